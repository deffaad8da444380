/**
 * The agenda (saksliste) of a meeting, made of what waits for those who meet: each case with why it is there, in the order
 * of its kind of meeting. It is worked out anew until somebody writes in the meeting; then its cases become rows, whose keys
 * follow from what they are about, so that two who write at once make each case once.
 */
import { addDays } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import { byEach, compareText } from '#base/order.ts';
import { outsideBudget, releaseWanted } from '#domain/agenda-lacks.ts';
import { type AgendaItem, type AgendaKind, type AgendaSubject, blankAgendaItem } from '#domain/agenda-item.ts';
import { refOf } from '#domain/decision-form.ts';
import { followupOf, successorOf } from '#domain/decision-log.ts';
import type { Decision, Followup } from '#domain/decision.ts';
import { compareFuzzyDates } from '#domain/fuzzy-date.ts';
import type { Group, Mandate, Member } from '#domain/group.ts';
import type { Measure } from '#domain/measure.ts';
import { type PlanThatMeets, waitsForMeeting } from '#domain/meeting-waits.ts';
import { type Meeting, type MeetingKind, meetsOn } from '#domain/meeting.ts';
import type { Body, Plan } from '#domain/plan.ts';
import { type Proposal, stateOf } from '#domain/proposal.ts';
import { awaitedBy, isOpen, isReady } from '#domain/proposal-path.ts';
import { isInUse, LINE_LIMIT, newRow, type Ref } from '#domain/row.ts';

export type AgendaWhy =
  /** What came of the last meeting. */
  | 'sinceLast'
  /** How the plan stands. */
  | 'status'
  /** The council asked for it by a day that is near or over. */
  | 'order'
  /** Was not finished in an earlier meeting. */
  | 'postponed'
  /** A proposal that only the decision is left of. */
  | 'ready'
  | 'planChange'
  | 'mandateDraft'
  | 'mandateDelivered'
  /** A proposal on its way, for those who meet to look at. */
  | 'underway'
  /** A proposal to be discussed with the unions. */
  | 'unions'
  | 'help'
  /** Measures that cost more than the budget has. */
  | 'costs'
  /** Time that a group asks to have freed and has not got. */
  | 'release'
  /** Milestones without a time. */
  | 'undated';

/** What stands on the agenda of each kind of meeting, in order. */
const orders: Readonly<Record<MeetingKind, readonly AgendaWhy[]>> = {
  steering: [
    'sinceLast',
    'status',
    'order',
    'postponed',
    'ready',
    'planChange',
    'mandateDraft',
    'mandateDelivered',
    'help',
    'costs',
    'release',
    'undated',
  ],
  political: ['sinceLast', 'status', 'order', 'postponed', 'ready', 'planChange', 'costs'],
  project: ['sinceLast', 'status', 'postponed', 'underway', 'planChange', 'help', 'undated'],
  working: ['postponed', 'underway', 'help'],
  reference: ['status', 'postponed', 'underway'],
  gathering: ['sinceLast', 'status', 'postponed', 'underway', 'help', 'undated'],
  dialogue: ['sinceLast', 'postponed', 'unions', 'release'],
  other: ['postponed'],
};

export interface PlanOnAgenda extends PlanThatMeets {
  readonly plan: Plan;
  readonly groups: readonly Group[];
  readonly members: readonly Member[];
  readonly mandates: readonly Mandate[];
  readonly measures: readonly Measure[];
  readonly followups: readonly Followup[];
  readonly meetings: readonly Meeting[];
  /** Of every meeting, those that were taken out among them. */
  readonly items: readonly AgendaItem[];
}

export interface AgendaCase {
  /** As it is stored, or as it would be. */
  readonly item: AgendaItem;
  readonly isStored: boolean;
  /** null where nothing in the plan asks for it: somebody put it up. */
  readonly why: AgendaWhy | null;
}

const nameOf = (words: string): string => words.trim().toLocaleLowerCase('nb');

