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

/** A member with what she is in the channel. */
export interface RosterMember extends ChannelMember {
  /** What she signs in by; '' where that is not told. */
  readonly login: string;
  /** Of another tenant, or invited: reads, and changes nothing. */
  readonly guest: boolean;
  /** Owns the team, and with it the site. */
  readonly owns: boolean;
}

/** The same members with their standing. `tenant`: whose people are no guests; '' where that is not known. */
export function readRoster(items: readonly unknown[], tenant: string): readonly RosterMember[] {
  return items.flatMap((item) =>
    readMembers([item]).map((member) => {
      const { roles, tenantId } = item as Readonly<Record<string, unknown>>;
      const held: readonly unknown[] = Array.isArray(roles) ? roles : [];
      const isForeign = tenant !== '' && typeof tenantId === 'string' && tenantId !== '' && tenantId !== tenant;
      return { ...member, login: '', guest: isForeign || held.includes('guest'), owns: held.includes('owner') };
    }),
  );
}
