import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import { blankDecision, type Decision } from './decision.ts';
import { entityNames } from './entities.ts';
import { blankMeasure, type Measure } from './measure.ts';
import { blankMilestone, type Milestone } from './milestone.ts';
import { blankPlan, type Plan } from './plan.ts';
import { blankProposal, type Proposal } from './proposal.ts';
import { newRow } from './row.ts';
import {
  answersTo,
  createIndexer,
  excerptOf,
  markHits,
  searchedEntities,
  type SearchedRows,
  type SearchHits,
  searchPlan,
} from './search.ts';
import { isSearched } from './search/entries.ts';
import { fold, foldCode, foldWithPlaces } from './search/fold.ts';

const keys = countingKeys();
const plan = keys();

const measure = (code: string, title: string, more: Partial<Measure> = {}): Measure => ({
  ...blankMeasure(newRow(keys(), plan)),
  code,
  title,
  ...more,
});
const milestone = (code: string, title: string, more: Partial<Milestone> = {}): Milestone => ({
  ...blankMilestone(newRow(keys(), plan)),
  code,
  title,
  ...more,
});
const proposal = (code: string, title: string, more: Partial<Proposal> = {}): Proposal => ({
  ...blankProposal(newRow(keys(), plan)),
  code,
  title,
  ...more,
});
const decision = (title: string, more: Partial<Decision> = {}): Decision => ({
  ...blankDecision(newRow(keys(), plan)),
  title,
  ...more,
});
const document = (more: Partial<Plan>): Plan => ({ ...blankPlan(newRow(plan, plan)), ...more });

const nothing = Object.fromEntries(searchedEntities.map((entity) => [entity, []])) as unknown as SearchedRows;
const search = (rows: Partial<SearchedRows>, query: string): SearchHits =>
  searchPlan(createIndexer()({ ...nothing, ...rows }, plan), query);
const titles = (rows: Partial<SearchedRows>, query: string): readonly string[] =>
  search(rows, query).things.map(({ title }) => title);

describe('folding', () => {
  it.each([
    ['Skarvøy', 'SKARVOY'],
    ['Åsen', 'Aasen'],
    ['Åsen', 'asen'],
    ['Å\u0301rsplan'.normalize('NFD'), 'arsplan'],
    ['Læring', 'laering'],
    ['Røros', 'Roeros'],
    ['Idé om café', 'ide om cafe'],
    ['Sámi Giella', 'sami giella'],
    ['Hjemme-tjenesten', 'hjemme tjenesten'],
    ['Kommunens «plan»', 'kommunens plan'],
    ['d’Artagnan', 'dartagnan'],
  ])('reads «%s» and «%s» alike', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['T03', 't3'],
    ['T 03', 't3'],
    ['t3', 't3'],
    ['T30', 't30'],
    ['SG 6/26', 'sg626'],
    ['AG2', 'ag2'],
  ])('reads the code %s as %s', (code, read) => {
    expect(foldCode(code)).toBe(read);
  });

  it('does the same with and without places, for any text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'a å e o ø æ ’ ´ - A é 1'.split(' '), ' ') }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { text: folded, from } = foldWithPlaces(text.normalize('NFC'));
        expect(fold(text)).toBe(folded);
        expect(from).toHaveLength(folded.length + 1);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });
});

