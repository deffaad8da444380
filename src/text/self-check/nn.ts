/** The self-check in nynorsk. */
import type { CheckedPart, Drift, Fine } from '#domain/self-check.ts';
import { capitalised } from '#text/entities.ts';
import { numberWord } from '#text/number-words.ts';
import type { RowText, RowWords, SelfCheckTexts } from '../self-check.ts';
import { isHidden, named } from './named.ts';
import { reasonFor } from './reason.ts';

const list = (names: readonly string[]): string => named(names, 'nn');
const word = (count: number, one: string, many: string, gender: 'masculine' | 'feminine' = 'masculine'): string =>
  `${numberWord(count, 'nn', gender)} ${count === 1 ? one : many}`;
const Word = (count: number, one: string, many: string, gender: 'masculine' | 'feminine' = 'masculine'): string =>
  capitalised(word(count, one, many, gender));
const columns = (all: readonly { readonly list: string; readonly column: string }[]): string =>
  capitalised(
    list(all.map(({ list: of, column }) => (isHidden(column) ? `ein skjult kolonne i ${of}` : `«${column}» i ${of}`))),
  );
const listsOf = (all: readonly { readonly list: string }[]): readonly string[] => [
  ...new Set(all.map(({ list: one }) => one)),
];

const drifts: Readonly<Record<Drift, readonly [one: string, many: string, more: string]>> = {
  type: [
    'er av feil type',
    'er av feil type',
    'Det som står der, kan ikkje lesast. Slett kolonnen i SharePoint, og sjekk på nytt. Då kan han lagast herfrå.',
  ],
  choices: ['har mist val', 'har mist val', 'Planen bruker val som nokon tok bort i SharePoint.'],
  index: ['manglar indeks', 'manglar indeks', 'Utan indeks kan store lister bli treige eller ikkje la seg lese.'],
  unique: ['tek imot like verdiar', 'tek imot like verdiar', 'To rader kan få same nøkkel, og då blir dei blanda.'],
};

const parts: Readonly<Record<CheckedPart, string>> = {
  lists: 'Listene',
  rights: 'Rettane',
  views: 'Visingane',
  timeZone: 'Tidssona',
  versions: 'Versjonane',
  rows: 'Radene',
  registered: 'Dei registrerte radene',
};

const fine: Readonly<Record<Fine['what'], (count: number) => RowText>> = {
  reached: () => ({ what: 'Framdrift når området i SharePoint', more: '' }),
  mayChange: () => ({ what: 'Du kan endre planen', more: '' }),
  mayRead: () => ({ what: 'Du kan lese planen', more: 'Berre dei som er med i teamet, endrar han.' }),
  lists: (count) => ({ what: `Alle ${numberWord(count, 'nn')} listene er som dei skal`, more: '' }),
  views: () => ({ what: 'Visingane for styringsgruppa er som dei skal', more: '' }),
  versions: () => ({ what: 'Listene tek vare på tidlegare versjonar', more: '' }),
  timeZone: () => ({ what: 'Området i SharePoint følgjer norsk tid', more: '' }),
  rights: () => ({ what: 'SharePoint handhevar rettane', more: '' }),
  times: (count) => ({ what: 'Alle milepælar er tidfesta', more: `${count} av ${count}` }),
  rows: (count) => ({ what: 'Alle rader kan lesast', more: `${count} av ${count}` }),
  registered: (count) => ({
    what: 'Vedtak og sende rapportar står som dei vart registrerte',
    more: `${count} av ${count}`,
  }),
};

