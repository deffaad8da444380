import { describe, expect, it } from 'vitest';
import type { Fault } from '#localtenant/fault-plan.ts';
import { type DueReminder, remindersDue } from '#domain/reminders-due.ts';
import { CLAIM_LEASE, isAbandoned } from '#domain/reminder.ts';
import { claim, markUnsure, remember, reminderKey, SEND_WITHIN } from './ledger.ts';
import { openTestService, type TestService } from './test-service.ts';

const none: ReadonlySet<string> = new Set();

interface Stage {
  readonly service: TestService;
  readonly plan: ReturnType<typeof reminderKey>;
  readonly due: DueReminder;
}

/** A Monday morning with a card that nobody has claimed. */
async function stage(): Promise<Stage> {
  const service = await openTestService();
  const now = await service.run(service.keptBy().read());
  if (!now.ok) throw new Error(now.failure.kind);
  const [due] = remindersDue(now.value.ground, service.clock.now());
  if (due === undefined) throw new Error('Nothing is due');
  return { service, plan: now.value.ground.plan.key, due };
}

const strikeOnce = (service: TestService, fault: Fault['effect'], method = 'POST'): void =>
  service.tenant.faults.set({
    faults: [{ when: { method, path: method === 'POST' ? '**/items' : '**/items/*/fields', times: 1 }, effect: fault }],
  });

async function ours({ service, plan, due }: Stage, instance = 'nord') {
  const ports = service.ledgerOf(instance);
  const claimed = await service.run(claim(ports, plan, due, none));
  if (claimed.kind !== 'ours') throw new Error(claimed.kind);
  return { ports, row: claimed.row };
}

describe('a claim', () => {
  it('is a row that says for whom, for which day and of what', async () => {
    const found = await stage();
    const { row } = await ours(found);
    const { due, plan } = found;
    expect(row.value).toMatchObject({
      key: reminderKey(plan, due.claim),
      title: due.claim,
      state: 'claimed',
      claimedBy: 'nord',
      slot: due.slot,
      recipient: due.recipient,
    });
    const [stands] = await found.service.ledger();
    expect(stands?.value).toEqual(row.value);
    expect(stands?.stamp).toMatchObject({ role: 'service', via: 'service' });
  });

  it('is won by one of ten that make it at the same moment', async () => {
    const { service, plan, due } = await stage();
    const names = Array.from({ length: 10 }, (_none, nth) => `service-${nth}`);
    const claims = await service.run(Promise.all(names.map((name) => claim(service.ledgerOf(name), plan, due, none))));
    expect(claims.filter(({ kind }) => kind === 'ours')).toHaveLength(1);
    expect(claims.filter(({ kind }) => kind === 'theirs')).toHaveLength(9);
    expect(await service.ledger()).toHaveLength(1);
  });

  it('is somebody else’s where SharePoint says with another code that it is there', async () => {
    const found = await stage();
    await ours(found);
    const { service, plan, due } = found;
    strikeOnce(service, { kind: 'refuse', status: 409, code: 'nameAlreadyExists' });
    expect((await service.run(claim(service.ledgerOf('sør'), plan, due, none))).kind).toBe('theirs');
  });

  it.each<readonly [string, Fault['effect']]>([
    ['its answer is lost', { kind: 'dropAfter' }],
    ['it is said to have failed', { kind: 'refuseAfter', status: 504 }],
    ['it is lost on its way', { kind: 'dropBefore' }],
    ['it is refused once for no reason', { kind: 'refuse', status: 400, code: 'invalidRequest' }],
  ])('is still won, once, where %s', async (_what, effect) => {
    const { service, plan, due } = await stage();
    strikeOnce(service, effect);
    expect((await service.run(claim(service.ledgerOf('nord'), plan, due, none))).kind).toBe('ours');
    service.tenant.faults.clear();
    expect((await service.run(claim(service.ledgerOf('sør'), plan, due, none))).kind).toBe('theirs');
    expect(await service.ledger()).toHaveLength(1);
  });

  it('that is found so late that another may take it for lost is nobody’s to send', async () => {
    const found = await stage();
    const { ports } = await ours(found);
    const { service, plan, due } = found;
    expect((await service.run(claim(ports, plan, due, none))).kind).toBe('ours');
    await service.run(service.sleep(SEND_WITHIN + 60_000));
    expect((await service.run(claim(ports, plan, due, none))).kind).toBe('theirs');
  });

  it('is not won twice by one program', async () => {
    const found = await stage();
    const { ports } = await ours(found);
    const { service, plan, due } = found;
    expect((await service.run(claim(ports, plan, due, new Set([due.claim])))).kind).toBe('theirs');
  });

  it('is open where SharePoint does not take it, and nothing is left', async () => {
    const { service, plan, due } = await stage();
    service.tenant.faults.set({
      faults: [{ when: { method: 'POST', path: '**/items' }, effect: { kind: 'refuse', status: 423 } }],
    });
    expect((await service.run(claim(service.ledgerOf('nord'), plan, due, none))).kind).toBe('open');
    expect(await service.ledger()).toEqual([]);
  });
});

