/** The self-check in bokmål. */
import type { CheckedPart, Drift, Fine } from '#domain/self-check.ts';
import { capitalised } from '#text/entities.ts';
import { numberWord } from '#text/number-words.ts';
import type { RowText, RowWords, SelfCheckTexts } from '../self-check.ts';
import { isHidden, named } from './named.ts';
import { reasonFor } from './reason.ts';

const list = (names: readonly string[]): string => named(names, 'nb');
const word = (count: number, one: string, many: string): string =>
  `${numberWord(count, 'nb')} ${count === 1 ? one : many}`;
const Word = (count: number, one: string, many: string): string => capitalised(word(count, one, many));
const columns = (all: readonly { readonly list: string; readonly column: string }[]): string =>
  capitalised(
    list(all.map(({ list: of, column }) => (isHidden(column) ? `en skjult kolonne i ${of}` : `«${column}» i ${of}`))),
  );
const listsOf = (all: readonly { readonly list: string }[]): readonly string[] => [
  ...new Set(all.map(({ list: one }) => one)),
];

const drifts: Readonly<Record<Drift, readonly [one: string, many: string, more: string]>> = {
  type: [
    'er av feil type',
    'er av feil type',
    'Det som står der, kan ikke leses. Slett kolonnen i SharePoint, og sjekk på nytt. Da kan den lages herfra.',
  ],
  choices: ['har mistet valg', 'har mistet valg', 'Planen bruker valg som noen tok bort i SharePoint.'],
  index: ['mangler indeks', 'mangler indeks', 'Uten indeks kan store lister bli trege eller ikke la seg lese.'],
  unique: ['tar imot like verdier', 'tar imot like verdier', 'To rader kan få samme nøkkel, og da blandes de.'],
};

const parts: Readonly<Record<CheckedPart, string>> = {
  lists: 'Listene',
  rights: 'Rettighetene',
  views: 'Visningene',
  timeZone: 'Tidssonen',
  versions: 'Versjonene',
  rows: 'Radene',
  registered: 'De registrerte radene',
};

const fine: Readonly<Record<Fine['what'], (count: number) => RowText>> = {
  reached: () => ({ what: 'Framdrift når området i SharePoint', more: '' }),
  mayChange: () => ({ what: 'Du kan endre planen', more: '' }),
  mayRead: () => ({ what: 'Du kan lese planen', more: 'Bare de som er med i teamet, endrer den.' }),
  lists: (count) => ({ what: `Alle ${numberWord(count, 'nb')} listene er som de skal`, more: '' }),
  views: () => ({ what: 'Visningene for styringsgruppa er som de skal', more: '' }),
  versions: () => ({ what: 'Listene tar vare på tidligere versjoner', more: '' }),
  timeZone: () => ({ what: 'Området i SharePoint følger norsk tid', more: '' }),
  rights: () => ({ what: 'SharePoint håndhever rettighetene', more: '' }),
  times: (count) => ({ what: 'Alle milepæler er tidfestet', more: `${count} av ${count}` }),
  rows: (count) => ({ what: 'Alle rader kan leses', more: `${count} av ${count}` }),
  registered: (count) => ({
    what: 'Vedtak og sendte rapporter står som de ble registrert',
    more: `${count} av ${count}`,
  }),
};

