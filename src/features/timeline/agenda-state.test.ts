import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, defaultSeasons, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeasure, type Measure, type MeasureStatus } from '#domain/measure.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import { newRow } from '#domain/row.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { agendaOf } from './agenda-state.ts';

const today = parseDay('2026-02-11') as Day;
const keys = countingKeys();
const plan = keys();
const measure = (words: string, status: MeasureStatus = 'inProgress'): Measure => ({
  ...blankMeasure(newRow(keys(), plan)),
  title: words,
  status,
  when: readFuzzyDate(words, contextWithoutClues),
});
const milestone = (words: string): Milestone => ({
  ...blankMilestone(newRow(keys(), plan)),
  title: words,
  when: readFuzzyDate(words, contextWithoutClues),
});

function agenda(milestones: readonly Milestone[], measures: readonly Measure[]): readonly string[] {
  return agendaOf(milestones, measures, defaultSeasons, today).map(({ heading, items }) => {
    const titles = items.map((item) => (item.kind === 'milestone' ? item.milestone.title : item.measure.title));
    return `${timelineTexts.nb.agenda(heading)}: ${titles.join(', ')}`;
  });
}

describe('the agenda', () => {
  it('begins with what is late, then this month, the next, the seasons, and ends with what has no time', () => {
    const measures = ['', 'Høsten 2026', 'Medio mars 2026', 'Ut juni 2026', 'Desember 2025', 'Februar 2026'];
    expect(
      agenda(
        [],
        measures.map((words) => measure(words)),
      ),
    ).toEqual([
      'Over fristen: Desember 2025',
      'Februar: Februar 2026',
      'Mars: Medio mars 2026',
      'Våren: Ut juni 2026',
      'Høsten: Høsten 2026',
      'Ikke tidfestet: ',
    ]);
  });

  it('says the year where it is another than this one, and only the year further on', () => {
    expect(agenda([], [measure('Våren 2027'), measure('Januar 2027'), measure('Mars 2029')])).toEqual([
      'Vinteren 2027: Januar 2027',
      'Våren 2027: Våren 2027',
      '2029: Mars 2029',
    ]);
  });

  it('counts what has begun and has no end to this month', () => {
    expect(agenda([], [measure('Mars 2026'), measure('Fra 1. oktober 2025')])).toEqual([
      'Februar: Fra 1. oktober 2025',
      'Mars: Mars 2026',
    ]);
  });

  it('has milestones before measures of the same time, and nothing that is at rest', () => {
    expect(agenda([milestone('Mars 2026')], [measure('Mars 2026'), measure('April 2026', 'done')])).toEqual([
      'Mars: Mars 2026, Mars 2026',
    ]);
    const [group] = agendaOf([milestone('Mars 2026')], [measure('Mars 2026')], defaultSeasons, today);
    expect(group?.items.map(({ kind }) => kind)).toEqual(['milestone', 'measure']);
  });

  it('gathers what comes round again by itself', () => {
    expect(agenda([], [measure('Hver måned')])).toEqual(['Løpende: Hver måned']);
  });
});
