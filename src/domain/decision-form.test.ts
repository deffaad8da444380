import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankDraft, type DecisionDraft } from './agenda-item.ts';
import { blankConsultation, type Consultation } from './consultation.ts';
import {
  atOnce,
  consultedAsOf,
  correctionOf,
  creationKeyOf,
  decisionFrom,
  type DecisionSurroundings,
  draftOfProposal,
  effectModeOf,
  effectModes,
  refOf,
  registrable,
  withCondition,
  withEffectMode,
} from './decision-form.ts';
import { blankDecision, partsOf } from './decision.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankMeasure } from './measure.ts';
import { blankProposal, type Proposal } from './proposal.ts';
import { type Actor, type Role, roles } from './role.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const row = () => newRow(keys(), keys());
const when = (words: string) => readFuzzyDate(words, contextWithoutClues);
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const steering = acting('steeringGroup');

const proposal: Proposal = {
  ...blankProposal(row()),
  code: 'F02',
  title: 'Hukommelsesteam',
  text: 'Det opprettes et team.\n\nTeamet er i hjemmetjenesten.',
  area: 'structure',
};
const consultation = (fields: Partial<Consultation>): Consultation => ({
  ...blankConsultation(row()),
  title: 'Drøfting',
  state: 'confirmed',
  outcome: 'agreement',
  proposals: [refOf(proposal)],
  ...fields,
});
const given: DecisionSurroundings = {
  row: row(),
  code: 'V07',
  decidedBy: 'Styringsgruppa',
  level: 'administrative',
  on: day(2026, 2, 26),
  caseNumber: 'SG 6/26',
  proposals: [proposal],
  consultations: [consultation({})],
  decisions: [],
  about: [],
  subject: 'proposal',
  meeting: null,
};
const draft: DecisionDraft = { ...draftOfProposal(proposal, []), outcome: 'adopted' };
const needsOf = (written: DecisionDraft, around: Partial<DecisionSurroundings> = {}): readonly string[] => {
  const found = registrable(written, { ...given, ...around }, acting('projectLeader'));
  return found.ok || found.failure.kind !== 'stepNeeds' ? [] : found.failure.needs;
};

describe('a draft about a proposal', () => {
  it('begins with its words, in force at once, and a measure of its name', () => {
    expect(draft.points).toEqual(['Det opprettes et team.', 'Teamet er i hjemmetjenesten.']);
    expect(draft.effective).toBe(atOnce);
    expect(draft.creates).toMatchObject([{ entity: 'measure', title: 'Hukommelsesteam' }]);
  });

  it('is carried out by the measures that rest on it, where there are some', () => {
    const measure = { ...blankMeasure(row()), title: 'Team', basis: [refOf(proposal)] };
    expect(draftOfProposal(proposal, [measure, blankMeasure(row())])).toMatchObject({
      links: [refOf(measure)],
      creates: [],
    });
  });
});

