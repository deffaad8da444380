/**
 * Microsoft's addresses that a bot reaches Teams by, and the names of conversations in them. Both come to us in activities
 * and lie in a list that people can edit, and the bot's token goes to that address: so only Microsoft's own is believed.
 */

/** The public cloud's; each region is a path below it. Government clouds have others, and no municipality of ours. */
const HOST = 'smba.trafficmanager.net';

/** The address without a slash at its end, or null where it is not Microsoft's. */
export function teamsService(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  const match = /^https:\/\/([^/?#\\@]+)((?:\/[\w-]+)*)\/?$/.exec(address);
  return match?.[1] === HOST ? `https://${HOST}${match[2] ?? ''}` : null;
}

/** It becomes part of a path as it is: no letter that would lead elsewhere. */
const CONVERSATION = /^(?!.*\.\.)[\w:@;=.+-]{1,400}$/;
export const isConversation = (id: unknown): id is string => typeof id === 'string' && CONVERSATION.test(id);
