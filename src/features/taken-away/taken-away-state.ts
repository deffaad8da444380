/** Rows that were taken away from a plan and can be put back, the latest first. Pure. */
import type { Instant } from '#base/clock.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { Plan } from '#domain/plan.ts';
import type { PlanRows } from '#sync/session.ts';

/** Kinds of rows that people take away; the others are only ever added to, or written by the machinery. */
export const restorable = [
  'milestone',
  'measure',
  'proposal',
  'group',
  'member',
  'mandate',
  'report',
  'consultation',
  'request',
  'meeting',
  'agendaItem',
  'workPackage',
  'goal',
  'stakeholder',
  'involvement',
  'input',
  'duty',
  'reference',
] as const satisfies readonly EntityName[];

type Restorable = (typeof restorable)[number];

export interface TakenAway {
  readonly entity: Restorable;
  readonly row: Entities[Restorable];
  readonly code: string;
  readonly title: string;
  readonly by: string;
  readonly at: Instant;
}

export function takenAway(rows: PlanRows, plan: Plan): readonly TakenAway[] {
  return restorable
    .flatMap((entity) =>
      rows[entity].flatMap((row): readonly TakenAway[] => {
        const { removed, title } = row;
        if (removed === null || row.plan !== plan.key) return [];
        return [{ entity, row, code: 'code' in row ? row.code : '', title, by: removed.by, at: removed.at }];
      }),
    )
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
