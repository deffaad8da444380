/**
 * What an administrator is told when the first-tenant probes run: what each of them asks, what stood in their way, and how
 * the tokens are had. The probes' ids are declared here, because texts may not know of `operations/`.
 */
import { exhaustive } from '#base/result.ts';
import type { ByLanguage, Language } from '#text/language.ts';

export const probeIds = [
  'if-match',
  'parallel-writes',
  'multi-choice',
  'clearing',
  'dates',
  'hyperlink',
  'odd-fields',
  'delta',
  'paging',
  'filters',
  'list-stamp',
  'batches',
  'unique',
  'list-creation',
  'token-rights',
  'channel-files',
  'views',
  'headers',
  'inheritance',
  'role-group',
  'add-only',
] as const;
export type ProbeId = (typeof probeIds)[number];

export const probeTitles: Readonly<Record<ProbeId, ByLanguage<string>>> = {
  'if-match': {
    nb: 'Stopper If-Match en endring av en rad som er endret i mellomtiden, og forteller svaret den nye versjonen?',
    nn: 'Stoppar If-Match ei endring av ei rad som er endra i mellomtida, og fortel svaret den nye versjonen?',
    en: 'Does If-Match stop a change of a row that was changed meanwhile, and does the answer tell the new version?',
  },
  'parallel-writes': {
    nb: 'Går samtidige endringer av én rad gjennom?',
    nn: 'Går samtidige endringar av éi rad gjennom?',
    en: 'Do changes of one row at the same time go through?',
  },
  'multi-choice': {
    nb: 'Hvordan skrives og leses flere valg i én kolonne?',
    nn: 'Korleis blir fleire val i éi kolonne skrivne og lesne?',
    en: 'How are several choices in one column written and read?',
  },
  clearing: {
    nb: 'Tømmer null hver slags kolonne?',
    nn: 'Tømmer null kvart slag kolonne?',
    en: 'Does null empty each kind of column?',
  },
  dates: {
    nb: 'Hvordan kommer en dato tilbake?',
    nn: 'Korleis kjem ein dato tilbake?',
    en: 'How does a date come back?',
  },
  hyperlink: { nb: 'Kan en lenke skrives?', nn: 'Kan ei lenkje skrivast?', en: 'Can a link be written?' },
  'odd-fields': {
    nb: 'Hva svares på felt som ikke finnes, og på uvanlige måter å spørre på?',
    nn: 'Kva blir svara på felt som ikkje finst, og på uvanlege måtar å spørje på?',
    en: 'What is said to fields that are not there, and to unusual ways of asking?',
  },
  delta: {
    nb: 'Forteller delta om endringer, slettinger og nye rader, og hvor raskt?',
    nn: 'Fortel delta om endringar, slettingar og nye rader, og kor raskt?',
    en: 'Does delta tell of edits, deletions and new rows, and how soon?',
  },
  paging: {
    nb: 'Hvor store er sidene, hvor lang tid tar de, og holder rekkefølgen?',
    nn: 'Kor store er sidene, kor lang tid tek dei, og held rekkjefølgja?',
    en: 'How large are pages, how long do they take, and is their order kept?',
  },
  filters: {
    nb: 'Hvilke filtre på indekserte kolonner godtas?',
    nn: 'Kva filter på indekserte kolonner blir godtekne?',
    en: 'Which filters on indexed columns are taken?',
  },
  'list-stamp': {
    nb: 'Følger tidsstempelet til en liste endringene i radene?',
    nn: 'Følgjer tidsstempelet til ei liste endringane i radene?',
    en: 'Does the stamp of a list follow the changes of its rows?',
  },
  batches: {
    nb: 'Hvordan utføres og besvares flere forespørsler i én?',
    nn: 'Korleis blir fleire førespurnader i éin utførte og svara på?',
    en: 'How are several requests in one carried out and answered?',
  },
  unique: {
    nb: 'Hindrer en unik kolonne like verdier, etter tur og samtidig?',
    nn: 'Hindrar ei unik kolonne like verdiar, etter tur og samtidig?',
    en: 'Does a unique column keep equal values out, one by one and all at once?',
  },
  'list-creation': {
    nb: 'Blir en ny liste slik det ble bedt om?',
    nn: 'Blir ei ny liste slik det vart bede om?',
    en: 'Does a new list become as it was asked for?',
  },
  'token-rights': {
    nb: 'Hva får tilgangen som ble brukt, lov til?',
    nn: 'Kva får tilgangen som vart brukt, lov til?',
    en: 'What is the access that was used allowed to do?',
  },
  'channel-files': {
    nb: 'Finnes mappen til kanalen, og ligger den på dette området?',
    nn: 'Finst mappa til kanalen, og ligg ho på dette området?',
    en: 'Is the channel’s folder found, and does it lie on this site?',
  },
  views: {
    nb: 'Kan fanen lage visninger og formatere kolonner?',
    nn: 'Kan fana lage visingar og formatere kolonner?',
    en: 'Can the tab make views and format columns?',
  },
  headers: {
    nb: 'Hvilke svarhoder får en nettside lese?',
    nn: 'Kva svarhovud får ei nettside lese?',
    en: 'Which headers may a page read?',
  },
  inheritance: {
    nb: 'Kan en liste få egne rettigheter?',
    nn: 'Kan ei liste få eigne rettar?',
    en: 'Can a list have rights of its own?',
  },
  'role-group': {
    nb: 'Kan en gruppe for en rolle lages, og ser medlemmene at de er med?',
    nn: 'Kan ei gruppe for ei rolle lagast, og ser medlemmene at dei er med?',
    en: 'Can a group for a role be made, and do its members see that they are in it?',
  },
  'add-only': {
    nb: 'Holder nivået som bare legger til?',
    nn: 'Held nivået som berre legg til?',
    en: 'Is the level that only adds kept?',
  },
};

