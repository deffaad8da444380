/**
 * From the draft of a decision to the record of it: what a draft begins with, what it still lacks, and the row that is put
 * to the server. The draft may be written by every member; the record binds, and is made by those who may register it.
 */
import type { Day } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import {
  type AgendaItem,
  type AgendaSubject,
  blankDraft,
  type Creatable,
  type DecisionDraft,
  type DraftCreation,
} from '#domain/agenda-item.ts';
import { type Consultation, counts, isConsulted } from '#domain/consultation.ts';
import {
  blankDecision,
  checkDecision,
  type ConsultedAs,
  type Correction,
  type Decision,
  type DecisionLevel,
  type EffectiveStep,
  isBinding,
  isSettling,
  isWhole,
  outcomeBinds,
} from '#domain/decision.ts';
import { standingAnswers } from '#domain/decision-log.ts';
import { contextWithoutClues, readFuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import { isPoliticalMatter, type Proposal } from '#domain/proposal.ts';
import type { Actor } from '#domain/role.ts';
import { isInUse, type Ref, type Row } from '#domain/row.ts';
import type { Need, Refusal } from '#domain/steps.ts';

/** What stands around the draft: the meeting or the desk where it is decided, and what it answers. */
export interface DecisionSurroundings {
  /** With the key of `decisionKeyOf`: whoever registers a case, and however often, makes one record. */
  readonly row: Row;
  readonly code: string;
  /** Of the meeting; the draft's own go before them. */
  readonly decidedBy: string;
  readonly level: DecisionLevel;
  readonly on: Day | null;
  readonly caseNumber: string;
  /** The proposals that it answers. */
  readonly proposals: readonly Proposal[];
  readonly consultations: readonly Consultation[];
  /** The log, which may have answered them already. */
  readonly decisions: readonly Decision[];
  /** What it is about beside proposals: a mandate, a milestone, a request. */
  readonly about: readonly Ref[];
  readonly subject: AgendaSubject | null;
  readonly meeting: Ref | null;
}

/** One case is decided once: the record that comes of it has one key, in whichever tab it is registered. */
export const decisionKeyOf = ({ key }: Pick<AgendaItem, 'key'>): Key => keyOf(`decision ${key}`);

/** Of what a decision makes, in the order of the draft. */
export const creationKeyOf = (decision: Key, entity: Creatable, index: number): Key =>
  keyOf(`${entity} ${decision} ${index}`);

export const refOf = ({ key, code, title }: Ref): Ref => ({ key, code, title });

/** What is left out was begun and never named. */
export const creationsOf = ({ creates }: DecisionDraft): readonly DraftCreation[] =>
  creates.filter(({ title }) => title.trim() !== '');

const stagesOf = ({ stages }: DecisionDraft): readonly EffectiveStep[] =>
  stages.filter(({ what, when }) => what.trim() !== '' || when.words.trim() !== '');

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** In force from the day that it is made. */
export const atOnce = readFuzzyDate('Straks', contextWithoutClues);

/**
 * The draft of a decision about one proposal: its words, in force at once, carried out by the measures that rest on it, or
 * by a new one that is named after it.
 */
export function draftOfProposal(proposal: Proposal, measures: readonly Measure[]): DecisionDraft {
  const resting = measures.filter((one) => isInUse(one) && one.basis.some(({ key }) => key === proposal.key));
  const begins = proposal.kind === 'proposal' && resting.length === 0;
  return {
    ...blankDraft,
    title: proposal.title,
    points: linesOf(proposal.text),
    effective: atOnce,
    links: resting.map(refOf),
    creates: begins ? [{ entity: 'measure', title: proposal.title, responsibleRole: '', when: undated }] : [],
    unconsultedBecause: proposal.unconsultedBecause,
  };
}

/** Discussed with the unions, none of it, or not all of it. */
export const isUnconsulted = (proposals: readonly Proposal[], consultations: readonly Consultation[]): boolean =>
  proposals.some(({ kind, key }) => kind === 'proposal' && !isConsulted(key, consultations));

/** What came of drøfting, for the record. Of several the one where the unions disagreed: their words are not to be lost. */
export function consultedAsOf(
  proposals: readonly Proposal[],
  consultations: readonly Consultation[],
): ConsultedAs | null {
  const about = consultations
    .filter((one) => counts(one) && one.proposals.some(({ key }) => proposals.some((each) => each.key === key)))
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));
  const found = about.find(({ outcome }) => outcome === 'disagreement') ?? about[0];
  if (found === undefined || found.outcome === null) return null;
  return {
    consultation: { key: found.key, code: '', title: found.title },
    outcome: found.outcome,
    on: found.on,
    disagreement: found.outcome === 'disagreement' ? found.disagreement : '',
  };
}