export const nn: SelfCheckTexts = {
  heading: 'Sjølvsjekk',
  checking: 'Vi ser etter',
  checkedAt: (time) => `Sjekka i dag kl. ${time}`,
  again: 'Sjekk på nytt',
  copy: 'Kopier til IT',
  copied: 'Kopiert. Teksten har kodar og versjonar, ikkje namn og ikkje innhald.',
  copyExplained: '«Kopier til IT» tek med feilkodar og versjonar, ikkje namn og ikkje innhald frå planen.',
  allNames: 'Set alle namna tilbake',
  onlyLeader: 'Prosjektleiaren eller ein eigar av teamet kan rette det som kan rettast herfrå.',
  askOwner: 'Kontroller rettane',
  severities: {
    inOrder: 'I orden',
    notChecked: 'Ikkje kontrollert',
    shouldBeLookedAt: 'Bør sjåast på',
    stopsSomething: 'Stoppar noko',
  },
  areas: { access: 'Tilgang', lists: 'Lister', rights: 'Rettar', content: 'Innhald' },
  mends: {
    names: 'Set namnet tilbake',
    choices: 'Set vala tilbake',
    columns: 'Set kolonnane tilbake',
    update: 'Oppdater listene',
    lists: 'Lag det som manglar',
    views: 'Lag visingane på nytt',
    rights: 'Set rettane',
    versions: 'Slå på versjonar',
  },
  mending: 'Rettar',
  mended: 'Retta',
  notMended: 'Det vart ikkje retta.',
  onlyOwners: 'Berre ein eigar av området i SharePoint kan gjere det.',
  show: 'Vis',
  open: 'Opne i SharePoint',
  works: 'Planen verkar.',
  worksNot: 'Planen verkar ikkje som han skal.',
  worksMaybe: 'Vi fekk ikkje kontrollert om planen verkar.',
  allInOrder: 'Alt er i orden.',
  things: (count) => word(count, 'ting', 'ting'),
  stopping: () => 'stoppar noko',
  lookedAt: () => 'bør sjåast på',
  notChecked: 'kunne ikkje kontrollerast',
  and: 'og',
};