/** The body that meets, where it is one that can decide in the plan. */
export function bodyOf({ kind, group, body }: Meeting, groups: readonly Group[]): Body | null {
  if (kind === 'steering') return 'steeringGroup';
  if (kind === 'project') return 'projectGroup';
  if (kind !== 'political') return null;
  const meets = groups.find(({ key }) => key === group?.key);
  return meets?.kind === 'council' || nameOf(body).includes('kommunestyre') ? 'council' : 'committee';
}

interface Waiting {
  readonly why: AgendaWhy;
  readonly kind: AgendaKind;
  readonly subject: AgendaSubject | null;
  readonly about: Ref | null;
  /** '' where its reason is its name. */
  readonly title: string;
  /** Tells apart what is about nothing in the plan. */
  readonly of?: Key;
}

const caseKeyOf = (meeting: Meeting, { why, about, of }: Pick<Waiting, 'why' | 'about' | 'of'>): Key =>
  keyOf(`agenda ${meeting.key} ${about?.key ?? of ?? why}`);

/** How far ahead an order is looked after. */
const ORDER_AHEAD = 60;
/** Beginnings of the names by which help is asked of a body. */
const calledBy: Readonly<Record<Body, readonly string[]>> = {
  steeringGroup: ['styringsgrupp'],
  projectGroup: ['prosjektgrupp', 'prosjektled'],
  chiefExecutive: ['kommunedirekt', 'rådmann'],
  committee: ['utval'],
  council: ['kommunestyre'],
};

