/** All that can be told of on one day, worked out once for everybody. */
import type { Day } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Measure } from '#domain/measure.ts';
import type { ReminderGround } from './model.ts';
import { type Situation, situationOf } from './situation.ts';
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
  /** What a measure may be told for, the most pressing first. */
  readonly ofMeasure: ReadonlyMap<Key, readonly Thing[]>;
  readonly mine: ReadonlyMap<string, readonly Measure[]>;
  readonly addressed: readonly Addressed[];
  /** The whole plan's: the project leader's, and the channel's. */
  readonly overview: readonly Thing[];
}

/** What is hers alone to see to, and nothing for all to read. */
const isForLeaderOnly = ({ notice: { kind } }: Thing): boolean => kind === 'trouble' || kind === 'condition';

export const forChannel = (overview: readonly Thing[]): readonly Thing[] =>
  overview.filter((one) => !isForLeaderOnly(one));

export function planDayOf(ground: ReminderGround, today: Day, reach: Situation['reach'] = 'members'): PlanDay {
  const situation = situationOf(ground, today, reach);
  const ofMeasure = new Map(
    situation.rows.measure.map((measure) => [measure.key, measureThings(measure, situation)] as const),
  );
  const [reports, orders, duties, conditions] = [
    reportThings(situation),
    orderThings(situation),
    dutyThings(situation),
    conditionThings(situation),
  ];
  return {
    situation,
    ofMeasure,
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
