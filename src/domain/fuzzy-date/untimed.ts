/** Words of time that give no interval: what comes round, what waits for a condition, what says that nothing is set. */
import type { Cadence } from './model.ts';
import {
  ahead,
  anyWord,
  either,
  endingIn,
  map,
  mapIf,
  opensAs,
  optional,
  phrases,
  saying,
  sequence,
  type Step,
} from './steps.ts';
import type { Token } from './tokens.ts';

// «det daglige arbeidet» and «det kontinuerlige programmet» say what kind, not how often: those forms are left out.
const cadenceWord = phrases<Cadence>(
  ['continuous', 'løpende | løpande | fortløpende | fortløpande | kontinuerlig | kontinuerleg | continuously'],
  ['continuous', 'hele tiden | heile tida | året rundt | all year'],
  ['continuous', 'hele året | heile året | gjennom hele året | gjennom heile året'],
  ['daily', 'daglig | dagleg | hver dag | kvar dag | daily'],
  ['fortnightly', 'hver 14. dag | kvar 14. dag | hver fjortende dag | kvar fjortande dag | fortnightly'],
  ['fortnightly', 'annenhver uke | annankvar veke | hver annen uke | hver andre uke | kvar andre veke'],
  ['weekly', 'ukentlig | ukentlige | vekentleg | vekentlege | hver uke | kvar veke | weekly | every week'],
  ['weekly', 'hver mandag | hver tirsdag | hver onsdag | hver torsdag | hver fredag'],
  ['weekly', 'kvar måndag | kvar tysdag | kvar onsdag | kvar torsdag | kvar fredag'],
  ['monthly', 'månedlig | månedlige | månadleg | månadlege | månedsvis | månadsvis | monthly'],
  ['monthly', 'hver måned | kvar månad | every month'],
  ['quarterly', 'kvartalsvis | kvartalsvise | hvert kvartal | hver kvartal | kvart kvartal | quarterly'],
  ['tertially', 'tertialvis | tertialvise | hver tertial | hvert tertial | kvart tertial | kvar tertial'],
  ['tertially', 'every tertial'],
  ['halfYearly', 'halvårlig | halvårlige | halvårleg | halvårlege | hvert halvår | kvart halvår | every half-year'],
  ['yearly', 'årlig | årlige | årleg | årlege | hvert år | kvart år | yearly | every year'],
  ['yearly', 'hver høst | hver vår | kvar haust | kvar vår'],
  ['eachMeeting', 'i hvert møte | i kvart møte | på hvert møte | på kvart møte | hvert møte | kvart møte'],
  ['eachMeeting', 'every meeting'],
);

const countWord = phrases<number>(
  [1, 'en | én | ein | éin | 1'],
  [2, 'to | 2'],
  [3, 'tre | 3'],
  [4, 'fire | 4'],
  [6, 'seks | 6'],
  [12, 'tolv | 12'],
);
const atLeast = optional(saying('minimum | minst | inntil | omtrent | ca. | ca'), null);
const timesWord = saying('gang | gong | ganger | gonger');
const yearlyWord = saying('årlig | årlige | årleg | årlege');
const inUnit = phrases<Cadence>(
  ['daily', 'om dagen | per dag | pr. dag | pr dag'],
  ['weekly', 'i uka | i uken | i veka | per uke | pr. uke | pr uke | per veke | pr. veke'],
  ['monthly', 'i måneden | i månaden | per måned | pr. måned | pr måned | per månad | pr. månad'],
  ['yearly', 'i året | per år | pr. år | pr år | årlig | årlege | årleg'],
);

/** How often so many times a year is; a count that fits no name is at least yearly. */
const TIMES_A_YEAR: ReadonlyMap<number, Cadence> = new Map([
  [2, 'halfYearly'],
  [3, 'tertially'],
  [4, 'quarterly'],
  [12, 'monthly'],
]);

const asOften = (count: number, unit: Cadence): Cadence | null => {
  if (unit === 'yearly') return TIMES_A_YEAR.get(count) ?? 'yearly';
  if (unit === 'monthly' && count === 2) return 'fortnightly';
  return count === 1 ? unit : null;
};

/** «ukentlig», «hver tertial», «minimum 2 årlige samlinger», «en gang i måneden» */
export const cadenceAt: Step<Cadence> = either(
  mapIf(sequence(atLeast, countWord, timesWord, inUnit), ([, count, , unit]) => asOften(count, unit)),
  mapIf(sequence(atLeast, countWord, yearlyWord), ([, count]) => asOften(count, 'yearly')),
  cadenceWord,
);

