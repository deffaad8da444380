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
import { entityNouns } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

/** What a link in the sentence leads to. */
export type SentenceTarget =
  | { readonly kind: 'milestone'; readonly key: Key }
  | { readonly kind: 'milestones' }
  | { readonly kind: 'measures'; readonly late: boolean }
  | { readonly kind: 'proposals' };

export type SentencePart = string | { readonly text: string; readonly target: SentenceTarget };

const bodyNames: Readonly<Record<Body, ByLanguage<string>>> = {
  projectGroup: { nb: 'prosjektgruppa', nn: 'prosjektgruppa', en: 'the project group' },
  steeringGroup: { nb: 'styringsgruppa', nn: 'styringsgruppa', en: 'the steering group' },
  chiefExecutive: { nb: 'kommunedirektøren', nn: 'kommunedirektøren', en: 'the chief executive' },
  committee: { nb: 'utvalget', nn: 'utvalet', en: 'the committee' },
  council: { nb: 'kommunestyret', nn: 'kommunestyret', en: 'the municipal council' },
};

const and: ByLanguage<string> = { nb: 'og', nn: 'og', en: 'and' };

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);

/** «Medio november 2025» as it stands inside a sentence. Words of more than one capital («Q3») keep theirs. */
export const inSentence = (words: string): string =>
  /^\p{Lu}[\p{Ll}\s]/u.test(words) ? words.charAt(0).toLocaleLowerCase('nb') + words.slice(1) : words;

/** «to milepæler», «ett tiltak»: the count as a word in the noun's gender. */
export function counted(
  count: number,
  entity: 'milestone' | 'measure' | 'proposal' | 'goal' | 'group',
  language: Language,
): string {
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
  readonly nowMany: (count: string) => string;
  readonly left: (days: number) => string;
  readonly lastDay: string;
  readonly next: string;
  readonly allPassed: (count: number) => string;
  readonly wait: (body: string) => string;
  readonly late: (plural: boolean) => string;
  readonly untimed: (plural: boolean) => string;
  readonly allUntimed: (count: number) => readonly [string, string, string];
  readonly noMeasures: readonly [string, string, string];
}

const words: ByLanguage<Words> = {
  nb: {
    noMilestones: 'Planen har ingen milepæler ennå.',
    now: 'Nå gjelder ',
    nowMany: (count) => `Nå gjelder ${count}: `,
    left: (days) => (days === 1 ? ', med én dag igjen' : `, med ${numberWord(days, 'nb')} dager igjen`),
    lastDay: ', og i dag er siste dag',
    next: 'Neste milepæl er ',
    allPassed: (count) =>
      count === 1 ? 'Milepælen i planen er nådd.' : `Alle ${numberWord(count, 'nb')} milepælene er nådd.`,
    wait: (body) => ` venter på ${body}.`,
    late: () => ' er over fristen.',
    untimed: () => ' er ikke tidfestet.',
    allUntimed: (count) =>
      count === 1
        ? ['', 'Milepælen', ' er ikke tidfestet ennå.']
        : ['Ingen av ', `de ${numberWord(count, 'nb')} milepælene`, ' er tidfestet ennå.'],
    noMeasures: ['Ingen ', 'tiltak', ' er lagt inn ennå.'],
  },
  nn: {
    noMilestones: 'Planen har ingen milepælar enno.',
    now: 'No gjeld ',
    nowMany: (count) => `No gjeld ${count}: `,
    left: (days) => (days === 1 ? ', med éin dag igjen' : `, med ${numberWord(days, 'nn')} dagar igjen`),
    lastDay: ', og i dag er siste dagen',
    next: 'Neste milepæl er ',
    allPassed: (count) =>
      count === 1 ? 'Milepælen i planen er nådd.' : `Alle ${numberWord(count, 'nn')} milepælane er nådde.`,
    wait: (body) => ` ventar på ${body}.`,
    late: () => ' er over fristen.',
    untimed: () => ' er ikkje tidfesta.',
    allUntimed: (count) =>
      count === 1
        ? ['', 'Milepælen', ' er ikkje tidfesta enno.']
        : ['Ingen av ', `dei ${numberWord(count, 'nn')} milepælane`, ' er tidfesta enno.'],
    noMeasures: ['Ingen ', 'tiltak', ' er lagde inn enno.'],
  },
  en: {
    noMilestones: 'The plan has no milestones yet.',
    now: 'Under way now: ',
    nowMany: (count) => `Under way now are ${count}: `,
    left: (days) => (days === 1 ? ', one day left' : `, ${numberWord(days, 'en')} days left`),
    lastDay: ', and today is the last day',
    next: 'The next milestone is ',
    allPassed: (count) =>
      count === 1 ? 'The plan’s milestone is reached.' : `All ${numberWord(count, 'en')} milestones are reached.`,
    wait: (body) => ` for ${body}.`,
    late: (plural) => (plural ? ' are overdue.' : ' is overdue.'),
    untimed: (plural) => (plural ? ' have no date.' : ' has no date.'),
    allUntimed: (count) =>
      count === 1
        ? ['', 'The milestone', ' has no date yet.']
        : ['None of ', `the ${numberWord(count, 'en')} milestones`, ' has a date yet.'],
    noMeasures: ['No ', 'measures', ' have been added yet.'],
  },
};

