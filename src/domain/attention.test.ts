import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#base/calendar.ts';
import { type Day, type Instant, inOslo, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import {
  daysLate,
  daysSilent,
  type Fact,
  factsOf,
  inPlanOrder,
  overdue,
  type PlanToday,
  standingOf,
} from './attention.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from './fuzzy-date.ts';
import { blankMeasure, isAtRest, type Measure, measureStatuses } from './measure.ts';
import { blankMilestone, type Milestone, milestoneStates } from './milestone.ts';
import { bodies } from './plan.ts';
import { blankProposal, isWaiting, type Proposal, proposalKinds, proposalStates } from './proposal.ts';
import { newRow, type Removal } from './row.ts';

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);
const removed: Removal = { by: 'Prosjektleder', at: instantOf(0) };
const time = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);

const milestone = (title: string, words: string, more: Partial<Milestone> = {}): Milestone => ({
  ...blankMilestone(newRow(keys(), plan)),
  title,
  when: time(words),
  ...more,
});
const measure = (title: string, words: string, more: Partial<Measure> = {}): Measure => ({
  ...blankMeasure(newRow(keys(), plan)),
  title,
  status: 'inProgress',
  when: time(words),
  ...more,
});
const proposal = (more: Partial<Proposal> = {}): Proposal => ({
  ...blankProposal(newRow(keys(), plan)),
  title: 'Hukommelsesteam',
  state: 'handedIn',
  ...more,
});

describe('where a milestone stands', () => {
  const standing = (words: string, on: Day = today): string => standingOf(milestone('Samling', words), on);

  it('is ahead until its window opens, current while it is open, late the day after its last', () => {
    const on = (date: number): string => standing('Medio februar 2026', day(2026, 2, date));
    expect([10, 11, 20, 21].map(on)).toEqual(['ahead', 'current', 'current', 'late']);
  });

  it('is current on an exact day, and for as long as an open end runs', () => {
    expect(standing('11. februar 2026')).toBe('current');
    expect(standing('fra 1. oktober 2022')).toBe('current');
    expect(standing('fra 12. februar 2026')).toBe('ahead');
  });

  it('is ahead before a deadline, current on its day, late after it', () => {
    const on = (date: number): string => standing('innen 11. februar 2026', day(2026, 2, date));
    expect([10, 11, 12].map(on)).toEqual(['ahead', 'current', 'late']);
  });

  it('is nowhere in time where no day is said', () => {
    for (const words of ['', 'ved behov', 'når lokalene er ferdige', 'mars', 'ukentlig', 'når det passer']) {
      expect([words, standing(words)]).toEqual([words, 'untimed']);
    }
  });

  it('no longer hangs on the day once it is reached or called off', () => {
    for (const words of ['31. januar 2026', 'februar 2026', 'mars 2026', '']) {
      expect(standingOf(milestone('Samling', words, { state: 'reached' }), today)).toBe('passed');
      expect(standingOf(milestone('Samling', words, { state: 'cancelled' }), today)).toBe('cancelled');
    }
    expect(standingOf(milestone('Samling', '31. januar 2026', { state: 'confirmed' }), today)).toBe('late');
  });
});