export const nb: SelfCheckTexts = {
  heading: 'Selvsjekk',
  checking: 'Vi ser etter',
  checkedAt: (time) => `Sjekket i dag kl. ${time}`,
  again: 'Sjekk på nytt',
  copy: 'Kopier til IT',
  copied: 'Kopiert. Teksten har koder og versjoner, ikke navn og ikke innhold.',
  copyExplained: '«Kopier til IT» tar med feilkoder og versjoner, ikke navn og ikke innhold fra planen.',
  allNames: 'Sett alle navnene tilbake',
  onlyLeader: 'Prosjektlederen eller en eier av teamet kan rette det som kan rettes herfra.',
  askOwner: 'Kontroller rettighetene',
  severities: {
    inOrder: 'I orden',
    notChecked: 'Ikke kontrollert',
    shouldBeLookedAt: 'Bør ses på',
    stopsSomething: 'Stopper noe',
  },
  areas: { access: 'Tilgang', lists: 'Lister', rights: 'Rettigheter', content: 'Innhold' },
  mends: {
    names: 'Sett navnet tilbake',
    choices: 'Sett valgene tilbake',
    columns: 'Sett kolonnene tilbake',
    update: 'Oppdater listene',
    lists: 'Lag det som mangler',
    views: 'Lag visningene på nytt',
    rights: 'Sett rettighetene',
    versions: 'Slå på versjoner',
  },
  mending: 'Retter',
  mended: 'Rettet',
  notMended: 'Det ble ikke rettet.',
  onlyOwners: 'Bare en eier av området i SharePoint kan gjøre det.',
  show: 'Vis',
  open: 'Åpne i SharePoint',
  works: 'Planen virker.',
  worksNot: 'Planen virker ikke som den skal.',
  worksMaybe: 'Vi fikk ikke kontrollert om planen virker.',
  allInOrder: 'Alt er i orden.',
  things: (count) => word(count, 'ting', 'ting'),
  stopping: () => 'stopper noe',
  lookedAt: () => 'bør ses på',
  notChecked: 'kunne ikke kontrolleres',
  and: 'og',
};