export const nnRows: RowWords = {
  listMissing: (_first, all) => ({
    what: `${Word(all.length, 'liste', 'lister', 'feminine')} manglar`,
    more: `${list(listsOf(all))}. Hent ${all.length === 1 ? 'ho' : 'dei'} tilbake frå papirkorga i SharePoint, eller lag ${all.length === 1 ? 'ho tom' : 'dei tomme'} her.`,
  }),
  listRenamed: ({ list: name, found }) => ({
    what: `Lista «${name}» har fått eit nytt namn`,
    more: `Nokon kalla ho «${found}» i SharePoint. Framdrift les ho framleis.`,
  }),
  columnMissing: (_first, all) => ({
    what: `${Word(all.length, 'kolonne', 'kolonnar')} manglar`,
    more: `${columns(all)}. Lista kan lesast, men ikkje endrast, til ${all.length === 1 ? 'kolonnen' : 'kolonnane'} er på plass.`,
  }),
  columnRenamed: ({ list: of, column, found }) => ({
    what: `Kolonnen «${column}» i ${of} har fått eit nytt namn`,
    more: `Nokon kalla han «${found}» i SharePoint. Framdrift les han framleis.`,
  }),
  columnDrifted: ({ what }, all) => {
    const [one, many, more] = drifts[what];
    return {
      what: `${Word(all.length, 'kolonne', 'kolonnar')} ${all.length === 1 ? one : many}`,
      more: `${columns(all)}. ${more}`,
    };
  },
  columnForeign: (_first, all) => ({
    what: `Andre har lagt til ${word(all.length, 'kolonne', 'kolonnar')}`,
    more: `${columns(all)}. Det er lov, og Framdrift rører ${all.length === 1 ? 'han' : 'dei'} ikkje.`,
  }),
  newer: () => ({
    what: 'Listene er laga av ein nyare Framdrift enn denne',
    more: 'Last sida på nytt. Hjelper ikkje det, må Framdrift oppdaterast.',
  }),
  older: ({ version }) => ({
    what: version === null ? 'Oppsettet vart ikkje fullført' : 'Listene er laga av ein eldre Framdrift enn denne',
    more:
      version === null
        ? 'Ingenting er gale, men det er ikkje merkt kva versjon listene har.'
        : `Listene har versjon ${version}. Det nye i denne utgåva manglar til dei er oppdaterte.`,
  }),
  timeZone: ({ zone }) => ({
    what: 'Området i SharePoint følgjer ikkje norsk tid',
    more: `Det følgjer ${zone}. Datoar kan stå éin dag feil i SharePoint, men ikkje i Framdrift. Ein eigar av området rettar det under Nettstadinnstillingar, Regionale innstillingar.`,
  }),
  versioningOff: (_first, all) => ({
    what: `${Word(all.length, 'liste', 'lister', 'feminine')} tek ikkje vare på tidlegare versjonar`,
    more: `${list(listsOf(all))}. Utan dei kan ingen sjå kva som stod der før, eller hente det tilbake.`,
  }),
  fewVersions: (_first, all) => ({
    what: `${Word(all.length, 'liste', 'lister', 'feminine')} tek vare på få versjonar`,
    more: `${list(all.map(({ list: of, kept }) => `${of} (${kept})`))}. Det er mindre enn planen treng.`,
  }),
  duplicateKeys: (_first, all) => ({
    what: `To rader har same nøkkel i ${list(listsOf(all))}`,
    more: 'Nokon har kopiert ei rad i SharePoint. Slett kopien der, og legg han inn på nytt i Framdrift.',
  }),
  unchecked: ({ part, failure }) => ({
    what: `${parts[part]} kunne ikkje kontrollerast`,
    more: reasonFor(part, failure, 'nn'),
  }),
  viewMissing: (_first, all) => ({
    what: `${Word(all.length, 'vising', 'visingar', 'feminine')} manglar i SharePoint`,
    more: `${list(all.map(({ view }) => view))}. Styringsgruppa les planen i dei.`,
  }),
  viewDrifted: (_first, all) => ({
    what: 'Visingane for styringsgruppa er endra',
    more: `${list(all.map(({ view }) => view))}. Visingar som folk har laga sjølve, blir ståande.`,
  }),
  formatDrifted: (_first, all) => ({
    what: `${Word(all.length, 'kolonne', 'kolonnar')} blir ikkje viste slik planen vil`,
    more: `${columns(all)}. Styringsgruppa ser dei utan teikn og fargar.`,
  }),
  groupMissing: (_first, all) => ({
    what: `${Word(all.length, 'gruppe', 'grupper', 'feminine')} manglar i SharePoint`,
    more: `${list(all.map(({ group }) => group))}. Planen hentar rollene frå gruppene. Utan dei skil planen berre mellom eigarar og medlemmer.`,
  }),
  groupClosed: (_first, all) => ({
    what: 'Berre medlemmene ser kven som har ei rolle',
    more: `Det gjeld ${list(all.map(({ group }) => group))}. Andre kan då ikkje sjå kven dei skal spørje.`,
  }),
  levelMissing: () => ({
    what: 'Tilgangsnivået som berre legg til, manglar',
    more: 'Utan det kan vedtak og sende rapportar endrast etterpå.',
  }),
  levelDrifted: () => ({
    what: 'Tilgangsnivået som berre legg til, er endra',
    more: 'Vedtak og sende rapportar kan kanskje endrast etterpå.',
  }),
  rightsInherited: (_first, all) => ({
    what: `Rettane til ${word(all.length, 'liste', 'lister', 'feminine')} blir ikkje handheva av SharePoint`,
    more: `Alle som kan endre noko på området, kan endre ${list(listsOf(all))}. Nokre slags kanalar tillèt ikkje noko anna, og ein eigar kan ha valt det.`,
  }),
  rightsDrifted: (_first, all) => ({
    what: `Rettane til ${word(listsOf(all).length, 'liste', 'lister', 'feminine')} er endra`,
    more: `${list(all.map(({ list: of, group }) => `${group} i ${of}`))}. Nokon kan no gjere meir eller mindre enn planen bestemmer.`,
  }),
  rightsForeign: (_first, all) => ({
    what: `Andre enn gruppene kan endre ${word(listsOf(all).length, 'liste', 'lister', 'feminine')}`,
    more: `${list(all.map(({ list: of, who }) => `${who} i ${of}`))}. Er det ikkje meininga, tek ein eigar det bort i SharePoint.`,
  }),
  untimed: (_first, all) => ({
    what: `${Word(all.length, 'milepæl', 'milepælar')} er ikkje tidfesta`,
    more: `${list(all.map(({ title }) => title))}. Det er lov, men ingen får varsel om ${all.length === 1 ? 'han' : 'dei'}.`,
  }),
  unreadable: (_first, all) => ({
    what: `${Word(all.length, 'rad', 'rader', 'feminine')} kan ikkje lesast`,
    more: `${list(listsOf(all))}. Rett ${all.length === 1 ? 'ho' : 'dei'} i SharePoint. Framdrift rører ${all.length === 1 ? 'ho' : 'dei'} ikkje.`,
  }),
  changedAfterwards: (_first, all) => ({
    what: `${Word(all.length, 'rad', 'rader', 'feminine')} er endra etter registrering`,
    more: `${list(all.map(({ title }) => title))}. Opne dei i planen, og sjå kva som stod der, og kva som står der no.`,
  }),
  unverifiable: (_first, all) => ({
    what: `Det kan ikkje kontrollerast om ${word(all.length, 'rad', 'rader', 'feminine')} er endra etter registrering`,
    more: `${list(all.map(({ title }) => title))}. Historikken manglar, eller er skriven av ei anna utgåve av Framdrift.`,
  }),
  fine: ({ what, count }) => fine[what](count),
};
