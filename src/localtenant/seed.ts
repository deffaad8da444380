/**
 * A fresh tenant: a root site, the team «Framdrift» with one channel and its site `/sites/framdrift`, and people for every
 * role of a process plan. People are named by their roles, never after anybody.
 */
import { makeChannel, makeTeam } from './teams.ts';
import { admitToSite } from './site-people.ts';
import { makeSite } from './site-making.ts';
import type { Person, SiteRole, TeamMember } from './records.ts';
import type { World } from './world.ts';

const DOMAIN = 'framdrift.local';

/** The same in every fresh tenant, so that a laptop's host adapter can name them. */
export const TEAM_ID = '5f3c0d52-6b3e-4f51-9d25-0a5c2f1e7b10';
export const CHANNEL_ID = '19:3f2a9c7d5b8e4f60a1c2d3e4f5061728@thread.tacv2';
export const SITE_PATH = '/sites/framdrift';

interface Role {
  readonly name: string;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly role: TeamMember['role'];
}

const ROLES: readonly Role[] = [
  { name: 'leder', displayName: 'Prosjektleder', jobTitle: 'Prosjektleder', role: 'owner' },
  { name: 'nestleder', displayName: 'Nestleder', jobTitle: 'Assisterende prosjektleder', role: 'owner' },
  { name: 'gruppeleder1', displayName: 'Leder arbeidsgruppe 1', jobTitle: 'Enhetsleder', role: 'member' },
  { name: 'gruppeleder2', displayName: 'Leder arbeidsgruppe 2', jobTitle: 'Enhetsleder', role: 'member' },
  { name: 'medlem1', displayName: 'Medlem arbeidsgruppe 1', jobTitle: 'Sykepleier', role: 'member' },
  { name: 'medlem2', displayName: 'Medlem arbeidsgruppe 2', jobTitle: 'Vernepleier', role: 'member' },
  { name: 'styringsgruppe1', displayName: 'Medlem styringsgruppe', jobTitle: 'Kommunalsjef', role: 'member' },
  { name: 'kommunedirektor', displayName: 'Kommunedirektør', jobTitle: 'Kommunedirektør', role: 'member' },
  { name: 'tillitsvalgt', displayName: 'Hovedtillitsvalgt', jobTitle: 'Hovedtillitsvalgt', role: 'member' },
  { name: 'verneombud', displayName: 'Hovedverneombud', jobTitle: 'Hovedverneombud', role: 'member' },
  { name: 'sekretariat', displayName: 'Politisk sekretariat', jobTitle: 'Rådgiver', role: 'member' },
  { name: 'gjest', displayName: 'Gjest fra nabokommunen', jobTitle: '', role: 'guest' },
  { name: 'admin', displayName: 'SharePoint-administrator', jobTitle: 'IKT-rådgiver', role: 'owner' },
];

/** Those whom the site knows from the start; the rest come to be known when they first use it. */
const KNOWN = ['leder', 'gruppeleder1', 'gruppeleder2', 'admin'];

const SITE_ROLE: Readonly<Record<TeamMember['role'], SiteRole>> = {
  owner: 'owner',
  member: 'member',
  guest: 'visitor',
};

/** Fills an empty tenant. `timeZone` is that of its sites. */
export function seedTenant(world: World, timeZone: string): void {
  const people = ROLES.map(({ name, displayName, jobTitle, role }, index): Person => {
    const userPrincipalName = `${name}@${DOMAIN}`;
    return {
      id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
      userPrincipalName,
      displayName,
      mail: userPrincipalName,
      jobTitle,
      guest: role === 'guest',
    };
  });
  for (const person of people) world.state.people.put(person.id, person);
  const members = people.map((person, index): TeamMember => ({
    personId: person.id,
    role: ROLES[index]?.role ?? 'member',
  }));
  const access = Object.fromEntries(members.map(({ personId, role }) => [personId, SITE_ROLE[role]]));

  const visitors = Object.fromEntries(people.filter(({ guest }) => !guest).map(({ id }) => [id, 'visitor' as const]));
  makeSite(
    world,
    { path: '', displayName: 'Kommunen', timeZone, groupId: null, access: visitors },
    '8d1f6c1a-5c3f-4a0e-b5a4-6a1d2f0c9e01',
    '8d1f6c1a-5c3f-4a0e-b5a4-6a1d2f0c9e02',
  );
  const site = makeSite(
    world,
    { path: SITE_PATH, displayName: 'Framdrift', timeZone, groupId: TEAM_ID, access },
    '2b9e4d7c-1f6a-4c38-8e05-7d3a9b5c1f01',
    '2b9e4d7c-1f6a-4c38-8e05-7d3a9b5c1f02',
  );
  for (const person of people) {
    if (KNOWN.some((name) => person.userPrincipalName === `${name}@${DOMAIN}`)) admitToSite(world, site, person);
  }
  const team = makeTeam(
    world,
    { displayName: 'Framdrift', description: 'Prosessplan for helse- og omsorgstjenestene', siteId: site.id, members },
    TEAM_ID,
  );
  const [owner] = people;
  if (owner !== undefined) {
    const general = { displayName: 'Generelt', description: '', membershipType: 'standard' } as const;
    makeChannel(world, team, general, owner.id, CHANNEL_ID);
  }
}
