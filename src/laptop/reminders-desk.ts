/**
 * The laptop’s reminder service at its desk: the product’s own run, sent forward in time, with a channel that keeps the cards
 * where they can be seen, and whose buttons are answered by the product’s own rules.
 *
 * One thing at a time: what comes meanwhile waits. Cards live as long as the program does; the ledger lies in the plan.
 */
import { addDays, earlier } from '#base/calendar.ts';
import type { Clock, Day } from '#base/clock.ts';
import type { Result } from '#base/result.ts';
import type { CardJson } from '#cards/card.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Person } from '#domain/row.ts';
import type { Delivered, Delivery, OutgoingCard } from '#reminders/delivery.ts';
import type { Language } from '#text/language.ts';
import { atHour, hoursBetween, type MovingClock } from './moving-clock.ts';
import type { Answered, ChannelMood, Choice, DeskState, Press, Pressed, SentCard } from './reminders-talk.ts';

export interface AboutPlan {
  readonly title: string;
  readonly municipality: string;
  /** At which cards are sent. */
  readonly hour: number;
  /** In the plan's channel. */
  readonly people: readonly Person[];
  /** How many cards the ledger remembers. */
  readonly remembered: number;
}

/** The product's reminder service, put together for the laptop's tenant. */
export interface ReminderService {
  about(): Promise<Result<AboutPlan, PlanFailure>>;
  /** Sends what is due now. */
  run(delivery: Delivery, language: Language): Promise<Result<null, PlanFailure>>;
  /**
   * `refused`: nothing came of it, and the card stays as it was for everybody else. What an answer asks to be sent goes by
   * `delivery`.
   */
  answer(press: PressBy, delivery: Delivery): Promise<{ readonly card: CardJson; readonly refused: boolean }>;
}

export interface PressBy {
  readonly who: Person;
  readonly verb: string;
  readonly data: unknown;
  readonly language: Language;
}

export interface RemindersDesk {
  state(): Promise<DeskState>;
  /** Goes forward to the hour of the cards on that day, and lets the service run whenever something can be due. */
  advance(to: Day): Promise<Answered>;
  choose(choice: Choice): Promise<DeskState>;
  /** null where there is no such card or person. */
  press(press: Press): Promise<Pressed | null>;
}

export interface DeskPorts {
  readonly service: ReminderService;
  readonly clock: MovingClock;
}

/** A day further ahead would keep the machine busy for minutes, and says no more than this one. */
const MOST_DAYS = 400;

const nothingKnown: AboutPlan = { title: '', municipality: '', hour: 8, people: [], remembered: 0 };

export function createRemindersDesk({ service, clock }: DeskPorts): RemindersDesk {
  const channel = memoryChannel(clock);
  let language: Language = 'nb';
  let about = nothingKnown;
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  /** Remembered when this program first looked: of an earlier start. */
  let before: number | null = null;

  async function look(): Promise<Result<AboutPlan, PlanFailure>> {
    const found = await service.about();
    if (found.ok) {
      about = found.value;
      before ??= about.remembered;
    }
    return found;
  }

  const now = (): DeskState => ({
    now: clock.now(),
    hour: about.hour,
    plan: about.title,
    municipality: about.municipality,
    people: about.people,
    channel: channel.mood,
    language,
    earlier: (before ?? 0) > 0,
    cards: channel.cards,
  });

  const troubled = (failure: PlanFailure): Answered => ({
    state: now(),
    // Where no plan was added yet there is nothing to tell of, and nothing wrong.
    trouble: failure.kind === 'rowGone' && about.title === '' ? null : failure,
  });

  async function goTo(to: Day): Promise<Answered> {
    const found = await look();
    if (!found.ok) return troubled(found.failure);
    const { hour } = found.value;
    const last = earlier(to, addDays(clock.today(), MOST_DAYS));
    for (const moment of hoursBetween(clock.now(), atHour(last, hour), hour)) {
      clock.goTo(moment);
      const ran = await service.run(channel, language);
      if (!ran.ok) return troubled(ran.failure);
    }
    return { state: now(), trouble: null };
  }

  async function press({ card: id, by, verb, data }: Press): Promise<Pressed | null> {
    const card = channel.cards.find((one) => one.id === id);
    const who = by === null ? card?.recipient : about.people.find((person) => person.id === by);
    if (card === undefined || who === null || who === undefined) return null;
    const { card: shown, refused } = await service.answer({ who, verb, data, language: card.language }, channel);
    if (refused) return { state: now(), shown };
    channel.replace({ ...card, card: shown, answered: { by: who, at: clock.now() } });
    return { state: now(), shown: null };
  }

  return {
    state: () =>
      inTurn(async () => {
        await look();
        return now();
      }),
    advance: (to) => inTurn(() => goTo(to)),
    choose: (choice) =>
      inTurn(async () => {
        channel.mood = choice.channel ?? channel.mood;
        language = choice.language ?? language;
        return now();
      }),
    press: (asked) => inTurn(() => press(asked)),
  };
}

interface MemoryChannel extends Delivery {
  mood: ChannelMood;
  readonly cards: readonly SentCard[];
  replace(card: SentCard): void;
}

const answers = {
  works: (message: string): Delivered => ({ kind: 'sent', message }),
  loses: (): Delivered => ({ kind: 'unsure', code: 'answerLost' }),
  refuses: (): Delivered => ({ kind: 'refused', again: null, code: 'channelRefused' }),
} as const satisfies Readonly<Record<ChannelMood, (message: string) => Delivered>>;

function memoryChannel(clock: Clock): MemoryChannel {
  let cards: readonly SentCard[] = [];
  return {
    answers: true,
    mood: 'works',
    get cards() {
      return cards;
    },
    replace(card) {
      cards = cards.map((one) => (one.id === card.id ? card : one));
    },
    async deliver({ recipient, card, text, language }: OutgoingCard) {
      const id = `laptop-${cards.length + 1}`;
      const { mood } = this;
      cards = [...cards, { id, recipient, at: clock.now(), mood, language, text, card, answered: null }];
      return answers[mood](id);
    },
  };
}