describe('how a card ended', () => {
  it.each(['failed', 'unsure'] as const)('is remembered: %s', async (state) => {
    const found = await stage();
    const { ports, row } = await ours(found);
    expect(await found.service.run(remember(ports, row, { state }))).toMatchObject({ kind: 'written' });
    expect((await found.service.ledger())[0]?.value).toMatchObject({ state, sentAt: null });
  });

  it('is remembered with what Teams calls the message', async () => {
    const found = await stage();
    const { ports, row } = await ours(found);
    await found.service.run(remember(ports, row, { state: 'sent', message: 'm-1' }));
    const [stands] = await found.service.ledger();
    expect(stands?.value).toMatchObject({ state: 'sent', message: 'm-1' });
    expect(stands?.value.sentAt).not.toBeNull();
  });

  it.each<readonly [string, Fault['effect']]>([
    ['is lost', { kind: 'dropAfter' }],
    ['says that it failed', { kind: 'refuseAfter', status: 500 }],
  ])('is remembered where the answer %s', async (_what, effect) => {
    const found = await stage();
    const { ports, row } = await ours(found);
    strikeOnce(found.service, effect, 'PATCH');
    const written = await found.service.run(remember(ports, row, { state: 'sent', message: 'm-1' }));
    expect(written.kind).toBe('written');
    expect((await found.service.ledger())[0]?.value.state).toBe('sent');
  });

  it('leaves standing that somebody has answered meanwhile', async () => {
    const found = await stage();
    const { ports, row } = await ours(found);
    const { service } = found;
    const at = service.clock.now();
    const change = {
      entity: 'reminder',
      item: row.value.key,
      operation: service.ledgerOf('svar').newKey(),
      act: 'changed',
      at,
      author: { person: ports.service, role: 'member', via: 'card' },
      before: row.value,
      after: { ...row.value, state: 'answered', answeredAt: at },
    } as const;
    await service.run(service.repositoryOf().save(change, row, false));
    await service.run(remember(ports, row, { state: 'sent', message: 'm-1' }));
    const [stands] = await service.ledger();
    expect(stands?.value).toMatchObject({ state: 'answered', message: 'm-1' });
    expect(stands?.value.sentAt).not.toBeNull();
  });

  it('is owed where SharePoint does not take it', async () => {
    const found = await stage();
    const { ports, row } = await ours(found);
    found.service.tenant.faults.set({
      faults: [{ when: { method: 'PATCH' }, effect: { kind: 'refuse', status: 423 } }],
    });
    expect(await found.service.run(remember(ports, row, { state: 'unsure' }))).toEqual({ kind: 'owed' });
  });

  it('is known to be gone with a row that somebody threw away', async () => {
    const found = await stage();
    const { ports, row } = await ours(found);
    strikeOnce(found.service, { kind: 'recycle' }, 'PATCH');
    expect(await found.service.run(remember(ports, row, { state: 'unsure' }))).toEqual({ kind: 'gone' });
  });
});

describe('a claim without an end', () => {
  it('is taken for lost when its lease is over, and no sooner', async () => {
    const found = await stage();
    const { row } = await ours(found);
    const { service } = found;
    expect(isAbandoned(row.value, service.clock.now())).toBe(false);
    await service.run(service.sleep(CLAIM_LEASE + 1_000));
    expect(isAbandoned(row.value, service.clock.now())).toBe(true);
    const written = await service.run(markUnsure(service.ledgerOf('sør'), row));
    expect(written.kind).toBe('written');
    expect((await service.ledger())[0]?.value).toMatchObject({ state: 'unsure', claimedBy: 'nord' });
  });

  it('keeps the end that its holder wrote at the last moment', async () => {
    const found = await stage();
    const { ports, row } = await ours(found);
    const { service } = found;
    await service.run(service.sleep(CLAIM_LEASE + 1_000));
    await service.run(remember(ports, row, { state: 'sent', message: 'm-1' }));
    await service.run(markUnsure(service.ledgerOf('sør'), row));
    expect((await service.ledger())[0]?.value.state).toBe('sent');
  });

  it('is never sent on by its holder when it may be taken for lost: there are minutes between', () => {
    expect(SEND_WITHIN).toBeLessThan(CLAIM_LEASE);
  });
});
