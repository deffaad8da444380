import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import { contextWithoutClues, readFuzzyDate, undated } from '#domain/fuzzy-date.ts';
import { defaultSettings } from '#domain/plan.ts';
import { fieldLabel, fieldValue } from './field-values.ts';
import { languages } from './language.ts';

const keys = countingKeys();
const told = (entity: EntityName, field: string, value: unknown): readonly string[] =>
  languages.map((language) => fieldValue(entity, field, value, language));
const inNorwegian = (entity: EntityName, field: string, value: unknown): string =>
  fieldValue(entity, field, value, 'nb');

describe('a field', () => {
  it('is called as everywhere else', () => {
    expect(languages.map((language) => fieldLabel('measure', 'nextStep', language))).toEqual([
      'Neste steg',
      'Neste steg',
      'Next step',
    ]);
    expect(fieldLabel('measure', 'removed', 'nn')).toBe('Teke bort');
  });

  it('of another version is called as it is written', () => {
    expect(fieldLabel('measure', 'budgetYear', 'nb')).toBe('budgetYear');
  });
});

describe('the value of a field', () => {
  it('is a dash where there is none', () => {
    for (const nothing of [null, undefined, '', [], {}, { key: keys() }]) {
      expect(told('measure', 'goals', nothing)).toEqual(['–', '–', '–']);
    }
  });

  it('is the word that people chose', () => {
    expect(told('measure', 'status', 'partlyDone')).toEqual([
      'Delvis gjennomført',
      'Delvis gjennomført',
      'Partly done',
    ]);
    expect(told('goal', 'publicity', 'internal')).toEqual(['Intern', 'Intern', 'Internal']);
    expect(told('duty', 'cadence', 'tertially')).toEqual(['Hvert tertial', 'Kvart tertial', 'Every four months']);
    expect(told('measure', 'externalPurchase', true)).toEqual(['Ja', 'Ja', 'Yes']);
  });

  it('means the same word otherwise where the field is another', () => {
    expect(inNorwegian('milestone', 'state', 'planned')).toBe('Foreløpig');
    expect(inNorwegian('group', 'state', 'planned')).toBe('Planlagt');
    expect(inNorwegian('milestone', 'title', 'planned')).toBe('planned');
  });

  it('is as it is written where a later version chose a word that this one does not know', () => {
    expect(inNorwegian('measure', 'status', 'paused')).toBe('paused');
  });

  it('is a day in words, and a moment its Norwegian day', () => {
    expect(told('plan', 'date', '2026-02-11')).toEqual(['11. februar 2026', '11. februar 2026', '11 February 2026']);
    expect(inNorwegian('measure', 'confirmedAt', '2026-02-10T23:30:00.000Z')).toBe('11. februar 2026');
    expect(inNorwegian('report', 'period', '2026-02')).toBe('februar 2026');
    expect(inNorwegian('milestone', 'code', '2026-02')).toBe('2026-02');
  });

  it('is a time in the plan’s own words', () => {
    expect(inNorwegian('milestone', 'when', readFuzzyDate('Siste del februar 2026', contextWithoutClues))).toBe(
      'Siste del februar 2026',
    );
    expect(told('milestone', 'when', undated)).toEqual(['Ikke tidfestet', 'Ikkje tidfesta', 'No date set']);
  });

  it('is an amount in groups, and a year in none', () => {
    expect(told('measure', 'costYearly', 1_200_000.5)).toEqual([
      '1\u00A0200\u00A0000,5',
      '1\u00A0200\u00A0000,5',
      '1,200,000.5',
    ]);
    expect(told('reference', 'year', 2025)).toEqual(['2025', '2025', '2025']);
    expect(inNorwegian('measure', 'costOnce', 0)).toBe('0');
  });

  it('is a person’s name and a row’s code and title, without what the program knows them by', () => {
    const person = { id: 'oid', name: 'Enhetsleder', email: 'leder@skarvoy.example' };
    expect(inNorwegian('measure', 'responsible', person)).toBe('Enhetsleder');
    const refs = [
      { key: keys(), code: 'T03', title: 'Dagtilbud' },
      { key: keys(), code: '', title: 'Turnus' },
    ];
    expect(inNorwegian('measure', 'dependsOn', refs)).toBe('T03 Dagtilbud; Turnus');
  });

  it('is every part of what has parts', () => {
    const coverage = [
      { audience: 'Beboere', state: 'yes' },
      { audience: 'Hjemmeboende', state: 'notStarted' },
    ];
    expect(told('measure', 'coverage', coverage)).toEqual([
      'Beboere, Ja; Hjemmeboende, Ikke i gang',
      'Beboere, Ja; Hjemmeboende, Ikkje i gang',
      'Beboere, Yes; Hjemmeboende, Not begun',
    ]);
    expect(inNorwegian('measure', 'phases', [{ phase: 'mapping', from: '2026-01', to: '2026-03' }])).toBe(
      'Kartlegging, januar 2026, mars 2026',
    );
    expect(told('measure', 'priority', { benefit: 3, resourceUse: null, severity: 2 })).toEqual([
      'Nytte: 3, Alvorlighet: 2',
      'Nytte: 3, Alvor: 2',
      'Benefit: 3, Severity: 2',
    ]);
  });

  it('is each of the plan’s settings by its name', () => {
    const settings = inNorwegian('plan', 'settings', defaultSettings);
    for (const said of [
      'Årstider: 1. mars – 30. juni, 1. juni – 31. august, 1. september – 31. desember',
      'Beslutter: Styringsgruppa',
      'Drøfting: Før anbefalingen',
      'Stille på helligdager: Ja',
    ]) {
      expect(settings).toContain(said);
    }
  });
});
