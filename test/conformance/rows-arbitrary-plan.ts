/** Arbitrary rows of the plan itself and of what hangs directly on it. */
import fc from 'fast-check';
import type { Entities } from '#domain/entities.ts';
import type { MonthDay } from '#domain/fuzzy-date.ts';
import {
  attainments,
  bodies,
  goalKinds,
  importStates,
  planKinds,
  type PlanSettings,
  planStates,
  referenceKinds,
  workPackageKinds,
} from '#domain/plan.ts';
import {
  count,
  day,
  dayOrNone,
  few,
  instant,
  key,
  line,
  lines,
  oneOf,
  refOrNone,
  row,
  time,
  yesNo,
} from './rows-arbitrary-parts.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const monthDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([m, d]): MonthDay => `${two(m)}-${two(d)}` as MonthDay);
const season = fc.record({ from: monthDay, to: monthDay });
const days = fc.integer({ min: 0, max: 3650 });
const week = fc.integer({ min: 1, max: 53 });

const settings: fc.Arbitrary<PlanSettings> = fc.record<PlanSettings>({
  seasons: fc.record({ spring: season, summer: season, autumn: season }),
  toleranceDays: days,
  compiles: oneOf(bodies),
  recommends: oneOf(bodies),
  decides: oneOf(bodies),
  consultation: oneOf(['beforeRecommendation', 'beforeDecision'] as const),
  changes: fc.record({ small: oneOf(bodies), large: oneOf(bodies) }),
  steeringTemplate: lines,
  audiences: few(lines),
  silentAfterDays: days,
  reminders: fc.record({
    on: yesNo,
    toChannel: yesNo,
    escalateAfterDays: days,
    digestWeekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.integer({ min: 0, max: 23 }),
    dueSoonDays: days,
    restDays: days,
    quietInHolidays: yesNo,
    summerBreak: fc.record({ fromWeek: week, toWeek: week }),
  }),
});

type Names = 'plan' | 'goal' | 'workPackage' | 'reference' | 'revision' | 'importRun';

export const arbitraryPlanRows: { readonly [Name in Names]: fc.Arbitrary<Entities[Name]> } = {
  plan: fc.record<Entities['plan']>({
    ...row,
    title: line,
    shortTitle: line,
    municipality: line,
    kind: oneOf(planKinds),
    state: oneOf(planStates),
    version: count,
    preliminary: yesNo,
    date: dayOrNone,
    preparedBy: lines,
    adoptedBy: line,
    adoptedOn: dayOrNone,
    adoptionCase: line,
    lastChangedOn: dayOrNone,
    lastChangedBy: line,
    horizon: time,
    language: oneOf(['nb', 'nn'] as const),
    orderedBy: refOrNone,
    purpose: lines,
    sections: few(fc.record({ heading: line, text: lines })),
    settings,
  }),
  workPackage: fc.record<Entities['workPackage']>({
    ...row,
    code: line,
    title: line,
    kind: oneOf(workPackageKinds),
    position: count,
  }),
  goal: fc.record<Entities['goal']>({
    ...row,
    code: line,
    title: line,
    kind: oneOf(goalKinds),
    position: count,
    attainment: oneOf(attainments),
    cause: lines,
    learning: lines,
    assessedOn: dayOrNone,
    assessedBy: line,
  }),
  reference: fc.record<Entities['reference']>({
    ...row,
    title: line,
    author: line,
    year: fc.option(fc.integer()),
    kind: oneOf(referenceKinds),
    caseNumber: line,
    url: lines,
  }),
  revision: fc.record<Entities['revision']>({
    ...row,
    title: line,
    number: count,
    on: day,
    by: line,
    whatChanged: lines,
    approvedBy: line,
    caseNumber: line,
    planVersion: count,
    document: lines,
  }),
  importRun: fc.record<Entities['importRun']>({
    ...row,
    title: line,
    at: instant,
    by: line,
    documentHash: line,
    readerVersion: count,
    state: oneOf(importStates),
    items: few(
      fc.record({ row: fc.option(key), verdict: oneOf(['kept', 'changed', 'dropped'] as const), source: lines }),
    ),
  }),
};
