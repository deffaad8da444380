/** Words of the project group's summary of what the groups have reported. */
import type { PickedPart, Sentence } from '#domain/report-summary.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { periodOfReport } from '#text/report-period.ts';

export interface SummaryTexts {
  readonly heading: string;
  readonly pick: string;
  readonly help: string;
  readonly nothingIn: string;
  readonly nothingWritten: string;
  readonly parts: Readonly<Record<PickedPart, string>>;
  readonly put: string;
  readonly said: string;
  readonly writeOn: string;
}

export const summaryTexts: ByLanguage<SummaryTexts> = {
  nb: {
    heading: 'Sammendrag fra prosjektgruppa',
    pick: 'Kryss av det styringsgruppa skal få vite. Hver setning får med seg hvem som sa den.',
    help: 'Ønsker om hjelp står åpne til de er besvart, og blir ikke sendt på nytt.',
    nothingIn: 'Ingen grupper har levert siden forrige sammendrag.',
    nothingWritten: 'Gruppa skrev ingenting.',
    parts: { summary: 'Kort fortalt', hindrance: 'Hindrer', helpNeeded: 'Ønsker hjelp', next: 'Videre' },
    put: 'Legg i sammendraget',
    said: 'Setningene er lagt i utkastet til sammendrag.',
    writeOn: 'Skriv videre på sammendraget',
  },
  nn: {
    heading: 'Samandrag frå prosjektgruppa',
    pick: 'Kryss av det styringsgruppa skal få vite. Kvar setning får med seg kven som sa ho.',
    help: 'Ønske om hjelp står opne til dei er svara på, og blir ikkje sende på nytt.',
    nothingIn: 'Ingen grupper har levert sidan førre samandrag.',
    nothingWritten: 'Gruppa skreiv ingenting.',
    parts: { summary: 'Kort fortalt', hindrance: 'Hindrar', helpNeeded: 'Ønskjer hjelp', next: 'Vidare' },
    put: 'Legg i samandraget',
    said: 'Setningane er lagde i utkastet til samandrag.',
    writeOn: 'Skriv vidare på samandraget',
  },
  en: {
    heading: 'Summary from the project group',
    pick: 'Tick what the steering group shall know. Each sentence brings with it who said it.',
    help: 'Requests for help stay open until they are answered, and are not sent anew.',
    nothingIn: 'No group has handed in since the last summary.',
    nothingWritten: 'The group wrote nothing.',
    parts: { summary: 'In short', hindrance: 'Hinders', helpNeeded: 'Wants help', next: 'Next' },
    put: 'Put into the summary',
    said: 'The sentences are put into the draft of the summary.',
    writeOn: 'Write on the summary',
  },
};

/** «AG2, februar 2026: Turnusen er ute.» It becomes part of a stored report, so it is written in the plan's language. */
export const withSource = ({ group, period, text }: Sentence, language: Language): string =>
  `${group.code || group.title}, ${periodOfReport(period, language)}: ${text}`;
