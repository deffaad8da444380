import { describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { HistoryEntry } from './history.ts';
import {
  happeningOf,
  type HistoryFilter,
  historyFilters,
  isTold,
  narrowed,
  sumOf,
  together,
  toldByDay,
  toldFieldsOf,
} from './plan-history.ts';

const keys = countingKeys();
const plan = keys();
const [measure, milestone, proposal] = [keys(), keys(), keys()];
const leader = { id: 'leder', name: 'Leder', email: '' };

/** 11 February 2026, as the clock stands in Norway. */
const at = (hour: number, minute = 0, second = 0): Instant =>
  instantOf(Date.UTC(2026, 1, 11, hour - 1, minute, second));

const entry = (fields: Partial<HistoryEntry> = {}): HistoryEntry => ({
  key: keys(),
  plan,
  title: 'Dagtilbud',
  entity: 'measure',
  item: measure,
  act: 'changed',
  at: at(12),
  by: leader,
  role: 'projectLeader',
  before: {},
  after: {},
  via: 'tab',
  ...fields,
});

describe('what a change comes to', () => {
  it.each([
    ['status', { nextStep: 'Ringe', status: 'done', confirmedAt: at(12) }],
    ['status', { state: 'recommended' }],
    ['moved', { moveReason: 'Ferie', when: {}, title: 'Dagtilbudet' }],
    ['nextStep', { nextStep: 'Ringe', confirmedAt: at(12), confirmedBy: 'Leder' }],
    ['changed', { nextStep: 'Ringe', title: 'Dagtilbudet' }],
    ['confirmed', { confirmedAt: at(12), confirmedBy: 'Leder' }],
    ['arranged', { position: 3 }],
  ] as const)('is %s, whatever else was written with it', (happening, after) => {
    expect(happeningOf(entry({ after }))).toBe(happening);
  });

  it('is that it was taken back where it is confirmed earlier than before, or by nobody', () => {
    const before = { confirmedAt: at(12), confirmedBy: 'Leder' };
    expect(happeningOf(entry({ before, after: { confirmedAt: at(11), confirmedBy: 'Rådgiver' } }))).toBe('takenBack');
    expect(happeningOf(entry({ before, after: { confirmedAt: null, confirmedBy: '' } }))).toBe('takenBack');
    expect(happeningOf(entry({ before, after: { confirmedAt: at(13) } }))).toBe('confirmed');
    expect(happeningOf(entry({ before, after: { confirmedAt: at(11), status: 'done' } }))).toBe('status');
  });

  it('is what was done to the row, where it was made, taken away or put back', () => {
    for (const act of ['created', 'removed', 'restored'] as const) {
      expect(happeningOf(entry({ act, after: { status: 'done', removed: null } }))).toBe(act);
    }
  });

  it('is told by its most telling field first, and not by what says nothing', () => {
    const after = { title: 'Nytt', confirmedAt: at(12), when: {}, position: 2, moveReason: 'Ferie', status: 'done' };
    expect(toldFieldsOf(entry({ after }))).toEqual(['status', 'when', 'moveReason', 'title']);
    expect(toldFieldsOf(entry({ act: 'created', after }))).toEqual([]);
  });
});

it('tells nothing of other plans, of drafts, and of what the machinery keeps for itself', () => {
  expect(isTold(entry(), plan)).toBe(true);
  expect(isTold(entry({ plan: keys() }), plan)).toBe(false);
  expect(['report', 'reminder', 'pause'].some((entity) => isTold(entry({ entity }), plan))).toBe(false);
});

it('tells of a case that it was handled, not each time that its draft was written on', () => {
  const written = { entity: 'agendaItem', act: 'changed' as const };
  expect(isTold(entry({ ...written, after: { draft: {} } }), plan)).toBe(false);
  expect(isTold(entry({ ...written, after: { draft: {}, state: 'handled' } }), plan)).toBe(true);
});

describe('what somebody looks for', () => {
  const all = [
    entry({ title: 'status', after: { status: 'done' } }),
    entry({ title: 'moved', after: { when: {} } }),
    entry({ title: 'both', after: { when: {}, status: 'done' } }),
    entry({ title: 'proposal', entity: 'proposal', after: { state: 'recommended' } }),
    entry({ title: 'decision', entity: 'decision', act: 'created', after: { outcome: 'adopted' } }),
    entry({ title: 'report', entity: 'sentReport', act: 'created' }),
    entry({ title: 'imported', act: 'created', via: 'import', after: { status: 'done', when: {} } }),
  ];
  const titles = (filter: HistoryFilter, search = ''): readonly string[] =>
    narrowed(all, filter, search, ({ title, role }) => `${title} ${role}`).map(({ title }) => title);

  it('is found by kind; a new row is neither moved nor begun', () => {
    expect(Object.fromEntries(historyFilters.map((filter) => [filter, titles(filter)]))).toEqual({
      all: all.map(({ title }) => title),
      status: ['status', 'both'],
      moved: ['moved', 'both'],
      decisions: ['proposal', 'decision'],
      reports: ['report'],
      import: ['imported'],
    });
  });

  it('is found by every word, in any order, in small letters or great', () => {
    expect(titles('all', 'LEADER dec')).toEqual(['decision']);
    expect(titles('reports', 'dec')).toEqual([]);
    expect(titles('all', '   ')).toHaveLength(all.length);
  });
});

describe('the history by day', () => {
  it('has the newest day first, and days begin at midnight in Norway', () => {
    const [late, early, noon] = [entry({ at: at(23, 30) }), entry({ at: at(24, 30) }), entry({ at: at(12) })];
    expect(toldByDay([noon, early, late])).toEqual([
      { day: '2026-02-12', told: [{ entry: early, others: [] }] },
      {
        day: '2026-02-11',
        told: [
          { entry: late, others: [] },
          { entry: noon, others: [] },
        ],
      },
    ]);
  });

  it('tells an import as one thing, however many rows it made; another person, and another hour, as others', () => {
    const row = (minute: number, by = leader): HistoryEntry =>
      entry({ item: keys(), act: 'created', via: 'import', at: at(12, minute), by });
    const rows = [row(50), row(5), row(4), row(3, { ...leader, id: 'sekretær' }), row(2)];
    const [day] = toldByDay(rows);
    expect(day?.told.map(({ others }) => others.length)).toEqual([0, 1, 0, 0]);
  });

  it('tells each change once, from however many pages it was read', () => {
    const [first, second] = [entry({ at: at(10) }), entry({ at: at(11) })];
    expect(together([first], [second, first])).toEqual([second, first]);
  });
});

it('the sum counts things and not changes', () => {
  const moved = { act: 'changed', after: { when: {} } } as const;
  expect(
    sumOf([
      entry(moved),
      entry(moved),
      entry({ ...moved, entity: 'milestone', item: milestone }),
      entry({ entity: 'proposal', item: proposal, after: { state: 'recommended' } }),
      entry({ entity: 'decision', act: 'created', item: keys() }),
      entry({ entity: 'decision', act: 'created', item: keys() }),
    ]),
  ).toEqual({ measuresMoved: 1, milestonesMoved: 1, decisions: 2, recommended: 1 });
});
