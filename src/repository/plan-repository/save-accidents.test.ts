import { describe, expect, it } from 'vitest';
import type { PlanChange } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Milestone } from '#domain/milestone.ts';
import type { Effect, Fault } from '#localtenant/fault-plan.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { byAnother, type Stage, stageOn, whatStands } from '#repository/test-row.ts';
import { openSite } from '#repository/test-site.ts';

const first = await openSite((machine) => tenantOn(machine), 2);
await first.provision();
const saved = savedBy(first.tenant);
const stage = async (): Promise<Stage<LocalTenant>> => stageOn(await openSite((machine) => tenantOn(machine, saved)));

const faultsOn = ({ site }: Stage<LocalTenant>, ...faults: readonly Fault[]): void =>
  site.tenant.faults.set({ faults });

const ROW = '/sites/*/lists/*/items/*/fields';
const HISTORY = { method: 'POST', path: '/sites/*/lists/*/items', list: 'Changes' } as const;

/** What happens to a change; then it is tried again as the session would. */
interface Accident {
  readonly name: string;
  readonly faults: readonly Fault[];
  readonly outcome: PlanFailure['kind'] | 'saved';
  readonly landed?: 'no' | 'unknown';
}

const onRow = (effect: Effect): Fault => ({ when: { path: ROW, times: 1 }, effect });
const onHistory = (effect: Effect): Fault => ({ when: { ...HISTORY, times: 1 }, effect });
const onCall = (effect: Effect): Fault => ({ when: { path: '/$batch', times: 1 }, effect });

const accidents: readonly Accident[] = [
  { name: 'its answer is lost', faults: [onCall({ kind: 'dropAfter' })], outcome: 'saved' },
  { name: 'it is lost on its way', faults: [onCall({ kind: 'dropBefore' })], outcome: 'offline', landed: 'unknown' },
  { name: 'it is done and answered by 500', faults: [onCall({ kind: 'refuseAfter', status: 500 })], outcome: 'saved' },
  { name: 'it is done and answered by 504', faults: [onCall({ kind: 'refuseAfter', status: 504 })], outcome: 'saved' },
  {
    name: 'it is done and answered by 503 with an hour to wait',
    faults: [onCall({ kind: 'refuseAfter', status: 503, retryAfter: { seconds: 3600 } })],
    outcome: 'busy',
    landed: 'unknown',
  },
  {
    name: 'the row is done and answered by 503 with an hour to wait',
    faults: [onRow({ kind: 'refuseAfter', status: 503, retryAfter: { seconds: 3600 } })],
    outcome: 'busy',
    landed: 'unknown',
  },
  {
    name: 'the row is refused by 429 with an hour to wait',
    faults: [onRow({ kind: 'refuse', status: 429, retryAfter: { seconds: 3600 } })],
    outcome: 'busy',
    landed: 'no',
  },
  {
    name: 'the row is refused by 429 without a word of how long',
    faults: [onRow({ kind: 'refuse', status: 429, retryAfter: 'absent' })],
    outcome: 'saved',
  },
  {
    name: 'it is answered by a sign-in page',
    faults: [onCall({ kind: 'html' })],
    outcome: 'notSharePoint',
    landed: 'unknown',
  },
  { name: 'its answer is cut off', faults: [onCall({ kind: 'truncate' })], outcome: 'saved' },
  {
    name: 'only the row is done before the line goes dead',
    faults: [onCall({ kind: 'partialBatch', after: 1 })],
    outcome: 'saved',
  },
  { name: 'its history is refused by 500', faults: [onHistory({ kind: 'refuse', status: 500 })], outcome: 'saved' },
  {
    name: 'its history is refused by 429 with an hour to wait',
    faults: [onHistory({ kind: 'refuse', status: 429, retryAfter: { seconds: 3600 } })],
    outcome: 'busy',
    landed: 'unknown',
  },
  {
    name: 'its history is written and answered by 504',
    faults: [onHistory({ kind: 'refuseAfter', status: 504 })],
    outcome: 'saved',
  },
  {
    name: 'its history may not be written',
    faults: [{ when: HISTORY, effect: { kind: 'refuse', status: 403 } }],
    outcome: 'notAllowed',
    landed: 'unknown',
  },
  { name: 'the session is over', faults: [onCall({ kind: 'refuse', status: 401 })], outcome: 'saved' },
  {
    name: 'the session is over and cannot be renewed',
    faults: [{ effect: { kind: 'refuse', status: 401 } }],
    outcome: 'signIn',
    landed: 'no',
  },
  {
    name: 'the person may not write',
    faults: [onRow({ kind: 'refuse', status: 403 })],
    outcome: 'notAllowed',
    landed: 'no',
  },
  {
    name: 'the whole site is closed to the person',
    faults: [{ effect: { kind: 'refuse', status: 403 } }],
    outcome: 'noAccess',
    landed: 'no',
  },
  { name: 'the row is locked', faults: [onRow({ kind: 'refuse', status: 423 })], outcome: 'unavailable', landed: 'no' },
  { name: 'the site is full', faults: [onRow({ kind: 'refuse', status: 507 })], outcome: 'full', landed: 'no' },
  {
    name: 'SharePoint finds fault with it',
    faults: [onRow({ kind: 'refuse', status: 400 })],
    outcome: 'refused',
    landed: 'no',
  },
  {
    name: 'it is done, its answer is lost, and readers lag behind',
    faults: [onCall({ kind: 'dropAfter' }), { when: { method: 'GET' }, effect: { kind: 'lag', seconds: 60 } }],
    outcome: 'offline',
    landed: 'unknown',
  },
];

