import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from '#base/calendar.ts';
import { type Day, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { Decision, Outcome } from './decision.ts';
import { followingOf } from './decision-following.ts';
import { contextWithoutClues, type FuzzyDate, isInside, readFuzzyDate, undated } from './fuzzy-date.ts';
import { blankMilestone, type Milestone } from './milestone.ts';
import { blankPlan, bodies, defaultSettings, type PlanSettings } from './plan.ts';
import { type MoveGround, moveGround, wishFor } from './move-ground.ts';
import {
  carriedOut,
  decideMove,
  lastAnswer,
  makeMove,
  ownMove,
  ruleWriters,
  toCarryOut,
  wishAnswer,
  wishDeciders,
  wishOf,
} from './plan-change.ts';
import { type Proposal, rolesOfBody, stateOf } from './proposal.ts';
import { isReady } from './proposal-path.ts';
import { type Actor, type Role, roles } from './role.ts';
import { needsServer } from './registration.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const acting = (...held: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles: held });
const time = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);
const today = day(2026, 3, 2);

const february = time('Februar 2026');
const milestone: Milestone = {
  ...blankMilestone(newRow(keys(), plan)),
  code: 'M4',
  title: 'Rapport til kommunestyret',
  when: february,
  baseline: february,
};
const bare = moveGround(defaultSettings, [], []);
const words = { title: 'Flytt rapporten', from: '', to: '', reason: 'Tallene kommer sent.', proposedBy: 'AG1' };

const wish = (when: FuzzyDate, decides = 'Styringsgruppa', of = milestone): Proposal =>
  wishOf('milestone', of, when, { ...words, decides }, { row: newRow(keys(), plan), code: 'F12', today });

const answer = (to: Proposal, outcome: 'adopted' | 'rejected', on = today): Decision =>
  wishAnswer(to, outcome, { code: 'B3', decidedBy: 'Styringsgruppa', on, because: 'Høringa krever det.' });

describe('a new time', () => {
  it('is set by everybody while nothing is approved, or inside what is', () => {
    const { kind } = decideMove({ ...milestone, baseline: null }, time('2028'), bare, acting('member'));
    expect(kind).toBe('move');
    expect(decideMove(milestone, time('Siste del av februar 2026'), bare, acting('member')).kind).toBe('move');
  });

  it('within the tolerance is the project leader’s, beyond it the steering group’s', () => {
    const [small, large] = [time('20. mars 2026'), time('Juni 2026')];
    expect(decideMove(milestone, small, bare, acting('member'))).toMatchObject({
      kind: 'ask',
      decides: 'projectGroup',
    });
    expect(decideMove(milestone, small, bare, acting('projectLeader')).kind).toBe('reason');
    expect(decideMove(milestone, small, bare, acting('steeringGroup')).kind).toBe('reason');
    expect(decideMove(milestone, large, bare, acting('projectLeader'))).toMatchObject({
      kind: 'ask',
      size: 'large',
      decides: 'steeringGroup',
    });
    expect(decideMove(milestone, large, bare, acting('steeringGroup')).kind).toBe('decide');
  });

  it('is judged by the bodies that the plan names', () => {
    const settings: PlanSettings = { ...defaultSettings, changes: { small: 'chiefExecutive', large: 'council' } };
    const ground = moveGround(settings, [], []);
    expect(decideMove(milestone, time('20. mars 2026'), ground, acting('projectLeader'))).toMatchObject({
      decides: 'chiefExecutive',
    });
    const political = decideMove(milestone, time('Juni 2026'), ground, acting('politicalSecretariat'));
    expect(political).toMatchObject({ kind: 'ask', decides: 'council' });
  });

  it('is measured from what was approved, so that many small moves are a large one', () => {
    const moved = { ...milestone, when: time('20. mars 2026') };
    expect(decideMove(moved, time('15. april 2026'), bare, acting('projectLeader')).kind).toBe('ask');
  });

  it('is measured from what was decided last, once something was', () => {
    const asked = wish(time('Juni 2026'));
    const ground = moveGround(defaultSettings, [asked], [answer(asked, 'adopted')]);
    const moved = { ...milestone, when: time('Juni 2026') };
    expect(decideMove(moved, time('Siste del av juni 2026'), ground, acting('member')).kind).toBe('move');
    expect(decideMove(moved, time('10. juli 2026'), ground, acting('projectLeader')).kind).toBe('reason');
    expect(decideMove(moved, february, ground, acting('projectLeader')).kind).toBe('ask');
  });

  it('is measured from what was decided also where the plan was adopted without one', () => {
    const untimed = { ...milestone, when: undated, baseline: null };
    const asked = wish(time('Juni 2026'), 'Styringsgruppa', untimed);
    const ground = moveGround(defaultSettings, [asked], [answer(asked, 'adopted')]);
    const given = { ...untimed, when: time('Juni 2026') };
    expect(decideMove(given, time('August 2026'), ground, acting('member'))).toMatchObject({
      kind: 'ask',
      decides: 'steeringGroup',
    });
    expect(decideMove(given, time('Siste del av juni 2026'), ground, acting('member')).kind).toBe('move');
  });

  it('that only makes the old one narrower is free, but not where that has no end', () => {
    const moved = { ...milestone, when: time('Juni 2026') };
    expect(decideMove(moved, time('Siste del av juni 2026'), bare, acting('member')).kind).toBe('move');
    expect(decideMove(moved, time('Juli 2026'), bare, acting('member')).kind).toBe('ask');
    const open = { ...milestone, when: undated };
    expect(decideMove(open, time('2028'), bare, acting('member')).kind).toBe('ask');
  });

  it('outside what was approved is refused without its sentence', () => {
    for (const actor of [acting('member'), acting('projectLeader')]) {
      expect(makeMove(milestone, time('20. mars 2026'), '  ', bare, actor)).toMatchObject({
        failure: { kind: 'stepNeeds', needs: ['reason'] },
      });
    }
    expect(makeMove(milestone, february, '', bare, acting('reader')).ok).toBe(false);
  });
});

