/** What the page «Påminnelser» shows of what was sent, and where in time it can go. Pure. */
import { addDays, addMonths, isWorkday, weekdayOf, workdayFrom } from '#base/calendar.ts';
import { type Day, inOslo } from '#base/clock.ts';
import type { Person } from '#domain/row.ts';
import type { DeskState, SentCard } from '../reminders-talk.ts';

/** Whose cards are shown: a person's by Entra id, the channel's, or all. */
export type ShownTo =
  { readonly kind: 'all' } | { readonly kind: 'channel' } | { readonly kind: 'person'; readonly id: string };

export interface CardsOfDay {
  readonly day: Day;
  readonly cards: readonly SentCard[];
}

const isTo =
  (shown: ShownTo) =>
  ({ recipient }: SentCard): boolean =>
    shown.kind === 'all' || (shown.kind === 'channel' ? recipient === null : recipient?.id === shown.id);

/** By the day that they were sent, the first day first. */
export function cardsByDay(cards: readonly SentCard[], shown: ShownTo): readonly CardsOfDay[] {
  const days = new Map<Day, SentCard[]>();
  for (const card of cards.filter(isTo(shown))) {
    const { day } = inOslo(card.at);
    const before = days.get(day);
    if (before === undefined) days.set(day, [card]);
    else before.push(card);
  }
  return [...days].map(([day, ofDay]) => ({ day, cards: ofDay }));
}

export type Leap = 'nextMorning' | 'monday' | 'week' | 'month';
export const leaps: readonly Leap[] = ['nextMorning', 'monday', 'week', 'month'];

/** The day that a leap leads to; its cards' hour is then struck. */
export function dayAfter(leap: Leap, { now, hour: sendingHour }: Pick<DeskState, 'now' | 'hour'>): Day {
  const { day: today, hour } = inOslo(now);
  switch (leap) {
    case 'nextMorning':
      return hour < sendingHour && isWorkday(today) ? today : workdayFrom(addDays(today, 1));
    case 'monday':
      return addDays(today, 8 - weekdayOf(today));
    case 'week':
      return addDays(today, 7);
    case 'month':
      return addMonths(today, 1);
  }
}

/** Those who have got a card, and those who could, by name; whoever answers may be any of them. */
export const recipientsOf = (cards: readonly SentCard[], people: readonly Person[]): readonly Person[] =>
  people.filter(({ id }) => cards.some(({ recipient }) => recipient?.id === id));
