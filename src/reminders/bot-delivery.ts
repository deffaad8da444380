/**
 * Cards by our bot in Teams: to a person in her own chat with it, and to the plan's channel. What is answered in them comes
 * back to the bot.
 *
 * The bot speaks where it has been let in. It does not let itself in: that would take a right over every person's apps.
 */
import type { App } from '@microsoft/teams.apps';
import type { Conversation } from '#domain/reminder.ts';
import type { Person } from '#domain/row.ts';
import { type BotIdentity, deaf, NotDelivered, openBotApp } from './bot-app.ts';
import type { Delivered, Delivery, OutgoingCard } from './delivery.ts';
import { createPace } from './pace.ts';
import { type PostPorts, SOON } from './post.ts';
import { isConversation, teamsService } from './teams-service.ts';

/** Nobody is to be reached there by the bot. */
const NO_CONVERSATION = 'noConversation';

export interface BotPorts extends PostPorts, BotIdentity {
  /** Where a person or the channel is reached; null where not at all, undefined where it could not be read now. */
  readonly conversationOf: (person: Person | null) => Promise<Conversation | null | undefined>;
}

const refused = (code: string, again: number | null = null): Delivered => ({ kind: 'refused', again, code });

/** Throws `NotDelivered`, or whatever the SDK throws. */
async function send(app: App, conversation: string, { card, text }: OutgoingCard): Promise<Delivered> {
  const sent = await app.send(conversation, {
    type: 'message',
    summary: text,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  });
  return { kind: 'sent', message: typeof sent.id === 'string' ? sent.id : '' };
}

export function createBotDelivery(ports: BotPorts): Delivery {
  const pace = createPace(ports.clock, ports.sleep);
  /** The SDK speaks to one service; there are as many as there are regions, mostly one. */
  const apps = new Map<string, App>();
  const appOf = (service: string): App => {
    const app = apps.get(service) ?? openBotApp(ports, ports, service, deaf);
    apps.set(service, app);
    return app;
  };
  return {
    answers: true,
    async deliver(outgoing) {
      const conversation = await ports.conversationOf(outgoing.recipient);
      if (conversation === undefined) return refused('conversationsUnread', SOON);
      if (conversation === null) return refused(NO_CONVERSATION);
      const service = teamsService(conversation.service);
      if (service === null) return refused('foreignService');
      if (!isConversation(conversation.conversationId)) return refused('foreignConversation');
      await pace.turn(conversation.conversationId);
      try {
        return await send(appOf(service), conversation.conversationId, outgoing);
      } catch (error) {
        // What the SDK itself stumbles over may have been after the message went.
        return error instanceof NotDelivered ? error.delivered : { kind: 'unsure', code: 'sdk' };
      }
    },
  };
}
