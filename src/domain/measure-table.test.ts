import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankMeasure, type Measure } from './measure.ts';
import { columnsNamed, type MeasureList, plainList, usualColumns } from './measure-list.ts';
import {
  filterCounts,
  type MeasureQuery,
  neighboursOf,
  nextSort,
  responsibleChoices,
  responsibleKey,
  sectionsOf,
  shownMeasures,
} from './measure-table.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const when = (words: string) => readFuzzyDate(words, contextWithoutClues);
const measure = (title: string, fields: Partial<Measure> = {}): Measure => ({
  ...blankMeasure(newRow(keys(), plan)),
  title,
  ...fields,
});
const view = { today: '2026-02-11' as Day, silentAfterDays: 30, reader: 'me' };
const drift = { key: keys(), code: 'AP1', title: 'Struktur og drift' };
const skill = { key: keys(), code: 'AP2', title: 'Kompetanse' };
const person = { id: 'me', name: 'Leder tildeling', email: '' };

const care = measure('Ærlig omsorg', { workPackage: skill, status: 'done', when: when('Ut 2026') });
const shift = measure('Turnus 2026', { workPackage: drift, status: 'inProgress', when: when('Januar 2026') });
const day = measure('Dagtilbud', {
  status: 'partlyDone',
  political: 'needed',
  responsible: person,
  nextStep: 'Lokale',
});
const help = measure('Åpen dør', { workPackage: drift, helpWanted: 'Eiendom', responsibleRole: 'Fagsykepleier' });
const all = [care, shift, day, help];

const ask = (asked: Partial<MeasureQuery> = {}, list: Partial<MeasureList> = {}): readonly string[] =>
  shownMeasures(all, { filter: null, search: '', ...asked, list: { ...plainList, ...list } }, view).map(
    ({ title }) => title,
  );

describe('the measures shown', () => {
  it('are all in the plan’s order until something is asked', () => {
    expect(ask()).toEqual(['Ærlig omsorg', 'Turnus 2026', 'Dagtilbud', 'Åpen dør']);
  });

  it('are found by any of their words, whatever the case', () => {
    expect(ask({ search: ' LOKALE ' })).toEqual(['Dagtilbud']);
    expect(ask({ search: 'struktur' })).toEqual(['Turnus 2026', 'Åpen dør']);
    expect(ask({ search: 'leder tildeling' })).toEqual(['Dagtilbud']);
  });

  it('are late, want help, must be handled politically, or are mine', () => {
    expect(ask({ filter: 'late' })).toEqual(['Turnus 2026']);
    expect(ask({ filter: 'help' })).toEqual(['Åpen dør']);
    expect(ask({ filter: 'political' })).toEqual(['Dagtilbud']);
    expect(ask({ filter: 'mine' })).toEqual(['Dagtilbud']);
    const silent = measure('Gammelt', { status: 'inProgress', confirmedAt: '2025-12-01T10:00:00.000Z' as Instant });
    expect(filterCounts([...all, silent], view, null).map(({ filter, count }) => `${filter} ${count}`)).toEqual([
      'late 1',
      'silent 1',
      'help 1',
      'political 1',
      'mine 1',
    ]);
  });

  it('keep a filter that shows nothing on offer while it is in use', () => {
    expect(filterCounts([care], view, 'late')).toEqual([{ filter: 'late', count: 0 }]);
    expect(filterCounts([care], view, null)).toEqual([]);
  });

  it('have one of several statuses, one work package or none, and one who is responsible', () => {
    expect(ask({}, { statuses: ['done', 'partlyDone'] })).toEqual(['Ærlig omsorg', 'Dagtilbud']);
    expect(ask({}, { workPackage: drift.key })).toEqual(['Turnus 2026', 'Åpen dør']);
    expect(ask({}, { workPackage: 'none' })).toEqual(['Dagtilbud']);
    expect(ask({}, { group: drift.key })).toEqual([]);
    expect(ask({}, { responsible: responsibleKey(help) })).toEqual(['Åpen dør']);
    expect(responsibleChoices(all).map(({ name, count }) => `${name} ${count}`)).toEqual([
      'Fagsykepleier 1',
      'Leder tildeling 1',
    ]);
  });
});

describe('the order', () => {
  it('is Norwegian, and turns round', () => {
    const sort = { column: 'title', descending: false } as const;
    expect(ask({}, { sort })).toEqual(['Dagtilbud', 'Turnus 2026', 'Ærlig omsorg', 'Åpen dør']);
    expect(ask({}, { sort: { ...sort, descending: true } })[0]).toBe('Åpen dør');
  });

  it('has what is not said last, whichever way it is turned', () => {
    for (const descending of [false, true]) {
      expect(ask({}, { sort: { column: 'when', descending } }).slice(2)).toEqual(['Dagtilbud', 'Åpen dør']);
      expect(ask({}, { sort: { column: 'next', descending } })[0]).toBe('Dagtilbud');
    }
  });

  it('has what must be handled politically first', () => {
    expect(ask({}, { sort: { column: 'political', descending: false } })[0]).toBe('Dagtilbud');
  });

  it('goes up, down, and back to the plan’s own', () => {
    const up = nextSort(null, 'title');
    expect(up).toEqual({ column: 'title', descending: false });
    const down = nextSort(up, 'title');
    expect(down).toEqual({ column: 'title', descending: true });
    expect(nextSort(down, 'title')).toBeNull();
    expect(nextSort(down, 'when')).toEqual({ column: 'when', descending: false });
  });
});

describe('sections', () => {
  const titles = (grouping: MeasureList['grouping']) =>
    sectionsOf(all, grouping).map(({ code, status, measures }) => `${code}${status ?? ''}:${measures.length}`);

  it('are work packages by code, with what is outside them last', () => {
    expect(titles('workPackage')).toEqual(['AP1:2', 'AP2:1', ':1']);
  });

  it('are statuses in their own order, and none where nothing is gathered', () => {
    expect(titles('status')).toEqual(['notStarted:1', 'inProgress:1', 'partlyDone:1', 'done:1']);
    expect(titles('none')).toEqual([':4']);
    expect(sectionsOf([], 'none')).toEqual([]);
  });
});

describe('a measure among others', () => {
  it('has the one before and the one after it, in the order shown', () => {
    expect(neighboursOf(all, shift.key)).toEqual([care, day]);
    expect(neighboursOf(all, care.key)).toEqual([null, shift]);
    expect(neighboursOf(all, plan)).toEqual([null, null]);
  });
});

describe('columns', () => {
  it('are the usual ones until somebody chooses, always with the title, and never strange ones', () => {
    expect(columnsNamed([])).toEqual(usualColumns);
    expect(columnsNamed(['when', 'nonsense', 7])).toEqual(['title', 'when']);
    expect(columnsNamed(['nonsense'])).toEqual(['title']);
  });
});
