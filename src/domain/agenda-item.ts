/**
 * Cases (saker) of a meeting, each a row of its own, so that several may write in one meeting. What is about to be decided
 * is a draft here, which everybody may write on and which binds nobody: the decision is a record of its own, registered
 * when the meeting is closed. What is decided outside meetings is drafted in the same place, without a meeting.
 */
import type { Day } from '#base/clock.ts';
import type { DecisionEnding, DecisionKind, DecisionLevel, EffectiveStep, Outcome } from '#domain/decision.ts';
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Ref, Row } from '#domain/row.ts';

export const agendaKinds = ['decide', 'discuss', 'inform'] as const;
/** What those who meet are asked for. */
export type AgendaKind = (typeof agendaKinds)[number];

export const agendaSubjects = [
  'proposal',
  'mandate',
  'milestone',
  'measure',
  'request',
  'member',
  'sentReport',
  'decision',
  'plan',
] as const;
/** What a case can be about: the kinds of rows that `about` may point to. `member`: released time that is not granted. */
export type AgendaSubject = (typeof agendaSubjects)[number];

export const agendaStates = ['waiting', 'handled', 'postponed'] as const;
export type AgendaState = (typeof agendaStates)[number];

/** Where a case stands once it was decided: what was put off comes back. */
export const stateAfter = (outcome: Outcome | null): AgendaState => (outcome === 'postponed' ? 'postponed' : 'handled');

export const creatables = ['measure', 'group', 'milestone'] as const;
/** What a decision makes in the same step. */
export type Creatable = (typeof creatables)[number];

export interface DraftCreation {
  readonly entity: Creatable;
  readonly title: string;
  readonly responsibleRole: string;
  readonly when: FuzzyDate;
}

/** What a decision will say, so far as it is written. */
export interface DecisionDraft {
  readonly title: string;
  readonly outcome: Outcome | null;
  readonly points: readonly string[];
  readonly effective: FuzzyDate;
  readonly stages: readonly EffectiveStep[];
  readonly deadline: FuzzyDate;
  readonly openPoints: readonly string[];
  readonly responsibleRole: string;
  readonly creates: readonly DraftCreation[];
  /** Measures that were there before and carry it out too. */
  readonly links: readonly Ref[];
  readonly noFollowupBecause: string;
  readonly unconsultedBecause: string;
  /** An order asks for something by a day; a correction is never drafted. */
  readonly kind: DecisionKind;
  /** Who decides, and the day: '' and null are those of the meeting. */
  readonly decidedBy: string;
  readonly level: DecisionLevel;
  readonly on: Day | null;
  readonly replaces: Ref | null;
  readonly ending: DecisionEnding | null;
  readonly registeredAfterwards: boolean;
  readonly source: string;
}

export interface AgendaItem extends Row {
  readonly title: string;
  /** With the number of the meeting as its code. null: it waits for a meeting, or is decided outside one. */
  readonly meeting: Ref | null;
  /** Its place on the agenda, from 1; 0 where it has none. */
  readonly position: number;
  readonly kind: AgendaKind;
  readonly state: AgendaState;
  readonly about: Ref | null;
  readonly subject: AgendaSubject | null;
  /** «SG 6/26» */
  readonly caseNumber: string;
  /** What the minutes say of it. */
  readonly note: string;
  readonly draft: DecisionDraft | null;
  /** What was registered. */
  readonly decision: Ref | null;
}

export const blankDraft: DecisionDraft = {
  title: '',
  outcome: null,
  points: [],
  effective: undated,
  stages: [],
  deadline: undated,
  openPoints: [],
  responsibleRole: '',
  creates: [],
  links: [],
  noFollowupBecause: '',
  unconsultedBecause: '',
  kind: 'decision',
  decidedBy: '',
  level: 'administrative',
  on: null,
  replaces: null,
  ending: null,
  registeredAfterwards: false,
  source: '',
};

/** A case with nothing said yet. */
export const blankAgendaItem = (row: Row): AgendaItem => ({
  ...row,
  title: '',
  meeting: null,
  position: 0,
  kind: 'decide',
  state: 'waiting',
  about: null,
  subject: null,
  caseNumber: '',
  note: '',
  draft: null,
  decision: null,
});
