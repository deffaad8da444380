/** Words for medvirkning and innspill. */
import type { Input, InputState, Involvement, InvolvementForm, InvolvementState } from '#domain/involvement.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';

export const involvementFormLabels: ChoiceLabels<InvolvementForm> = {
  inform: { nb: 'Informere', nn: 'Informere', en: 'Inform' },
  consult: { nb: 'Spørre til råds', nn: 'Spørje til råds', en: 'Consult' },
  involve: { nb: 'Involvere', nn: 'Involvere', en: 'Involve' },
  decideWith: { nb: 'Bestemme sammen', nn: 'Avgjere saman', en: 'Decide together' },
};

export const involvementStateLabels: ChoiceLabels<InvolvementState> = {
  planned: { nb: 'Planlagt', nn: 'Planlagt', en: 'Planned' },
  held: { nb: 'Gjennomført', nn: 'Gjennomført', en: 'Held' },
  failed: { nb: 'Lot seg ikke gjennomføre', nn: 'Lét seg ikkje gjennomføre', en: 'Could not be held' },
  cancelled: { nb: 'Avlyst', nn: 'Avlyst', en: 'Cancelled' },
};

export const involvementLabels: FieldLabels<Involvement> = {
  title: { nb: 'Møtepunkt', nn: 'Møtepunkt', en: 'Involvement' },
  form: { nb: 'Hvordan', nn: 'Korleis', en: 'How' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  stakeholders: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  milestone: { nb: 'Milepæl', nn: 'Milepæl', en: 'Milestone' },
  arena: { nb: 'Møteplass', nn: 'Møteplass', en: 'Meeting place' },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  cameIn: { nb: 'Hva kom inn', nn: 'Kva kom inn', en: 'What came in' },
  used: { nb: 'Hvordan det ble brukt', nn: 'Korleis det vart brukt', en: 'How it was used' },
};

export const inputStateLabels: ChoiceLabels<InputState> = {
  received: { nb: 'Mottatt', nn: 'Motteke', en: 'Received' },
  answered: { nb: 'Besvart', nn: 'Svart på', en: 'Answered' },
};

export const inputLabels: FieldLabels<Input> = {
  title: { nb: 'Innspill', nn: 'Innspel', en: 'Input' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  receivedOn: { nb: 'Mottatt dato', nn: 'Motteke dato', en: 'Received on' },
  text: { nb: 'Innhold', nn: 'Innhald', en: 'Content' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  answer: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  involvement: { nb: 'Møtepunkt', nn: 'Møtepunkt', en: 'Involvement' },
};
