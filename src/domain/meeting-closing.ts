/**
 * From the cases of a meeting to what is on record after it: who may record, what each case's decision will say, and the
 * steps by which the meeting is closed. Each decision is put to the server by itself, with a key that follows from its case,
 * so that a meeting that was closed half way, or by two at once, is closed by pressing again and nothing is made twice.
 */
import { yearOf } from '#base/calendar.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { type AgendaCase, agendaOf, bodyOf, goesOn, meetingRefOf, type PlanOnAgenda } from '#domain/agenda.ts';
import { type AgendaItem, blankDraft, type DecisionDraft } from '#domain/agenda-item.ts';
import {
  atOnce,
  decisionKeyOf,
  type DecisionSurroundings,
  draftOfProposal,
  registrable,
} from '#domain/decision-form.ts';
import { recordersFor } from '#domain/body.ts';
import { sameValue } from '#domain/change.ts';
import type { Decision } from '#domain/decision.ts';
import { type Group, mandateMayBeWritten } from '#domain/group.ts';
import { changesOf } from '#domain/mandate.ts';
import { type Meeting, meetsOn, moveMeeting } from '#domain/meeting.ts';
import { nextCaseNumber, nextCode } from '#domain/next-code.ts';
import { isOpen } from '#domain/proposal-path.ts';
import type { Proposal } from '#domain/proposal.ts';
import { type Actor, holds, recordKeepers, type Role } from '#domain/role.ts';
import { isInUse, newRow } from '#domain/row.ts';
import type { Refusal } from '#domain/steps.ts';
import type { Day } from '#base/clock.ts';

/** Who may write in a meeting, by what kind of meeting it is and which body meets. */
export function recordersOf(meeting: Meeting, groups: readonly Group[]): readonly Role[] {
  const body = bodyOf(meeting, groups);
  if (body !== null) return recordersFor[body];
  return meeting.kind === 'working' || meeting.kind === 'reference' ? ['groupLeader', 'projectLeader'] : recordKeepers;
}

/** May the cases be written in? Not by everybody, and by nobody when the meeting is over. */
export function mayRecord(meeting: Meeting, groups: readonly Group[], actor: Actor): Result<true, Refusal> {
  if (meeting.state === 'closed' || meeting.state === 'cancelled') {
    return fail({ kind: 'stepNotPossible', from: meeting.state, to: 'held' });
  }
  const by = recordersOf(meeting, groups);
  return holds(actor, by) ? succeed(true) : fail({ kind: 'stepNotYours', by });
}

/** Does the body that meets decide? Groups and samlinger talk, and hand in proposals. */
export const isDecided = (item: AgendaItem, meeting: Meeting, groups: readonly Group[]): boolean =>
  item.kind === 'decide' && bodyOf(meeting, groups) !== null;

const proposalOf = ({ subject, about }: AgendaItem, { proposals }: PlanOnAgenda) =>
  subject === 'proposal' ? proposals.filter(({ key }) => key === about?.key) : [];

/** What the decision will answer: the next version of a mandate is asked for by a proposal of its own. */
function answeredIn(item: AgendaItem, given: PlanOnAgenda): readonly Proposal[] {
  const { subject, about } = item;
  const draft = subject === 'mandate' ? given.mandates.find(({ key }) => key === about?.key) : undefined;
  if (draft === undefined || !mandateMayBeWritten(draft)) return proposalOf(item, given);
  return changesOf(draft, given.proposals).filter((one) => isOpen(one, given.decisions));
}

/** What the decision is begun with, where nobody has written on it. */
export function draftOf(item: AgendaItem, given: PlanOnAgenda): DecisionDraft {
  if (item.draft !== null) return item.draft;
  const [proposal] = proposalOf(item, given);
  if (proposal !== undefined) return draftOfProposal(proposal, given.measures);
  return { ...blankDraft, title: item.title, effective: atOnce };
}

/**
 * The draft with another outcome. What was proposed is no reason for turning it down, so the words go, and come back with
 * another outcome.
 */
export function withOutcome(
  draft: DecisionDraft,
  outcome: DecisionDraft['outcome'],
  begun: DecisionDraft,
): DecisionDraft {
  const areBegun = sameValue(draft.points, begun.points);
  if (outcome === 'rejected' && areBegun) return { ...draft, outcome, points: [] };
  const back = draft.outcome === 'rejected' && draft.points.length === 0;
  return back ? { ...draft, outcome, points: begun.points } : { ...draft, outcome };
}

/** What the case is begun with before anything is chosen. */
export const begunWith = (item: AgendaItem, given: PlanOnAgenda): DecisionDraft =>
  draftOf({ ...item, draft: null }, given);

