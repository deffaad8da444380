/** Ønsker om hjelp: open until somebody answers. */
import { type HelpRequest, requestStates } from '#domain/request.ts';
import { ref } from '#schema/compound-field.ts';
import { choice, day, note, text, title } from '#schema/field.ts';
import { fuzzyDate } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import { requestLabels, requestStateLabels } from '#text/request.ts';

export const requests = defineList<HelpRequest>({
  name: 'Requests',
  entity: 'request',
  rights: 'open',
  labels: requestLabels,
  fields: {
    title: title(),
    state: choice('State', requestStates, requestStateLabels, 'open', { indexed: true }),
    about: ref('About'),
    group: ref('Group', { indexed: true }),
    report: ref('Report'),
    addressee: text('Addressee'),
    needed: fuzzyDate('Needed'),
    answer: note('Answer'),
    answeredBy: text('AnsweredBy'),
    answeredOn: day('AnsweredOn'),
  },
});
