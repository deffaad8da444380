import { describe, expect, it } from 'vitest';
import { deliverBy, type Ways } from './deliveries.ts';
import type { Delivered, Delivery } from './delivery.ts';
import { card } from './test-channel.ts';

const sent: Delivered = { kind: 'sent', message: '1' };
const never = (code: string): Delivered => ({ kind: 'refused', again: null, code });

async function tried(answers: Partial<Record<keyof Ways, Delivered>>, toChannel = false) {
  const asked: string[] = [];
  const way = (name: keyof Ways): Delivery | null => {
    const answer = answers[name];
    if (answer === undefined) return null;
    return {
      answers: name === 'bot',
      deliver: () => {
        asked.push(name);
        return Promise.resolve(answer);
      },
    };
  };
  const delivery = deliverBy({ bot: way('bot'), feed: way('feed'), webhook: way('webhook') });
  const delivered = await delivery.deliver(card(toChannel ? { recipient: null } : {}));
  return { asked, delivered, answers: delivery.answers };
}

describe('the way to a person', () => {
  it('is the bot, and nothing beside it', async () => {
    expect(await tried({ bot: sent, feed: sent, webhook: sent })).toEqual({
      asked: ['bot'],
      delivered: sent,
      answers: true,
    });
  });

  it.each(['noConversation', '404 ConversationNotFound', '403 BotNotInConversationRoster'])(
    'is her activity feed where the bot does not reach her: %s',
    async (code) => {
      const { asked, delivered } = await tried({ bot: never(code), feed: sent, webhook: sent });
      expect([asked, delivered]).toEqual([['bot', 'feed'], sent]);
    },
  );

  it('is none where she has blocked the bot herself', async () => {
    const { asked, delivered } = await tried({ bot: never('403 MessageWritesBlocked'), feed: sent });
    expect([asked, delivered.kind]).toEqual([['bot'], 'refused']);
  });

  it.each<Delivered>([
    { kind: 'unsure', code: 'timeout' },
    { kind: 'refused', again: 5_000, code: '429' },
  ])('is not another one where the bot may have reached her, or may yet: %o', async (answer) => {
    const { asked, delivered } = await tried({ bot: answer, feed: sent });
    expect([asked, delivered]).toEqual([['bot'], answer]);
  });

  it('is said to be none where there is none', async () => {
    expect(await tried({ webhook: sent })).toEqual({ asked: [], delivered: never('noWay'), answers: false });
    expect((await tried({ bot: never('noConversation') })).delivered).toEqual(never('noConversation'));
  });
});

describe('the way to the channel', () => {
  it('is the bot, or else a flow, and nobody’s feed', async () => {
    expect((await tried({ bot: sent, webhook: sent, feed: sent }, true)).asked).toEqual(['bot']);
    expect((await tried({ bot: never('noConversation'), webhook: sent, feed: sent }, true)).asked).toEqual([
      'bot',
      'webhook',
    ]);
    const alone = await tried({ webhook: sent }, true);
    expect([alone.asked, alone.answers]).toEqual([['webhook'], false]);
  });
});
