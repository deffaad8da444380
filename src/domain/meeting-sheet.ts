/**
 * A plan of meetings as it comes from a spreadsheet, a Word table or a text: a meeting a line, a body with its days in a
 * row, or a year with its months as columns. What is pasted becomes a proposal, line by line; nothing here writes.
 *
 * - A meeting is known again by its body and its day: a second paste updates what the first one made.
 * - What is no exact day keeps its words and is told; a line without a body or a time is refused with the reason.
 * - A cell is text and nothing else: no formula, no markup, no mark that cannot be seen.
 */
import type { Day } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import { folded } from '#base/order.ts';
import { isSameBody } from '#domain/body-name.ts';
import { sameValue } from '#domain/change.ts';
import { type DateContext, type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Group, GroupKind } from '#domain/group.ts';
import { healthWarnings } from '#domain/health.ts';
import { looksLikeFormula, type Rows } from '#domain/measure-sheet.ts';
import { type Meeting, type MeetingKind, meetsOn } from '#domain/meeting.ts';
import { bodyOf } from '#domain/meeting-plan.ts';
import { findNationalId } from '#domain/personal-data.ts';
import { LINE_LIMIT, type Ref } from '#domain/row.ts';
import { isOneDay, isTime } from './meeting-sheet/cells.ts';
import { type Said, sayingsOf } from './meeting-sheet/sayings.ts';

/**
 * day       the words tell no exact day; they are kept
 * year      the year is nowhere said
 * papers    the deadline is no day, or comes after the meeting; it is left out
 * away      this meeting was taken away from the plan
 * called    the words say that it is called off
 * formula   a cell begins as a formula; it is taken as text
 * health    the words may tell of somebody's health
 */
export type MeetingDoubtKind = 'day' | 'year' | 'papers' | 'away' | 'called' | 'formula' | 'health';

export interface MeetingDoubt {
  readonly kind: MeetingDoubtKind;
  /** What it is about, as written. */
  readonly words: string;
}

/** A line that cannot be written as it stands; `twice`: the same body and day stand above it. */
export type MeetingRefusal = 'twice' | 'noBody' | 'noDate' | 'nationalId' | 'tooLong';

/** What a line says of a meeting that is not there before. */
export type PlannedMeeting = Pick<
  Meeting,
  'title' | 'kind' | 'group' | 'body' | 'when' | 'time' | 'place' | 'papersDue'
> & { readonly key: Key };

export interface MeetingLine {
  /** As the spreadsheet counts: the first row is 1. Several meetings may stand in one. */
  readonly row: number;
  /** Apart from all others of the sheet. */
  readonly id: string;
  /** The line as it was pasted. */
  readonly words: string;
  readonly planned: PlannedMeeting;
  /** The meeting that the line is about; null for a new one. */
  readonly meeting: Meeting | null;
  /** What it would change: only what differs. */
  readonly fields: Partial<Meeting>;
  readonly doubts: readonly MeetingDoubt[];
  readonly refusal: MeetingRefusal | null;
}

export type MeetingLineKind = 'new' | 'changed' | 'doubtful' | 'same' | 'refused';

export function kindOfLine({ meeting, fields, doubts, refusal }: MeetingLine): MeetingLineKind {
  if (refusal !== null) return 'refused';
  if (meeting !== null && Object.keys(fields).length === 0) return 'same';
  if (doubts.length > 0) return 'doubtful';
  return meeting === null ? 'new' : 'changed';
}

/** Is there anything to write, if somebody says yes? */
export const canBeWritten = (line: MeetingLine): boolean => {
  const kind = kindOfLine(line);
  return kind !== 'refused' && kind !== 'same';
};

/** The lines that are written if nobody changes anything: all but the doubtful. */
export const sureLines = (lines: readonly MeetingLine[]): ReadonlySet<string> =>
  new Set(lines.filter((line) => canBeWritten(line) && line.doubts.length === 0).map(({ id }) => id));

export interface MeetingSheetContext {
  readonly plan: Key;
  /** Of this plan, those that were taken away too. */
  readonly meetings: readonly Meeting[];
  readonly groups: readonly Group[];
  readonly dates: DateContext;
}

const kinds: Readonly<Partial<Record<GroupKind, MeetingKind>>> = {
  council: 'political',
  committee: 'political',
  steering: 'steering',
  project: 'project',
  working: 'working',
  reference: 'reference',
};

const kindsByName: readonly (readonly [RegExp, MeetingKind])[] = [
  [/styringsgrupp/iu, 'steering'],
  [/prosjektgrupp/iu, 'project'],
  [/referansegrupp/iu, 'reference'],
  [/arbeidsgrupp/iu, 'working'],
  [/samling/iu, 'gathering'],
  [/dialogmøte/iu, 'dialogue'],
  [/styret\b|\bråd|utval|formannskap|kommunestyre|fylkesting|bystyre|heradsstyre|komit/iu, 'political'],
];

/** Which kind of meeting a body has, by its group in the plan or else by its name. */
const kindOfBody = (name: string, group: Group | null): MeetingKind =>
  (group === null ? undefined : kinds[group.kind]) ??
  kindsByName.find(([pattern]) => pattern.test(name))?.[1] ??
  'other';

/** The group of that name or code; else the one that goes by nearly that name, «Styringsgruppa» for «Styringsgruppe». */
function groupOfBody(name: string, groups: readonly Group[]): Group | null {
  const wanted = folded(name);
  const named = groups.find(({ code, title }) => folded(title) === wanted || (code !== '' && folded(code) === wanted));
  if (named !== undefined) return named;
  const [near = null, ...others] = groups.filter(({ title }) => isSameBody(title, name));
  return others.length === 0 ? near : null;
}

