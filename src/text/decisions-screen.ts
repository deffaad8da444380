/** Words of the decisions: what is proposed, what applies? */
import type { ConsultationState } from '#domain/consultation.ts';
import type { ProposalState } from '#domain/proposal.ts';
import type { StopStanding } from '#domain/proposal-path.ts';
import type { DecisionStanding } from '#domain/decision-log.ts';
import type { ByLanguage } from '#text/language.ts';

type Section = 'ready' | 'underway' | 'recommendations' | 'closed';

export interface DecisionsTexts {
  readonly heading: string;
  readonly count: (underway: number, logged: number) => string;
  readonly add: string;
  readonly newTitle: string;
  readonly proposal: string;
  readonly standingLine: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly readyOn: (day: string) => string;
  readonly readyFor: (body: string, day: string) => string;
  readonly noneReady: (body: string) => string;
  readonly noneReadyText: (body: string) => string;
  readonly noProposals: string;
  readonly noProposalsText: string;
  readonly log: string;
  readonly logLine: string;
  readonly logFoot: string;
  readonly noDecisions: string;
  readonly noDecisionsText: string;
  readonly from: (code: string, from: string) => string;
  readonly where: Readonly<Record<StopStanding, string>>;
  readonly stepOf: (step: number, steps: number, name: string) => string;
  readonly mustDiscuss: string;
  readonly mustDiscussLate: string;
  readonly mergedInto: (title: string) => string;
  readonly mergedFrom: string;
  readonly back: string;
  readonly open: string;
  readonly steps: Readonly<Record<ProposalState, string>>;
  readonly nextSteps: string;
  readonly noSteps: string;
  readonly stateNow: (title: string, state: string) => string;
  readonly changed: (title: string) => string;
  readonly edit: (field: string) => string;
  readonly nothingWritten: string;
  readonly noGroup: string;
  readonly noArea: string;
  readonly takeAway: string;
  readonly takenAway: (title: string) => string;
  readonly wantedChange: (item: string, from: string, to: string) => string;
  readonly history: string;
  readonly locked: string;
  readonly keptAsGiven: string;
  readonly consultations: string;
  readonly addConsultation: string;
  readonly newConsultation: (title: string) => string;
  readonly consultationSteps: Readonly<Record<ConsultationState, string>>;
  readonly noOutcome: string;
  readonly decidedBy: Readonly<Record<'political' | 'administrative' | 'handled', string>>;
  readonly caseNumber: string;
  readonly applies: string;
  readonly followedUpIn: string;
  readonly noFollowup: string;
  readonly afterwards: (source: string) => string;
  readonly standing: Readonly<Record<DecisionStanding, string>>;
  readonly replacedBy: string;
  readonly replaces: string;
  readonly points: string;
  readonly openPoints: string;
  readonly whenApplies: string;
  readonly noDate: string;
  readonly condition: string;
  readonly conditionBy: (who: string) => string;
  readonly conditionMet: (day: string, by: string) => string;
  readonly sayMet: string;
  readonly followup: string;
  readonly followupSteps: Readonly<Record<'effective' | 'implementing' | 'implemented', string>>;
  readonly followupChanged: string;
  readonly answered: string;
  readonly deadline: (words: string) => string;
  readonly outcomeOn: (outcome: string, by: string, day: string) => string;
}

