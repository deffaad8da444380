/**
 * Lets SharePoint keep who may do what: makes the plan's groups and the level that only adds, gives each list the rights that
 * the schema wants, and reads a person's roles from the groups that she is in.
 *
 * - Every run looks first, so it may be stopped or fail anywhere and be run again.
 * - A list gets its rights before it loses those of the site: nobody is shut out in between.
 * - What others were given by name is told and left alone.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { type Role, rolesOnSite } from '#domain/role.ts';
import type { RightsFinding } from '#domain/self-check.ts';
import type { GraphFailure } from '#graph/failure.ts';
import type { RestRequest, SharePointRest } from '#graph/client.ts';
import {
  associatedGroup,
  beginOwnRights,
  changeLevel,
  createGroup,
  createLevel,
  giveRight,
  listsKept,
  myGroups,
  myRightsOnSite,
  mySelf,
  type Myself,
  openGroup,
  permissionLevels,
  readAssigned,
  readGroup,
  readLevel,
  readListKept,
  readMyself,
  readOwnRights,
  rightsOfList,
  type SharePointGroup,
  siteGroups,
  takeRight,
} from '#graph/sharepoint.ts';
import type { ListShape, PermissionLevel } from '#schema/list.ts';
import { isRecord } from '#schema/parse.ts';
import {
  addLevel,
  builtInLevels,
  groupCreation,
  type GroupName,
  groupNames,
  groupedRoles,
  groupOfDescription,
  rightsOn,
  type StandingGroup,
  standingGroups,
} from '#schema/rights.ts';
import { meaningOf } from './failure.ts';
import { readEntries, readOne } from './rest-reading.ts';

/** One step of making, told as it begins. `done` of `total` steps known so far. */
export interface RightsProgress {
  readonly step: 'makeGroup' | 'openGroup' | 'makeLevel' | 'mendLevel' | 'ownRights' | 'giveRight' | 'takeRight';
  readonly list: string | null;
  readonly group: string | null;
  readonly done: number;
  readonly total: number;
}

/** A list of the plan as it stands on the site. */
export interface RuledList {
  readonly shape: ListShape;
  readonly id: string;
  readonly displayName: string;
}

interface Step {
  readonly step: RightsProgress['step'];
  readonly list: string | null;
  readonly group: string | null;
  readonly request: RestRequest;
}

interface Survey {
  readonly findings: readonly RightsFinding[];
  readonly steps: readonly Step[];
}

type Answer<Value> = Promise<Result<Value, PlanFailure>>;

const STANDING = { owners: 'owner', members: 'member', visitors: 'visitor' } as const;

type Groups = ReadonlyMap<GroupName | StandingGroup, SharePointGroup>;

async function groupsOf(rest: SharePointRest): Answer<Groups> {
  const found = await readEntries(rest, siteGroups(), readGroup);
  if (!found.ok) return found;
  const known = new Map<GroupName | StandingGroup, SharePointGroup>();
  for (const group of found.value) {
    const name = groupOfDescription(group.description);
    // The first that bears a mark has it.
    if (name !== null && !known.has(name)) known.set(name, group);
  }
  for (const standing of standingGroups) {
    const group = await readOne(rest, associatedGroup(STANDING[standing]), (body) =>
      isRecord(body) ? readGroup(body) : null,
    );
    if (!group.ok) return group;
    if (group.value !== null) known.set(standing, group.value);
  }
  return succeed(known);
}

async function survey(rest: SharePointRest, lists: readonly RuledList[]): Answer<Survey> {
  const groups = await groupsOf(rest);
  if (!groups.ok) return groups;
  const levels = await readEntries(rest, permissionLevels(), readLevel);
  if (!levels.ok) return levels;
  const level = levels.value.find(({ name }) => name === addLevel.name) ?? null;
  const findings: RightsFinding[] = [];
  const steps: Step[] = [];
  for (const name of groupNames) {
    const creation = groupCreation(name);
    const there = groups.value.get(name);
    if (there === undefined) {
      findings.push({ kind: 'groupMissing', group: creation.title });
      steps.push({ step: 'makeGroup', list: null, group: creation.title, request: createGroup(creation) });
    } else if (there.closed) {
      findings.push({ kind: 'groupClosed', group: there.title });
      steps.push({ step: 'openGroup', list: null, group: there.title, request: openGroup(there.id) });
    }
  }
  if (level === null) {
    findings.push({ kind: 'levelMissing' });
    steps.push({ step: 'makeLevel', list: null, group: null, request: createLevel(addLevel) });
  } else if (level.high !== addLevel.high || level.low !== addLevel.low) {
    findings.push({ kind: 'levelDrifted' });
    steps.push({ step: 'mendLevel', list: null, group: null, request: changeLevel(level.id, addLevel) });
  }
  const own = await listsWithOwnRights(rest);
  if (!own.ok) return own;
  for (const list of lists) {
    const isOwn = own.value.has(list.id.toLowerCase());
    const looked = await surveyList(rest, list, isOwn, groups.value, level?.id ?? null);
    if (!looked.ok) return looked;
    findings.push(...looked.value.findings);
    steps.push(...looked.value.steps);
  }
  return succeed({ findings, steps });
}

/** «Limited access» and «Read»: they change nothing. */
const HARMLESS: ReadonlySet<number> = new Set([1_073_741_825, builtInLevels.read]);

async function listsWithOwnRights(rest: SharePointRest): Answer<ReadonlySet<string>> {
  const kept = await readEntries(rest, listsKept(), readListKept);
  if (!kept.ok) return kept;
  return succeed(new Set(kept.value.flatMap(({ list, ownRights }) => (ownRights ? [list] : []))));
}

