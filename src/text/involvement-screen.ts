/** Words of the involvement: who has been heard, who not? */
import type { Hearing, InvolvementStanding } from '#domain/involvement-plan.ts';
import type { InvolvementState } from '#domain/involvement.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

export interface InvolvementTexts {
  readonly heading: string;
  readonly allHeard: string;
  readonly notHeard: (names: string, more: number) => string;
  readonly add: string;
  readonly newTitle: string;
  readonly calendar: string;
  readonly calendarHint: string;
  readonly earlier: string;
  readonly later: string;
  readonly noDate: string;
  readonly nobody: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly standing: Readonly<Record<InvolvementStanding, string>>;
  readonly hearing: Readonly<Record<Hearing, string>>;
  readonly stakeholders: string;
  readonly stakeholdersHint: Readonly<Record<'stance' | 'influence', string>>;
  readonly sortBy: string;
  readonly addStakeholder: string;
  readonly newStakeholder: string;
  readonly noStakeholders: string;
  readonly noStakeholdersText: string;
  readonly nobodyHere: string;
  readonly inputs: string;
  readonly inputsHint: (waiting: number) => string;
  readonly addInput: string;
  readonly newInput: string;
  readonly noInputs: string;
  readonly noInputsText: string;
  readonly waitsForAnswer: string;
  readonly inputFrom: (from: string, day: string) => string;
  readonly close: string;
  readonly edit: (field: string) => string;
  readonly changed: (title: string) => string;
  readonly takenAway: (title: string) => string;
  readonly takeAway: Readonly<Record<'involvement' | 'stakeholder' | 'input', string>>;
  readonly nothingWritten: string;
  readonly howItWent: string;
  readonly steps: Readonly<Record<InvolvementState, string>>;
  readonly stateNow: (title: string, state: string) => string;
  readonly lacksUse: string;
  readonly choose: string;
  readonly noneChosen: string;
  readonly noMilestone: string;
  readonly noMeeting: string;
  readonly meetings: string;
  readonly noMeetings: string;
  readonly history: string;
  readonly privacy: string;
}

