/** Words of the reports: who has reported, who asks for help, and the form that takes a minute. */
import type { MeasureNews } from '#domain/report-draft.ts';
import { capitalised } from '#text/entities.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { counted, inSentence } from '#text/sentence.ts';

export interface ReportsTexts {
  readonly heading: string;
  readonly due: (period: string, due: string) => string;
  readonly wasDue: (period: string, due: string) => string;
  readonly missing: (count: number) => string;
  readonly allIn: string;
  readonly and: string;
  readonly groups: string;
  readonly group: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly toGroups: string;
  readonly help: string;
  readonly nobodyAsks: string;
  readonly groupAsksNothing: string;
  readonly from: (addressee: string) => string;
  readonly answer: string;
  readonly yourAnswer: string;
  readonly send: string;
  readonly answered: string;
  readonly withdraw: string;
  readonly withdrawn: string;
  readonly ask: string;
  readonly asked: string;
  readonly inReport: (report: string) => string;
  readonly back: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly formDue: (due: string) => string;
  readonly formLate: (due: string) => string;
  readonly saved: (at: string) => string;
  readonly saving: string;
  readonly draft: string;
  readonly readableBy: string;
  readonly mood: string;
  readonly measures: string;
  readonly tickedSince: (period: string) => string;
  readonly tickedFirst: string;
  readonly noMeasures: string;
  readonly include: (title: string) => string;
  readonly noNews: string;
  readonly summary: string;
  readonly summaryHint: string;
  readonly hindrance: string;
  readonly helpNeeded: string;
  readonly helpHint: string;
  readonly next: string;
  readonly mayBeEmpty: string;
  readonly nextHint: string;
  readonly privacyHint: string;
  readonly sendReport: string;
  readonly sentTo: string;
  readonly offline: string;
  readonly sent: (report: string) => string;
  readonly sentText: string;
  readonly previous: string;
  readonly saidNext: string;
  readonly noPrevious: string;
  readonly sentOn: (day: string, by: string) => string;
  readonly nothingWritten: string;
  readonly notAtWork: string;
  readonly notAtWorkShort: string;
}

