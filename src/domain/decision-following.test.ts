import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { type AgendaItem, blankAgendaItem, type DecisionDraft, type DraftCreation } from './agenda-item.ts';
import { followingOf, type FollowingEdit, type RowsAround, unfollowed } from './decision-following.ts';
import {
  creationKeyOf,
  decisionFrom,
  decisionKeyOf,
  type DecisionSurroundings,
  draftOfProposal,
  refOf,
} from './decision-form.ts';
import { blankDecision, type Decision } from './decision.ts';
import { blankFollowup } from './decision-log.ts';
import { contextWithoutClues, readFuzzyDate, undated } from './fuzzy-date.ts';
import { blankMandate, type Mandate } from './group.ts';
import { changeOfMandate, nextVersionOf } from './mandate.ts';
import { blankMeasure } from './measure.ts';
import { blankMilestone } from './milestone.ts';
import { blankProposal, type Proposal } from './proposal.ts';
import { newRow, type Row } from './row.ts';

const keys = countingKeys();
const plan = keys();
const row = () => newRow(keys(), plan);
const when = (words: string) => readFuzzyDate(words, contextWithoutClues);
const group = { key: keys(), code: 'AG1', title: 'Hjemmetjenesten' };
const proposal: Proposal = {
  ...blankProposal(row()),
  code: 'F02',
  title: 'Hukommelsesteam',
  state: 'recommended',
  group,
};
const creates: readonly DraftCreation[] = [
  { entity: 'measure', title: 'Etablere team', responsibleRole: 'Enhetsleder', when: when('høsten 2026') },
  { entity: 'group', title: 'Iverksettingsgruppe', responsibleRole: 'HR', when: undated },
  { entity: 'milestone', title: 'Team på plass', responsibleRole: 'Enhetsleder', when: when('innen 1. oktober 2026') },
];
const draft: DecisionDraft = {
  ...draftOfProposal(proposal, []),
  outcome: 'adopted',
  creates,
  responsibleRole: 'Kommunalsjef',
};
const item: AgendaItem = { ...blankAgendaItem(row()), title: 'Hukommelsesteam', about: refOf(proposal), draft };
const given: DecisionSurroundings = {
  row: newRow(decisionKeyOf(item), plan),
  code: 'V07',
  decidedBy: 'Styringsgruppa',
  level: 'administrative',
  on: day(2026, 2, 26),
  caseNumber: 'SG 6/26',
  proposals: [proposal],
  consultations: [],
  decisions: [],
  about: [],
  subject: 'proposal',
  meeting: null,
};
const decision = decisionFrom(draft, given);
const measure = { ...blankMeasure(row()), code: 'T07', title: 'Dagtilbud' };
const milestone = { ...blankMilestone(row()), title: 'Samling', position: 4 };
const rows: RowsAround = {
  decision: [decision],
  agendaItem: [item],
  proposal: [proposal],
  measure: [measure],
  milestone: [milestone],
  group: [],
  mandate: [],
  followup: [],
};

/** The plan as it is when the edits are made. */
function after(edits: readonly FollowingEdit[], before: RowsAround = rows): RowsAround {
  const made: Record<string, readonly Row[]> = { ...before };
  for (const { entity, after: one } of edits) {
    made[entity] = [...(made[entity] ?? []).filter(({ key }) => key !== one.key), one];
  }
  return made as unknown as RowsAround;
}
const of = (entity: FollowingEdit['entity'], edits = followingOf(decision, rows)) =>
  edits.filter((edit) => edit.entity === entity);

