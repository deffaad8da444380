import { describe, expect, it } from 'vitest';
import { json, nothing, refusal } from '#graph/scripted-service.ts';
import { card, channel, type Happening } from './test-channel.ts';
import { createWorkflowsDelivery, maskedWebhook, readWebhook, type Webhook } from './workflows.ts';

const SECRET = 'q7Zx-hemmelig_signatur';
const QUERY = `?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${SECRET}`;
const FLOW = '/workflows/0123456789abcdef0123456789abcdef/triggers/manual/paths/invoke';
const LOGIC = `https://prod-23.westeurope.logic.azure.com:443${FLOW}${QUERY}`;
const POWER = `https://default0123456789abcdef.4d.environment.api.powerplatform.com:443/powerautomate/automations/direct${FLOW}${QUERY}`;

function webhook(text: string): Webhook {
  const read = readWebhook(text);
  if (!read.ok) throw new Error(read.failure);
  return read.value;
}

function flow(happening: Happening, target = LOGIC) {
  const stage = channel(() => happening);
  const delivery = createWorkflowsDelivery(stage.ports, webhook(target));
  return {
    ...stage,
    deliver: (...args: Parameters<typeof card>) => stage.run(delivery.deliver(card({ recipient: null, ...args[0] }))),
  };
}

describe('the address of a flow', () => {
  it.each([LOGIC, POWER, ` ${LOGIC}\n`])('is taken at Microsoft’s hosts of flows: %s', (text) => {
    expect(readWebhook(text)).toMatchObject({ ok: true });
  });

  it.each([
    ['http://localhost/', 'notAddress'],
    ['http://prod-23.westeurope.logic.azure.com' + FLOW + QUERY, 'notAddress'],
    ['file:///etc/passwd', 'notAddress'],
    ['javascript:alert(1)', 'notAddress'],
    ['not an address', 'notAddress'],
    ['', 'notAddress'],
    ['https://localhost' + FLOW + QUERY, 'notFlow'],
    ['https://logic.azure.com@evil.example' + FLOW + QUERY, 'notFlow'],
    ['https://prod-23.westeurope.logic.azure.com@evil.example' + FLOW + QUERY, 'notFlow'],
    ['https://user:pass@prod-23.westeurope.logic.azure.com' + FLOW + QUERY, 'notFlow'],
    ['https://prod-23.westeurope.logic.azure.com.evil.example' + FLOW + QUERY, 'notFlow'],
    ['https://evil-logic.azure.com' + FLOW + QUERY, 'notFlow'],
    ['https://xlogic.azure.com' + FLOW + QUERY, 'notFlow'],
    ['https://logic.azure.com' + FLOW + QUERY, 'notFlow'],
    ['https://evil.azurewebsites.net' + FLOW + QUERY, 'notFlow'],
    ['https://prod-23.westeurope.logic.azure.com:8443' + FLOW + QUERY, 'notFlow'],
    ['https://169.254.169.254' + FLOW + QUERY, 'notFlow'],
    ['https://2852039166' + FLOW + QUERY, 'notFlow'],
    ['https://[::1]' + FLOW + QUERY, 'notFlow'],
    ['https://[::ffff:169.254.169.254]' + FLOW + QUERY, 'notFlow'],
    ['https://xn--prd-23-8va.logic.azure.com' + FLOW + QUERY, 'notFlow'],
    ['https://prød.logic.azure.com' + FLOW + QUERY, 'notFlow'],
    ['https://prod.ｌogic.azure.com' + FLOW + QUERY, 'notFlow'],
    ['https://prod-23.logic.azure.com\\@evil.example' + FLOW + QUERY, 'notFlow'],
    ['https://prod-23.logic.azure.com.' + FLOW + QUERY, 'notFlow'],
    ['https:/\\prod-23.logic.azure.com' + FLOW + QUERY, 'notFlow'],
    ['https://prod-23.logic.azure.com/evil' + QUERY, 'notFlow'],
    ['https://prod-23.logic.azure.com' + FLOW + '/../../x' + QUERY, 'notFlow'],
    ['https://prod-23.logic.azure.com' + FLOW + QUERY + '#@evil.example', 'notFlow'],
    ['https://prod-23.logic.azure.com' + FLOW, 'notWhole'],
    ['https://prod-23.logic.azure.com' + FLOW + '?sig=', 'notWhole'],
  ])('is refused where it is not: %s', (text, fault) => {
    expect(readWebhook(text)).toEqual({ ok: false, failure: fault });
  });

  it('is said aloud only as far as its host', () => {
    expect(maskedWebhook(webhook(LOGIC))).toBe('https://prod-23.westeurope.logic.azure.com/…');
  });
});

