/**
 * People as a site knows them: rows of its hidden User Information List, whose ids are what lookups of people mean.
 * A person enters that list when she first uses the site, or when a site owner's tool brings her in; before that nobody
 * can be found there, which is as on the real service (microsoft-graph-docs#15695).
 */
import { insertRow, recycleRow, SYSTEM_ACCOUNT } from './item-writes.ts';
import type { Person, Site, SiteGroup } from './records.ts';
import type { World } from './world.ts';

/** Where the row keeps the Entra id; no column has this name, so no answer shows it. */
const PERSON = '#person';

export const claimsName = ({ program, userPrincipalName }: Person): string =>
  program === true
    ? 'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint'
    : `i:0#.f|membership|${userPrincipalName}`;

export function lookupIdOf(world: World, site: Site, personId: string): number | null {
  const [id] = world.state.rows(site.peopleListId).having(PERSON, personId);
  return id ?? null;
}

export function personWithLookupId(world: World, site: Site, lookupId: number): Person | null {
  const personId = world.state.rows(site.peopleListId).any(lookupId)?.values[PERSON];
  return typeof personId === 'string' ? (world.state.people.get(personId) ?? null) : null;
}

/** The person's LookupId on this site, made where she has none. */
export function admitToSite(world: World, site: Site, person: Person): number {
  const known = lookupIdOf(world, site, person.id);
  if (known !== null) return known;
  const row = insertRow(
    world,
    site.peopleListId,
    {
      [PERSON]: person.id,
      Title: person.displayName,
      Name: claimsName(person),
      UserName: person.userPrincipalName,
      EMail: person.mail,
      JobTitle: person.jobTitle,
      IsSiteAdmin: site.access[person.id] === 'owner',
    },
    person.id,
  );
  return row.id;
}

/** A group of the site, in the same count of ids as its people. */
export function addGroup(world: World, site: Site, group: Omit<SiteGroup, 'id'>): SiteGroup {
  const row = insertRow(world, site.peopleListId, { Title: group.title, Name: group.title }, SYSTEM_ACCOUNT);
  const made: SiteGroup = { ...group, id: row.id };
  world.state.sites.put(site.id, { ...site, groups: [...(site.groups ?? []), made] });
  return made;
}

/** Takes a group away, and what it was given on lists. */
export function forgetGroup({ state, ...world }: World, site: Site, { id }: SiteGroup): void {
  for (const list of [...state.lists.values()].filter(({ siteId }) => siteId === site.id)) {
    const own = list.assignments ?? null;
    if (own?.some(({ principal }) => principal === id) !== true) continue;
    state.lists.put(list.id, { ...list, assignments: own.filter(({ principal }) => principal !== id) });
  }
  const row = state.rows(site.peopleListId).visible(id, null);
  if (row !== undefined) recycleRow({ ...world, state }, site.peopleListId, row);
  state.sites.put(site.id, { ...site, groups: (site.groups ?? []).filter((group) => group.id !== id) });
}

/** `createdBy` and its like. */
export function identityOf(world: World, personId: string): Readonly<Record<string, unknown>> {
  const person = world.state.people.get(personId);
  const programs = [...world.state.sites.values()].flatMap((site) => site.programs ?? []);
  const program = programs.find(({ id }) => id === personId);
  if (program !== undefined) {
    const { id, displayName } = program;
    return { application: { id, displayName }, user: { displayName: 'SharePoint App' } };
  }
  return {
    user:
      person === undefined
        ? { displayName: 'System Account' }
        : { email: person.mail, id: person.id, displayName: person.displayName },
  };
}
