import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankInvolvement, type Involvement } from '#domain/involvement.ts';
import { newRow } from '#domain/row.ts';
import { affectedDegrees, blankStakeholder, type Stakeholder, stances } from '#domain/stakeholder.ts';
import { calendarOf, firstShown, matrixOf, monthsShown } from './involvement-state.ts';

const keys = countingKeys();
const row = () => newRow(keys(), keys());
const stakeholder = (title: string, fields: Partial<Stakeholder> = {}): Stakeholder => ({
  ...blankStakeholder(row()),
  title,
  affected: 'strongly',
  ...fields,
});
const eldre = stakeholder('Eldrerådet');
const meeting = (title: string, words: string, who: readonly Stakeholder[] = [eldre]): Involvement => ({
  ...blankInvolvement(row()),
  title,
  when: readFuzzyDate(words, contextWithoutClues),
  stakeholders: who.map(({ key, title: name }) => ({ key, code: '', title: name })),
});
const today = day(2026, 2, 11);
const first = firstShown(today);
const placesOf = (meetings: readonly Involvement[], from = first) =>
  calendarOf([eldre], meetings, from).rows[0]?.placed.map(({ column, months, lane }) => ({ column, months, lane }));

describe('the calendar of meeting points', () => {
  it('shows a year from three months back', () => {
    expect(monthsShown(first)[0]).toBe('2025-11-01');
    expect(monthsShown(first).at(-1)).toBe('2026-10-01');
  });

  it('puts a meeting in its month, and a season over all of its months', () => {
    expect(placesOf([meeting('Uttalelse', 'Mars 2026')])).toEqual([{ column: 4, months: 1, lane: 0 }]);
    expect(placesOf([meeting('Besøk', 'Våren 2026')])).toEqual([{ column: 4, months: 4, lane: 0 }]);
    expect(placesOf([meeting('Frist', 'Innen 1. juni 2026')])).toEqual([{ column: 7, months: 1, lane: 0 }]);
  });

  it('shows the part of a long time that is in sight', () => {
    expect(placesOf([meeting('Dialog', '2026')])).toEqual([{ column: 2, months: 10, lane: 0 }]);
    expect(placesOf([meeting('Dialog', '2025')])).toEqual([{ column: 0, months: 2, lane: 0 }]);
  });

  it('writes no name over another', () => {
    const places = placesOf([meeting('Orientering om planen', 'Mars 2026'), meeting('Innspill', 'April 2026')]);
    expect(places?.map(({ lane }) => lane)).toEqual([0, 1]);
    const last = [meeting('Innspill', 'September 2026'), meeting('Uttalelse', 'Oktober 2026')];
    expect(placesOf(last)?.map(({ lane }) => lane)).toEqual([0, 1]);
    const apart = placesOf([meeting('Møte', 'Mars 2026'), meeting('Innspill', 'April 2026')]);
    expect(apart?.map(({ lane }) => lane)).toEqual([0, 0]);
  });

  it('writes a name backwards from the last month, where there is no room after it', () => {
    const [row] = calendarOf([eldre], [meeting('Uttalelse', 'Oktober 2026')], first).rows;
    expect(row?.placed[0]).toMatchObject({ column: 11, room: 2, backwards: true });
  });

  it('says that there is more before or after, and loses nothing without a date', () => {
    const calendar = calendarOf(
      [eldre],
      [meeting('Gammelt', 'Mai 2025'), meeting('Seint', 'Mai 2027'), meeting('En gang', '')],
      first,
    );
    expect(calendar).toMatchObject({ before: true, after: true });
    expect(calendar.rows[0]?.placed).toEqual([]);
    expect(calendar.rows[0]?.undated.map(({ title }) => title)).toEqual(['En gang']);
  });

  it('has a line of its own for what is linked to nobody, or to somebody who is taken away', () => {
    const removed = stakeholder('Borte', { removed: { by: 'Noen', at: '2026-02-01T08:00:00.000Z' as never } });
    const { rows } = calendarOf([eldre, removed], [meeting('Løst', 'Mars 2026', [removed])], first);
    expect(rows.map(({ stakeholder: who }) => who?.title ?? null)).toEqual(['Eldrerådet', null]);
  });
});

describe('the matrix of stakeholders', () => {
  it('shows the opponents’ line even where nobody stands, and «unknown» only where somebody does', () => {
    const lines = matrixOf([stakeholder('A', { stance: 'supporter' })], 'stance', stances, affectedDegrees);
    expect(lines.map(({ value }) => value)).toEqual(['supporter', 'neutral', 'opponent']);
    expect(lines[0]?.cells.map(({ affected }) => affected)).toEqual(['strongly', 'somewhat', 'notDirectly']);
    const unknown = matrixOf([stakeholder('B', { affected: 'unknown' })], 'stance', stances, affectedDegrees);
    expect(unknown.map(({ value }) => value)).toContain('unknown');
    expect(unknown[0]?.cells.map(({ affected }) => affected)).toContain('unknown');
  });

  it('has everybody exactly once', () => {
    const all = stances.flatMap((stance) =>
      affectedDegrees.map((affected) => stakeholder(`${stance} ${affected}`, { stance, affected })),
    );
    const shown = matrixOf(all, 'stance', stances, affectedDegrees).flatMap(({ cells }) =>
      cells.flatMap(({ stakeholders }) => stakeholders),
    );
    expect(shown.map(({ title }) => title).toSorted()).toEqual(all.map(({ title }) => title).toSorted());
  });
});
