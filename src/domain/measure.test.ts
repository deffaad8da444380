import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { newRow } from './row.ts';
import { blankMeasure, isAtRest, type Measure, measureStatuses, statusGaps } from './measure.ts';

const keys = countingKeys();

const measure: Measure = { ...blankMeasure(newRow(keys(), keys())), title: 'Dagtilbud' };

describe('a measure', () => {
  it('rests when it is done, permanent, on hold or given up, and else waits for somebody', () => {
    expect(measureStatuses.filter(isAtRest)).toEqual(['done', 'ongoing', 'onHold', 'notRelevant']);
  });

  it('has seven statuses in the order of the keys', () => {
    expect(measureStatuses).toEqual([
      'notStarted',
      'inProgress',
      'partlyDone',
      'done',
      'ongoing',
      'onHold',
      'notRelevant',
    ]);
  });

  it('on hold lacks a reason until somebody has said it in words', () => {
    expect(statusGaps({ ...measure, status: 'onHold' })).toEqual(['holdReason']);
    expect(statusGaps({ ...measure, status: 'onHold', statusWords: ' \n' })).toEqual(['holdReason']);
    expect(statusGaps({ ...measure, status: 'onHold', statusWords: 'Venter på lokale.' })).toEqual([]);
  });

  it('that must be handled politically lacks it once it is carried out, wholly or in part', () => {
    const lacking = measureStatuses.filter((status) =>
      statusGaps({ ...measure, status, statusWords: 'Fordi.', political: 'needed' }).includes('politicalHandling'),
    );
    expect(lacking).toEqual(['partlyDone', 'done', 'ongoing']);
  });

  it('that was handled, or never had to be, lacks nothing', () => {
    for (const political of ['handled', 'notNeeded'] as const) {
      for (const status of measureStatuses) {
        expect(statusGaps({ ...measure, status, statusWords: 'Fordi.', political })).toEqual([]);
      }
    }
  });
});
