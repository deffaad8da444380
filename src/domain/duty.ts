/** Duties to report: from whom, to whom, how often. Kept to bodies outside too: the committee, Statsforvalteren. */
import type { Day } from '#base/clock.ts';
import { type Cadence, type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Ref, Row } from '#domain/row.ts';

export const dutyRhythms = ['once', 'onRequest', 'recurring'] as const;
export type DutyRhythm = (typeof dutyRhythms)[number];

export interface Duty extends Row {
  readonly title: string;
  /** Group or role that reports, and body that is reported to, as the plan names them. */
  readonly from: string;
  readonly to: string;
  readonly group: Ref | null;
  readonly rhythm: DutyRhythm;
  readonly cadence: Cadence | null;
  readonly when: FuzzyDate;
  readonly lastDoneOn: Day | null;
}

/** A duty with nothing said yet. */
export const blankDuty = (row: Row): Duty => ({
  ...row,
  title: '',
  from: '',
  to: '',
  group: null,
  rhythm: 'once',
  cadence: null,
  when: undated,
  lastDoneOn: null,
});