const refTo = ({ key, code, title }: Group): Ref => ({ key, code, title });

/** Whose a new meeting is, by the name that somebody writes: a group of the plan where one is called so. */
export function bodyPart(name: string, groups: readonly Group[]): Pick<Meeting, 'title' | 'kind' | 'group' | 'body'> {
  const group = groupOfBody(name, groups);
  return {
    title: group?.title ?? name,
    kind: kindOfBody(name, group),
    group: group === null ? null : refTo(group),
    body: group === null ? name : '',
  };
}

/** Whose and when, as one word: the same for the same meeting however its day is written. */
const markOf = (body: string, group: Ref | null, when: FuzzyDate): string =>
  `${group?.key ?? folded(body)} ${isOneDay(when) ? when.from : folded(when.words)}`;

const CALLED_OFF = /\bavlyst|\butgår\b|\bgår ut\b|\bcancelled\b/iu;

/** What each line would do, in the order of the sheet. */
export function readMeetingPlan(rows: Rows, context: MeetingSheetContext): readonly MeetingLine[] {
  const formulas = new Set(rows.flatMap((cells, index) => (cells.some(looksLikeFormula) ? index + 1 : [])));
  const inUse = new Map(
    context.meetings
      .filter(({ removed }) => removed === null)
      .map((meeting) => [markOf(bodyOf(meeting), meeting.group, meeting.when), meeting]),
  );
  const away = new Set(
    context.meetings
      .filter(({ removed }) => removed !== null)
      .map((meeting) => markOf(bodyOf(meeting), meeting.group, meeting.when)),
  );
  const taken = new Set(context.meetings.map(({ key }) => key));
  const seen = new Set<string>();
  return sayingsOf(rows, context.dates).map((said, index) => {
    const group = groupOfBody(said.body, context.groups);
    const when = said.when ?? undated;
    const mark = markOf(said.body, group === null ? null : refTo(group), when);
    const meeting = inUse.get(mark) ?? null;
    const planned = plannedOf(said, when, context.groups, unusedKey(`${context.plan} ${mark}`, taken));
    const isAbove = seen.has(mark);
    seen.add(mark);
    const doubts = doubtsOf(said, formulas.has(said.row), meeting);
    if (meeting === null && away.has(mark)) doubts.unshift({ kind: 'away', words: said.body });
    return {
      row: said.row,
      id: `${said.row}-${index}`,
      words: said.words,
      planned,
      meeting,
      fields: meeting === null ? {} : differing(planned, meeting),
      doubts,
      refusal: refusalOf(said) ?? (isAbove ? 'twice' : null),
    };
  });
}

/** Two who paste the same plan make the same rows; a key that was used for another meeting since is not used again. */
function unusedKey(words: string, taken: ReadonlySet<Key>): Key {
  let key = keyOf(`meeting ${words}`);
  for (let again = 2; taken.has(key); again += 1) key = keyOf(`meeting ${words} ${again}`);
  return key;
}

/** A deadline that is a day, and not after the meeting. */
const deadlineOf = ({ papers, when }: Said): Day | null =>
  papers !== null && isOneDay(papers) && (when?.to ?? null) !== null && (papers.from ?? '') <= (when?.to ?? '')
    ? papers.from
    : null;

const plannedOf = (said: Said, when: FuzzyDate, groups: readonly Group[], key: Key): PlannedMeeting => ({
  key,
  ...bodyPart(said.body, groups),
  when,
  time: said.time,
  place: said.place,
  papersDue: deadlineOf(said),
});

/** What is said now and was otherwise before; what is not said is left as it is, and so are words for the same day. */
function differing(planned: PlannedMeeting, meeting: Meeting): Partial<Meeting> {
  const { time, place, papersDue } = planned;
  const fields: Partial<Meeting> = {
    ...(time !== '' && { time }),
    ...(place !== '' && { place }),
    ...(papersDue !== null && { papersDue }),
    ...(meetsOn(meeting) === null && !sameValue(meeting.when, planned.when) && { when: planned.when }),
  };
  const changed = Object.entries(fields).filter(([name, value]) => !sameValue(meeting[name as keyof Meeting], value));
  return Object.fromEntries(changed);
}

function doubtsOf(said: Said, asFormula: boolean, meeting: Meeting | null): MeetingDoubt[] {
  const { when, papers, words, yearTold } = said;
  const doubts: MeetingDoubt[] = [];
  if (when === null || !isTime(when)) return doubts;
  if (!isOneDay(when)) doubts.push({ kind: when.yearSource === 'asked' ? 'year' : 'day', words: when.words });
  else if (when.yearSource === 'context' && !yearTold) doubts.push({ kind: 'year', words: when.words });
  if (papers !== null && deadlineOf(said) === null) doubts.push({ kind: 'papers', words: papers.words });
  if (CALLED_OFF.test(words)) doubts.push({ kind: 'called', words });
  if (asFormula) doubts.push({ kind: 'formula', words });
  const [health] = healthWarnings(words);
  if (health !== undefined && (meeting === null || !JSON.stringify(meeting).includes(health)))
    doubts.push({ kind: 'health', words: health });
  return doubts;
}

function refusalOf({ body, when, words, place }: Said): MeetingRefusal | null {
  if (findNationalId(words) !== null) return 'nationalId';
  if (when === null || !isTime(when)) return 'noDate';
  if (body === '') return 'noBody';
  return [body, place, when.words].some((text) => text.length > LINE_LIMIT) ? 'tooLong' : null;
}
