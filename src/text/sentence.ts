/**
 * The sentence at the top of a screen: a few facts about today, in whole sentences, with a link in each. Right in number
 * and gender for every count, in three languages.
 */
import type { Key } from '#base/id.ts';
import type { Fact } from '#domain/attention.ts';
import { type FuzzyDate, stateOn } from '#domain/fuzzy-date.ts';
import type { Milestone } from '#domain/milestone.ts';
import type { Body } from '#domain/plan.ts';
import type { Day } from '#base/clock.ts';
import { monthName, weekdayName } from '#text/calendar-words.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';
import { bodyLabels } from '#text/bodies.ts';

/** What a link in the sentence leads to. */
export type SentenceTarget =
  | { readonly kind: 'milestone'; readonly key: Key }
  | { readonly kind: 'milestones' }
  | { readonly kind: 'measures'; readonly late: boolean }
  | { readonly kind: 'proposals' };

/** Words, or words that lead somewhere. */
export type SentencePart<Target = SentenceTarget> = string | { readonly text: string; readonly target: Target };

const and: ByLanguage<string> = { nb: 'og', nn: 'og', en: 'and' };

const months = (language: Language): ReadonlySet<string> =>
  new Set(Array.from({ length: 12 }, (_, index) => monthName(index + 1, language, 'long')));
const englishMonths = months('en');
const norwegianMonths = months('nb');
const englishDays = new Set(Array.from({ length: 7 }, (_, index) => weekdayName(index + 1, 'en')));

/** English months and weekdays keep their capital; «August» is English only where the reader's language is. */
const isEnglishName = (word: string, language: Language): boolean =>
  englishDays.has(word) || (englishMonths.has(word) && (language === 'en' || !norwegianMonths.has(word.toLowerCase())));

/** «Medio november 2025» as it stands inside a sentence in `language`. Words of more than one capital («Q3») keep theirs. */
export function inSentence(words: string, language: Language = 'nb'): string {
  const [first = ''] = words.split(/\P{L}/u, 1);
  if (!/^\p{Lu}[\p{Ll}\s]/u.test(words) || isEnglishName(first, language)) return words;
  return words.charAt(0).toLocaleLowerCase('nb') + words.slice(1);
}

/** «styringsgruppa», «the steering group» */
export const bodyName = (body: Body, language: Language): string =>
  `${language === 'en' ? 'the ' : ''}${inSentence(bodyLabels[body][language])}`;

type Counted = 'milestone' | 'measure' | 'proposal' | 'decision' | 'goal' | 'group' | 'member';

/** «to milepæler», «ett tiltak»: the count as a word in the noun's gender. */
export function counted(count: number, entity: Counted, language: Language): string {
  const noun = entityNouns[entity][language];
  const gender = 'gender' in noun ? noun.gender : 'neuter';
  return `${numberWord(count, language, gender)} ${count === 1 ? noun.singular : noun.plural}`;
}

const milestoneLink = ({ title, key }: Milestone): SentencePart => ({
  text: title,
  target: { kind: 'milestone', key },
});

/** «A», «A og B», «A, B og C». */
function listed(parts: readonly SentencePart[], language: Language): readonly SentencePart[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [index === parts.length - 1 ? ` ${and[language]} ` : ', ', part];
  });
}

const NAMED = 3;

interface Words {
  readonly noMilestones: string;
  readonly now: string;
  readonly left: (days: number) => string;
  readonly lastDay: string;
  readonly onlyDay: string;
  readonly next: string;
  readonly allPassed: (count: number) => string;
  readonly wait: (body: string, plural: boolean) => string;
  readonly late: (plural: boolean) => string;
  readonly untimed: (plural: boolean) => string;
  readonly allUntimed: (count: number) => readonly [string, string, string];
  readonly noMeasures: readonly [string, string, string];
}