describe('a wish to move', () => {
  const june = time('Juni 2026');
  const asked = wish(june);

  it('is handed in at once, names what it moves, and goes to the body that decides it', () => {
    expect(asked).toMatchObject({ kind: 'planChange', state: 'handedIn', proposedOn: today, proposedBy: 'AG1' });
    expect(asked.change).toMatchObject({ entity: 'milestone', field: 'when', when: june });
    const surroundings = { settings: defaultSettings, consultations: [], decisions: [] };
    expect(isReady(asked, surroundings)).toBe(true);
    expect(isReady(wish(time('20. mars 2026'), 'Prosjektgruppa'), surroundings)).toBe(false);
  });

  it('stands beside the old time until it is answered, the newest first', () => {
    const later = { ...wish(time('August 2026')), proposedOn: addDays(today, 3) };
    const ground = moveGround(defaultSettings, [asked, later], []);
    expect(wishFor(milestone, ground)).toBe(later);
    expect(wishFor(milestone, moveGround(defaultSettings, [asked], [answer(asked, 'rejected')]))).toBeNull();
    expect(wishFor({ ...milestone, when: june }, moveGround(defaultSettings, [asked], []))).toBeNull();
  });

  it('is answered by the size that it has today', () => {
    expect(wishDeciders(asked, milestone, bare)).toMatchObject({ size: 'large', by: ['steeringGroup'] });
    expect(wishDeciders(wish(time('20. mars 2026')), milestone, bare)?.by).toContain('projectLeader');
  });

  it('keeps its answer, and the last one is told', () => {
    const no = answer(asked, 'rejected');
    expect(lastAnswer(milestone.key, [asked], [no])).toEqual({ wish: asked, decision: no });
    expect(lastAnswer(milestone.key, [asked], [])).toBeNull();
    const again = wish(time('August 2026'));
    const yes = answer(again, 'adopted', addDays(today, 9));
    expect(lastAnswer(milestone.key, [asked, again], [yes, no])?.decision).toBe(yes);
  });
});

describe('a large move by whoever decides large ones', () => {
  it('is a decision on what she moves, for one thing and for many, and later moves are measured from it', () => {
    const other: Milestone = { ...milestone, ...newRow(keys(), plan) };
    const [june, asked] = [time('Juni 2026'), wish(time('Juni 2026'))];
    expect(makeMove(milestone, june, 'Ferja.', bare, acting('steeringGroup'))).toMatchObject({
      value: { kind: 'decided', decides: 'steeringGroup', by: ['steeringGroup'] },
    });
    const given = { code: 'V4', decidedBy: 'Styringsgruppa', on: today, because: 'Ferja.' };
    const made = ownMove([asked, wish(june, '', other)], given);
    expect(made).toMatchObject({ outcome: 'adopted', points: ['Ferja.'], about: [{ code: 'M4' }, { code: 'M4' }] });
    const ground = moveGround(defaultSettings, [asked], [made]);
    const moved = { ...milestone, when: june };
    expect(decideMove(moved, time('10. juli 2026'), ground, acting('projectLeader')).kind).toBe('reason');
    expect(decideMove(moved, february, ground, acting('projectLeader')).kind).toBe('ask');
  });
});

