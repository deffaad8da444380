/** People of a Teams channel: where they are asked for, and what of the answer is theirs. */
import { pathOf } from '#graph/odata.ts';

/** A channel by Graph's ids. */
export interface ChannelPlace {
  readonly team: string;
  readonly channel: string;
}

/** Direct and indirect members, guests among them. Over pages; it takes no `$select`. */
export const membersOf = ({ team, channel }: ChannelPlace): string =>
  pathOf('teams', team, 'channels', channel, 'allMembers');

export interface ChannelMember {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Members that are people of the tenant; a bot or a member without an id is nobody. */
export function readMembers(items: readonly unknown[]): readonly ChannelMember[] {
  return items.flatMap((item): readonly ChannelMember[] => {
    if (typeof item !== 'object' || item === null) return [];
    const { userId, displayName, email } = item as Readonly<Record<string, unknown>>;
    if (typeof userId !== 'string' || userId === '' || typeof displayName !== 'string') return [];
    return [{ id: userId, name: displayName, email: typeof email === 'string' ? email : '' }];
  });
}
