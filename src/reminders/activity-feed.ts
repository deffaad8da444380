/**
 * A line in a person's activity feed in Teams, for who has not let the bot in: a sentence and where it leads. No card, and
 * nothing that can be answered.
 *
 * It takes the right `TeamsActivity.Send.Group`, which each team's owner gives for that team with the app, and which
 * belongs to the app of the manifest's `webApplicationInfo`: the token must be that app's, not the bot's. The reader must
 * be of the team. Source: learn.microsoft.com/graph/api/team-sendactivitynotification
 */
import { type Clock, millisecondsOf } from '#base/clock.ts';
import type { Graph } from '#graph/client.ts';
import type { GraphFailure } from '#graph/failure.ts';
import { pathOf } from '#graph/odata.ts';
import { FEED_TYPE } from '#text/app-package.ts';
import type { Delivered, Delivery, OutgoingCard } from './delivery.ts';
import { SOON } from './post.ts';

export interface FeedPorts {
  /** As the app of the manifest. */
  readonly graph: Graph;
  readonly clock: Clock;
  /** The team's group id. */
  readonly team: string;
}

/** Letters that Teams shows of a preview. */
const SHOWN = 150;

/** A line leads into Teams or it is refused. */
const isTeamsLink = (link: string): boolean => /^https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft)\/l\//.test(link);

const refused = (code: string, again: number | null = null): Delivered => ({ kind: 'refused', again, code });

/** Longer sentences end in an ellipsis, at a word. */
function shortened(text: string): string {
  if (text.length <= SHOWN) return text;
  return `${text.slice(0, SHOWN - 1).replace(/\s+\S*$/, '')}…`;
}

function meaningOf(failure: GraphFailure, clock: Clock): Delivered {
  const { kind } = failure;
  const code = 'code' in failure ? `${kind} ${failure.code ?? ''}`.trim() : kind;
  if (failure.landed === 'unknown') return { kind: 'unsure', code };
  if (kind === 'throttled')
    return refused(code, Math.max(millisecondsOf(failure.retryAt) - millisecondsOf(clock.now()), 1));
  // Nothing was asked yet, or it was refused for the token's sake: somebody may be mending it.
  const isPassing =
    kind === 'tokenUnavailable' || kind === 'unauthenticated' || kind === 'aborted' || kind === 'changed';
  return refused(code, isPassing ? SOON : null);
}

export function createActivityFeed({ graph, clock, team }: FeedPorts): Delivery {
  const request = ({ text, link }: OutgoingCard, person: string) => ({
    method: 'POST' as const,
    path: `${pathOf('teams', team)}/sendActivityNotification`,
    body: {
      topic: { source: 'text', value: 'Framdrift', webUrl: link },
      activityType: FEED_TYPE,
      previewText: { content: shortened(text) },
      recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: person },
      templateParameters: [],
    },
  });
  return {
    answers: false,
    async deliver(card) {
      // All of a channel would be disturbed, each in her own feed.
      if (card.recipient === null) return refused('notPerson');
      if (!isTeamsLink(card.link)) return refused('notTeamsLink');
      const sent = await graph.send(request(card, card.recipient.id));
      return sent.ok ? { kind: 'sent', message: '' } : meaningOf(sent.failure, clock);
    },
  };
}
