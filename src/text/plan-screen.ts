/** Words of the plan as a document: why, what for, who, when. */
import type { ByLanguage } from '#text/language.ts';

export interface PlanTexts {
  readonly heading: string;
  readonly draft: string;
  readonly version: (version: number) => string;
  readonly lastChanged: (day: string) => string;
  readonly import: string;
  readonly selfCheck: string;
  readonly contents: string;
  readonly parts: Readonly<
    Record<
      | 'about'
      | 'purpose'
      | 'sections'
      | 'overall'
      | 'service'
      | 'result'
      | 'process'
      | 'assumption'
      | 'groups'
      | 'milestones'
      | 'stakeholders'
      | 'decisions'
      | 'references'
      | 'revisions',
      string
    >
  >;
  readonly notAdopted: string;
  readonly adopted: (by: string, day: string, caseNumber: string) => string;
  readonly adoptedTag: string;
  readonly measuresOf: (count: number) => string;
  readonly noMeasures: string;
  readonly addGoal: string;
  readonly newGoal: string;
  readonly addAssumption: string;
  readonly newAssumption: string;
  readonly goalTakenAway: (title: string) => string;
  readonly takeAwayGoal: string;
  readonly addReference: string;
  readonly newReference: string;
  readonly editReference: (title: string) => string;
  readonly revision: (number: number, day: string, approvedBy: string) => string;
  readonly nothing: string;
  readonly name: string;
  readonly shortName: string;
  readonly edit: (field: string) => string;
  readonly changed: string;
  readonly tasks: (count: number) => string;
  readonly affected: string;
  readonly registeredAfterwards: string;
  readonly recommendations: string;
  readonly deadline: (words: string) => string;
}

