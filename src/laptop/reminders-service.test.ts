/** The mid-process scenario as the page «Påminnelser» shows it: the product’s own service, cards and answers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { weekdayOf } from '#base/calendar.ts';
import { type Clock, type Day, fixedClock, inOslo, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { succeed } from '#base/result.ts';
import type { Reminder } from '#domain/reminder.ts';
import { createGraph } from '#graph/client.ts';
import { timerSleep } from '#graph/sleep.ts';
import { seededRandom } from '#localtenant/random.ts';
import { type Saved, savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import type { Machine } from '#localtenant/world.ts';
import { createPlanRepository, type PlanRepository } from '#repository/plan-repository.ts';
import { movingClock } from './moving-clock.ts';
import { laptopPeople, personNamed, tokenOf } from './people.ts';
import { createRemindersDesk, type RemindersDesk } from './reminders-desk.ts';
import { openReminderService } from './reminders-service.ts';
import type { DeskState, Press, SentCard } from './reminders-talk.ts';
import { scenarios } from './scenarios.ts';
import { laptopSite, setUpTenant } from './tenant.ts';

const scenario = scenarios['mid-process'];
const day = (text: string) => text as Day;

interface Opened {
  readonly desk: RemindersDesk;
  readonly repository: PlanRepository;
}

const machineOn = (clock: Clock): Machine => ({
  now: () => millisecondsOf(clock.now()),
  random: seededRandom(1),
  sleep: timerSleep,
});

let saved: Saved;
beforeAll(async () => {
  const tenant = await tenantOn(machineOn(fixedClock(scenario.startsAt)));
  const ready = await setUpTenant(tenant, scenario);
  if (!ready.ok) throw new Error(ready.failure.kind);
  saved = [...savedBy(tenant)];
}, 60_000);

async function open(): Promise<Opened> {
  const clock = movingClock(fixedClock(scenario.startsAt));
  const tenant = await tenantOn(machineOn(clock), saved);
  const service = openReminderService({ tenant, server: { url: 'http://localhost' }, clock });
  const graph = createGraph({
    token: async () => succeed(tokenOf(personNamed('leder'))),
    fetch: tenant.fetch,
    clock,
    sleep: timerSleep,
    random: (length) => new Uint8Array(length),
  });
  return { desk: createRemindersDesk({ service, clock }), repository: createPlanRepository(graph, laptopSite) };
}

type Json = Readonly<Record<string, unknown>>;

/** Every button of a card that answers, wherever it stands. */
function answersIn(part: unknown): readonly Json[] {
  if (Array.isArray(part)) return part.flatMap(answersIn);
  if (typeof part !== 'object' || part === null) return [];
  const own = part as Json;
  return [...(own['type'] === 'Action.Execute' ? [own] : []), ...Object.values(own).flatMap(answersIn)];
}

/** The first card with a button of that verb, and the press of it. */
function pressOf({ cards }: DeskState, verb: string, by: string | null = null): Press & { readonly item: Key } {
  for (const { id, card } of cards) {
    const button = answersIn(card).find((one) => one['verb'] === verb);
    const data = button?.['data'] as Json | undefined;
    if (data !== undefined) return { card: id, by, verb, data, item: data['item'] as Key };
  }
  throw new Error(`No card has ${verb}`);
}

const dayOfCard = ({ at }: SentCard): Day => inOslo(at).day;
const idOf = (alias: string): string => personNamed(alias).id;

async function rows(
  repository: PlanRepository,
): Promise<{ readonly measures: string; readonly ledger: readonly Reminder[] }> {
  const [measures, ledger] = await Promise.all([repository.read('measure'), repository.read('reminder')]);
  if (!measures.ok) throw new Error(JSON.stringify(measures.failure));
  if (!ledger.ok) throw new Error(JSON.stringify(ledger.failure));
  const valuesOf = (reading: typeof ledger.value) =>
    reading.items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
  return {
    measures: JSON.stringify(valuesOf(measures.value)),
    ledger: valuesOf(ledger.value).map(({ value }) => value as Reminder),
  };
}

