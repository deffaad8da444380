/** A plan that is open, shared with and at rest; without rows where none are given. */
import { entityNames } from '#domain/entities.ts';
import type { PlanSnapshot } from '#sync/session.ts';

export const planSnapshot = (fields: Partial<PlanSnapshot> = {}): PlanSnapshot => ({
  phase: 'open',
  failure: null,
  rows: Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as PlanSnapshot['rows'],
  loaded: new Set(),
  unreadable: [],
  damaged: new Map(),
  edits: [],
  sharedAt: null,
  readAt: null,
  storage: { kind: 'proven' },
  resumesAt: null,
  online: true,
  lockless: false,
  ...fields,
});
