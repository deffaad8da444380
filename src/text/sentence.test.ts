import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { type Fact, factsOf } from '#domain/attention.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import { bodies } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import { type Language, languages } from './language.ts';
import { counted, inSentence, overviewSentence, type SentencePart } from './sentence.ts';

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);

const milestone = (title: string, words = ''): Milestone => ({
  ...blankMilestone(newRow(keys(), plan)),
  title,
  when: readFuzzyDate(words, contextWithoutClues),
});
const milestones = (count: number): readonly Milestone[] => Array.from({ length: count }, () => milestone('Samling'));
const measures = (count: number): readonly Measure[] =>
  Array.from({ length: count }, () => blankMeasure(newRow(keys(), plan)));

const textOf = (part: SentencePart): string => (typeof part === 'string' ? part : part.text);
const say = (facts: readonly Fact[], language: Language): string =>
  overviewSentence(facts, language, today).map(textOf).join('');
/** The same in all three languages. */
const said = (...facts: readonly Fact[]): readonly string[] => languages.map((language) => say(facts, language));
const linked = (...facts: readonly Fact[]): readonly SentencePart[] =>
  overviewSentence(facts, 'nb', today).filter((part) => typeof part !== 'string');

describe('the sentence about what goes on now', () => {
  const current = (...at: readonly Milestone[]): Fact => ({ kind: 'current', milestones: at });

  it('names the milestone and says how long its window is open', () => {
    expect(said(current(milestone('Status', 'februar 2026')))).toEqual([
      'Nå gjelder Status, med 17 dager igjen.',
      'No gjeld Status, med 17 dagar igjen.',
      'Under way now: Status, 17 days left.',
    ]);
    expect(said(current(milestone('Status', '1.–12. februar 2026')))).toEqual([
      'Nå gjelder Status, med én dag igjen.',
      'No gjeld Status, med éin dag igjen.',
      'Under way now: Status, one day left.',
    ]);
  });

  it('tells a last day from an only one, and says nothing of an end that is open', () => {
    expect(said(current(milestone('Status', '1.–11. februar 2026')))).toEqual([
      'Nå gjelder Status, og i dag er siste dag.',
      'No gjeld Status, og i dag er siste dagen.',
      'Under way now: Status, and today is the last day.',
    ]);
    expect(said(current(milestone('Dialogmøte', '11. februar 2026')))).toEqual([
      'Nå gjelder Dialogmøte, og det er i dag.',
      'No gjeld Dialogmøte, og det er i dag.',
      'Under way now: Dialogmøte, and it is today.',
    ]);
    expect(say([current(milestone('Innfasing', 'fra 1. oktober 2022'))], 'nb')).toBe('Nå gjelder Innfasing.');
  });

  it('names up to three, and counts more than that', () => {
    const four = ['A', 'B', 'C', 'D'].map((title) => milestone(title, 'februar 2026'));
    expect(say([current(...four.slice(0, 2))], 'nb')).toBe('Nå gjelder A og B.');
    expect(say([current(...four.slice(0, 3))], 'en')).toBe('Under way now: A, B and C.');
    expect(said(current(...four))).toEqual([
      'Nå gjelder fire milepæler.',
      'No gjeld fire milepælar.',
      'Under way now: four milestones.',
    ]);
  });

  it('links each milestone to itself, and their number to all of them', () => {
    const [one, other] = [milestone('A', 'februar 2026'), milestone('B', 'februar 2026')];
    expect(linked(current(one, other))).toEqual([
      { text: 'A', target: { kind: 'milestone', key: one.key } },
      { text: 'B', target: { kind: 'milestone', key: other.key } },
    ]);
    expect(linked(current(...milestones(4)))).toEqual([{ text: 'fire milepæler', target: { kind: 'milestones' } }]);
  });
});

