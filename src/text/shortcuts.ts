/** Words of the keyboard: what each key does, and how single keys are turned off. */
import type { ByLanguage } from '#text/language.ts';

export interface ShortcutTexts {
  readonly parts: Readonly<Record<'everywhere' | 'goTo' | 'rows' | 'timeline' | 'meeting' | 'import', string>>;
  readonly inTurn: string;
  readonly or: string;
  readonly search: string;
  readonly list: string;
  readonly undo: string;
  readonly close: string;
  readonly nextRow: string;
  readonly previousRow: string;
  readonly nextInRow: string;
  readonly status: string;
  readonly today: string;
  readonly zoom: string;
  readonly pan: string;
  readonly outcome: string;
  readonly nextCase: string;
  readonly moveCase: string;
  readonly accept: string;
  readonly skip: string;
  readonly singleKeysText: string;
}

export const shortcutTexts: ByLanguage<ShortcutTexts> = {
  nb: {
    parts: {
      everywhere: 'Overalt',
      goTo: 'Gå til',
      rows: 'I tabeller og lister',
      timeline: 'På tidslinja',
      meeting: 'I et møte',
      import: 'I importen',
    },
    inTurn: 'så',
    or: 'eller',
    search: 'Søk i planen og finn noe å gjøre',
    list: 'Vis hurtigtastene',
    undo: 'Angre siste endring',
    close: 'Lukk og gå tilbake dit du var',
    nextRow: 'Neste rad',
    previousRow: 'Forrige rad',
    nextInRow: 'Bortover i raden',
    status: 'Sett status på tiltaket',
    today: 'Til i dag',
    zoom: 'Nærmere og lenger unna',
    pan: 'Bakover og framover i tid',
    outcome: 'Velg utfall i saken som er oppe',
    nextCase: 'Registrer, og gå til neste sak',
    moveCase: 'Flytt saken på sakslista',
    accept: 'Godta',
    skip: 'Hopp over',
    singleKeysText:
      'Taster uten Ctrl, som G og ?. Skru dem av hvis du styrer med stemmen eller treffer dem ved et uhell.',
  },
  nn: {
    parts: {
      everywhere: 'Overalt',
      goTo: 'Gå til',
      rows: 'I tabellar og lister',
      timeline: 'På tidslinja',
      meeting: 'I eit møte',
      import: 'I importen',
    },
    inTurn: 'så',
    or: 'eller',
    search: 'Søk i planen og finn noko å gjere',
    list: 'Vis snøggtastane',
    undo: 'Angre siste endring',
    close: 'Lukk og gå tilbake dit du var',
    nextRow: 'Neste rad',
    previousRow: 'Førre rad',
    nextInRow: 'Bortover i rada',
    status: 'Set status på tiltaket',
    today: 'Til i dag',
    zoom: 'Nærare og lenger unna',
    pan: 'Bakover og framover i tid',
    outcome: 'Vel utfall i saka som er oppe',
    nextCase: 'Registrer, og gå til neste sak',
    moveCase: 'Flytt saka på saklista',
    accept: 'Godta',
    skip: 'Hopp over',
    singleKeysText:
      'Tastar utan Ctrl, som G og ?. Skru dei av om du styrer med stemma eller treffer dei ved eit uhell.',
  },
  en: {
    parts: {
      everywhere: 'Everywhere',
      goTo: 'Go to',
      rows: 'In tables and lists',
      timeline: 'On the timeline',
      meeting: 'In a meeting',
      import: 'In the import',
    },
    inTurn: 'then',
    or: 'or',
    search: 'Search the plan and find something to do',
    list: 'Show the shortcuts',
    undo: 'Undo the last change',
    close: 'Close and go back to where you were',
    nextRow: 'Next row',
    previousRow: 'Previous row',
    nextInRow: 'Along the row',
    status: 'Set the status of the measure',
    today: 'To today',
    zoom: 'Closer and further away',
    pan: 'Back and forward in time',
    outcome: 'Choose the outcome of the case that is up',
    nextCase: 'Register, and go to the next case',
    moveCase: 'Move the case on the agenda',
    accept: 'Accept',
    skip: 'Skip',
    singleKeysText:
      'Keys without Ctrl, such as G and ?. Turn them off if you control by voice or press them by accident.',
  },
};