describe('the record', () => {
  it('points to the proposal, and never is it', () => {
    const made = decisionFrom(draft, given);
    expect(made).toMatchObject({
      key: given.row.key,
      code: 'V07',
      title: 'Hukommelsesteam',
      outcome: 'adopted',
      decidedBy: 'Styringsgruppa',
      on: day(2026, 2, 26),
      caseNumber: 'SG 6/26',
      area: 'structure',
      proposals: [refOf(proposal)],
    });
    expect(made.creates).toEqual([
      { key: creationKeyOf(given.row.key, 'measure', 0), code: '', title: 'Hukommelsesteam' },
    ]);
  });

  it('has the decider and the day of the draft before those of the meeting', () => {
    const own = { ...draft, decidedBy: 'Kommunestyret', level: 'political' as const, on: day(2026, 3, 1) };
    expect(decisionFrom(own, given)).toMatchObject({
      decidedBy: 'Kommunestyret',
      level: 'political',
      on: day(2026, 3, 1),
    });
  });

  it('may apply from a day before it is made, in stages, or on a condition', () => {
    const back = decisionFrom({ ...draft, effective: when('Fra 1. januar 2026') }, given);
    expect(back.effective.from).toBe(day(2026, 1, 1));
    const stage = { what: 'Innfasing', when: when('Fra 1. oktober 2026'), saidBy: '' };
    const staged = decisionFrom({ ...draft, stages: [stage, { what: ' ', when: when(''), saidBy: '' }] }, given);
    expect(staged.stages).toEqual([stage]);
    expect(staged.effective.words).toBe('');
  });

  it('makes nothing, ends nothing and takes no effect where it does not bind', () => {
    const replaces = { key: keys(), code: 'V01', title: 'Gammelt' };
    for (const outcome of ['postponed', 'rejected', 'noted', 'passedOn'] as const) {
      const made = decisionFrom({ ...draft, outcome, replaces, ending: 'repeals' }, given);
      expect(made).toMatchObject({ creates: [], replaces: null, ending: null, stages: [] });
      expect(made.effective.words).toBe('');
    }
  });

  it('keeps what the unions said for ever, word for word', () => {
    const words = 'Vi er uenige.\nBemanningen er for lav.';
    const disagreed = consultation({ outcome: 'disagreement', disagreement: words, on: day(2026, 1, 22) });
    const made = decisionFrom(draft, { ...given, consultations: [consultation({ on: day(2026, 2, 1) }), disagreed] });
    expect(made.consultedAs).toMatchObject({ outcome: 'disagreement', on: day(2026, 1, 22), disagreement: words });
    expect(consultedAsOf([proposal], [consultation({ state: 'planned' })])).toBeNull();
  });

  it('keeps why it was decided without drøfting, and only then', () => {
    const hasty = { ...draft, unconsultedBecause: 'Tilbudet stenger i morgen.' };
    expect(decisionFrom(hasty, { ...given, consultations: [] }).unconsultedBecause).toBe('Tilbudet stenger i morgen.');
    expect(decisionFrom(hasty, given).unconsultedBecause).toBe('');
  });
});

it('the sentence with which a proposal went past drøfting stands in the record, whatever the draft makes of it', () => {
  const proposals = [{ ...proposal, unconsultedBecause: 'Fristen var i går.' }];
  const unconsulted = { ...given, consultations: [], proposals };
  const record = (said: string): string =>
    decisionFrom({ ...blankDraft, title: 'Team', outcome: 'adopted', unconsultedBecause: said }, unconsulted)
      .unconsultedBecause;
  expect(record('')).toBe('Fristen var i går.');
  expect(record('Gjelder ikke vaktene.')).toBe('Fristen var i går. Gjelder ikke vaktene.');
  expect(record('Fristen var i går. Det haster.')).toBe('Fristen var i går. Det haster.');
});