describe('a card to the channel by a flow', () => {
  it.each([nothing(202), json(200, {})])('is a message with the card attached', async (answer) => {
    const { deliver, calls } = flow(answer);
    expect(await deliver()).toEqual({ kind: 'sent', message: '' });
    expect(calls.map(({ method }) => method)).toEqual(['POST']);
    expect(calls[0]?.body).toEqual({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card().card }],
    });
    expect(calls[0]?.headers.get('authorization')).toBeNull();
  });

  it('goes to no single person', async () => {
    const { deliver, calls } = flow(nothing(202));
    expect(await deliver({ recipient: card().recipient })).toEqual({
      kind: 'refused',
      again: null,
      code: 'notChannel',
    });
    expect(calls).toEqual([]);
  });

  it.each([
    { body: [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', verb: 'confirm' }] }] },
    { actions: [{ type: 'Action.Submit' }] },
    { body: [{ type: 'Container', items: [{ type: 'Input.Text', id: 'words' }] }] },
  ])('asks for no answer, since none comes back: %j', async (parts) => {
    const { deliver, calls } = flow(nothing(202));
    expect(await deliver({ card: { type: 'AdaptiveCard', version: '1.5', ...parts } })).toMatchObject({
      kind: 'refused',
      code: 'answersInCard',
    });
    expect(calls).toEqual([]);
  });

  it('is at most 28 kB, counted in bytes', async () => {
    const long = (letters: number) => ({
      card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'ø'.repeat(letters) }] },
    });
    const { deliver, calls } = flow(nothing(202));
    expect(await deliver(long(14_000))).toMatchObject({ kind: 'sent' });
    expect(await deliver(long(14_300))).toEqual({ kind: 'refused', again: null, code: 'tooLarge' });
    expect(calls).toHaveLength(1);
  });

  it('follows no redirect', async () => {
    const { deliver, calls } = flow(new Response(null, { status: 302, headers: { Location: 'https://evil.example' } }));
    expect(await deliver()).toEqual({ kind: 'refused', again: null, code: '302' });
    expect(calls.map(({ init }) => init.redirect)).toEqual(['manual']);
  });

  it.each([
    [refusal(429, 'slow', { 'Retry-After': '30' }), { kind: 'refused', again: 30_000 }],
    [refusal(401, 'DirectApiAuthorizationRequired'), { kind: 'refused' }],
    [refusal(404, 'WorkflowNotFound'), { kind: 'refused', again: null }],
    [refusal(504, 'GatewayTimeout'), { kind: 'unsure' }],
    ['silence', { kind: 'unsure', code: 'timeout' }],
    [{ code: 'ECONNRESET' }, { kind: 'unsure' }],
  ] as const)('is told of honestly and without the address: %o', async (happening, told) => {
    const delivered = await flow(happening).deliver();
    expect(delivered).toMatchObject(told);
    expect(JSON.stringify(delivered)).not.toMatch(/hemmelig|logic\.azure|workflows/);
  });

  it('tells nothing of an address that the answer repeats', async () => {
    const delivered = await flow(refusal(400, LOGIC)).deliver();
    expect(JSON.stringify(delivered)).not.toContain(SECRET);
  });
});
