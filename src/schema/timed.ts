/** What milestones and measures have in common in their lists: a view «Flyttet» needs a column of its own. */
import { isMoved, type Timed } from '#domain/milestone.ts';
import { column } from '#schema/field.ts';
import type { DerivedColumn } from '#schema/list.ts';

export const moved: DerivedColumn<Timed> = {
  column: column('Moved', { boolean: {} }),
  label: 'Flyttet',
  of: (timed) => isMoved(timed),
};
