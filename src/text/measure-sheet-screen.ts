/** Words of the page where measures come in from a spreadsheet: what is recognised, what is asked, what would be written. */
import type { LineKind, LineRefusal, SheetDoubtKind, SheetRefusal } from '#domain/measure-sheet.ts';
import { numberWord } from '#text/number-words.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage } from '#text/language.ts';

export interface MeasureSheetTexts {
  readonly heading: string;
  readonly how: string;
  readonly field: string;
  readonly placeholder: string;
  readonly refusals: Readonly<Record<SheetRefusal['kind'], (limit: string) => string>>;
  readonly columns: string;
  readonly columnsHint: string;
  readonly column: (number: number, first: string) => string;
  readonly unused: string;
  readonly headed: string;
  readonly needsTitle: string;
  readonly preview: string;
  readonly nothingWritten: string;
  readonly kinds: Readonly<Record<LineKind, (lines: number) => string>>;
  readonly doubts: Readonly<Record<SheetDoubtKind, (words: string) => string>>;
  readonly lineRefusals: Readonly<Record<LineRefusal, string>>;
  readonly row: (row: number) => string;
  readonly take: (title: string) => string;
  readonly more: (lines: number) => string;
  readonly confirm: (added: number, changed: number) => string;
  readonly nothingToWrite: string;
  readonly written: (added: number, changed: number) => string;
}