/** Cases that are answered by the decision itself: nobody has to carry them out. */
const fulfilsItself: Readonly<Record<AgendaSubject, boolean>> = {
  proposal: false,
  mandate: true,
  milestone: true,
  measure: false,
  request: true,
  member: true,
  sentReport: true,
  decision: false,
  plan: true,
};

/** Must somebody be named who carries it out, or the reason why nobody need? */
export function wantsFollowup(draft: DecisionDraft, { proposals, subject }: DecisionSurroundings): boolean {
  if (draft.outcome === null || !outcomeBinds(draft.outcome)) return false;
  if (draft.kind !== 'decision' || draft.registeredAfterwards || draft.ending === 'repeals') return false;
  if (proposals.length > 0) return proposals.some(({ kind }) => kind !== 'planChange');
  return subject === null || !fulfilsItself[subject];
}

/** The sentences with which proposals went past their gate stand as they were written, whatever the draft says beside them. */
function reasonOf(draft: DecisionDraft, proposals: readonly Proposal[]): string {
  const said = draft.unconsultedBecause.trim();
  const frozen = new Set(proposals.map(({ unconsultedBecause }) => unconsultedBecause.trim()));
  return [...[...frozen].filter((sentence) => !said.includes(sentence)), said].filter(Boolean).join(' ');
}

/** The record, as the draft stands. Without an outcome it is one that binds nobody; `registrable` asks for it. */
export function decisionFrom(draft: DecisionDraft, given: DecisionSurroundings): Decision {
  const { row, proposals, consultations } = given;
  const [first] = proposals;
  const made: Decision = {
    ...blankDecision(row),
    code: given.code,
    title: draft.title.trim(),
    kind: draft.kind,
    outcome: draft.outcome ?? 'noted',
    points: draft.points.map((point) => point.trim()).filter((point) => point !== ''),
    decidedBy: draft.decidedBy.trim() === '' ? given.decidedBy : draft.decidedBy.trim(),
    level: draft.decidedBy.trim() === '' ? given.level : draft.level,
    on: draft.on ?? given.on,
    caseNumber: given.caseNumber.trim(),
    area: first !== undefined && proposals.every(({ area }) => area === first.area) ? first.area : null,
    deadline: draft.deadline,
    openPoints: draft.openPoints.map((point) => point.trim()).filter((point) => point !== ''),
    proposals: proposals.map(refOf),
    about: given.about,
    meeting: given.meeting,
    consultedAs: consultedAsOf(proposals, consultations),
    unconsultedBecause: isUnconsulted(proposals, consultations) ? reasonOf(draft, proposals) : '',
    registeredAfterwards: draft.registeredAfterwards,
    source: draft.source.trim(),
  };
  // What does not bind takes no effect, makes nothing and ends nothing.
  if (!isBinding(made)) return made;
  const creations = creationsOf(draft);
  return {
    ...made,
    effective: isWhole({ effective: draft.effective, stages: stagesOf(draft) }) ? draft.effective : undated,
    stages: stagesOf(draft),
    about: [...given.about, ...draft.links.filter(({ key }) => !given.about.some((one) => one.key === key))],
    creates: creations.map(({ entity, title }, index) => ({
      key: creationKeyOf(row.key, entity, index),
      code: '',
      title: title.trim(),
    })),
    noFollowupBecause: creations.length + draft.links.length > 0 ? '' : draft.noFollowupBecause.trim(),
    replaces: draft.replaces,
    ending: draft.replaces === null ? null : (draft.ending ?? 'replaces'),
  };
}

