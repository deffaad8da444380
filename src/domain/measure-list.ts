/**
 * What a person has asked of the list of measures: a value, so that an address can hold it. Apart from the list itself: the
 * first screen reads addresses, and draws no list.
 */
import type { Key } from '#base/id.ts';
import type { MeasureStatus } from '#domain/measure.ts';

/** In the order in which they stand in the table. */
export const measureColumns = [
  'code',
  'title',
  'status',
  'statusWords',
  'coverage',
  'responsible',
  'help',
  'next',
  'workPackage',
  'group',
  'political',
  'disputed',
  'when',
  'updated',
] as const;
export type MeasureColumn = (typeof measureColumns)[number];

/** What stands there until a person chooses. */
export const usualColumns: readonly MeasureColumn[] = [
  'code',
  'title',
  'status',
  'responsible',
  'help',
  'next',
  'when',
  'updated',
];

/** The columns that words from a device name; the title is always among them, and words of another version are let go. */
export function columnsNamed(words: readonly unknown[]): readonly MeasureColumn[] {
  const named = measureColumns.filter((column) => column === 'title' || words.includes(column));
  return named.length === 1 && words.length === 0 ? usualColumns : named;
}

/** What asks for somebody, and whose it is. */
export const measureFilters = ['late', 'silent', 'help', 'political', 'mine'] as const;
export type MeasureFilter = (typeof measureFilters)[number];

export const measureGroupings = ['workPackage', 'group', 'status', 'none'] as const;
export type MeasureGrouping = (typeof measureGroupings)[number];

export interface MeasureSort {
  readonly column: MeasureColumn;
  readonly descending: boolean;
}

/** A row of the plan, or that there is none. */
export type Belonging = Key | 'none';

export interface MeasureList {
  readonly board: boolean;
  readonly grouping: MeasureGrouping;
  /** null in the plan's own order. */
  readonly sort: MeasureSort | null;
  /** None is all of them. */
  readonly statuses: readonly MeasureStatus[];
  readonly group: Belonging | null;
  readonly workPackage: Belonging | null;
  /** As `responsibleKey` has it. */
  readonly responsible: string | null;
}

export const plainList: MeasureList = {
  board: false,
  grouping: 'workPackage',
  sort: null,
  statuses: [],
  group: null,
  workPackage: null,
  responsible: null,
};
