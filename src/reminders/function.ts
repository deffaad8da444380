/**
 * The reminder service as an Azure Function: a timer that looks every five minutes, the bot's door, and a look at what it
 * stands on for whoever holds the app's own key. All of it is put together once for every start of the program.
 */
import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { sayChecked } from '#text/service-check.ts';
import { checkPlans } from './check.ts';
import { answerHeaders, receive } from './doorway.ts';
import { productionMachine } from './machine.ts';
import { openService, type Service } from './service.ts';

declare const PROGRAM_VERSION: string;

const machine = productionMachine(PROGRAM_VERSION);
const opened = openService(machine);

/** Rejects with the sentences on what is wrong, which the log of the function app shows. */
async function service(): Promise<Service> {
  const found = await opened;
  if (!found.ok) throw new Error(found.failure.join('\n'));
  return found.value;
}

// The host lets one timer run at a time, however many instances there are.
app.timer('round', {
  schedule: '0 */5 * * * *',
  handler: async () => {
    await (await service()).round();
  },
});

async function messages(request: HttpRequest): Promise<HttpResponseInit> {
  const { hear } = await service();
  const reply = await receive(hear, Object.fromEntries(request.headers.entries()), await request.text());
  return { status: reply.status, headers: answerHeaders, ...(reply.body !== undefined && { jsonBody: reply.body }) };
}

// Microsoft's token is what lets somebody in: the bot's door asks for it, and a key in an address would be no secret.
app.http('messages', { methods: ['POST'], authLevel: 'anonymous', route: 'messages', handler: messages });

app.http('check', {
  methods: ['GET', 'POST'],
  authLevel: 'admin',
  route: 'check',
  handler: async (request) => {
    const found = await opened;
    // Posting something takes a POST.
    const lines = found.ok
      ? (await checkPlans(found.value.plans, machine.language, request.method === 'POST')).map((line) =>
          sayChecked(line, machine.language),
        )
      : found.failure;
    return {
      headers: { ...answerHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
      body: `${lines.join('\n')}\n`,
    };
  },
});
