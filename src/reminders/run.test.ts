import { describe, expect, it } from 'vitest';
import type { Instant } from '#base/clock.ts';
import { actorOf, personNamed } from '#laptop/people.ts';
import { serviceName } from '#laptop/service-identity.ts';
import { laptopChannel } from '#laptop/tenant.ts';
import { CLAIM_LEASE } from '#domain/reminder.ts';
import { keepConversations } from './conversations.ts';
import type { Delivered, OutgoingCard } from './delivery.ts';
import { runOnce } from './run.ts';
import { MONDAY, openTestService, type TestService } from './test-service.ts';

const MINUTE = 60_000;
const refused = (again: number | null): Delivered => ({ kind: 'refused', again, code: '429' });
const TENANT = '33333333-cccc-4ccc-8ccc-333333333333';
const unsure: Delivered = { kind: 'unsure', code: 'timeout' };

const recipientsOf = ({ sent }: TestService): readonly string[] => sent.map(({ card }) => card.recipient?.id ?? '');
const statesOf = async (service: TestService): Promise<readonly string[]> =>
  (await service.ledger()).map(({ value }) => value.state).toSorted();

/** For whom Teams draws the card anew; undefined where for nobody. */
const readersOf = ({ refresh }: OutgoingCard['card']): unknown =>
  (refresh as { readonly userIds: unknown } | undefined)?.userIds;

/** So many rounds of a service, five minutes apart. */
async function rounds(service: TestService, run: () => ReturnType<typeof runOnce>, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    await service.run(run());
    await service.run(service.sleep(5 * MINUTE));
  }
}

describe('a round on a Monday morning', () => {
  it('sends one card to each who is to be told, and remembers each', async () => {
    const service = await openTestService();
    const report = await service.run(runOnce(service.keptBy(), service.portsOf('nord')));
    expect(report).toMatchObject({ unsure: 0, failed: 0, skipped: 0, open: 0, failure: null });
    expect(report.sent).toBeGreaterThan(2);
    expect(new Set(recipientsOf(service)).size).toBe(report.sent);
    const ledger = await service.ledger();
    expect(ledger.map(({ value }) => [value.state, value.claimedBy])).toEqual(
      Array.from({ length: report.sent }, () => ['sent', 'nord']),
    );
    expect(ledger.every(({ value }) => value.tells.length > 0 && value.message !== '')).toBe(true);
  });

  it('leaves nothing for another service, nor for itself', async () => {
    const service = await openTestService();
    const kept = service.keptBy();
    const { sent } = await service.run(runOnce(kept, service.portsOf('nord')));
    await rounds(service, () => runOnce(kept, service.portsOf('nord')), 3);
    await rounds(service, () => runOnce(service.keptBy(), service.portsOf('sør')), 2);
    expect(service.sent).toHaveLength(sent);
  });

  it('sends each card once where two services begin at the same moment', async () => {
    const service = await openTestService();
    const [north, south] = await service.run(
      Promise.all([
        runOnce(service.keptBy(), service.portsOf('nord')),
        runOnce(service.keptBy(), service.portsOf('sør')),
      ]),
    );
    expect(new Set(recipientsOf(service)).size).toBe(service.sent.length);
    expect((north?.sent ?? 0) + (south?.sent ?? 0)).toBe(service.sent.length);
    expect((north?.skipped ?? 0) + (south?.skipped ?? 0)).toBeGreaterThan(0);
  });

  it('is drawn anew for whoever it goes to and for nobody else, and for nobody where Teams has not told of her', async () => {
    const service = await openTestService();
    const kept = service.keptBy();
    const now = await service.run(kept.read());
    if (!now.ok) throw new Error(now.failure.kind);
    const conversations = keepConversations({
      repository: service.repositoryOf(),
      clock: service.clock,
      newKey: service.ledgerOf('nord').newKey,
      service: serviceName,
      plan: () => Promise.resolve(now.value.ground.plan.key),
      tenant: TENANT,
      place: laptopChannel,
      belongs: () => Promise.resolve(true),
    });
    const { person } = actorOf(personNamed('leder'));
    const heard = await service.run(
      conversations.hear({
        type: 'installationUpdate',
        action: 'add',
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        from: { id: '29:leder', aadObjectId: person.id, name: person.name },
        conversation: { id: 'a:leder', conversationType: 'personal', tenantId: TENANT },
      }),
    );
    expect(heard).toEqual({ ok: true, value: 'remembered' });
    await service.run(runOnce(kept, service.portsOf('nord')));
    const drawn = service.sent.map(({ card }) => [card.recipient?.id, readersOf(card.card)]);
    expect(drawn.length).toBeGreaterThan(2);
    expect(drawn.filter(([, readers]) => readers !== undefined)).toEqual([[person.id, ['29:leder']]]);
  });

  it('writes no history of what the service remembers', async () => {
    const service = await openTestService();
    const before = await service.run(service.repositoryOf().historySince('2026-01-01T00:00:00.000Z' as Instant, 5_000));
    await service.run(runOnce(service.keptBy(), service.portsOf('nord')));
    const after = await service.run(service.repositoryOf().historySince('2026-01-01T00:00:00.000Z' as Instant, 5_000));
    if (!before.ok || !after.ok) throw new Error('The history cannot be read');
    expect(after.value).toHaveLength(before.value.length);
  });
});