/** Somebody else writes the row as it stands now. */
async function writeOver(there: Stage<LocalTenant>, fields: Partial<Milestone> = { title: 'Deres' }): Promise<void> {
  const others = there.site.repositoryOf('gruppeleder1');
  const reading = await there.site.run(others.read('milestone'));
  const seen = reading.ok ? reading.value.items[0] : undefined;
  if (seen?.kind !== 'row') throw new Error('The row cannot be read');
  const later = there.site.handOf('gruppeleder1').change('milestone', seen.row.value as Milestone, fields);
  await there.site.run(others.save(later, seen.row, false));
}

/** The row is written, its history and all that was asked of it are lost, and then somebody else writes the row. */
async function writtenOver(there: Stage<LocalTenant>, edit: PlanChange): Promise<void> {
  faultsOn(there, onCall({ kind: 'partialBatch', after: 1 }), {
    when: { method: 'GET', times: 4 },
    effect: { kind: 'dropBefore' },
  });
  await there.site.run(there.repository.save(edit, there.stored, false));
  there.site.tenant.faults.clear();
  await writeOver(there);
}

describe('a change that meets an accident', () => {
  it.each(accidents)('is known for what it became when $name, and lands once when tried again', async (accident) => {
    const there = await stage();
    await there.site.pass(60_000);
    faultsOn(there, ...accident.faults);
    const edit = there.change({ title: 'Min' });
    const outcome = await there.site.run(there.repository.save(edit, there.stored, false));
    if (outcome.kind === 'failed') {
      expect({ outcome: outcome.failure.kind, landed: outcome.landed }).toEqual({
        outcome: accident.outcome,
        landed: accident.landed,
      });
      there.site.tenant.faults.clear();
      await there.site.pass(3_600_000);
      const tried = outcome.landed === 'unknown';
      let again = await there.site.run(there.repository.save(edit, there.stored, tried));
      // Not landed after all: the row is handed back as it is, to be merged with and sent again.
      if (again.kind === 'overtaken') {
        again = await there.site.run(there.repository.save(edit, again.theirs, false));
      }
      expect(again.kind).toBe('saved');
    } else expect(outcome.kind).toBe(accident.outcome);
    expect(await whatStands(there, edit)).toEqual({ rows: ['Min 2.0'], told: 1 });
  });

  it.each([
    ['which changed another field', { note: 'Deres' }, 'Min 3.0'],
    ['which wrote over it', { title: 'Deres' }, 'Deres 3.0'],
  ])('is found where it landed below a later edit of somebody else’s %s', async (_which, fields, row) => {
    const there = await stage();
    const edit = there.change({ title: 'Min' });
    faultsOn(there, onCall({ kind: 'dropAfter' }), {
      when: { method: 'GET', times: 4 },
      effect: { kind: 'dropBefore' },
    });
    const lost = await there.site.run(there.repository.save(edit, there.stored, false));
    expect(lost).toMatchObject({ kind: 'failed', landed: 'unknown' });
    there.site.tenant.faults.clear();
    await writeOver(there, fields);

    const again = await there.site.run(there.repository.save(edit, there.stored, true));
    expect(again).toMatchObject({ kind: 'saved', row: { value: fields } });
    expect(await whatStands(there, edit)).toEqual({ rows: [row], told: 1 });
  });

  it('is found among the versions of the row where its history was lost, and the history is made good', async () => {
    const there = await stage();
    const edit = there.change({ title: 'Min' });
    await writtenOver(there, edit);
    expect((await there.site.run(there.repository.save(edit, there.stored, true))).kind).toBe('saved');
    expect(await whatStands(there, edit)).toEqual({ rows: ['Deres 3.0'], told: 1 });
  });

  it('is not called somebody else’s where the versions of the row are told later than the row', async () => {
    const there = await stage();
    const edit = there.change({ title: 'Min' });
    await there.site.pass(60_000);
    await writtenOver(there, edit);
    faultsOn(there, {
      when: { method: 'GET', path: '/sites/*/lists/*/items/*/versions' },
      effect: { kind: 'lag', seconds: 30 },
    });
    expect(await there.site.run(there.repository.save(edit, there.stored, true))).toEqual({
      kind: 'failed',
      failure: { kind: 'unavailable', code: 'lag' },
      landed: 'unknown',
    });
    there.site.tenant.faults.clear();
    expect((await there.site.run(there.repository.save(edit, there.stored, true))).kind).toBe('saved');
    expect(await whatStands(there, edit)).toEqual({ rows: ['Deres 3.0'], told: 1 });
  });

  it('and was overtaken while readers lag is not taken for refused', async () => {
    const there = await stage();
    await there.site.pass(60_000);
    await byAnother(there, { note: 'Deres' });
    faultsOn(there, { when: { method: 'GET' }, effect: { kind: 'lag', seconds: 30 } });
    const outcome = await there.site.run(there.repository.save(there.change({ title: 'Min' }), there.stored, false));
    expect(outcome).toEqual({ kind: 'failed', failure: { kind: 'unavailable', code: 'lag' }, landed: 'no' });
  });

  it('is never merged with an older version than the one that was seen', async () => {
    const there = await stage();
    await there.site.pass(60_000);
    const seen = await byAnother(there, { note: 'Sett' });
    await there.site.pass(20);
    await byAnother({ ...there, stored: seen }, { note: 'Deres' });
    faultsOn(there, { when: { method: 'GET' }, effect: { kind: 'lag', seconds: 30 } });
    const lag = { kind: 'failed', failure: { kind: 'unavailable', code: 'lag' } };
    const edit = there.change({ title: 'Min' });
    expect(await there.site.run(there.repository.save(edit, seen, false))).toEqual({ ...lag, landed: 'no' });
    expect(await there.site.run(there.repository.save(edit, seen, true))).toEqual({ ...lag, landed: 'unknown' });
  });

  it('is not taken for written because a row that lags says by chance what was wanted', async () => {
    const there = await stage();
    const seen = await byAnother(there, { title: 'Min' });
    await there.site.pass(60_000);
    await byAnother({ ...there, stored: seen }, { title: 'Deres' });
    await there.site.pass(2_000);
    faultsOn(there, {
      when: { method: 'GET', path: '/sites/*/lists/*/items/*' },
      effect: { kind: 'lag', seconds: 30 },
    });
    const edit = there.change({ title: 'Min' });
    const outcome = await there.site.run(there.repository.save(edit, there.stored, false));
    expect(outcome).toEqual({ kind: 'failed', failure: { kind: 'unavailable', code: 'lag' }, landed: 'unknown' });
    there.site.tenant.faults.clear();
    const again = await there.site.run(there.repository.save(edit, there.stored, true));
    expect(again).toMatchObject({ kind: 'overtaken', theirs: { value: { title: 'Deres' } } });
  });

  it('is not said to be nowhere because readers do not see the row yet', async () => {
    const there = await stage();
    faultsOn(there, onCall({ kind: 'dropAfter' }), { when: { method: 'GET' }, effect: { kind: 'lag', seconds: 30 } });
    const edit = there.change({ title: 'Min' });
    const outcome = await there.site.run(there.repository.save(edit, there.stored, false));
    expect(outcome).toEqual({ kind: 'failed', failure: { kind: 'rowGone' }, landed: 'unknown' });
    expect(await whatStands(there, edit)).toEqual({ rows: ['Min 2.0'], told: 1 });
  });

  it('is looked after where SharePoint says 409 in the words of 412', async () => {
    const there = await stage();
    const theirs = await byAnother(there, { note: 'Deres' });
    faultsOn(there, onRow({ kind: 'refuse', status: 409 }));
    const edit = there.change({ title: 'Min' });
    const outcome = await there.site.run(there.repository.save(edit, there.stored, false));
    expect(outcome).toMatchObject({ kind: 'overtaken', theirs: { etag: theirs.etag } });
    faultsOn(there, onRow({ kind: 'refuse', status: 409 }));
    const again = await there.site.run(there.repository.save(edit, theirs, false));
    expect(again).toEqual({ kind: 'failed', failure: { kind: 'unavailable', code: 'lag' }, landed: 'no' });
  });
});