describe('what follows from a decision', () => {
  it('is the measures, groups and milestones that it makes, resting on it', () => {
    expect(of('measure')).toMatchObject([
      {
        before: null,
        after: {
          key: creationKeyOf(decision.key, 'measure', 0),
          code: 'T08',
          title: 'Etablere team',
          responsibleRole: 'Enhetsleder',
          when: when('høsten 2026'),
          basis: [refOf(decision), refOf(proposal)],
          group,
        },
      },
    ]);
    expect(of('group')).toMatchObject([{ after: { title: 'Iverksettingsgruppe', kind: 'working', leaderRole: 'HR' } }]);
    expect(of('milestone')).toMatchObject([{ after: { title: 'Team på plass', position: 5 } }]);
  });

  it('is made with its name alone where the draft is gone', () => {
    const bare = followingOf(decision, { ...rows, agendaItem: [] });
    expect(of('measure', bare)).toMatchObject([
      { after: { title: 'Etablere team', responsibleRole: '', when: undated } },
    ]);
    expect(of('milestone', bare)).toHaveLength(1);
  });

  it('settles the proposal, and tells who looks after it and what the case came to', () => {
    expect(of('proposal')).toMatchObject([{ before: proposal, after: { ...proposal, state: 'decided' } }]);
    expect(of('followup')).toMatchObject([{ after: { decision: refOf(decision), responsibleRole: 'Kommunalsjef' } }]);
    expect(of('agendaItem')).toMatchObject([{ after: { state: 'handled', decision: refOf(decision) } }]);
  });

  it('is done once: when it is done nothing is left, also where something of it was taken away since', () => {
    const done = after(followingOf(decision, rows));
    expect(followingOf(decision, done)).toEqual([]);
    const removed = { by: 'Noen', at: '2026-03-01T08:00:00Z' as never };
    const without = { ...done, measure: done.measure.map((one) => ({ ...one, removed })) };
    expect(followingOf(decision, without)).toEqual([]);
  });

  it('is the same whoever works it out', () => {
    expect(followingOf(decision, rows)).toEqual(followingOf(structuredClone(decision), structuredClone(rows)));
  });

  it('is nothing but a case that waits, where the decision was postponed', () => {
    const postponed = decisionFrom({ ...draft, outcome: 'postponed' }, given);
    expect(followingOf(postponed, rows)).toMatchObject([{ entity: 'agendaItem', after: { state: 'postponed' } }]);
  });

  it('links measures that were there before to it', () => {
    const linked = decisionFrom({ ...draft, creates: [], links: [refOf(measure)] }, given);
    expect(of('measure', followingOf(linked, rows))).toMatchObject([
      { before: measure, after: { basis: [refOf(linked)] } },
    ]);
  });

  it('leaves a consultant’s recommendation as it was given', () => {
    const recommendation: Proposal = { ...proposal, kind: 'consultantRecommendation' };
    expect(of('proposal', followingOf(decision, { ...rows, proposal: [recommendation] }))).toEqual([]);
  });
});

describe('a decision about a change of the plan', () => {
  const change = {
    entity: 'milestone' as const,
    item: refOf(milestone),
    field: 'when' as const,
    from: 'Mai 2026',
    to: 'Juni 2026',
    when: when('Juni 2026'),
    reason: 'Gruppene skal rekke å lese.',
  };
  const asked: Proposal = { ...proposal, kind: 'planChange', state: 'handedIn', change };

  it('moves it as it was asked for, with the reason, in the same step', () => {
    const edits = followingOf({ ...decision, creates: [] }, { ...rows, proposal: [asked] });
    expect(of('milestone', edits)).toMatchObject([
      { after: { when: when('Juni 2026'), moveReason: 'Gruppene skal rekke å lese.' } },
    ]);
    expect(of('proposal', edits)).toHaveLength(1);
  });

  it('moves nothing where it was turned down or made otherwise', () => {
    for (const outcome of ['rejected', 'adoptedChanged'] as const) {
      const edits = followingOf({ ...decision, creates: [], outcome }, { ...rows, proposal: [asked] });
      expect(of('milestone', edits)).toEqual([]);
    }
  });

  it('takes a milestone out of the plan where that was asked for', () => {
    const out: Proposal = { ...asked, change: { ...change, field: 'state', when: null } };
    const edits = followingOf({ ...decision, creates: [] }, { ...rows, proposal: [out] });
    expect(of('milestone', edits)).toMatchObject([{ after: { state: 'cancelled' } }]);
  });
});