export const reportsTexts: ByLanguage<ReportsTexts> = {
  nb: {
    heading: 'Rapporter',
    due: (period, due) => `${capitalised(period)}, frist ${due}`,
    wasDue: (period, due) => `${capitalised(period)}, fristen var ${due}`,
    missing: (count) => `${capitalised(counted(count, 'group', 'nb'))} har ikke levert:`,
    allIn: 'Alle gruppene har levert.',
    and: 'og',
    groups: 'Gruppene',
    group: 'Gruppe',
    empty: 'Ingen grupper rapporterer ennå',
    emptyText: 'Si hvor ofte en gruppe skal rapportere på siden til gruppa, så kommer den hit.',
    toGroups: 'Gå til gruppene',
    help: 'Ønsker hjelp',
    nobodyAsks: 'Ingen ønsker hjelp nå.',
    groupAsksNothing: 'Gruppa har ikke bedt om noe nå.',
    from: (addressee) => `Fra ${inSentence(addressee)}`,
    answer: 'Svar',
    yourAnswer: 'Svaret ditt',
    send: 'Lagre svaret',
    answered: 'Svaret er lagret.',
    withdraw: 'Trekk ønsket',
    withdrawn: 'Ønsket er trukket.',
    ask: 'Si fra om hjelp',
    asked: 'Ønsket er lagt inn.',
    inReport: (report) => `Fra ${inSentence(report)}`,
    back: 'Rapporter',
    notFound: 'Rapporten finnes ikke',
    notFoundText: 'Den kan være tatt bort, eller lenka kan være feil.',
    formDue: (due) => `Frist ${due}`,
    formLate: (due) => `Fristen var ${due}. Du kan fortsatt levere.`,
    saved: (at) => `Lagret ${at}`,
    saving: 'Lagrer',
    draft: 'Utkast',
    readableBy: 'Alle i teamet kan lese utkastet.',
    mood: 'Hvordan går det?',
    measures: 'Tiltakene våre',
    tickedSince: (period) => `Endret siden ${period} er krysset av`,
    tickedFirst: 'Det som er i gang, er krysset av',
    noMeasures: 'Gruppa har ingen tiltak ennå.',
    include: (title) => `Ta med ${title}`,
    noNews: 'Ingen endring',
    summary: 'Kort fortalt',
    summaryHint: 'Én eller to setninger',
    hindrance: 'Hva hindrer dere?',
    helpNeeded: 'Ønsker dere hjelp?',
    helpHint: 'For eksempel en avklaring, tid eller noen å spørre',
    next: 'Hva gjør dere videre?',
    mayBeEmpty: 'Kan stå tomt',
    nextHint: 'Det dere skal gjøre før neste rapport',
    privacyHint: 'Ikke skriv navn på brukere eller ansatte.',
    sendReport: 'Send rapport',
    sentTo: 'Går til prosjektleder, og gruppa kan lese den. En sendt rapport blir stående som den er.',
    offline: 'Du er uten nett. Utkastet er trygt her, og rapporten kan sendes når du er på nett igjen.',
    sent: (report) => `${report} er sendt`,
    sentText: 'Prosjektleder og gruppa kan lese den.',
    previous: 'Forrige rapport',
    saidNext: 'Dette sa dere at dere skulle gjøre',
    noPrevious: 'Dette er den første rapporten fra gruppa.',
    sentOn: (day, by) => `Levert ${day}${by === '' ? '' : ` av ${inSentence(by)}`}`,
    nothingWritten: 'Ikke skrevet',
    notAtWorkShort: 'Ikke i arbeid',
    notAtWork: 'Gruppa er ikke i arbeid, og skal ikke rapportere ennå.',
  },
  nn: {
    heading: 'Rapportar',
    due: (period, due) => `${capitalised(period)}, frist ${due}`,
    wasDue: (period, due) => `${capitalised(period)}, fristen var ${due}`,
    missing: (count) => `${capitalised(counted(count, 'group', 'nn'))} har ikkje levert:`,
    allIn: 'Alle gruppene har levert.',
    and: 'og',
    groups: 'Gruppene',
    group: 'Gruppe',
    empty: 'Ingen grupper rapporterer enno',
    emptyText: 'Sei kor ofte ei gruppe skal rapportere på sida til gruppa, så kjem ho hit.',
    toGroups: 'Gå til gruppene',
    help: 'Ønskjer hjelp',
    nobodyAsks: 'Ingen ønskjer hjelp no.',
    groupAsksNothing: 'Gruppa har ikkje bede om noko no.',
    from: (addressee) => `Frå ${inSentence(addressee)}`,
    answer: 'Svar',
    yourAnswer: 'Svaret ditt',
    send: 'Lagre svaret',
    answered: 'Svaret er lagra.',
    withdraw: 'Trekk ønsket',
    withdrawn: 'Ønsket er trekt.',
    ask: 'Sei frå om hjelp',
    asked: 'Ønsket er lagt inn.',
    inReport: (report) => `Frå ${inSentence(report)}`,
    back: 'Rapportar',
    notFound: 'Rapporten finst ikkje',
    notFoundText: 'Han kan vere teken bort, eller lenkja kan vere feil.',
    formDue: (due) => `Frist ${due}`,
    formLate: (due) => `Fristen var ${due}. Du kan framleis levere.`,
    saved: (at) => `Lagra ${at}`,
    saving: 'Lagrar',
    draft: 'Utkast',
    readableBy: 'Alle i teamet kan lese utkastet.',
    mood: 'Korleis går det?',
    measures: 'Tiltaka våre',
    tickedSince: (period) => `Endra sidan ${period} er kryssa av`,
    tickedFirst: 'Det som er i gang, er kryssa av',
    noMeasures: 'Gruppa har ingen tiltak enno.',
    include: (title) => `Ta med ${title}`,
    noNews: 'Inga endring',
    summary: 'Kort fortalt',
    summaryHint: 'Éi eller to setningar',
    hindrance: 'Kva hindrar dykk?',
    helpNeeded: 'Ønskjer gruppa hjelp?',
    helpHint: 'Til dømes ei avklaring, tid eller nokon å spørje',
    next: 'Kva gjer gruppa vidare?',
    mayBeEmpty: 'Kan stå tomt',
    nextHint: 'Det gruppa skal gjere før neste rapport',
    privacyHint: 'Ikkje skriv namn på brukarar eller tilsette.',
    sendReport: 'Send rapport',
    sentTo: 'Går til prosjektleiar, og gruppa kan lese han. Ein send rapport blir ståande som han er.',
    offline: 'Du er utan nett. Utkastet er trygt her, og rapporten kan sendast når du er på nett igjen.',
    sent: (report) => `${report} er send`,
    sentText: 'Prosjektleiar og gruppa kan lese han.',
    previous: 'Førre rapport',
    saidNext: 'Dette skulle gruppa gjere',
    noPrevious: 'Dette er den første rapporten frå gruppa.',
    sentOn: (day, by) => `Levert ${day}${by === '' ? '' : ` av ${inSentence(by)}`}`,
    nothingWritten: 'Ikkje skrive',
    notAtWorkShort: 'Ikkje i arbeid',
    notAtWork: 'Gruppa er ikkje i arbeid, og skal ikkje rapportere enno.',
  },
  en: {
    heading: 'Reports',
    due: (period, due) => `${capitalised(period)}, due ${due}`,
    wasDue: (period, due) => `${capitalised(period)}, was due ${due}`,
    missing: (count) => `${capitalised(counted(count, 'group', 'en'))} ${count === 1 ? 'has' : 'have'} not handed in:`,
    allIn: 'All groups have handed in.',
    and: 'and',
    groups: 'The groups',
    group: 'Group',
    empty: 'No groups report yet',
    emptyText: 'Say how often a group shall report on the group’s own page, and it will stand here.',
    toGroups: 'Go to the groups',
    help: 'Wants help',
    nobodyAsks: 'Nobody wants help now.',
    groupAsksNothing: 'The group has asked for nothing now.',
    from: (addressee) => `From ${inSentence(addressee, 'en')}`,
    answer: 'Answer',
    yourAnswer: 'Your answer',
    send: 'Save the answer',
    answered: 'The answer is saved.',
    withdraw: 'Withdraw',
    withdrawn: 'The request is withdrawn.',
    ask: 'Ask for help',
    asked: 'The request is added.',
    inReport: (report) => `From the ${inSentence(report, 'en')}`,
    back: 'Reports',
    notFound: 'There is no such report',
    notFoundText: 'It may have been taken away, or the link may be wrong.',
    formDue: (due) => `Due ${due}`,
    formLate: (due) => `It was due ${due}. You can still hand it in.`,
    saved: (at) => `Saved ${at}`,
    saving: 'Saving',
    draft: 'Draft',
    readableBy: 'Everybody in the team can read the draft.',
    mood: 'How does it go?',
    measures: 'Our measures',
    tickedSince: (period) => `What has changed since ${period} is ticked`,
    tickedFirst: 'What is under way is ticked',
    noMeasures: 'The group has no measures yet.',
    include: (title) => `Include ${title}`,
    noNews: 'No change',
    summary: 'In short',
    summaryHint: 'One or two sentences',
    hindrance: 'What hinders you?',
    helpNeeded: 'Do you want help?',
    helpHint: 'For instance a decision, time or somebody to ask',
    next: 'What do you do next?',
    mayBeEmpty: 'May be left empty',
    nextHint: 'What you will do before the next report',
    privacyHint: 'Do not write names of users or staff.',
    sendReport: 'Send the report',
    sentTo: 'Goes to the project leader, and the group can read it. A report that is sent stays as it is.',
    offline: 'You are offline. The draft is safe here, and the report can be sent when you are online again.',
    sent: (report) => `${report} is sent`,
    sentText: 'The project leader and the group can read it.',
    previous: 'Previous report',
    saidNext: 'This is what you said you would do',
    noPrevious: 'This is the first report from the group.',
    sentOn: (day, by) => `Handed in ${day}${by === '' ? '' : ` by ${inSentence(by, 'en')}`}`,
    nothingWritten: 'Not written',
    notAtWorkShort: 'Not at work',
    notAtWork: 'The group is not at work and shall not report yet.',
  },
};

