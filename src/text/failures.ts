/**
 * What a person is told when something stands in the way: what is wrong, and what to do. Total over the kinds of failure,
 * so a new kind does not compile until it has words in every language.
 */
import type { PlanFailure, PlanFailureKind } from '#domain/failure.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import type { ByLanguage, Language } from '#text/language.ts';

export interface FailureText {
  /** One sentence for what is wrong. */
  readonly what: string;
  /** One sentence for what to do, or what happens by itself. */
  readonly remedy: string;
}

type Of<Kind extends PlanFailureKind> = Extract<PlanFailure, { readonly kind: Kind }>;
type Words = { readonly [Kind in PlanFailureKind]: (failure: Of<Kind>) => FailureText };

const quoted = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ');
const quotedEnglish = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

const words: ByLanguage<Words> = {
  nb: {
    offline: () => ({
      what: 'Du er uten nett.',
      remedy: 'Endringene dine står her og sendes når du er på nett igjen. Ikke lukk fanen før de er delt.',
    }),
    busy: ({ until }) => ({
      what: 'SharePoint er travelt og ber oss vente.',
      remedy: `Vi prøver igjen klokka ${formatTimeOfDay(until, 'nb')}. Du trenger ikke gjøre noe.`,
    }),
    signIn: () => ({
      what: 'Du må logge inn igjen.',
      remedy: 'Last siden på nytt og logg inn. Kopier først tekst som ikke er delt.',
    }),
    noAccess: () => ({
      what: 'Du har ikke tilgang til dette.',
      remedy: 'Be prosjektleder om tilgang til teamet.',
    }),
    notAllowed: () => ({
      what: 'Noen andre enn du må gjøre dette.',
      remedy: 'Endringen din ligger her og er ikke sendt.',
    }),
    siteMissing: () => ({
      what: 'Vi finner ikke området som planen skal ligge i.',
      remedy: 'Be den som satte opp Framdrift om å sjekke adressen til teamets område i SharePoint.',
    }),
    listMissing: ({ lists }) => ({
      what: `Planen mangler ${lists.length === 1 ? 'lista' : 'listene'} ${quoted(lists)} i SharePoint.`,
      remedy: `Hent ${lists.length === 1 ? 'den' : 'dem'} tilbake fra papirkurven i SharePoint, eller kjør oppsettet på nytt.`,
    }),
    columnMissing: ({ list, columns }) => ({
      what: `Lista «${list}» mangler ${columns.length === 1 ? 'kolonnen' : 'kolonnene'} ${quoted(columns)}.`,
      remedy: `Du kan lese, men ikke endre, til ${columns.length === 1 ? 'kolonnen' : 'kolonnene'} er på plass. Kjør oppsettet på nytt for å lage ${columns.length === 1 ? 'den' : 'dem'}.`,
    }),
    listsOlder: ({ names }) => ({
      what: `${quoted(names)} kan ikke lagres ennå, for listene i SharePoint er ikke oppgradert.`,
      remedy: 'Endringen din står her. Be den som satte opp Framdrift om å kjøre oppsettet på nytt, og prøv igjen da.',
    }),
    newer: () => ({
      what: 'Planen er skrevet av en nyere Framdrift enn denne.',
      remedy: 'Last siden på nytt. Hjelper ikke det, må Framdrift oppdateres.',
    }),
    tooLong: ({ column, length, limit }) => ({
      what: `«${column}» er for lang: ${length} tegn, og det er plass til ${limit}.`,
      remedy: 'Kort ned teksten. Ingenting er klippet bort.',
    }),
    rowGone: () => ({
      what: 'Raden er slettet i SharePoint.',
      remedy: 'Hent den tilbake fra papirkurven i SharePoint, eller forkast endringen.',
    }),
    unreadable: ({ columns }) => ({
      what: `Noen har endret raden i SharePoint slik at vi ikke kan lese ${quoted(columns)}.`,
      remedy: 'Rett raden i SharePoint. Endringen din står her så lenge.',
    }),
    overtaken: ({ by }) => ({
      what: `${by === '' ? 'Noen' : by} endret dette før deg.`,
      remedy: 'Se over det som står der nå, og prøv igjen. Det du skrev, er ikke borte.',
    }),
    nationalId: () => ({
      what: 'Teksten har et fødselsnummer.',
      remedy: 'Ta det bort, så kan teksten lagres. Planen skal ikke ha opplysninger om enkeltpersoner.',
    }),
    refused: ({ code }) => ({
      what: `SharePoint tok ikke imot endringen. Feilkode ${code}.`,
      remedy: 'Prøv igjen. Skjer det flere ganger, gi feilkoden til den som drifter Framdrift.',
    }),
    full: () => ({
      what: 'Området i SharePoint er fullt.',
      remedy: 'Be den som eier teamet om å rydde plass.',
    }),
    unavailable: ({ code }) => ({
      what: `SharePoint svarer ikke som det skal. Feilkode ${code}.`,
      remedy: 'Ingenting er gått tapt. Vi prøver igjen av oss selv.',
    }),
    notSharePoint: () => ({
      what: 'Svaret kom ikke fra SharePoint.',
      remedy: 'Nettet du er på krever kanskje innlogging. Sjekk nettet og prøv igjen.',
    }),
  },
  nn: {
    offline: () => ({
      what: 'Du er utan nett.',
      remedy: 'Endringane dine står her og blir sende når du er på nett igjen. Ikkje lukk fana før dei er delte.',
    }),
    busy: ({ until }) => ({
      what: 'SharePoint har det travelt og ber oss vente.',
      remedy: `Vi prøver igjen klokka ${formatTimeOfDay(until, 'nn')}. Du treng ikkje gjere noko.`,
    }),
    signIn: () => ({
      what: 'Du må logge inn igjen.',
      remedy: 'Last sida på nytt og logg inn. Kopier først tekst som ikkje er delt.',
    }),
    noAccess: () => ({
      what: 'Du har ikkje tilgang til dette.',
      remedy: 'Be prosjektleiaren om tilgang til teamet.',
    }),
    notAllowed: () => ({
      what: 'Nokon andre enn du må gjere dette.',
      remedy: 'Endringa di ligg her og er ikkje send.',
    }),
    siteMissing: () => ({
      what: 'Vi finn ikkje området som planen skal liggje i.',
      remedy: 'Be den som sette opp Framdrift, om å sjekke adressa til området i SharePoint.',
    }),
    listMissing: ({ lists }) => ({
      what: `Planen manglar ${lists.length === 1 ? 'lista' : 'listene'} ${quoted(lists)} i SharePoint.`,
      remedy: `Hent ${lists.length === 1 ? 'ho' : 'dei'} tilbake frå papirkorga i SharePoint, eller køyr oppsettet på nytt.`,
    }),
    columnMissing: ({ list, columns }) => ({
      what: `Lista «${list}» manglar ${columns.length === 1 ? 'kolonnen' : 'kolonnane'} ${quoted(columns)}.`,
      remedy: `Du kan lese, men ikkje endre, til ${columns.length === 1 ? 'kolonnen' : 'kolonnane'} er på plass. Køyr oppsettet på nytt for å lage ${columns.length === 1 ? 'han' : 'dei'}.`,
    }),
    listsOlder: ({ names }) => ({
      what: `${quoted(names)} kan ikkje lagrast enno, for listene i SharePoint er ikkje oppgraderte.`,
      remedy: 'Endringa di står her. Be den som sette opp Framdrift, om å køyre oppsettet på nytt, og prøv igjen då.',
    }),
    newer: () => ({
      what: 'Planen er skriven av ein nyare Framdrift enn denne.',
      remedy: 'Last sida på nytt. Hjelper ikkje det, må Framdrift oppdaterast.',
    }),
    tooLong: ({ column, length, limit }) => ({
      what: `«${column}» er for lang: ${length} teikn, og det er plass til ${limit}.`,
      remedy: 'Kort ned teksten. Ingenting er klipt bort.',
    }),
    rowGone: () => ({
      what: 'Rada er sletta i SharePoint.',
      remedy: 'Hent ho tilbake frå papirkorga i SharePoint, eller forkast endringa.',
    }),
    unreadable: ({ columns }) => ({
      what: `Nokon har endra rada i SharePoint slik at vi ikkje kan lese ${quoted(columns)}.`,
      remedy: 'Rett rada i SharePoint. Endringa di står her så lenge.',
    }),
    overtaken: ({ by }) => ({
      what: `${by === '' ? 'Nokon' : by} endra dette før deg.`,
      remedy: 'Sjå over det som står der no, og prøv igjen. Det du skreiv, er ikkje borte.',
    }),
    nationalId: () => ({
      what: 'Teksten har eit fødselsnummer.',
      remedy: 'Ta det bort, så kan teksten lagrast. Planen skal ikkje ha opplysningar om enkeltpersonar.',
    }),
    refused: ({ code }) => ({
      what: `SharePoint tok ikkje imot endringa. Feilkode ${code}.`,
      remedy: 'Prøv igjen. Skjer det fleire gonger, gi feilkoden til den som driftar Framdrift.',
    }),
    full: () => ({
      what: 'Området i SharePoint er fullt.',
      remedy: 'Be den som eig teamet, om å rydde plass.',
    }),
    unavailable: ({ code }) => ({
      what: `SharePoint svarar ikkje som det skal. Feilkode ${code}.`,
      remedy: 'Ingenting er gått tapt. Vi prøver igjen av oss sjølve.',
    }),
    notSharePoint: () => ({
      what: 'Svaret kom ikkje frå SharePoint.',
      remedy: 'Nettet du er på, krev kanskje innlogging. Sjekk nettet og prøv igjen.',
    }),
  },
  en: {
    offline: () => ({
      what: 'You are offline.',
      remedy: 'Your changes stay here and are sent when you are online again. Keep the tab open until they are shared.',
    }),
    busy: ({ until }) => ({
      what: 'SharePoint is busy and asks us to wait.',
      remedy: `We try again at ${formatTimeOfDay(until, 'en')}. You need not do anything.`,
    }),
    signIn: () => ({
      what: 'You must sign in again.',
      remedy: 'Reload the page and sign in. First copy any text that is not shared.',
    }),
    noAccess: () => ({
      what: 'You have no access to this.',
      remedy: 'Ask the project leader for access to the team.',
    }),
    notAllowed: () => ({
      what: 'Somebody else must do this.',
      remedy: 'Your change stays here and is not sent.',
    }),
    siteMissing: () => ({
      what: 'We cannot find the site that should hold the plan.',
      remedy: 'Ask whoever set up Framdrift to check the address of the team’s site in SharePoint.',
    }),
    listMissing: ({ lists }) => ({
      what: `The plan lacks the ${lists.length === 1 ? 'list' : 'lists'} ${quotedEnglish(lists)} in SharePoint.`,
      remedy: `Restore ${lists.length === 1 ? 'it' : 'them'} from the recycle bin in SharePoint, or run the set-up again.`,
    }),
    columnMissing: ({ list, columns }) => ({
      what: `The list “${list}” lacks the ${columns.length === 1 ? 'column' : 'columns'} ${quotedEnglish(columns)}.`,
      remedy: `You can read but not change until the ${columns.length === 1 ? 'column is' : 'columns are'} back. Run the set-up again to make ${columns.length === 1 ? 'it' : 'them'}.`,
    }),
    listsOlder: ({ names }) => ({
      what: `${quotedEnglish(names)} cannot be saved yet, because the lists in SharePoint have not been upgraded.`,
      remedy: 'Your change stays here. Ask whoever set up Framdrift to run the set-up again, and try again then.',
    }),
    newer: () => ({
      what: 'The plan was written by a newer Framdrift than this one.',
      remedy: 'Reload the page. If that does not help, Framdrift must be updated.',
    }),
    tooLong: ({ column, length, limit }) => ({
      what: `“${column}” is too long: ${length} characters, and there is room for ${limit}.`,
      remedy: 'Shorten the text. Nothing has been cut off.',
    }),
    rowGone: () => ({
      what: 'The row was deleted in SharePoint.',
      remedy: 'Restore it from the recycle bin in SharePoint, or discard your change.',
    }),
    unreadable: ({ columns }) => ({
      what: `Somebody changed the row in SharePoint so that we cannot read ${quotedEnglish(columns)}.`,
      remedy: 'Correct the row in SharePoint. Your change stays here meanwhile.',
    }),
    overtaken: ({ by }) => ({
      what: `${by === '' ? 'Somebody' : by} changed this before you.`,
      remedy: 'Look at what stands there now, and try again. What you wrote is not lost.',
    }),
    nationalId: () => ({
      what: 'The text has a national identity number.',
      remedy: 'Take it away to save the text. The plan must hold nothing about individual persons.',
    }),
    refused: ({ code }) => ({
      what: `SharePoint did not accept the change. Error code ${code}.`,
      remedy: 'Try again. If it happens repeatedly, give the code to whoever runs Framdrift.',
    }),
    full: () => ({
      what: 'The SharePoint site is full.',
      remedy: 'Ask an owner of the team to make room.',
    }),
    unavailable: ({ code }) => ({
      what: `SharePoint does not answer as it should. Error code ${code}.`,
      remedy: 'Nothing is lost. We keep trying.',
    }),
    notSharePoint: () => ({
      what: 'The answer did not come from SharePoint.',
      remedy: 'The network you are on may want you to sign in. Check it and try again.',
    }),
  },
};

export function failureText(failure: PlanFailure, language: Language): FailureText {
  // The table is total over the kinds; the compiler cannot follow the pair through the look-up.
  return (words[language][failure.kind] as (failure: PlanFailure) => FailureText)(failure);
}
