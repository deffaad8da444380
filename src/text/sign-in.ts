/** What a person is told when she cannot be signed in, or the tab does not know where it is. Total over the kinds. */
import { type SignInTrouble, type SignInTroubleKind, wayOutOf } from '#domain/sign-in.ts';
import type { ByLanguage, Language } from '#text/language.ts';

export interface SignInText {
  /** One sentence for what is wrong. */
  readonly what: string;
  /** One sentence for what to do. */
  readonly remedy: string;
  /** The name of the button; null where nothing can be done here. */
  readonly action: string | null;
}

type Of<Kind extends SignInTroubleKind> = Extract<SignInTrouble, { readonly kind: Kind }>;
type Words = { readonly [Kind in SignInTroubleKind]: (trouble: Of<Kind>) => Omit<SignInText, 'action'> };

const words: ByLanguage<Words> = {
  nb: {
    signIn: () => ({
      what: 'Du må logge inn for å hente og dele planen.',
      remedy: 'Det du har skrevet, blir stående her så lenge.',
    }),
    consent: () => ({
      what: 'Framdrift trenger at du sier ja til å lese og skrive i planen for deg.',
      remedy: 'Framdrift kan aldri gjøre mer enn det du selv har tilgang til.',
    }),
    admin: () => ({
      what: 'Framdrift er ikke godkjent i kommunen ennå.',
      remedy: 'Be IT-avdelingen om å godkjenne appen Framdrift, og prøv igjen.',
    }),
    closed: () => ({
      what: 'Innloggingen ble lukket før den var ferdig.',
      remedy: 'Logg inn når du er klar.',
    }),
    blocked: () => ({
      what: 'Nettleseren stanset vinduet for innlogging.',
      remedy: 'Tillat vinduer fra denne siden i nettleseren, og prøv igjen.',
    }),
    wrongTenant: () => ({
      what: 'Du er logget inn i en annen organisasjon enn den som eier planen.',
      remedy: 'Bytt organisasjon i Teams, og åpne Framdrift igjen.',
    }),
    wrongAccount: () => ({
      what: 'Du er logget inn med en annen konto enn den du åpnet planen med.',
      remedy: 'Logg inn med kontoen du bruker i Teams. Ingenting er sendt med den andre.',
    }),
    guest: () => ({
      what: 'Du er med i kanalen fra en annen organisasjon, og har ingen konto her.',
      remedy: 'Be prosjektleder om å bli gjest i teamet.',
    }),
    policy: ({ code }) => ({
      what: `Kommunens regler for innlogging stanser deg her. Feilkode ${code}.`,
      remedy: 'Prøv på en maskin fra kommunen, eller gi feilkoden til IT-avdelingen.',
    }),
    offline: () => ({
      what: 'Vi får ikke kontakt med innloggingen.',
      remedy: 'Sjekk nettet og prøv igjen.',
    }),
    failed: ({ code }) => ({
      what: `Innloggingen gikk ikke. Feilkode ${code}.`,
      remedy: 'Prøv igjen. Skjer det flere ganger, gi feilkoden til den som drifter Framdrift.',
    }),
    noAnswer: () => ({
      what: 'Teams svarer ikke.',
      remedy: 'Lukk fanen og åpne den igjen. Hjelper ikke det, start Teams på nytt.',
    }),
    noPlan: () => ({
      what: 'Her er det ingen plan å vise.',
      remedy: 'Åpne Framdrift fra kanalen i Teams der planen ligger.',
    }),
    noSettings: () => ({
      what: 'Framdrift er ikke satt opp ferdig.',
      remedy: 'Be den som drifter Framdrift om å fullføre oppsettet.',
    }),
  },
  nn: {
    signIn: () => ({
      what: 'Du må logge inn for å hente og dele planen.',
      remedy: 'Det du har skrive, blir ståande her så lenge.',
    }),
    consent: () => ({
      what: 'Framdrift treng at du seier ja til å lese og skrive i planen for deg.',
      remedy: 'Framdrift kan aldri gjere meir enn det du sjølv har tilgang til.',
    }),
    admin: () => ({
      what: 'Framdrift er ikkje godkjend i kommunen enno.',
      remedy: 'Be IT-avdelinga om å godkjenne appen Framdrift, og prøv igjen.',
    }),
    closed: () => ({
      what: 'Innlogginga vart lukka før ho var ferdig.',
      remedy: 'Logg inn når du er klar.',
    }),
    blocked: () => ({
      what: 'Nettlesaren stansa vindauget for innlogging.',
      remedy: 'Tillat vindauge frå denne sida i nettlesaren, og prøv igjen.',
    }),
    wrongTenant: () => ({
      what: 'Du er logga inn i ein annan organisasjon enn den som eig planen.',
      remedy: 'Byt organisasjon i Teams, og opne Framdrift igjen.',
    }),
    wrongAccount: () => ({
      what: 'Du er logga inn med ein annan konto enn den du opna planen med.',
      remedy: 'Logg inn med kontoen du bruker i Teams. Ingenting er sendt med den andre.',
    }),
    guest: () => ({
      what: 'Du er med i kanalen frå ein annan organisasjon, og har ingen konto her.',
      remedy: 'Be prosjektleiaren om å bli gjest i teamet.',
    }),
    policy: ({ code }) => ({
      what: `Reglane til kommunen for innlogging stansar deg her. Feilkode ${code}.`,
      remedy: 'Prøv på ei maskin frå kommunen, eller gi feilkoden til IT-avdelinga.',
    }),
    offline: () => ({
      what: 'Vi får ikkje kontakt med innlogginga.',
      remedy: 'Sjekk nettet og prøv igjen.',
    }),
    failed: ({ code }) => ({
      what: `Innlogginga gjekk ikkje. Feilkode ${code}.`,
      remedy: 'Prøv igjen. Skjer det fleire gonger, gi feilkoden til den som driftar Framdrift.',
    }),
    noAnswer: () => ({
      what: 'Teams svarar ikkje.',
      remedy: 'Lukk fana og opne ho igjen. Hjelper ikkje det, start Teams på nytt.',
    }),
    noPlan: () => ({
      what: 'Her er det ingen plan å vise.',
      remedy: 'Opne Framdrift frå kanalen i Teams der planen ligg.',
    }),
    noSettings: () => ({
      what: 'Framdrift er ikkje sett opp ferdig.',
      remedy: 'Be den som driftar Framdrift, om å fullføre oppsettet.',
    }),
  },
  en: {
    signIn: () => ({
      what: 'You must sign in to fetch and share the plan.',
      remedy: 'What you have written stays here meanwhile.',
    }),
    consent: () => ({
      what: 'Framdrift needs your yes to read and write in the plan for you.',
      remedy: 'Framdrift can never do more than you have access to yourself.',
    }),
    admin: () => ({
      what: 'Framdrift is not approved in the municipality yet.',
      remedy: 'Ask the IT department to approve the app Framdrift, and try again.',
    }),
    closed: () => ({
      what: 'The sign-in was closed before it was done.',
      remedy: 'Sign in when you are ready.',
    }),
    blocked: () => ({
      what: 'The browser stopped the window for signing in.',
      remedy: 'Allow windows from this page in the browser, and try again.',
    }),
    wrongTenant: () => ({
      what: 'You are signed in to another organisation than the one that owns the plan.',
      remedy: 'Switch organisation in Teams, and open Framdrift again.',
    }),
    wrongAccount: () => ({
      what: 'You are signed in with another account than the one you opened the plan with.',
      remedy: 'Sign in with the account that you use in Teams. Nothing was sent with the other.',
    }),
    guest: () => ({
      what: 'You are in the channel from another organisation, and have no account here.',
      remedy: 'Ask the project leader to make you a guest of the team.',
    }),
    policy: ({ code }) => ({
      what: `The municipality’s rules for signing in stop you here. Error code ${code}.`,
      remedy: 'Try on a machine from the municipality, or give the code to the IT department.',
    }),
    offline: () => ({
      what: 'We cannot reach the sign-in service.',
      remedy: 'Check the network and try again.',
    }),
    failed: ({ code }) => ({
      what: `The sign-in did not work. Error code ${code}.`,
      remedy: 'Try again. If it happens repeatedly, give the code to whoever runs Framdrift.',
    }),
    noAnswer: () => ({
      what: 'Teams does not answer.',
      remedy: 'Close the tab and open it again. If that does not help, restart Teams.',
    }),
    noPlan: () => ({
      what: 'There is no plan to show here.',
      remedy: 'Open Framdrift from the channel in Teams where the plan lies.',
    }),
    noSettings: () => ({
      what: 'Framdrift is not set up yet.',
      remedy: 'Ask whoever runs Framdrift to finish the set-up.',
    }),
  },
};

