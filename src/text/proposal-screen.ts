/** Words of one proposal's page: how it is handled and what it costs, its route, merging, and what is locked for whom. */
import type { Handling } from '#domain/proposal.ts';
import type { SuggestedHandling } from '#domain/proposal-handling.ts';
import type { MergeRefusal } from '#domain/proposal-merge.ts';
import type { ByLanguage } from '#text/language.ts';

export interface ProposalScreenTexts {
  readonly decides: string;
  readonly suggested: Readonly<Record<SuggestedHandling['because'], string>>;
  readonly choose: Readonly<Record<Handling | 'ground', string>>;
  readonly whyPolitical: string;
  readonly onlyNow: (who: string) => string;
  readonly notAnAmount: string;
  readonly costs: string;
  readonly kroner: (amount: string) => string;
  readonly caseNumber: string;
  readonly handledOn: string;
  readonly recommendation: string;
  readonly nextMeeting: (day: string) => string;
  readonly noMeeting: string;
  readonly willDecide: string;
  readonly hasDecided: string;
  readonly addBody: string;
  readonly whichBody: string;
  readonly takeOff: (body: string) => string;
  readonly takenOff: (body: string) => string;
  readonly merge: string;
  readonly mergeWith: string;
  readonly mergedName: string;
  readonly mergeHint: string;
  readonly mergeNow: string;
  readonly mergedNow: (title: string) => string;
  readonly noneToMerge: string;
  readonly mergeRefused: Readonly<Record<Exclude<MergeRefusal['kind'], `step${string}`>, string>>;
  readonly consultedBefore: string;
  readonly consultedBeforeText: string;
  readonly openProtocol: string;
  readonly countsNow: string;
  readonly countsWhen: string;
  readonly confirmedLock: string;
  readonly theirsLock: string;
  readonly reasonBy: (who: string) => string;
  readonly reasonFrozen: string;
}

