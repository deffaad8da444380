/**
 * Named scenarios, one sentence each: the same for the laptop, the demo and the tests. What a scenario holds is written as
 * a person would write it, in words; times are read by the product's own rules. Made-up places, roles instead of names.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import { hugePlan } from './scenarios/huge.ts';
import { largePlan } from './scenarios/large.ts';
import { midProcess } from './scenarios/mid-process.ts';

export interface Scenario {
  readonly sentence: string;
  /** When the scenario's clock begins; null for the machine's own. */
  readonly startsAt: Instant | null;
  readonly rows: (newKey: () => Key, now: Instant) => readonly DraftRow[];
}

export const scenarios = {
  empty: {
    sentence: 'Lists are made, and nobody has added a plan.',
    startsAt: null,
    rows: () => [],
  },
  'empty-2026': {
    sentence: 'The same on 11 February 2026, so that a plan of that winter can be added.',
    startsAt: '2026-02-11T13:30:00.000Z' as Instant,
    rows: () => [],
  },
  'mid-process': {
    sentence: 'A small municipality in the middle of its process on 11 February 2026.',
    startsAt: '2026-02-11T13:30:00.000Z' as Instant,
    rows: midProcess,
  },
  large: {
    sentence: 'The same grown to four hundred rows.',
    startsAt: '2026-02-11T13:30:00.000Z' as Instant,
    rows: largePlan,
  },
  huge: {
    sentence: 'The same grown to five thousand measures.',
    startsAt: '2026-02-11T13:30:00.000Z' as Instant,
    rows: hugePlan,
  },
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];
