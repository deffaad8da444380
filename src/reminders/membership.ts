/**
 * Who may answer a card: the members of the plan's channel as they are now, with the roles that SharePoint's groups give them.
 *
 * - Whoever is not in the channel is nobody, whatever group she was left in.
 * - A guest reads, whatever group somebody put her in.
 * - For an answer it is asked anew each time; only what is read for drawing may be a minute old.
 */
import { type Clock, millisecondsOf } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { type Actor, rolesOnSite } from '#domain/role.ts';
import { collect, type Graph, type SharePointRest } from '#graph/client.ts';
import { type ChannelPlace, membersOf, readRoster, type RosterMember } from '#graph/people.ts';
import { meaningOf } from '#repository/failure.ts';
import { peopleOnSite, type SitePerson } from '#repository/people-on-site.ts';

type Answer<Value> = Promise<Result<Value, PlanFailure>>;

/** The channel's members as they are now. */
export interface Roster {
  members(): Answer<readonly RosterMember[]>;
}

export type Standing = 'member' | 'guest' | 'none';

export interface Membership {
  /** Asked anew. `person`: Entra id. */
  standingOf(person: string): Answer<Standing>;
  /** Asked anew; null for whoever is not in the channel. A guest is a reader. */
  actorNow(person: string): Answer<Actor | null>;
  /** Whom to remind, and as what. At most a minute old. */
  people(): Answer<readonly Actor[]>;
}

const FRESH = 60_000;

/** Entra ids are told in large letters and in small. */
export const isSameId = (a: string, b: string): boolean => a !== '' && a.toLowerCase() === b.toLowerCase();

const standingIn = (members: readonly RosterMember[], person: string): Standing => {
  const member = members.find(({ id }) => isSameId(id, person));
  return member === undefined ? 'none' : member.guest ? 'guest' : 'member';
};

interface Known {
  readonly actor: Actor;
  /** With the roles of the plan's groups alone: whoever owns the team answers for it, and need not lead the plan. */
  readonly grouped: Actor;
}

function knownOf({ id, name, email, login, guest, owns }: RosterMember, site: readonly SitePerson[]): Known {
  const person = { id, name, email };
  const reader: Actor = { person, roles: ['reader'] };
  if (guest) return { actor: reader, grouped: reader };
  const [byLogin, byEmail] = [login.toLowerCase(), email.toLowerCase()];
  // Where the channel tells no login, the address is the only thing that both know her by.
  const known = site.filter((one) =>
    byLogin === '' ? byEmail !== '' && (one.login === byEmail || one.email === byEmail) : one.login === byLogin,
  );
  const isOwner = owns || known.some((one) => one.owns);
  const roles = known.flatMap((one) => one.roles);
  return {
    actor: { person, roles: rolesOnSite(isOwner ? 'owner' : 'member', roles) },
    grouped: { person, roles: rolesOnSite('member', roles) },
  };
}

/** Who is reminded, and as what: an owner leads the plan only while nobody has been put into the project leader's group. */
function reminded(known: readonly Known[]): readonly Actor[] {
  const isLed = known.some(({ grouped }) => grouped.roles.includes('projectLeader'));
  return known.map(({ actor, grouped }) => (isLed ? grouped : actor));
}

export function createMembership(roster: Roster, rest: SharePointRest, clock: Clock): Membership {
  let kept: { readonly at: number; readonly people: Answer<readonly Known[]> } | null = null;

  async function read(): Answer<readonly Known[]> {
    const [members, site] = await Promise.all([roster.members(), peopleOnSite(rest)]);
    if (!members.ok) return members;
    if (!site.ok) return site;
    return succeed(members.value.map((member) => knownOf(member, site.value)));
  }

  /** Asked anew, and what it tells is kept for whatever is drawn: a press asks for nobody twice. */
  async function readAnew(): Answer<readonly Known[]> {
    const mine = { at: millisecondsOf(clock.now()), people: read() };
    kept = mine;
    const people = await mine.people;
    if (!people.ok && kept === mine) kept = null;
    return people;
  }

  return {
    async standingOf(person) {
      const members = await roster.members();
      return members.ok ? succeed(standingIn(members.value, person)) : members;
    },
    async actorNow(person) {
      const people = await readAnew();
      if (!people.ok) return people;
      return succeed(people.value.find(({ actor }) => isSameId(actor.person.id, person))?.actor ?? null);
    },
    async people() {
      const now = millisecondsOf(clock.now());
      const isFresh = kept !== null && now - kept.at < FRESH && now >= kept.at;
      const people = await (kept !== null && isFresh ? kept.people : readAnew());
      return people.ok ? succeed(reminded(people.value)) : people;
    },
  };
}

/** Through Graph, by whoever may read the channel's members. */
export const graphRoster = (graph: Pick<Graph, 'pages'>, channel: ChannelPlace, tenant: string): Roster => ({
  async members() {
    const found = await collect(graph.pages(membersOf(channel)));
    return found.ok ? succeed(readRoster(found.value, tenant)) : fail(meaningOf(found.failure));
  },
});
