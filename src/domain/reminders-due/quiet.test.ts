import { describe, expect, it } from 'vitest';
import { addDays, day } from '#base/calendar.ts';
import { type Day, type Instant, instantOf, parseInstant } from '#base/clock.ts';
import { countingKeys, keyOf } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from '../fuzzy-date.ts';
import { blankGroup } from '../group.ts';
import { blankMeasure, type Measure } from '../measure.ts';
import { subjectOf } from '../notice.ts';
import { blankPlan, defaultSettings, type ReminderPolicy } from '../plan.ts';
import type { Pause, Reminder } from '../reminder.ts';
import { type DueReminder, noticesFor, type ReminderGround, remindersAhead, remindersDue } from '../reminders-due.ts';
import type { Actor, Role } from '../role.ts';
import { newRow, type Row } from '../row.ts';
import { momentOf } from './quiet.ts';

const keys = countingKeys();
const planKey = keys();
const row = (): Row => newRow(keys(), planKey);
const person = (id: string) => ({ id, name: id, email: '' });
const actor = (id: string, ...roles: readonly Role[]): Actor => ({ person: person(id), roles: [...roles, 'member'] });
const at = (words: string): Instant => parseInstant(words) ?? instantOf(0);
const wednesday = day(2026, 2, 11);

const leader = actor('leder', 'projectLeader');
const anna = actor('anna');
const ola = actor('ola');

const measure = (words: string): Measure => ({
  ...blankMeasure(row()),
  title: words,
  status: 'inProgress',
  responsible: anna.person,
  confirmedAt: at('2026-02-10T09:00:00Z'),
  when: readFuzzyDate(words, contextWithoutClues),
});
const late = measure('31. januar 2026');

const ground = (
  rows: Partial<ReminderGround['rows']>,
  { people = [anna], ...policy }: Partial<ReminderPolicy> & { readonly people?: readonly Actor[] } = {},
): ReminderGround => ({
  plan: {
    ...blankPlan(newRow(planKey, planKey)),
    state: 'approved',
    settings: { ...defaultSettings, reminders: { ...defaultSettings.reminders, ...policy } },
  },
  rows: {
    plan: [],
    milestone: [],
    measure: [],
    group: [],
    member: [],
    mandate: [],
    report: [],
    sentReport: [],
    proposal: [],
    decision: [],
    followup: [],
    consultation: [],
    request: [],
    meeting: [],
    agendaItem: [],
    duty: [],
    pause: [],
    reminder: [],
    ...rows,
  },
  people,
  unreadable: [],
});
const due = (plan: ReminderGround, on: Day): readonly DueReminder[] => remindersDue(plan, momentOf(on, 8));

describe('nobody is disturbed', () => {
  const plan = ground({ measure: [late] });
  const cards = (words: string, more: ReminderGround = plan) => remindersDue(more, at(words)).length;

  it('before and after working hours, in weekends, on holidays and in fellesferien', () => {
    expect(cards('2026-02-11T06:59:59Z')).toBe(0);
    expect(cards('2026-02-11T07:00:00Z')).toBe(1);
    expect(cards('2026-02-11T14:59:59Z')).toBe(1);
    expect(cards('2026-02-11T15:00:00Z')).toBe(0);
    expect(cards('2026-02-14T10:00:00Z')).toBe(0);
    expect(cards('2026-04-02T10:00:00Z')).toBe(0);
    expect(cards('2026-07-08T10:00:00Z')).toBe(0);
  });

  it('goes by the clock in Norway over the nights when it is changed', () => {
    expect(cards('2026-03-27T06:59:59Z')).toBe(0);
    expect(cards('2026-03-27T07:00:00Z')).toBe(1);
    expect(cards('2026-03-30T05:59:59Z')).toBe(0);
    expect(cards('2026-03-30T06:00:00Z')).toBe(1);
    expect(due(plan, day(2026, 3, 30))[0]?.dueAt).toBe('2026-03-30T06:00:00.000Z');
    expect(cards('2026-10-26T06:59:59Z')).toBe(0);
    expect(cards('2026-10-26T07:00:00Z')).toBe(1);
  });

  it('in a pause of her own, its days among it, whichever end stands open', () => {
    const pause = (from: Day | null, to: Day | null): Pause => ({ ...row(), title: '', person: anna.person, from, to });
    const on = (each: Pause) => due(ground({ measure: [late], pause: [each] }), wednesday).length;
    expect(on(pause(wednesday, wednesday))).toBe(0);
    expect(on(pause(null, wednesday))).toBe(0);
    expect(on(pause(wednesday, null))).toBe(0);
    expect(on(pause(addDays(wednesday, 1), null))).toBe(1);
    expect(on(pause(null, addDays(wednesday, -1)))).toBe(1);
    expect(on({ ...pause(null, null), removed: { by: 'anna', at: instantOf(0) } })).toBe(1);
  });

  it('by a plan that is closed, or that sends no cards', () => {
    expect(due({ ...plan, plan: { ...plan.plan, state: 'closed' } }, wednesday)).toEqual([]);
    expect(due(ground({ measure: [late] }, { on: false }), wednesday)).toEqual([]);
  });

  it('but on a holiday where the plan says so', () => {
    const working = ground({ measure: [late] }, { quietInHolidays: false });
    expect(cards('2026-04-02T10:00:00Z', working)).toBeGreaterThan(0);
  });
});

