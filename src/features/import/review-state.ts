/**
 * Looking over what was found in a document, as a value: entries to judge, the person's verdicts and corrections. Pure.
 * Small things of one kind (goals, stakeholders, references) are one entry with points, so that a plan is looked over in
 * minutes; each point can still be left out. Nothing is added before every entry has a verdict.
 */
import type { Certainty, DraftItem, DraftPlan, Reading } from '#documents/draft-plan.ts';
import type { SourceSpan } from '#documents/document-tree.ts';
import { healthWarnings } from '#domain/health.ts';
import { findNationalId } from '#domain/personal-data.ts';
import { fitted, isTooLong } from './lengths.ts';

export type Verdict = 'open' | 'kept' | 'dropped';

/** What an entry is called in the list. `facts` are those of the plan itself. */
export type EntryGroup = 'plan' | 'milestones' | 'measures' | 'groups' | 'goals' | 'decisions' | 'others';

/** Kinds that are gathered in one entry each. */
export type GatheredKind =
  | 'goal-overall'
  | 'goal-result'
  | 'goal-process'
  | 'assumption'
  | 'stakeholder'
  | 'recommendation'
  | 'reference'
  | 'duty';

export type Entry =
  | { readonly id: string; readonly kind: 'facts'; readonly group: 'plan' }
  | { readonly id: string; readonly kind: 'single'; readonly group: EntryGroup; readonly item: DraftItem }
  | {
      readonly id: string;
      readonly kind: 'gathered';
      readonly group: EntryGroup;
      readonly gathered: GatheredKind;
      readonly items: readonly DraftItem[];
    };

