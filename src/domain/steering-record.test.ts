import { describe, expect, it } from 'vitest';
import { type Day, type Instant, parseDay } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import { blankGroup } from '#domain/group.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { blankPlan } from '#domain/plan.ts';
import type { SentReport } from '#domain/report.ts';
import { helpWanted } from '#domain/report-round.ts';
import { newRow, NOTE_LIMIT } from '#domain/row.ts';
import { lastSteering, lastSummary } from '#domain/since-last.ts';
import { steeringRecordOf, type SteeringWords } from './steering-record.ts';
import { steeringOccasion, steeringReportOf, steeringReports, type SteeringRows } from './steering-report.ts';

const newKey = countingKeys();
const plan = blankPlan(newRow(newKey(), '' as Key));
const row = () => newRow(newKey(), plan.key);
const now = '2026-02-11T13:32:00.000Z' as Instant;
const today = parseDay('2026-02-11') ?? ('' as Day);
const nothing: SteeringRows = {
  milestone: [],
  measure: [],
  workPackage: [],
  proposal: [],
  consultation: [],
  decision: [],
  request: [],
  sentReport: [],
  meeting: [],
  involvement: [],
};
const said: SteeringWords = {
  title: 'Rapport til styringsgruppa',
  summary: 'Nå gjelder status.',
  hindrance: '',
  helpNeeded: 'AG4: Trenger en avklaring.',
  next: 'Forslag F02',
  more: 'Resten står i dokumentet.',
};
const group = { ...blankGroup(row()), code: 'SG', title: 'Styringsgruppa', kind: 'steering' as const };

function record(measure: readonly Measure[], words: Partial<SteeringWords> = {}, sent: readonly SentReport[] = []) {
  const rows = { ...nothing, measure, sentReport: sent };
  return steeringRecordOf(
    plan,
    steeringReportOf(plan, rows, today, now),
    steeringOccasion(plan, rows, today),
    { ...said, ...words },
    { link: 'https://kommunen.sharepoint.com/r.docx', sum: 'abc' },
    { groups: [group], sent },
    row(),
    { at: now, role: 'Prosjektleder' },
  );
}

describe('a steering report that was sent', () => {
  it('keeps what it said of each measure, and says the same when the measure has become another', () => {
    const measure = { ...blankMeasure(row()), code: 'T01', title: 'Turnus', status: 'inProgress' as const };
    const sent = record([measure]);
    const after = { ...measure, title: 'Noe annet', status: 'done' as const };
    expect(record([after]).measures[0]?.after).toBe('done');
    expect(sent.measures).toMatchObject([{ measure: { code: 'T01', title: 'Turnus' }, after: 'inProgress' }]);
    expect(sent).toMatchObject({ kind: 'steering', document: expect.stringContaining('r.docx'), documentSum: 'abc' });
  });

  it('stands under the steering group, and is no report of a group nor a wish for help', () => {
    const sent = record([]);
    expect(sent.group.title).toBe('Styringsgruppa');
    expect(helpWanted([], [sent], today)).toEqual([]);
    expect(lastSummary([{ ...group, kind: 'project' }], [sent])).toBeNull();
    expect(lastSteering([sent])?.report).toBe(sent);
  });

  it('fits in a row however large the plan is, and leaves out the done before the open', () => {
    const long = (at: number): Measure => ({
      ...blankMeasure(row()),
      code: `T${at}`,
      title: 'Tiltak med et langt navn '.repeat(8),
      statusWords: 'Ord om hvordan det står til. '.repeat(20),
      status: at % 2 === 0 ? 'done' : 'inProgress',
    });
    const { measures } = record(Array.from({ length: 400 }, (_, at) => long(at)));
    expect(JSON.stringify(measures).length).toBeLessThan(NOTE_LIMIT);
    expect(measures.length).toBeGreaterThan(50);
    expect(measures.every(({ after }) => after === 'inProgress')).toBe(true);
    const two = record(Array.from({ length: 20 }, (_, at) => long(at)));
    expect(two.measures).toHaveLength(20);
    expect(two.measures[1]?.words).not.toBe('');
  });

  it('holds whole lines of what is too long, and says that there is more', () => {
    const line = 'Milepælen er flyttet. '.repeat(40).trim();
    const { hindrance } = record([], { hindrance: Array.from({ length: 100 }, () => line).join('\n') });
    expect(hindrance.length).toBeLessThanOrEqual(NOTE_LIMIT);
    expect(hindrance.split('\n').at(-1)).toBe(said.more);
    expect(
      hindrance
        .split('\n')
        .slice(0, -1)
        .every((one) => one === line),
    ).toBe(true);
  });

  it('is the one that the next tells from, unless it was for the same meeting', () => {
    const before = { ...record([]), period: '2026-01-15', sentAt: '2026-01-10T10:00:00.000Z' as Instant };
    const rows = { meeting: [], sentReport: [record([]), before] };
    expect(steeringOccasion(plan, rows, today)).toMatchObject({ period: '2026-02-11', since: { day: '2026-01-10' } });
    expect(steeringReports(plan, rows.sentReport)[1]).toBe(before);
  });
});