describe('things', () => {
  const rows = {
    measure: [
      measure('T03', 'Dagtilbud', { responsibleRole: 'Enhetsleder sykehjemmet' }),
      measure('T04', 'Nytt tilbud om dagopphold'),
      measure('T13', 'Turnus 2026', { nextStep: 'Høring i avdelingene' }),
      measure('T30', 'Mal for samtaler'),
      measure('T31', 'Mål for bemanningen'),
    ],
    proposal: [proposal('F06', 'Dagtilbud to dager i uka')],
    milestone: [milestone('M3', 'Dialogmøte om status')],
  };

  it('are found by half a word, wherever it begins', () => {
    expect(titles(rows, 'dagt')).toEqual(['Dagtilbud', 'Dagtilbud to dager i uka']);
    expect(titles(rows, 'stat')).toEqual(['Dialogmøte om status']);
  });

  it('are found by the end of a word that was put together, after those that begin with it', () => {
    expect(titles(rows, 'tilbud')).toEqual(['Nytt tilbud om dagopphold', 'Dagtilbud', 'Dagtilbud to dager i uka']);
  });

  it('are found by words in any order, all of which must be there', () => {
    expect(titles(rows, 'uka dagt')).toEqual(['Dagtilbud to dager i uka']);
    expect(titles(rows, 'uka turnus')).toEqual([]);
  });

  it.each(['T03', 't3', 'T 3', ' t03 '])('are found by their code before anything else: %s', (query) => {
    expect(titles(rows, query)[0]).toBe('Dagtilbud');
  });

  it('are found while their code is being written', () => {
    expect(titles(rows, 't0')).toEqual(['Dagtilbud', 'Nytt tilbud om dagopphold']);
    expect(titles(rows, 't3')).toEqual(['Dagtilbud', 'Mal for samtaler', 'Mål for bemanningen']);
  });

  it('are found by code and name together', () => {
    expect(titles(rows, 't13 turnus')).toEqual(['Turnus 2026']);
  });

  it('are found by who is responsible, after those that bear the words', () => {
    expect(titles(rows, 'sykehjemmet')).toEqual(['Dagtilbud']);
    const both = { measure: [measure('T01', 'Rydding', { responsibleRole: 'Renhold' }), measure('T02', 'Renhold')] };
    expect(titles(both, 'renhold')).toEqual(['Renhold', 'Rydding']);
  });

  it('come as they were written before what is only folded alike', () => {
    expect(titles(rows, 'mål')).toEqual(['Mål for bemanningen', 'Mal for samtaler']);
    expect(titles(rows, 'mal')).toEqual(['Mal for samtaler', 'Mål for bemanningen']);
    expect(titles(rows, 'maal')).toContain('Mål for bemanningen');
  });

  it('rank an exact name before one that begins so, and that before one that holds the words', () => {
    const many = {
      measure: [measure('T01', 'Om turnus og ferie'), measure('T02', 'Turnus 2026'), measure('T03', 'Turnus')],
    };
    expect(titles(many, 'turnus')).toEqual(['Turnus', 'Turnus 2026', 'Om turnus og ferie']);
  });

  it('never show what is taken away, or belongs to another plan', () => {
    const gone = measure('T01', 'Dagtilbud', { removed: { by: 'Noen', at: instantOf(0) } });
    const other = measure('T02', 'Dagtilbud', { plan: keys() });
    expect(titles({ measure: [gone, other] }, 'dagtilbud')).toEqual([]);
  });

  it.each(['', '   ', '«»', '!?'])('are none for a query without letters: %j', (query) => {
    expect(search(rows, query)).toEqual({ things: [], texts: [] });
  });

  it('are in order of their codes where nothing else tells them apart', () => {
    const many = { measure: ['T10', 'T2', 'T1'].map((code) => measure(code, 'Kurs')) };
    expect(search(many, 'kurs').things.map(({ code }) => code)).toEqual(['T1', 'T2', 'T10']);
  });
});

describe('what texts say', () => {
  it('comes with the passage, and once for each row', () => {
    const { things, texts } = search(
      {
        decision: [decision('Organisering', { points: ['Dagtilbud samles.', 'Dagtilbud skal evalueres.'] })],
        plan: [document({ sections: [{ heading: 'Tiltak', text: 'Styrke dagtilbud og egenmestring' }] })],
      },
      'dagtilbud',
    );
    expect(things).toEqual([]);
    expect(texts.map(({ passage }) => [passage.field, passage.heading, passage.text])).toEqual([
      ['points', '', 'Dagtilbud samles.'],
      ['sections', 'Tiltak', 'Styrke dagtilbud og egenmestring'],
    ]);
  });

  it('is not told of a thing that was found by its name', () => {
    const { things, texts } = search({ measure: [measure('T1', 'Turnus', { nextStep: 'Ny turnus' })] }, 'turnus');
    expect([things.length, texts.length]).toEqual([1, 0]);
  });

  it('must hold every word in one place', () => {
    const row = measure('T1', 'Kurs', { nextStep: 'Leie lokale', statusWords: 'Venter på svar' });
    expect(search({ measure: [row] }, 'lokale svar').texts).toEqual([]);
    expect(search({ measure: [row] }, 'svar venter').texts).toHaveLength(1);
  });
});

