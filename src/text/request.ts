/** Words for help asked for. */
import type { HelpRequest, RequestState } from '#domain/request.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';

export const requestStateLabels: ChoiceLabels<RequestState> = {
  open: { nb: 'Venter på svar', nn: 'Ventar på svar', en: 'Waiting for an answer' },
  answered: { nb: 'Besvart', nn: 'Svart på', en: 'Answered' },
  withdrawn: { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
};

export const requestLabels: FieldLabels<HelpRequest> = {
  title: { nb: 'Ønsker hjelp til', nn: 'Ønskjer hjelp til', en: 'Wants help with' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  about: { nb: 'Gjelder', nn: 'Gjeld', en: 'About' },
  group: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' },
  report: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
  addressee: { nb: 'Fra hvem', nn: 'Frå kven', en: 'From whom' },
  needed: { nb: 'Når', nn: 'Når', en: 'When' },
  answer: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  answeredBy: { nb: 'Svar fra', nn: 'Svar frå', en: 'Answer from' },
  answeredOn: { nb: 'Svardato', nn: 'Svardato', en: 'Answered on' },
};