const words: ByLanguage<Words> = {
  nb: {
    noMilestones: 'Planen har ingen milepæler ennå',
    now: 'Nå gjelder ',
    left: (days) => (days === 1 ? ', med én dag igjen' : `, med ${numberWord(days, 'nb')} dager igjen`),
    lastDay: ', og i dag er siste dag',
    onlyDay: ', og det er i dag',
    next: 'Neste milepæl er ',
    allPassed: (count) =>
      count === 1 ? 'Milepælen i planen er nådd' : `Alle ${numberWord(count, 'nb')} milepælene er nådd`,
    wait: (body) => ` venter på ${body}`,
    late: () => ' er over fristen',
    untimed: () => ' er ikke tidfestet',
    allUntimed: (count) =>
      count === 1
        ? ['', 'Milepælen', ' er ikke tidfestet ennå']
        : ['Ingen av ', `de ${numberWord(count, 'nb')} milepælene`, ' er tidfestet ennå'],
    noMeasures: ['Ingen ', 'tiltak', ' er lagt inn ennå'],
  },
  nn: {
    noMilestones: 'Planen har ingen milepælar enno',
    now: 'No gjeld ',
    left: (days) => (days === 1 ? ', med éin dag igjen' : `, med ${numberWord(days, 'nn')} dagar igjen`),
    lastDay: ', og i dag er siste dagen',
    onlyDay: ', og det er i dag',
    next: 'Neste milepæl er ',
    allPassed: (count) =>
      count === 1 ? 'Milepælen i planen er nådd' : `Alle ${numberWord(count, 'nn')} milepælane er nådde`,
    wait: (body) => ` ventar på ${body}`,
    late: () => ' er over fristen',
    untimed: () => ' er ikkje tidfesta',
    allUntimed: (count) =>
      count === 1
        ? ['', 'Milepælen', ' er ikkje tidfesta enno']
        : ['Ingen av ', `dei ${numberWord(count, 'nn')} milepælane`, ' er tidfesta enno'],
    noMeasures: ['Ingen ', 'tiltak', ' er lagde inn enno'],
  },
  en: {
    noMilestones: 'The plan has no milestones yet',
    now: 'Under way now: ',
    left: (days) => (days === 1 ? ', one day left' : `, ${numberWord(days, 'en')} days left`),
    lastDay: ', and today is the last day',
    onlyDay: ', and it is today',
    next: 'The next milestone is ',
    allPassed: (count) =>
      count === 1 ? 'The plan’s milestone is reached' : `All ${numberWord(count, 'en')} milestones are reached`,
    wait: (body, plural) => ` ${plural ? 'wait' : 'waits'} for ${body}`,
    late: (plural) => (plural ? ' are overdue' : ' is overdue'),
    untimed: (plural) => (plural ? ' have no date' : ' has no date'),
    allUntimed: (count) =>
      count === 1
        ? ['', 'The milestone', ' has no date yet']
        : ['None of ', `the ${numberWord(count, 'en')} milestones`, ' has a date yet'],
    noMeasures: ['No ', 'measures', ' have been added yet'],
  },
};

function untilEnd(date: FuzzyDate, today: Day, text: Words): string {
  const state = stateOn(date, today);
  if (state.kind === 'today') return state.only ? text.onlyDay : text.lastDay;
  return state.kind === 'open' ? text.left(state.left) : '';
}

/** What a fact says, in parts: without the capital at the beginning, and without the stop at the end. */
function partsOf(fact: Fact, language: Language, today: Day | null): readonly SentencePart[] {
  const text = words[language];
  const toMilestones: SentenceTarget = { kind: 'milestones' };
  const countOf = (count: number, entity: Counted, target: SentenceTarget): readonly SentencePart[] =>
    count === 0 ? [] : [{ text: counted(count, entity, language), target }];
  switch (fact.kind) {
    case 'noMilestones':
      return [text.noMilestones];
    case 'current': {
      const { milestones } = fact;
      if (milestones.length > NAMED) return [text.now, ...countOf(milestones.length, 'milestone', toMilestones)];
      const [only, ...others] = milestones;
      const until = (when: FuzzyDate): string =>
        today === null ? `, ${inSentence(formatFuzzyDate(when, language), language)}` : untilEnd(when, today, text);
      const left = only === undefined || others.length > 0 ? '' : until(only.when);
      return [text.now, ...listed(milestones.map(milestoneLink), language), left];
    }
    case 'next': {
      const { milestone } = fact;
      const when = inSentence(formatFuzzyDate(milestone.when, language), language);
      return [text.next, milestoneLink(milestone), `, ${when}`];
    }
    case 'allPassed':
      return [text.allPassed(fact.count)];
    case 'proposalsWait':
      return [
        ...countOf(fact.count, 'proposal', { kind: 'proposals' }),
        text.wait(bodyName(fact.body, language), fact.count > 1),
      ];
    case 'late': {
      const { milestones, measures } = fact;
      const late = [
        ...countOf(milestones.length, 'milestone', toMilestones),
        ...countOf(measures.length, 'measure', { kind: 'measures', late: true }),
      ];
      return [...listed(late, language), text.late(milestones.length + measures.length > 1)];
    }
    case 'untimed': {
      const count = fact.milestones.length;
      if (!fact.all) return [...countOf(count, 'milestone', toMilestones), text.untimed(count > 1)];
      const [before, link, after] = text.allUntimed(count);
      return [before, { text: link, target: toMilestones }, after];
    }
    case 'noMeasures': {
      const [before, link, after] = text.noMeasures;
      return [before, { text: link, target: { kind: 'measures', late: false } }, after];
    }
  }
}

/** Begun with a capital, and ended with a stop unless a title or the plan's own words («7. okt.») have brought one. */
export function asSentence<Target>(parts: readonly SentencePart<Target>[]): readonly SentencePart<Target>[] {
  const [first, ...rest] = parts.filter((part) => part !== '');
  if (first === undefined) return [];
  const last = rest.at(-1) ?? first;
  const hasStop = /[.!?…]$/u.test(typeof last === 'string' ? last : last.text);
  const begun = typeof first === 'string' ? capitalised(first) : { ...first, text: capitalised(first.text) };
  return [begun, ...rest, ...(hasStop ? [] : ['.'])];
}

/** Four facts are what one can take in at a glance. */
const MOST = 4;

/** The facts as one running text, a space between sentences. `today` is null where it is read on any day, as in a document. */
export const overviewSentence = (
  facts: readonly Fact[],
  language: Language,
  today: Day | null,
): readonly SentencePart[] =>
  facts.slice(0, MOST).flatMap((fact, index) => {
    const sentence = asSentence(partsOf(fact, language, today));
    return index === 0 ? sentence : [' ', ...sentence];
  });
