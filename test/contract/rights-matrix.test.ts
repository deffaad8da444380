/**
 * Every role against every list and everything that can be done with it, and every way to raise one's own role: kept by
 * SharePoint, with no screen of ours in between. What is expected is written out by hand.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { quoted } from '#graph/sharepoint.ts';
import { provisionRights, type RuledList } from '#repository/rights.ts';
import { findLists } from '#repository/site.ts';
import { address, openSite, type TestSite } from '#repository/test-site.ts';
import { allLists } from '#schema/lists.ts';

/** One person for each role, none of whom is an owner but the first; by the part of the address before the @. */
const people = {
  owner: 'admin',
  projectLeader: 'gruppeleder2',
  steeringGroup: 'styringsgruppe1',
  chiefExecutive: 'kommunedirektor',
  politicalSecretariat: 'sekretariat',
  unionRepresentative: 'tillitsvalgt',
  service: 'verneombud',
  member: 'medlem1',
  guest: 'gjest',
} as const;
type Person = keyof typeof people;

const entered: Readonly<Partial<Record<Person, string>>> = {
  projectLeader: 'Framdrift prosjektleder',
  steeringGroup: 'Framdrift styringsgruppe',
  chiefExecutive: 'Framdrift kommunedirektør',
  politicalSecretariat: 'Framdrift politisk sekretariat',
  unionRepresentative: 'Framdrift tillitsvalgte og vernetjeneste',
  service: 'Framdrift påminnelser',
};

const led: readonly Person[] = ['projectLeader', 'steeringGroup', 'chiefExecutive', 'politicalSecretariat'];
const members: readonly Person[] = [...led, 'unionRepresentative', 'service', 'member'];

/** Who may add, and who may edit and throw away besides the owner; everybody reads. */
interface Expected {
  readonly add: readonly Person[];
  readonly edit: readonly Person[];
}
const open: Expected = { add: members, edit: members };
const ledOnly: Expected = { add: led, edit: led };
const add: Expected = { add: members, edit: [] };
const service: Expected = { add: ['service'], edit: ['service'] };

/** architecture, section 4, list by list. */
const expected: Readonly<Record<string, Expected>> = {
  Plans: ledOnly,
  Groups: ledOnly,
  Members: ledOnly,
  Mandates: ledOnly,
  Milestones: open,
  Measures: open,
  Proposals: open,
  Reports: open,
  Decisions: { add: led, edit: [] },
  Revisions: { add: led, edit: [] },
  Journal: { add: ['projectLeader', 'politicalSecretariat'], edit: [] },
  SentReports: add,
  Changes: add,
  Consultations: { add: [...led, 'unionRepresentative'], edit: [...led, 'unionRepresentative'] },
  Followups: open,
  Pauses: open,
  Requests: open,
  Meetings: open,
  AgendaItems: open,
  WorkPackages: open,
  Goals: open,
  Stakeholders: open,
  Involvement: open,
  Inputs: open,
  Duties: open,
  References: open,
  Imports: open,
  Reminders: service,
  Conversations: service,
};

type Done = Readonly<Record<'read' | 'add' | 'edit' | 'restore' | 'remove' | 'column' | 'rename', boolean>>;

let site: TestSite<LocalTenant>;
let lists: readonly RuledList[];

beforeAll(async () => {
  const first = await openSite((machine) => tenantOn(machine), 5);
  await first.provision();
  site = await openSite((machine) => tenantOn(machine, savedBy(first.tenant)), 6);
  const found = await site.run(findLists(site.graphOf('admin'), address));
  if (!found.ok) throw new Error(JSON.stringify(found));
  lists = allLists.flatMap((shape): RuledList[] => {
    const there = found.value.ours.get(shape.entity);
    return there === undefined ? [] : [{ shape, id: there.id, displayName: there.displayName }];
  });
  const made = await site.run(provisionRights(site.restOf('admin'), lists));
  expect(made).toEqual({ ok: true, value: [] });
  for (const [person, title] of Object.entries(entered)) {
    const body = { LoginName: `i:0#.f|membership|${people[person as Person]}@framdrift.local` };
    const path = `web/sitegroups/getbyname(${quoted(title)})/users`;
    const answer = await site.run(site.restOf('admin').send({ method: 'POST', path, body }));
    expect(answer.ok, title).toBe(true);
  }
});

const below = (list: RuledList): string => `/sites/${address.host}:${address.path}:/lists/${list.id}`;