export const involvementTexts: ByLanguage<InvolvementTexts> = {
  nb: {
    heading: 'Medvirkning',
    allHeard: 'Alle som skal høres, er hørt',
    notHeard: (names, more) => `Ikke hørt ennå: ${names}${more > 0 ? ` og ${numberWord(more, 'nb')} til` : ''}`,
    add: 'Nytt møtepunkt',
    newTitle: 'Hva skal skje?',
    calendar: 'Møtepunkter',
    calendarHint: 'Hvem vi møter, og når',
    earlier: 'Tidligere måneder',
    later: 'Senere måneder',
    noDate: 'Uten dato',
    nobody: 'Ikke knyttet til noen',
    empty: 'Ingen møtepunkter ennå',
    emptyText: 'Et møtepunkt er et sted der noen blir hørt. Bruk gjerne møter som finnes fra før.',
    standing: {
      ahead: 'planlagt',
      now: 'pågår nå',
      over: 'tida er ute, og ingen har sagt hvordan det gikk',
      held: 'gjennomført',
      failed: 'lot seg ikke gjennomføre',
      cancelled: 'avlyst',
    },
    hearing: { heard: 'Hørt', informed: 'Bare orientert, ikke hørt ennå', notHeard: 'Ikke hørt ennå' },
    stakeholders: 'Interessenter',
    stakeholdersHint: {
      stance: 'Hvor de står, og hvor sterkt de berøres',
      influence: 'Hva de kan påvirke, og hvor sterkt de berøres',
    },
    sortBy: 'Vis etter',
    addStakeholder: 'Ny interessent',
    newStakeholder: 'Hvem er det?',
    noStakeholders: 'Ingen interessenter ennå',
    noStakeholdersText: 'Skriv opp dem planen berører, også dem som er imot.',
    nobodyHere: 'Ingen',
    inputs: 'Innspill',
    inputsHint: (waiting) =>
      waiting === 0 ? 'Alle er besvart' : `${capitalised(numberWord(waiting, 'nb', 'neuter'))} venter på svar`,
    addInput: 'Nytt innspill',
    newInput: 'Hva handler det om?',
    noInputs: 'Ingen innspill ennå',
    noInputsText: 'Innspill fra råd, lag og innbyggere samles her, med svaret dere gir.',
    waitsForAnswer: 'Venter på svar',
    inputFrom: (from, day) => [from, day].filter(Boolean).join(', '),
    close: 'Lukk',
    edit: (field) => `Endre ${field.toLocaleLowerCase('nb')}`,
    changed: (title) => `${title} er endret.`,
    takenAway: (title) => `${title} er tatt bort.`,
    takeAway: {
      involvement: 'Ta bort møtepunktet',
      stakeholder: 'Ta bort interessenten',
      input: 'Ta bort innspillet',
    },
    nothingWritten: 'Ikke skrevet ennå',
    howItWent: 'Hvordan gikk det?',
    steps: {
      planned: 'Planlegg på nytt',
      held: 'Merk som gjennomført',
      failed: 'Lot seg ikke gjennomføre',
      cancelled: 'Avlys',
    },
    stateNow: (title, state) => `${title} er nå «${state}».`,
    lacksUse: 'Det står ikke hvordan det ble brukt',
    choose: 'Velg hvem',
    noneChosen: 'Ingen valgt ennå',
    noMilestone: 'Ingen milepæl',
    noMeeting: 'Ikke fra et møtepunkt',
    meetings: 'Møtepunkter',
    noMeetings: 'Ingen møtepunkter med dem ennå.',
    history: 'Hva har skjedd',
    privacy: 'Skriv hvem det er fra som gruppe, lag eller råd. Ikke navn på privatpersoner.',
  },
  nn: {
    heading: 'Medverknad',
    allHeard: 'Alle som skal høyrast, er høyrde',
    notHeard: (names, more) => `Ikkje høyrde enno: ${names}${more > 0 ? ` og ${numberWord(more, 'nn')} til` : ''}`,
    add: 'Nytt møtepunkt',
    newTitle: 'Kva skal skje?',
    calendar: 'Møtepunkt',
    calendarHint: 'Kven vi møter, og når',
    earlier: 'Tidlegare månader',
    later: 'Seinare månader',
    noDate: 'Utan dato',
    nobody: 'Ikkje knytt til nokon',
    empty: 'Ingen møtepunkt enno',
    emptyText: 'På møtepunktet blir nokon høyrde. Bruk gjerne møte som finst frå før.',
    standing: {
      ahead: 'planlagt',
      now: 'går føre seg no',
      over: 'tida er ute, og ingen har sagt korleis det gjekk',
      held: 'gjennomført',
      failed: 'lét seg ikkje gjennomføre',
      cancelled: 'avlyst',
    },
    hearing: { heard: 'Høyrd', informed: 'Berre orientert, ikkje høyrd enno', notHeard: 'Ikkje høyrd enno' },
    stakeholders: 'Interessentar',
    stakeholdersHint: {
      stance: 'Kvar dei står, og kor sterkt dei er råka',
      influence: 'Kva dei kan påverke, og kor sterkt dei er råka',
    },
    sortBy: 'Vis etter',
    addStakeholder: 'Ny interessent',
    newStakeholder: 'Kven er det?',
    noStakeholders: 'Ingen interessentar enno',
    noStakeholdersText: 'Skriv opp alle som planen råkar, også motstandarane.',
    nobodyHere: 'Ingen',
    inputs: 'Innspel',
    inputsHint: (waiting) =>
      waiting === 0 ? 'Alle har fått svar' : `${capitalised(numberWord(waiting, 'nn', 'neuter'))} ventar på svar`,
    addInput: 'Nytt innspel',
    newInput: 'Kva handlar det om?',
    noInputs: 'Ingen innspel enno',
    noInputsText: 'Innspel frå råd, lag og innbyggjarar blir samla her, med svaret som blir gitt.',
    waitsForAnswer: 'Ventar på svar',
    inputFrom: (from, day) => [from, day].filter(Boolean).join(', '),
    close: 'Lukk',
    edit: (field) => `Endre ${field.toLocaleLowerCase('nb')}`,
    changed: (title) => `${title} er endra.`,
    takenAway: (title) => `${title} er teke bort.`,
    takeAway: {
      involvement: 'Ta bort møtepunktet',
      stakeholder: 'Ta bort interessenten',
      input: 'Ta bort innspelet',
    },
    nothingWritten: 'Ikkje skrive enno',
    howItWent: 'Korleis gjekk det?',
    steps: {
      planned: 'Planlegg på nytt',
      held: 'Merk som gjennomført',
      failed: 'Lét seg ikkje gjennomføre',
      cancelled: 'Avlys',
    },
    stateNow: (title, state) => `${title} er no «${state}».`,
    lacksUse: 'Det står ikkje korleis det vart brukt',
    choose: 'Vel kven',
    noneChosen: 'Ingen er valde enno',
    noMilestone: 'Ingen milepæl',
    noMeeting: 'Ikkje frå møtepunkt',
    meetings: 'Møtepunkt',
    noMeetings: 'Ingen møtepunkt med dei enno.',
    history: 'Kva har skjedd',
    privacy: 'Skriv kven det er frå som gruppe, lag eller råd. Ikkje namn på privatpersonar.',
  },
  en: {
    heading: 'Involvement',
    allHeard: 'Everybody who should be heard has been',
    notHeard: (names, more) => `Not heard yet: ${names}${more > 0 ? ` and ${numberWord(more, 'en')} more` : ''}`,
    add: 'New meeting point',
    newTitle: 'What will happen?',
    calendar: 'Meeting points',
    calendarHint: 'Whom we meet, and when',
    earlier: 'Earlier months',
    later: 'Later months',
    noDate: 'No date',
    nobody: 'Not linked to anybody',
    empty: 'No meeting points yet',
    emptyText: 'A meeting point is where somebody is heard. Use meetings that exist already.',
    standing: {
      ahead: 'planned',
      now: 'going on now',
      over: 'the time has passed, and nobody has said how it went',
      held: 'held',
      failed: 'could not be held',
      cancelled: 'cancelled',
    },
    hearing: { heard: 'Heard', informed: 'Only informed, not heard yet', notHeard: 'Not heard yet' },
    stakeholders: 'Stakeholders',
    stakeholdersHint: {
      stance: 'Where they stand, and how strongly they are affected',
      influence: 'What they can influence, and how strongly they are affected',
    },
    sortBy: 'Show by',
    addStakeholder: 'New stakeholder',
    newStakeholder: 'Who is it?',
    noStakeholders: 'No stakeholders yet',
    noStakeholdersText: 'List those whom the plan affects, also those against it.',
    nobodyHere: 'Nobody',
    inputs: 'Input',
    inputsHint: (waiting) =>
      waiting === 0
        ? 'All are answered'
        : `${capitalised(numberWord(waiting, 'en'))} ${waiting === 1 ? 'waits' : 'wait'} for an answer`,
    addInput: 'New input',
    newInput: 'What is it about?',
    noInputs: 'No input yet',
    noInputsText: 'Input from councils, associations and residents is gathered here, with the answer that you give.',
    waitsForAnswer: 'Waits for an answer',
    inputFrom: (from, day) => [from, day].filter(Boolean).join(', '),
    close: 'Close',
    edit: (field) => `Change ${field.toLocaleLowerCase('en')}`,
    changed: (title) => `${title} has been changed.`,
    takenAway: (title) => `${title} has been taken away.`,
    takeAway: {
      involvement: 'Take the meeting point away',
      stakeholder: 'Take the stakeholder away',
      input: 'Take the input away',
    },
    nothingWritten: 'Not written yet',
    howItWent: 'How did it go?',
    steps: {
      planned: 'Plan it anew',
      held: 'Mark as held',
      failed: 'It could not be held',
      cancelled: 'Cancel it',
    },
    stateNow: (title, state) => `${title} is now “${state}”.`,
    lacksUse: 'It is not said how it was used',
    choose: 'Choose who',
    noneChosen: 'Nobody chosen yet',
    noMilestone: 'No milestone',
    noMeeting: 'Not from a meeting point',
    meetings: 'Meeting points',
    noMeetings: 'No meeting points with them yet.',
    history: 'What has happened',
    privacy: 'Say who it is from as a group, an association or a council. No names of private persons.',
  },
};