const NO_DATE = `
  ved behov | etter behov | etter forespørsel | på forespørsel | på førespurnad | etter førespurnad | etter oppmoding
  snarest | snarast | snarest mulig | snarast mogleg | så snart som mulig | så snart som mogleg | asap
  etter avtale | tentativt | ved høve | ved anledning | ved leilighet | etter hvert | etter kvart | etterhvert
  ikke fastsatt | ikkje fastsett | ikke bestemt | ikkje bestemt | ikke avklart | ikkje avklart | ikke satt | ikkje sett
  ikke tidfestet | ikkje tidfesta | ikke datert | ikke klart | ikkje klart | uavklart | ubestemt | ukjent | ukjend
  ingen dato | ingen frist | ingen fast dato | uten dato | utan dato | uten frist | utan frist | mangler | manglar
  dato kommer | dato kjem | kommer senere | kjem seinare | kommer tilbake til | avventes | tbd | tba | n/a | i.a.
  foreløpig ikke fastsatt | førebels ikkje fastsett | ikke fastsatt ennå | ikkje fastsett enno | ikke bestemt ennå
  no date set | not set | to be decided | on request | when needed
`
  .trim()
  .split('\n')
  .map((line) => line.trim());

/** Words that say that no time is set, or that none can be. */
export const noDateAt: Step<true> = map(
  sequence(
    optional(saying('tidspunkt | dato | frist | tid | tidspunktet | datoen | fristen'), null),
    saying(...NO_DATE),
  ),
  () => true,
);

/** What opens a field so that whatever follows is a condition. */
const conditionOpener = either<unknown>(
  saying(
    'etter at | etter | i påvente av | i påvente på | i vente på | så snart | så fort | dersom | hvis | viss | såfremt',
    'forutsatt | forutsatt at | føresett at | under forutsetning av | under føresetnad av | avhengig av | betinget av',
    'med forbehold om | med atterhald om | once | provided that | depending on',
  ),
  // «ved ferdigstillelse», «ved overtakelse av nytt bygg»; «ved sykehjemmet» is a place.
  sequence(saying('ved'), ahead(endingIn('else', 'elsen', 'ing', 'inga', 'ingen', 'start', 'vedtak', 'slutt'))),
);

const clauseOpener = saying('når | straks | så snart | så fort | etter at | dersom | hvis | viss | when');
const cameAbout = saying(
  'ferdig | ferdige | ferdigstilt | ferdigstilte | klar | klart | klare | på plass | i drift | i gang | foreligger | føreligg',
  'tas i bruk | takast i bruk | tatt i bruk | teke i bruk | vedtatt | vedtatte | vedteke | vedtekne | vedtas | vert vedteke',
  'godkjent | godkjente | godkjend | godkjende | avklart | avklara | gjennomført | gjennomførte | behandlet | handsama',
  'tilsatt | tilsett | ansatt | rekruttert | bygd | bygget | åpnet | opna | signert | avsluttet | avslutta | levert',
  'etablert | oppfylt | bevilget | løyvd | finansiert | besluttet | bestemt | innført | startet | starta | done | ready',
);

/** «fra» opens so many clauses that only this one is a start: «fra nye lokaler kan tas i bruk». */
const startOpener = saying('fra | frå');
const canBeUsed = saying('kan tas i bruk | kan takast i bruk | er tatt i bruk | er teke i bruk | er på plass');

/** A clause longer than this is a story. */
const LONGEST_CLAUSE = 12;

/** From the opener up to the word that says that something has come about; no mark may stand between. */
const clause = (opener: Step<true>, outcome: Step<true>): Step<true> =>
  opensAs(opener, (tokens, at) => {
    const opened = opener(tokens, at);
    if (opened === null) return null;
    for (let next = opened.next; next < opened.next + LONGEST_CLAUSE; next++) {
      const end = outcome(tokens, next);
      if (end !== null && next > opened.next) return { value: true, next: end.next };
      if (anyWord(tokens, next) === null) return null;
    }
    return null;
  });

/** «når de er ferdige», «fra nye lokaler kan tas i bruk»; «når det passer» says nothing that can come about. */
export const conditionAt: Step<true> = either(clause(clauseOpener, cameAbout), clause(startOpener, canBeUsed));

/** A whole field that opens as a condition does, whatever its clause says. */
export const isWholeCondition = (tokens: readonly Token[]): boolean => {
  const opened = conditionOpener(tokens, 0);
  return opened !== null && anyWord(tokens, opened.next) !== null;
};