/** Graph's answer to each, as the person asks it herself. A row that she may write is left as it was found. */
async function does(person: Person, list: RuledList): Promise<Done> {
  const graph = site.graphOf(people[person]);
  const owner = site.graphOf('admin');
  const send = async (
    asker: typeof graph,
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
  ) => {
    const answer = await site.run(asker.send({ method, path: below(list) + path, ...(body && { body: { ...body } }) }));
    if (!answer.ok && answer.failure.kind !== 'forbidden')
      throw new Error(`${person} ${method} ${path}: ${JSON.stringify(answer.failure)}`);
    return answer;
  };
  const fresh = await send(owner, 'POST', '/items', { fields: {} });
  if (!fresh.ok) throw new Error('The owner could not make a row');
  const { id } = fresh.value.body as { readonly id: string };
  return {
    read: (await send(graph, 'GET', `/items/${id}`)).ok,
    add: (await send(graph, 'POST', '/items', { fields: {} })).ok,
    edit: (await send(graph, 'PATCH', `/items/${id}/fields`, { Title: 'Endret' })).ok,
    restore: (await send(graph, 'POST', `/items/${id}/versions/1.0/restoreVersion`)).ok,
    column: (await send(graph, 'POST', '/columns', { name: `X${person}`, text: {} })).ok,
    rename: (await send(graph, 'PATCH', '', { description: person })).ok,
    remove: (await send(graph, 'DELETE', `/items/${id}`)).ok,
  };
}

describe('a list', () => {
  it('stands in the table, each of them', () => {
    expect(Object.keys(expected).toSorted()).toEqual(allLists.map(({ name }) => name).toSorted());
  });

  it.each(Object.keys(expected))('%s lets each role do what it may, and no more', async (name) => {
    const list = lists.find(({ shape }) => shape.name === name);
    const wanted = expected[name];
    if (list === undefined || wanted === undefined) throw new Error(`${name} is not on the site`);
    const found: Partial<Record<Person, Done>> = {};
    const table: Partial<Record<Person, Done>> = {};
    for (const person of Object.keys(people) as Person[]) {
      found[person] = await does(person, list);
      const [isOwner, mayAdd, mayEdit] = [
        person === 'owner',
        wanted.add.includes(person),
        wanted.edit.includes(person),
      ];
      const edits = isOwner || mayEdit;
      table[person] = {
        read: true,
        add: isOwner || mayAdd,
        edit: edits,
        restore: edits,
        remove: edits,
        column: isOwner,
        rename: isOwner,
      };
    }
    expect(found).toEqual(table);
  });
});

describe('nobody raises her own role', () => {
  const climbers = (Object.keys(people) as Person[]).filter((person) => person !== 'owner');
  const steering = quoted('Framdrift styringsgruppe');
  const decisions = (): string => `web/lists(guid'${lists.find(({ shape }) => shape.entity === 'decision')?.id}')`;
  const ways: readonly (readonly [
    string,
    (person: Person) => readonly ['POST' | 'MERGE' | 'DELETE', string, object?],
  ])[] = [
    [
      'by entering a group',
      (person) => [
        'POST',
        `web/sitegroups/getbyname(${steering})/users`,
        { LoginName: `${people[person]}@framdrift.local` },
      ],
    ],
    [
      'by taking over a group’s mark',
      () => ['MERGE', `web/sitegroups/getbyname(${steering})`, { Description: '[framdrift:service]' }],
    ],
    [
      'by a group with the same mark',
      () => ['POST', 'web/sitegroups', { Title: 'Min', Description: '[framdrift:steeringGroup]' }],
    ],
    [
      'by a level of her own',
      () => ['POST', 'web/roledefinitions', { Name: 'Min', BasePermissions: { High: '0', Low: '7' } }],
    ],
    [
      'by widening the level that adds',
      () => ['MERGE', 'web/roledefinitions(1073741930)', { BasePermissions: { High: '0', Low: '7' } }],
    ],
    ['by giving the list the site’s rights', () => ['POST', `${decisions()}/resetroleinheritance`]],
    [
      'by a right on the list',
      () => ['POST', `${decisions()}/roleassignments/addroleassignment(principalid=6,roledefid=1073741829)`],
    ],
    ['by taking others’ rights away', () => ['DELETE', `${decisions()}/roleassignments/getbyprincipalid(1)`]],
  ];

  it.each(ways)('%s', async (_how, way) => {
    for (const person of climbers) {
      const [method, path, body] = way(person);
      const answer = await site.run(
        site.restOf(people[person]).send({ method, path, ...(body && { body: { ...body } }) }),
      );
      expect(answer, person).toMatchObject({ ok: false, failure: { kind: 'forbidden', landed: 'no' } });
    }
  });

  it('by a row: whoever writes that she leads is led as before', async () => {
    const list = lists.find(({ shape }) => shape.entity === 'member');
    if (list === undefined) throw new Error('There is no list of members');
    expect(await does('member', list)).toMatchObject({ add: false, edit: false });
  });
});