export const measureSheetTexts: ByLanguage<MeasureSheetTexts> = {
  nb: {
    heading: 'Lim inn fra Excel',
    how: 'Merk cellene i Excel, kopier dem og lim dem inn her. Ta med overskriftene. Ingenting blir lagt inn før du har sett over.',
    field: 'Celler fra Excel',
    placeholder: 'Lim inn her',
    refusals: {
      empty: () => 'Det er ingen celler her ennå.',
      tooLarge: (limit) => `Det er for mye på en gang. Lim inn mindre enn ${limit} tegn.`,
      tooManyRows: (limit) => `Det er for mange rader. Lim inn opptil ${limit} om gangen.`,
      tooManyColumns: (limit) => `Det er for mange kolonner. Lim inn opptil ${limit}.`,
    },
    columns: 'Hva står i kolonnene?',
    columnsHint: 'Vi har lest overskriftene. Rett det som er feil.',
    column: (number, first) => `Kolonne ${number}${first === '' ? '' : `: ${first}`}`,
    unused: 'Brukes ikke',
    headed: 'Første rad er overskrifter',
    needsTitle: 'Si hvilken kolonne som har navnet på tiltaket.',
    preview: 'Dette skjer når du legger det inn',
    nothingWritten: 'Ingenting er skrevet i planen ennå. En tom celle endrer ingenting.',
    kinds: {
      new: (lines) => `${capitalised(numberWord(lines, 'nb', 'neuter'))} ${lines === 1 ? 'nytt' : 'nye'}`,
      changed: (lines) => `${capitalised(numberWord(lines, 'nb', 'neuter'))} endres`,
      doubtful: (lines) => `${capitalised(numberWord(lines, 'nb', 'neuter'))} bør sjekkes`,
      same: (lines) => `${capitalised(numberWord(lines, 'nb', 'neuter'))} er som før`,
      refused: (lines) => `${capitalised(numberWord(lines, 'nb', 'neuter'))} kan ikke legges inn`,
    },
    doubts: {
      status: (words) => `Vi kjenner ikke statusen «${words}». Den legges under «Med ord», og statusen endres ikke.`,
      when: (words) => `Vi forstår ikke tida «${words}». Den tas ikke med.`,
      year: (words) => `Hvilket år er «${words}»?`,
      moved: (words) => `«${words}» er utenfor det som er vedtatt. Det trengs en grunn for å flytte.`,
      coverage: (words) => `Vi forstår ikke hvem «${words}» gjelder for. Det tas ikke med.`,
      political: (words) => `Vi forstår ikke «${words}» om politisk behandling. Det tas ikke med.`,
      group: (words) => `Planen har ingen gruppe som heter «${words}». Den tas ikke med.`,
      workPackage: (words) => `Planen har ingen arbeidspakke som heter «${words}». Den tas ikke med.`,
      twice: (words) => `«${words}» står flere ganger i det du limte inn.`,
      ambiguous: (words) => `Flere tiltak heter «${words}». Det første endres.`,
      renamed: (words) => `Koden tilhører «${words}» i planen. Tiltaket får nytt navn.`,
      formula: (words) => `«${words}» ser ut som en formel. Det legges inn som tekst.`,
      health: (words) => `«${words}» kan handle om helsa til en person. Alle i kanalen kan lese det.`,
    },
    lineRefusals: {
      noTitle: 'Raden mangler navn på tiltaket.',
      nationalId: 'Raden har et fødselsnummer. Ta det bort i Excel og lim inn igjen.',
      tooLong: 'En celle er for lang.',
    },
    row: (row) => `rad ${row}`,
    take: (title) => `Ta med ${title}`,
    more: (lines) => `Vis ${lines} til`,
    confirm: (added, changed) =>
      [added === 0 ? '' : `legg inn ${added} ${added === 1 ? 'nytt' : 'nye'}`, changed === 0 ? '' : `endre ${changed}`]
        .filter(Boolean)
        .map((part, index) => (index === 0 ? capitalised(part) : part))
        .join(' og '),
    nothingToWrite: 'Ingenting å legge inn',
    written: (added, changed) =>
      `${[added === 0 ? '' : `${added} tiltak er lagt inn`, changed === 0 ? '' : `${changed} er endret`].filter(Boolean).join(' og ')}.`,
  },
  nn: {
    heading: 'Lim inn frå Excel',
    how: 'Merk cellene i Excel, kopier dei og lim dei inn her. Ta med overskriftene. Ingenting blir lagt inn før du har sett over.',
    field: 'Celler frå Excel',
    placeholder: 'Lim inn her',
    refusals: {
      empty: () => 'Det er ingen celler her enno.',
      tooLarge: (limit) => `Det er for mykje på ein gong. Lim inn mindre enn ${limit} teikn.`,
      tooManyRows: (limit) => `Det er for mange rader. Lim inn opptil ${limit} om gongen.`,
      tooManyColumns: (limit) => `Det er for mange kolonnar. Lim inn opptil ${limit}.`,
    },
    columns: 'Kva står i kolonnane?',
    columnsHint: 'Vi har lese overskriftene. Rett det som er feil.',
    column: (number, first) => `Kolonne ${number}${first === '' ? '' : `: ${first}`}`,
    unused: 'Blir ikkje brukt',
    headed: 'Første rad er overskrifter',
    needsTitle: 'Sei kva kolonne som har namnet på tiltaket.',
    preview: 'Dette skjer når du legg det inn',
    nothingWritten: 'Ingenting er skrive i planen enno. Ei tom celle endrar ingenting.',
    kinds: {
      new: (lines) => `${capitalised(numberWord(lines, 'nn', 'neuter'))} ${lines === 1 ? 'nytt' : 'nye'}`,
      changed: (lines) => `${capitalised(numberWord(lines, 'nn', 'neuter'))} blir endra`,
      doubtful: (lines) => `${capitalised(numberWord(lines, 'nn', 'neuter'))} bør sjekkast`,
      same: (lines) => `${capitalised(numberWord(lines, 'nn', 'neuter'))} er som før`,
      refused: (lines) => `${capitalised(numberWord(lines, 'nn', 'neuter'))} kan ikkje leggjast inn`,
    },
    doubts: {
      status: (words) =>
        `Vi kjenner ikkje statusen «${words}». Han blir lagd under «Med ord», og statusen blir ikkje endra.`,
      when: (words) => `Vi forstår ikkje tida «${words}». Ho blir ikkje teken med.`,
      year: (words) => `Kva år er «${words}»?`,
      moved: (words) => `«${words}» er utanfor det som er vedteke. Det trengst ein grunn for å flytte.`,
      coverage: (words) => `Vi forstår ikkje kven «${words}» gjeld for. Det blir ikkje teke med.`,
      political: (words) => `Vi forstår ikkje «${words}» om politisk handsaming. Det blir ikkje teke med.`,
      group: (words) => `Planen har inga gruppe som heiter «${words}». Ho blir ikkje teken med.`,
      workPackage: (words) => `Planen har ingen arbeidspakke som heiter «${words}». Han blir ikkje teken med.`,
      twice: (words) => `«${words}» står fleire gonger i det du limte inn.`,
      ambiguous: (words) => `Fleire tiltak heiter «${words}». Det første blir endra.`,
      renamed: (words) => `Koden høyrer til «${words}» i planen. Tiltaket får nytt namn.`,
      formula: (words) => `«${words}» ser ut som ein formel. Det blir lagt inn som tekst.`,
      health: (words) => `«${words}» kan handle om helsa til ein person. Alle i kanalen kan lese det.`,
    },
    lineRefusals: {
      noTitle: 'Rada manglar namn på tiltaket.',
      nationalId: 'Rada har eit fødselsnummer. Ta det bort i Excel og lim inn igjen.',
      tooLong: 'Ei celle er for lang.',
    },
    row: (row) => `rad ${row}`,
    take: (title) => `Ta med ${title}`,
    more: (lines) => `Vis ${lines} til`,
    confirm: (added, changed) =>
      [added === 0 ? '' : `legg inn ${added} ${added === 1 ? 'nytt' : 'nye'}`, changed === 0 ? '' : `endre ${changed}`]
        .filter(Boolean)
        .map((part, index) => (index === 0 ? capitalised(part) : part))
        .join(' og '),
    nothingToWrite: 'Ingenting å leggje inn',
    written: (added, changed) =>
      `${[added === 0 ? '' : `${added} tiltak er ${added === 1 ? 'lagt' : 'lagde'} inn`, changed === 0 ? '' : `${changed} er endra`].filter(Boolean).join(' og ')}.`,
  },
  en: {
    heading: 'Paste from Excel',
    how: 'Select the cells in Excel, copy them and paste them here. Bring the headings. Nothing is added before you have looked it over.',
    field: 'Cells from Excel',
    placeholder: 'Paste here',
    refusals: {
      empty: () => 'There are no cells here yet.',
      tooLarge: (limit) => `This is too much at once. The limit, counted in characters, is ${limit}.`,
      tooManyRows: (limit) => `There are too many rows. Paste up to ${limit} at a time.`,
      tooManyColumns: (limit) => `There are too many columns. Paste up to ${limit}.`,
    },
    columns: 'What is in the columns?',
    columnsHint: 'We have read the headings. Correct what is wrong.',
    column: (number, first) => `Column ${number}${first === '' ? '' : `: ${first}`}`,
    unused: 'Not used',
    headed: 'The first row is headings',
    needsTitle: 'Say which column has the name of the measure.',
    preview: 'This is what happens when you add it',
    nothingWritten: 'Nothing is written in the plan yet. An empty cell changes nothing.',
    kinds: {
      new: (lines) => `${capitalised(numberWord(lines, 'en'))} new`,
      changed: (lines) => `${capitalised(numberWord(lines, 'en'))} ${lines === 1 ? 'changes' : 'change'}`,
      doubtful: (lines) => `${capitalised(numberWord(lines, 'en'))} to check`,
      same: (lines) => `${capitalised(numberWord(lines, 'en'))} as before`,
      refused: (lines) => `${capitalised(numberWord(lines, 'en'))} cannot be added`,
    },
    doubts: {
      status: (words) => `We do not know the status “${words}”. It goes under “In words”, and the status stays.`,
      when: (words) => `We do not understand the time “${words}”. It is left out.`,
      year: (words) => `Which year is “${words}”?`,
      moved: (words) => `“${words}” is outside what was adopted. Moving it takes a reason.`,
      coverage: (words) => `We do not understand who “${words}” applies to. It is left out.`,
      political: (words) => `We do not understand “${words}” about political handling. It is left out.`,
      group: (words) => `The plan has no group called “${words}”. It is left out.`,
      workPackage: (words) => `The plan has no work package called “${words}”. It is left out.`,
      twice: (words) => `“${words}” stands several times in what you pasted.`,
      ambiguous: (words) => `Several measures are called “${words}”. The first is changed.`,
      renamed: (words) => `The code belongs to “${words}” in the plan. The measure gets a new name.`,
      formula: (words) => `“${words}” looks like a formula. It is added as text.`,
      health: (words) => `“${words}” may be about a person’s health. Everybody in the channel can read it.`,
    },
    lineRefusals: {
      noTitle: 'The row has no name of a measure.',
      nationalId: 'The row has a national identity number. Take it away in Excel and paste again.',
      tooLong: 'A cell is too long.',
    },
    row: (row) => `row ${row}`,
    take: (title) => `Take ${title}`,
    more: (lines) => `Show ${lines} more`,
    confirm: (added, changed) =>
      [added === 0 ? '' : `add ${added} new`, changed === 0 ? '' : `change ${changed}`]
        .filter(Boolean)
        .map((part, index) => (index === 0 ? capitalised(part) : part))
        .join(' and '),
    nothingToWrite: 'Nothing to add',
    written: (added, changed) =>
      `${[added === 0 ? '' : `${added === 1 ? '1 measure is' : `${added} measures are`} added`, changed === 0 ? '' : `${changed} ${changed === 1 ? 'is' : 'are'} changed`].filter(Boolean).join(' and ')}.`,
  },
};
