/** Words around the form in which a decision is registered, its drafts, its corrections, and the orders and what they came to. */
import type { DecisionLevel } from '#domain/decision.ts';
import type { ByLanguage } from '#text/language.ts';

type OfLevel = Readonly<Record<DecisionLevel, string>>;

export interface DecisionFormTexts {
  /** At the head of the list. */
  readonly begin: OfLevel;
  readonly register: OfLevel;
  readonly saved: (time: string) => string;
  readonly draft: string;
  readonly readableBy: string;
  readonly who: string;
  readonly otherBody: string;
  readonly otherName: string;
  readonly order: string;
  readonly orderHint: string;
  readonly afterwards: string;
  readonly afterwardsHint: string;
  readonly sourceHint: string;
  readonly ends: string;
  readonly endsNone: string;
  readonly endsHow: string;
  readonly inLog: string;
  readonly cannotChange: OfLevel;
  readonly made: (things: string) => string;
  readonly discard: string;
  readonly discarded: string;
  readonly registered: (title: string) => string;
  readonly registeredBy: (who: string) => string;
  readonly decide: OfLevel;
  readonly successor: string;
  readonly successorOf: (title: string) => string;
  readonly settled: (decision: string) => string;
  readonly settledText: string;
  readonly drafts: string;
  readonly draftOf: string;
  readonly left: (title: string) => string;
  readonly leftText: string;
  readonly finish: string;
  readonly finished: string;
  readonly orders: string;
  readonly ordersLine: string;
  readonly correct: string;
  readonly correctText: string;
  readonly correctWhat: string;
  readonly correctFrom: string;
  readonly correctTo: string;
  readonly correctMore: string;
  readonly registerCorrection: string;
  readonly correctionOf: (title: string) => string;
  readonly corrected: (field: string, from: string, to: string) => string;
  readonly correctedOn: (day: string) => string;
  readonly cancel: string;
  readonly sayMetOf: (stage: string) => string;
  readonly repealedBy: string;
  readonly repeals: string;
  readonly untilWhen: string;
  readonly createdWith: string;
}