describe('a month of the mid-process scenario', () => {
  let state: DeskState;
  beforeAll(async () => {
    const { desk } = await open();
    const answer = await desk.advance(day('2026-03-16'));
    expect(answer.trouble).toBeNull();
    ({ state } = answer);
  }, 60_000);

  it('brings the project leader a digest each Monday, and others what is theirs', () => {
    const leaders = state.cards.filter(({ recipient }) => recipient?.id === idOf('leder')).map(dayOfCard);
    expect(leaders.filter((sent) => weekdayOf(sent) === 1)).toEqual([
      '2026-02-16',
      '2026-02-23',
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
    ]);
    const others = new Set(state.cards.map(({ recipient }) => recipient?.id));
    for (const alias of ['gruppeleder1', 'gruppeleder2', 'medlem1', 'styringsgruppe1']) {
      expect(others).toContain(idOf(alias));
    }
  });

  it('sends nobody two cards a day, nothing in a weekend, and a guest nothing at all', () => {
    const each = state.cards.map((card) => `${dayOfCard(card)} ${card.recipient?.id}`);
    expect(new Set(each).size).toBe(each.length);
    expect(state.cards.filter((card) => weekdayOf(dayOfCard(card)) > 5)).toEqual([]);
    expect(state.cards.filter(({ recipient }) => recipient?.id === idOf('gjest'))).toEqual([]);
    expect(state.people.map(({ id }) => id)).toEqual(expect.arrayContaining(laptopPeople.map(({ id }) => id)));
  });
});

describe('«Stemmer fortsatt», pressed on a card', () => {
  it('confirms the measure by card, with the person as its author; a second press writes nothing more', async () => {
    const { desk, repository } = await open();
    const { state } = await desk.advance(day('2026-02-16'));
    const press = pressOf(state, 'confirm');
    const before = await repository.historyOf(press.item);
    const done = await desk.press(press);
    expect(done?.shown).toBeNull();
    const card = done?.state.cards.find(({ id }) => id === press.card);
    const history = await repository.historyOf(press.item);
    if (!before.ok || !history.ok) throw new Error('The history could not be read');
    expect(history.value.length).toBe(before.value.length + 1);
    expect(history.value[0]).toMatchObject({ via: 'card', by: { id: card?.recipient?.id } });
    expect(card?.answered?.by.id).toBe(card?.recipient?.id);
    expect(JSON.stringify(card?.card)).not.toBe(JSON.stringify(state.cards.find(({ id }) => id === press.card)?.card));

    const stood = await rows(repository);
    const again = await desk.press(press);
    expect(again?.shown).toBeNull();
    expect(await rows(repository)).toEqual(stood);
  });

  it('by anybody else, or by a guest, is refused, and nothing is written', async () => {
    const { desk, repository } = await open();
    const { state } = await desk.advance(day('2026-02-16'));
    const press = pressOf(state, 'confirm');
    const stood = await rows(repository);
    for (const alias of ['medlem2', 'leder', 'gjest']) {
      const done = await desk.press({ ...press, by: idOf(alias) });
      expect(done?.shown).not.toBeNull();
      expect(done?.state.cards).toEqual(state.cards);
    }
    const altered = { ...press, data: { ...(press.data as Json), item: 'a'.repeat(32) } };
    expect((await desk.press(altered))?.shown).not.toBeNull();
    expect((await desk.press({ ...press, verb: 'nothing' }))?.shown).not.toBeNull();
    expect(await rows(repository)).toEqual(stood);
  });
});

describe('a channel that takes a card and loses the answer', () => {
  it('has the card marked «usikker», never sent again, and told of in the next digest', async () => {
    const { desk, repository } = await open();
    await desk.choose({ channel: 'loses' });
    const lost = await desk.advance(day('2026-02-12'));
    expect(lost.state.cards.length).toBeGreaterThan(0);
    await desk.choose({ channel: 'works' });
    const { state } = await desk.advance(day('2026-02-16'));
    const { ledger } = await rows(repository);
    const unsure = ledger.filter(({ state: how }) => how === 'unsure');
    expect(unsure.length).toBe(lost.state.cards.length);
    const first = unsure.find(({ recipient }) => recipient?.id === idOf('leder'));
    const told = ledger.filter(({ tells }) => tells.some((subject) => subject === `undelivered ${first?.title}`));
    expect(told.map(({ recipient, state: how }) => [recipient?.id, how])).toContainEqual([idOf('leder'), 'sent']);
    expect(state.cards.length).toBeGreaterThan(lost.state.cards.length);
  });
});