export const proposalScreenTexts: ByLanguage<ProposalScreenTexts> = {
  nb: {
    decides: 'Avgjøres av',
    suggested: {
      outsideBudget: 'Kostnaden er utenfor budsjettet. Det taler for politisk behandling på grunn av kostnader.',
      insideBudget: 'Kostnaden er innenfor budsjettet. Da er kostnader ikke lenger en grunn til politisk behandling.',
    },
    choose: {
      political: 'Velg politisk behandling',
      administrative: 'Velg administrativ behandling',
      ground: 'Rett grunnen',
    },
    whyPolitical: 'Velg hvorfor saken er politisk.',
    onlyNow: (who) => `Bare ${who} kan endre dette nå.`,
    notAnAmount: 'Skriv et tall, for eksempel 640 000.',
    costs: 'Kostnader',
    kroner: (amount) => `${amount} kr`,
    caseNumber: 'Saksnummer',
    handledOn: 'Behandlet',
    recommendation: 'Innstilling',
    nextMeeting: (day) => `Neste møte ${day}`,
    noMeeting: 'Ikke noe møte er satt opp',
    willDecide: 'Avgjør saken',
    hasDecided: 'Har avgjort saken',
    addBody: 'Legg til organ',
    whichBody: 'Hvem skal ha saken til behandling?',
    takeOff: (body) => `Ta ${body} av veien`,
    takenOff: (body) => `${body} er tatt av veien.`,
    merge: 'Slå sammen med andre',
    mergeWith: 'Slå sammen med',
    mergedName: 'Hva skal det samlede forslaget hete?',
    mergeHint: 'Forslagene blir stående slik de ble gitt. Det samlede forslaget må drøftes for seg.',
    mergeNow: 'Slå sammen',
    mergedNow: (title) => `Forslagene er slått sammen til ${title}.`,
    noneToMerge: 'Ingen andre forslag er meldt inn og venter på anbefaling.',
    mergeRefused: {
      tooFew: 'Velg minst ett forslag til.',
      notMergeable: 'Et av forslagene er alt anbefalt, avgjort eller trukket.',
      tooLong: 'Tekstene er for lange til å stå i ett forslag.',
    },
    consultedBefore: 'Drøftet før forslagene ble samlet',
    consultedBeforeText: 'Dette er historie. Det samlede forslaget drøftes for seg.',
    openProtocol: 'Åpne protokollen',
    countsNow: 'Teller som drøftet.',
    countsWhen: 'Teller når de tillitsvalgte har bekreftet den, eller protokollen er lagt ved.',
    confirmedLock: 'De tillitsvalgte har bekreftet drøftingen. Den er låst, og ingen kan endre den.',
    theirsLock:
      'Uenigheten står ordrett og er låst. Bare de tillitsvalgte kan endre den, og bare til de har bekreftet drøftingen.',
    reasonBy: (who) =>
      `Bare ${who} kan gå videre uten drøfting, med én setning om hvorfor. Setningen blir stående og kan ikke endres etterpå.`,
    reasonFrozen: 'Forslaget gikk videre med denne setningen. Den kan ikke endres.',
  },
  nn: {
    decides: 'Blir avgjort av',
    suggested: {
      outsideBudget: 'Kostnaden er utanfor budsjettet. Det talar for politisk handsaming på grunn av kostnader.',
      insideBudget: 'Kostnaden er innanfor budsjettet. Då er kostnader ikkje lenger grunn til politisk handsaming.',
    },
    choose: {
      political: 'Vel politisk handsaming',
      administrative: 'Vel administrativ handsaming',
      ground: 'Rett grunnen',
    },
    whyPolitical: 'Vel kvifor saka er politisk.',
    onlyNow: (who) => `Berre ${who} kan endre dette no.`,
    notAnAmount: 'Skriv eit tal, til dømes 640 000.',
    costs: 'Kostnader',
    kroner: (amount) => `${amount} kr`,
    caseNumber: 'Saksnummer',
    handledOn: 'Handsama',
    recommendation: 'Innstilling',
    nextMeeting: (day) => `Neste møte ${day}`,
    noMeeting: 'Ikkje noko møte er sett opp',
    willDecide: 'Avgjer saka',
    hasDecided: 'Har avgjort saka',
    addBody: 'Legg til organ',
    whichBody: 'Kven skal ha saka til handsaming?',
    takeOff: (body) => `Ta ${body} av vegen`,
    takenOff: (body) => `${body} er teke av vegen.`,
    merge: 'Slå saman med andre',
    mergeWith: 'Slå saman med',
    mergedName: 'Kva skal det samla framlegget heite?',
    mergeHint: 'Framlegga blir ståande slik dei vart gitt. Det samla framlegget må drøftast for seg.',
    mergeNow: 'Slå saman',
    mergedNow: (title) => `Framlegga er slått saman til ${title}.`,
    noneToMerge: 'Ingen andre framlegg er melde inn og ventar på tilråding.',
    mergeRefused: {
      tooFew: 'Vel minst eitt framlegg til.',
      notMergeable: 'Eitt av framlegga er alt tilrådd, avgjort eller trekt.',
      tooLong: 'Tekstane er for lange til å stå i eitt framlegg.',
    },
    consultedBefore: 'Drøfta før framlegga vart samla',
    consultedBeforeText: 'Dette er historie. Det samla framlegget blir drøfta for seg.',
    openProtocol: 'Opne protokollen',
    countsNow: 'Tel som drøfta.',
    countsWhen: 'Tel når dei tillitsvalde har stadfesta ho, eller protokollen er lagd ved.',
    confirmedLock: 'Dei tillitsvalde har stadfesta drøftinga. Ho er låst, og ingen kan endre ho.',
    theirsLock:
      'Usemja står ordrett og er låst. Berre dei tillitsvalde kan endre ho, og berre til dei har stadfesta drøftinga.',
    reasonBy: (who) =>
      `Berre ${who} kan gå vidare utan drøfting, med éi setning om kvifor. Setninga blir ståande og kan ikkje endrast etterpå.`,
    reasonFrozen: 'Framlegget gjekk vidare med denne setninga. Ho kan ikkje endrast.',
  },
  en: {
    decides: 'Decided by',
    suggested: {
      outsideBudget: 'The cost is outside the budget. That speaks for political handling because of costs.',
      insideBudget: 'The cost is within the budget. Costs are then no longer a ground for political handling.',
    },
    choose: {
      political: 'Choose political handling',
      administrative: 'Choose administrative handling',
      ground: 'Correct the ground',
    },
    whyPolitical: 'Choose why the matter is political.',
    onlyNow: (who) => `Only ${who} can change this now.`,
    notAnAmount: 'Write a number, for example 640,000.',
    costs: 'Costs',
    kroner: (amount) => `NOK ${amount}`,
    caseNumber: 'Case number',
    handledOn: 'Handled on',
    recommendation: 'Recommendation',
    nextMeeting: (day) => `Next meeting ${day}`,
    noMeeting: 'No meeting is set up',
    willDecide: 'Decides the matter',
    hasDecided: 'Has decided the matter',
    addBody: 'Add a body',
    whichBody: 'Who shall have the matter before them?',
    takeOff: (body) => `Take ${body} off the route`,
    takenOff: (body) => `${body} has been taken off the route.`,
    merge: 'Merge with others',
    mergeWith: 'Merge with',
    mergedName: 'What shall the merged proposal be called?',
    mergeHint: 'The proposals remain as they were given. The merged one must be discussed with the unions by itself.',
    mergeNow: 'Merge',
    mergedNow: (title) => `The proposals have been merged into ${title}.`,
    noneToMerge: 'No other proposals are handed in and wait for a recommendation.',
    mergeRefused: {
      tooFew: 'Choose at least one more proposal.',
      notMergeable: 'One of the proposals has been recommended, decided or withdrawn already.',
      tooLong: 'The texts are too long to stand in one proposal.',
    },
    consultedBefore: 'Discussed before the proposals were merged',
    consultedBeforeText: 'This is history. The merged proposal is discussed by itself.',
    openProtocol: 'Open the protocol',
    countsNow: 'Counts as discussed.',
    countsWhen: 'Counts when the unions have confirmed it, or the protocol is attached.',
    confirmedLock: 'The unions have confirmed the consultation. It is locked, and nobody can change it.',
    theirsLock:
      'The disagreement stands word for word and is locked. Only the union representatives can change it, and only until they have confirmed the consultation.',
    reasonBy: (who) =>
      `Only ${who} can go on without consultation, for one sentence of reason. The sentence stays and cannot be changed afterwards.`,
    reasonFrozen: 'The proposal went on with this sentence. It cannot be changed.',
  },
};