describe('a card that does not arrive', () => {
  it('is tried again where it certainly was not sent, and not before it is asked to', async () => {
    const service = await openTestService();
    service.answers.push(refused(20_000), refused(0));
    const kept = service.keptBy();
    const report = await service.run(runOnce(kept, service.portsOf('nord')));
    expect(report).toMatchObject({ failed: 0, unsure: 0 });
    expect(report.sent).toBe(service.sent.length);
    expect(service.elapsed()).toBeGreaterThan(20_000);
    expect(new Set(await statesOf(service))).toEqual(new Set(['sent']));
  });

  it('is never tried again where it may have arrived; the ledger says that nobody knows', async () => {
    const service = await openTestService();
    service.answers.push(unsure);
    const kept = service.keptBy();
    const report = await service.run(runOnce(kept, service.portsOf('nord')));
    expect(report.unsure).toBe(1);
    const count = service.sent.length;
    await rounds(service, () => runOnce(kept, service.portsOf('nord')), 4);
    expect(service.sent).toHaveLength(count);
    expect(await statesOf(service)).toContain('unsure');
  });

  it('comes with the next day’s, with what it told of', async () => {
    const service = await openTestService();
    service.answers.push(unsure);
    await service.run(runOnce(service.keptBy(), service.portsOf('nord')));
    const lost = (await service.ledger()).find(({ value }) => value.state === 'unsure');
    await service.run(service.sleep(24 * 60 * MINUTE));
    await service.run(runOnce(service.keptBy(), service.portsOf('nord')));
    const next = (await service.ledger()).find(
      ({ value }) => value.recipient?.id === lost?.value.recipient?.id && value.slot === '2026-02-17',
    );
    expect(next?.value.state).toBe('sent');
    expect(next?.value.tells).toContain(`undelivered ${lost?.value.title}`);
  });

  it('is given up where patience is over, and keeps the others from nothing', async () => {
    const service = await openTestService();
    service.answers.push(refused(60 * MINUTE), refused(null));
    const report = await service.run(runOnce(service.keptBy(), service.portsOf('nord')));
    expect(report.failed).toBe(2);
    expect(report.sent).toBeGreaterThan(0);
    expect(service.elapsed()).toBeLessThan(10 * MINUTE);
  });

  it('is not sent, but told of, where it cannot be drawn', async () => {
    const service = await openTestService();
    let links = 0;
    const ports = service.portsOf('nord', {
      linkTo: (item) => {
        links += 1;
        if (links === 1) throw new Error('no link');
        return item;
      },
    });
    const report = await service.run(runOnce(service.keptBy(), ports));
    expect(report.failed).toBe(1);
    expect(report.sent).toBeGreaterThan(0);
  });
});

describe('a service that is stopped', () => {
  /** Stopped for ever at the n-th card, which has left or not. */
  const stoppedAt = (service: TestService, nth: number, left: boolean): Promise<unknown> => {
    const usual = service.portsOf('nord');
    let cards = 0;
    const ports = service.portsOf('nord', {
      delivery: {
        answers: true,
        deliver: async (card) => {
          cards += 1;
          if (cards < nth) return usual.delivery.deliver(card);
          if (cards === nth && left) await usual.delivery.deliver(card);
          return new Promise(() => undefined);
        },
      },
    });
    return Promise.race([runOnce(service.keptBy(), ports), service.sleep(MINUTE)]);
  };

  it.each([true, false])('leaves a claim that becomes unsure, and no second card (left: %s)', async (left) => {
    const service = await openTestService();
    await service.run(stoppedAt(service, 1, left));
    expect(await statesOf(service)).toEqual(['claimed']);
    const [claimed] = await service.ledger();
    const south = service.keptBy();
    await rounds(service, () => runOnce(south, service.portsOf('sør')), 2 + CLAIM_LEASE / (5 * MINUTE));
    const after = (await service.ledger()).find(({ item }) => item === claimed?.item);
    expect(after?.value.state).toBe('unsure');
    expect(recipientsOf(service).filter((id) => id === claimed?.value.recipient?.id)).toHaveLength(left ? 1 : 0);
  });
});

describe('after three days without a service', () => {
  it('there is one card to each, for the day on which it came back', async () => {
    const service = await openTestService();
    await service.run(service.sleep(3 * 24 * 60 * MINUTE));
    const kept = service.keptBy();
    await rounds(service, () => runOnce(kept, service.portsOf('nord')), 4);
    const ledger = await service.ledger();
    expect(new Set(recipientsOf(service)).size).toBe(service.sent.length);
    expect(ledger).toHaveLength(service.sent.length);
    expect(new Set(ledger.map(({ value }) => value.slot))).toEqual(new Set(['2026-02-19']));
    expect(ledger.length).toBeGreaterThan(2);
  });
});

describe('nobody is disturbed', () => {
  it('in the evening, and the plan is looked at once an hour then', async () => {
    const service = await openTestService('2026-02-16T18:00:00.000Z' as Instant);
    const kept = service.keptBy();
    await service.run(runOnce(kept, service.portsOf('nord')));
    service.exchanges.length = 0;
    await rounds(service, () => runOnce(kept, service.portsOf('nord')), 13);
    // The look of the hour: one request, for the lists' stamps.
    expect(service.exchanges).toHaveLength(1);
    expect(service.sent).toEqual([]);
  });

  it('and what fell there comes on the first morning after', async () => {
    const service = await openTestService('2026-02-15T18:00:00.000Z' as Instant);
    const kept = service.keptBy();
    await service.run(runOnce(kept, service.portsOf('nord')));
    expect(service.sent).toEqual([]);
    await service.run(service.sleep(13 * 60 * MINUTE + 5 * MINUTE));
    expect(service.clock.now()).toBe(MONDAY);
    expect((await service.run(runOnce(kept, service.portsOf('nord')))).sent).toBeGreaterThan(2);
  });
});
