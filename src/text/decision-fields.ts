/** Words of the fields in which a decision is written, on its own page and in a meeting. */
import type { Creatable } from '#domain/agenda-item.ts';
import type { EffectMode } from '#domain/decision-form.ts';
import type { Outcome } from '#domain/decision.ts';
import type { ByLanguage } from '#text/language.ts';

export interface DecisionFieldsTexts {
  readonly outcome: string;
  readonly outcomeMeans: Readonly<Record<Outcome, string>>;
  /** Where nothing was proposed. */
  readonly adoptedBare: string;
  readonly heading: string;
  readonly fromProposal: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly proposed: string;
  readonly nowReads: string;
  readonly untilWhen: string;
  readonly rejectedBecause: string;
  readonly rejectedHint: string;
  readonly effect: string;
  readonly modes: Readonly<Record<EffectMode, string>>;
  readonly fromWhen: string;
  readonly condition: string;
  readonly stage: (number: number) => string;
  readonly what: string;
  readonly when: string;
  readonly saidBy: string;
  readonly addStage: string;
  readonly removeStage: (number: number) => string;
  readonly deadline: string;
  readonly followup: string;
  readonly followupHint: string;
  readonly add: Readonly<Record<Creatable, string>>;
  readonly called: string;
  readonly responsible: string;
  readonly removeNew: (title: string) => string;
  readonly exists: string;
  readonly link: string;
  readonly linkNone: string;
  readonly noFollowup: string;
  readonly lookedAfterBy: string;
  readonly openPoints: string;
  readonly onePerLine: string;
  readonly unconsulted: string;
  readonly unconsultedBecause: string;
  readonly unconsultedHint: string;
  readonly more: string;
}

