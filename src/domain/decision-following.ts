/**
 * What follows from a registered decision: the measures, groups and milestones that it makes, the proposals that it settles,
 * the decision that it ends. All of it is worked out from the record, with keys that are the same wherever it is done, so
 * that what a closed tab left undone can be offered again and is never done twice.
 */
import { type AgendaItem, creatables, type Creatable, type DraftCreation, stateAfter } from '#domain/agenda-item.ts';
import { creationKeyOf, creationsOf, decisionKeyOf, refOf } from '#domain/decision-form.ts';
import { answers, type Decision, type Followup, isBinding, isSettling } from '#domain/decision.ts';
import { blankFollowup, followupKeyOf, followupOf } from '#domain/decision-log.ts';
import type { Entities } from '#domain/entities.ts';
import { undated } from '#domain/fuzzy-date.ts';
import { blankGroup, type Group, type Mandate } from '#domain/group.ts';
import { changesOf } from '#domain/mandate.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import { nextCode } from '#domain/next-code.ts';
import type { Proposal } from '#domain/proposal.ts';
import { isInUse, newRow, type Ref } from '#domain/row.ts';

type Follower = Creatable | 'proposal' | 'mandate' | 'followup' | 'agendaItem';

/** One edit; `before` is null for a new row. */
export type FollowingEdit = {
  readonly [Name in Follower]: {
    readonly entity: Name;
    readonly before: Entities[Name] | null;
    readonly after: Entities[Name];
  };
}[Follower];

/** The plan as it stands, what was taken away among it. */
export type RowsAround = { readonly [Name in Follower | 'decision']: readonly Entities[Name][] };

const isAmong = (refs: readonly Ref[], key: Ref['key']): boolean => refs.some((one) => one.key === key);

/** The case that the decision came of, with the draft of it. */
const caseOf = (decision: Decision, items: readonly AgendaItem[]): AgendaItem | null =>
  items.find((item) => decisionKeyOf(item) === decision.key) ?? null;

export function followingOf(decision: Decision, rows: RowsAround): readonly FollowingEdit[] {
  const item = caseOf(decision, rows.agendaItem);
  return [
    ...made(decision, item, rows),
    ...carriedOutToo(decision, rows.measure),
    ...answered(decision, rows),
    ...ruledOn(decision, rows),
    ...ended(decision, rows),
    ...looked(decision, item, rows.followup),
    ...closed(decision, item),
  ];
}

interface Creation extends DraftCreation {
  readonly key: Ref['key'];
}

/** The record has their keys and names; who is responsible, and when, stands in the draft that it came of. */
function creationsIn({ key: decision, creates }: Decision, item: AgendaItem | null): readonly Creation[] {
  const draft = item?.draft ?? null;
  const drafted = draft === null ? [] : creationsOf(draft);
  return creates.flatMap(({ key, title }, index) => {
    const entity = creatables.find((one) => creationKeyOf(decision, one, index) === key);
    if (entity === undefined) return [];
    const words = drafted[index];
    const { responsibleRole, when } =
      words?.entity === entity && words.title.trim() === title ? words : { responsibleRole: '', when: undated };
    return [{ key, entity, title, responsibleRole, when }];
  });
}

function made(decision: Decision, item: AgendaItem | null, rows: RowsAround): readonly FollowingEdit[] {
  const basis = [refOf(decision), ...decision.proposals];
  const groups = rows.proposal.filter(({ key }) => isAmong(decision.proposals, key)).map(({ group }) => group);
  const group = groups.length === 1 ? (groups[0] ?? null) : null;
  const codes = rows.measure.map(({ code }) => code);
  let position = Math.max(0, ...rows.milestone.map((one) => one.position));
  const edits: FollowingEdit[] = [];
  for (const { key, entity, title, responsibleRole, when } of creationsIn(decision, item)) {
    // What stands there already was made, also where it has been taken away since.
    if (rows[entity].some((row) => row.key === key)) continue;
    const row = newRow(key, decision.plan);
    if (entity === 'measure') {
      const code = nextCode('T', codes);
      codes.push(code);
      const after: Measure = { ...blankMeasure(row), code, title, responsibleRole, when, basis, group };
      edits.push({ entity, before: null, after });
    } else if (entity === 'group') {
      const after: Group = { ...blankGroup(row), title, kind: 'working', leaderRole: responsibleRole };
      edits.push({ entity, before: null, after });
    } else {
      position += 1;
      const participants = responsibleRole === '' ? [] : [responsibleRole];
      const after: Milestone = { ...blankMilestone(row), title, when, position, participants };
      edits.push({ entity, before: null, after });
    }
  }
  return edits;
}

/** Measures that were there before and carry it out too. */
const carriedOutToo = (decision: Decision, measures: readonly Measure[]): readonly FollowingEdit[] =>
  !isBinding(decision)
    ? []
    : measures
        .filter((one) => isInUse(one) && isAmong(decision.about, one.key) && !isAmong(one.basis, decision.key))
        .map((before) => ({
          entity: 'measure',
          before,
          after: { ...before, basis: [...before.basis, refOf(decision)] },
        }));

