/** «Send påminnelse»: whoever leads a group that lacks its report is asked for it once more, by one message each. */
import { type CardOutcome, reportTold } from '#domain/card-answer.ts';
import type { Group } from '#domain/group.ts';
import { owedReport } from '#domain/my-work.ts';
import { membersOf } from '#domain/organisation.ts';
import type { DueReminder } from '#domain/reminders-due.ts';
import { holds } from '#domain/role.ts';
import { isInUse, type Person } from '#domain/row.ts';
import type { AnswerPorts, Desk } from './ground.ts';
import { refusalOf, refused } from './ground.ts';

/** One reminder for each leader and card, so that the same press twice is one message. */
const claimOf = (desk: Desk, leader: Person): string => `asked ${desk.reminder.key} ${leader.id}`;

export async function remindGroups(desk: Desk, remind: AnswerPorts['remind']): Promise<CardOutcome> {
  if (!holds(desk.actor, ['projectLeader'])) return refused('notAllowed');
  const { rows } = desk.ground;
  const told = rows.group.filter((group) => isInUse(group) && reportTold(desk.reminder.tells, group.key) !== null);
  if (told.length === 0) return refused('notYours');
  const plan = {
    ...rows,
    measures: rows.measure,
    reports: rows.report,
    sent: rows.sentReport,
    groups: rows.group,
    mandates: rows.mandate,
    meetings: rows.meeting,
  };
  const owed = told.flatMap((group) => owedReport(group, plan, desk.today) ?? []);
  const due = new Map<string, DueReminder>();
  const reached: Group[] = [];
  const missed: Group[] = [];
  for (const report of owed) {
    const leader = leaderOf(report.group, desk);
    if (leader === null) {
      missed.push(report.group);
      continue;
    }
    reached.push(report.group);
    const claim = claimOf(desk, leader);
    const before = due.get(claim);
    const notices = [...(before?.notices ?? []), { kind: 'report', report, escalated: false } as const];
    due.set(claim, {
      claim,
      form: notices.length > 1 ? 'digest' : 'single',
      recipient: leader,
      roles: ['groupLeader'],
      slot: desk.today,
      dueAt: desk.now,
      notices,
    });
  }
  // Every report is in, or nobody is named who could be asked.
  if (due.size === 0) return { kind: 'groupsReminded', groups: [], missed, again: false };
  const again = [...due.keys()].every((claim) => rows.reminder.some(({ title }) => title === claim));
  if (again) return { kind: 'groupsReminded', groups: reached, missed, again };
  const sent = await remind(
    [...due.values()].filter(({ claim }) => !rows.reminder.some(({ title }) => title === claim)),
  );
  return sent.ok ? { kind: 'groupsReminded', groups: reached, missed, again: false } : refused(refusalOf(sent.failure));
}

/** Who leads it by name, and is in the channel; a plan may name a role only. */
function leaderOf(group: Group, { ground: { rows, people }, today }: Desk): Person | null {
  const named = [
    group.leader,
    ...membersOf(group, rows.member, today).map(({ leads, person }) => (leads ? person : null)),
  ];
  for (const person of named) {
    const known = person === null ? undefined : people.find((one) => one.person.id === person.id);
    if (known !== undefined) return known.person;
  }
  return null;
}