/**
 * refused       the service would not, or did not answer (status 0)
 * stopped       the rest rests on this, which was refused as the table shows
 * needsChannel  no channel was named
 * needsMember   no member's token was given
 * interrupted   a person ended it
 */
export type Obstacle =
  | { readonly kind: 'refused'; readonly what: string; readonly status: number; readonly code: string }
  | { readonly kind: 'stopped'; readonly what: string }
  | { readonly kind: 'needsChannel' }
  | { readonly kind: 'needsMember' }
  | { readonly kind: 'interrupted' };

export function sayObstacle(obstacle: Obstacle, language: Language): string {
  switch (obstacle.kind) {
    case 'refused': {
      const { what, status, code } = obstacle;
      const said = `${status} ${code}`.trim();
      return status === 0
        ? {
            nb: `${what} fikk ikke svar. Se etter at nettet virker, og prøv igjen.`,
            nn: `${what} fekk ikkje svar. Sjå etter at nettet verkar, og prøv igjen.`,
            en: `${what} got no answer. Check the network, and try again.`,
          }[language]
        : {
            nb: `${what} ble avvist med ${said}. 401 betyr at tilgangen er gått ut, 403 at den ikke rekker, 429 og 503 at tjenesten har for mye å gjøre.`,
            nn: `${what} vart avvist med ${said}. 401 tyder at tilgangen har gått ut, 403 at han ikkje rekk, 429 og 503 at tenesta har for mykje å gjere.`,
            en: `${what} was refused with ${said}. 401 means that the token has expired, 403 that it does not reach, 429 and 503 that the service has too much to do.`,
          }[language];
    }
    case 'stopped':
      return {
        nb: `Resten hviler på ${obstacle.what}, som ble avvist.`,
        nn: `Resten kviler på ${obstacle.what}, som vart avvist.`,
        en: `The rest rests on ${obstacle.what}, which was refused.`,
      }[language];
    case 'needsChannel':
      return {
        nb: 'Si hvilken kanal det gjelder: --channel LENKE, kopiert med «Få kobling til kanal» i Teams.',
        nn: 'Sei kva kanal det gjeld: --channel LENKJE, kopiert med «Få kopling til kanal» i Teams.',
        en: 'Say which channel it is: --channel LINK, copied with “Get link to channel” in Teams.',
      }[language];
    case 'needsMember':
      return {
        nb: 'Eiere stoppes ikke av noe, så dette må prøves av et medlem: legg tilgangen til et medlem i FRAMDRIFT_MEMBER_GRAPH_TOKEN.',
        nn: 'Eigarar blir ikkje stoppa av noko, så dette må prøvast av ein medlem: legg tilgangen til ein medlem i FRAMDRIFT_MEMBER_GRAPH_TOKEN.',
        en: 'Owners are stopped by nothing, so a member must try this: put a member’s token in FRAMDRIFT_MEMBER_GRAPH_TOKEN.',
      }[language];
    case 'interrupted':
      return { nb: 'Ble avbrutt.', nn: 'Vart avbrote.', en: 'Was interrupted.' }[language];
  }
  return exhaustive(obstacle);
}

export interface Remains {
  readonly kind: 'list' | 'group' | 'level';
  /** null where it could not be read whether anything is there. */
  readonly name: string | null;
}

const remainsNouns: Readonly<Record<Remains['kind'], ByLanguage<string>>> = {
  list: { nb: 'listen', nn: 'lista', en: 'the list' },
  group: { nb: 'gruppen', nn: 'gruppa', en: 'the group' },
  level: { nb: 'rettighetsnivået', nn: 'rettsnivået', en: 'the permission level' },
};