export interface Review {
  readonly draft: DraftPlan;
  readonly fileName: string;
  readonly entries: readonly Entry[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Items as the person corrected them, by id. */
  readonly corrected: ReadonlyMap<string, DraftItem>;
  /** Points of a gathered entry that were left out, by item id. */
  readonly left: ReadonlySet<string>;
  readonly current: string | null;
}

function gatheredKind(item: DraftItem): GatheredKind | null {
  switch (item.kind) {
    case 'goal':
      return `goal-${item.goalKind}`;
    case 'assumption':
    case 'stakeholder':
    case 'recommendation':
    case 'reference':
    case 'duty':
      return item.kind;
    case 'milestone':
    case 'measure':
    case 'group':
    case 'proposal':
    case 'decision':
    case 'mandate':
    case 'investigation':
      return null;
  }
}

const groupOfKind: Readonly<Record<DraftItem['kind'], EntryGroup>> = {
  milestone: 'milestones',
  measure: 'measures',
  investigation: 'measures',
  group: 'groups',
  mandate: 'groups',
  goal: 'goals',
  assumption: 'goals',
  decision: 'decisions',
  proposal: 'decisions',
  recommendation: 'decisions',
  stakeholder: 'others',
  reference: 'others',
  duty: 'others',
};

export const entryGroups: readonly EntryGroup[] = [
  'plan',
  'milestones',
  'measures',
  'groups',
  'goals',
  'decisions',
  'others',
];

/** Entries in the order in which they are looked over. `withFacts`: there is no plan yet, so its facts are asked for too. */
function entriesOf(draft: DraftPlan, withFacts: boolean): readonly Entry[] {
  const entries: Entry[] = withFacts ? [{ id: 'facts', kind: 'facts', group: 'plan' }] : [];
  const gathered = new Map<GatheredKind, DraftItem[]>();
  for (const item of draft.items) {
    const kind = gatheredKind(item);
    if (kind === null) entries.push({ id: item.id, kind: 'single', group: groupOfKind[item.kind], item });
    else gathered.set(kind, [...(gathered.get(kind) ?? []), item]);
  }
  for (const [kind, items] of gathered) {
    const [first] = items;
    if (first === undefined) continue;
    entries.push({ id: `all-${kind}`, kind: 'gathered', group: groupOfKind[first.kind], gathered: kind, items });
  }
  return entryGroups.flatMap((group) => entries.filter((entry) => entry.group === group));
}

export function beginReview(draft: DraftPlan, fileName: string, withFacts: boolean): Review {
  const entries = entriesOf(draft, withFacts);
  return {
    draft,
    fileName,
    entries,
    verdicts: new Map(),
    corrected: new Map(draft.items.flatMap((item) => (fitted(item) === item ? [] : [[item.id, fitted(item)]]))),
    left: new Set(),
    current: entries[0]?.id ?? null,
  };
}

/** The same reading of the same words, whatever its number. */
const sameReading = (item: DraftItem): string => JSON.stringify([item.kind, item.sources]);

/**
 * The document was read again, with more found in it: what was judged, corrected and left out stays so. What is new comes
 * first.
 */
export function readAgain(review: Review, draft: DraftPlan): Review {
  const withFacts = review.entries.some(({ kind }) => kind === 'facts');
  const fresh = beginReview(draft, review.fileName, withFacts);
  const before = new Map(review.draft.items.map((item) => [sameReading(item), item]));
  const verdicts = new Map<string, Verdict>();
  const corrected = new Map(fresh.corrected);
  const left = new Set<string>();
  for (const item of draft.items) {
    const old = before.get(sameReading(item));
    if (old === undefined) continue;
    const correction = review.corrected.get(old.id);
    if (correction !== undefined) corrected.set(item.id, { ...correction, id: item.id });
    if (review.left.has(old.id)) left.add(item.id);
  }
  for (const entry of fresh.entries) {
    const old = review.entries.find((one) =>
      entry.kind === 'single' && one.kind === 'single'
        ? sameReading(one.item) === sameReading(entry.item)
        : one.id === entry.id && itemsOf(one).length === itemsOf(entry).length,
    );
    if (old !== undefined) verdicts.set(entry.id, verdictOf(review, old));
  }
  const isNew = (entry: Entry): boolean => entry.kind === 'single' && !before.has(sameReading(entry.item));
  const current = fresh.entries.find(isNew)?.id ?? fresh.current;
  return { ...fresh, verdicts, corrected, left, current };
}

const worst = (readings: readonly Reading[]): Certainty =>
  readings.some(({ certainty }) => certainty === 'check')
    ? 'check'
    : readings.some(({ certainty }) => certainty === 'untimed')
      ? 'untimed'
      : 'sure';

export function readingsOf(draft: DraftPlan, entry: Entry): readonly Reading[] {
  return entry.kind === 'facts' ? Object.values(draft.facts).filter((fact) => fact !== null) : itemsOf(entry);
}

/** The items that an entry stands for, as they were read; none for the plan's own facts. */
export const itemsOf = (entry: Entry): readonly DraftItem[] =>
  entry.kind === 'facts' ? [] : entry.kind === 'single' ? [entry.item] : entry.items;

/** Where the entry stands in the list: by what it is put in as. */
export const groupOf = (review: Review, entry: Entry): EntryGroup =>
  entry.kind === 'single' ? groupOfKind[itemOf(review, entry.item).kind] : entry.group;

/** Points that are put in as they stand now, and are longer than a row can hold. */
export const tooLongIn = (review: Review, entry: Entry): readonly DraftItem[] =>
  itemsOf(entry).filter((item) => !review.left.has(item.id) && isTooLong(itemOf(review, item)));

export const certaintyOf = (review: Review, entry: Entry): Certainty =>
  tooLongIn(review, entry).length > 0 ? 'check' : worst(readingsOf(review.draft, entry));

export const sourcesOf = (draft: DraftPlan, entry: Entry): readonly SourceSpan[] =>
  readingsOf(draft, entry).flatMap(({ sources }) => sources);

export const verdictOf = (review: Review, entry: Entry): Verdict => review.verdicts.get(entry.id) ?? 'open';

export const currentEntry = (review: Review): Entry | null =>
  review.entries.find(({ id }) => id === review.current) ?? null;

export const judged = (review: Review): number =>
  review.entries.filter((entry) => verdictOf(review, entry) !== 'open').length;

/** Kept, and longer than a row can hold: nothing is put in until they are shortened. */
export const keptTooLong = (review: Review): readonly Entry[] =>
  review.entries.filter((entry) => verdictOf(review, entry) === 'kept' && tooLongIn(review, entry).length > 0);

export const isReady = (review: Review): boolean =>
  judged(review) === review.entries.length &&
  review.entries.some((entry) => verdictOf(review, entry) === 'kept') &&
  keptTooLong(review).length === 0 &&
  !review.entries.some((entry) => verdictOf(review, entry) === 'kept' && isStopped(review, entry));

/** What an entry would put into the plan, as it stands now. */
function writtenIn(review: Review, entry: Entry): readonly unknown[] {
  if (entry.kind === 'facts') return readingsOf(review.draft, entry);
  return itemsOf(entry).flatMap((item) => (review.left.has(item.id) ? [] : [itemOf(review, item)]));
}

/** Has a national identity number, so it cannot be put in before that is taken out, or the point left out. */
export const isStopped = (review: Review, entry: Entry): boolean =>
  writtenIn(review, entry).some((value) => findNationalId(value) !== null);

/** Whether this point of a gathered entry is what stops it. */
export const isStoppedItem = (review: Review, item: DraftItem): boolean =>
  findNationalId(itemOf(review, item)) !== null;

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** A passage that may tell of a person's health; null where none does. */
export const healthIn = (review: Review, entry: Entry): string | null =>
  writtenIn(review, entry).flatMap((value) => textsIn(value).flatMap(healthWarnings))[0] ?? null;

/** Sure ones that nobody has judged: what «Godta alle sikre» takes. */
export const sureOnes = (review: Review): readonly Entry[] =>
  review.entries.filter(
    (entry) =>
      verdictOf(review, entry) === 'open' && certaintyOf(review, entry) === 'sure' && !isStopped(review, entry),
  );

/** The next entry without a verdict after the current one, round the end; the current one where none is left. */
function nextOpen(review: Review): string | null {
  const from = review.entries.findIndex(({ id }) => id === review.current);
  const round = [...review.entries.slice(from + 1), ...review.entries.slice(0, from + 1)];
  return round.find((entry) => verdictOf(review, entry) === 'open')?.id ?? review.current;
}

export function judge(review: Review, id: string, verdict: Verdict): Review {
  const entry = review.entries.find((one) => one.id === id);
  if (verdict === 'kept' && entry !== undefined && isStopped(review, entry)) return review;
  const next = { ...review, verdicts: new Map(review.verdicts).set(id, verdict) };
  return verdict === 'open' ? next : { ...next, current: nextOpen(next) };
}

export function keepSure(review: Review): Review {
  const verdicts = new Map(review.verdicts);
  for (const { id } of sureOnes(review)) verdicts.set(id, 'kept');
  const next = { ...review, verdicts };
  const stays = currentEntry(next);
  return stays !== null && verdictOf(next, stays) === 'open' ? next : { ...next, current: nextOpen(next) };
}

export const select = (review: Review, id: string): Review => ({ ...review, current: id });

/** The item as it stands now. */
export const itemOf = (review: Review, item: DraftItem): DraftItem => review.corrected.get(item.id) ?? item;

export const correct = (review: Review, item: DraftItem): Review => ({
  ...review,
  corrected: new Map(review.corrected).set(item.id, item),
});

export function leaveOut(review: Review, id: string, out: boolean): Review {
  const left = new Set(review.left);
  if (out) left.add(id);
  else left.delete(id);
  return { ...review, left };
}

/** What becomes rows: the items of kept entries but for points left out, corrected, in the document's order. */
export function keptItems(review: Review): readonly DraftItem[] {
  const kept = new Set<string>();
  for (const entry of review.entries) {
    if (verdictOf(review, entry) !== 'kept') continue;
    for (const item of itemsOf(entry)) {
      if (!review.left.has(item.id)) kept.add(item.id);
    }
  }
  return review.draft.items.filter(({ id }) => kept.has(id)).map((item) => itemOf(review, item));
}

/** The draft with the plan's own facts left out where the person dropped them, and without passages that must not be kept. */
export function keptDraft(review: Review): DraftPlan {
  const facts = review.entries.find(({ kind }) => kind === 'facts');
  const draft = { ...review.draft, unread: review.draft.unread.filter((passage) => findNationalId(passage) === null) };
  if (facts === undefined || verdictOf(review, facts) === 'kept') return draft;
  const { title } = draft.facts;
  return { ...draft, facts: { ...noFacts, title: findNationalId(title) === null ? title : null } };
}

const noFacts: DraftPlan['facts'] = {
  title: null,
  municipality: null,
  date: null,
  preparedBy: null,
  adoptedBy: null,
  adoptedDate: null,
  adoptedCaseNumber: null,
  lastChanged: null,
  changedBy: null,
  purpose: null,
};