function untilEnd(date: FuzzyDate, today: Day, text: Words): string {
  const state = stateOn(date, today);
  if (state.kind === 'today') return text.lastDay;
  return state.kind === 'open' ? text.left(state.left) : '';
}

/** One fact as a sentence in parts. */
function sentenceOf(fact: Fact, language: Language, today: Day): readonly SentencePart[] {
  const text = words[language];
  const toMilestones: SentenceTarget = { kind: 'milestones' };
  switch (fact.kind) {
    case 'noMilestones':
      return [text.noMilestones];
    case 'current': {
      const [first] = fact.milestones;
      if (first === undefined) return [];
      if (fact.milestones.length === 1) return [text.now, milestoneLink(first), untilEnd(first.when, today, text), '.'];
      if (fact.milestones.length <= NAMED)
        return [text.now, ...listed(fact.milestones.map(milestoneLink), language), '.'];
      const count = counted(fact.milestones.length, 'milestone', language);
      return [text.now, { text: count, target: toMilestones }, '.'];
    }
    case 'next': {
      const { milestone } = fact;
      return [text.next, milestoneLink(milestone), `, ${inSentence(formatFuzzyDate(milestone.when, language))}.`];
    }
    case 'allPassed':
      return [text.allPassed(fact.count)];
    case 'proposalsWait': {
      const verb = language === 'en' ? (fact.count === 1 ? ' waits' : ' wait') : '';
      const count = capital(counted(fact.count, 'proposal', language));
      return [{ text: count, target: { kind: 'proposals' } }, `${verb}${text.wait(bodyNames[fact.body][language])}`];
    }
    case 'late': {
      const parts: SentencePart[] = [];
      const { milestones, measures } = fact;
      if (milestones.length > 0) {
        parts.push({ text: counted(milestones.length, 'milestone', language), target: toMilestones });
      }
      if (measures.length > 0) {
        parts.push({ text: counted(measures.length, 'measure', language), target: { kind: 'measures', late: true } });
      }
      const plural = milestones.length + measures.length > 1;
      return [...capitalised(listed(parts, language)), text.late(plural)];
    }
    case 'untimed': {
      const count = fact.milestones.length;
      if (fact.all) {
        const [before, link, after] = text.allUntimed(count);
        return [before, { text: link, target: toMilestones }, after];
      }
      return [{ text: capital(counted(count, 'milestone', language)), target: toMilestones }, text.untimed(count > 1)];
    }
    case 'noMeasures': {
      const [before, link, after] = text.noMeasures;
      return [before, { text: link, target: { kind: 'measures', late: false } }, after];
    }
  }
}

function capitalised([first, ...rest]: readonly SentencePart[]): readonly SentencePart[] {
  if (first === undefined) return [];
  return [typeof first === 'string' ? capital(first) : { ...first, text: capital(first.text) }, ...rest];
}

/** Four facts are what one can take in at a glance. */
const MOST = 4;

/** The facts as one running text; empty parts left out, sentences apart by a space. */
export function overviewSentence(facts: readonly Fact[], language: Language, today: Day): readonly SentencePart[] {
  return facts
    .slice(0, MOST)
    .flatMap((fact, index) => [index === 0 ? '' : ' ', ...sentenceOf(fact, language, today)])
    .filter((part) => part !== '');
}
