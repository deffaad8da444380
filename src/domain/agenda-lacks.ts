/** What a plan lacks that only those above it can give: money outside the budget, and time that is not freed. */
import { compareText } from '#base/order.ts';
import type { Group, Member } from '#domain/group.ts';
import { isAtRest, type Measure } from '#domain/measure.ts';
import { isInUse } from '#domain/row.ts';

export const outsideBudget = (measures: readonly Measure[]): readonly Measure[] =>
  measures
    .filter((one) => isInUse(one) && one.budget === 'outside' && !isAtRest(one.status))
    .toSorted((a, b) => compareText(a.code, b.code) || compareText(a.title, b.title));

export interface ReleaseWanted {
  readonly group: Group;
  /** Hours a week. */
  readonly wanted: number;
  readonly granted: number;
}

/** Groups whose members have not got the time that is asked for, never whom. */
export const releaseWanted = ({
  groups,
  members,
}: {
  readonly groups: readonly Group[];
  readonly members: readonly Member[];
}): readonly ReleaseWanted[] =>
  groups
    .filter((group) => isInUse(group) && group.state !== 'closed')
    .map((group) => {
      const lacking = members.filter(
        (one) => isInUse(one) && one.group.key === group.key && (one.releaseWanted ?? 0) > (one.releaseGranted ?? 0),
      );
      const sum = (hours: (member: Member) => number | null): number =>
        lacking.reduce((total, member) => total + (hours(member) ?? 0), 0);
      return { group, wanted: sum((one) => one.releaseWanted), granted: sum((one) => one.releaseGranted) };
    })
    .filter(({ wanted }) => wanted > 0);