describe('a wish that was adopted with changes', () => {
  const asked = wish(time('Juni 2026'));
  const changedTo = (...points: readonly string[]): Decision => ({
    ...answer(asked, 'adopted'),
    outcome: 'adoptedChanged',
    points,
  });
  const may = moveGround(defaultSettings, [asked], [changedTo('Flyttes til mai 2026.')]);

  it('is carried out by the project leader to the time that the decision speaks of, and to no other', () => {
    expect(decideMove(milestone, time('Mai 2026'), may, acting('projectLeader')).kind).toBe('carryOut');
    expect(decideMove(milestone, time('12. mai 2026'), may, acting('projectLeader')).kind).toBe('carryOut');
    expect(decideMove(milestone, time('Juni 2026'), may, acting('projectLeader')).kind).toBe('ask');
    expect(decideMove(milestone, time('Mai 2026'), may, acting('member')).kind).toBe('ask');
    expect(makeMove(milestone, time('Mai 2026'), '', may, acting('projectLeader')).ok).toBe(true);
  });

  it('is judged by a person where the decision speaks of no time', () => {
    const ground = moveGround(defaultSettings, [asked], [changedTo('Flyttes når lokalene er klare.')]);
    expect(decideMove(milestone, time('August 2026'), ground, acting('projectLeader')).kind).toBe('carryOut');
    expect(decideMove(milestone, time('12. februar 2026'), ground, acting('projectLeader')).kind).toBe('move');
  });

  it('is open until it is carried out or stands so, and what was carried out is what later moves are measured from', () => {
    const open = toCarryOut(milestone, may);
    expect(open?.times.map(({ words: said }) => said)).toEqual(['mai 2026']);
    expect(toCarryOut({ ...milestone, when: time('Mai 2026') }, may)).toBeNull();
    if (open === null) return;
    const moved = { ...milestone, when: time('Mai 2026') };
    const made = carriedOut(wish(moved.when), open.changed);
    // It waits on the device like any edit, and can be undone.
    expect(needsServer({ entity: 'proposal', before: null, after: made })).toBe(false);
    const after = moveGround(defaultSettings, [asked, made], [open.changed.decision]);
    expect(after.wishes.size).toBe(0);
    expect(toCarryOut(milestone, after)).toBeNull();
    expect(decideMove(moved, time('10. juni 2026'), after, acting('projectLeader')).kind).toBe('reason');
    const undone = { ...made, removed: { by: 'Noen', at: instantOf(0) } };
    const before = moveGround(defaultSettings, [asked, undone], [open.changed.decision]);
    expect(toCarryOut(milestone, before)).not.toBeNull();
  });

  it('is closed by the next decision on the same thing', () => {
    const again = wish(time('August 2026'));
    const yes = answer(again, 'adopted', addDays(today, 9));
    const ground = moveGround(defaultSettings, [asked, again], [yes, changedTo('Flyttes til mai 2026.')]);
    expect(toCarryOut(milestone, ground)).toBeNull();
    expect(decideMove(milestone, time('Mai 2026'), ground, acting('projectLeader')).kind).toBe('ask');
  });
});

describe('the rule of changes', () => {
  it('is the plan’s writers’ until the plan is adopted, and then theirs whom it lets decide the most', () => {
    const own = blankPlan(newRow(plan, plan));
    expect(ruleWriters(own)).toBeNull();
    expect(ruleWriters({ ...own, version: 1 })).toEqual(['steeringGroup']);
  });
});

type Act =
  | {
      readonly kind: 'move';
      readonly by: Role;
      readonly start: number;
      readonly length: number;
      readonly because: string;
    }
  | {
      readonly kind: 'answer';
      readonly by: Role;
      readonly which: number;
      readonly outcome: Outcome;
      readonly to: string;
    };

/** Those who act for some body. */
const deciding = roles.filter((role) => bodies.some((body) => rolesOfBody[body].includes(role)));

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('move' as const),
      by: fc.constantFrom(...deciding, 'member' as const),
      start: fc.integer({ min: -90, max: 200 }),
      length: fc.integer({ min: 0, max: 60 }),
      because: fc.constantFrom('', 'Ferja var innstilt.'),
    }),
    fc.record({
      kind: fc.constant('answer' as const),
      by: fc.constantFrom(...deciding, 'member' as const),
      which: fc.nat({ max: 3 }),
      outcome: fc.constantFrom('adopted', 'adoptedChanged', 'adoptedChanged', 'rejected'),
      to: fc.constantFrom('Flyttes til juni 2026.', 'Flyttes som drøftet.'),
    }),
  ),
  { minLength: 5, maxLength: 25, size: 'max' },
);

/** Worked out here and not by the rules that are tried. */
const isBeyond = (when: FuzzyDate, approved: FuzzyDate, days: number): boolean =>
  daysBetween(when.from ?? today, approved.from ?? today) > days ||
  daysBetween(approved.to ?? today, when.to ?? today) > days;

