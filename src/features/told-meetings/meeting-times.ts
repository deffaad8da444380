/** Which rows may speak of a meeting by its month, and where. */
import type { Entities, EntityName } from '#domain/entities.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Row } from '#domain/row.ts';

/** What is planned. What was approved, and what is registered, says what it said then. */
export const timed = {
  milestone: ['when'],
  measure: ['when', 'started'],
  mandate: ['deadline'],
  request: ['needed'],
  duty: ['when'],
  involvement: ['when'],
} as const satisfies { readonly [Name in EntityName]?: readonly (keyof Entities[Name])[] };
export type TimedName = keyof typeof timed;
export const timedNames = Object.keys(timed) as readonly TimedName[];

export const fieldOf = (row: Row, field: string): unknown =>
  (row as unknown as Readonly<Record<string, unknown>>)[field];

export const isOfMeeting = (value: unknown): value is FuzzyDate =>
  typeof value === 'object' && value !== null && 'rule' in value && value.rule === 'meeting';

export const speaksOfMeeting = (row: Row, fields: readonly string[]): boolean =>
  fields.some((field) => isOfMeeting(fieldOf(row, field)));
