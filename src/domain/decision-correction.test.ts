import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { asCorrected, correctedTo } from './decision-correction.ts';
import { correctionOf } from './decision-form.ts';
import { blankDecision, type Correction, type Decision } from './decision.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const row = () => newRow(keys(), keys());
const decision: Decision = {
  ...blankDecision(row()),
  title: 'Hukomelsesteam',
  decidedBy: 'Styringsgruppa',
  caseNumber: 'SG 3/26',
  on: day(2026, 2, 2),
  points: ['Det opprettes et team.'],
};
const correction = (on: number, ...corrected: readonly Correction[]): Decision =>
  correctionOf(decision, corrected, { row: row(), title: 'Retting', on: day(2026, 2, on) });
const title = (to: string): Correction => ({ field: 'title', from: 'Hukomelsesteam', to });

describe('a decision with a clerical error', () => {
  it('reads as it should, in several parts at once, while the record stays as it is', () => {
    const before = JSON.stringify(decision);
    const corrected = correction(
      12,
      title('Hukommelsesteam'),
      { field: 'on', from: '2. februar 2026', to: '3. februar 2026' },
      { field: 'points', from: 'Det opprettes et team.', to: 'Det opprettes et team.\nTeamet er fast.' },
    );
    expect(asCorrected(decision, [decision, corrected])).toEqual({
      ...decision,
      title: 'Hukommelsesteam',
      on: day(2026, 2, 3),
      points: ['Det opprettes et team.', 'Teamet er fast.'],
    });
    expect(JSON.stringify(decision)).toBe(before);
  });

  it('reads as the last correction has it', () => {
    const log = [correction(14, title('Hukommelsesteamet')), correction(12, title('Hukommelsesteam'))];
    expect(asCorrected(decision, log).title).toBe('Hukommelsesteamet');
  });

  it('keeps its day where the correction names none, and its time in the words of the correction', () => {
    const log = [
      correction(12, { field: 'on', from: '2. februar 2026', to: 'i februar' }),
      correction(12, { field: 'effective', from: 'Straks', to: 'Fra 1. mars 2026' }),
    ];
    expect(asCorrected(decision, log)).toMatchObject({ on: decision.on, effective: decision.effective });
    expect(correctedTo(decision, log).get('effective')).toBe('Fra 1. mars 2026');
  });

  it('is not touched by corrections of another, nor by what was taken away', () => {
    const other = { ...correction(12, title('Noe annet')), corrects: { key: keys(), code: '', title: '' } };
    expect(asCorrected(decision, [other])).toBe(decision);
  });
});
