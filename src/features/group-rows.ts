/** Rows about groups that several screens show: in use, of the running plan, in order. Pure. */
import { compareText } from '#base/order.ts';
import type { Group } from '#domain/group.ts';
import type { Plan } from '#domain/plan.ts';
import { isInUse, type Row } from '#domain/row.ts';
import type { PlanRows } from '#sync/session.ts';

export const rowsOfPlan = <Kind extends Row>(rows: readonly Kind[], plan: Plan): readonly Kind[] =>
  rows.filter((row) => isInUse(row) && row.plan === plan.key);

export const groupsInOrder = (rows: PlanRows, plan: Plan): readonly Group[] =>
  rowsOfPlan(rows.group, plan).toSorted(
    (a, b) => a.position - b.position || compareText(a.code, b.code) || compareText(a.title, b.title),
  );

/** «AG2», or the name of a group without a code. */
export const shortNameOf = ({ code, title }: { readonly code: string; readonly title: string }): string =>
  code || title;