describe('an index', () => {
  it('reads only rows that are new since the last time', () => {
    const read: string[] = [];
    const watched = (title: string): Measure => {
      const row = measure('T1', title);
      Object.defineProperty(row, 'nextStep', { enumerable: true, get: () => (read.push(title), '') });
      return row;
    };
    const [first, second] = [watched('Først'), watched('Nest')];
    const index = createIndexer();
    index({ ...nothing, measure: [first] }, plan);
    expect(searchPlan(index({ ...nothing, measure: [first, second] }, plan), 'nest').things).toHaveLength(1);
    expect(read).toEqual(['Først', 'Nest']);
  });

  it('has a place for every kind of row that is searched, and for no other', () => {
    expect(entityNames.filter(isSearched).toSorted()).toEqual([...searchedEntities].toSorted());
  });
});

describe('marks', () => {
  const marked = (text: string, query: string): string =>
    markHits(text, query)
      .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
      .join('');

  it.each([
    ['Dagtilbud', 'dagt', '[Dagt]ilbud'],
    ['Nytt dagtilbud, i uka', 'uka tilbud', 'Nytt dag[tilbud], i [uka]'],
    ['Aasen skole', 'åsen', '[Aasen] skole'],
    ['Møte (nr. 2)', 'mote', '[Møte] (nr. 2)'],
    ['Ingenting', 'xyz', 'Ingenting'],
  ])('of «%s» for «%s» is %s', (text, query, wanted) => {
    expect(marked(text, query)).toBe(wanted);
  });

  it('keep the text whole, for any text and query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
        const whole = markHits(text, query)
          .map((piece) => piece.text)
          .join('');
        expect(whole).toBe(text.normalize('NFC'));
      }),
    );
  });
});

describe('an excerpt', () => {
  const long = `${'Kommunen skal se på hvordan tjenestene er bygd opp. '.repeat(4)}Den skal foreslå dagtilbud for hjemmeboende i minst to kretser. ${'Resten er uendret. '.repeat(9)}`;

  it('is the whole of a short passage', () => {
    expect(excerptOf('Styrke dagtilbud', 'dag')).toBe('Styrke dagtilbud');
  });

  it('has the hit in it, whole words, and dots where it was cut', () => {
    const excerpt = excerptOf(long, 'dagtilbud');
    expect(excerpt).toMatch(/^… .*dagtilbud for hjemmeboende.* …$/);
    for (const word of excerpt.replaceAll('…', '').trim().split(' ')) expect(long.split(' ')).toContain(word);
  });

  it('is short, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), fc.string({ maxLength: 20 }), (text, query) => {
        expect(excerptOf(text, query).length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

it('a command answers to the beginnings of its words', () => {
  expect(answersTo('Nytt tiltak', 'tiltak ny')).toBe(true);
  expect(answersTo('Gå til Oversikt', 'oversikt')).toBe(true);
  expect(answersTo('Nytt tiltak', 'iltak')).toBe(false);
});

it('five thousand rows keep their order', () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => measure(`T${5_000 - at}`, `Kurs ${at % 7}`));
  const found = search({ measure: rows }, 'kurs 3').things.map(({ code }) => Number(code.slice(1)));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(found.length).toBe(rows.filter(({ title }) => title === 'Kurs 3').length);
  expect(new Set<Key>(search({ measure: rows }, 'kurs').things.map(({ key }) => key)).size).toBe(5_000);
});