function waitingFor(meeting: Meeting, given: PlanOnAgenda, today: Day): readonly Waiting[] {
  const { settings, decisions, groups } = given;
  const body = bodyOf(meeting, groups);
  const own = meeting.group?.key ?? null;
  const byCode = given.proposals
    .filter((one) => isOpen(one, decisions) && one.kind !== 'consultantRecommendation')
    .toSorted(
      byEach(
        (a, b) => compareText(a.code, b.code),
        (a, b) => compareText(a.title, b.title),
      ),
    );
  const of = (
    why: AgendaWhy,
    kind: AgendaKind,
    subject: AgendaSubject,
    rows: readonly (Ref & { readonly title: string })[],
  ): readonly Waiting[] => rows.map((row) => ({ why, kind, subject, about: refOf(row), title: row.title }));
  const awaits = (proposal: Proposal): boolean => {
    const awaited = awaitedBy(proposal, given);
    return awaited?.kind === 'body' && awaited.body === body;
  };
  const waits = waitsForMeeting(given, today);
  const mandates = (state: Mandate['state']): readonly Mandate[] =>
    given.mandates
      .filter((one) => isInUse(one) && one.state === state)
      // One that nobody has written on yet asks for nothing.
      .filter((one) => one.groups.length > 0 && (one.tasks.length > 0 || one.text.trim() !== ''))
      .toSorted((a, b) => compareText(a.code, b.code) || compareText(a.title, b.title));
  /** One case of many things: it says what they are, and lists them as they stand. */
  const together = (why: AgendaWhy, subject: AgendaSubject, count: number): readonly Waiting[] =>
    count === 0 ? [] : [{ why, kind: 'discuss', subject, about: null, title: '' }];
  const sources: Readonly<Record<AgendaWhy, () => readonly Waiting[]>> = {
    sinceLast: () => [{ why: 'sinceLast', kind: 'inform', subject: null, about: null, title: '' }],
    status: () => [{ why: 'status', kind: 'inform', subject: 'plan', about: null, title: '' }],
    order: () => of('order', 'inform', 'decision', ordersDue(meeting, given, today)),
    postponed: () => postponedBefore(meeting, given),
    ready: () =>
      of(
        'ready',
        'decide',
        'proposal',
        byCode.filter((one) => one.kind === 'proposal' && isReady(one, given) && awaits(one)),
      ),
    planChange: () =>
      of(
        'planChange',
        'decide',
        'proposal',
        byCode.filter((one) => one.kind === 'planChange' && awaits(one)),
      ),
    mandateDraft: () => of('mandateDraft', 'decide', 'mandate', mandates('draft')),
    mandateDelivered: () => of('mandateDelivered', 'decide', 'mandate', mandates('delivered')),
    underway: () => of('underway', 'discuss', 'proposal', byCode.filter(underway)),
    unions: () =>
      of(
        'unions',
        'discuss',
        'proposal',
        byCode.filter((one) => awaitedBy(one, given)?.kind === 'unions'),
      ),
    help: () => waits.help.flatMap(helpOf),
    costs: () => together('costs', 'measure', outsideBudget(given.measures).length),
    release: () => together('release', 'member', releaseWanted(given).length),
    undated: () => together('undated', 'milestone', waits.milestones.filter(({ why }) => why === 'untimed').length),
  };
  function underway(proposal: Proposal): boolean {
    const state = stateOf(proposal, decisions);
    if (proposal.kind === 'planChange') return false;
    if (meeting.kind === 'working') return proposal.group?.key === own && (state === 'draft' || state === 'handedIn');
    if (meeting.kind === 'project') return awaits(proposal) && body !== settings.decides;
    return state !== 'draft';
  }
  function helpOf(help: (typeof waits.help)[number]): readonly Waiting[] {
    const { group } = help.kind === 'request' ? help.request : help.report;
    if (meeting.kind === 'working' && group?.key !== own) return [];
    if (help.kind === 'report') {
      // In a report help is asked of whoever reads it, who is the steering group at last.
      if (body === 'projectGroup') return [];
      const { key, helpNeeded } = help.report;
      const title = helpNeeded.trim().slice(0, LINE_LIMIT);
      const about = { key, code: help.report.group.code, title: help.report.title };
      return [{ why: 'help', kind: 'discuss', subject: 'sentReport', about, title }];
    }
    const { key, title, addressee } = help.request;
    const about = { key, code: group?.code ?? '', title };
    const asked = nameOf(addressee);
    const names = [meeting.body, meeting.group?.title ?? ''].map(nameOf).filter((name) => name !== '');
    const called = body === null ? [] : calledBy[body];
    const isOurs = [...names, ...called].some((name) => asked.includes(name));
    // Where nobody is asked, or somebody who has no meetings in the plan, the steering group has to see to it.
    const isAnothers = Object.values(calledBy).some((all) => all.some((name) => asked.includes(name)));
    const isAsked = body === null || isOurs || (body === 'steeringGroup' && !isAnothers);
    return isAsked ? [{ why: 'help', kind: 'discuss', subject: 'request', about, title }] : [];
  }
  const found = orders[meeting.kind].flatMap((why) => sources[why]());
  const versions = newVersionsIn(found, given.mandates);
  // What was put off before and waits by itself too stands once, where it waits.
  const waiting = new Set(found.flatMap(({ why, about }) => (why === 'postponed' ? [] : (about?.key ?? []))));
  return found.filter(({ why, about }) => {
    if (why === 'planChange')
      return !given.proposals.some((one) => one.key === about?.key && isChangeOf(one, versions));
    return why !== 'postponed' || about === null || !waiting.has(about.key);
  });
}

/** The mandates that a draft among the cases is the next version of. */
function newVersionsIn(waiting: readonly Waiting[], mandates: readonly Mandate[]): ReadonlySet<Key> {
  const drafts = new Set(waiting.flatMap(({ why, about }) => (why === 'mandateDraft' ? (about?.key ?? []) : [])));
  return new Set(mandates.flatMap(({ key, replaces }) => (drafts.has(key) ? (replaces?.key ?? []) : [])));
}

/** Is it asked for where the new text is read? The two are one case, and the decision on the text answers both. */
const isChangeOf = ({ change }: Proposal, mandates: ReadonlySet<Key>): boolean =>
  change?.entity === 'mandate' && mandates.has(change.item.key);

