/** The report to the steering group as it is made, looked at and sent. */
import { capitalised } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';
import { counted } from '#text/sentence.ts';

export interface SteeringScreenTexts {
  readonly heading: string;
  readonly meeting: (when: string) => string;
  readonly noMeeting: string;
  readonly summary: string;
  readonly summaryFrom: string;
  readonly ready: string;
  readonly reports: string;
  readonly reportsFrom: string;
  readonly sentOf: (sent: number, of: number) => string;
  readonly noReports: string;
  readonly proposals: string;
  readonly cases: (count: number) => string;
  readonly none: string;
  readonly help: string;
  readonly moved: string;
  readonly lackReason: (count: number) => string;
  readonly movedCount: (milestones: number, measures: number) => string;
  readonly news: string;
  /** Where nothing was told before. */
  readonly newsFirst: string;
  readonly newsCount: (changed: number, decisions: number) => string;
  readonly assessment: string;
  readonly assessmentHint: string;
  readonly notWritten: string;
  readonly make: string;
  readonly making: string;
  readonly makeHint: string;
  readonly look: string;
  readonly lookHeading: string;
  readonly lookText: string;
  readonly back: string;
  readonly download: string;
  readonly print: string;
  readonly made: string;
  readonly madeOnly: string;
  readonly notKept: string;
  readonly sendAnyway: string;
  readonly again: string;
  readonly sentBefore: string;
  readonly noneSent: string;
  readonly madeBy: string;
  readonly openInWord: string;
  readonly loading: string;
  /** Of one that was sent. */
  readonly parts: {
    readonly summary: string;
    readonly next: string;
    readonly helpNeeded: string;
    readonly hindrance: string;
    readonly sources: string;
  };
  readonly onlyDownloaded: string;
  readonly check: string;
  readonly checking: string;
  readonly unchanged: string;
  readonly changedSince: string;
}

const both = (a: string, b: string): string => capitalised([a, b].filter((words) => words !== '').join(', '));
const countOf = (count: number, entity: 'milestone' | 'measure' | 'decision', language: Language): string =>
  count === 0 ? '' : counted(count, entity, language);

