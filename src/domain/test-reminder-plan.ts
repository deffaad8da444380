/** A small plan, people and a ledger for the tests of reminders. */
import { day } from '#base/calendar.ts';
import { type Day, type Instant, instantOf, parseInstant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankGroup, type Group } from './group.ts';
import { blankMeasure, type Measure } from './measure.ts';
import { subjectOf } from './notice.ts';
import { blankPlan, defaultSettings, type ReminderPolicy } from './plan.ts';
import type { DeliveryState, Reminder } from './reminder.ts';
import { type DueReminder, type ReminderGround, remindersDue } from './reminders-due.ts';
import type { Actor, Role } from './role.ts';
import { newRow, type Ref, type Row } from './row.ts';

const keys = countingKeys();
const planKey = keys();
export const row = (): Row => newRow(keys(), planKey);
export const time = (words: string) => readFuzzyDate(words, contextWithoutClues);
export const person = (id: string) => ({ id, name: id, email: '' });
export const actor = (id: string, ...roles: readonly Role[]): Actor => ({
  person: person(id),
  roles: [...roles, 'member'],
});
export const refOf = ({ key, code, title }: Ref): Ref => ({ key, code, title });
export const at = (words: string): Instant => parseInstant(words) ?? instantOf(0);

/** Wednesday 11 February 2026, and the Monday after. */
export const wednesday = day(2026, 2, 11);
export const monday = day(2026, 2, 16);
export const morning = (on: Day): Instant => at(`${on}T07:05:00Z`);

export const leader = actor('leder', 'projectLeader');
export const anna = actor('anna');
export const ola = actor('ola');
export const everybody = [leader, anna, ola];

export const group = (more: Partial<Group> = {}): Group => ({
  ...blankGroup(row()),
  code: 'AG1',
  title: 'Hjemmetjenesten',
  kind: 'project',
  state: 'active',
  ...more,
});
const fresh = at('2026-02-10T09:00:00Z');
export const measure = (title: string, more: Partial<Measure> = {}): Measure => ({
  ...blankMeasure(row()),
  title,
  status: 'inProgress',
  responsible: anna.person,
  confirmedAt: fresh,
  ...more,
});
export const late = measure('Dagtilbud', { when: time('31. januar 2026') });

type Rows = ReminderGround['rows'];
export const ground = (
  rows: Partial<Rows>,
  more: { readonly people?: readonly Actor[]; readonly policy?: Partial<ReminderPolicy> } = {},
): ReminderGround => ({
  plan: {
    ...blankPlan(newRow(planKey, planKey)),
    state: 'approved',
    settings: { ...defaultSettings, reminders: { ...defaultSettings.reminders, ...more.policy } },
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
  people: more.people ?? everybody,
  unreadable: [],
});

export const ledger = (due: DueReminder, state: DeliveryState = 'sent', more: Partial<Reminder> = {}): Reminder => ({
  ...row(),
  title: due.claim,
  recipient: due.recipient,
  form: due.form,
  state,
  slot: due.slot,
  claimedBy: 'a',
  claimedAt: due.dueAt,
  sentAt: due.dueAt,
  answeredAt: null,
  tells: due.notices.map(subjectOf),
  message: '',
  ...more,
});
export const remembering = (plan: ReminderGround, ...reminder: readonly Reminder[]): ReminderGround => ({
  ...plan,
  rows: { ...plan.rows, reminder },
});
/** Everybody was welcomed long ago. */
export const welcomed = (plan: ReminderGround): ReminderGround =>
  remembering(
    plan,
    ...plan.people.map(({ person }): Reminder => {
      const on = day(2025, 6, 2);
      const card: DueReminder = {
        claim: `welcome ${person.id}`,
        form: 'single',
        recipient: person,
        roles: [],
        slot: on,
        dueAt: morning(on),
        notices: [{ kind: 'welcome', groups: [], measures: [] }],
      };
      return ledger(card);
    }),
  );
export const due = (plan: ReminderGround, on: Day): readonly DueReminder[] => remindersDue(plan, morning(on));
export const to = (id: string, all: readonly DueReminder[]): DueReminder => {
  const found = all.find(({ recipient }) => (recipient?.id ?? 'channel') === id);
  if (found === undefined) throw new Error(`Nothing to ${id}`);
  return found;
};
export const said = (id: string, all: readonly DueReminder[]): readonly string[] => {
  const found = all.find(({ recipient }) => (recipient?.id ?? 'channel') === id);
  return (found?.notices ?? []).map((notice) => ('why' in notice ? `${notice.kind} ${notice.why}` : notice.kind));
};