describe('a draft can be registered', () => {
  it('with an outcome, who decided and when, by somebody with the right', () => {
    expect(registrable(draft, given, steering).ok).toBe(true);
    expect(needsOf({ ...draft, outcome: null })).toEqual(['outcome']);
    expect(needsOf(draft, { decidedBy: '', on: null })).toEqual(['body', 'date']);
    expect(registrable(draft, given, acting('groupLeader', 'member', 'unionRepresentative'))).toMatchObject({
      failure: { kind: 'stepNotYours' },
    });
  });

  it('with a case number where a political body decided', () => {
    expect(needsOf(draft, { level: 'political', caseNumber: ' ' })).toEqual(['caseNumber']);
    expect(needsOf(draft, { caseNumber: ' ' })).toEqual([]);
  });

  it('without drøfting only after a sentence, whatever it settles', () => {
    expect(needsOf(draft, { consultations: [] })).toEqual(['consultation']);
    expect(needsOf({ ...draft, unconsultedBecause: 'Det haster.' }, { consultations: [] })).toEqual([]);
    expect(needsOf({ ...draft, outcome: 'postponed' }, { consultations: [] })).toEqual([]);
    const change = { ...proposal, kind: 'planChange' as const };
    expect(needsOf(draft, { consultations: [], proposals: [change] })).toEqual([]);
  });

  it('by whoever records for the body that decided, and the others are told who that is', () => {
    const by = (decidedBy: string, level: 'political' | 'administrative') =>
      roles.filter((role) => registrable(draft, { ...given, decidedBy, level }, acting(role)).ok);
    expect(by('Styringsgruppa', 'administrative')).toEqual(['projectLeader', 'steeringGroup']);
    expect(by('Kommunedirektøren', 'administrative')).toEqual(['projectLeader', 'chiefExecutive']);
    expect(by('Kommunestyret', 'political')).toEqual(['projectLeader', 'politicalSecretariat']);
    // To call a committee administrative gives nobody a right.
    expect(by('Formannskapet', 'administrative')).toEqual(['projectLeader', 'politicalSecretariat']);
    expect(registrable(draft, given, acting('politicalSecretariat'))).toEqual({
      ok: false,
      failure: { kind: 'stepNotYours', by: ['projectLeader', 'steeringGroup'] },
    });
  });

  it('about a proposal that is settled only by putting the decision that stands out of force', () => {
    const first = { ...decisionFrom(draft, given), key: keys() };
    const again = { decisions: [first] };
    expect(needsOf(draft, again)).toEqual(['openProposal']);
    expect(needsOf({ ...draft, outcome: 'noted' }, again)).toEqual(['openProposal']);
    expect(needsOf({ ...draft, replaces: refOf(first), ending: 'replaces' }, again)).toEqual([]);
    // It is the last of those that came in each other's place that stands.
    const second = { ...first, key: keys(), proposals: [], replaces: refOf(first) };
    const chain = { decisions: [first, second] };
    expect(needsOf({ ...draft, replaces: refOf(first) }, chain)).toEqual(['openProposal']);
    expect(needsOf({ ...draft, replaces: refOf(second) }, chain)).toEqual([]);
  });

  it('about a proposal that was put off, taken note of or is answered by this very record', () => {
    const made = { ...decisionFrom(draft, given), key: keys() };
    for (const outcome of ['postponed', 'noted', 'passedOn'] as const) {
      expect(needsOf(draft, { decisions: [{ ...made, outcome }] })).toEqual([]);
    }
    expect(needsOf(draft, { decisions: [{ ...made, key: given.row.key }] })).toEqual([]);
  });

  it('of a political matter only by a political body, or the proposal is sent another way first', () => {
    const political = { ...given, proposals: [{ ...proposal, handling: 'political' as const }] };
    const draft: DecisionDraft = { ...blankDraft, title: 'Team', outcome: 'adopted', noFollowupBecause: 'Er i gang.' };
    expect(registrable(draft, political, steering)).toMatchObject({ failure: { needs: ['politicalBody'] } });
    const council = { ...political, level: 'political' as const, decidedBy: 'Kommunestyret' };
    expect(registrable(draft, council, acting('politicalSecretariat')).ok).toBe(true);
    // What settles nothing decides nothing.
    expect(registrable({ ...draft, outcome: 'postponed' }, political, steering).ok).toBe(true);
    expect(registrable(draft, given, steering).ok).toBe(true);
  });

  it('with somebody who carries it out, or why nobody need', () => {
    const bare = { ...draft, creates: [] };
    expect(needsOf(bare)).toEqual(['followup']);
    expect(
      needsOf({ ...bare, creates: [{ entity: 'measure', title: ' ', responsibleRole: '', when: when('') }] }),
    ).toEqual(['followup']);
    expect(needsOf({ ...bare, noFollowupBecause: 'Det gjelder av seg selv.' })).toEqual([]);
    expect(needsOf({ ...bare, links: [{ key: keys(), code: 'T01', title: 'Team' }] })).toEqual([]);
    // A mandate that is approved is carried out by its group; to end a decision takes nobody.
    expect(needsOf(bare, { proposals: [], subject: 'mandate' })).toEqual([]);
    expect(needsOf({ ...bare, ending: 'repeals' })).toEqual([]);
  });

  it('as turned down with a sentence on why', () => {
    expect(needsOf({ ...draft, outcome: 'rejected', points: [' '] })).toEqual(['reason']);
    expect(needsOf({ ...draft, outcome: 'rejected', points: ['For dyrt.'] })).toEqual([]);
  });

  it('as an order with its deadline, without any proposal', () => {
    const order: DecisionDraft = { ...blankDraft, title: 'Utrede nattjenesten', outcome: 'adopted', kind: 'order' };
    const around = { proposals: [], consultations: [], subject: null, level: 'political' as const };
    expect(needsOf(order, around)).toEqual(['deadline']);
    expect(needsOf({ ...order, deadline: when('innen 1. juni 2026') }, around)).toEqual([]);
  });

  it('as what happened before Framdrift without any gate, but with its source', () => {
    const before: DecisionDraft = { ...draft, creates: [], registeredAfterwards: true, level: 'political' };
    const around = { consultations: [], caseNumber: '', level: 'political' as const };
    expect(needsOf(before, around)).toEqual(['evidence']);
    const found = registrable({ ...before, source: 'Møtebok' }, { ...given, ...around }, acting('projectLeader'));
    expect(found).toMatchObject({ ok: true, value: { registeredAfterwards: true, source: 'Møtebok' } });
  });
});