interface NewsWords {
  readonly unreported: string;
  readonly status: (from: string) => string;
  readonly time: (from: string) => string;
  readonly noTime: string;
  readonly nextStep: (step: string) => string;
  readonly words: string;
}

const newsWords: ByLanguage<NewsWords> = {
  nb: {
    unreported: 'Ikke med i en rapport før',
    status: (from) => `Var «${from}»`,
    time: (from) => `Tida er endret fra ${from}`,
    noTime: 'Tida er satt',
    nextStep: (step) => `Nytt neste steg: ${step}`,
    words: 'Beskrevet på nytt',
  },
  nn: {
    unreported: 'Ikkje med i nokon rapport før',
    status: (from) => `Var «${from}»`,
    time: (from) => `Tida er endra frå ${from}`,
    noTime: 'Tida er sett',
    nextStep: (step) => `Nytt neste steg: ${step}`,
    words: 'Skildra på nytt',
  },
  en: {
    unreported: 'In no report before',
    status: (from) => `Was “${from}”`,
    time: (from) => `The time is changed from ${from}`,
    noTime: 'The time is set',
    nextStep: (step) => `New next step: ${step}`,
    words: 'Described anew',
  },
};

/** What is new in one measure, as it stands under its name: the most telling of it. */
export function newsLine(
  news: readonly MeasureNews[],
  { nextStep }: { readonly nextStep: string },
  language: Language,
): string | null {
  const [first] = news;
  const text = newsWords[language];
  if (first === undefined) return null;
  switch (first.kind) {
    case 'unreported':
      return text.unreported;
    case 'status':
      return text.status(measureStatusLabels[first.from][language]);
    case 'time':
      return first.from === '' ? text.noTime : text.time(inSentence(first.from, language));
    case 'nextStep':
      return text.nextStep(nextStep);
    case 'words':
      return text.words;
  }
}