export const decisionFieldsTexts: ByLanguage<DecisionFieldsTexts> = {
  nb: {
    outcome: 'Hva ble utfallet?',
    outcomeMeans: {
      adopted: 'Slik det er foreslått',
      adoptedChanged: 'Teksten endres',
      postponed: 'Tas opp igjen',
      rejected: 'Blir stående i loggen',
      noted: 'Binder ingen',
      passedOn: 'Andre bestemmer',
    },
    adoptedBare: 'Gjelder slik det står her',
    heading: 'Overskrift i loggen',
    fromProposal: 'Hentet fra forslaget',
    words: 'Det som er bestemt',
    wordsHint: 'Ett punkt på hver linje.',
    proposed: 'Det som ble foreslått',
    nowReads: 'Slik blir det, med endringene understreket',
    untilWhen: 'Til når?',
    rejectedBecause: 'Hvorfor? Én setning',
    rejectedHint: 'Setningen blir stående i loggen.',
    effect: 'Når gjelder det?',
    modes: { atOnce: 'Straks', day: 'Fra en dag', staged: 'Trinnvis', condition: 'Når noe er på plass' },
    fromWhen: 'Fra når',
    condition: 'Når hva er på plass',
    stage: (number) => `Trinn ${number}`,
    what: 'Hva skjer',
    when: 'Når',
    saidBy: 'Hvem sier fra når det er oppfylt',
    addStage: 'Legg til trinn',
    removeStage: (number) => `Ta bort trinn ${number}`,
    deadline: 'Frist',
    followup: 'Følges opp i',
    followupHint: 'Minst ett tiltak, eller si at det ikke trengs',
    add: { measure: 'Nytt tiltak', group: 'Ny gruppe', milestone: 'Ny milepæl' },
    called: 'Hva det heter',
    responsible: 'Ansvarlig rolle',
    removeNew: (title) => `Ta bort ${title}`,
    exists: 'Finnes fra før. Får lenke hit',
    link: 'Knytt til et tiltak som finnes',
    linkNone: 'Velg tiltak',
    noFollowup: 'Eller hvorfor det ikke trengs',
    lookedAfterBy: 'Hvem ser etter at det blir gjort',
    openPoints: 'Åpne spørsmål',
    onePerLine: 'Ett på hver linje. Det som ikke er avklart ennå.',
    unconsulted: 'Det er ikke drøftet med de tillitsvalgte.',
    unconsultedBecause: 'Hvorfor bestemmes det uten drøfting? Én setning',
    unconsultedHint: 'Setningen blir stående i loggen.',
    more: 'Oppfølging og åpne spørsmål',
  },
  nn: {
    outcome: 'Kva vart utfallet?',
    outcomeMeans: {
      adopted: 'Slik det er gjort framlegg om',
      adoptedChanged: 'Teksten blir endra',
      postponed: 'Blir teken opp att',
      rejected: 'Blir ståande i loggen',
      noted: 'Bind ingen',
      passedOn: 'Andre avgjer',
    },
    adoptedBare: 'Gjeld slik det står her',
    heading: 'Overskrift i loggen',
    fromProposal: 'Henta frå framlegget',
    words: 'Det som er bestemt',
    wordsHint: 'Eitt punkt på kvar linje.',
    proposed: 'Det som stod i framlegget',
    nowReads: 'Slik blir det, med endringane understreka',
    untilWhen: 'Til når?',
    rejectedBecause: 'Kvifor? Éi setning',
    rejectedHint: 'Setninga blir ståande i loggen.',
    effect: 'Når gjeld det?',
    modes: { atOnce: 'Straks', day: 'Frå ein dag', staged: 'Stegvis', condition: 'Når noko er på plass' },
    fromWhen: 'Frå når',
    condition: 'Når kva er på plass',
    stage: (number) => `Steg ${number}`,
    what: 'Kva skjer',
    when: 'Når',
    saidBy: 'Kven seier frå når det er oppfylt',
    addStage: 'Legg til steg',
    removeStage: (number) => `Ta bort steg ${number}`,
    deadline: 'Frist',
    followup: 'Blir følgd opp i',
    followupHint: 'Minst eitt tiltak, eller sei at det ikkje trengst',
    add: { measure: 'Nytt tiltak', group: 'Ny gruppe', milestone: 'Ny milepæl' },
    called: 'Kva det heiter',
    responsible: 'Ansvarleg rolle',
    removeNew: (title) => `Ta bort ${title}`,
    exists: 'Finst frå før. Får lenkje hit',
    link: 'Knyt til eit tiltak som finst',
    linkNone: 'Vel tiltak',
    noFollowup: 'Eller kvifor det ikkje trengst',
    lookedAfterBy: 'Kven ser etter at det blir gjort',
    openPoints: 'Opne spørsmål',
    onePerLine: 'Eitt på kvar linje. Det som ikkje er avklart enno.',
    unconsulted: 'Det er ikkje drøfta med dei tillitsvalde.',
    unconsultedBecause: 'Kvifor blir det avgjort utan drøfting? Éi setning',
    unconsultedHint: 'Setninga blir ståande i loggen.',
    more: 'Oppfølging og opne spørsmål',
  },
  en: {
    outcome: 'What was the outcome?',
    outcomeMeans: {
      adopted: 'As it was proposed',
      adoptedChanged: 'The words are changed',
      postponed: 'Taken up again',
      rejected: 'Stays in the log',
      noted: 'Binds nobody',
      passedOn: 'Others decide',
    },
    adoptedBare: 'Applies as it stands here',
    heading: 'Heading in the log',
    fromProposal: 'From the proposal',
    words: 'What is decided',
    wordsHint: 'One point on each line.',
    proposed: 'What was proposed',
    nowReads: 'As it becomes, with the changes underlined',
    untilWhen: 'Until when?',
    rejectedBecause: 'Why? One sentence',
    rejectedHint: 'The sentence stays in the log.',
    effect: 'When does it apply?',
    modes: { atOnce: 'At once', day: 'From a day', staged: 'In stages', condition: 'When something is in place' },
    fromWhen: 'From when',
    condition: 'When what is in place',
    stage: (number) => `Stage ${number}`,
    what: 'What happens',
    when: 'When',
    saidBy: 'Who says when it is met',
    addStage: 'Add a stage',
    removeStage: (number) => `Remove stage ${number}`,
    deadline: 'Deadline',
    followup: 'Followed up in',
    followupHint: 'At least one measure, or say that none is needed',
    add: { measure: 'New measure', group: 'New group', milestone: 'New milestone' },
    called: 'What it is called',
    responsible: 'Responsible role',
    removeNew: (title) => `Remove ${title}`,
    exists: 'Exists already. Gets a link to this',
    link: 'Link to a measure that exists',
    linkNone: 'Choose a measure',
    noFollowup: 'Or why none is needed',
    lookedAfterBy: 'Who sees to it that it is done',
    openPoints: 'Open questions',
    onePerLine: 'One on each line. What is not settled yet.',
    unconsulted: 'It has not been discussed with the unions.',
    unconsultedBecause: 'Why is it decided without consultation? One sentence',
    unconsultedHint: 'The sentence stays in the log.',
    more: 'Follow-up and open questions',
  },
};