function ordersDue(meeting: Meeting, { plan, decisions, followups }: PlanOnAgenda, today: Day): readonly Decision[] {
  const until = addDays(meetsOn(meeting) ?? today, ORDER_AHEAD);
  return decisions
    .filter((one) => isInUse(one) && one.kind === 'order' && successorOf(one, decisions) === null)
    .filter(({ deadline }) => deadline.to !== null && deadline.to <= until)
    .filter((one) => {
      const state = followupOf(one, followups)?.state ?? 'registered';
      if (state === 'implemented' || state === 'replaced' || state === 'repealed') return false;
      // The plan that was asked for is itself the answer, once it is adopted.
      return one.key !== plan.orderedBy?.key || plan.state === 'draft' || plan.state === 'submitted';
    })
    .toSorted((a, b) => compareFuzzyDates(a.deadline, b.deadline) || compareText(a.code, b.code));
}

/** The same body or group, in whatever meeting. */
const isSameCircle = (a: Meeting, b: Meeting): boolean =>
  a.kind === b.kind &&
  (a.group !== null && b.group !== null ? a.group.key === b.group.key : nameOf(a.body) === nameOf(b.body));

/** The meeting of the same circle that was held before this one. */
export function meetingBefore(meeting: Meeting, meetings: readonly Meeting[]): Meeting | null {
  const day = meetsOn(meeting);
  return (
    meetings
      .filter(
        (one) => isInUse(one) && one.key !== meeting.key && one.state !== 'cancelled' && isSameCircle(one, meeting),
      )
      .filter((one) => {
        const on = meetsOn(one);
        return on !== null && (day === null || on < day);
      })
      .toSorted((a, b) => compareFuzzyDates(b.when, a.when))[0] ?? null
  );
}

/** Today's, and those to come with a day of their own; the nearest first. */
export const comingMeetings = (meetings: readonly Meeting[], today: Day): readonly Meeting[] =>
  meetings
    .filter((one) => isInUse(one) && (one.state === 'planned' || one.state === 'held') && (meetsOn(one) ?? '') >= today)
    .toSorted((a, b) => compareFuzzyDates(a.when, b.when));

/** Cases that the meeting before put off, and that nothing else in the plan brings back. */
function postponedBefore(meeting: Meeting, given: PlanOnAgenda): readonly Waiting[] {
  const before = meetingBefore(meeting, given.meetings);
  if (before?.state !== 'closed') return [];
  return given.items
    .filter((item) => isInUse(item) && item.meeting?.key === before.key && item.state === 'postponed')
    .filter(({ about, subject }) => {
      const proposal = subject === 'proposal' ? given.proposals.find(({ key }) => key === about?.key) : undefined;
      return proposal === undefined || isOpen(proposal, given.decisions);
    })
    .toSorted((a, b) => a.position - b.position)
    .filter(({ about, subject, title }) => about !== null || subject === null || title.trim() !== '')
    .map(({ key, kind, subject, about, title }) => ({ why: 'postponed', kind, subject, about, title, of: key }));
}

/** Nobody has done anything with it. */
const isUntouched = ({ state, draft, note, decision }: AgendaItem): boolean =>
  state === 'waiting' && draft === null && note.trim() === '' && decision === null;

/** Cases that stand for a part of the plan, and come back of themselves as long as it has something. */
const comesBack: ReadonlySet<AgendaWhy> = new Set(['sinceLast', 'status', 'costs', 'release', 'undated']);

