import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision } from '#domain/decision.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { blankRequest } from '#domain/request.ts';
import { newRow } from '#domain/row.ts';
import { dutyStandingLine, howOften } from './duties-screen.ts';
import { withSource } from './report-summary.ts';
import { newsOfRow } from './since-last.ts';

const keys = countingKeys();
const row = () => newRow(keys(), keys());
const when = (words: string) => readFuzzyDate(words, contextWithoutClues);

describe('what has changed, in words', () => {
  it('says from what to what, and why', () => {
    const milestone = { ...blankMilestone(row()), when: when('April 2026'), moveReason: 'Ferja sto.' };
    expect(newsOfRow({ kind: 'moved', milestone, from: 'Februar 2026' }, 'nb')).toBe(
      'Flyttet fra februar 2026 til april 2026. Ferja sto.',
    );
    expect(newsOfRow({ kind: 'moved', milestone: { ...milestone, moveReason: '' }, from: '' }, 'nn')).toBe(
      'Har fått tid: april 2026.',
    );
    const measure = { ...blankMeasure(row()), status: 'done' as const };
    expect(newsOfRow({ kind: 'status', measure, from: 'inProgress' }, 'nb')).toBe('Fra «I gang» til «Gjennomført».');
  });

  it('says who decided and who answered', () => {
    const decision = { ...blankDecision(row()), outcome: 'adopted' as const, decidedBy: 'Styringsgruppa' };
    expect(newsOfRow({ kind: 'decided', decision }, 'nb')).toBe('Vedtatt. Styringsgruppa');
    const request = { ...blankRequest(row()), answeredBy: 'Økonomisjef' };
    expect(newsOfRow({ kind: 'answered', request }, 'nb')).toBe('Ønsket om hjelp er besvart av økonomisjef.');
    expect(newsOfRow({ kind: 'added', entity: 'measure', row: blankMeasure(row()) }, 'en')).toBe(
      'New in the plan: measure.',
    );
  });
});

describe('a duty to others, in words', () => {
  it('says when it is due and how long it is over', () => {
    const on = day(2026, 2, 24);
    expect(dutyStandingLine({ kind: 'due', on, days: 13 }, 'nb', 2026)).toBe('Frist 24. februar');
    expect(dutyStandingLine({ kind: 'due', on, days: 13 }, 'nb', 2025)).toBe('Frist 24. februar 2026');
    expect(dutyStandingLine({ kind: 'due', on, days: 0 }, 'en', 2026)).toBe('Due today');
    expect(dutyStandingLine({ kind: 'late', on, days: 1 }, 'nb', 2026)).toBe('1 dag over fristen');
    expect(dutyStandingLine({ kind: 'late', on, days: 30 }, 'nn', 2026)).toBe('4 veker over fristen');
    expect(dutyStandingLine({ kind: 'noMeeting' }, 'nb', 2026)).toBe('Neste møte er ikke satt opp');
  });

  it('says how often', () => {
    expect(howOften({ rhythm: 'recurring', cadence: 'eachMeeting' }, 'nb')).toBe('I hvert møte');
    expect(howOften({ rhythm: 'onRequest', cadence: null }, 'nn')).toBe('På førespurnad');
    expect(howOften({ rhythm: 'recurring', cadence: null }, 'nb')).toBe('Fast');
  });
});

describe('a sentence in a summary', () => {
  it('says who said it, and in which report', () => {
    const group = { key: keys(), code: 'AG2', title: 'Bemanning' };
    const sentence = {
      id: '',
      part: 'summary',
      text: 'Turnusen er ute.',
      group,
      period: '2026-02',
      report: keys(),
    } as const;
    expect(withSource(sentence, 'nb')).toBe('AG2, februar 2026: Turnusen er ute.');
    expect(withSource({ ...sentence, group: { ...group, code: '' } }, 'en')).toBe(
      'Bemanning, February 2026: Turnusen er ute.',
    );
  });
});
