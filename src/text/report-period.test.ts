import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import {
  continuousPeriod,
  meetingPeriod,
  periodAt,
  type ReportPeriod,
  requestedPeriod,
} from '#domain/report-period.ts';
import { languages } from './language.ts';
import {
  periodInShort,
  periodName,
  periodOfReport,
  reportName,
  reportOf,
  reportsName,
  theReport,
} from './report-period.ts';

const on = day(2026, 2, 4);
const all: readonly ReportPeriod[] = [
  periodAt('fortnightly', on),
  periodAt('monthly', on),
  periodAt('tertially', on),
  meetingPeriod(day(2026, 2, 26), null, null),
  requestedPeriod(on),
  continuousPeriod(on),
];

describe('a report', () => {
  it('has a name in each rhythm', () => {
    expect(all.map((period) => reportName(period, 'nb'))).toEqual([
      'Rapport for uke 5 og 6',
      'Februarrapport',
      'Rapport for 1. tertial',
      'Rapport til møtet 26. februar',
      'Rapport som det ble bedt om 4. februar',
      'Rapport fra 4. februar',
    ]);
    expect(all.map((period) => theReport(period, 'nn'))).toEqual([
      'rapporten for veke 5 og 6',
      'februarrapporten',
      'rapporten for 1. tertial',
      'rapporten til møtet 26. februar',
      'rapporten som det vart bede om 4. februar',
      'rapporten frå 4. februar',
    ]);
    expect(all.map((period) => reportsName(period, 'en'))).toEqual([
      'Reports for weeks 5 and 6',
      'February reports',
      'Reports for tertial 1',
      'Reports for the meeting on 26 February',
      'Reports asked for on 4 February',
      'Reports of 4 February',
    ]);
    expect(reportOf(meetingPeriod(day(2026, 2, 26), null, null), 'AG2', 'nb')).toBe(
      'Rapport til møtet 26. februar for AG2',
    );
  });

  it('is told short over a narrow column', () => {
    expect(all.map((period) => periodInShort(period, 'nb'))).toEqual([
      'U6',
      'Feb.',
      'T1',
      '26. feb.',
      '4. feb.',
      '4. feb.',
    ]);
  });

  it('names its year outside the one that goes without saying, and over New Year the one that it ends in', () => {
    expect(all.map((period) => periodName(period, 'nb', 2026))).toEqual([
      'uke 5 og 6',
      'februar',
      '1. tertial',
      'møtet 26. februar',
      'bedt om 4. februar',
      '4. februar',
    ]);
    expect(periodName(periodAt('fortnightly', day(2026, 12, 30)), 'nb', 2026)).toBe('uke 53 og 1 2027');
    expect(periodOfReport('2026-02-26', 'nb')).toBe('møtet 26. februar 2026');
  });

  it('stands as it is written where it is for no period', () => {
    for (const language of languages) expect(periodOfReport('våren', language)).toBe('våren');
  });
});
