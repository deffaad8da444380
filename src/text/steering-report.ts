/** Words of the report to the steering group, as a document. */
import { capitalised } from '#text/entities.ts';
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

export interface SteeringReportTexts {
  readonly title: string;
  readonly meeting: (words: string, time: string) => string;
  readonly noMeeting: (day: string) => string;
  readonly assessment: string;
  /** Stands where nothing is written yet. */
  readonly assessmentPrompt: string;
  readonly changedSince: (day: string) => string;
  readonly milestoneCounts: (passed: number, of: number, late: number, untimed: number) => string;
  readonly overdueCount: (count: number) => string;
  readonly toDecide: string;
  readonly notDecisions: string;
  readonly nothingToDecide: string;
  readonly proposal: string;
  readonly from: (who: string) => string;
  readonly costOnce: (kroner: string) => string;
  readonly costYearly: (kroner: string) => string;
  readonly outsideBudget: string;
  readonly help: string;
  readonly nobodyAsks: string;
  readonly answer: (by: string, day: string) => string;
  readonly askedOf: (who: string) => string;
  readonly milestones: string;
  readonly milestone: string;
  readonly planned: string;
  readonly now: string;
  readonly noMilestones: string;
  readonly reached: (day: string) => string;
  readonly current: string;
  readonly late: string;
  readonly cancelled: string;
  readonly moved: (to: string) => string;
  readonly reason: (reason: string) => string;
  readonly noReason: string;
  readonly wanted: (to: string) => string;
  readonly measures: string;
  readonly measure: string;
  readonly status: string;
  readonly when: string;
  readonly noMeasures: string;
  readonly withoutPackage: string;
  readonly next: (step: string) => string;
  readonly overdue: string;
  readonly needsPolitics: string;
  readonly disputed: (words: string) => string;
  readonly covers: string;
  readonly decisionsSince: (day: string) => string;
  readonly decisions: string;
  readonly noDecisions: string;
  readonly applies: (words: string) => string;
  readonly case: (number: string) => string;
  readonly registeredAfterwards: string;
  readonly involvement: string;
  readonly involved: string;
  readonly came: string;
  readonly noInvolvement: string;
  readonly used: (words: string) => string;
  readonly made: (day: string, time: string) => string;
  readonly page: readonly [string, string];
  readonly tableOf: (what: string) => string;
  /** What the small picture before a status shows. */
  readonly mark: (status: string) => string;
}

