/**
 * Probes of rights: a list with its own, a group, the level that only adds, and whether SharePoint keeps them. All of it on
 * the probes' own list; the group and the level bear the run's name and go with it.
 */
import {
  associatedGroup,
  beginOwnRights,
  createGroup,
  createLevel,
  entriesOf,
  giveRight,
  type ListKeeping,
  hasOwnRights,
  myGroups,
  mySelf,
  readAssigned,
  readGroup,
  readHasOwnRights,
  readListKept,
  readLevel,
  readMyself,
  readTimeZone,
  rightsOfList,
  takeRight,
  timeZoneOfSite,
  listsKept,
} from '#graph/sharepoint.ts';
import type { RestRequest } from '#graph/client.ts';
import { addLevel } from '#schema/rights.ts';
import type { Obstacle } from '#text/probe.ts';
import { type Fields, record, say, text } from './asking.ts';
import type { Ground, Note, Probe } from './ground.ts';
import { change, makeRow } from './rows.ts';

/** Sends as the product does and notes the status; the body, or null where it was refused. */
async function sent({ rest }: Ground, note: Note, step: string, request: RestRequest): Promise<Fields | null> {
  const answer = await rest.send(request);
  if (answer.ok) {
    note(step, String(answer.value.status));
    return record(answer.value.body);
  }
  const { status, code = '' } = answer.failure.kind === 'tokenUnavailable' ? {} : answer.failure;
  note(step, status === undefined ? 'no answer' : `${status} ${code}`.trim());
  return null;
}

const stopped = (what: string): Obstacle => ({ kind: 'stopped', what });

/** How the probes' list is kept, among all of the site; null where that is not told. */
async function keepingOf({ rest, place }: Ground): Promise<ListKeeping | null> {
  const found = await rest.send(listsKept());
  const kept = found.ok ? (entriesOf(found.value.body) ?? []).map(readListKept) : [];
  return kept.find(({ list }) => list === place.list.toLowerCase()) ?? null;
}

export const inheritance: Probe = async (ground, note) => {
  const { list } = ground.place;
  const assigned = async (): Promise<string> => {
    const found = await ground.rest.send(rightsOfList(list));
    const all = found.ok ? (entriesOf(found.value.body) ?? []).map(readAssigned) : [];
    return all
      .map(({ title, levels }) => `${title}: ${levels.join('+')}`)
      .toSorted()
      .join('; ');
  };
  const owns = async (): Promise<string> => {
    const found = await ground.rest.send(hasOwnRights(list));
    return found.ok ? String(readHasOwnRights(found.value.body)) : found.failure.kind;
  };
  const kept = await keepingOf(ground);
  note('versions that it keeps', kept === null ? 'not told' : kept.enabled ? String(kept.most) : 'none');
  const time = await ground.rest.send(timeZoneOfSite());
  note('the site’s time', time.ok && readTimeZone(time.value.body) !== null ? 'told' : 'not told');
  note('hasuniqueroleassignments', await owns());
  const before = await assigned();
  const broken = await sent(ground, note, 'breakroleinheritance, with a copy', beginOwnRights(list));
  if (broken === null) return stopped('breakroleinheritance');
  note('hasuniqueroleassignments after it', await owns());
  note('the same, told with all lists', String((await keepingOf(ground))?.ownRights));
  note('assignments after it', (await assigned()) === before ? 'as they were' : 'others');
  return null;
};

export const roleGroup: Probe = async (ground, note) => {
  const { name, rest, askRest } = ground;
  const title = `${name} gruppe`;
  const made = await sent(ground, note, 'POST web/sitegroups', createGroup({ title, description: 'probe' }));
  if (made === null) return stopped('POST web/sitegroups');
  const { id } = readGroup(made);
  const read = readGroup((await askRest('GET', `web/sitegroups(${id})`)).body);
  note('its title', read.title === title ? 'kept' : read.title);
  note('its description', read.description === 'probe' ? 'kept' : 'lost');
  note('who is in it is seen by others', read.closed ? 'no' : 'yes');
  const me = (await askRest('GET', 'web/currentuser')).body;
  const added = await askRest('POST', `web/sitegroups(${id})/users`, { LoginName: text(me['LoginName']) });
  note('POST …/users', say(added));
  const mine = await rest.send(myGroups());
  const groups = mine.ok ? (entriesOf(mine.value.body) ?? []).map(readGroup) : [];
  note('web/currentuser/groups names it', groups.some((each) => each.id === id) ? 'yes' : 'no');
  // What the tab asks in one call at its start: her groups by their descriptions, and what she may do.
  const whole = await sent(ground, note, 'web, with its current user’s groups', mySelf());
  const self = whole === null ? null : readMyself(whole);
  note('it names the group', self?.groups.some(({ description }) => description === 'probe') === true ? 'yes' : 'no');
  note('it says what I may do', self === null ? 'no' : 'yes');
  return null;
};

async function makeLevel(ground: Ground, note: Note): Promise<number | null> {
  const { high, low } = addLevel;
  const level = { name: `${ground.name} nivå`, description: 'probe', high, low };
  const made = await sent(ground, note, 'POST web/roledefinitions', createLevel(level));
  if (made === null) return null;
  const { id } = readLevel(made);
  const read = readLevel((await ground.askRest('GET', `web/roledefinitions(${id})`)).body);
  note('its permissions, read back', read.high === high && read.low === low ? 'kept' : `${read.high}, ${read.low}`);
  return id;
}

/** The members of the site lose what they had on the list, and may add to it. */
export const addOnly: Probe = async (ground, note) => {
  const { askMember, rest, place } = ground;
  await rest.send(beginOwnRights(place.list));
  const level = await makeLevel(ground, note);
  if (level === null) return stopped('POST web/roledefinitions');
  const found = await rest.send(associatedGroup('member'));
  if (!found.ok) return stopped('GET web/associatedmembergroup');
  const { id } = readGroup(record(found.value.body));
  if ((await sent(ground, note, 'addroleassignment', giveRight(place.list, id, level))) === null)
    return stopped('addroleassignment');
  const assigned = await rest.send(rightsOfList(place.list));
  const all = assigned.ok ? (entriesOf(assigned.value.body) ?? []).map(readAssigned) : [];
  const taken = (all.find(({ principal }) => principal === id)?.levels ?? []).filter((each) => each !== level);
  const answers: string[] = [];
  for (const each of taken)
    await sent(ground, (_, answer) => answers.push(answer), '', takeRight(place.list, id, each));
  note('removeroleassignment of what they had', answers.join(', '));
  if (askMember === null) return { kind: 'needsMember' };

  const row = await makeRow(ground);
  if (!row.ok) return row.failure;
  note('a member reads', say(await askMember('GET', row.value.path)));
  note('a member adds', say(await askMember('POST', ground.itemsPath, { fields: { ProbeText: 'member' } })));
  note('a member edits', say(await askMember('PATCH', row.value.path, { fields: { ProbeText: 'x' } })));
  note('a member deletes', say(await askMember('DELETE', row.value.path)));
  note('an owner edits', say(await change(ground, row.value, { ProbeText: 'y' })));
  note('a member restores a version', say(await askMember('POST', `${row.value.path}/versions/1.0/restoreVersion`)));
  return null;
};