export const planTexts: ByLanguage<PlanTexts> = {
  nb: {
    heading: 'Plan',
    draft: 'Utkast',
    version: (version) => `Versjon ${version}`,
    lastChanged: (day) => `sist endret ${day}`,
    import: 'Importer fra Word',
    selfCheck: 'Selvsjekk',
    contents: 'Innhold',
    parts: {
      about: 'Om planen',
      purpose: 'Formål',
      sections: 'Bakgrunn',
      overall: 'Overordnede mål',
      service: 'Mål for tjenestene',
      result: 'Resultatmål',
      process: 'Prosessmål',
      assumption: 'Forutsetninger',
      groups: 'Grupper og roller',
      milestones: 'Milepæler',
      stakeholders: 'Interessenter',
      decisions: 'Vedtak og anbefalinger',
      references: 'Referanser',
      revisions: 'Revisjonshistorikk',
    },
    notAdopted: 'Planen er ikke vedtatt ennå.',
    adopted: (by, day, caseNumber) =>
      `Vedtatt${by === '' ? '' : ` av ${by}`}${day === '' ? '' : ` ${day}`}${caseNumber === '' ? '' : `, sak ${caseNumber}`}`,
    adoptedTag: 'Vedtak',
    measuresOf: (count) => `${count} tiltak`,
    noMeasures: 'Ingen tiltak ennå',
    addGoal: 'Nytt mål',
    newGoal: 'Hva vil dere oppnå?',
    addAssumption: 'Ny forutsetning',
    newAssumption: 'Hva må være på plass?',
    goalTakenAway: (title) => `${title} er tatt bort.`,
    takeAwayGoal: 'Ta bort',
    addReference: 'Ny referanse',
    newReference: 'Tittel på dokumentet',
    editReference: (title) => `Lenke til ${title}`,
    revision: (number, day, approvedBy) =>
      `Versjon ${number}, ${day}${approvedBy === '' ? '' : `. Godkjent av ${approvedBy.toLocaleLowerCase('nb')}`}`,
    nothing: 'Ikke skrevet ennå',
    name: 'Navn på planen',
    shortName: 'Kort navn i menyen',
    edit: (field) => `Endre ${field.toLocaleLowerCase('nb')}`,
    changed: 'Planen er endret.',
    tasks: (count) => (count === 1 ? '1 oppgave' : `${count} oppgaver`),
    affected: 'Berørt',
    registeredAfterwards: 'Registrert i etterkant',
    recommendations: 'Anbefalinger fra konsulent. De venter ikke på vedtak.',
    deadline: (words) => `Frist: ${words}`,
  },
  nn: {
    heading: 'Plan',
    draft: 'Utkast',
    version: (version) => `Versjon ${version}`,
    lastChanged: (day) => `sist endra ${day}`,
    import: 'Importer frå Word',
    selfCheck: 'Sjølvsjekk',
    contents: 'Innhald',
    parts: {
      about: 'Om planen',
      purpose: 'Føremål',
      sections: 'Bakgrunn',
      overall: 'Overordna mål',
      service: 'Mål for tenestene',
      result: 'Resultatmål',
      process: 'Prosessmål',
      assumption: 'Føresetnader',
      groups: 'Grupper og roller',
      milestones: 'Milepælar',
      stakeholders: 'Interessentar',
      decisions: 'Vedtak og tilrådingar',
      references: 'Referansar',
      revisions: 'Revisjonshistorikk',
    },
    notAdopted: 'Planen er ikkje vedteken enno.',
    adopted: (by, day, caseNumber) =>
      `Vedteken${by === '' ? '' : ` av ${by}`}${day === '' ? '' : ` ${day}`}${caseNumber === '' ? '' : `, sak ${caseNumber}`}`,
    adoptedTag: 'Vedtak',
    measuresOf: (count) => `${count} tiltak`,
    noMeasures: 'Ingen tiltak enno',
    addGoal: 'Nytt mål',
    newGoal: 'Kva skal planen oppnå?',
    addAssumption: 'Ny føresetnad',
    newAssumption: 'Kva må vere på plass?',
    goalTakenAway: (title) => `${title} er teke bort.`,
    takeAwayGoal: 'Ta bort',
    addReference: 'Ny referanse',
    newReference: 'Tittel på dokumentet',
    editReference: (title) => `Lenkje til ${title}`,
    revision: (number, day, approvedBy) =>
      `Versjon ${number}, ${day}${approvedBy === '' ? '' : `. Godkjend av ${approvedBy.toLocaleLowerCase('nb')}`}`,
    nothing: 'Ikkje skrive enno',
    name: 'Namn på planen',
    shortName: 'Kort namn i menyen',
    edit: (field) => `Endre ${field.toLocaleLowerCase('nb')}`,
    changed: 'Planen er endra.',
    tasks: (count) => (count === 1 ? '1 oppgåve' : `${count} oppgåver`),
    affected: 'Råka',
    registeredAfterwards: 'Registrert i etterkant',
    recommendations: 'Tilrådingar frå konsulent. Dei ventar ikkje på vedtak.',
    deadline: (words) => `Frist: ${words}`,
  },
  en: {
    heading: 'Plan',
    draft: 'Draft',
    version: (version) => `Version ${version}`,
    lastChanged: (day) => `last changed ${day}`,
    import: 'Import from Word',
    selfCheck: 'Self-check',
    contents: 'Contents',
    parts: {
      about: 'About the plan',
      purpose: 'Purpose',
      sections: 'Background',
      overall: 'Overall goals',
      service: 'Goals for the services',
      result: 'Result goals',
      process: 'Process goals',
      assumption: 'Preconditions',
      groups: 'Groups and roles',
      milestones: 'Milestones',
      stakeholders: 'Stakeholders',
      decisions: 'Decisions and recommendations',
      references: 'References',
      revisions: 'Revision history',
    },
    notAdopted: 'The plan has not been adopted yet.',
    adopted: (by, day, caseNumber) =>
      `Adopted${by === '' ? '' : ` by ${by}`}${day === '' ? '' : ` on ${day}`}${caseNumber === '' ? '' : `, case ${caseNumber}`}`,
    adoptedTag: 'Resolution',
    measuresOf: (count) => (count === 1 ? '1 measure' : `${count} measures`),
    noMeasures: 'No measures yet',
    addGoal: 'New goal',
    newGoal: 'What do you want to achieve?',
    addAssumption: 'New precondition',
    newAssumption: 'What must be in place?',
    goalTakenAway: (title) => `${title} has been taken away.`,
    takeAwayGoal: 'Take away',
    addReference: 'New reference',
    newReference: 'Title of the document',
    editReference: (title) => `Link to ${title}`,
    revision: (number, day, approvedBy) =>
      `Version ${number}, ${day}${approvedBy === '' ? '' : `. Approved by ${approvedBy.toLocaleLowerCase('en')}`}`,
    nothing: 'Not written yet',
    name: 'Name of the plan',
    shortName: 'Short name in the menu',
    edit: (field) => `Change ${field.toLocaleLowerCase('en')}`,
    changed: 'The plan is changed.',
    tasks: (count) => (count === 1 ? '1 task' : `${count} tasks`),
    affected: 'Affected',
    registeredAfterwards: 'Registered afterwards',
    recommendations: 'A consultant’s recommendations. They do not wait for a decision.',
    deadline: (words) => `Deadline: ${words}`,
  },
};