describe('from when it applies', () => {
  it('is said in one of four ways, and another way starts with no words of the first', () => {
    expect(effectModeOf(blankDraft)).toBeNull();
    expect(effectModeOf(draft)).toBe('atOnce');
    expect(effectModeOf({ ...draft, effective: when('Fra 1. mai 2026') })).toBe('day');
    expect(effectModeOf({ ...draft, effective: when('Når nye lokaler kan tas i bruk') })).toBe('condition');
    for (const mode of effectModes) {
      const next = withEffectMode({ ...draft, effective: when('Fra 1. mai 2026') }, mode);
      expect(effectModeOf(next)).toBe(mode === 'day' || mode === 'condition' ? null : mode);
    }
  });
});

describe('a condition that all of it waits for', () => {
  it('may say who tells that it is met, and stays one time', () => {
    const waits = withCondition(draft, { when: when('Når nye lokaler kan tas i bruk') });
    const told = withCondition(waits, { saidBy: ' Eiendom ' });
    expect(effectModeOf(told)).toBe('condition');
    const made = decisionFrom(told, given);
    expect(made.effective.kind).toBe('conditional');
    expect(partsOf(made)).toEqual([{ what: '', when: made.effective, saidBy: 'Eiendom' }]);
    expect(withCondition(told, { when: when('Når taket er tett') }).stages).toMatchObject([{ saidBy: 'Eiendom' }]);
    // A day comes by itself.
    expect(withCondition(told, { when: when('Fra 1. mai 2026') }).stages).toEqual([]);
    expect(withCondition(told, { saidBy: '' }).stages).toEqual([]);
  });
});

describe('a correction of a clerical error', () => {
  it('says what stands and what it should have been, and ends nothing', () => {
    const old = {
      ...blankDecision(row()),
      code: 'V03',
      title: 'Vikarer',
      decidedBy: 'Styringsgruppa',
      caseNumber: 'SG 3/26',
    };
    const corrected = [{ field: 'caseNumber' as const, from: 'SG 3/26', to: 'SG 4/26' }];
    const made = correctionOf(old, corrected, { row: row(), title: 'Retting', on: day(2026, 3, 1) });
    expect(made).toMatchObject({
      kind: 'correction',
      corrects: refOf(old),
      corrected,
      replaces: null,
      decidedBy: 'Styringsgruppa',
      on: day(2026, 3, 1),
    });
  });
});
