/**
 * The project leader writes in two measures, and just before each reaches SharePoint a colleague writes in the same field
 * there: once a choice, once a text that can be put together with the other.
 */
import type { Fault } from '#localtenant/fault-plan.ts';
import { lists } from '#schema/lists.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import type { Opening } from '../settings.ts';

const { measure } = lists;
const columnOf = (field: 'status' | 'nextStep'): string => measure.columnsOf(field)[0] ?? '';

const mine = 'Gjøre kartleggingen ferdig og legge den fram i mars';
const theirs = 'Gjøre kartleggingen ferdig sammen med renholderne';

/** Once, when the person's own words are on their way. */
const colleague = (body: string, fields: Readonly<Record<string, string>>): Fault => ({
  when: { method: 'PATCH', list: measure.name, body, times: 1 },
  effect: { kind: 'foreignEdit', person: 'gruppeleder1@framdrift.local', fields },
});

interface Meeting {
  readonly opening: Opening;
  readonly faults: readonly Fault[];
}

export const meetingColleague: Meeting = {
  opening: {
    netGoes: false,
    writings: [
      { title: 'Dagtilbud', before: { status: 'partlyDone' }, after: { status: 'done' } },
      {
        title: 'Kjøp av vaskeritjenester',
        before: { nextStep: 'Gjøre kartleggingen ferdig før politisk behandling' },
        after: { nextStep: mine },
      },
    ],
  },
  faults: [
    colleague(`"${measureStatusLabels.done.nb}"`, { [columnOf('status')]: measureStatusLabels.onHold.nb }),
    colleague(mine, { [columnOf('nextStep')]: theirs }),
  ],
};