export function agendaOf(meeting: Meeting, given: PlanOnAgenda, today: Day): readonly AgendaCase[] {
  const known = new Map(
    given.items.filter((item) => item.meeting?.key === meeting.key).map((item) => [item.key, item]),
  );
  const isOver = meeting.state === 'closed' || meeting.state === 'cancelled';
  const waiting = isOver ? [] : waitingFor(meeting, given, today);
  const byKey = new Map(waiting.map((one) => [caseKeyOf(meeting, one), one]));
  const stored = [...known.values()].filter((item) => {
    if (!isInUse(item)) return false;
    // Made of what waited, and it waits no more: decided, answered or dated elsewhere before the meeting came to it.
    const wasMade = item.about !== null && item.key === caseKeyOf(meeting, { why: 'ready', about: item.about });
    return isOver || byKey.has(item.key) || !wasMade || !isUntouched(item);
  });
  const about = new Set(stored.flatMap((item) => item.about?.key ?? []));
  const cases = stored
    .toSorted((a, b) => a.position - b.position || compareText(a.key, b.key))
    .map((item): AgendaCase => ({ item, isStored: true, why: byKey.get(item.key)?.why ?? null }));
  const fresh = [...byKey].filter(([key, one]) => !known.has(key) && (one.about === null || !about.has(one.about.key)));
  const from = Math.max(0, ...stored.map(({ position }) => position));
  return [
    ...cases,
    ...fresh.map(([key, { why, kind, subject, about: of, title }], index): AgendaCase => ({
      item: {
        ...blankAgendaItem(newRow(key, given.plan.key)),
        title,
        meeting: meetingRefOf(meeting),
        position: from + index + 1,
        kind,
        subject,
        about: of,
      },
      isStored: false,
      why,
    })),
  ];
}

export const meetingRefOf = ({ key, number, title }: Meeting): Ref => ({ key, code: number, title });

/** Rows to be made, and fields to be changed in rows that are there: one edit. */
export interface AgendaEdit {
  readonly added: readonly AgendaItem[];
  readonly changed: readonly { readonly before: AgendaItem; readonly fields: Partial<AgendaItem> }[];
}

export type AgendaFields = Partial<Omit<AgendaItem, 'key' | 'plan' | 'meeting'>>;

/**
 * Writes in cases. The first who does keeps the agenda as it stands, so that nothing moves under those who meet.
 * `titleOf` names a case whose reason is its name.
 */
export function writtenIn(
  cases: readonly AgendaCase[],
  fieldsOf: (item: AgendaItem) => AgendaFields | null,
  titleOf: (one: AgendaCase) => string,
): AgendaEdit {
  const rows = cases.map((one) => (one.isStored ? one.item : { ...one.item, title: titleOf(one) }));
  const added = rows.filter((_, index) => cases[index]?.isStored === false);
  // In a new row too: where somebody else made it first, hers stands, and what is written is put into that.
  const changed = rows.flatMap((before) => {
    const fields = fieldsOf(before);
    return fields === null ? [] : [{ before, fields }];
  });
  return { added, changed };
}

/** The places of the cases when the one at `index` has gone one up or down; null where it is there already. */
export function reordered(cases: readonly AgendaCase[], index: number, by: -1 | 1): readonly AgendaCase[] | null {
  const moved = cases[index];
  const other = cases[index + by];
  if (moved === undefined || other === undefined) return null;
  return cases.map((one, place) => (place === index ? other : place === index + by ? moved : one));
}

/** Handled, put off or, in a meeting that is going on, with an outcome chosen. */
export const isDone = ({ state }: AgendaItem): boolean => state !== 'waiting';

/** The next case that is not done after this one, and from the top when the end is reached; null when all are. */
export function nextCase(cases: readonly AgendaCase[], after: Key): AgendaCase | null {
  const at = cases.findIndex(({ item }) => item.key === after);
  return [...cases.slice(at + 1), ...cases.slice(0, Math.max(0, at))].find(({ item }) => !isDone(item)) ?? null;
}

/** Left as it is when the meeting is closed, it goes to the next one. */
export const goesOn = ({ item, why }: AgendaCase): boolean =>
  !isDone(item) &&
  (item.draft?.outcome ?? null) === null &&
  (why === null || !comesBack.has(why)) &&
  item.note.trim() === '';
