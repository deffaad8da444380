import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import type { MeasureNews } from '#domain/report-draft.ts';
import { periodAt } from '#domain/report-period.ts';
import { newRow } from '#domain/row.ts';
import { languages } from './language.ts';
import {
  dueWords,
  periodInShort,
  periodName,
  periodOfReport,
  reportName,
  reportOf,
  theReport,
} from './report-period.ts';
import { prefilledNext, prefilledSummary } from './report-prefill.ts';
import { newsLine } from './reports-screen.ts';
import { groupLine } from './groups-screen.ts';

const keys = countingKeys();
const measure: Measure = {
  ...blankMeasure(newRow(keys(), keys())),
  title: 'Turnus 2026',
  status: 'done',
  statusWords: 'Den er i bruk',
  nextStep: 'Spørre avdelingene',
  when: readFuzzyDate('Medio mars 2026', contextWithoutClues),
};
const news: readonly MeasureNews[] = [
  { kind: 'status', from: 'inProgress' },
  { kind: 'time', from: 'januar 2026' },
  { kind: 'nextStep' },
  { kind: 'words' },
];

describe('what a report is filled with', () => {
  it('is the changes in whole sentences, in the plan’s language', () => {
    const [nb, nn, en] = languages.map((language) => prefilledSummary([{ measure, news }], language));
    expect(nb).toBe(
      'Turnus 2026 har gått fra «I gang» til «Gjennomført».\nTurnus 2026 har fått ny tid: medio mars 2026.\nTurnus 2026: Den er i bruk.',
    );
    expect(nn?.split('\n')[0]).toBe('Turnus 2026 har gått frå «I gang» til «Gjennomført».');
    expect(en?.split('\n')[0]).toBe('Turnus 2026 has gone from “In progress” to “Done”.');
  });

  it('is that nothing has changed where that is so, and nothing where there is nothing to say it of', () => {
    expect(prefilledSummary([{ measure, news: [] }], 'nb')).toBe('Ingen endringer siden forrige rapport.');
    expect(prefilledSummary([], 'nb')).toBe('');
    expect(prefilledSummary([{ measure, news: [{ kind: 'unreported' }] }], 'nb')).toBe('');
  });

  it('ends what comes next with one stop', () => {
    const more = { ...measure, title: 'Dagtilbud', nextStep: 'Finne lokale. ' };
    expect(prefilledNext([measure, more, { ...measure, nextStep: '' }])).toBe(
      'Turnus 2026: Spørre avdelingene.\nDagtilbud: Finne lokale.',
    );
  });

  it('says the most telling news of each measure, or none', () => {
    expect(newsLine(news, measure, 'nb')).toBe('Var «I gang»');
    expect(newsLine([{ kind: 'time', from: 'Januar 2026' }], measure, 'nb')).toBe('Tida er endret fra januar 2026');
    expect(newsLine([{ kind: 'time', from: '' }], measure, 'nb')).toBe('Tida er satt');
    expect(newsLine([{ kind: 'nextStep' }], measure, 'en')).toBe('New next step: Spørre avdelingene');
    expect(newsLine([], measure, 'nb')).toBeNull();
  });
});

describe('a report is called', () => {
  const march = periodAt('monthly', day(2026, 3, 1));
  const tertial = periodAt('tertially', day(2026, 9, 1));

  it('by its month', () => {
    expect(languages.map((language) => reportOf(march, 'AG2', language))).toEqual([
      'Marsrapport for AG2',
      'Marsrapport for AG2',
      'March report from AG2',
    ]);
    expect(languages.map((language) => theReport(march, language))).toEqual([
      'marsrapporten',
      'marsrapporten',
      'the March report',
    ]);
    expect([periodName(march, 'nb'), periodName(march, 'nb', 2026), periodInShort(march, 'nb')]).toEqual([
      'mars 2026',
      'mars',
      'Mars',
    ]);
    expect(periodInShort(periodAt('monthly', day(2026, 2, 1)), 'nb')).toBe('Feb.');
  });

  it('by its tertial, or as it is written where it is neither', () => {
    expect([reportName(tertial, 'nb'), periodName(tertial, 'nb'), periodInShort(tertial, 'nb')]).toEqual([
      'Rapport for 3. tertial',
      '3. tertial 2026',
      'T3',
    ]);
    expect([periodOfReport('2026-02', 'nb', 2026), periodOfReport('styringsmøtet', 'nb')]).toEqual([
      'februar',
      'styringsmøtet',
    ]);
  });

  it('due on a weekday, with the year where that is another', () => {
    expect(dueWords(march.due, 'nb', day(2026, 2, 11))).toBe('fredag 13. mars');
    expect(dueWords(march.due, 'nn', day(2025, 12, 31))).toBe('fredag 13. mars 2026');
  });
});

describe('the line under a group’s name', () => {
  const above = { kind: 'project', code: '', title: 'Prosjektgruppe' } as const;

  it('says who leads, how many they are, and to whom they report how often', () => {
    const line = { leaderRole: 'Enhetsleder sykehjemmet', members: 7, above, rhythm: 'monthly' } as const;
    expect(languages.map((language) => groupLine(line, language))).toEqual([
      'Ledes av enhetsleder sykehjemmet, sju medlemmer. Rapporterer til prosjektgruppa hver måned.',
      'Blir leidd av enhetsleder sykehjemmet, sju medlemer. Rapporterer til prosjektgruppa kvar månad.',
      'Led by enhetsleder sykehjemmet, seven members. Reports to the project group monthly.',
    ]);
  });

  it('leaves out what is not said, and agrees with one', () => {
    expect(groupLine({ leaderRole: '', members: 1, above: null, rhythm: null }, 'nb')).toBe('Ett medlem.');
    expect(groupLine({ leaderRole: '', members: 1, above: null, rhythm: null }, 'nn')).toBe('Éin medlem.');
    expect(groupLine({ leaderRole: 'HR-rådgiver', members: 0, above: null, rhythm: 'monthly' }, 'nb')).toBe(
      'Ledes av HR-rådgiver.',
    );
    expect(groupLine({ leaderRole: '', members: 0, above: null, rhythm: null }, 'nb')).toBe('');
  });
});
