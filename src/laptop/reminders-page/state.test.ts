import { describe, expect, it } from 'vitest';
import type { Instant } from '#base/clock.ts';
import type { Person } from '#domain/row.ts';
import { cardsByDay, dayAfter, type Leap, leaps, recipientsOf } from './state.ts';
import type { SentCard } from '../reminders-talk.ts';

const person = (id: string): Person => ({ id, name: id, email: `${id}@framdrift.local` });
const sent = (at: string, recipient: string | null): SentCard => ({
  id: `${at} ${recipient}`,
  recipient: recipient === null ? null : person(recipient),
  at: at as Instant,
  mood: 'works',
  language: 'nb',
  text: '',
  card: {},
  answered: null,
});

const thursday = '2026-02-12T07:00:00.000Z';
const monday = '2026-02-16T07:00:00.000Z';

describe('the cards that were sent', () => {
  const cards = [sent(thursday, 'medlem'), sent(monday, 'leder'), sent(monday, null)];

  it('stand under the day that they were sent, in that order', () => {
    expect(cardsByDay(cards, { kind: 'all' }).map(({ day, cards: found }) => [day, found.length])).toEqual([
      ['2026-02-12', 1],
      ['2026-02-16', 2],
    ]);
  });

  it('can be shown as one person got them, or the channel; days without any are left out', () => {
    expect(cardsByDay(cards, { kind: 'person', id: 'leder' }).map(({ day }) => day)).toEqual(['2026-02-16']);
    expect(cardsByDay(cards, { kind: 'channel' }).flatMap(({ cards: found }) => found)).toEqual([cards[2]]);
    expect(cardsByDay(cards, { kind: 'person', id: 'gjest' })).toEqual([]);
  });

  it('are chosen among by those who got any', () => {
    const people = ['leder', 'gjest', 'medlem'].map(person);
    expect(recipientsOf(cards, people).map(({ id }) => id)).toEqual(['leder', 'medlem']);
  });

  it('of a late evening in Norway stand under that day, not under the next', () => {
    expect(cardsByDay([sent('2026-02-12T22:30:00.000Z', null)], { kind: 'all' })[0]?.day).toBe('2026-02-12');
    expect(cardsByDay([sent('2026-02-12T23:30:00.000Z', null)], { kind: 'all' })[0]?.day).toBe('2026-02-13');
  });
});

describe('going forward', () => {
  const from = (now: string) => leaps.map((leap: Leap) => dayAfter(leap, { now: now as Instant, hour: 8 }));

  it('from a Wednesday afternoon: the next morning, Monday, a week and a month', () => {
    expect(from('2026-02-11T13:30:00.000Z')).toEqual(['2026-02-12', '2026-02-16', '2026-02-18', '2026-03-11']);
  });

  it('before the hour of the cards the next morning is this one; at the hour it is tomorrow’s', () => {
    expect(from('2026-02-11T05:30:00.000Z')[0]).toBe('2026-02-11');
    expect(from('2026-02-11T07:00:00.000Z')[0]).toBe('2026-02-12');
  });

  it('passes weekends and holidays by', () => {
    expect(from('2026-02-13T13:30:00.000Z')[0]).toBe('2026-02-16');
    // Maundy Thursday to Easter Monday.
    expect(from('2026-04-01T13:30:00.000Z')[0]).toBe('2026-04-07');
  });

  it('from a Monday leads to the next one', () => {
    expect(from('2026-02-16T07:00:00.000Z')[1]).toBe('2026-02-23');
  });
});
