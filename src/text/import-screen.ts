/** Words of the import: dropping a document, looking over what was found, putting it into the plan. */
import type { ByLanguage, Language } from '#text/language.ts';
import { planLabels } from '#text/plan.ts';

export interface ImportTexts {
  readonly heading: string;
  readonly chooseHeading: string;
  readonly chooseHint: string;
  readonly choose: string;
  readonly paste: string;
  readonly pasteLabel: string;
  readonly pasteHint: string;
  readonly readPasted: string;
  readonly pastedName: string;
  readonly reading: (file: string) => string;
  readonly failed: string;
  readonly notADocument: string;
  readonly another: string;
  readonly nothingFound: string;
  readonly nothingFoundText: string;
  readonly progress: (judged: number, all: number) => string;
  readonly keepSure: (count: number) => string;
  readonly putIn: string;
  readonly putInAs: string;
  readonly done: (rows: number) => string;
  readonly notReady: string;
  readonly someTooLong: (entries: number) => string;
  readonly shorter: string;
  readonly pointsOf: string;
  readonly responsible: string;
  readonly groups: Readonly<
    Record<'plan' | 'milestones' | 'measures' | 'groups' | 'goals' | 'decisions' | 'others', string>
  >;
  readonly gathered: Readonly<
    Record<
      | 'goal-overall'
      | 'goal-result'
      | 'goal-process'
      | 'assumption'
      | 'stakeholder'
      | 'recommendation'
      | 'reference'
      | 'duty',
      string
    >
  >;
  readonly points: (count: number) => string;
  readonly facts: string;
  readonly certainty: Readonly<Record<'sure' | 'check' | 'untimed', string>>;
  readonly reasons: Readonly<
    Record<
      | 'shape'
      | 'prose'
      | 'mentionOnly'
      | 'kindUnclear'
      | 'columnsGuessed'
      | 'rowsMended'
      | 'namesDivided'
      | 'time'
      | 'timeUnread'
      | 'statusOfList'
      | 'statusUnclear'
      | 'statusMissing'
      | 'joined'
      | 'bodyMissing',
      string
    >
  >;
  readonly kept: string;
  readonly dropped: string;
  readonly inDocument: string;
  readonly howWeRead: string;
  readonly time: string;
  readonly participants: string;
  readonly onePerLine: string;
  readonly words: string;
  readonly nextStep: string;
  readonly status: string;
  readonly tasks: string;
  readonly decidedBy: string;
  readonly date: string;
  readonly caseNumber: string;
  readonly afterwards: string;
  readonly neverWaits: string;
  readonly keepAndNext: string;
  readonly skip: string;
  readonly reopen: string;
  readonly unread: (count: number) => string;
  readonly unreadHint: string;
  readonly unreadTooMuch: string;
  readonly unreadApart: string;
  readonly factLabels: Readonly<ReturnType<typeof factLabels>>;
  readonly notStated: string;
}

/** A fact of the document is called as the plan's own field that it goes into. */
const factLabels = (language: Language) => ({
  title: planLabels.title[language],
  municipality: planLabels.municipality[language],
  date: planLabels.date[language],
  preparedBy: planLabels.preparedBy[language],
  adoptedBy: planLabels.adoptedBy[language],
  adoptedDate: planLabels.adoptedOn[language],
  adoptedCaseNumber: planLabels.adoptionCase[language],
  lastChanged: planLabels.lastChangedOn[language],
  changedBy: planLabels.lastChangedBy[language],
  purpose: planLabels.purpose[language],
});