export const decisionsTexts: ByLanguage<DecisionsTexts> = {
  nb: {
    heading: 'Beslutninger',
    count: (underway, logged) =>
      `${underway} forslag på vei, ${logged === 1 ? '1 vedtak eller beslutning' : `${logged} vedtak og beslutninger`} i loggen`,
    add: 'Nytt forslag',
    newTitle: 'Hva foreslår dere?',
    proposal: 'Forslag',
    standingLine: 'Anbefalinger fra gruppene. Ikke beslutninger som er fattet.',
    sections: {
      ready: 'Klare for beslutning',
      underway: 'På vei',
      recommendations: 'Anbefalinger fra konsulent',
      closed: 'Ferdig behandlet, trukket eller slått sammen',
    },
    readyOn: (day) => `Klare for beslutning ${day}`,
    readyFor: (body, day) => `Klare for ${body} ${day}`.trim(),
    noneReady: (body) => `Ingenting venter på ${body}`,
    noneReadyText: (body) => `Forslag kommer hit når ${body} har anbefalt dem.`,
    noProposals: 'Ingen forslag ennå',
    noProposalsText: 'Skriv et forslag når gruppa er enig om hva dere vil anbefale.',
    log: 'Vedtak og beslutninger',
    logLine: 'Det som er bestemt, med saksnummer, dato og hvem som bestemte.',
    logFoot: 'Loggen kan ikke redigeres. Et nytt vedtak opphever et gammelt, og begge blir stående.',
    noDecisions: 'Ingenting er bestemt ennå',
    noDecisionsText: 'Vedtak og beslutninger står her når de er registrert.',
    from: (code, from) => [code, from].filter(Boolean).join(' · '),
    where: { past: 'passert', current: 'her nå', ahead: 'gjenstår', skipped: 'hoppet over' },
    stepOf: (step, steps, name) => `Steg ${step} av ${steps}: ${name}`,
    mustDiscuss: 'Må drøftes før anbefaling',
    mustDiscussLate: 'Må drøftes før vedtak',
    mergedInto: (title) => `Gått inn i ${title}`,
    mergedFrom: 'Samlet av disse forslagene',
    back: 'Beslutninger',
    open: 'Åpne saken',
    steps: {
      draft: 'Ta opp igjen som utkast',
      handedIn: 'Meld inn',
      compiled: 'Merk som samlet',
      consulted: 'Merk som drøftet',
      recommended: 'Anbefal',
      decided: 'Merk som besluttet',
      withdrawn: 'Trekk forslaget',
    },
    nextSteps: 'Neste steg',
    noSteps: 'Det er ingen flere steg herfra.',
    stateNow: (title, state) => `${title} er nå «${state}».`,
    changed: (title) => `${title} er endret.`,
    edit: (field) => `Endre ${field.toLocaleLowerCase('nb')}`,
    nothingWritten: 'Ikke skrevet ennå',
    noGroup: 'Ingen gruppe',
    noArea: 'Ikke valgt',
    takeAway: 'Ta bort forslaget',
    takenAway: (title) => `${title} er tatt bort.`,
    wantedChange: (item, from, to) => `${item}: fra «${from}» til «${to}»`,
    history: 'Hva har skjedd',
    locked: 'Forslaget er besluttet og kan ikke endres.',
    keptAsGiven: 'Konsulentens anbefaling står slik den ble gitt. Den venter ikke på noen.',
    consultations: 'Drøfting med tillitsvalgte',
    addConsultation: 'Ny drøfting',
    newConsultation: (title) => `Drøfting om ${title}`,
    consultationSteps: { planned: 'Rett drøftingen', held: 'Merk som holdt', confirmed: 'Bekreft drøftingen' },
    noOutcome: 'Ikke valgt',
    decidedBy: { political: 'Vedtatt av', administrative: 'Besluttet av', handled: 'Behandlet av' },
    caseNumber: 'Sak',
    applies: 'Gjelder',
    followedUpIn: 'Følges opp i',
    noFollowup: 'Ingen tiltak er knyttet til det.',
    afterwards: (source) => `Registrert i etterkant${source === '' ? '' : `. Kilde: ${source}`}`,
    standing: {
      applies: 'Gjelder',
      ahead: 'Gjelder ikke ennå',
      waits: 'Venter på vilkåret',
      unclear: 'Ikke sagt hvilken dag',
      superseded: 'Avløst',
      unbinding: 'Binder ikke',
    },
    replacedBy: 'Avløst av',
    replaces: 'Kommer i stedet for',
    points: 'Det som ble bestemt',
    openPoints: 'Åpne spørsmål',
    whenApplies: 'Når gjelder det',
    noDate: 'Ingen dato, når vilkåret er oppfylt',
    condition: 'Dette er et vilkår, ikke en dato.',
    conditionBy: (who) => `Den som sier fra når det er oppfylt: ${who}`,
    conditionMet: (day, by) =>
      `Vilkåret ble oppfylt ${day}${by === '' ? '' : `, meldt av ${by.toLocaleLowerCase('nb')}`}`,
    sayMet: 'Vilkåret er oppfylt',
    followup: 'Oppfølging',
    followupSteps: { effective: 'Det gjelder nå', implementing: 'Under iverksetting', implemented: 'Iverksatt' },
    followupChanged: 'Oppfølgingen er endret.',
    answered: 'Svarer på',
    deadline: (words) => `Frist: ${words}`,
    outcomeOn: (outcome, by, day) => [outcome, by === '' ? '' : `av ${by}`, day].filter(Boolean).join(' '),
  },
  nn: {
    heading: 'Avgjerder',
    count: (underway, logged) =>
      `${underway} framlegg på veg, ${logged === 1 ? '1 vedtak eller avgjerd' : `${logged} vedtak og avgjerder`} i loggen`,
    add: 'Nytt framlegg',
    newTitle: 'Kva er framlegget?',
    proposal: 'Framlegg',
    standingLine: 'Tilrådingar frå gruppene. Ikkje avgjerder som er tekne.',
    sections: {
      ready: 'Klare for avgjerd',
      underway: 'På veg',
      recommendations: 'Tilrådingar frå konsulent',
      closed: 'Ferdig handsama, trekte eller slått saman',
    },
    readyOn: (day) => `Klare for avgjerd ${day}`,
    readyFor: (body, day) => `Klare for ${body} ${day}`.trim(),
    noneReady: (body) => `Ingenting ventar på ${body}`,
    noneReadyText: (body) => `Framlegg kjem hit når ${body} har tilrådd dei.`,
    noProposals: 'Ingen framlegg enno',
    noProposalsText: 'Skriv framlegget når gruppa er samd om kva ho vil tilrå.',
    log: 'Vedtak og avgjerder',
    logLine: 'Det som er bestemt, med saksnummer, dato og kven som bestemte.',
    logFoot: 'Loggen kan ikkje redigerast. Nye vedtak opphevar gamle, og begge blir ståande.',
    noDecisions: 'Ingenting er bestemt enno',
    noDecisionsText: 'Vedtak og avgjerder står her når dei er registrerte.',
    from: (code, from) => [code, from].filter(Boolean).join(' · '),
    where: { past: 'passert', current: 'her no', ahead: 'står att', skipped: 'hoppa over' },
    stepOf: (step, steps, name) => `Steg ${step} av ${steps}: ${name}`,
    mustDiscuss: 'Må drøftast før tilråding',
    mustDiscussLate: 'Må drøftast før vedtak',
    mergedInto: (title) => `Gått inn i ${title}`,
    mergedFrom: 'Samla av desse framlegga',
    back: 'Avgjerder',
    open: 'Opne saka',
    steps: {
      draft: 'Ta opp att som utkast',
      handedIn: 'Meld inn',
      compiled: 'Merk som samla',
      consulted: 'Merk som drøfta',
      recommended: 'Tilrå',
      decided: 'Merk som avgjort',
      withdrawn: 'Trekk framlegget',
    },
    nextSteps: 'Neste steg',
    noSteps: 'Det er ingen steg vidare herifrå.',
    stateNow: (title, state) => `${title} er no «${state}».`,
    changed: (title) => `${title} er endra.`,
    edit: (field) => `Endre ${field.toLocaleLowerCase('nb')}`,
    nothingWritten: 'Ikkje skrive enno',
    noGroup: 'Inga gruppe',
    noArea: 'Ikkje valt',
    takeAway: 'Ta bort framlegget',
    takenAway: (title) => `${title} er teke bort.`,
    wantedChange: (item, from, to) => `${item}: frå «${from}» til «${to}»`,
    history: 'Kva har skjedd',
    locked: 'Framlegget er avgjort og kan ikkje endrast.',
    keptAsGiven: 'Tilrådinga frå konsulenten står slik ho vart gitt. Ho ventar ikkje på nokon.',
    consultations: 'Drøfting med tillitsvalde',
    addConsultation: 'Ny drøfting',
    newConsultation: (title) => `Drøfting om ${title}`,
    consultationSteps: { planned: 'Rett drøftinga', held: 'Merk som halden', confirmed: 'Stadfest drøftinga' },
    noOutcome: 'Ikkje valt',
    decidedBy: { political: 'Vedteke av', administrative: 'Avgjort av', handled: 'Handsama av' },
    caseNumber: 'Sak',
    applies: 'Gjeld',
    followedUpIn: 'Blir følgd opp i',
    noFollowup: 'Ingen tiltak er knytte til det.',
    afterwards: (source) => `Registrert i etterkant${source === '' ? '' : `. Kjelde: ${source}`}`,
    standing: {
      applies: 'Gjeld',
      ahead: 'Gjeld ikkje enno',
      waits: 'Ventar på vilkåret',
      unclear: 'Ikkje sagt kva dag',
      superseded: 'Avløyst',
      unbinding: 'Bind ikkje',
    },
    replacedBy: 'Avløyst av',
    replaces: 'Kjem i staden for',
    points: 'Det som vart bestemt',
    openPoints: 'Opne spørsmål',
    whenApplies: 'Når gjeld det',
    noDate: 'Ingen dato, når vilkåret er oppfylt',
    condition: 'Dette er vilkår, ikkje dato.',
    conditionBy: (who) => `Den som seier frå når det er oppfylt: ${who}`,
    conditionMet: (day, by) =>
      `Vilkåret vart oppfylt ${day}${by === '' ? '' : `, meldt av ${by.toLocaleLowerCase('nb')}`}`,
    sayMet: 'Vilkåret er oppfylt',
    followup: 'Oppfølging',
    followupSteps: { effective: 'Det gjeld no', implementing: 'Under iverksetjing', implemented: 'Sett i verk' },
    followupChanged: 'Oppfølginga er endra.',
    answered: 'Svarer på',
    deadline: (words) => `Frist: ${words}`,
    outcomeOn: (outcome, by, day) => [outcome, by === '' ? '' : `av ${by}`, day].filter(Boolean).join(' '),
  },
  en: {
    heading: 'Decisions',
    count: (underway, logged) =>
      `${underway === 1 ? '1 proposal' : `${underway} proposals`} on the way, ${logged === 1 ? '1 decision' : `${logged} decisions`} in the log`,
    add: 'New proposal',
    newTitle: 'What do you propose?',
    proposal: 'Proposal',
    standingLine: 'Recommendations from the groups. Not decisions that have been made.',
    sections: {
      ready: 'Ready for decision',
      underway: 'On the way',
      recommendations: "A consultant's recommendations",
      closed: 'Settled, withdrawn or merged',
    },
    readyOn: (day) => `Ready for decision on ${day}`,
    readyFor: (body, day) => (day === '' ? `Ready for ${body}` : `Ready for ${body} on ${day}`),
    noneReady: (body) => `Nothing waits for ${body}`,
    noneReadyText: (body) => `Proposals come here when ${body} has recommended them.`,
    noProposals: 'No proposals yet',
    noProposalsText: 'Write a proposal when the group agrees on what to recommend.',
    log: 'Decisions',
    logLine: 'What has been decided, with case number, date and who decided.',
    logFoot: 'The log cannot be edited. A new decision repeals an old one, and both remain.',
    noDecisions: 'Nothing has been decided yet',
    noDecisionsText: 'Decisions are listed here when they are registered.',
    from: (code, from) => [code, from].filter(Boolean).join(' · '),
    where: { past: 'passed', current: 'here now', ahead: 'to come', skipped: 'skipped' },
    stepOf: (step, steps, name) => `Step ${step} of ${steps}: ${name}`,
    mustDiscuss: 'Must be discussed before recommendation',
    mustDiscussLate: 'Must be discussed before the decision',
    mergedInto: (title) => `Went into ${title}`,
    mergedFrom: 'Merged from these proposals',
    back: 'Decisions',
    open: 'Open the case',
    steps: {
      draft: 'Take up again as a draft',
      handedIn: 'Hand in',
      compiled: 'Mark as compiled',
      consulted: 'Mark as discussed',
      recommended: 'Recommend',
      decided: 'Mark as decided',
      withdrawn: 'Withdraw the proposal',
    },
    nextSteps: 'Next step',
    noSteps: 'There are no more steps from here.',
    stateNow: (title, state) => `${title} is now “${state}”.`,
    changed: (title) => `${title} has been changed.`,
    edit: (field) => `Change ${field.toLocaleLowerCase('en')}`,
    nothingWritten: 'Not written yet',
    noGroup: 'No group',
    noArea: 'Not chosen',
    takeAway: 'Take the proposal away',
    takenAway: (title) => `${title} has been taken away.`,
    wantedChange: (item, from, to) => `${item}: from “${from}” to “${to}”`,
    history: 'What has happened',
    locked: 'The proposal is decided and cannot be changed.',
    keptAsGiven: "The consultant's recommendation is kept as it was given. It waits for nobody.",
    consultations: 'Consultation with the unions',
    addConsultation: 'New consultation',
    newConsultation: (title) => `Consultation on ${title}`,
    consultationSteps: { planned: 'Correct it', held: 'Mark as held', confirmed: 'Confirm it' },
    noOutcome: 'Not chosen',
    decidedBy: { political: 'Adopted by', administrative: 'Decided by', handled: 'Handled by' },
    caseNumber: 'Case',
    applies: 'Applies',
    followedUpIn: 'Followed up in',
    noFollowup: 'No measure is linked to it.',
    afterwards: (source) => `Registered afterwards${source === '' ? '' : `. Source: ${source}`}`,
    standing: {
      applies: 'In force',
      ahead: 'Not in force yet',
      waits: 'Waits for its condition',
      unclear: 'No day is said',
      superseded: 'Superseded',
      unbinding: 'Binds nobody',
    },
    replacedBy: 'Superseded by',
    replaces: 'In place of',
    points: 'What was decided',
    openPoints: 'Open questions',
    whenApplies: 'When it applies',
    noDate: 'No date, when the condition is met',
    condition: 'This is a condition, not a date.',
    conditionBy: (who) => `Who says when it is met: ${who}`,
    conditionMet: (day, by) =>
      `The condition was met ${day}${by === '' ? '' : `, reported by ${by.toLocaleLowerCase('en')}`}`,
    sayMet: 'The condition is met',
    followup: 'Follow-up',
    followupSteps: { effective: 'It applies now', implementing: 'Being implemented', implemented: 'Implemented' },
    followupChanged: 'The follow-up has been changed.',
    answered: 'Answers',
    deadline: (words) => `Deadline: ${words}`,
    outcomeOn: (outcome, by, day) => [outcome, by === '' ? '' : `by ${by}`, day].filter(Boolean).join(' '),
  },
};
