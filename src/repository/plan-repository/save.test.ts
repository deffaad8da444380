import { describe, expect, it } from 'vitest';
import type { PlanFailure } from '#domain/failure.ts';
import type { Milestone } from '#domain/milestone.ts';
import type { Reminder } from '#domain/reminder.ts';
import { newRow, NOTE_LIMIT } from '#domain/row.ts';
import type { Fault } from '#localtenant/fault-plan.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import type { SaveOutcome } from '#repository/plan-repository.ts';
import { ask, cellsOf, type Json, openSite } from '#repository/test-site.ts';
import { byAnother, type Stage, stageOn, whatStands } from '#repository/test-row.ts';

const first = await openSite((machine) => tenantOn(machine), 2);
await first.provision();
const saved = savedBy(first.tenant);
const stage = async (): Promise<Stage<LocalTenant>> => stageOn(await openSite((machine) => tenantOn(machine, saved)));

const faultsOn = ({ site }: Stage<LocalTenant>, ...faults: readonly Fault[]): void =>
  site.tenant.faults.set({ faults });

const ROW = '/sites/*/lists/*/items/*/fields';

describe('a change of a row', () => {
  it('is sent with its history in one call: the fields that differ, on the version that was seen', async () => {
    const { site, stored, change, milestone } = await stage();
    const calls: { readonly requests: readonly Json[] }[] = [];
    const repository = site.repositoryOf('leder', {
      fetch: (url, init) => {
        calls.push(typeof init.body === 'string' ? JSON.parse(init.body) : { requests: [] });
        return site.tenant.fetch(url, init);
      },
    });
    await site.run(repository.read('milestone'));
    calls.length = 0;
    const edit = change({ title: 'Oppstartsmøte' });
    const outcome = await site.run(repository.save(edit, stored, false));

    expect(outcome).toMatchObject({ kind: 'saved', row: { value: { ...milestone, title: 'Oppstartsmøte' } } });
    expect(calls).toHaveLength(1);
    const requests = calls[0]?.requests ?? [];
    expect(requests).toHaveLength(2);
    expect(requests[0]).toMatchObject({
      method: 'PATCH',
      headers: { 'If-Match': stored.etag },
      body: { Title: 'Oppstartsmøte', FdOp: edit.operation, FdBy: edit.author.person.id },
    });
    expect(Object.keys(requests[0]?.['body'] as object).toSorted()).toEqual([
      'FdBy',
      'FdOp',
      'FdRole',
      'FdSchema',
      'FdVia',
      'Title',
    ]);
    expect(requests[1]).toMatchObject({ method: 'POST', dependsOn: ['1'] });
  });

  it('answers with the row as the next reader finds it', async () => {
    const { site, repository, stored, change } = await stage();
    const outcome = await site.run(repository.save(change({ title: 'Ny', note: '' }), stored, false));
    const reading = await site.run(repository.read('milestone'));
    if (outcome.kind !== 'saved' || !reading.ok) throw new Error('It was not saved');
    const [item] = reading.value.items;
    if (item?.kind !== 'row') throw new Error('It cannot be read');
    // Who and when is SharePoint's to say; we know it before we are told.
    expect(item.row).toEqual({ ...outcome.row, editedAt: item.row.editedAt, editedBy: item.row.editedBy });
  });

  it('is told in the history with what it was and what it became, and nothing else', async () => {
    const { site, repository, stored, change, milestone } = await stage();
    const edit = change({ title: 'Ny', note: '' });
    await site.run(repository.save(edit, stored, false));
    const records = await cellsOf(site, 'Changes');
    const record = records.find((cells) => cells['FdKey'] === edit.operation);
    expect(record).toMatchObject({ Title: 'Ny', Act: 'Endret', Item: milestone.key, FdOp: edit.operation });
    expect(JSON.parse(String(record?.['Before']))).toEqual({ v: 1, d: { title: 'Oppstart', note: 'Før' } });
    expect(JSON.parse(String(record?.['After']))).toEqual({ v: 1, d: { title: 'Ny', note: '' } });
  });

  it('of what the reminder service remembers is told in no history', async () => {
    const { site, milestone } = await stage();
    const repository = site.repositoryOf('admin');
    const hand = site.handOf('admin');
    const row: Reminder = {
      ...newRow(site.newKey(), milestone.plan),
      title: '2026-02-16 leder',
      recipient: null,
      form: 'channel',
      state: 'claimed',
      slot: null,
      claimedBy: 'nord',
      claimedAt: null,
      sentAt: null,
      answeredAt: null,
      tells: [],
      message: '',
    };
    const before = await cellsOf(site, 'Changes');
    const [made] = await site.run(repository.create([{ change: hand.create('reminder', row), tried: false }]));
    if (made?.kind !== 'saved') throw new Error('It was not made');
    const edit = hand.change('reminder', row, { state: 'sent' });
    expect(await site.run(repository.save(edit, made.row, false))).toMatchObject({ kind: 'saved' });
    // Sent once more on a guess, it is found in the row.
    expect(await site.run(repository.save(edit, made.row, true))).toMatchObject({
      kind: 'saved',
      row: { value: { state: 'sent' } },
    });
    expect(await cellsOf(site, 'Changes')).toEqual(before);
  });

  it('on a version that is no longer the newest writes nothing and hands back the row that is there', async () => {
    const there = await stage();
    const theirs = await byAnother(there, { note: 'Deres' });
    const edit = there.change({ title: 'Min' });
    const outcome = await there.site.run(there.repository.save(edit, there.stored, false));
    expect(outcome).toMatchObject({
      kind: 'overtaken',
      theirs: { etag: theirs.etag, value: { title: 'Oppstart', note: 'Deres' } },
    });
    expect(await whatStands(there, edit)).toEqual({ rows: ['Oppstart 2.0'], told: 0 });
  });

  it('that a person made in SharePoint between two calls of ours is not written over', async () => {
    const there = await stage();
    faultsOn(there, {
      when: { path: ROW, times: 1 },
      effect: { kind: 'foreignEdit', fields: { Note: 'I SharePoint' } },
    });
    const edit = there.change({ title: 'Min' });
    expect(await there.site.run(there.repository.save(edit, there.stored, false))).toMatchObject({
      kind: 'overtaken',
      theirs: { value: { title: 'Oppstart', note: 'I SharePoint' } },
    });
  });

  it('of a row that was deleted in SharePoint says so', async () => {
    const there = await stage();
    await ask(there.site, 'DELETE', '/lists/Milestones/items/1');
    for (const tried of [false, true]) {
      expect(await there.site.run(there.repository.save(there.change({ title: 'Min' }), there.stored, tried))).toEqual({
        kind: 'failed',
        failure: { kind: 'rowGone' },
        landed: tried ? 'unknown' : 'no',
      });
    }
  });

  it('of a row that can no longer be read writes nothing', async () => {
    const there = await stage();
    await ask(there.site, 'PATCH', '/lists/Milestones/items/1', { fields: { FdPlan: 'hva som helst' } });
    for (const tried of [false, true]) {
      const outcome = await there.site.run(there.repository.save(there.change({ title: 'Min' }), there.stored, tried));
      expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'unreadable', columns: ['FdPlan'] } });
    }
    expect(await cellsOf(there.site, 'Milestones')).toMatchObject([{ Title: 'Oppstart', _UIVersionString: '2.0' }]);
  });

  it('with a text that a column cannot hold is refused before anything is sent', async () => {
    const there = await stage();
    const save = (fields: Partial<Milestone>): Promise<SaveOutcome> =>
      there.site.run(there.repository.save(there.change(fields), there.stored, false));
    const cases: readonly (readonly [Partial<Milestone>, string, number, number])[] = [
      [{ title: 'x'.repeat(256) }, 'Milepæl', 256, 255],
      [{ note: 'x'.repeat(NOTE_LIMIT + 1) }, 'Merknad', 64_000, 63_999],
      // An emoji is two units, as SharePoint counts.
      [{ title: '😀'.repeat(128) }, 'Milepæl', 256, 255],
    ];
    for (const [fields, column, length, limit] of cases) {
      const failure: PlanFailure = { kind: 'tooLong', column, length, limit };
      expect(await save(fields)).toEqual({ kind: 'failed', failure, landed: 'no' });
    }
    // Each note fits its column; both together are more than the history can hold.
    const half = 'x'.repeat(40_000);
    expect(await save({ note: half, evidence: half })).toMatchObject({
      failure: { kind: 'tooLong', limit: NOTE_LIMIT },
    });
    expect(there.site.tenant.usage.report().requests).toBe(0);
  });

  it('is not written while there is no list for its history', async () => {
    const there = await stage();
    await ask(there.site, 'DELETE', '/lists/Changes');
    await there.site.run(there.repository.look());
    const outcome = await there.site.run(there.repository.save(there.change({ title: 'Min' }), there.stored, false));
    expect(outcome).toEqual({ kind: 'failed', failure: { kind: 'listMissing', lists: ['Endringer'] }, landed: 'no' });
  });
});
