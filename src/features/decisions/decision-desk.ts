/** Around a draft that is decided outside meetings: what it begins with, what it answers, and in whose name it is registered. Pure. */
import { yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { folded } from '#base/order.ts';
import { type AgendaItem, blankAgendaItem, blankDraft, type DecisionDraft } from '#domain/agenda-item.ts';
import { atOnce, decisionKeyOf, type DecisionSurroundings, draftOfProposal, refOf } from '#domain/decision-form.ts';
import { type Decision, type DecisionLevel, registrarsOf } from '#domain/decision.ts';
import type { GroupKind } from '#domain/group.ts';
import { nextCaseNumber, nextCode } from '#domain/next-code.ts';
import type { Body, Plan } from '#domain/plan.ts';
import { decidesOn, type Proposal, type ProposalSurroundings } from '#domain/proposal.ts';
import { isOpen, pathOf } from '#domain/proposal-path.ts';
import { type Actor, holds, type Role, roleFor } from '#domain/role.ts';
import { isInUse, newRow, type Row } from '#domain/row.ts';
import { bodyLabels } from '#text/bodies.ts';
import type { Language } from '#text/language.ts';
import type { PlanRows } from '#sync/session.ts';

/** Who can decide, by the name that the log has. */
export interface DecidingBody {
  readonly name: string;
  readonly level: DecisionLevel;
}

const decides = ['steeringGroup', 'chiefExecutive', 'committee', 'council'] as const satisfies readonly Body[];
const levels: Readonly<Record<Body, DecisionLevel>> = {
  projectGroup: 'administrative',
  steeringGroup: 'administrative',
  chiefExecutive: 'administrative',
  committee: 'political',
  council: 'political',
};
const political: ReadonlySet<GroupKind> = new Set<GroupKind>(['committee', 'council']);

const bodyOf = (body: Body, language: Language): DecidingBody => ({
  name: bodyLabels[body][language],
  level: levels[body],
});

/** Those that plans have, those that the log has, and the plan's own committees, each once. */
export function decidingBodies(
  { group, decision }: Pick<PlanRows, 'group' | 'decision'>,
  language: Language,
): readonly DecidingBody[] {
  const all: readonly DecidingBody[] = [
    ...decides.map((body) => bodyOf(body, language)),
    ...decision
      .filter((one) => isInUse(one) && one.decidedBy !== '')
      .map(({ decidedBy, level }) => ({ name: decidedBy, level })),
    ...group
      .filter((one) => isInUse(one) && political.has(one.kind))
      .map(({ title }) => ({ name: title, level: 'political' as const })),
  ];
  // «Kommunestyre» and «Kommunestyret» are one.
  const isSame = (a: string, b: string): boolean => folded(a) === folded(b) || folded(`${a}t`) === folded(b);
  return all.filter(({ name }, index) => !all.slice(0, index).some((one) => isSame(name, one.name)));
}

/** Whoever the proposal's path leads to; without a proposal whoever the plan's setting says. */
export function usualBody(plan: Plan, proposal: Proposal | null): DecidingBody {
  const { settings, language } = plan;
  return bodyOf(proposal === null ? settings.decides : decidesOn(proposal, settings), language);
}

/** The number after the body's last one this year. */
export const caseNumberFor = (decidedBy: string, on: Day, decisions: readonly Decision[]): string =>
  nextCaseNumber(
    decisions.filter((one) => isInUse(one) && one.decidedBy === decidedBy).map(({ caseNumber }) => caseNumber),
    yearOf(on),
  );

export type DraftAbout =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  /** A decision that the new one shall end. */
  | { readonly kind: 'decision'; readonly decision: Decision };

interface Desk {
  readonly plan: Plan;
  readonly rows: Pick<PlanRows, 'measure' | 'decision'>;
  readonly today: Day;
}

/** A case that is decided outside meetings, with the draft of it. */
export function beginDraft(row: Row, about: DraftAbout, { plan, rows, today }: Desk): AgendaItem {
  const old = about.kind === 'decision' ? about.decision : null;
  const proposal = about.kind === 'proposal' ? about.proposal : null;
  const usual = usualBody(plan, proposal);
  const body: DecidingBody = old === null ? usual : { name: old.decidedBy, level: old.level };
  const words: DecisionDraft =
    proposal === null
      ? { ...blankDraft, effective: atOnce, outcome: 'adopted' }
      : draftOfProposal(proposal, rows.measure);
  return {
    ...blankAgendaItem(row),
    title: proposal?.title ?? old?.title ?? '',
    about: proposal === null ? null : refOf(proposal),
    subject: proposal === null ? null : 'proposal',
    caseNumber: caseNumberFor(body.name, today, rows.decision),
    draft: {
      ...words,
      decidedBy: body.name,
      level: body.level,
      on: today,
      replaces: old === null ? null : refOf(old),
      ending: old === null ? null : 'replaces',
    },
  };
}

/** Drafts that wait for nobody but whoever decides outside meetings. */
export const openDrafts = (items: readonly AgendaItem[], decisions: readonly Decision[]): readonly AgendaItem[] =>
  items.filter(
    (item) =>
      isInUse(item) &&
      item.meeting === null &&
      item.draft !== null &&
      item.decision === null &&
      !decisions.some(({ key }) => key === decisionKeyOf(item)),
  );

/** Nothing is left on its path but the decision, and perhaps drøfting, which a decider may go on without. */
export function mayBeDecided(proposal: Proposal, surroundings: ProposalSurroundings): boolean {
  if (!isOpen(proposal, surroundings.decisions)) return false;
  const next = pathOf(proposal, surroundings).find(
    ({ state, standing }) => standing === 'ahead' && state !== 'consulted',
  );
  return next?.state === 'decided';
}

export function surroundingsOf(
  item: AgendaItem,
  { plan, rows }: { readonly plan: Plan; readonly rows: Pick<PlanRows, 'proposal' | 'consultation' | 'decision'> },
): DecisionSurroundings {
  const { about, subject } = item;
  const proposals = subject === 'proposal' ? rows.proposal.filter(({ key }) => key === about?.key) : [];
  return {
    row: newRow(decisionKeyOf(item), plan.key),
    code: nextCode(
      'V',
      rows.decision.map(({ code }) => code),
    ),
    decidedBy: '',
    level: 'administrative',
    on: null,
    caseNumber: item.caseNumber,
    proposals,
    consultations: rows.consultation,
    decisions: rows.decision,
    about: about === null || subject === 'proposal' ? [] : [about],
    subject,
    meeting: item.meeting,
  };
}

/** On whose behalf it is registered: the role that decided, where she holds it; else the one that may. */
export function registrarOf(decision: Pick<Decision, 'level' | 'decidedBy'>, actor: Actor): Role {
  const by = registrarsOf(decision);
  const deciding = by.filter((role) => role !== 'projectLeader');
  return roleFor(actor, holds(actor, deciding) ? deciding : by);
}
