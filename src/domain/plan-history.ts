/**
 * The history of the whole plan, as it is read: what each change comes to, day by day, narrowed to what somebody looks for.
 * What was done by many edits at once and reads as one thing, an import, is told as one.
 */
import { type Day, inOslo, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { type HistoryEntry, newestFirst } from '#domain/history.ts';
import { fold } from '#domain/search.ts';

/** Kept by the service and the machinery for themselves; and drafts, which are their writer's own until they are sent. */
const untold = new Set(['report', 'pause', 'reminder', 'conversation', 'change']);

/** What is written in a case of a meeting before it is decided binds nobody: the decision that comes of it is told. */
const isDrafting = ({ entity, act, after }: Pick<HistoryEntry, 'entity' | 'act' | 'after'>): boolean =>
  entity === 'agendaItem' && act === 'changed' && Object.keys(after).every((field) => field === 'draft');

/** Whether the plan's history tells of it. */
export const isTold = (entry: Pick<HistoryEntry, 'plan' | 'entity' | 'act' | 'after'>, of: Key): boolean =>
  entry.plan === of && !untold.has(entry.entity) && !isDrafting(entry);

/**
 * confirmed  somebody looked at it and left it as it was
 * takenBack  that somebody had looked at it was taken back
 * arranged   it stands elsewhere among its like, and nothing else is new
 * status     it stands otherwise than before: status of a measure, state of anything else
 * moved      it has another time
 * nextStep   it has another next step
 */
const happenings = [
  'created',
  'removed',
  'restored',
  'confirmed',
  'takenBack',
  'arranged',
  'status',
  'moved',
  'nextStep',
  'changed',
] as const;
export type Happening = (typeof happenings)[number];

/** Who looked at it last stands beside every edit, and keys say nothing to anybody. */
const silent = new Set(['confirmedAt', 'confirmedBy', 'key', 'plan', 'removed']);
const PLACE = 'position';
/** The most telling first; the rest as they were written. */
const telling = ['status', 'state', 'when', 'moveReason', 'nextStep'];

/** Fields of a change that tell a reader something, the most telling first. */
export function toldFieldsOf({ act, after }: Pick<HistoryEntry, 'act' | 'after'>): readonly string[] {
  if (act !== 'changed') return [];
  const told = Object.keys(after).filter((field) => !silent.has(field) && field !== PLACE);
  return [...telling.filter((field) => told.includes(field)), ...told.filter((field) => !telling.includes(field))];
}

const stands = ['status', 'state'];

/** Who confirms does it later than whoever did it before. */
function isTakenBack({
  before: { confirmedAt: was },
  after: { confirmedAt: is },
}: Pick<HistoryEntry, 'before' | 'after'>) {
  return typeof was === 'string' && (typeof is === 'string' ? is < was : is === null);
}

export function happeningOf(entry: Pick<HistoryEntry, 'act' | 'before' | 'after'>): Happening {
  const { act, after } = entry;
  if (act !== 'changed') return act;
  const fields = toldFieldsOf(entry);
  if (fields.length === 0) {
    if (PLACE in after) return 'arranged';
    return isTakenBack(entry) ? 'takenBack' : 'confirmed';
  }
  if (fields.some((field) => stands.includes(field))) return 'status';
  if (fields.includes('when')) return 'moved';
  return fields.length === 1 && fields[0] === 'nextStep' ? 'nextStep' : 'changed';
}

export const historyFilters = ['all', 'status', 'moved', 'decisions', 'reports', 'import'] as const;
export type HistoryFilter = (typeof historyFilters)[number];

const decided = new Set(['proposal', 'decision', 'followup', 'consultation']);
const reported = new Set(['sentReport', 'request']);

/** A change may be of several kinds: what was moved and begun at once is found under both. */
const matches: Readonly<Record<HistoryFilter, (entry: HistoryEntry) => boolean>> = {
  all: () => true,
  status: ({ act, entity, after }) =>
    act === 'changed' && !decided.has(entity) && !reported.has(entity) && stands.some((field) => field in after),
  moved: ({ act, after }) => act === 'changed' && 'when' in after,
  decisions: ({ entity }) => decided.has(entity),
  reports: ({ entity }) => reported.has(entity),
  import: ({ entity, via }) => via === 'import' || entity === 'importRun',
};

/** `words`: what is searched of an entry, in the reader's language. */
export function narrowed(
  entries: readonly HistoryEntry[],
  filter: HistoryFilter,
  search: string,
  words: (entry: HistoryEntry) => string,
): readonly HistoryEntry[] {
  const wanted = fold(search)
    .split(' ')
    .filter((word) => word !== '');
  return entries.filter((entry) => {
    if (!matches[filter](entry)) return false;
    if (wanted.length === 0) return true;
    const said = fold(words(entry));
    return wanted.every((word) => said.includes(word));
  });
}

/** One thing that happened. `others`: what came into the plan with it. */
export interface Told {
  readonly entry: HistoryEntry;
  readonly others: readonly HistoryEntry[];
}

export interface ToldDay {
  readonly day: Day;
  readonly told: readonly Told[];
}

/** Rows of one import are written within so long of each other, by one who stays on the page meanwhile. */
const ONE_IMPORT = 10 * 60_000;

function isOneImport(a: HistoryEntry, b: HistoryEntry): boolean {
  const isRow = ({ via, act }: HistoryEntry): boolean => via === 'import' && act === 'created';
  const apart = Math.abs(millisecondsOf(a.at) - millisecondsOf(b.at));
  return isRow(a) && isRow(b) && a.by?.id === b.by?.id && apart <= ONE_IMPORT;
}

/** The days on which something happened, the newest first; so within the day. */
export function toldByDay(entries: readonly HistoryEntry[]): readonly ToldDay[] {
  const days: { readonly day: Day; readonly told: (Told & { readonly others: HistoryEntry[] })[] }[] = [];
  for (const entry of entries.toSorted(newestFirst)) {
    const { day } = inOslo(entry.at);
    let last = days.at(-1);
    if (last?.day !== day) {
      last = { day, told: [] };
      days.push(last);
    }
    const before = last.told.at(-1);
    if (before !== undefined && isOneImport(before.entry, entry)) before.others.push(entry);
    else last.told.push({ entry, others: [] });
  }
  return days;
}

/** Pages of history, and what two sources tell: each change once, the newest first. */
export function together(...pages: readonly (readonly HistoryEntry[])[]): readonly HistoryEntry[] {
  const known = new Map<Key, HistoryEntry>();
  for (const page of pages) for (const entry of page) if (!known.has(entry.key)) known.set(entry.key, entry);
  return [...known.values()].toSorted(newestFirst);
}

/** What a plan's leader asks first. Things are counted, not changes: what was moved twice is moved once. */
export interface Sum {
  readonly measuresMoved: number;
  readonly milestonesMoved: number;
  readonly decisions: number;
  readonly recommended: number;
}

export function sumOf(entries: readonly HistoryEntry[]): Sum {
  const count = (is: (entry: HistoryEntry) => boolean): number =>
    new Set(entries.filter(is).map(({ item }) => item)).size;
  return {
    measuresMoved: count((entry) => entry.entity === 'measure' && matches.moved(entry)),
    milestonesMoved: count((entry) => entry.entity === 'milestone' && matches.moved(entry)),
    decisions: count(({ entity, act }) => entity === 'decision' && act === 'created'),
    recommended: count(
      ({ entity, act, after }) => entity === 'proposal' && act === 'changed' && after['state'] === 'recommended',
    ),
  };
}
