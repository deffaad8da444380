/**
 * Cards to the plan's channel by a flow of Power Automate's («Workflows» in Teams), where no bot is wanted. Nobody can
 * answer in them.
 *
 * Whoever has a flow's address may post in the channel, so it comes from the settings alone, goes nowhere but to it, and
 * stands in no error, no log and no answer of ours.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { CardJson } from '#cards/card.ts';
import type { Delivered, Delivery } from './delivery.ts';
import { post, type PostPorts } from './post.ts';

/** A flow's address that was looked at; made by `readWebhook` alone. */
export type Webhook = string & { readonly brand: 'Webhook' };

/**
 * notAddress  no address at all, or not https
 * notFlow     not Microsoft's host of flows, or dressed up as it
 * notWhole    the part that gives the right (`sig`) is missing: only half of it was pasted
 */
export type WebhookFault = 'notAddress' | 'notFlow' | 'notWhole';

/** Where flows live: Logic Apps' hosts, and Power Platform's since 2025. Whole names to the left of the first dot. */
const HOSTS = /^(?:[a-z0-9][a-z0-9-]*\.)+(?:logic\.azure\.com|environment\.api\.powerplatform\.com)$/;
const FLOW = /^\/(?:[\w.-]+\/)*workflows\/[\w-]+\/triggers\/manual\/paths\/invoke$/;

/** A name that is written otherwise than it is read, as `xn--…`, is no name of Microsoft's. */
const isDressedUp = (host: string): boolean => host.split('.').some((label) => label.startsWith('xn--'));

export function readWebhook(text: string): Result<Webhook, WebhookFault> {
  const found = text.trim();
  if (!URL.canParse(found)) return fail('notAddress');
  const url = new URL(found);
  if (url.protocol !== 'https:') return fail('notAddress');
  // Whoever reads it must see the host that is called: what a parser mends, as `\`, letters of other scripts, is refused.
  const authority = /^https:\/\/([^/?#]*)/.exec(found)?.[1]?.toLowerCase().replace(/:443$/, '') ?? '';
  if (authority !== url.hostname || !HOSTS.test(authority) || isDressedUp(authority)) return fail('notFlow');
  if (!FLOW.test(url.pathname) || url.hash !== '') return fail('notFlow');
  if ((url.searchParams.get('sig') ?? '') === '') return fail('notWhole');
  return succeed(url.href as Webhook);
}

/** What may be said of it aloud. */
export const maskedWebhook = (webhook: Webhook): string => `https://${new URL(webhook).hostname}/…`;

/** Bytes: what a flow takes of a message. */
const LARGEST = 28 * 1024;

/** Does anything in it wait for an answer? None would come. */
function asks(card: unknown): boolean {
  if (typeof card !== 'object' || card === null) return false;
  if (Array.isArray(card)) return card.some(asks);
  const { type } = card as Readonly<Record<string, unknown>>;
  const isAsking = typeof type === 'string' && (/^Action\.(?:Execute|Submit)$/.test(type) || type.startsWith('Input.'));
  return isAsking || Object.values(card).some(asks);
}

const messageOf = (card: CardJson): string =>
  JSON.stringify({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
  });

const never = (code: string): Delivered => ({ kind: 'refused', again: null, code });

export function createWorkflowsDelivery(ports: PostPorts, webhook: Webhook): Delivery {
  return {
    answers: false,
    async deliver({ recipient, card }) {
      // A flow posts in one channel, so what is meant for one person goes no way here.
      if (recipient !== null) return never('notChannel');
      if (asks(card)) return never('answersInCard');
      const body = messageOf(card);
      if (new TextEncoder().encode(body).length > LARGEST) return never('tooLarge');
      const posted = await post(ports, { url: webhook, headers: {}, body });
      // Taken by the flow; whether the flow can post in the channel is not told.
      return posted.kind === 'taken' ? { kind: 'sent', message: '' } : posted.delivered;
    },
  };
}