/** The cells of the proposals follow the log. A change of the plan that was adopted as it was asked for is made. */
function answered(decision: Decision, rows: RowsAround): readonly FollowingEdit[] {
  if (!isSettling(decision)) return [];
  return rows.proposal
    .filter(
      (one) =>
        isInUse(one) &&
        one.kind !== 'consultantRecommendation' &&
        one.state !== 'decided' &&
        answers(decision, one.key),
    )
    .flatMap((before): FollowingEdit[] => [
      { entity: 'proposal', before, after: { ...before, state: 'decided' } },
      ...(decision.outcome === 'adopted' ? changed(before, rows) : []),
    ]);
}

function changed({ kind, change }: Proposal, rows: RowsAround): readonly FollowingEdit[] {
  if (kind !== 'planChange' || change === null) return [];
  const { item, field, when, reason } = change;
  if (field === 'when' && when !== null) {
    const moved = { when, moveReason: reason };
    const milestone = rows.milestone.find(({ key }) => key === item.key);
    if (milestone !== undefined) {
      return [{ entity: 'milestone', before: milestone, after: { ...milestone, ...moved } }];
    }
    const measure = rows.measure.find(({ key }) => key === item.key);
    return measure === undefined ? [] : [{ entity: 'measure', before: measure, after: { ...measure, ...moved } }];
  }
  const milestone = field === 'state' ? rows.milestone.find(({ key }) => key === item.key) : undefined;
  return milestone === undefined
    ? []
    : [{ entity: 'milestone', before: milestone, after: { ...milestone, state: 'cancelled' } }];
}

/** The next version of a mandate, where the proposal to change that was adopted as it was asked for. */
const isAskedFor = (mandate: Mandate, { outcome, proposals }: Decision, rows: RowsAround): boolean =>
  mandate.state === 'draft' &&
  outcome === 'adopted' &&
  changesOf(mandate, rows.proposal).some(({ key }) => isAmong(proposals, key));

/** A draft that the decision is about is approved by it; what was delivered before it is accepted, or given back. */
function ruledOn(decision: Decision, rows: RowsAround): readonly FollowingEdit[] {
  const { on, about, points } = decision;
  if (on === null || !isSettling(decision)) return [];
  return rows.mandate
    .filter((one) => isInUse(one) && one.decision?.key !== decision.key)
    .filter((one) => isAmong(about, one.key) || isAskedFor(one, decision, rows))
    .flatMap((before): FollowingEdit[] => {
      const edit = (fields: Partial<Mandate>): FollowingEdit[] => [
        { entity: 'mandate', before, after: { ...before, ...fields } },
      ];
      if (before.state === 'draft' && isBinding(decision)) {
        return edit({
          state: 'approved',
          approvedBy: decision.decidedBy,
          approvedOn: on,
          approvedCase: decision.caseNumber,
          decision: refOf(decision),
        });
      }
      if (before.state !== 'delivered' || before.deliveredOn === null || before.deliveredOn > on) return [];
      return isBinding(decision)
        ? edit({ state: 'accepted' })
        : edit({ state: 'returned', returnedBecause: points.join('\n') });
    });
}

/** The decision that it ends is followed up no more; its own row stays as it is. */
function ended(decision: Decision, rows: RowsAround): readonly FollowingEdit[] {
  if (decision.replaces === null || !isBinding(decision)) return [];
  const { key } = decision.replaces;
  const old = rows.decision.find((one) => one.key === key);
  if (old === undefined) return [];
  const before = followupOf(old, rows.followup);
  if (before?.state === 'replaced' || before?.state === 'repealed') return [];
  const fields: Partial<Followup> = {
    state: decision.ending === 'repeals' ? 'repealed' : 'replaced',
    replacedBy: refOf(decision),
  };
  const known = before ?? blankFollowup(newRow(followupKeyOf(old), old.plan), old);
  return [{ entity: 'followup', before, after: { ...known, ...fields } }];
}

/** Who looks to that it is carried out, where the draft says so. */
function looked(decision: Decision, item: AgendaItem | null, followups: readonly Followup[]): readonly FollowingEdit[] {
  const responsibleRole = item?.draft?.responsibleRole.trim() ?? '';
  if (responsibleRole === '' || !isBinding(decision) || followupOf(decision, followups) !== null) return [];
  const row = blankFollowup(newRow(followupKeyOf(decision), decision.plan), decision);
  return [{ entity: 'followup', before: null, after: { ...row, responsibleRole } }];
}

/** The case is handled, and says by what. */
const closed = (decision: Decision, item: AgendaItem | null): readonly FollowingEdit[] =>
  item === null || item.decision !== null
    ? []
    : [
        {
          entity: 'agendaItem',
          before: item,
          after: {
            ...item,
            state: stateAfter(decision.outcome),
            decision: refOf(decision),
          },
        },
      ];

/**
 * Decisions whose following is not done: the case that it came of does not say so. It is made in one, so where the case
 * says so the rest is done too.
 */
export const unfollowed = (decisions: readonly Decision[], items: readonly AgendaItem[]): readonly Decision[] =>
  decisions.filter((decision) => {
    const item = isInUse(decision) ? caseOf(decision, items) : null;
    return item !== null && item.decision === null;
  });