describe('a decision about a mandate', () => {
  const mandate: Mandate = { ...blankMandate(row()), title: 'Mandat', state: 'draft' };
  const about: Decision = { ...decision, creates: [], proposals: [], about: [refOf(mandate)] };
  const edits = (one: Mandate, by: Decision = about) => of('mandate', followingOf(by, { ...rows, mandate: [one] }));

  it('approves its draft, with who, when and in what case', () => {
    expect(edits(mandate)).toMatchObject([
      {
        after: {
          state: 'approved',
          approvedBy: 'Styringsgruppa',
          approvedOn: day(2026, 2, 26),
          approvedCase: 'SG 6/26',
          decision: refOf(decision),
        },
      },
    ]);
    expect(edits(mandate, { ...about, outcome: 'rejected' })).toEqual([]);
  });

  it('approves the next version too where the proposal to change it was adopted as it stood', () => {
    const standing: Mandate = { ...mandate, state: 'active', decision: null };
    const next = nextVersionOf(standing, row());
    const said = {
      code: 'F13',
      title: 'Endre mandat',
      proposedBy: 'Prosjektleder',
      from: 'Versjon 1',
      to: 'Versjon 2',
    };
    const change = changeOfMandate(standing, row(), said);
    const on = (by: Partial<Decision>) =>
      of(
        'mandate',
        followingOf(
          { ...about, about: [], proposals: [refOf(change)], ...by },
          { ...rows, proposal: [change], mandate: [standing, next] },
        ),
      );
    expect(on({})).toMatchObject([{ before: next, after: { state: 'approved', approvedCase: 'SG 6/26' } }]);
    expect(on({ outcome: 'adoptedChanged' })).toEqual([]);
    expect(on({ outcome: 'rejected' })).toEqual([]);
  });

  it('accepts what was delivered before it, or gives it back with the reason', () => {
    const delivered: Mandate = { ...mandate, state: 'delivered', deliveredOn: day(2026, 2, 20) };
    expect(edits(delivered)).toMatchObject([{ after: { state: 'accepted' } }]);
    expect(edits(delivered, { ...about, outcome: 'rejected', points: ['Tallene mangler.'] })).toMatchObject([
      { after: { state: 'returned', returnedBecause: 'Tallene mangler.' } },
    ]);
    expect(edits({ ...delivered, deliveredOn: day(2026, 3, 1) })).toEqual([]);
    // The decision that approved it does not accept what comes of it.
    expect(edits({ ...delivered, decision: refOf(decision) })).toEqual([]);
  });
});

describe('a decision that ends another', () => {
  const old: Decision = { ...blankDecision(row()), code: 'V01', title: 'Gammelt' };
  const ending = (fields: Partial<Decision>): Decision => ({
    ...decision,
    creates: [],
    replaces: refOf(old),
    ...fields,
  });
  const around = { ...rows, decision: [old, decision] };

  it('is told in the followup of the old one, which itself stays as it was', () => {
    const edits = of('followup', followingOf(ending({ ending: 'repeals' }), around));
    expect(edits).toMatchObject([
      { after: { decision: refOf(old), state: 'repealed', replacedBy: refOf(decision) } },
      { after: { decision: refOf(decision) } },
    ]);
    const known = { ...blankFollowup(row(), old), note: 'Rutinen er sendt.' };
    const replaced = of('followup', followingOf(ending({ ending: 'replaces' }), { ...around, followup: [known] }));
    expect(replaced[0]).toMatchObject({ before: known, after: { state: 'replaced', note: 'Rutinen er sendt.' } });
  });

  it('ends nothing where it was turned down', () => {
    const edits = of('followup', followingOf(ending({ outcome: 'rejected' }), around));
    expect(edits).toEqual([]);
  });
});

describe('what a closed tab left undone', () => {
  it('is seen by the case, which does not say what it came to', () => {
    expect(unfollowed([decision], [item])).toEqual([decision]);
    expect(unfollowed([decision], after(followingOf(decision, rows)).agendaItem)).toEqual([]);
    // What came by import or was registered in another way has no case and owes nothing.
    expect(unfollowed([decision], [])).toEqual([]);
  });
});
