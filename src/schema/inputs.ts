/** Innspill from outside, each with its answer. */
import { type Input, inputStates } from '#domain/involvement.ts';
import { ref } from '#schema/compound-field.ts';
import { choice, day, note, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { inputLabels, inputStateLabels } from '#text/involvement.ts';

export const inputs = defineList<Input>({
  name: 'Inputs',
  entity: 'input',
  rights: 'open',
  labels: inputLabels,
  fields: {
    title: title(),
    from: text('Sender'),
    receivedOn: day('ReceivedOn', { indexed: true }),
    text: note('InputText'),
    state: choice('State', inputStates, inputStateLabels, 'received', { indexed: true }),
    answer: note('Answer'),
    involvement: ref('Involvement'),
  },
});
