/** Words of the frame around the screens: where one can go, and what cannot be read. */
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

export interface ShellTexts {
  readonly product: string;
  readonly skip: string;
  readonly navigation: string;
  readonly screens: Readonly<
    Record<
      | 'overview'
      | 'my-page'
      | 'timeline'
      | 'measures'
      | 'groups'
      | 'decisions'
      | 'involvement'
      | 'reports'
      | 'plan'
      | 'self-check'
      | 'import'
      | 'taken-away'
      | 'history'
      | 'meetings'
      | 'meeting'
      | 'journal'
      | 'meeting-panel'
      | 'set-up',
      string
    >
  >;
  readonly more: string;
  readonly untitledPlan: string;
  readonly loading: string;
  readonly loadingLong: string;
  readonly loadFailed: string;
  readonly tryAgain: string;
  readonly close: string;
  readonly undo: string;
  readonly create: string;
  readonly cancel: string;
  readonly readOnlyTitle: string;
  readonly readOnly: string;
  /** Section 6 of the look: the code of the failure and when it came. */
  readonly failedAt: (code: string, time: string) => string;
  /** Beside a page where somebody is waited for: read after its name. */
  readonly waiting: (count: number) => string;
  readonly search: string;
  readonly menu: string;
  readonly language: string;
  readonly asInTeams: string;
  readonly undoLast: string;
  readonly undone: (what: string) => string;
  readonly undoneMany: (edits: number) => string;
  readonly nothingToUndo: string;
  /** A link to what is shown, for others in the team. */
  readonly share: string;
  readonly signOut: string;
  /** A part of the program that has not been fetched, and cannot be now. */
  readonly notHere: string;
  /** A page of which the program file has not come. */
  readonly pageNotFetched: string;
  readonly pageOfflineText: string;
  readonly pageGoneText: string;
  /** A page that fell over a fault of ours. */
  readonly pageStopped: string;
  readonly pageStoppedText: string;
  readonly shortcuts: string;
  readonly singleKeys: string;
  /** Said when G is pressed and the letter of a page is awaited. */
  readonly awaitingPage: string;
}