export const steeringScreenTexts: ByLanguage<SteeringScreenTexts> = {
  nb: {
    heading: 'Rapport til styringsgruppa',
    meeting: (when) => `Møte ${when}`,
    noMeeting: 'Ingen møter er satt opp',
    summary: 'Samlet status',
    summaryFrom: 'Skrevet av tallene i planen',
    ready: 'Klar',
    reports: 'Gruppenes rapporter',
    reportsFrom: 'Fylles ut etter hvert som gruppene leverer',
    sentOf: (sent, of) => `${sent} av ${of} levert`,
    noReports: 'Ingen grupper rapporterer',
    proposals: 'Forslag til beslutning',
    cases: (count) => (count === 1 ? 'Én sak' : `${count} saker`),
    none: 'Ingen',
    help: 'Ønsker hjelp',
    moved: 'Avvik og flytting',
    lackReason: (count) =>
      `${capitalised(numberWord(count, 'nb'))} ${count === 1 ? 'milepæl mangler' : 'milepæler mangler'} én setning om årsak`,
    movedCount: (milestones, measures) =>
      both(countOf(milestones, 'milestone', 'nb'), countOf(measures, 'measure', 'nb')),
    news: 'Endret siden sist',
    newsFirst: 'Vedtak og beslutninger',
    newsCount: (changed, decisions) =>
      both(
        changed === 0 ? '' : changed === 1 ? 'én endring' : `${numberWord(changed, 'nb')} endringer`,
        countOf(decisions, 'decision', 'nb'),
      ),
    assessment: 'Prosjektlederens vurdering',
    assessmentHint: 'To eller tre setninger: Hva bør styringsgruppa vite som ikke står i planen? Kan stå tom.',
    notWritten: 'Ikke skrevet',
    make: 'Lag rapporten',
    making: 'Lager rapporten',
    makeHint: 'Blir et Word-dokument i kanalens filer, og vises som sendt her. Du kan lage den på nytt.',
    look: 'Se rapporten og skriv vurderingen',
    lookHeading: 'Slik blir rapporten til styringsgruppa',
    lookText: 'Innholdet er hentet fra planen slik den står nå. Det som sendes, endres ikke etterpå.',
    back: 'Rapporter',
    download: 'Last ned utkast',
    print: 'Skriv ut eller lagre som PDF',
    made: 'Rapporten er sendt og ligger i kanalens filer.',
    madeOnly: 'Rapporten er sendt. Dokumentet er lastet ned.',
    notKept: 'Rapporten ble ikke lagret i kanalens filer.',
    sendAnyway: 'Last ned og vis som sendt',
    again: 'Prøv igjen',
    sentBefore: 'Sendte rapporter',
    noneSent: 'Ingen rapport er sendt til styringsgruppa ennå.',
    madeBy: 'Prosjektlederen lager rapporten.',
    openInWord: 'Åpne i Word',
    loading: 'Henter det rapporten bygger på',
    parts: {
      summary: 'Status da den ble sendt',
      next: 'Til beslutning',
      helpNeeded: 'Ønsker hjelp',
      hindrance: 'Flyttede og forsinkede milepæler',
      sources: 'Gruppenes rapporter siden sist',
    },
    onlyDownloaded: 'Dokumentet ble lastet ned og ligger ikke i kanalens filer.',
    check: 'Sjekk at dokumentet er uendret',
    checking: 'Sjekker dokumentet',
    unchanged: 'Dokumentet er det som ble sendt.',
    changedSince: 'Dokumentet er endret etter at det ble sendt. Det som står her, er slik det var.',
  },
  nn: {
    heading: 'Rapport til styringsgruppa',
    meeting: (when) => `Møte ${when}`,
    noMeeting: 'Ingen møte er sette opp',
    summary: 'Samla status',
    summaryFrom: 'Skriven av tala i planen',
    ready: 'Klar',
    reports: 'Rapportane frå gruppene',
    reportsFrom: 'Blir fylt ut etter kvart som gruppene leverer',
    sentOf: (sent, of) => `${sent} av ${of} leverte`,
    noReports: 'Ingen grupper rapporterer',
    proposals: 'Framlegg til avgjerd',
    cases: (count) => (count === 1 ? 'Éi sak' : `${count} saker`),
    none: 'Ingen',
    help: 'Ønskjer hjelp',
    moved: 'Avvik og flytting',
    lackReason: (count) =>
      `${capitalised(numberWord(count, 'nn'))} ${count === 1 ? 'milepæl manglar' : 'milepælar manglar'} éi setning om årsak`,
    movedCount: (milestones, measures) =>
      both(countOf(milestones, 'milestone', 'nn'), countOf(measures, 'measure', 'nn')),
    news: 'Endra sidan sist',
    newsFirst: 'Vedtak og avgjerder',
    newsCount: (changed, decisions) =>
      both(
        changed === 0 ? '' : changed === 1 ? 'éi endring' : `${numberWord(changed, 'nn')} endringar`,
        countOf(decisions, 'decision', 'nn'),
      ),
    assessment: 'Vurderinga til prosjektleiaren',
    assessmentHint: 'To eller tre setningar: Kva bør styringsgruppa vite som ikkje står i planen? Kan stå tom.',
    notWritten: 'Ikkje skriven',
    make: 'Lag rapporten',
    making: 'Lagar rapporten',
    makeHint: 'Blir eit Word-dokument i filene til kanalen, og blir vist som sendt her. Du kan lage han på nytt.',
    look: 'Sjå rapporten og skriv vurderinga',
    lookHeading: 'Slik blir rapporten til styringsgruppa',
    lookText: 'Innhaldet er henta frå planen slik han står no. Det som blir sendt, blir ikkje endra etterpå.',
    back: 'Rapportar',
    download: 'Last ned utkast',
    print: 'Skriv ut eller lagre som PDF',
    made: 'Rapporten er send og ligg i filene til kanalen.',
    madeOnly: 'Rapporten er send. Dokumentet er lasta ned.',
    notKept: 'Rapporten vart ikkje lagra i filene til kanalen.',
    sendAnyway: 'Last ned og vis som sendt',
    again: 'Prøv igjen',
    sentBefore: 'Sende rapportar',
    noneSent: 'Ingen rapport er send til styringsgruppa enno.',
    madeBy: 'Prosjektleiaren lagar rapporten.',
    openInWord: 'Opne i Word',
    loading: 'Hentar det rapporten byggjer på',
    parts: {
      summary: 'Status då han vart send',
      next: 'Til avgjerd',
      helpNeeded: 'Ønskjer hjelp',
      hindrance: 'Flytta og forseinka milepælar',
      sources: 'Rapportane frå gruppene sidan sist',
    },
    onlyDownloaded: 'Dokumentet vart lasta ned og ligg ikkje i filene til kanalen.',
    check: 'Sjekk at dokumentet er uendra',
    checking: 'Sjekkar dokumentet',
    unchanged: 'Dokumentet er det som vart sendt.',
    changedSince: 'Dokumentet er endra etter at det vart sendt. Det som står her, er slik det var.',
  },
  en: {
    heading: 'Report to the steering group',
    meeting: (when) => `Meeting ${when}`,
    noMeeting: 'No meeting is planned',
    summary: 'Overall status',
    summaryFrom: 'Written from the figures of the plan',
    ready: 'Ready',
    reports: 'The groups’ reports',
    reportsFrom: 'Filled in as the groups report',
    sentOf: (sent, of) => `${sent} of ${of} sent`,
    noReports: 'No groups report',
    proposals: 'Proposals to decide',
    cases: (count) => (count === 1 ? 'One case' : `${count} cases`),
    none: 'None',
    help: 'Help wanted',
    moved: 'Delays and moves',
    lackReason: (count) =>
      `${capitalised(numberWord(count, 'en'))} ${count === 1 ? 'milestone lacks' : 'milestones lack'} a sentence of reason`,
    movedCount: (milestones, measures) =>
      both(countOf(milestones, 'milestone', 'en'), countOf(measures, 'measure', 'en')),
    news: 'Changed since last time',
    newsFirst: 'Decisions',
    newsCount: (changed, decisions) =>
      both(
        changed === 0 ? '' : changed === 1 ? 'one change' : `${numberWord(changed, 'en')} changes`,
        countOf(decisions, 'decision', 'en'),
      ),
    assessment: 'The project leader’s assessment',
    assessmentHint:
      'Two or three sentences: What should the steering group know that is not in the plan? May be empty.',
    notWritten: 'Not written',
    make: 'Make the report',
    making: 'Making the report',
    makeHint: 'Becomes a Word document in the channel’s files, and is shown here as sent. You can make it again.',
    look: 'See the report and write the assessment',
    lookHeading: 'This is how the report to the steering group will be',
    lookText: 'Its content comes from the plan as it stands now. What is sent does not change afterwards.',
    back: 'Reports',
    download: 'Download a draft',
    print: 'Print or save as PDF',
    made: 'The report is sent and is in the channel’s files.',
    madeOnly: 'The report is sent. The document is downloaded.',
    notKept: 'The report was not saved in the channel’s files.',
    sendAnyway: 'Download and show as sent',
    again: 'Try again',
    sentBefore: 'Reports sent',
    noneSent: 'No report has been sent to the steering group yet.',
    madeBy: 'The project leader makes the report.',
    openInWord: 'Open in Word',
    loading: 'Fetching what the report is made of',
    parts: {
      summary: 'Status when it was sent',
      next: 'To decide',
      helpNeeded: 'Help wanted',
      hindrance: 'Moved and late milestones',
      sources: 'The groups’ reports since last time',
    },
    onlyDownloaded: 'The document was downloaded and is not in the channel’s files.',
    check: 'Check that the document is unchanged',
    checking: 'Checking the document',
    unchanged: 'The document is the one that was sent.',
    changedSince: 'The document was changed after it was sent. What stands here is as it was.',
  },
};