describe('the moment of an hour in Norway', () => {
  it('is there once a day, also on the nights when the clock is changed', () => {
    expect(momentOf(day(2026, 3, 29), 1)).toBe('2026-03-29T00:00:00.000Z');
    // There is no hour between two and three that night.
    expect(momentOf(day(2026, 3, 29), 2)).toBe('2026-03-29T01:00:00.000Z');
    expect(momentOf(day(2026, 3, 29), 3)).toBe('2026-03-29T01:00:00.000Z');
    // And two of them in October.
    expect(momentOf(day(2026, 10, 25), 2)).toBe('2026-10-25T00:00:00.000Z');
    expect(momentOf(day(2026, 10, 25), 3)).toBe('2026-10-25T02:00:00.000Z');
    expect(momentOf(day(2026, 2, 11), 0)).toBe('2026-02-10T23:00:00.000Z');
  });
});

describe('whom no card reaches', () => {
  const lost = (slot: Day): Reminder => ({
    ...row(),
    title: `${slot} anna`,
    recipient: anna.person,
    form: 'digest',
    state: 'failed',
    slot,
    claimedBy: '',
    claimedAt: momentOf(slot, 8),
    sentAt: null,
    answeredAt: null,
    tells: [],
    message: '',
  });
  const after = (count: number): ReminderGround =>
    ground({ measure: [late], reminder: Array.from({ length: count }, (_, index) => lost(day(2026, 2, 2 + index))) });

  it('is tried again the next day, and after five in a row once a week', () => {
    expect(due(after(4), wednesday)).toHaveLength(1);
    expect(due(after(5), wednesday)).toEqual([]);
    expect(due(after(5), day(2026, 2, 16))).toHaveLength(1);
  });
});

describe('a card of several things', () => {
  const led = { ...blankGroup(row()), leader: ola.person };
  const group = { key: led.key, code: led.code, title: led.title };
  const [one, other] = [
    { ...late, group },
    { ...measure('20. januar 2026'), group },
  ];
  const card: Reminder = {
    ...row(),
    title: 'anna',
    recipient: anna.person,
    form: 'digest',
    state: 'answered',
    slot: wednesday,
    claimedBy: '',
    claimedAt: momentOf(wednesday, 8),
    sentAt: momentOf(wednesday, 8),
    answeredAt: momentOf(wednesday, 10),
    tells: [`measure ${one.key} late`, `measure ${other.key} late`],
    message: '',
  };
  const told: Reminder = { ...card, ...row(), recipient: ola.person, answeredAt: null, tells: ['welcome'] };

  it('is answered for the one that was answered: the other is told on', () => {
    const answered = { ...one, confirmedAt: momentOf(wednesday, 10) };
    const plan = ground({ group: [led], measure: [answered, other], reminder: [card, told] }, { people: [anna, ola] });
    expect(due(plan, day(2026, 2, 18)).flatMap(({ notices }) => notices)).toMatchObject([
      { kind: 'measure', measure: { key: other.key }, escalated: true },
    ]);
  });
});

describe('ahead and at a glance', () => {
  const plan = ground({ measure: [late, measure('innen 20. februar 2026')] }, { people: [leader, anna, ola] });

  it('a month is seen day by day, as if each card arrived', () => {
    const month = remindersAhead(plan, wednesday, 14);
    expect(month.map(({ slot, recipient, form }) => `${slot} ${recipient?.id} ${form}`)).toEqual([
      '2026-02-11 anna digest',
      '2026-02-11 leder leader',
      '2026-02-16 leder leader',
      '2026-02-23 anna single',
      '2026-02-23 leder leader',
    ]);
  });

  it('whoever looks sees her own also in quiet, and whatever was told', () => {
    const reminder = due(plan, wednesday).map((one): Reminder => ({
      ...newRow(keyOf(one.claim), planKey),
      title: one.claim,
      recipient: one.recipient,
      form: one.form,
      state: 'sent',
      slot: one.slot,
      claimedBy: '',
      claimedAt: one.dueAt,
      sentAt: one.dueAt,
      answeredAt: null,
      tells: one.notices.map(subjectOf),
      message: '',
    }));
    const told = { ...plan, rows: { ...plan.rows, reminder } };
    expect(noticesFor(told, anna, day(2026, 2, 14)).map(({ kind }) => kind)).toEqual(['measure', 'measure']);
    expect(noticesFor(told, ola, day(2026, 2, 14))).toEqual([]);
    expect(noticesFor(told, leader, day(2026, 2, 14))).toHaveLength(2);
  });

  it('whoever looks without the others being known sees nothing of theirs', () => {
    const led = { ...blankGroup(row()), leader: ola.person };
    const owned = { ...late, group: { key: led.key, code: led.code, title: led.title } };
    const alone = ground({ group: [led], measure: [owned] }, { people: [] });
    expect(noticesFor(alone, ola, wednesday)).toEqual([]);
  });
});
