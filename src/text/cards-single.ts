/** Words of a card about one thing that is neither a measure nor a report. */
import { capitalised } from '#text/entities.ts';
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

interface SingleCardTexts {
  readonly notDecided: string;
  readonly cases: (count: number) => string;
  readonly noCases: string;
  readonly welcomeText: string;
  readonly yourGroups: string;
  readonly yourMeasures: string;
  readonly creates: string;
  readonly saidBy: string;
  readonly tellInPlan: string;
  readonly troubleText: string;
  readonly lost: string;
}

export const singleCardTexts: ByLanguage<SingleCardTexts> = {
  nb: {
    notDecided: 'Et forslag er en anbefaling, ikke en beslutning som er fattet.',
    cases: (count) =>
      `${capitalised(numberWord(count, 'nb', 'feminine'))} ${count === 1 ? 'sak' : 'saker'} på sakslista`,
    noCases: 'Ingen saker er satt opp ennå.',
    welcomeText:
      'Her ser alle hva som skal skje og hva som er bestemt. Av og til spør vi om noe fortsatt stemmer, og du kan svare rett i kortet.',
    yourGroups: 'Du er med i',
    yourMeasures: 'Du har ansvar for',
    creates: 'Dette er opprettet',
    saidBy: 'Sier fra',
    tellInPlan: 'Åpne den i planen for å svare.',
    troubleText: 'Åpne selvsjekken på siden «Plan». Der står det hva som er galt og hva du kan gjøre.',
    lost: 'Se oversikten for det som venter.',
  },
  nn: {
    notDecided: 'Eit framlegg er ei tilråding, ikkje ei avgjerd som er teken.',
    cases: (count) =>
      `${capitalised(numberWord(count, 'nn', 'feminine'))} ${count === 1 ? 'sak' : 'saker'} på saklista`,
    noCases: 'Ingen saker er sette opp enno.',
    welcomeText:
      'Her ser alle kva som skal skje og kva som er avgjort. Av og til spør vi om noko framleis stemmer, og du kan svare rett i kortet.',
    yourGroups: 'Du er med i',
    yourMeasures: 'Du har ansvar for',
    creates: 'Dette er oppretta',
    saidBy: 'Seier frå',
    tellInPlan: 'Opne det i planen for å svare.',
    troubleText: 'Opne sjølvsjekken på sida «Plan». Der står det kva som er feil og kva du kan gjere.',
    lost: 'Sjå oversikta for det som ventar.',
  },
  en: {
    notDecided: 'A proposal is a recommendation, not a decision that is made.',
    cases: (count) => `${capitalised(numberWord(count, 'en'))} ${count === 1 ? 'case' : 'cases'} on the agenda`,
    noCases: 'No cases are set up yet.',
    welcomeText:
      'Here everybody sees what is to happen and what is decided. Now and then we ask whether something is still right, and you can answer in the card.',
    yourGroups: 'You are in',
    yourMeasures: 'You are responsible for',
    creates: 'This was created',
    saidBy: 'To be told by',
    tellInPlan: 'Open it in the plan to answer.',
    troubleText: 'Open the self-check on the page “Plan”. It says what is wrong and what you can do.',
    lost: 'See the overview for what waits.',
  },
};