const actions: ByLanguage<Readonly<Record<'signIn' | 'again', string>>> = {
  nb: { signIn: 'Logg inn', again: 'Prøv igjen' },
  nn: { signIn: 'Logg inn', again: 'Prøv igjen' },
  en: { signIn: 'Sign in', again: 'Try again' },
};

export function signInText(trouble: SignInTrouble, language: Language): SignInText {
  const way = wayOutOf(trouble);
  return {
    // The table is total over the kinds; the compiler cannot follow the pair through the look-up.
    ...(words[language][trouble.kind] as (trouble: SignInTrouble) => Omit<SignInText, 'action'>)(trouble),
    action: way === null ? null : actions[language][way],
  };
}

interface ConfigurationTexts {
  /** In a meeting that has no channel. */
  readonly titleInMeeting: string;
  readonly textInMeeting: string;
  readonly title: string;
  readonly text: (channel: string) => string;
  readonly site: string;
  /** What Teams says where the tab could not be saved. */
  readonly notSaved: string;
}

/** The page on which an owner adds the tab to a channel. */
export const configurationTexts: ByLanguage<ConfigurationTexts> = {
  nb: {
    titleInMeeting: 'Legg Framdrift i møtet',
    textInMeeting:
      'Møtet har ingen kanal. Hver deltaker velger selv en plan blant sine egne. Velg «Lagre» for å legge til fanen.',
    title: 'Legg Framdrift i kanalen',
    text: (channel) =>
      `Planen blir liggende i området til ${channel === '' ? 'kanalen' : `kanalen «${channel}»`} i SharePoint, og alle i kanalen kan åpne den. Velg «Lagre» for å legge til fanen.`,
    site: 'Område',
    notSaved: 'Fanen ble ikke lagt til. Prøv igjen.',
  },
  nn: {
    titleInMeeting: 'Legg Framdrift i møtet',
    textInMeeting:
      'Møtet har ingen kanal. Kvar deltakar vel sjølv ein plan blant sine eigne. Vel «Lagre» for å leggje til fana.',
    title: 'Legg Framdrift i kanalen',
    text: (channel) =>
      `Planen blir liggjande i området til ${channel === '' ? 'kanalen' : `kanalen «${channel}»`} i SharePoint, og alle i kanalen kan opne han. Vel «Lagre» for å leggje til fana.`,
    site: 'Område',
    notSaved: 'Fana vart ikkje lagd til. Prøv igjen.',
  },
  en: {
    titleInMeeting: 'Put Framdrift in the meeting',
    textInMeeting:
      'The meeting has no channel. Each participant chooses a plan among their own. Choose “Save” to add the tab.',
    title: 'Put Framdrift in the channel',
    text: (channel) =>
      `The plan lies on the site of ${channel === '' ? 'the channel' : `the channel “${channel}”`} in SharePoint, and everybody in the channel can open it. Choose “Save” to add the tab.`,
    site: 'Site',
    notSaved: 'The tab was not added. Try again.',
  },
};

interface SignedOutTexts {
  readonly title: string;
  readonly text: string;
}

/** Where nobody is signed in, and the people who may be are shown. */
export const signedOutTexts: ByLanguage<SignedOutTexts> = {
  nb: {
    title: 'Logg inn for å se planen',
    text: 'Velg hvem du er.',
  },
  nn: {
    title: 'Logg inn for å sjå planen',
    text: 'Vel kven du er.',
  },
  en: {
    title: 'Sign in to see the plan',
    text: 'Choose who you are.',
  },
};
