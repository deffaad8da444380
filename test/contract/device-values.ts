/** Small plan values for what a device keeps; they run in Node and in a browser. */
import { type Instant, instantOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { PlanChange } from '#domain/change.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import { newRow } from '#domain/row.ts';
import type { KeptEdit, KeptRow, Owner } from '#sync/device.ts';

export const START = '2026-02-11T13:30:00.000Z' as Instant;

export const daysAfter = (days: number): Instant => instantOf(Date.parse(START) + days * 86_400_000);

export const key = (number: number): Key => number.toString(16).padStart(32, '0') as Key;

const planKey = key(1);

export const owner = (name: string): Owner => ({ tenant: 'kommune', person: name, site: 'helse' });

const milestone = (number: number, title: string): Milestone => ({
  ...blankMilestone(newRow(key(number), planKey)),
  title,
});

function changeOf(operation: number, title = `Milepæl ${operation}`): PlanChange {
  return {
    entity: 'milestone',
    item: key(1_000 + operation),
    operation: key(operation),
    act: 'changed',
    at: START,
    author: { person: { id: 'a', name: 'Prosjektleder', email: 'leder@skarvoy.example' }, role: '', via: 'tab' },
    before: milestone(1_000 + operation, ''),
    after: milestone(1_000 + operation, title),
  };
}

export const edit = (operation: number, more: Partial<KeptEdit> = {}): KeptEdit => ({
  change: changeOf(operation),
  tried: false,
  state: { kind: 'waiting' },
  ...more,
});

/** A row of a list as the server told it; `version` tells one telling from another. */
export function row(item: number, version = 1): KeptRow {
  return {
    kind: 'row',
    row: {
      entity: 'milestone',
      value: milestone(2_000 + item, `Rad ${item}`),
      item: String(item),
      etag: `"{rad},${version}"`,
      stamp: null,
      schema: 1,
      editedAt: START,
      editedBy: 'Prosjektleder',
    },
  };
}

export const unreadable = (item: number): KeptRow => ({
  kind: 'unreadable',
  row: {
    entity: 'milestone',
    item: String(item),
    key: null,
    title: 'Skrevet for hånd',
    problems: [],
    columns: ['Status'],
    etag: '"{rad},1"',
    address: 'https://skarvoy.example/rad',
  },
});