export const steeringReportTexts: ByLanguage<SteeringReportTexts> = {
  nb: {
    title: 'Rapport til styringsgruppa',
    meeting: (words, time) => `Til møtet ${words}${time === '' ? '' : ` kl. ${time}`}.`,
    noMeeting: (day) => `Slik planen står ${day}.`,
    assessment: 'Prosjektlederens vurdering',
    assessmentPrompt: 'Skriv to eller tre setninger: Hva bør styringsgruppa vite som ikke står under?',
    changedSince: (day) => `Endret siden ${day}`,
    milestoneCounts: (passed, of, late, untimed) =>
      [
        passed === 0
          ? `Ingen av ${numberWord(of, 'nb')} er nådd ennå.`
          : `${capitalised(numberWord(passed, 'nb'))} av ${numberWord(of, 'nb')} er nådd${late === 0 ? '' : `, ${numberWord(late, 'nb')} av dem senere enn planlagt`}.`,
        untimed === 0 ? '' : `${capitalised(numberWord(untimed, 'nb'))} er ikke tidfestet.`,
      ]
        .filter(Boolean)
        .join(' '),
    overdueCount: (count) => `${capitalised(numberWord(count, 'nb', 'neuter'))} er over fristen.`,
    toDecide: 'Til beslutning',
    notDecisions: 'Dette er forslag og anbefalinger. Ingen av dem er besluttet.',
    nothingToDecide: 'Ingen forslag venter på beslutning.',
    proposal: 'Forslag',
    from: (who) => `fra ${who}`,
    costOnce: (kroner) => `Koster ${kroner} kr én gang.`,
    costYearly: (kroner) => `Koster ${kroner} kr i året.`,
    outsideBudget: 'Utenfor budsjettet.',
    help: 'Ønsker hjelp',
    nobodyAsks: 'Ingen ønsker hjelp nå.',
    answer: (by, day) => `Svar${by === '' ? '' : ` fra ${by}`}${day === '' ? '' : ` ${day}`}:`,
    askedOf: (who) => `Spør ${who}.`,
    milestones: 'Milepæler',
    milestone: 'Milepæl',
    planned: 'Planlagt',
    now: 'Nå',
    noMilestones: 'Planen har ingen milepæler ennå.',
    reached: (day) => `Ferdig ${day}`.trim(),
    current: 'Pågår',
    late: 'Over fristen',
    cancelled: 'Avlyst',
    moved: (to) => `Flyttet til ${to}`,
    reason: (reason) => `Årsak: ${reason}`,
    noReason: 'Årsaken er ikke skrevet.',
    wanted: (to) => `Ønskes flyttet til ${to}. Ikke besluttet.`,
    measures: 'Tiltak',
    measure: 'Tiltak',
    status: 'Status',
    when: 'Når',
    noMeasures: 'Ingen tiltak er lagt inn ennå.',
    withoutPackage: 'Uten arbeidspakke',
    next: (step) => `Neste: ${step}`,
    overdue: 'Over fristen',
    needsPolitics: 'Må behandles politisk.',
    disputed: (words) => `Uenighet om status: ${words}`,
    covers: 'Gjelder for',
    decisionsSince: (day) => `Vedtak og beslutninger siden ${day}`,
    decisions: 'Vedtak og beslutninger',
    noDecisions: 'Ingen nye.',
    applies: (words) => `Gjelder: ${words}`,
    case: (number) => `sak ${number}`,
    registeredAfterwards: 'registrert i etterkant',
    involvement: 'Medvirkning',
    involved: 'Hvem og hvor',
    came: 'Hva kom ut av det',
    noInvolvement: 'Ingen møtepunkter er lagt inn.',
    used: (words) => `Brukt slik: ${words}`,
    made: (day, time) => `Laget av planen ${day} kl. ${time}`,
    page: ['Side', 'av'],
    tableOf: (what) => `Tabell: ${what}`,
    mark: (status) => `Merke for ${status}`,
  },
  nn: {
    title: 'Rapport til styringsgruppa',
    meeting: (words, time) => `Til møtet ${words}${time === '' ? '' : ` kl. ${time}`}.`,
    noMeeting: (day) => `Slik planen står ${day}.`,
    assessment: 'Vurderinga til prosjektleiaren',
    assessmentPrompt: 'Skriv to eller tre setningar: Kva bør styringsgruppa vite som ikkje står under?',
    changedSince: (day) => `Endra sidan ${day}`,
    milestoneCounts: (passed, of, late, untimed) =>
      [
        passed === 0
          ? `Ingen av ${numberWord(of, 'nn')} er nådd enno.`
          : `${capitalised(numberWord(passed, 'nn'))} av ${numberWord(of, 'nn')} er nådd${late === 0 ? '' : `, ${numberWord(late, 'nn')} av dei seinare enn planlagt`}.`,
        untimed === 0 ? '' : `${capitalised(numberWord(untimed, 'nn'))} er ikkje tidfesta.`,
      ]
        .filter(Boolean)
        .join(' '),
    overdueCount: (count) => `${capitalised(numberWord(count, 'nn', 'neuter'))} er over fristen.`,
    toDecide: 'Til avgjerd',
    notDecisions: 'Dette er framlegg og tilrådingar. Ingen av dei er avgjorde.',
    nothingToDecide: 'Ingen framlegg ventar på avgjerd.',
    proposal: 'Framlegg',
    from: (who) => `frå ${who}`,
    costOnce: (kroner) => `Kostar ${kroner} kr éin gong.`,
    costYearly: (kroner) => `Kostar ${kroner} kr i året.`,
    outsideBudget: 'Utanfor budsjettet.',
    help: 'Ønskjer hjelp',
    nobodyAsks: 'Ingen ønskjer hjelp no.',
    answer: (by, day) => `Svar${by === '' ? '' : ` frå ${by}`}${day === '' ? '' : ` ${day}`}:`,
    askedOf: (who) => `Spør ${who}.`,
    milestones: 'Milepælar',
    milestone: 'Milepæl',
    planned: 'Planlagt',
    now: 'No',
    noMilestones: 'Planen har ingen milepælar enno.',
    reached: (day) => `Ferdig ${day}`.trim(),
    current: 'Pågår',
    late: 'Over fristen',
    cancelled: 'Avlyst',
    moved: (to) => `Flytta til ${to}`,
    reason: (reason) => `Årsak: ${reason}`,
    noReason: 'Årsaka er ikkje skriven.',
    wanted: (to) => `Ønskt flytta til ${to}. Ikkje avgjort.`,
    measures: 'Tiltak',
    measure: 'Tiltak',
    status: 'Status',
    when: 'Når',
    noMeasures: 'Ingen tiltak er lagde inn enno.',
    withoutPackage: 'Utan arbeidspakke',
    next: (step) => `Neste: ${step}`,
    overdue: 'Over fristen',
    needsPolitics: 'Må handsamast politisk.',
    disputed: (words) => `Usemje om status: ${words}`,
    covers: 'Gjeld for',
    decisionsSince: (day) => `Vedtak og avgjerder sidan ${day}`,
    decisions: 'Vedtak og avgjerder',
    noDecisions: 'Ingen nye.',
    applies: (words) => `Gjeld: ${words}`,
    case: (number) => `sak ${number}`,
    registeredAfterwards: 'registrert i etterkant',
    involvement: 'Medverknad',
    involved: 'Kven og kvar',
    came: 'Kva kom ut av det',
    noInvolvement: 'Ingen møtepunkt er lagde inn.',
    used: (words) => `Brukt slik: ${words}`,
    made: (day, time) => `Laga av planen ${day} kl. ${time}`,
    page: ['Side', 'av'],
    tableOf: (what) => `Tabell: ${what}`,
    mark: (status) => `Merke for ${status}`,
  },
  en: {
    title: 'Report to the steering group',
    meeting: (words, time) => `For the meeting ${words}${time === '' ? '' : ` at ${time}`}.`,
    noMeeting: (day) => `The plan as it stands on ${day}.`,
    assessment: 'The project leader’s assessment',
    assessmentPrompt: 'Write two or three sentences: What should the steering group know that is not said below?',
    changedSince: (day) => `Changed since ${day}`,
    milestoneCounts: (passed, of, late, untimed) =>
      [
        passed === 0
          ? `None of ${numberWord(of, 'en')} has been reached yet.`
          : `${capitalised(numberWord(passed, 'en'))} of ${numberWord(of, 'en')} ${passed === 1 ? 'is' : 'are'} reached${late === 0 ? '' : `, ${numberWord(late, 'en')} of them later than planned`}.`,
        untimed === 0 ? '' : `${capitalised(numberWord(untimed, 'en'))} ${untimed === 1 ? 'has' : 'have'} no date.`,
      ]
        .filter(Boolean)
        .join(' '),
    overdueCount: (count) => `${capitalised(numberWord(count, 'en'))} ${count === 1 ? 'is' : 'are'} overdue.`,
    toDecide: 'To decide',
    notDecisions: 'These are proposals and recommendations. None of them has been decided.',
    nothingToDecide: 'No proposal waits for a decision.',
    proposal: 'Proposal',
    from: (who) => `from ${who}`,
    costOnce: (kroner) => `Costs NOK ${kroner} once.`,
    costYearly: (kroner) => `Costs NOK ${kroner} a year.`,
    outsideBudget: 'Outside the budget.',
    help: 'Help asked for',
    nobodyAsks: 'Nobody asks for help now.',
    answer: (by, day) => `Answer${by === '' ? '' : ` from ${by}`}${day === '' ? '' : ` ${day}`}:`,
    askedOf: (who) => `Asks ${who}.`,
    milestones: 'Milestones',
    milestone: 'Milestone',
    planned: 'Planned',
    now: 'Now',
    noMilestones: 'The plan has no milestones yet.',
    reached: (day) => `Done ${day}`.trim(),
    current: 'Under way',
    late: 'Overdue',
    cancelled: 'Cancelled',
    moved: (to) => `Moved to ${to}`,
    reason: (reason) => `Reason: ${reason}`,
    noReason: 'No reason is written.',
    wanted: (to) => `A move to ${to} is asked for. Not decided.`,
    measures: 'Measures',
    measure: 'Measure',
    status: 'Status',
    when: 'When',
    noMeasures: 'No measures have been added yet.',
    withoutPackage: 'In no work package',
    next: (step) => `Next: ${step}`,
    overdue: 'Overdue',
    needsPolitics: 'Must be handled politically.',
    disputed: (words) => `Disputed status: ${words}`,
    covers: 'Applies to',
    decisionsSince: (day) => `Decisions since ${day}`,
    decisions: 'Decisions',
    noDecisions: 'None that are new.',
    applies: (words) => `Applies: ${words}`,
    case: (number) => `case ${number}`,
    registeredAfterwards: 'registered afterwards',
    involvement: 'Involvement',
    involved: 'Who and where',
    came: 'What came of it',
    noInvolvement: 'No involvement has been added.',
    used: (words) => `Used like this: ${words}`,
    made: (day, time) => `Made from the plan ${day} at ${time}`,
    page: ['Page', 'of'],
    tableOf: (what) => `Table: ${what}`,
    mark: (status) => `Mark of ${status}`,
  },
};
