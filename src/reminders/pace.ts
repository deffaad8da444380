/**
 * How fast Teams lets a bot speak: so many messages to one conversation in so long a time, by four measures at once, and
 * so many in all. Waiting beforehand costs less than being refused. Source: msteams-docs, bots/how-to/rate-limit.
 */
import { type Clock, type Instant, millisecondsOf } from '#base/clock.ts';
import type { Sleep } from '#graph/sleep.ts';

interface Limit {
  readonly most: number;
  /** Milliseconds. */
  readonly within: number;
}

const ofConversation: readonly Limit[] = [
  { most: 7, within: 1_000 },
  { most: 8, within: 2_000 },
  { most: 60, within: 30_000 },
  { most: 1_800, within: 3_600_000 },
];
/** To all conversations of a tenant together. */
const ofTenant: readonly Limit[] = [{ most: 30, within: 1_000 }];

/** Milliseconds until one more may be sent; `sent`: when the others were, the oldest first. */
function waitFor(limits: readonly Limit[], sent: readonly Instant[], now: Instant): number {
  const waits = limits.map(({ most, within }) => {
    const first = sent.at(-most);
    return first === undefined ? 0 : millisecondsOf(first) + within - millisecondsOf(now);
  });
  return Math.max(0, ...waits);
}

export interface Pace {
  /** Resolves when a message may go to the conversation, and counts it as sent. */
  turn(conversation: string): Promise<void>;
}

export function createPace(clock: Clock, sleep: Sleep): Pace {
  let all: readonly Instant[] = [];
  const each = new Map<string, readonly Instant[]>();
  const kept = (sent: readonly Instant[], limits: readonly Limit[]): readonly Instant[] =>
    sent.slice(-Math.max(...limits.map(({ most }) => most)));
  return {
    async turn(conversation) {
      // Another may have gone meanwhile.
      for (;;) {
        const now = clock.now();
        const sent = each.get(conversation) ?? [];
        const wait = Math.max(waitFor(ofConversation, sent, now), waitFor(ofTenant, all, now));
        if (wait === 0) {
          each.set(conversation, kept([...sent, now], ofConversation));
          all = kept([...all, now], ofTenant);
          return;
        }
        await sleep(wait);
      }
    },
  };
}