describe('the order of milestones', () => {
  it('is the plan’s own, then by time, then by title', () => {
    const second = milestone('Samling', 'januar 2026', { position: 2 });
    const first = milestone('Oppstart', '', { position: 1 });
    const timed = milestone('Rapport', 'mars 2026');
    const laterOnes = [milestone('Dialogmøte', 'april 2026'), milestone('Evaluering', 'april 2026')];
    const expected = [first, second, timed, ...laterOnes];
    expect(expected.toReversed().toSorted(inPlanOrder)).toEqual(expected);
  });

  it('is total, with places given or not', () => {
    const any = fc
      .record({
        position: fc.constantFrom(0, 1, 2),
        words: fc.constantFrom('', 'mars 2026'),
        title: fc.constantFrom('A', 'B'),
      })
      .map(({ position, words, title }) => milestone(title, words, { position }));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(inPlanOrder(a, b))).toBe(-Math.sign(inPlanOrder(b, a)) + 0);
        if (inPlanOrder(a, b) <= 0 && inPlanOrder(b, c) <= 0) expect(inPlanOrder(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('a measure', () => {
  it('is late the day after its last day, counted in whole days', () => {
    const due = measure('Turnus', 'innen 10. februar 2026');
    expect([9, 10, 11, 12].map((date) => daysLate(due, day(2026, 2, date)))).toEqual([null, null, 1, 2]);
  });

  it('is never late where it rests, has no last day, or has none yet', () => {
    const late = measureStatuses.filter(
      (status) => daysLate(measure('Turnus', 'januar 2026', { status }), today) !== null,
    );
    expect(late).toEqual(measureStatuses.filter((status) => !isAtRest(status)));
    for (const words of ['', 'fra januar 2026', 'løpende', 'når lokalene er ferdige', 'mars 2026']) {
      expect(daysLate(measure('Turnus', words), today)).toBeNull();
    }
  });

  it('is silent after more days than the plan allows, and not on the last of them', () => {
    const confirmed = measure('Turnus', '', { confirmedAt: '2026-01-12T08:00:00.000Z' as Instant });
    expect(daysSilent(confirmed, today, 30)).toBeNull();
    expect(daysSilent(confirmed, addDays(today, 1), 30)).toBe(31);
    expect(daysSilent(confirmed, today, 29)).toBe(30);
  });

  it('counts its silence from the Norwegian day on which it was confirmed', () => {
    const confirmedAt = '2026-01-11T23:30:00.000Z' as Instant;
    expect(inOslo(confirmedAt).day).toBe('2026-01-12');
    expect(daysSilent(measure('Turnus', '', { confirmedAt }), today, 29)).toBe(30);
  });

  it('is not silent at rest, nor where nobody has had it to confirm', () => {
    const confirmedAt = '2025-01-01T08:00:00.000Z' as Instant;
    const silent = measureStatuses.filter(
      (status) => daysSilent(measure('Turnus', '', { status, confirmedAt }), today, 30) !== null,
    );
    expect(silent).toEqual(measureStatuses.filter((status) => !isAtRest(status)));
    expect(daysSilent(measure('Turnus', ''), today, 30)).toBeNull();
  });
});

const calm: PlanToday = { milestones: [], measures: [], proposals: [], decisions: [], decides: 'steeringGroup', today };
const busy = measure('Turnus', 'juni 2026');
const factsWith = (rows: Partial<PlanToday>): readonly Fact[] => factsOf({ ...calm, measures: [busy], ...rows });
const kinds = (facts: readonly Fact[]): readonly string[] => facts.map(({ kind }) => kind);

describe('what there is to say of a day', () => {
  it('of an empty plan is that it is empty, and nothing of measures that it cannot have yet', () => {
    expect(factsOf(calm)).toEqual([{ kind: 'noMilestones' }]);
    const gone = milestone('Samling', 'mars 2026', { removed });
    const cancelled = milestone('Samling', 'mars 2026', { state: 'cancelled' });
    expect(factsOf({ ...calm, milestones: [gone, cancelled] })).toEqual([{ kind: 'noMilestones' }]);
  });

  it('begins with what goes on now, in the plan’s order; what comes next is told where nothing does', () => {
    const later = milestone('Rapport', 'april 2026');
    const sooner = milestone('Dialogmøte', 'mars 2026');
    expect(factsWith({ milestones: [later, sooner] })).toEqual([{ kind: 'next', milestone: sooner }]);
    const open = milestone('Status', 'februar 2026', { position: 2 });
    const day = milestone('Samling', '11. februar 2026', { position: 1 });
    expect(factsWith({ milestones: [later, open, day] })).toEqual([{ kind: 'current', milestones: [day, open] }]);
  });

  it('is that all is reached where nothing is left but what was called off', () => {
    const reached = [1, 2].map((position) => milestone('Samling', 'januar 2026', { state: 'reached', position }));
    const cancelled = milestone('Evaluering', '', { state: 'cancelled' });
    expect(factsWith({ milestones: [...reached, cancelled] })).toEqual([{ kind: 'allPassed', count: 2 }]);
    const late = milestone('Rapport', 'januar 2026');
    expect(kinds(factsWith({ milestones: [...reached, late] }))).toEqual(['late']);
  });

  it('counts the proposals that somebody owes an answer, and names who decides', () => {
    const all = proposalKinds.flatMap((kind) => proposalStates.map((state) => proposal({ kind, state })));
    const proposals = [
      ...all,
      proposal({ removed }),
      proposal({ mergedInto: { key: keys(), code: 'F11', title: 'Samlet' } }),
    ];
    const waiting = proposals.filter((one) => isWaiting(one, []));
    for (const decides of bodies) {
      const [, fact] = factsWith({ milestones: [milestone('Samling', 'mars 2026')], proposals, decides });
      expect(fact).toEqual({ kind: 'proposalsWait', count: waiting.length, body: decides });
    }
    expect(waiting).toHaveLength(8);
    expect(
      kinds(factsWith({ milestones: [milestone('Samling', 'mars 2026')], proposals: [proposal({ state: 'draft' })] })),
    ).toEqual(['next']);
  });

  it('tells late milestones and late measures in one, never those taken away', () => {
    const late = milestone('Rapport', 'januar 2026');
    const lateMeasure = measure('Turnus', 'januar 2026');
    const gone = [milestone('Samling', 'januar 2026', { removed })];
    const facts = factsWith({
      milestones: [late, ...gone],
      measures: [lateMeasure, measure('Dagtilbud', 'januar 2026', { removed })],
    });
    expect(facts).toEqual([{ kind: 'late', milestones: [late], measures: [lateMeasure] }]);
    expect(factsWith({ milestones: gone, measures: [lateMeasure] })).toEqual([
      { kind: 'noMilestones' },
      { kind: 'late', milestones: [], measures: [lateMeasure] },
    ]);
  });

  it('tells what has no date, and whether that is everything; what comes round again and again lacks none', () => {
    const untimed = milestone('Evaluering', '');
    const weekly = milestone('Møte', 'ukentlig');
    expect(factsWith({ milestones: [untimed] })).toEqual([{ kind: 'untimed', milestones: [untimed], all: true }]);
    expect(factsWith({ milestones: [untimed, weekly] })).toEqual([
      { kind: 'untimed', milestones: [untimed], all: false },
    ]);
    expect(factsWith({ milestones: [weekly] })).toEqual([]);
    const reached = milestone('Oppstart', '', { state: 'reached' });
    expect(kinds(factsWith({ milestones: [reached] }))).toEqual(['allPassed']);
  });

  it('is told in order of weight, and ends with what nobody has begun to fill in', () => {
    const milestones = [milestone('A', ''), milestone('B', 'januar 2026'), milestone('C', 'februar 2026')];
    expect(
      kinds(factsWith({ milestones, proposals: [proposal()], measures: [measure('Turnus', '', { removed })] })),
    ).toEqual(['current', 'proposalsWait', 'late', 'untimed', 'noMeasures']);
  });

  it('never holds a row that is taken away, and each milestone once at most', () => {
    const state = fc.constantFrom(...milestoneStates);
    const words = fc.constantFrom('', 'januar 2026', 'februar 2026', 'mars 2026', 'ukentlig', 'innen 1. februar 2026');
    const any = fc
      .record({ state, words, gone: fc.boolean() })
      .map((made) => milestone('Samling', made.words, { state: made.state, removed: made.gone ? removed : null }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (milestones) => {
        const told = factsWith({ milestones }).flatMap((fact) =>
          fact.kind === 'next' ? [fact.milestone] : 'milestones' in fact ? fact.milestones : [],
        );
        expect(told.filter((one) => one.removed !== null || one.state === 'reached')).toEqual([]);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});

describe('what is over its last day', () => {
  it('has milestones first, the longest overdue before the others, equals by title', () => {
    const milestones = [
      milestone('Samling', '9. februar 2026'),
      milestone('Rapport', '1. februar 2026'),
      milestone('Møte', '9. februar 2026'),
      milestone('Kommende', 'mars 2026'),
    ];
    const measures = [measure('Turnus', '10. februar 2026'), measure('Dagtilbud', 'desember 2025')];
    const found = overdue(milestones, measures, today);
    const titles = found.map((one) => (one.kind === 'milestone' ? one.milestone.title : one.measure.title));
    expect(titles).toEqual(['Rapport', 'Møte', 'Samling', 'Dagtilbud', 'Turnus']);
    expect(found.map(({ days }) => days)).toEqual([10, 2, 2, 42, 1]);
  });

  it('holds nothing that is done, called off or taken away', () => {
    const milestones = [
      milestone('Nådd', 'januar 2026', { state: 'reached' }),
      milestone('Avlyst', 'januar 2026', { state: 'cancelled' }),
      milestone('Bort', 'januar 2026', { removed }),
    ];
    const measures = [
      measure('Ferdig', 'januar 2026', { status: 'done' }),
      measure('Bort', 'januar 2026', { removed }),
    ];
    expect(overdue(milestones, measures, today)).toEqual([]);
  });
});
