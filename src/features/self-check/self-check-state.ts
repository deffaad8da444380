/** What the plan's own rows say for the self-check, and where a line leads. Pure. */
import type { Day } from '#base/clock.ts';
import { standingOf } from '#domain/attention.ts';
import type { Plan } from '#domain/plan.ts';
import type { CheckFinding, CheckRow } from '#domain/self-check.ts';
import { formatRoute } from '#features/route.ts';
import { milestonesInOrder } from '#features/plan-rows.ts';
import type { PlanRows } from '#sync/session.ts';

/** `allowed`: whether the person may change the plan. */
export function foundInRows(rows: PlanRows, plan: Plan | null, allowed: boolean, today: Day): readonly CheckFinding[] {
  const may: CheckFinding = { kind: 'fine', what: allowed ? 'mayChange' : 'mayRead', count: 1 };
  if (plan === null) return [may];
  const milestones = milestonesInOrder(rows, plan);
  const untimed = milestones.filter((milestone) => standingOf(milestone, today) === 'untimed');
  if (untimed.length > 0) return [may, ...untimed.map(({ title }) => ({ kind: 'untimed', title }) as const)];
  return milestones.length === 0 ? [may] : [may, { kind: 'fine', what: 'times', count: milestones.length }];
}

/** Where a line is seen to: in the plan, or in SharePoint. */
export interface Way {
  readonly address: string;
  readonly leaves: boolean;
}

/** Where SharePoint keeps the site's time. */
const TIME_PAGE = '/_layouts/15/regionalsetng.aspx';

/** `site`: where it lies on the web; '' where nobody knows. */
export function wayOf({ findings: [first] }: CheckRow, site: string): Way | null {
  switch (first.kind) {
    case 'untimed':
      return { address: formatRoute({ screen: 'timeline', open: null }), leaves: false };
    case 'unreadable':
      return first.address === '' ? null : { address: first.address, leaves: true };
    case 'timeZone':
      return site === '' ? null : { address: site + TIME_PAGE, leaves: true };
    case 'listMissing':
    case 'listRenamed':
    case 'columnMissing':
    case 'columnRenamed':
    case 'columnDrifted':
    case 'columnForeign':
    case 'newer':
    case 'older':
    case 'versioningOff':
    case 'fewVersions':
    case 'duplicateKeys':
    case 'viewMissing':
    case 'viewDrifted':
    case 'formatDrifted':
    case 'groupMissing':
    case 'groupClosed':
    case 'levelMissing':
    case 'levelDrifted':
    case 'rightsInherited':
    case 'rightsDrifted':
    case 'rightsForeign':
    case 'changedAfterwards':
    case 'unverifiable':
    case 'unchecked':
    case 'fine':
      return null;
  }
}