/** A proposal is answered once; to answer it otherwise is to replace or repeal the answer that stands. */
const isSettledBefore = ({ key, replaces }: Decision, { proposals, decisions }: DecisionSurroundings): boolean =>
  proposals.some((proposal) => {
    const standing = standingAnswers(
      proposal.key,
      decisions.filter((one) => one.key !== key),
    );
    return standing.length > 0 && !standing.some((one) => one.key === replaces?.key);
  });

/** The record, where this person may register it and nothing is lacking; else who may, or what lacks. */
export function registrable(
  draft: DecisionDraft,
  given: DecisionSurroundings,
  actor: Actor,
): Result<Decision, Refusal> {
  const decision = decisionFrom(draft, given);
  const checked = checkDecision(decision, actor);
  const needs: Need[] = draft.outcome === null ? ['outcome'] : [];
  if (!checked.ok) {
    if (checked.failure.kind !== 'stepNeeds') return checked;
    needs.push(...checked.failure.needs);
  }
  const skipsConsultation = isSettling(decision) && isUnconsulted(given.proposals, given.consultations);
  if (!decision.registeredAfterwards && skipsConsultation && decision.unconsultedBecause === '') {
    needs.push('consultation');
  }
  if (isSettledBefore(decision, given)) needs.push('openProposal');
  const isTooLow = decision.level !== 'political' && given.proposals.some(isPoliticalMatter);
  if (!decision.registeredAfterwards && isSettling(decision) && isTooLow) needs.push('politicalBody');
  if (decision.outcome === 'rejected' && !decision.registeredAfterwards && decision.points.length === 0) {
    needs.push('reason');
  }
  const followed = decision.creates.length + draft.links.length > 0 || decision.noFollowupBecause !== '';
  if (wantsFollowup(draft, given) && !followed) needs.push('followup');
  if (decision.kind === 'order' && decision.deadline.words.trim() === '') needs.push('deadline');
  return needs.length > 0 ? fail({ kind: 'stepNeeds', needs }) : succeed(decision);
}

/** «Retting av skrivefeil»: what stands, and what it should have been. The decision that it corrects stays as it is. */
export const correctionOf = (
  of: Decision,
  corrected: readonly Correction[],
  { row, title, on }: { readonly row: Row; readonly title: string; readonly on: Day },
): Decision => ({
  ...blankDecision(row),
  title,
  kind: 'correction',
  level: of.level,
  decidedBy: of.decidedBy,
  on,
  caseNumber: of.caseNumber,
  corrects: refOf(of),
  corrected,
});

export const effectModes = ['atOnce', 'day', 'staged', 'condition'] as const;
/** How a draft says from when it applies. */
export type EffectMode = (typeof effectModes)[number];

/** null while nothing is said. */
export function effectModeOf({ stages, effective }: Pick<DecisionDraft, 'stages' | 'effective'>): EffectMode | null {
  if (!isWhole({ stages, effective })) return 'staged';
  if (effective.kind === 'conditional') return 'condition';
  if (effective.words === atOnce.words) return 'atOnce';
  return effective.words.trim() === '' ? null : 'day';
}

/** What it waits for, and who tells that it is there; a day comes without anybody telling. */
export function withCondition(
  draft: DecisionDraft,
  fields: Partial<Pick<EffectiveStep, 'when' | 'saidBy'>>,
): DecisionDraft {
  const { when, saidBy } = { when: draft.effective, saidBy: draft.stages[0]?.saidBy ?? '', ...fields };
  const told = when.from === null && when.words.trim() !== '' && saidBy.trim() !== '';
  return { ...draft, effective: when, stages: told ? [{ what: '', when, saidBy: saidBy.trim() }] : [] };
}

const unnamedStage: EffectiveStep = { what: '', when: undated, saidBy: '' };

/** What a draft holds when another way is chosen: words of the old way are not words of the new. */
export const withEffectMode = (draft: DecisionDraft, mode: EffectMode): DecisionDraft => ({
  ...draft,
  effective: mode === 'atOnce' ? atOnce : undated,
  stages: mode === 'staged' ? [unnamedStage, unnamedStage] : [],
});