export const shellTexts: ByLanguage<ShellTexts> = {
  nb: {
    shortcuts: 'Hurtigtaster',
    singleKeys: 'Enkelttaster',
    awaitingPage: 'Gå til. Trykk bokstaven til siden.',
    product: 'Framdrift',
    skip: 'Hopp til innholdet',
    navigation: 'Sider i planen',
    screens: {
      overview: 'Oversikt',
      'my-page': 'Min side',
      timeline: 'Tidslinje',
      measures: 'Tiltak',
      groups: 'Grupper',
      decisions: 'Beslutninger',
      involvement: 'Medvirkning',
      reports: 'Rapporter',
      plan: 'Plan',
      'self-check': 'Selvsjekk',
      import: 'Import',
      'taken-away': 'Tatt bort',
      history: 'Hva har skjedd',
      meetings: 'Møter',
      meeting: 'Møte',
      journal: 'Journal',
      'meeting-panel': 'Til møtet',
      'set-up': 'Oppsett',
    },
    more: 'Mer',
    untitledPlan: 'Plan uten navn',
    loading: 'Henter planen',
    loadingLong: 'Det tar litt tid. Vi henter fortsatt planen.',
    loadFailed: 'Vi fikk ikke hentet planen.',
    tryAgain: 'Prøv igjen',
    close: 'Lukk',
    undo: 'Angre',
    create: 'Legg til',
    cancel: 'Avbryt',
    readOnlyTitle: 'Du kan lese, men ikke endre',
    readOnly: 'Du er gjest i kanalen. Prosjektleder kan gi deg tilgang.',
    failedAt: (code, time) => `Ingenting er gått tapt. Feilkode ${code}, kl. ${time}.`,
    waiting: (count) => `${numberWord(count, 'nb')} venter`,
    search: 'Søk i planen',
    menu: 'Flere valg',
    language: 'Språk',
    asInTeams: 'Som i Teams',
    undoLast: 'Angre siste endring',
    undone: (what) => `Angret: ${what}`,
    undoneMany: (edits) => `Angret ${numberWord(edits, 'nb')} endringer`,
    nothingToUndo: 'Det er ingenting å angre.',
    share: 'Del lenke',
    signOut: 'Logg ut',
    notHere: 'Vi fikk ikke hentet denne delen. Prøv igjen når du er på nett.',
    pageNotFetched: 'Vi fikk ikke hentet denne siden.',
    pageOfflineText: 'Du er uten nett. Prøv igjen når du er på nett. Det du har lagret, står her så lenge.',
    pageGoneText:
      'Framdrift kan ha blitt oppdatert. Prøv igjen, så lastes vinduet på nytt hvis det trengs. Det du har lagret, går ikke tapt.',
    pageStopped: 'Denne siden stanset.',
    pageStoppedText: 'Feilen er vår, og det du har lagret, er ikke borte. Prøv igjen, eller gå til en annen side.',
  },
  nn: {
    shortcuts: 'Snøggtastar',
    singleKeys: 'Enkelttastar',
    awaitingPage: 'Gå til. Trykk bokstaven til sida.',
    product: 'Framdrift',
    skip: 'Hopp til innhaldet',
    navigation: 'Sider i planen',
    screens: {
      overview: 'Oversyn',
      'my-page': 'Mi side',
      timeline: 'Tidslinje',
      measures: 'Tiltak',
      groups: 'Grupper',
      decisions: 'Avgjerder',
      involvement: 'Medverknad',
      reports: 'Rapportar',
      plan: 'Plan',
      'self-check': 'Sjølvsjekk',
      import: 'Import',
      'taken-away': 'Teke bort',
      history: 'Kva har skjedd',
      meetings: 'Møter',
      meeting: 'Møte',
      journal: 'Journal',
      'meeting-panel': 'Til møtet',
      'set-up': 'Oppsett',
    },
    more: 'Meir',
    untitledPlan: 'Plan utan namn',
    loading: 'Hentar planen',
    loadingLong: 'Det tek litt tid. Vi hentar framleis planen.',
    loadFailed: 'Vi fekk ikkje henta planen.',
    tryAgain: 'Prøv igjen',
    close: 'Lukk',
    undo: 'Angre',
    create: 'Legg til',
    cancel: 'Avbryt',
    readOnlyTitle: 'Du kan lese, men ikkje endre',
    readOnly: 'Du er gjest i kanalen. Prosjektleiaren kan gi deg tilgang.',
    failedAt: (code, time) => `Ingenting er gått tapt. Feilkode ${code}, kl. ${time}.`,
    waiting: (count) => `${numberWord(count, 'nn')} ventar`,
    search: 'Søk i planen',
    menu: 'Fleire val',
    language: 'Språk',
    asInTeams: 'Som i Teams',
    undoLast: 'Angre siste endring',
    undone: (what) => `Angra: ${what}`,
    undoneMany: (edits) => `Angra ${numberWord(edits, 'nn')} endringar`,
    nothingToUndo: 'Det er ingenting å angre.',
    share: 'Del lenkje',
    signOut: 'Logg ut',
    notHere: 'Vi fekk ikkje henta denne delen. Prøv igjen når du er på nett.',
    pageNotFetched: 'Vi fekk ikkje henta denne sida.',
    pageOfflineText: 'Du er utan nett. Prøv igjen når du er på nett. Det du har lagra, står her så lenge.',
    pageGoneText:
      'Framdrift kan ha blitt oppdatert. Prøv igjen, så blir vindauget lasta på nytt om det trengst. Det du har lagra, går ikkje tapt.',
    pageStopped: 'Denne sida stansa.',
    pageStoppedText: 'Feilen er vår, og det du har lagra, er ikkje borte. Prøv igjen, eller gå til ei anna side.',
  },
  en: {
    shortcuts: 'Keyboard shortcuts',
    singleKeys: 'Single keys',
    awaitingPage: 'Go to. Press the letter of the page.',
    product: 'Framdrift',
    skip: 'Skip to content',
    navigation: 'Pages of the plan',
    screens: {
      overview: 'Overview',
      'my-page': 'My page',
      timeline: 'Timeline',
      measures: 'Measures',
      groups: 'Groups',
      decisions: 'Decisions',
      involvement: 'Involvement',
      reports: 'Reports',
      plan: 'Plan',
      'self-check': 'Self-check',
      import: 'Import',
      'taken-away': 'Taken away',
      history: 'What has happened',
      meetings: 'Meetings',
      meeting: 'Meeting',
      journal: 'Journal',
      'meeting-panel': 'For the meeting',
      'set-up': 'Set-up',
    },
    more: 'More',
    untitledPlan: 'Untitled plan',
    loading: 'Fetching the plan',
    loadingLong: 'This takes a little while. We are still fetching the plan.',
    loadFailed: 'We could not fetch the plan.',
    tryAgain: 'Try again',
    close: 'Close',
    undo: 'Undo',
    create: 'Add',
    cancel: 'Cancel',
    readOnlyTitle: 'You can read but not change',
    readOnly: 'You are a guest in the channel. The project leader can give you access.',
    failedAt: (code, time) => `Nothing is lost. Error code ${code}, at ${time}.`,
    waiting: (count) => `${numberWord(count, 'en')} waiting`,
    search: 'Search the plan',
    menu: 'More choices',
    language: 'Language',
    asInTeams: 'As in Teams',
    undoLast: 'Undo the last change',
    undone: (what) => `Undone: ${what}`,
    undoneMany: (edits) => `Undid ${numberWord(edits, 'en')} changes`,
    nothingToUndo: 'There is nothing to undo.',
    share: 'Share link',
    signOut: 'Sign out',
    notHere: 'We could not fetch this part. Try again when you are online.',
    pageNotFetched: 'We could not fetch this page.',
    pageOfflineText: 'You are offline. Try again when you are online. What you have saved stays here meanwhile.',
    pageGoneText:
      'Framdrift may have been updated. Try again, and the window is loaded anew if need be. Nothing that you have saved is lost.',
    pageStopped: 'This page stopped.',
    pageStoppedText: 'The fault is ours, and what you have saved is not gone. Try again, or go to another page.',
  },
};