describe('the sentence about what comes next', () => {
  const next = (words: string, title = 'Rapport'): Fact => ({ kind: 'next', milestone: milestone(title, words) });

  it('says when in the plan’s words, without their capital', () => {
    expect(said(next('Medio november 2026'))).toEqual([
      'Neste milepæl er Rapport, medio november 2026.',
      'Neste milepæl er Rapport, medio november 2026.',
      'The next milestone is Rapport, medio november 2026.',
    ]);
    expect(say([next('Q3 2026')], 'nb')).toBe('Neste milepæl er Rapport, Q3 2026.');
  });

  it('keeps the capitals of English months and weekdays', () => {
    expect(say([next('March 2026')], 'en')).toBe('The next milestone is Rapport, March 2026.');
    expect(inSentence('Friday 13 March 2026', 'en')).toBe('Friday 13 March 2026');
    expect(languages.map((language) => inSentence('August 2026', language))).toEqual([
      'august 2026',
      'august 2026',
      'August 2026',
    ]);
    expect(inSentence('Fredag 13. mars 2026', 'en')).toBe('fredag 13. mars 2026');
    expect(inSentence('I løpet av 2026')).toBe('i løpet av 2026');
  });

  it('has one stop where the plan’s own words end with one', () => {
    expect(say([next('7. okt.')], 'nb')).toBe('Neste milepæl er Rapport, 7. okt.');
  });
});

describe('the sentence about counts', () => {
  it('agrees in number and gender, and begins with a capital', () => {
    const late = (ofMilestones: number, ofMeasures: number): Fact => ({
      kind: 'late',
      milestones: milestones(ofMilestones),
      measures: measures(ofMeasures),
    });
    expect(said(late(0, 1))).toEqual([
      'Ett tiltak er over fristen.',
      'Eitt tiltak er over fristen.',
      'One measure is overdue.',
    ]);
    expect(said(late(1, 0))).toEqual([
      'Én milepæl er over fristen.',
      'Éin milepæl er over fristen.',
      'One milestone is overdue.',
    ]);
    expect(said(late(1, 1))).toEqual([
      'Én milepæl og ett tiltak er over fristen.',
      'Éin milepæl og eitt tiltak er over fristen.',
      'One milestone and one measure are overdue.',
    ]);
    expect(said(late(2, 13))).toEqual([
      'To milepæler og 13 tiltak er over fristen.',
      'To milepælar og 13 tiltak er over fristen.',
      'Two milestones and 13 measures are overdue.',
    ]);
    expect(linked(late(2, 1))).toEqual([
      { text: 'To milepæler', target: { kind: 'milestones' } },
      { text: 'ett tiltak', target: { kind: 'measures', late: true } },
    ]);
  });

  it('says who the proposals wait for, in each language as it is called there', () => {
    const waits = (count: number, body: (typeof bodies)[number]): Fact => ({ kind: 'proposalsWait', count, body });
    expect(said(waits(1, 'steeringGroup'))).toEqual([
      'Ett forslag venter på styringsgruppa.',
      'Eitt framlegg ventar på styringsgruppa.',
      'One proposal waits for the steering group.',
    ]);
    expect(said(waits(3, 'committee'))).toEqual([
      'Tre forslag venter på utvalget.',
      'Tre framlegg ventar på utvalet.',
      'Three proposals wait for the committee.',
    ]);
    expect(bodies.map((body) => say([waits(2, body)], 'en').replace('Two proposals wait for ', ''))).toEqual([
      'the project group.',
      'the steering group.',
      'the chief municipal executive.',
      'the committee.',
      'the municipal council.',
    ]);
    expect(bodies.map((body) => say([waits(2, body)], 'nb').replace('To forslag venter på ', ''))).toEqual([
      'prosjektgruppa.',
      'styringsgruppa.',
      'kommunedirektøren.',
      'utvalget.',
      'kommunestyret.',
    ]);
    expect(linked(waits(3, 'council'))).toEqual([{ text: 'Tre forslag', target: { kind: 'proposals' } }]);
  });

  it('says what has no date, some or all', () => {
    const untimed = (count: number, all: boolean): Fact => ({ kind: 'untimed', milestones: milestones(count), all });
    expect(said(untimed(1, false))).toEqual([
      'Én milepæl er ikke tidfestet.',
      'Éin milepæl er ikkje tidfesta.',
      'One milestone has no date.',
    ]);
    expect(said(untimed(2, false))).toEqual([
      'To milepæler er ikke tidfestet.',
      'To milepælar er ikkje tidfesta.',
      'Two milestones have no date.',
    ]);
    expect(said(untimed(1, true))).toEqual([
      'Milepælen er ikke tidfestet ennå.',
      'Milepælen er ikkje tidfesta enno.',
      'The milestone has no date yet.',
    ]);
    expect(said(untimed(3, true))).toEqual([
      'Ingen av de tre milepælene er tidfestet ennå.',
      'Ingen av dei tre milepælane er tidfesta enno.',
      'None of the three milestones has a date yet.',
    ]);
    expect(linked(untimed(3, true))).toEqual([{ text: 'de tre milepælene', target: { kind: 'milestones' } }]);
  });

  it('says that all is reached, or that nothing is there yet', () => {
    expect(said({ kind: 'allPassed', count: 1 })).toEqual([
      'Milepælen i planen er nådd.',
      'Milepælen i planen er nådd.',
      'The plan’s milestone is reached.',
    ]);
    expect(said({ kind: 'allPassed', count: 10 })).toEqual([
      'Alle ti milepælene er nådd.',
      'Alle ti milepælane er nådde.',
      'All ten milestones are reached.',
    ]);
    expect(said({ kind: 'noMilestones' }, { kind: 'noMeasures' })).toEqual([
      'Planen har ingen milepæler ennå. Ingen tiltak er lagt inn ennå.',
      'Planen har ingen milepælar enno. Ingen tiltak er lagde inn enno.',
      'The plan has no milestones yet. No measures have been added yet.',
    ]);
    expect(linked({ kind: 'noMeasures' })).toEqual([{ text: 'tiltak', target: { kind: 'measures', late: false } }]);
  });

  it('is right in every gender', () => {
    expect(languages.map((language) => counted(1, 'group', language))).toEqual(['én gruppe', 'éi gruppe', 'one group']);
    expect(languages.map((language) => counted(1, 'goal', language))).toEqual(['ett mål', 'eitt mål', 'one goal']);
    expect(languages.map((language) => counted(0, 'measure', language))).toEqual([
      'null tiltak',
      'null tiltak',
      'zero measures',
    ]);
  });
});