async function surveyList(
  rest: SharePointRest,
  { shape, id, displayName }: RuledList,
  isOwn: boolean,
  groups: Groups,
  ownLevel: number | null,
): Answer<Survey> {
  if (!isOwn) {
    // With those of the site for a start; the next look takes what is too much.
    return succeed({
      findings: [{ kind: 'rightsInherited', list: displayName }],
      steps: [{ step: 'ownRights', list: displayName, group: null, request: beginOwnRights(id) }],
    });
  }
  const assigned = await readEntries(rest, rightsOfList(id), readAssigned);
  if (!assigned.ok) return assigned;
  const held = new Map(assigned.value.map((each) => [each.principal, each]));
  const levelOf = (level: PermissionLevel): number | null => (level === 'add' ? ownLevel : builtInLevels[level]);
  const findings: RightsFinding[] = [];
  const steps: Step[] = [];
  const ours = new Set<number>();
  for (const [name, wanted] of rightsOn(shape)) {
    const group = groups.get(name);
    const level = levelOf(wanted);
    if (group === undefined || level === null) continue;
    ours.add(group.id);
    const has = held.get(group.id)?.levels ?? [];
    const surplus = has.filter((each) => each !== level);
    if (has.includes(level) && surplus.length === 0) continue;
    findings.push({ kind: 'rightsDrifted', list: displayName, group: group.title });
    const at = { list: displayName, group: group.title };
    if (!has.includes(level)) steps.push({ step: 'giveRight', ...at, request: giveRight(id, group.id, level) });
    for (const each of surplus) steps.push({ step: 'takeRight', ...at, request: takeRight(id, group.id, each) });
  }
  for (const { principal, title, levels } of assigned.value) {
    if (ours.has(principal) || levels.every((level) => HARMLESS.has(level))) continue;
    findings.push({ kind: 'rightsForeign', list: displayName, who: title });
  }
  return succeed({ findings, steps });
}

/** What SharePoint keeps otherwise; nothing is changed. */
export async function inspectRights(
  rest: SharePointRest,
  lists: readonly RuledList[],
): Answer<readonly RightsFinding[]> {
  const looked = await survey(rest, lists);
  return looked.ok ? succeed(looked.value.findings) : looked;
}

/** Lists that everybody may change who may change anything on the site: what is seen of rights by those who own nothing. */
export async function inheritedRights(
  rest: SharePointRest,
  lists: readonly RuledList[],
): Answer<readonly RightsFinding[]> {
  const own = await listsWithOwnRights(rest);
  if (!own.ok) return own;
  const inherited = lists.filter(({ id }) => !own.value.has(id.toLowerCase()));
  return succeed(inherited.map(({ displayName }) => ({ kind: 'rightsInherited', list: displayName })));
}

/** Rounds of looking and making: groups and levels, the lists' own rights, what each group has; one to see that all is so. */
const MOST_ROUNDS = 6;

/**
 * Gives the lists the rights that the plan needs, and answers with what was left alone. Whoever runs it must be an owner of
 * the site; what was made stays where a refusal stops it.
 */
export async function provisionRights(
  rest: SharePointRest,
  lists: readonly RuledList[],
  onProgress: (progress: RightsProgress) => void = () => undefined,
): Answer<readonly RightsFinding[]> {
  let done = 0;
  let why: PlanFailure = { kind: 'unavailable', code: 'rights' };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const looked = await survey(rest, lists);
    if (!looked.ok) return looked;
    const { findings, steps } = looked.value;
    if (steps.length === 0) return succeed(findings);
    const total = done + steps.length;
    for (const { step, list, group, request } of steps) {
      onProgress({ step, list, group, done, total });
      const answer = await rest.send(request);
      if (!answer.ok) {
        why = meaningOf(answer.failure);
        if (isFinal(answer.failure)) return fail(why);
      }
      done += 1;
    }
  }
  return fail(why);
}

/** Nothing landed, and the next look would meet the same. */
const isFinal = ({ kind, landed }: GraphFailure): boolean =>
  landed === 'no' && kind !== 'conflict' && kind !== 'invalid';

/**
 * The roles that a person holds by the groups that she is in, and by what she may do on the site. Never by a row of the plan.
 */
export async function rolesHeld(rest: SharePointRest): Answer<readonly Role[]> {
  const all = await readOne(rest, mySelf(), readMyself);
  if (!all.ok && all.failure.kind !== 'refused') return all;
  const found = all.ok && all.value !== null ? succeed(all.value) : await myselfInParts(rest);
  if (!found.ok) return found;
  const { rights, groups } = found.value;
  const marks = new Set(groups.map(({ description }) => groupOfDescription(description)));
  return succeed(
    rolesOnSite(
      rights.managesRights ? 'owner' : rights.adds ? 'member' : 'visitor',
      groupedRoles.filter((role) => marks.has(role)),
    ),
  );
}

/** Where SharePoint does not answer both in one: what it documents one by one. */
async function myselfInParts(rest: SharePointRest): Answer<Myself> {
  const rights = await readOne(rest, myRightsOnSite(), readOwnRights);
  if (!rights.ok) return rights;
  const groups = await readEntries(rest, myGroups(), readGroup);
  if (!groups.ok) return groups;
  return rights.value === null
    ? fail({ kind: 'notSharePoint' })
    : succeed({ rights: rights.value, groups: groups.value });
}
