/**
 * Named scenarios, one sentence each: the same for the laptop, the demo and the tests. What a scenario holds is written as
 * a person would write it, in words; times are read by the product's own rules. Made-up places, roles instead of names.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import type { Fault } from '#localtenant/fault-plan.ts';
import { failing, shutOut, slow } from './scenarios/faults.ts';
import { hugePlan } from './scenarios/huge.ts';
import { importedPlan } from './scenarios/imported.ts';
import { largePlan } from './scenarios/large.ts';
import { meetingColleague } from './scenarios/meeting-colleague.ts';
import { midProcess } from './scenarios/mid-process.ts';
import { type HistoryOfRows, midProcessHistory } from './scenarios/mid-process-history.ts';
import type { Opening } from './settings.ts';

export interface Scenario {
  readonly sentence: string;
  /** When the scenario's clock begins; null for the machine's own. */
  readonly startsAt: Instant | null;
  readonly rows: (newKey: () => Key, now: Instant) => readonly DraftRow[] | Promise<readonly DraftRow[]>;
  /** How the rows came to stand so; else all of them were made as the scenario begins. */
  readonly history?: (rows: readonly DraftRow[], newKey: () => Key) => HistoryOfRows;
  /** Who opens it, of `laptopPeople`; else the project leader. */
  readonly person?: string;
  readonly opening?: Opening;
  /** The site stands as Teams made it: no lists of ours. */
  readonly bare?: true;
  /** What the tenant does, once the plan lies in it. */
  readonly faults?: readonly Fault[];
}

const winter = '2026-02-11T13:30:00.000Z' as Instant;

export const scenarios = {
  'not-set-up': {
    sentence: 'A channel’s site without lists, opened by an owner of the team.',
    startsAt: null,
    rows: () => [],
    bare: true,
  },
  empty: {
    sentence: 'Lists are made, and nobody has added a plan.',
    startsAt: null,
    rows: () => [],
  },
  'empty-2026': {
    sentence: 'The same on 11 February 2026, so that a plan of that winter can be added.',
    startsAt: winter,
    rows: () => [],
  },
  imported: {
    sentence: 'A plan as it stands right after its Word document was read and put in, on 11 February 2026.',
    startsAt: winter,
    rows: importedPlan,
  },
  'mid-process': {
    sentence: 'A small municipality in the middle of its process on 11 February 2026.',
    startsAt: winter,
    rows: midProcess,
    history: midProcessHistory,
  },
  large: {
    sentence: 'The same grown to four hundred rows.',
    startsAt: winter,
    rows: largePlan,
  },
  huge: {
    sentence: 'The same grown to five thousand measures.',
    startsAt: winter,
    rows: hugePlan,
  },
  offline: {
    sentence: 'Mid-process; the page loses its net as soon as it is open, and two edits wait.',
    startsAt: winter,
    rows: midProcess,
    history: midProcessHistory,
    opening: {
      netGoes: true,
      writings: [
        { title: 'Dagtilbud', before: { status: 'partlyDone' }, after: { status: 'done' } },
        {
          title: 'Turnus 2026',
          before: { status: 'inProgress' },
          after: { status: 'onHold', nextStep: 'Ta det opp igjen etter påske' },
        },
      ],
    },
  },
  conflict: {
    sentence: 'Mid-process; a colleague changes what the first page to open changes, and the person has to choose.',
    startsAt: winter,
    rows: midProcess,
    history: midProcessHistory,
    ...meetingColleague,
  },
  reader: {
    sentence: 'Mid-process, opened by a guest who may read and not write.',
    startsAt: winter,
    rows: midProcess,
    history: midProcessHistory,
    person: 'gjest',
  },
  slow: {
    sentence: 'Mid-process; each answer of SharePoint takes fifteen seconds.',
    startsAt: winter,
    rows: midProcess,
    history: midProcessHistory,
    faults: slow,
  },
  failing: {
    sentence: 'Mid-process; SharePoint answers everything with 500.',
    startsAt: winter,
    rows: midProcess,
    history: midProcessHistory,
    faults: failing,
  },
  'shut-out': {
    sentence: 'Mid-process; SharePoint lets nobody in, and answers with 403.',
    startsAt: winter,
    rows: midProcess,
    history: midProcessHistory,
    faults: shutOut,
  },
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];
