/** Words of the search over the whole plan, and of what can be done from it. */
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';
import { capitalised } from '#text/entities.ts';

export interface SearchTexts {
  readonly placeholder: string;
  readonly hits: string;
  readonly inTexts: string;
  readonly commands: string;
  readonly goTo: (screen: string) => string;
  readonly inLanguage: (language: string) => string;
  readonly confirm: (title: string) => string;
  readonly import: string;
  readonly taken: string;
  readonly choose: string;
  readonly open: string;
  readonly more: (count: number) => string;
  /** «Fire treff, tre handlinger» */
  readonly found: (hits: number, commands: number) => string;
  readonly nothing: (query: string) => string;
  readonly nothingText: string;
  readonly stillLoading: string;
  readonly from: (who: string) => string;
}

const counted = (count: number, one: string, many: string, word: (count: number) => string): string =>
  `${word(count)} ${count === 1 ? one : many}`;

export const searchTexts: ByLanguage<SearchTexts> = {
  nb: {
    placeholder: 'Søk etter tiltak, grupper, vedtak eller noe å gjøre',
    hits: 'Treff',
    inTexts: 'I tekstene',
    commands: 'Gjør',
    goTo: (screen) => `Gå til ${screen}`,
    inLanguage: (language) => `Vis planen på ${language}`,
    confirm: (title) => `Bekreft ${title} uendret`,
    import: 'Legg inn fra et dokument',
    taken: 'Se hva som er tatt bort',
    choose: 'velg',
    open: 'åpne',
    more: (count) => `Skriv mer for å se ${numberWord(count, 'nb')} treff til`,
    found: (hits, commands) =>
      `${capitalised(counted(hits, 'treff', 'treff', (count) => numberWord(count, 'nb', 'neuter')))}, ${counted(commands, 'handling', 'handlinger', (count) => (count === 0 ? 'ingen' : numberWord(count, 'nb')))}`,
    nothing: (query) => `Ingen treff på «${query}»`,
    nothingText: 'Prøv et kortere ord, en kode som T03, eller navnet på en side.',
    stillLoading: 'Vi henter fortsatt noen av listene.',
    from: (who) => `fra ${who}`,
  },
  nn: {
    placeholder: 'Søk etter tiltak, grupper, vedtak eller noko å gjere',
    hits: 'Treff',
    inTexts: 'I tekstane',
    commands: 'Gjer',
    goTo: (screen) => `Gå til ${screen}`,
    inLanguage: (language) => `Vis planen på ${language}`,
    confirm: (title) => `Stadfest ${title} uendra`,
    import: 'Legg inn frå eit dokument',
    taken: 'Sjå kva som er teke bort',
    choose: 'vel',
    open: 'opne',
    more: (count) => `Skriv meir for å sjå ${numberWord(count, 'nn')} treff til`,
    found: (hits, commands) =>
      `${capitalised(counted(hits, 'treff', 'treff', (count) => numberWord(count, 'nn', 'neuter')))}, ${counted(commands, 'handling', 'handlingar', (count) => (count === 0 ? 'ingen' : numberWord(count, 'nn', 'feminine')))}`,
    nothing: (query) => `Ingen treff på «${query}»`,
    nothingText: 'Prøv eit kortare ord, ein kode som T03, eller namnet på ei side.',
    stillLoading: 'Vi hentar framleis nokre av listene.',
    from: (who) => `frå ${who}`,
  },
  en: {
    placeholder: 'Search for measures, groups, decisions or something to do',
    hits: 'Hits',
    inTexts: 'In the texts',
    commands: 'Do',
    goTo: (screen) => `Go to ${screen}`,
    inLanguage: (language) => `Show the plan in ${language}`,
    confirm: (title) => `Confirm ${title} unchanged`,
    import: 'Add from a document',
    taken: 'See what is taken away',
    choose: 'choose',
    open: 'open',
    more: (count) => `Type more to see ${numberWord(count, 'en')} more`,
    found: (hits, commands) =>
      `${capitalised(counted(hits, 'hit', 'hits', (count) => numberWord(count, 'en')))}, ${counted(commands, 'action', 'actions', (count) => (count === 0 ? 'no' : numberWord(count, 'en')))}`,
    nothing: (query) => `No hits for “${query}”`,
    nothingText: 'Try a shorter word, a code such as T03, or the name of a page.',
    stillLoading: 'We are still fetching some of the lists.',
    from: (who) => `from ${who}`,
  },
};