describe('a change whose first try is on its way still', () => {
  /** Sent, not there when it is looked for, and landing after a minute and a half. */
  async function onItsWay() {
    const there = await stage();
    const edit = there.change({ title: 'Min' });
    faultsOn(there, onRow({ kind: 'landsLate', seconds: 90 }));
    const lost = await there.site.run(there.repository.save(edit, there.stored, false));
    expect(lost).toMatchObject({ kind: 'failed', landed: 'unknown' });
    const again = () => there.site.run(there.repository.save(edit, there.stored, true));
    return { there, edit, again };
  }

  it('goes out again while the row stands at the version that both name, and one of them lands', async () => {
    const { there, edit, again } = await onItsWay();
    expect(await again()).toMatchObject({ kind: 'saved', row: { value: { title: 'Min' } } });
    await there.site.pass(120_000);
    expect(await whatStands(there, edit)).toEqual({ rows: ['Min 2.0'], told: 1 });
  });

  it('is not said to be refused where the second is, and is found below what somebody wrote over it', async () => {
    const { there, edit, again } = await onItsWay();
    faultsOn(there, onRow({ kind: 'refuse', status: 413 }));
    expect(await again()).toMatchObject({ kind: 'failed', failure: { kind: 'refused' }, landed: 'unknown' });
    there.site.tenant.faults.clear();
    await there.site.pass(120_000);
    await writeOver(there);
    expect(await again()).toMatchObject({ kind: 'saved' });
    expect(await whatStands(there, edit)).toEqual({ rows: ['Deres 3.0'], told: 1 });
  });

  it('is not sent again over a row that has moved on, which takes the first no more', async () => {
    const { there, edit, again } = await onItsWay();
    await byAnother(there, { note: 'Deres' });
    expect(await again()).toMatchObject({ kind: 'overtaken', theirs: { value: { note: 'Deres' } } });
    expect(await whatStands(there, edit)).toEqual({ rows: ['Oppstart 2.0'], told: 0 });
  });
});