/** Counted on from the body's own earlier cases and from those of this meeting. */
export function caseNumberOf(item: AgendaItem, meeting: Meeting, given: PlanOnAgenda): string {
  if (item.caseNumber.trim() !== '') return item.caseNumber;
  const by = decidedBy(meeting);
  const earlier = given.decisions.filter((one) => isInUse(one) && one.decidedBy === by);
  const here = given.items.filter((one) => isInUse(one) && one.meeting?.key === meeting.key);
  const day = meetsOn(meeting);
  return day === null
    ? ''
    : nextCaseNumber(
        [...earlier, ...here].map(({ caseNumber }) => caseNumber),
        yearOf(day),
      );
}

const decidedBy = ({ body, group, title }: Meeting): string => body.trim() || group?.title || title;

export function surroundingsOf(
  item: AgendaItem,
  meeting: Meeting,
  given: PlanOnAgenda,
  code: string,
): DecisionSurroundings {
  const body = bodyOf(meeting, given.groups);
  const proposals = answeredIn(item, given);
  return {
    row: newRow(decisionKeyOf(item), item.plan),
    code,
    decidedBy: decidedBy(meeting),
    level: body === 'council' || body === 'committee' ? 'political' : 'administrative',
    on: meetsOn(meeting),
    caseNumber: caseNumberOf(item, meeting, given),
    proposals,
    consultations: given.consultations,
    decisions: given.decisions,
    about: item.about === null || proposals.some(({ key }) => key === item.about?.key) ? [] : [item.about],
    subject: item.subject,
    meeting: meetingRefOf(meeting),
  };
}

/** Registered, whether or not the case has come to say so. */
export const isOnRecord = (item: AgendaItem, decisions: readonly Decision[]): boolean =>
  item.decision !== null || decisions.some(({ key }) => key === decisionKeyOf(item));

/** An outcome is chosen, and nothing says yet that it is registered. */
const isDraft = ({ draft, decision }: AgendaItem): boolean =>
  draft !== null && draft.outcome !== null && decision === null;

export interface ClosingView {
  readonly meeting: Meeting;
  readonly given: PlanOnAgenda;
  readonly actor: Actor;
  readonly today: Day;
}

/** What closing a meeting will do, for whoever is about to. */
export interface Closing {
  readonly decisions: readonly AgendaItem[];
  /** Not finished: they stand on the next agenda. */
  readonly goingOn: readonly AgendaCase[];
  /** Why the meeting cannot be closed by this person, or as it stands. */
  readonly refusal: Refusal | null;
}

export function closingOf({ meeting, given, actor, today }: ClosingView): Closing {
  const cases = agendaOf(meeting, given, today);
  const closed = closedMeeting(meeting, given.groups, actor);
  return {
    decisions: cases.map(({ item }) => item).filter(isDraft),
    goingOn: cases.filter(goesOn),
    refusal: closed.ok ? null : closed.failure,
  };
}

/** Held and closed in one: nobody says of a meeting that is being written in that it was held. */
function closedMeeting(meeting: Meeting, groups: readonly Group[], actor: Actor): Result<Meeting, Refusal> {
  const allowed = mayRecord(meeting, groups, actor);
  if (!allowed.ok) return allowed;
  const held = meeting.state === 'planned' ? moveMeeting(meeting, 'held', actor) : succeed(meeting);
  return held.ok ? moveMeeting(held.value, 'closed', actor) : held;
}

export type ClosingStep =
  | { readonly kind: 'register'; readonly item: AgendaItem; readonly decision: Decision }
  /** Something lacks in the draft; nothing is asked of the server. */
  | { readonly kind: 'refused'; readonly item: AgendaItem; readonly refusal: Refusal }
  /** All is registered: the meeting is closed, and what was not finished goes on. */
  | { readonly kind: 'finish'; readonly postponed: readonly AgendaItem[] }
  /** Some could not be registered: the meeting stays open with them. */
  | { readonly kind: 'halted' }
  | { readonly kind: 'closed' };

/** `tried` are the cases that this attempt is through with. */
export function nextStep({ meeting, given, actor, today }: ClosingView, tried: ReadonlySet<Key>): ClosingStep {
  if (meeting.state === 'closed') return { kind: 'closed' };
  const cases = agendaOf(meeting, given, today);
  const drafts = cases.map(({ item }) => item).filter(isDraft);
  const item = drafts.find(({ key }) => !tried.has(key));
  if (item !== undefined && item.draft !== null) {
    // On record already: asked for once more, the server answers that it is there, and what follows is made up for.
    const made = given.decisions.find(({ key }) => key === decisionKeyOf(item));
    if (made !== undefined) return { kind: 'register', item, decision: made };
    const codes = given.decisions.map(({ code }) => code);
    const checked = registrable(item.draft, surroundingsOf(item, meeting, given, nextCode('V', codes)), actor);
    return checked.ok
      ? { kind: 'register', item, decision: checked.value }
      : { kind: 'refused', item, refusal: checked.failure };
  }
  if (drafts.length > 0 || !closedMeeting(meeting, given.groups, actor).ok) return { kind: 'halted' };
  const postponed = cases.filter((one) => one.isStored && goesOn(one)).map((one) => one.item);
  return { kind: 'finish', postponed };
}
