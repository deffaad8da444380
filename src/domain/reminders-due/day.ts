/** All that can be told of on one day, worked out once for everybody. */
import type { Day } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Measure } from '#domain/measure.ts';
import { type Basis, leadersOfGroup, ownersOf, type Situation, situationOf } from './situation.ts';
import {
  type Addressed,
  answeredThings,
  conditionThings,
  decidedThings,
  dutyThings,
  mandateThings,
  measuresByOwner,
  measureThings,
  meetingThings,
  milestoneThings,
  orderThings,
  proposalThings,
  reportThings,
  type Thing,
  troubleThings,
  unionThings,
} from './things.ts';

export interface PlanDay {
  readonly situation: Situation;
  /** What a measure may be told for, the most pressing first; none that is told for nothing. */
  readonly ofMeasure: ReadonlyMap<Key, readonly Thing[]>;
  /** Measures late or silent, by those who lead their group and are not told of them as their own. */
  readonly toTellOn: ReadonlyMap<string, readonly Measure[]>;
  readonly mine: ReadonlyMap<string, readonly Measure[]>;
  readonly addressed: readonly Addressed[];
  /** The whole plan's: the project leader's, and the channel's. */
  readonly overview: readonly Thing[];
}

/** What is hers alone to see to, and nothing for all to read. */
const isForLeaderOnly = ({ notice: { kind } }: Thing): boolean => kind === 'trouble' || kind === 'condition';

export const forChannel = (overview: readonly Thing[]): readonly Thing[] =>
  overview.filter((one) => !isForLeaderOnly(one));

type OfMeasure = PlanDay['ofMeasure'];

function thingsOfMeasures(situation: Situation): OfMeasure {
  const found = new Map<Key, readonly Thing[]>();
  for (const measure of situation.rows.measure) {
    const things = measureThings(measure, situation);
    if (things.length > 0) found.set(measure.key, things);
  }
  return found;
}

function toTellOn(situation: Situation, ofMeasure: OfMeasure): PlanDay['toTellOn'] {
  const found = new Map<string, Measure[]>();
  for (const [first] of ofMeasure.values()) {
    if (first?.notice.kind !== 'measure' || (first.notice.why !== 'late' && first.notice.why !== 'silent')) continue;
    const { measure } = first.notice;
    const owners = ownersOf(situation, measure);
    for (const leader of owners.length === 0 ? [] : leadersOfGroup(situation, measure.group)) {
      if (owners.includes(leader)) continue;
      const before = found.get(leader);
      if (before === undefined) found.set(leader, [measure]);
      else before.push(measure);
    }
  }
  return found;
}

export function planDayOf(basis: Basis, today: Day): PlanDay {
  const situation = situationOf(basis, today);
  const ofMeasure = thingsOfMeasures(situation);
  const [reports, orders, duties, conditions] = [
    reportThings(situation),
    orderThings(situation),
    dutyThings(situation),
    conditionThings(situation),
  ];
  return {
    situation,
    ofMeasure,
    toTellOn: toTellOn(situation, ofMeasure),
    mine: measuresByOwner(situation),
    addressed: [
      ...reports,
      ...orders,
      ...duties,
      ...conditions,
      ...unionThings(situation),
      ...meetingThings(situation),
      ...decidedThings(situation),
      ...answeredThings(situation),
    ],
    overview: [
      ...milestoneThings(situation),
      ...[...ofMeasure.values()].flatMap(([first]) => first ?? []),
      // What is begun is on its way, until its day is over.
      ...reports.filter(
        ({ notice }) => notice.kind === 'report' && (notice.report.late || notice.report.draft === null),
      ),
      ...mandateThings(situation),
      ...proposalThings(situation),
      ...orders,
      ...duties,
      // Where the decision names nobody who can be found, she says it.
      ...conditions.filter(({ to }) => to.length === 0),
      ...troubleThings(situation),
    ],
  };
}