export const importTexts: ByLanguage<ImportTexts> = {
  nb: {
    heading: 'Gå gjennom importen',
    chooseHeading: 'Importer en plan',
    chooseHint: 'Slipp et Word-dokument her. Ingenting legges inn før du har sett over.',
    choose: 'Velg Word-dokument',
    paste: 'Lim inn tekst',
    pasteLabel: 'Teksten i planen',
    pasteHint: 'Lim inn hele planen, gjerne med tabellen over milepæler.',
    readPasted: 'Les teksten',
    pastedName: 'Innlimt tekst',
    reading: (file) => `Leser ${file}`,
    failed: 'Vi klarte ikke å lese dokumentet.',
    notADocument: 'Det du slapp, er ikke en fil. Slipp et Word-dokument, eller lim inn teksten.',
    another: 'Velg et annet dokument',
    nothingFound: 'Vi fant ingen milepæler.',
    nothingFoundText: 'Vis oss hvor de står, så leser vi resten.',
    progress: (judged, all) => `${judged} av ${all} gjennomgått`,
    keepSure: (count) => `Godta alle sikre (${count})`,
    putIn: 'Legg inn i planen',
    putInAs: 'Legges inn som',
    done: (rows) => `${rows === 1 ? '1 rad' : `${rows} rader`} er lagt inn i planen.`,
    notReady: 'Gå gjennom alt som er funnet før du legger det inn.',
    someTooLong: (entries) => `${entries === 1 ? 'Én tekst' : `${entries} tekster`} må kortes ned før du legger inn.`,
    shorter: 'Kortere tekst',
    pointsOf: 'Punkter',
    responsible: 'Ansvarlig',
    groups: {
      plan: 'Planen',
      milestones: 'Milepæler',
      measures: 'Tiltak og utredninger',
      groups: 'Grupper og roller',
      goals: 'Mål',
      decisions: 'Forslag og vedtak',
      others: 'Annet',
    },
    gathered: {
      'goal-overall': 'Overordnede mål',
      'goal-result': 'Resultatmål',
      'goal-process': 'Prosessmål',
      assumption: 'Forutsetninger',
      stakeholder: 'Interessenter',
      recommendation: 'Anbefalinger fra konsulent',
      reference: 'Referanser',
      duty: 'Rapportering',
    },
    points: (count) => (count === 1 ? '1 punkt' : `${count} punkter`),
    facts: 'Om planen',
    certainty: { sure: 'Sikker', check: 'Bør sjekkes', untimed: 'Mangler tid' },
    reasons: {
      shape: 'Kjent igjen på formen; dokumentet sier ikke hva det er.',
      prose: 'Lest ut av en setning i løpende tekst.',
      mentionOnly: 'Bare nevnt, ikke beskrevet.',
      kindUnclear: 'Dokumentet sier ikke hvilket slag det er.',
      columnsGuessed: 'Tabellen mangler overskrifter vi kjenner.',
      rowsMended: 'Satt sammen av flere rader eller linjer.',
      namesDivided: 'Flere navn sto på én linje uten skilletegn.',
      time: 'Tida er lest med tvil.',
      timeUnread: 'Det står noe der tida skulle stått, og vi forstår det ikke.',
      statusOfList: 'Statusen gjelder hele lista, ikke dette punktet.',
      statusUnclear: 'Ordene kan bety flere statuser.',
      statusMissing: 'Dokumentet sier ikke noe om status.',
      joined: 'Satt sammen av opplysninger fra flere steder.',
      bodyMissing: 'Det står ikke hvem som har bestemt eller anbefalt.',
    },
    kept: 'Godtatt',
    dropped: 'Hoppet over',
    inDocument: 'I dokumentet',
    howWeRead: 'Slik leser vi det',
    time: 'Tid, med dokumentets ord',
    participants: 'Deltakere',
    onePerLine: 'Én på hver linje',
    words: 'Med ord',
    nextStep: 'Neste steg',
    status: 'Status',
    tasks: 'Oppgaver',
    decidedBy: 'Bestemt av',
    date: 'Dato',
    caseNumber: 'Saksnummer',
    afterwards: 'Registrert i etterkant',
    neverWaits: 'Anbefalinger fra konsulent står for seg selv og venter ikke på vedtak.',
    keepAndNext: 'Godta og neste',
    skip: 'Hopp over',
    reopen: 'Se på nytt',
    unread: (count) => (count === 1 ? 'Ett avsnitt ble ikke brukt' : `${count} avsnitt ble ikke brukt`),
    unreadHint: 'De følger med som tekst i planen, så ingenting går tapt.',
    unreadApart: 'De følger ikke med, for planen har sin egen tekst. Ta vare på dokumentet i kanalens filer.',
    unreadTooMuch: 'De er for lange til å følge med i planen. Ta vare på dokumentet i kanalens filer.',
    factLabels: factLabels('nb'),
    notStated: 'Står ikke i dokumentet',
  },
  nn: {
    heading: 'Gå gjennom importen',
    chooseHeading: 'Importer ein plan',
    chooseHint: 'Slepp eit Word-dokument her. Ingenting blir lagt inn før du har sett over.',
    choose: 'Vel Word-dokument',
    paste: 'Lim inn tekst',
    pasteLabel: 'Teksten i planen',
    pasteHint: 'Lim inn heile planen, gjerne med tabellen over milepælar.',
    readPasted: 'Les teksten',
    pastedName: 'Innlimt tekst',
    reading: (file) => `Les ${file}`,
    failed: 'Vi klarte ikkje å lese dokumentet.',
    notADocument: 'Det du sleppte, er ikkje ei fil. Slepp eit Word-dokument, eller lim inn teksten.',
    another: 'Vel eit anna dokument',
    nothingFound: 'Vi fann ingen milepælar.',
    nothingFoundText: 'Vis oss kvar dei står, så les vi resten.',
    progress: (judged, all) => `${judged} av ${all} gått gjennom`,
    keepSure: (count) => `Godta alle sikre (${count})`,
    putIn: 'Legg inn i planen',
    putInAs: 'Blir lagt inn som',
    done: (rows) => (rows === 1 ? '1 rad er lagd inn i planen.' : `${rows} rader er lagde inn i planen.`),
    notReady: 'Gå gjennom alt som er funne, før du legg det inn.',
    someTooLong: (entries) => `${entries === 1 ? 'Éin tekst' : `${entries} tekstar`} må kortast ned før du legg inn.`,
    shorter: 'Kortare tekst',
    pointsOf: 'Punkt',
    responsible: 'Ansvarleg',
    groups: {
      plan: 'Planen',
      milestones: 'Milepælar',
      measures: 'Tiltak og utgreiingar',
      groups: 'Grupper og roller',
      goals: 'Mål',
      decisions: 'Framlegg og vedtak',
      others: 'Anna',
    },
    gathered: {
      'goal-overall': 'Overordna mål',
      'goal-result': 'Resultatmål',
      'goal-process': 'Prosessmål',
      assumption: 'Føresetnader',
      stakeholder: 'Interessentar',
      recommendation: 'Tilrådingar frå konsulent',
      reference: 'Referansar',
      duty: 'Rapportering',
    },
    points: (count) => (count === 1 ? '1 punkt' : `${count} punkt`),
    facts: 'Om planen',
    certainty: { sure: 'Sikker', check: 'Bør sjekkast', untimed: 'Manglar tid' },
    reasons: {
      shape: 'Kjend att på forma; dokumentet seier ikkje kva det er.',
      prose: 'Lese ut av ei setning i løpande tekst.',
      mentionOnly: 'Berre nemnd, ikkje skildra.',
      kindUnclear: 'Dokumentet seier ikkje kva slag det er.',
      columnsGuessed: 'Tabellen manglar overskrifter vi kjenner.',
      rowsMended: 'Sett saman av fleire rader eller linjer.',
      namesDivided: 'Fleire namn stod på éi linje utan skiljeteikn.',
      time: 'Tida er lesen med tvil.',
      timeUnread: 'Det står noko der tida skulle stått, og vi forstår det ikkje.',
      statusOfList: 'Statusen gjeld heile lista, ikkje dette punktet.',
      statusUnclear: 'Orda kan tyde fleire statusar.',
      statusMissing: 'Dokumentet seier ikkje noko om status.',
      joined: 'Sett saman av opplysningar frå fleire stader.',
      bodyMissing: 'Det står ikkje kven som har avgjort eller rådd til.',
    },
    kept: 'Godteke',
    dropped: 'Hoppa over',
    inDocument: 'I dokumentet',
    howWeRead: 'Slik les vi det',
    time: 'Tid, med orda i dokumentet',
    participants: 'Deltakarar',
    onePerLine: 'Éin på kvar linje',
    words: 'Med ord',
    nextStep: 'Neste steg',
    status: 'Status',
    tasks: 'Oppgåver',
    decidedBy: 'Avgjort av',
    date: 'Dato',
    caseNumber: 'Saksnummer',
    afterwards: 'Registrert i etterkant',
    neverWaits: 'Tilrådingar frå konsulent står for seg sjølve og ventar ikkje på vedtak.',
    keepAndNext: 'Godta og neste',
    skip: 'Hopp over',
    reopen: 'Sjå på nytt',
    unread: (count) => (count === 1 ? 'Eitt avsnitt vart ikkje brukt' : `${count} avsnitt vart ikkje brukte`),
    unreadHint: 'Dei følgjer med som tekst i planen, så ingenting går tapt.',
    unreadApart: 'Dei følgjer ikkje med, for planen har sin eigen tekst. Ta vare på dokumentet i filene til kanalen.',
    unreadTooMuch: 'Dei er for lange til å følgje med i planen. Ta vare på dokumentet i filene til kanalen.',
    factLabels: factLabels('nn'),
    notStated: 'Står ikkje i dokumentet',
  },
  en: {
    heading: 'Look over the import',
    chooseHeading: 'Import a plan',
    chooseHint: 'Drop a Word document here. Nothing is added before you have looked it over.',
    choose: 'Choose a Word document',
    paste: 'Paste text',
    pasteLabel: 'The text of the plan',
    pasteHint: 'Paste the whole plan, preferably with its table of milestones.',
    readPasted: 'Read the text',
    pastedName: 'Pasted text',
    reading: (file) => `Reading ${file}`,
    failed: 'We could not read the document.',
    notADocument: 'What you dropped is not a file. Drop a Word document, or paste the text.',
    another: 'Choose another document',
    nothingFound: 'We found no milestones.',
    nothingFoundText: 'Show us where they stand, and we read the rest.',
    progress: (judged, all) => `${judged} of ${all} looked over`,
    keepSure: (count) => `Accept all sure ones (${count})`,
    putIn: 'Add to the plan',
    putInAs: 'Added as',
    done: (rows) => `${rows === 1 ? '1 row was' : `${rows} rows were`} added to the plan.`,
    notReady: 'Look over everything that was found before you add it.',
    someTooLong: (entries) => `${entries === 1 ? 'One text' : `${entries} texts`} must be shortened before you add.`,
    shorter: 'Shorter text',
    pointsOf: 'Points',
    responsible: 'Responsible',
    groups: {
      plan: 'The plan',
      milestones: 'Milestones',
      measures: 'Measures and investigations',
      groups: 'Groups and roles',
      goals: 'Goals',
      decisions: 'Proposals and decisions',
      others: 'Other',
    },
    gathered: {
      'goal-overall': 'Overall goals',
      'goal-result': 'Result goals',
      'goal-process': 'Process goals',
      assumption: 'Preconditions',
      stakeholder: 'Stakeholders',
      recommendation: 'A consultant’s recommendations',
      reference: 'References',
      duty: 'Reporting',
    },
    points: (count) => (count === 1 ? '1 point' : `${count} points`),
    facts: 'About the plan',
    certainty: { sure: 'Sure', check: 'Should be checked', untimed: 'Lacks a time' },
    reasons: {
      shape: 'Recognised by its shape; the document does not say what it is.',
      prose: 'Read from a sentence in running text.',
      mentionOnly: 'Only mentioned, not described.',
      kindUnclear: 'The document does not say what kind it is.',
      columnsGuessed: 'The table lacks headings that we know.',
      rowsMended: 'Put together from several rows or lines.',
      namesDivided: 'Several names stood on one line without a separator.',
      time: 'The time was read with doubt.',
      timeUnread: 'Something stands where the time should, and we do not understand it.',
      statusOfList: 'The status is said of the whole list, not of this item.',
      statusUnclear: 'The words can mean several statuses.',
      statusMissing: 'The document says nothing of the status.',
      joined: 'Put together from facts in several places.',
      bodyMissing: 'It does not say who decided or recommended.',
    },
    kept: 'Accepted',
    dropped: 'Skipped',
    inDocument: 'In the document',
    howWeRead: 'How we read it',
    time: 'Time, in the document’s words',
    participants: 'Participants',
    onePerLine: 'One on each line',
    words: 'In words',
    nextStep: 'Next step',
    status: 'Status',
    tasks: 'Tasks',
    decidedBy: 'Decided by',
    date: 'Date',
    caseNumber: 'Case number',
    afterwards: 'Registered afterwards',
    neverWaits: 'A consultant’s recommendations stand by themselves and do not wait for a decision.',
    keepAndNext: 'Accept and next',
    skip: 'Skip',
    reopen: 'Look again',
    unread: (count) => (count === 1 ? 'One passage was not used' : `${count} passages were not used`),
    unreadHint: 'They follow as text in the plan, so nothing is lost.',
    unreadApart: 'They do not follow, for the plan has its own text. Keep the document among the channel’s files.',
    unreadTooMuch: 'They are too long to follow into the plan. Keep the document among the channel’s files.',
    factLabels: factLabels('en'),
    notStated: 'Not in the document',
  },
};