const june = span(day(2026, 6, 1), day(2026, 6, 30));

describe('no order of moves by any people', () => {
  it('takes a milestone beyond the tolerance without a decision or the right, and none loses what was approved', () => {
    let [reached, byRight, carried] = [0, 0, 0];
    fc.assert(
      fc.property(
        acts,
        fc.integer({ min: 0, max: 45 }),
        fc.constantFrom(...bodies),
        fc.constantFrom(...bodies),
        (order, toleranceDays, small, large) => {
          const settings: PlanSettings = { ...defaultSettings, toleranceDays, changes: { small, large } };
          let item = milestone;
          let proposals: readonly Proposal[] = [];
          let decisions: readonly Decision[] = [];
          /** The last time that somebody with the right has let it have. */
          let approved = february;
          /** What was adopted with changes and is not carried out; null where nothing is. */
          let waits: string | null = null;
          const settle = (made: Decision): void => {
            decisions = [...decisions, made];
            const rows = { ...nothing, milestone: [item], proposal: proposals, decision: decisions };
            for (const edit of followingOf(made, rows)) {
              if (edit.entity === 'milestone') item = edit.after;
              if (edit.entity === 'proposal') {
                proposals = proposals.map((one) => (one.key === edit.after.key ? edit.after : one));
              }
            }
          };
          order.forEach((act, index) => {
            const ground: MoveGround = moveGround(settings, proposals, decisions);
            const before = item;
            const on = addDays(today, index);
            if (act.kind === 'move') {
              const from = addDays(day(2026, 2, 1), act.start);
              const made = span(from, addDays(from, act.length));
              const moved = makeMove(item, made, act.because, ground, acting(act.by));
              if (!moved.ok) return;
              const { kind } = moved.value;
              if (kind === 'asked') {
                proposals = [...proposals, wish(made, '', item)];
                expect(item).toBe(before);
                expect(wishFor(item, moveGround(settings, proposals, decisions))).not.toBeNull();
                return;
              }
              if (kind === 'decided') {
                expect(act.because).not.toBe('');
                expect(rolesOfBody[large]).toContain(act.by);
                const asked = wish(made, '', item);
                proposals = [...proposals, asked];
                settle(ownMove([asked], { code: 'B3', decidedBy: '', on, because: act.because }));
                expect(item.when).toEqual(made);
                [approved, waits] = [made, null];
                byRight += 1;
              } else if (kind === 'carriedOut') {
                expect(waits).not.toBeNull();
                expect(['projectLeader', ...rolesOfBody[small], ...rolesOfBody[large]]).toContain(act.by);
                if (waits?.includes('juni') === true) expect(isBeyond(made, june, 0)).toBe(false);
                proposals = [...proposals, carriedOut(wish(made, '', item), moved.value.changed)];
                item = { ...item, when: made };
                [approved, waits] = [made, null];
                carried += 1;
              } else {
                item = { ...item, ...moved.value.fields };
                if (![before.when, approved].some((one) => isInside(made, one))) {
                  expect(act.because).not.toBe('');
                  expect([...rolesOfBody[small], ...rolesOfBody[large]]).toContain(act.by);
                }
              }
            } else {
              const open = proposals[act.which];
              if (open === undefined || stateOf(open, decisions) === 'decided' || open.mergedInto !== null) return;
              const deciders = wishDeciders(open, item, ground);
              if (deciders === null || !deciders.by.includes(act.by)) return;
              settle({ ...answer(open, 'adopted', on), outcome: act.outcome, points: [act.to] });
              const wanted = open.change?.when ?? null;
              if (act.outcome === 'adopted' && wanted !== null) [approved, waits] = [wanted, null];
              if (act.outcome === 'adoptedChanged') waits = act.to;
              expect(item.when).toEqual(act.outcome === 'adopted' ? wanted : before.when);
            }
            expect(item.baseline).toEqual(february);
            expect(isBeyond(item.when, approved, toleranceDays)).toBe(false);
            if (isBeyond(item.when, february, toleranceDays)) reached += 1;
          });
        },
      ),
      { numRuns: 500 },
    );
    // A world in which nothing ever gets far proves nothing.
    for (const often of [reached, byRight]) expect(often).toBeGreaterThan(100);
    expect(carried).toBeGreaterThan(15);
  });
});

function span(from: Day, to: Day): FuzzyDate {
  return { ...time('12. mars 2026'), words: `${from} til ${to}`, from, to };
}

const nothing = {
  measure: [],
  group: [],
  milestone: [],
  proposal: [],
  mandate: [],
  followup: [],
  agendaItem: [],
  decision: [],
};