export const nbRows: RowWords = {
  listMissing: (_first, all) => ({
    what: `${Word(all.length, 'liste', 'lister')} mangler`,
    more: `${list(listsOf(all))}. Hent ${all.length === 1 ? 'den' : 'dem'} tilbake fra papirkurven i SharePoint, eller lag ${all.length === 1 ? 'den tom' : 'dem tomme'} her.`,
  }),
  listRenamed: ({ list: name, found }) => ({
    what: `Lista «${name}» har fått et nytt navn`,
    more: `Noen kalte den «${found}» i SharePoint. Framdrift leser den fortsatt.`,
  }),
  columnMissing: (_first, all) => ({
    what: `${Word(all.length, 'kolonne', 'kolonner')} mangler`,
    more: `${columns(all)}. Lista kan leses, men ikke endres, til ${all.length === 1 ? 'kolonnen' : 'kolonnene'} er på plass.`,
  }),
  columnRenamed: ({ list: of, column, found }) => ({
    what: `Kolonnen «${column}» i ${of} har fått et nytt navn`,
    more: `Noen kalte den «${found}» i SharePoint. Framdrift leser den fortsatt.`,
  }),
  columnDrifted: ({ what }, all) => {
    const [one, many, more] = drifts[what];
    return {
      what: `${Word(all.length, 'kolonne', 'kolonner')} ${all.length === 1 ? one : many}`,
      more: `${columns(all)}. ${more}`,
    };
  },
  columnForeign: (_first, all) => ({
    what: `Andre har lagt til ${word(all.length, 'kolonne', 'kolonner')}`,
    more: `${columns(all)}. Det er lov, og Framdrift rører ${all.length === 1 ? 'den' : 'dem'} ikke.`,
  }),
  newer: () => ({
    what: 'Listene er laget av en nyere Framdrift enn denne',
    more: 'Last siden på nytt. Hjelper ikke det, må Framdrift oppdateres.',
  }),
  older: ({ version }) => ({
    what: version === null ? 'Oppsettet ble ikke fullført' : 'Listene er laget av en eldre Framdrift enn denne',
    more:
      version === null
        ? 'Ingenting er galt, men det er ikke merket hvilken versjon listene har.'
        : `Listene har versjon ${version}. Det nye i denne utgaven mangler til de er oppdatert.`,
  }),
  timeZone: ({ zone }) => ({
    what: 'Området i SharePoint følger ikke norsk tid',
    more: `Det følger ${zone}. Datoer kan stå én dag feil i SharePoint, men ikke i Framdrift. En eier av området retter det under Nettstedsinnstillinger, Regionale innstillinger.`,
  }),
  versioningOff: (_first, all) => ({
    what: `${Word(all.length, 'liste', 'lister')} tar ikke vare på tidligere versjoner`,
    more: `${list(listsOf(all))}. Uten dem kan ingen se hva som sto der før, eller hente det tilbake.`,
  }),
  fewVersions: (_first, all) => ({
    what: `${Word(all.length, 'liste', 'lister')} tar vare på få versjoner`,
    more: `${list(all.map(({ list: of, kept }) => `${of} (${kept})`))}. Det er mindre enn det planen trenger.`,
  }),
  duplicateKeys: (_first, all) => ({
    what: `To rader har samme nøkkel i ${list(listsOf(all))}`,
    more: 'Noen har kopiert en rad i SharePoint. Slett kopien der, og legg den inn på nytt i Framdrift.',
  }),
  unchecked: ({ part, failure }) => ({
    what: `${parts[part]} kunne ikke kontrolleres`,
    more: reasonFor(part, failure, 'nb'),
  }),
  viewMissing: (_first, all) => ({
    what: `${Word(all.length, 'visning', 'visninger')} mangler i SharePoint`,
    more: `${list(all.map(({ view }) => view))}. Styringsgruppa leser planen i dem.`,
  }),
  viewDrifted: (_first, all) => ({
    what: 'Visningene for styringsgruppa er endret',
    more: `${list(all.map(({ view }) => view))}. Visninger som folk har laget selv, blir stående.`,
  }),
  formatDrifted: (_first, all) => ({
    what: `${Word(all.length, 'kolonne', 'kolonner')} vises ikke slik planen vil`,
    more: `${columns(all)}. Styringsgruppa ser dem uten tegn og farger.`,
  }),
  groupMissing: (_first, all) => ({
    what: `${Word(all.length, 'gruppe', 'grupper')} mangler i SharePoint`,
    more: `${list(all.map(({ group }) => group))}. Planen henter rollene fra gruppene. Uten dem skiller planen bare mellom eiere og medlemmer.`,
  }),
  groupClosed: (_first, all) => ({
    what: 'Bare medlemmene ser hvem som har en rolle',
    more: `Det gjelder ${list(all.map(({ group }) => group))}. Andre kan da ikke se hvem de skal spørre.`,
  }),
  levelMissing: () => ({
    what: 'Tilgangsnivået som bare legger til, mangler',
    more: 'Uten det kan vedtak og sendte rapporter endres etterpå.',
  }),
  levelDrifted: () => ({
    what: 'Tilgangsnivået som bare legger til, er endret',
    more: 'Vedtak og sendte rapporter kan kanskje endres etterpå.',
  }),
  rightsInherited: (_first, all) => ({
    what: `Rettighetene til ${word(all.length, 'liste', 'lister')} håndheves ikke av SharePoint`,
    more: `Alle som kan endre noe på området, kan endre ${list(listsOf(all))}. Noen slags kanaler tillater ikke noe annet, og en eier kan ha valgt det.`,
  }),
  rightsDrifted: (_first, all) => ({
    what: `Rettighetene til ${word(listsOf(all).length, 'liste', 'lister')} er endret`,
    more: `${list(all.map(({ list: of, group }) => `${group} i ${of}`))}. Noen kan nå gjøre mer eller mindre enn planen bestemmer.`,
  }),
  rightsForeign: (_first, all) => ({
    what: `Andre enn gruppene kan endre ${word(listsOf(all).length, 'liste', 'lister')}`,
    more: `${list(all.map(({ list: of, who }) => `${who} i ${of}`))}. Er det ikke meningen, tar en eier det bort i SharePoint.`,
  }),
  untimed: (_first, all) => ({
    what: `${Word(all.length, 'milepæl', 'milepæler')} er ikke tidfestet`,
    more: `${list(all.map(({ title }) => title))}. Det er lov, men ingen får varsel om ${all.length === 1 ? 'den' : 'dem'}.`,
  }),
  unreadable: (_first, all) => ({
    what: `${Word(all.length, 'rad', 'rader')} kan ikke leses`,
    more: `${list(listsOf(all))}. Rett ${all.length === 1 ? 'den' : 'dem'} i SharePoint. Framdrift rører ${all.length === 1 ? 'den' : 'dem'} ikke.`,
  }),
  changedAfterwards: (_first, all) => ({
    what: `${Word(all.length, 'rad', 'rader')} er endret etter registrering`,
    more: `${list(all.map(({ title }) => title))}. Åpne dem i planen, og se hva som sto der, og hva som står der nå.`,
  }),
  unverifiable: (_first, all) => ({
    what: `Det kan ikke kontrolleres om ${word(all.length, 'rad', 'rader')} er endret etter registrering`,
    more: `${list(all.map(({ title }) => title))}. Historikken mangler, eller er skrevet av en annen utgave av Framdrift.`,
  }),
  fine: ({ what, count }) => fine[what](count),
};