export function sayRemains({ kind, name }: Remains, run: string, language: Language): string {
  const noun = remainsNouns[kind][language];
  return name === null
    ? {
        nb: `Fikk ikke sett etter om ${noun} «${run}» står igjen på området. Slett den for hånd om den er der.`,
        nn: `Fekk ikkje sett etter om ${noun} «${run}» står att på området. Slett det for hand om det er der.`,
        en: `Could not see whether ${noun} “${run}” is left on the site. Delete it by hand if it is there.`,
      }[language]
    : {
        nb: `Fikk ikke slettet ${noun} «${name}». Slett for hånd på området; ingenting i planen er rørt.`,
        nn: `Fekk ikkje sletta ${noun} «${name}». Slett for hand på området; ingenting i planen er rørt.`,
        en: `Could not delete ${noun} “${name}”. Delete it by hand on the site; nothing of the plan was touched.`,
      }[language];
}

/** `names`: of lists, groups and levels that another run made. */
export const sayOlder = (names: string, language: Language): string =>
  ({
    nb: `Dette er fra en annen kjøring, og ble ikke rørt: ${names}. Slett det for hånd om ingen holder på.`,
    nn: `Dette er frå ei anna køyring, og vart ikkje rørt: ${names}. Slett det for hand om ingen held på.`,
    en: `This is of another run, and was not touched: ${names}. Delete it by hand if nobody is at it.`,
  })[language];

export type ProbeOrderFailure =
  | { readonly kind: 'noSite' }
  | { readonly kind: 'badValue'; readonly option: string; readonly value: string }
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'noToken'; readonly variable: string };

const HELP = 'npm run probe -- --help';

export function sayProbeOrderFailure(failure: ProbeOrderFailure, language: Language): string {
  switch (failure.kind) {
    case 'noSite':
      return {
        nb: 'Si hvilket område: npm run probe -- --site https://kommunen.sharepoint.com/sites/navn',
        nn: 'Sei kva område: npm run probe -- --site https://kommunen.sharepoint.com/sites/namn',
        en: 'Say which site: npm run probe -- --site https://kommunen.sharepoint.com/sites/name',
      }[language];
    case 'badValue':
      return {
        nb: `${failure.option} kan ikke være «${failure.value}». Se ${HELP}`,
        nn: `${failure.option} kan ikkje vere «${failure.value}». Sjå ${HELP}`,
        en: `${failure.option} cannot be “${failure.value}”. See ${HELP}`,
      }[language];
    case 'unknownOption':
      return {
        nb: `Valget ${failure.option} finnes ikke. Se ${HELP}`,
        nn: `Valet ${failure.option} finst ikkje. Sjå ${HELP}`,
        en: `There is no option ${failure.option}. See ${HELP}`,
      }[language];
    case 'noToken':
      return {
        nb: `Miljøvariabelen ${failure.variable} mangler. Se ${HELP}`,
        nn: `Miljøvariabelen ${failure.variable} manglar. Sjå ${HELP}`,
        en: `The environment variable ${failure.variable} is missing. See ${HELP}`,
      }[language];
  }
  return exhaustive(failure);
}

/** The head of the table, and the words around it. */
export interface ReportWords {
  readonly asked: string;
  readonly tenant: string;
  readonly assumed: string;
  readonly notAsked: string;
  readonly marks: string;
  readonly summary: (answers: number, differing: number, unasked: number) => string;
  /** `ids`: assumptions that no probe asks about. */
  readonly unprobed: (ids: string) => string;
}

export const reportWords: ByLanguage<ReportWords> = {
  nb: {
    asked: 'det som ble spurt om',
    tenant: 'svaret her',
    assumed: 'svaret vi regnet med',
    notAsked: 'ikke spurt',
    marks: '= som ventet, ≠ annerledes, · målt, – ikke spurt',
    summary: (answers, differing, unasked) =>
      `Svar: ${answers}. Annerledes enn ventet: ${differing}. Ikke spurt om: ${unasked}.`,
    unprobed: (ids) => `Dette må prøves for seg: ${ids}.`,
  },
  nn: {
    asked: 'det som vart spurt om',
    tenant: 'svaret her',
    assumed: 'svaret vi rekna med',
    notAsked: 'ikkje spurt',
    marks: '= som venta, ≠ annleis, · målt, – ikkje spurt',
    summary: (answers, differing, unasked) =>
      `Svar: ${answers}. Annleis enn venta: ${differing}. Ikkje spurt om: ${unasked}.`,
    unprobed: (ids) => `Dette må prøvast for seg: ${ids}.`,
  },
  en: {
    asked: 'what was asked',
    tenant: 'answered here',
    assumed: 'answer expected',
    notAsked: 'not asked',
    marks: '= as expected, ≠ otherwise, · measured, – not asked',
    summary: (answers, differing, unasked) =>
      `Answers: ${answers}. Other than expected: ${differing}. Not asked: ${unasked}.`,
    unprobed: (ids) => `To be tried by itself: ${ids}.`,
  },
};
