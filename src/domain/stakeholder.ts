/** Interessenter: who is affected by the plan, where they stand and what they can influence. */
import type { Row } from '#domain/row.ts';

export const stances = ['supporter', 'neutral', 'opponent', 'unknown'] as const;
export type Stance = (typeof stances)[number];

export const affectedDegrees = ['strongly', 'somewhat', 'notDirectly', 'unknown'] as const;
export type AffectedDegree = (typeof affectedDegrees)[number];

export const influences = ['high', 'low', 'unknown'] as const;
export type Influence = (typeof influences)[number];

export interface Stakeholder extends Row {
  readonly title: string;
  readonly stance: Stance;
  readonly affected: AffectedDegree;
  readonly influence: Influence;
  readonly interest: string;
  readonly position: number;
}

/** A stakeholder of whom nothing is said yet. */
export const blankStakeholder = (row: Row): Stakeholder => ({
  ...row,
  title: '',
  stance: 'unknown',
  affected: 'unknown',
  influence: 'unknown',
  interest: '',
  position: 0,
});
