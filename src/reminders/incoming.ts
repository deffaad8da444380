/**
 * The door for what comes from Teams: first it is asked whether it is Microsoft's, for our bot and about our tenant, and only
 * then does anything read it. Whoever is refused is told nothing more than that, and nothing is sent or fetched for him.
 *
 * Behind it Microsoft's SDK asks the same once more in its own way. Neither is ever left out here: the bot that takes requests
 * from anybody is composed on the laptop and in tests, from other parts.
 */
import type { App, IHttpServerAdapter } from '@microsoft/teams.apps';
import { createTokenCheck, type IncomingRequest, type TokenPorts } from './token-check.ts';
import { talk, type TalkPorts } from './talk.ts';

export interface IncomingAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Fit for a function app, for plain Node, and for the SDK's own servers. */
export type Incoming = (request: IncomingRequest) => Promise<IncomingAnswer>;

type Route = Parameters<IHttpServerAdapter['registerRoute']>[2];

export interface IncomingPorts extends TalkPorts {
  readonly tokens: TokenPorts;
  /** Somebody was refused at the door. */
  readonly onShut?: () => void;
  /** Opens the SDK's App, which takes what comes in from this adapter. */
  readonly open: (adapter: IHttpServerAdapter) => App;
}

const refused: IncomingAnswer = { status: 401 };

export async function openIncoming(ports: IncomingPorts): Promise<Incoming> {
  const check = createTokenCheck(ports.tokens);
  let route: Route | null = null;
  const app = ports.open({
    registerRoute(_method, _path, handler) {
      route = handler;
    },
  });
  talk(app, ports);
  await app.initialize();
  const genuine: Route = async (request) => (route === null ? { status: 503 } : route(request));
  return async (request) => {
    if (!(await check.isGenuine(request))) {
      ports.onShut?.();
      return refused;
    }
    return genuine({ headers: headersOf(request), body: request.body });
  };
}

/** In small letters, as the SDK asks for them. */
function headersOf({ headers }: IncomingRequest): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) found[name.toLowerCase()] = typeof value === 'string' ? value : [...value];
  }
  return found;
}
