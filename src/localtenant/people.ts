/** People of the tenant: oneself, one other, and what a people picker asks for. */
import { badRequest, notFound, Refusal } from './errors.ts';
import { pageOf } from './paging.ts';
import { knownNames, pick, queryOptions, type QueryOptions } from './query-options.ts';
import type { Person } from './records.ts';
import { contextUrl } from './sites.ts';
import { type Answer, type Call, ok, type Route } from './world.ts';

/** What Graph shows of a person who is not asked about in particular. */
function personJson(person: Person): Record<string, unknown> {
  return {
    businessPhones: [],
    displayName: person.displayName,
    givenName: null,
    id: person.id,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'nb-NO',
    surname: null,
    userPrincipalName: person.userPrincipalName,
  };
}

/** Shown to those who select it. */
const onRequest = (person: Person): Record<string, unknown> => ({
  accountEnabled: true,
  userType: person.guest ? 'Guest' : 'Member',
});

const USER_PROPERTIES = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'accountEnabled',
  'userType',
];

const shownPerson = (person: Person, { select }: QueryOptions): Record<string, unknown> =>
  pick(select === null ? personJson(person) : { ...personJson(person), ...onRequest(person) }, select);

function answerPerson(call: Call, person: Person | undefined): Answer {
  const asked = queryOptions(call, ['$select']);
  if (asked instanceof Refusal) return asked;
  const options = knownNames(asked, 'user', USER_PROPERTIES, []);
  if (options instanceof Refusal) return options;
  return person === undefined
    ? new Refusal(404, 'Request_ResourceNotFound', `Resource '${call.params['person'] ?? ''}' does not exist.`)
    : ok({ '@odata.context': contextUrl(call.world, 'users/$entity'), ...shownPerson(person, options) });
}

const byName = ({ state }: Call['world'], name: string): Person | undefined =>
  state.people.get(name.toLowerCase()) ??
  [...state.people.values()].find((person) => person.userPrincipalName.toLowerCase() === name.toLowerCase());

const searched = ['displayName', 'mail', 'userPrincipalName'] as const;
type Searched = (typeof searched)[number];

const isSearched = (name: string): name is Searched => (searched as readonly string[]).includes(name);

type Wanted = (person: Person) => boolean;

/** `startswith(displayName,'kari')` and `mail eq 'x'`, joined by or. */
function parseFilter(text: string): Wanted | Refusal {
  const unsupported = badRequest('Unsupported or invalid query filter clause specified for property of resource User.');
  const wanted: Wanted[] = [];
  for (const clause of text.split(/\s+or\s+/i)) {
    const match = /^(?:startswith\((\w+),\s*'((?:[^']|'')*)'\)|(\w+) eq '((?:[^']|'')*)')$/i.exec(clause.trim());
    const property = match?.[1] ?? match?.[3] ?? '';
    if (match === null || !isSearched(property)) return unsupported;
    const value = (match[2] ?? match[4] ?? '').replaceAll("''", "'").toLowerCase();
    wanted.push((person) => {
      const found = person[property].toLowerCase();
      return match[1] === undefined ? found === value : found.startsWith(value);
    });
  }
  return (person) => wanted.some((each) => each(person));
}

/** `"displayName:kari" OR "mail:kari"`: words that begin so. Needs the header `ConsistencyLevel: eventual`. */
function parseSearch(call: Call, text: string): Wanted | Refusal {
  if (call.headers.get('consistencylevel')?.toLowerCase() !== 'eventual') {
    return badRequest(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const wanted: Wanted[] = [];
  for (const clause of text.split(/\s+OR\s+/)) {
    const match = /^"(\w+):([^"]*)"$/.exec(clause.trim());
    const property = match?.[1] ?? '';
    if (!isSearched(property)) return badRequest('Syntax error in $search.');
    const start = (match?.[2] ?? '').toLowerCase();
    wanted.push((person) =>
      person[property]
        .toLowerCase()
        .split(/[\s.@]+/)
        .some((word) => word.startsWith(start)),
    );
  }
  return (person) => wanted.some((each) => each(person));
}

function getUsers(call: Call): Answer {
  const asked = queryOptions(call, ['$select', '$filter', '$search', '$top', '$skiptoken']);
  if (asked instanceof Refusal) return asked;
  const options = knownNames(asked, 'user', USER_PROPERTIES, []);
  if (options instanceof Refusal) return options;
  const filter = options.filter === null ? () => true : parseFilter(options.filter);
  if (filter instanceof Refusal) return filter;
  const search = options.search === null ? () => true : parseSearch(call, options.search);
  if (search instanceof Refusal) return search;
  const page = pageOf(
    call,
    [...call.world.state.people.values()].filter((person) => filter(person) && search(person)),
    options,
  );
  if (page instanceof Refusal) return page;
  return ok({
    '@odata.context': contextUrl(call.world, 'users'),
    ...page.links,
    value: page.items.map((person) => shownPerson(person, options)),
  });
}

/** Those whom one works with: here everybody else, by name. */
function getMyPeople(call: Call): Answer {
  const options = queryOptions(call, ['$search', '$top', '$skiptoken', '$select']);
  if (options instanceof Refusal) return options;
  const words = (options.search ?? '').replaceAll('"', '').toLowerCase();
  const page = pageOf(
    call,
    [...call.world.state.people.values()].filter(
      (person) => person.id !== call.person.id && `${person.displayName} ${person.mail}`.toLowerCase().includes(words),
    ),
    { ...options, top: options.top ?? 10 },
  );
  if (page instanceof Refusal) return page;
  return ok({
    '@odata.context': contextUrl(call.world, "users('me')/people"),
    ...page.links,
    value: page.items.map((person) =>
      pick(
        {
          id: person.id,
          displayName: person.displayName,
          jobTitle: person.jobTitle,
          userPrincipalName: person.userPrincipalName,
          scoredEmailAddresses: [{ address: person.mail, relevanceScore: 10, selectionLikelihood: 'notSpecified' }],
          personType: { class: 'Person', subclass: 'OrganizationUser' },
        },
        options.select,
      ),
    ),
  });
}

export const peopleRoutes: readonly Route[] = [
  { method: 'GET', path: '/me', units: 0, handler: (call) => answerPerson(call, call.person) },
  { method: 'GET', path: '/me/people', units: 0, handler: getMyPeople },
  { method: 'GET', path: '/users', units: 0, handler: getUsers },
  {
    method: 'GET',
    path: '/users/:person',
    units: 0,
    handler: (call) => answerPerson(call, byName(call.world, call.params['person'] ?? '')),
  },
  { method: 'GET', path: '/me/photo/$value', units: 0, handler: () => notFound("The photo wasn't found.") },
  { method: 'GET', path: '/users/:person/photo/$value', units: 0, handler: () => notFound("The photo wasn't found.") },
];
