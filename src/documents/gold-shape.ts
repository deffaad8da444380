/**
 * The draft as plain JSON for other programs: one list for each kind, times as words with an interval, the vocabulary of
 * statuses in its finer form, and what was not read.
 */
import { exhaustive } from '#base/result.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { DraftFact, DraftGroupKind, DraftItem, DraftPlan, Reading } from './draft-plan.ts';

const groupKinds: Readonly<Record<DraftGroupKind, string>> = {
  client: 'client',
  steering: 'steeringGroup',
  project: 'projectGroup',
  working: 'workingGroup',
  reference: 'referenceGroup',
  management: 'managementTeam',
  projectLeader: 'projectLeader',
  projectStaff: 'projectStaff',
  other: 'other',
};

interface TimeShape {
  readonly text: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly kind: FuzzyDate['kind'];
}

/** Null where the document says nothing of when. */
function timeShape(date: FuzzyDate): TimeShape | null {
  return date.words === '' ? null : { text: date.words, start: date.from, end: date.to, kind: date.kind };
}

/** A point in time as far as it is known: «2022-07-01», «2022-07», «2022». */
function pointShape(date: FuzzyDate): string | null {
  const day = date.from ?? date.to;
  if (day === null) return null;
  if (date.precision === 'month') return day.slice(0, 7);
  return date.precision === 'year' ? day.slice(0, 4) : day;
}

const readingShape = ({ certainty, reasons }: Reading): object =>
  reasons.length === 0 ? { certainty } : { certainty, reasons };

/** Every field of the item but its kind, which the list it stands in tells, with times as words and interval. */
function itemShape(item: DraftItem): object {
  const own = Object.entries(item).filter(([name]) => name !== 'kind' && name !== 'reasons');
  const fields = own.map(([name, value]) => [name, isTime(value) ? timeShape(value) : (value as unknown)]);
  return { ...Object.fromEntries(fields), ...readingShape(item) };
}

const isTime = (value: unknown): value is FuzzyDate =>
  typeof value === 'object' && value !== null && 'yearSource' in value && 'precision' in value;

function shapeOf(item: DraftItem): object {
  const shape = itemShape(item);
  switch (item.kind) {
    case 'group':
      return { ...shape, kind: groupKinds[item.groupKind] };
    case 'stakeholder':
      return { ...shape, influence: item.stanceText, affected: item.affectedText };
    case 'decision':
      return {
        ...shape,
        date: pointShape(item.date),
        caseNo: item.caseNumber,
        effective: pointShape(item.effective),
        effectiveWhen: timeShape(item.effective),
      };
    case 'investigation':
      return { ...shape, caseNo: item.caseNumber };
    case 'recommendation':
      return { ...shape, proposedBy: item.by, date: null, recommendation: true };
    case 'proposal':
      return { ...shape, date: pointShape(item.when) };
    case 'measure': {
      const started = item.started === null ? null : item.started.words;
      return { ...shape, started, startedInterval: item.started === null ? null : timeShape(item.started) };
    }
    case 'goal':
    case 'assumption':
    case 'milestone':
    case 'mandate':
    case 'reference':
    case 'duty':
      return shape;
  }
  return exhaustive(item);
}

const valueOf = <Value>(fact: DraftFact<Value> | null): Value | null => fact?.value ?? null;
const dayOf = (fact: DraftFact<FuzzyDate> | null): string | null => (fact === null ? null : pointShape(fact.value));

export function goldShape(draft: DraftPlan): object {
  const { facts } = draft;
  const ofKind = <Kind extends DraftItem['kind']>(kind: Kind): Extract<DraftItem, { kind: Kind }>[] =>
    draft.items.filter((item): item is Extract<DraftItem, { kind: Kind }> => item.kind === kind);
  const shapes = (...kinds: DraftItem['kind'][]): object[] =>
    draft.items.filter((item) => kinds.includes(item.kind)).map(shapeOf);
  const goals = (goalKind: 'overall' | 'result' | 'process'): string[] =>
    ofKind('goal')
      .filter((goal) => goal.goalKind === goalKind)
      .map((goal) => goal.text);
  return {
    plan: {
      title: valueOf(facts.title),
      municipality: valueOf(facts.municipality),
      date: dayOf(facts.date),
      preparedBy: valueOf(facts.preparedBy),
      adoptedBy: valueOf(facts.adoptedBy),
      adoptedDate: dayOf(facts.adoptedDate),
      adoptedCaseNo: valueOf(facts.adoptedCaseNumber),
      lastChanged: dayOf(facts.lastChanged),
      changedBy: valueOf(facts.changedBy),
      purpose: valueOf(facts.purpose),
      overallGoals: goals('overall'),
      resultGoals: goals('result'),
      processGoals: goals('process'),
      assumptions: ofKind('assumption').map((assumption) => assumption.text),
    },
    milestones: shapes('milestone'),
    measures: shapes('measure'),
    groups: shapes('group'),
    decisions: shapes('decision'),
    proposals: shapes('recommendation', 'proposal'),
    mandates: shapes('mandate'),
    stakeholders: shapes('stakeholder'),
    references: ofKind('reference').map((reference) => reference.title),
    investigations: shapes('investigation'),
    reportingDuties: shapes('duty'),
    unread: draft.unread,
  };
}