describe('the whole', () => {
  it('is nothing where there is nothing to say, and never more than four sentences', () => {
    expect(overviewSentence([], 'nb', today)).toEqual([]);
    const five = Array.from({ length: 5 }, (): Fact => ({ kind: 'noMeasures' }));
    expect(say(five, 'nb').match(/\./g)).toHaveLength(4);
  });

  it('is whole sentences, one space between them, of parts that each say something, whatever the plan holds', () => {
    const words = fc.constantFrom(
      '',
      '11. februar 2026',
      'februar 2026',
      'januar 2026',
      'mars 2026',
      'ukentlig',
      'innen 7. okt. 2026',
    );
    const some = fc.array(
      words.map((when) => milestone('Samling', when)),
      { maxLength: 6 },
    );
    const someMeasures = fc.array(
      words.map((when) => Object.assign({}, measures(1)[0], { when: readFuzzyDate(when, contextWithoutClues) })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(some, someMeasures, fc.constantFrom(...languages), (ofMilestones, ofMeasures, language) => {
        const facts = factsOf({
          milestones: ofMilestones,
          measures: ofMeasures,
          proposals: [],
          decisions: [],
          decides: 'council',
          today,
        });
        const parts = overviewSentence(facts, language, today).map(textOf);
        expect(parts.filter((part) => part === '')).toEqual([]);
        const whole = parts.join('');
        if (facts.length === 0) expect(whole).toBe('');
        else expect(whole).toMatch(/^\p{Lu}.*[^.]\.$/u);
        expect(whole).not.toMatch(/\s\s|\s[.,]|\.\./);
      }),
    );
  });
});
