/**
 * The best way to each reader: the bot where it has been let in, else a line in the activity feed; to the channel the bot,
 * else a flow. Another way is tried only where the first certainly did not take it and never will.
 */
import type { Delivered, Delivery } from './delivery.ts';

export interface Ways {
  readonly bot: Delivery | null;
  readonly feed: Delivery | null;
  readonly webhook: Delivery | null;
}

/** There is no way to the reader. */
const NO_WAY: Delivered = { kind: 'refused', again: null, code: 'noWay' };

/** She has closed that door herself, and is not to be reached by the window. */
const isHerWish = (code: string): boolean => /MessageWritesBlocked|BlockedByUser/i.test(code);

export function deliverBy({ bot, feed, webhook }: Ways): Delivery {
  return {
    answers: bot !== null,
    async deliver(card) {
      const ways = [bot, card.recipient === null ? webhook : feed];
      let last = NO_WAY;
      for (const way of ways) {
        if (way === null) continue;
        last = await way.deliver(card);
        if (last.kind !== 'refused' || last.again !== null || isHerWish(last.code)) return last;
      }
      return last;
    },
  };
}
