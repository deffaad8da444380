import { beforeEach, describe, expect, it } from 'vitest';
import { type Day, fixedClock, type Instant } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { CardJson } from '#cards/card.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Person } from '#domain/row.ts';
import type { Delivered, OutgoingCard } from '#reminders/delivery.ts';
import { movingClock } from './moving-clock.ts';
import { createRemindersDesk, type PressBy, type ReminderService, type RemindersDesk } from './reminders-desk.ts';

const person = (id: string): Person => ({ id, name: id, email: `${id}@framdrift.local` });
const [leader, member] = [person('leder'), person('medlem')];

const wednesday = '2026-02-11T13:30:00.000Z' as Instant;
const day = (text: string) => text as Day;

const cardTo = (recipient: Person, n: number): OutgoingCard => ({
  recipient,
  card: { body: [n] },
  text: `Kort ${n}`,
  language: 'nb',
  link: '',
});

let clock: ReturnType<typeof movingClock>;
let desk: RemindersDesk;
/** When the service ran, what it was told of each card, and who pressed. */
let ran: Instant[];
let told: Delivered[];
let pressed: PressBy[];
let failure: PlanFailure | null;
let refuses: boolean;
let remembered: number;

beforeEach(() => {
  clock = movingClock(fixedClock(wednesday));
  [ran, told, pressed, failure, refuses, remembered] = [[], [], [], null, false, 0];
  const service: ReminderService = {
    about: async () =>
      succeed({
        title: 'Fremtidens HSO',
        municipality: 'Skarvøy kommune',
        hour: 8,
        people: [leader, member],
        remembered,
      }),
    async run(delivery): Promise<Result<null, PlanFailure>> {
      if (failure !== null) return fail(failure);
      ran.push(clock.now());
      told.push(await delivery.deliver(cardTo(leader, ran.length)));
      return succeed(null);
    },
    async answer(press): Promise<{ readonly card: CardJson; readonly refused: boolean }> {
      pressed.push(press);
      return { card: { body: ['answered'] }, refused: refuses };
    },
  };
  desk = createRemindersDesk({ service, clock });
});

describe('time that goes forward', () => {
  it('lets the service run each morning on the way, and stops at the last one', async () => {
    const { state, trouble } = await desk.advance(day('2026-02-13'));
    expect([ran, trouble]).toEqual([['2026-02-12T07:00:00.000Z', '2026-02-13T07:00:00.000Z'], null]);
    expect([state.now, clock.today()]).toEqual(['2026-02-13T07:00:00.000Z', '2026-02-13']);
    expect(state.cards.map(({ at, recipient, text }) => [at, recipient?.name, text])).toEqual([
      ['2026-02-12T07:00:00.000Z', 'leder', 'Kort 1'],
      ['2026-02-13T07:00:00.000Z', 'leder', 'Kort 2'],
    ]);
  });

  it('goes nowhere to a day that is past, and no further than a year and a month', async () => {
    expect((await desk.advance(day('2026-02-11'))).state.now).toBe(wednesday);
    expect(ran).toEqual([]);
    const { state } = await desk.advance(day('2099-01-01'));
    expect(state.now.slice(0, 10)).toBe('2027-03-18');
  });

  it('tells why the service could not do its work, and where in time it stopped', async () => {
    failure = { kind: 'unavailable', code: '503' };
    const { state, trouble } = await desk.advance(day('2026-02-16'));
    expect(trouble).toEqual(failure);
    expect([state.now, state.cards]).toEqual(['2026-02-12T07:00:00.000Z', []]);
  });

  it('takes one thing at a time, so that no morning is passed twice', async () => {
    await Promise.all([
      desk.advance(day('2026-02-12')),
      desk.advance(day('2026-02-13')),
      desk.advance(day('2026-02-13')),
    ]);
    expect(ran).toHaveLength(2);
  });
});

describe('cards of an earlier start', () => {
  it('are said to be there where the ledger remembers any, and those of this one are not', async () => {
    remembered = 3;
    expect((await desk.state()).earlier).toBe(true);
    const fresh = createRemindersDesk({
      clock,
      service: {
        about: async () => succeed({ title: '', municipality: '', hour: 8, people: [], remembered: ran.length }),
        run: async () => {
          ran.push(clock.now());
          return succeed(null);
        },
        answer: async () => ({ card: {}, refused: false }),
      },
    });
    await fresh.advance(day('2026-02-13'));
    expect((await fresh.state()).earlier).toBe(false);
  });
});

describe('the channel', () => {
  it('tells the service that a card arrived, and by what name', async () => {
    const { state } = await desk.advance(day('2026-02-12'));
    expect(told).toEqual([{ kind: 'sent', message: state.cards[0]?.id }]);
  });

  it('can lose its answer, or refuse a card, from now on and until it works again', async () => {
    await desk.choose({ channel: 'loses' });
    await desk.advance(day('2026-02-12'));
    await desk.choose({ channel: 'refuses' });
    await desk.advance(day('2026-02-13'));
    await desk.choose({ channel: 'works', language: 'en' });
    const { state } = await desk.advance(day('2026-02-14'));
    expect(told.map(({ kind }) => kind)).toEqual(['unsure', 'refused', 'sent']);
    expect(state.cards.map(({ mood }) => mood)).toEqual(['loses', 'refuses', 'works']);
    expect([state.channel, state.language]).toEqual(['works', 'en']);
  });
});

describe('a button that is pressed', () => {
  const press = (by: string | null, card = 'laptop-1') =>
    desk.press({ card, by, verb: 'confirm', data: { item: 'a' } });
  beforeEach(() => desk.advance(day('2026-02-12')));

  it('is pressed by whom the card is for; the answer stands in the card’s place', async () => {
    const done = await press(null);
    expect(pressed).toEqual([{ who: leader, verb: 'confirm', data: { item: 'a' }, language: 'nb' }]);
    expect(done?.shown).toBeNull();
    expect(done?.state.cards[0]).toMatchObject({ card: { body: ['answered'] }, answered: { by: leader } });
  });

  it('by somebody who may not shows her why, and leaves the card as it was', async () => {
    refuses = true;
    const done = await press('medlem');
    expect(pressed[0]?.who).toEqual(member);
    expect(done?.shown).toEqual({ body: ['answered'] });
    expect(done?.state.cards[0]).toMatchObject({ card: { body: [1] }, answered: null });
  });

  it('of no card, or by nobody, does nothing', async () => {
    expect(await press(null, 'laptop-2')).toBeNull();
    expect(await press('fremmed')).toBeNull();
    expect(pressed).toEqual([]);
  });
});
