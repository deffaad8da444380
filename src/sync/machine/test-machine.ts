/** For tests: one machine that is driven event by event, and what the device may hold for it. */
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import { newRow } from '#domain/row.ts';
import type { StoredRow } from '#repository/plan-repository.ts';
import type { DeviceContent, KeptRow } from '#sync/device.ts';
import { type Effect, firstStep, type MachineEvent, type MachineState, step } from '#sync/machine.ts';

export const START = Date.parse('2026-02-11T12:00:00Z');
export const keys = countingKeys();

const author = { person: { id: 'p', name: 'Prosjektleder', email: '' }, role: 'member', via: 'tab' } as const;
const at = instantOf(START);

export function created(): PlanChange {
  const after = { ...blankMilestone(newRow(keys(), keys())), title: 'Ny' };
  return { entity: 'milestone', item: after.key, operation: keys(), act: 'created', at, author, before: null, after };
}

/** «Før» becomes «Ny». */
export function changed(): PlanChange {
  const before: Milestone = { ...blankMilestone(newRow(keys(), keys())), title: 'Før' };
  const after: Milestone = { ...before, title: 'Ny' };
  return { entity: 'milestone', item: after.key, operation: keys(), act: 'changed', at, author, before, after };
}

export const blankRow: StoredRow = {
  entity: 'milestone',
  value: blankMilestone(newRow(keys(), keys())),
  item: '1',
  etag: '"x,1"',
  stamp: null,
  schema: 1,
  editedAt: null,
  editedBy: '',
};

/** One machine, and what each event made it ask for. */
export function machine() {
  let { state }: { state: MachineState } = firstStep(START);
  return {
    meets: (event: MachineEvent, now = START): readonly Effect[] => {
      const next = step(state, event, { now, chance: 0.5 });
      ({ state } = next);
      return next.effects;
    },
    state: () => state,
    storage: () => state.storage,
    queue: () => state.queue,
  };
}

export const empty: DeviceContent = {
  revision: 0,
  edits: [],
  lists: [],
  standing: { lookedAt: null, stamps: [], damaged: [], sharedAt: null },
};

/** Milestones, as a device keeps them. */
export const withRows = (...rows: readonly StoredRow[]): DeviceContent => ({
  ...empty,
  revision: 1,
  lists: [{ entity: 'milestone', mark: 'm', readAt: at, rows: rows.map((row): KeptRow => ({ kind: 'row', row })) }],
});

/** A machine whose device is open and has this. */
function openedWith(content: DeviceContent) {
  const one = machine();
  one.meets({ kind: 'deviceOpened', result: succeed({ proven: true }) });
  one.meets({ kind: 'deviceRead', peek: false, result: succeed(content) });
  return one;
}

/** It holds the lock, for the lists are to be looked at, and has found on the device what it knew. */
export function working(content: DeviceContent) {
  const one = openedWith(content);
  one.meets({ kind: 'lockTaken', mine: true });
  return { ...one, begins: one.meets({ kind: 'deviceRead', peek: false, result: succeed({ ...content, lists: [] }) }) };
}