describe('a new row whose first try is on its way still', () => {
  it.each([
    ['is refused for a key', { status: 409, code: 'nameAlreadyExists' }],
    ['is refused for its fields', { status: 400, code: 'invalidRequest' }],
    ['finds no list', { status: 404, code: 'itemNotFound' }],
  ])('may land though the second %s', async (_name, refusal) => {
    const there = await stage();
    const change = there.site.handOf('leder').create('milestone', there.site.milestone({ title: 'Ny' }));
    const create = async (tried: boolean) => (await there.site.run(there.repository.create([{ change, tried }])))[0];
    const onCreate = (effect: Effect): Fault => ({
      when: { method: 'POST', path: '/sites/*/lists/*/items', list: 'Milestones', times: 1 },
      effect,
    });
    faultsOn(there, onCreate({ kind: 'landsLate', seconds: 90 }));
    expect(await create(false)).toMatchObject({ kind: 'failed', landed: 'unknown' });
    faultsOn(there, onCreate({ kind: 'refuse', ...refusal }));
    expect(await create(true)).toMatchObject({ kind: 'failed', landed: 'unknown' });
    there.site.tenant.faults.clear();
    await there.site.pass(120_000);
    expect(await create(true)).toMatchObject({ kind: 'saved' });
    expect(await whatStands(there, change)).toEqual({ rows: ['Oppstart 1.0', 'Ny 1.0'], told: 1 });
  });
});
