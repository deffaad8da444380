/** Words of the journal: what stands in the municipality's archive, and what does not yet. */
import type { ByLanguage } from '#text/language.ts';

interface JournalTexts {
  readonly heading: string;
  readonly explain: string;
  readonly view: string;
  readonly missing: (count: number) => string;
  readonly entered: (count: number) => string;
  readonly allEntered: string;
  readonly allEnteredText: string;
  readonly noneEntered: string;
  readonly chooseAll: string;
  readonly chosen: (count: number) => string;
  readonly keys: string;
  readonly noDay: string;
  readonly archiveCase: string;
  readonly archiveHint: string;
  readonly archiveHintMany: string;
  readonly journaledOn: string;
  readonly dayHint: string;
  readonly publicity: string;
  readonly note: string;
  readonly enter: (count: number) => string;
  readonly done: string;
  readonly inCase: (caseNumber: string) => string;
  readonly onDay: (day: string) => string;
  readonly notYet: string;
  readonly enterThis: string;
  readonly changeThis: string;
  readonly back: string;
}

export const journalTexts: ByLanguage<JournalTexts> = {
  nb: {
    heading: 'Journal',
    explain: 'Hva som er ført i kommunens arkiv, og hva som ikke er det ennå',
    view: 'Visning',
    missing: (count) => `Ikke journalført (${count})`,
    entered: (count) => `Journalført (${count})`,
    allEntered: 'Alt er journalført',
    allEnteredText: 'Vedtak, protokoller, referater og leverte rapporter kommer hit når de er registrert.',
    noneEntered: 'Ingenting er journalført ennå',
    chooseAll: 'Velg alle',
    chosen: (count) => `${count} valgt`,
    keys: 'Pil opp og ned flytter, mellomrom velger.',
    noDay: 'Uten dato',
    archiveCase: 'Arkivsaksnummer',
    archiveHint: 'For eksempel 26/1043.',
    archiveHintMany: 'Gjelder alle som er valgt. Står det tomt, beholder hver sitt nummer.',
    journaledOn: 'Journalført dato',
    dayHint: 'La den stå tom hvis arkivet ikke har ført det ennå.',
    publicity: 'Intern eller offentlig',
    note: 'Merknad',
    enter: (count) => (count === 1 ? 'Før i journalen' : `Før ${count} i journalen`),
    done: 'Det står i journalen.',
    inCase: (caseNumber) => `Arkivsak ${caseNumber}`,
    onDay: (day) => `Journalført ${day}`,
    notYet: 'Ikke journalført',
    enterThis: 'Før i journalen',
    changeThis: 'Endre i journalen',
    back: 'Beslutninger',
  },
  nn: {
    heading: 'Journal',
    explain: 'Kva som er ført i arkivet til kommunen, og kva som ikkje er det enno',
    view: 'Vising',
    missing: (count) => `Ikkje journalført (${count})`,
    entered: (count) => `Journalført (${count})`,
    allEntered: 'Alt er journalført',
    allEnteredText: 'Vedtak, protokollar, referat og leverte rapportar kjem hit når dei er registrerte.',
    noneEntered: 'Ingenting er journalført enno',
    chooseAll: 'Vel alle',
    chosen: (count) => `${count} valde`,
    keys: 'Pil opp og ned flyttar, mellomrom vel.',
    noDay: 'Utan dato',
    archiveCase: 'Arkivsaksnummer',
    archiveHint: 'Til dømes 26/1043.',
    archiveHintMany: 'Gjeld alle som er valde. Står det tomt, held kvar på nummeret sitt.',
    journaledOn: 'Journalført dato',
    dayHint: 'Lat han stå tom om arkivet ikkje har ført det enno.',
    publicity: 'Intern eller offentleg',
    note: 'Merknad',
    enter: (count) => (count === 1 ? 'Før i journalen' : `Før ${count} i journalen`),
    done: 'Det står i journalen.',
    inCase: (caseNumber) => `Arkivsak ${caseNumber}`,
    onDay: (day) => `Journalført ${day}`,
    notYet: 'Ikkje journalført',
    enterThis: 'Før i journalen',
    changeThis: 'Endre i journalen',
    back: 'Avgjerder',
  },
  en: {
    heading: 'Journal',
    explain: 'What stands in the archive of the municipality, and what does not yet',
    view: 'View',
    missing: (count) => `Not journaled (${count})`,
    entered: (count) => `Journaled (${count})`,
    allEntered: 'All is journaled',
    allEnteredText: 'Decisions, protocols, minutes and reports come here when they are registered.',
    noneEntered: 'Nothing is journaled yet',
    chooseAll: 'Choose all',
    chosen: (count) => `${count} chosen`,
    keys: 'Arrow up and down move, space chooses.',
    noDay: 'No date',
    archiveCase: 'Archive case number',
    archiveHint: 'For example 26/1043.',
    archiveHintMany: 'For all that are chosen. Left empty, each keeps its own number.',
    journaledOn: 'Date journaled',
    dayHint: 'Leave it empty if the archive has not entered it yet.',
    publicity: 'Internal or public',
    note: 'Note',
    enter: (count) => (count === 1 ? 'Enter in the journal' : `Enter ${count} in the journal`),
    done: 'It stands in the journal.',
    inCase: (caseNumber) => `Archive case ${caseNumber}`,
    onDay: (day) => `Journaled ${day}`,
    notYet: 'Not journaled',
    enterThis: 'Enter in the journal',
    changeThis: 'Change in the journal',
    back: 'Decisions',
  },
};
