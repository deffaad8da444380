import { expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf, parseInstant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankMeasure } from '#domain/measure.ts';
import { subjectOf } from '#domain/notice.ts';
import { blankPlan } from '#domain/plan.ts';
import type { Reminder } from '#domain/reminder.ts';
import { type DueReminder, noticesFor, remindersAhead } from '#domain/reminders-due.ts';
import type { Actor } from '#domain/role.ts';
import { newRow } from '#domain/row.ts';
import { reminderGroundOf } from './reminder-ground.ts';
import { planSnapshot } from './test-plan-snapshot.ts';

const keys = countingKeys(0x51);
const [planKey, elsewhere] = [keys(), keys()];
const monday = day(2026, 2, 16);
const plan = { ...blankPlan(newRow(planKey, planKey)), state: 'approved' as const };
const anna: Actor = { person: { id: 'anna', name: 'Anna', email: '' }, roles: ['member'] };
const leader: Actor = { person: { id: 'leder', name: 'Leder', email: '' }, roles: ['projectLeader', 'member'] };
const people = [leader, anna];
const measure = {
  ...blankMeasure(newRow(keys(), planKey)),
  title: 'Dagtilbud',
  status: 'inProgress' as const,
  responsible: anna.person,
  confirmedAt: parseInstant('2025-12-10T09:00:00Z') ?? instantOf(0),
};
const { rows } = planSnapshot();
const snapshot = planSnapshot({ rows: { ...rows, plan: [plan], measure: [measure] } });
const ahead = (ledger: readonly Reminder[]): readonly DueReminder[] =>
  remindersAhead(reminderGroundOf(snapshot, plan, people, ledger), monday, 28);

const sent = ({ claim, form, recipient, slot, dueAt, notices }: DueReminder, of = planKey): Reminder => ({
  ...newRow(keys(), of),
  title: claim,
  recipient,
  form,
  state: 'sent',
  slot,
  claimedBy: 'a',
  claimedAt: dueAt,
  sentAt: dueAt,
  answeredAt: null,
  tells: notices.map(subjectOf),
  message: '',
});
const today = ahead([]).filter(({ slot }) => slot === monday);
const ledger = today.map((due) => sent(due));

it('what was sent today is not to be sent, and the days after are as they would have been', () => {
  expect(today.map(({ recipient }) => recipient?.id)).toEqual(expect.arrayContaining(['anna', 'leder']));
  expect(ahead(ledger)).toEqual(ahead([]).filter(({ slot }) => slot !== monday));
});

it('what was sent of another plan leaves this one as it is', () => {
  expect(ahead(today.map((due) => sent(due, elsewhere)))).toEqual(ahead([]));
});

it('what needs somebody is the same, whatever was sent', () => {
  const of = (given: readonly Reminder[]) =>
    noticesFor(reminderGroundOf(snapshot, plan, people, given), anna, monday).map(subjectOf);
  expect(of([])).not.toEqual([]);
  expect(of(ledger)).toEqual(of([]));
});

it('a row of the ledger that cannot be read troubles nobody’s list; another does', () => {
  const unreadable = (['reminder', 'measure', 'measure'] as const).map((entity, index) => ({
    entity,
    item: String(index),
    key: null,
    title: '',
    problems: [],
    columns: [],
    etag: '',
    address: '',
  }));
  const ground = reminderGroundOf(planSnapshot({ ...snapshot, unreadable }), plan, people, []);
  expect(ground.unreadable).toEqual([{ entity: 'measure', rows: 2 }]);
});