export const decisionFormTexts: ByLanguage<DecisionFormTexts> = {
  nb: {
    begin: { political: 'Registrer vedtak', administrative: 'Registrer beslutning' },
    register: { political: 'Registrer vedtaket', administrative: 'Registrer beslutningen' },
    saved: (time) => `Utkast lagret ${time}`,
    draft: 'Utkast',
    readableBy: 'Alle i teamet kan lese utkastet.',
    who: 'Hvem, når og sak',
    otherBody: 'Et annet organ',
    otherName: 'Hva heter organet?',
    order: 'Dette er en bestilling med frist',
    orderHint: 'For eksempel at kommunestyret ber om en utredning. Den følges opp under «Vedtaksoppfølging».',
    afterwards: 'Dette ble bestemt før planen kom hit',
    afterwardsHint: 'Registreres uten krav om drøfting og oppfølging, og merkes «Registrert i etterkant».',
    sourceHint: 'Hvor det står: møtebok, sak eller dokument.',
    ends: 'Avløser eller opphever et tidligere vedtak eller en beslutning',
    endsNone: 'Nei, det står for seg selv',
    endsHow: 'Hva skjer med det gamle?',
    inLog: 'Slik står det i loggen',
    cannotChange: {
      political: 'Vedtaket kan ikke endres etterpå. Et nytt vedtak kan oppheve det.',
      administrative: 'Beslutningen kan ikke endres etterpå. En ny beslutning kan oppheve den.',
    },
    made: (things) => `${things} opprettes.`,
    discard: 'Forkast utkastet',
    discarded: 'Utkastet er forkastet.',
    registered: (title) => `${title} er registrert.`,
    registeredBy: (who) => `Dette registreres av ${who}.`,
    decide: { political: 'Registrer vedtaket om dette', administrative: 'Registrer beslutningen om dette' },
    successor: 'Avløs eller opphev dette',
    successorOf: (title) => `Kommer i stedet for: ${title}`,
    settled: (decision) => `Forslaget er besvart av ${decision}`,
    settledText: 'Skal det bestemmes noe annet, velg den beslutningen under «Avløser eller opphever».',
    drafts: 'Utkast',
    draftOf: 'Ikke registrert ennå',
    left: (title) => `Noe gjenstår etter «${title}»`,
    leftText: 'Det er registrert, men det som skulle følge av det, ble ikke gjort ferdig.',
    finish: 'Gjør det ferdig',
    finished: 'Det som gjensto, er gjort.',
    orders: 'Vedtaksoppfølging',
    ordersLine: 'Bestillinger med frist.',
    correct: 'Rett en skrivefeil',
    correctText: 'Det som står i loggen, blir stående. Rettingen vises ved siden av.',
    correctWhat: 'Hva er skrevet feil?',
    correctFrom: 'Slik står det',
    correctTo: 'Slik skal det stå',
    correctMore: 'Rett noe mer',
    registerCorrection: 'Registrer rettingen',
    correctionOf: (title) => `Retting av skrivefeil i «${title}»`,
    corrected: (field, from, to) => `${field}: «${from}» skal være «${to}»`,
    correctedOn: (day) => `Rettet ${day}`,
    cancel: 'Avbryt',
    sayMetOf: (stage) => `Vilkåret er oppfylt for ${stage.toLocaleLowerCase('nb')}`,
    repealedBy: 'Opphevet av',
    repeals: 'Opphever',
    untilWhen: 'Tas opp igjen',
    createdWith: 'Opprettet i samme steg',
  },
  nn: {
    begin: { political: 'Registrer vedtak', administrative: 'Registrer avgjerd' },
    register: { political: 'Registrer vedtaket', administrative: 'Registrer avgjerda' },
    saved: (time) => `Utkast lagra ${time}`,
    draft: 'Utkast',
    readableBy: 'Alle i teamet kan lese utkastet.',
    who: 'Kven, når og sak',
    otherBody: 'Eit anna organ',
    otherName: 'Kva heiter organet?',
    order: 'Dette er ei bestilling med frist',
    orderHint: 'Til dømes at kommunestyret ber om ei utgreiing. Ho blir følgd opp under «Vedtaksoppfølging».',
    afterwards: 'Dette vart bestemt før planen kom hit',
    afterwardsHint: 'Blir registrert utan krav om drøfting og oppfølging, og merkt «Registrert i etterkant».',
    sourceHint: 'Kvar det står: møtebok, sak eller dokument.',
    ends: 'Avløyser eller opphevar eit tidlegare vedtak eller ei avgjerd',
    endsNone: 'Nei, det står for seg sjølv',
    endsHow: 'Kva skjer med det gamle?',
    inLog: 'Slik står det i loggen',
    cannotChange: {
      political: 'Vedtaket kan ikkje endrast etterpå. Eit nytt vedtak kan oppheve det.',
      administrative: 'Avgjerda kan ikkje endrast etterpå. Ei ny avgjerd kan oppheve ho.',
    },
    made: (things) => `${things} blir oppretta.`,
    discard: 'Forkast utkastet',
    discarded: 'Utkastet er forkasta.',
    registered: (title) => `${title} er registrert.`,
    registeredBy: (who) => `Dette blir registrert av ${who}.`,
    decide: { political: 'Registrer vedtaket om dette', administrative: 'Registrer avgjerda om dette' },
    successor: 'Avløys eller opphev dette',
    successorOf: (title) => `Kjem i staden for: ${title}`,
    settled: (decision) => `Framlegget er svara på av ${decision}`,
    settledText: 'Skal noko anna avgjerast, vel den avgjerda under «Avløyser eller opphevar».',
    drafts: 'Utkast',
    draftOf: 'Ikkje registrert enno',
    left: (title) => `Noko står att etter «${title}»`,
    leftText: 'Det er registrert, men det som skulle følgje av det, vart ikkje gjort ferdig.',
    finish: 'Gjer det ferdig',
    finished: 'Det som stod att, er gjort.',
    orders: 'Vedtaksoppfølging',
    ordersLine: 'Bestillingar med frist.',
    correct: 'Rett ein skrivefeil',
    correctText: 'Det som står i loggen, blir ståande. Rettinga blir vist ved sida av.',
    correctWhat: 'Kva er skrive feil?',
    correctFrom: 'Slik står det',
    correctTo: 'Slik skal det stå',
    correctMore: 'Rett noko meir',
    registerCorrection: 'Registrer rettinga',
    correctionOf: (title) => `Retting av skrivefeil i «${title}»`,
    corrected: (field, from, to) => `${field}: «${from}» skal vere «${to}»`,
    correctedOn: (day) => `Retta ${day}`,
    cancel: 'Avbryt',
    sayMetOf: (stage) => `Vilkåret er oppfylt for ${stage.toLocaleLowerCase('nb')}`,
    repealedBy: 'Oppheva av',
    repeals: 'Opphevar',
    untilWhen: 'Blir teken opp att',
    createdWith: 'Oppretta i same steg',
  },
  en: {
    begin: { political: 'Register a resolution', administrative: 'Register a decision' },
    register: { political: 'Register the resolution', administrative: 'Register the decision' },
    saved: (time) => `Draft saved ${time}`,
    draft: 'Draft',
    readableBy: 'Everybody in the team can read the draft.',
    who: 'Who, when and case',
    otherBody: 'Another body',
    otherName: 'What is the body called?',
    order: 'This is an order with a deadline',
    orderHint:
      'For instance that the council asks for an investigation. It is followed up under “Follow-up of orders”.',
    afterwards: 'This was decided before the plan came here',
    afterwardsHint: 'Registered without consultation and follow-up, and marked “Registered afterwards”.',
    sourceHint: 'Where it stands: minutes, case or document.',
    ends: 'Takes the place of or repeals an earlier decision',
    endsNone: 'No, it stands by itself',
    endsHow: 'What becomes of the old one?',
    inLog: 'As it stands in the log',
    cannotChange: {
      political: 'The resolution cannot be changed afterwards. A new one can repeal it.',
      administrative: 'The decision cannot be changed afterwards. A new one can repeal it.',
    },
    made: (things) => `${things} will be made.`,
    discard: 'Discard the draft',
    discarded: 'The draft has been discarded.',
    registered: (title) => `${title} is registered.`,
    registeredBy: (who) => `This is registered by ${who}.`,
    decide: { political: 'Register the resolution on this', administrative: 'Register the decision on this' },
    successor: 'Supersede or repeal this',
    successorOf: (title) => `Comes in place of: ${title}`,
    settled: (decision) => `The proposal is answered by ${decision}`,
    settledText: 'To decide otherwise, choose that decision under “Takes the place of or repeals”.',
    drafts: 'Drafts',
    draftOf: 'Not registered yet',
    left: (title) => `Something is left to do after “${title}”`,
    leftText: 'It is registered, but what was to follow from it was not finished.',
    finish: 'Finish it',
    finished: 'What was left is done.',
    orders: 'Follow-up of orders',
    ordersLine: 'Orders with a deadline.',
    correct: 'Correct a clerical error',
    correctText: 'What stands in the log remains. The correction is shown beside it.',
    correctWhat: 'What is written wrong?',
    correctFrom: 'As it stands',
    correctTo: 'As it should read',
    correctMore: 'Correct something more',
    registerCorrection: 'Register the correction',
    correctionOf: (title) => `Correction of a clerical error in “${title}”`,
    corrected: (field, from, to) => `${field}: “${from}” should read “${to}”`,
    correctedOn: (day) => `Corrected ${day}`,
    cancel: 'Cancel',
    sayMetOf: (stage) => `The condition is met for ${stage.toLocaleLowerCase('en')}`,
    repealedBy: 'Repealed by',
    repeals: 'Repeals',
    untilWhen: 'Taken up again',
    createdWith: 'Made in the same step',
  },
};
