/**
 * What becomes of a press on a card.
 *
 * - Nothing in the card is trusted. It names a row of the ledger; what is answered must have been told of there, to whoever
 *   answers, and not too long ago.
 * - Who answers is a member of the plan's channel now, with the roles that SharePoint's groups give her now.
 * - The same press is the same operation, however often it is sent: it is written once, and told as such after that.
 * - Cards write measures, wishes, reports and requests; never a plan, a decision or a revision.
 */
import { type CardOutcome, type CardPress } from '#domain/card-answer.ts';
import type { ChangeOf } from '#domain/change.ts';
import { isKey, keyOf } from '#base/id.ts';
import { inOslo } from '#base/clock.ts';
import { namesItem, subjectOf } from '#domain/notice.ts';
import { findNationalId } from '#domain/personal-data.ts';
import { leadsAny } from '#domain/organisation.ts';
import { type DueReminder, noticesForChannel } from '#domain/reminders-due.ts';
import { type Actor, asGroupLeader, mayEdit } from '#domain/role.ts';
import { isInUse } from '#domain/row.ts';
import type { StoredRow } from '#repository/plan-repository.ts';
import { isSameId } from '#reminders/membership.ts';
import { remindGroups } from './answer/groups.ts';
import {
  type AnswerableNow,
  type AnswerablePlan,
  type AnswerPorts,
  authorOf,
  type Desk,
  isAnswerable,
  refusalOf,
  refused,
  save,
} from './answer/ground.ts';
import { answerMeasure } from './answer/measure.ts';
import { answerReport } from './answer/report.ts';

export type { AnswerableNow, AnswerablePlan, AnswerPorts } from './answer/ground.ts';

/** Who pressed, as Microsoft vouches for it. */
export interface VerifiedPerson {
  /** Entra object id. */
  readonly id: string;
}

export interface Answered {
  readonly outcome: CardOutcome;
  /** What the card tells of, as it is now; null where nothing of it needs her any more, or it is not hers to see. */
  readonly due: DueReminder | null;
}

const nothing = (outcome: CardOutcome): Answered => ({ outcome, due: null });

export async function answerPress(press: CardPress, who: VerifiedPerson, ports: AnswerPorts): Promise<Answered> {
  const [plan, member] = await Promise.all([planWith(press, ports.plan), ports.membership.actorNow(who.id)]);
  if (!member.ok) return nothing(refused(refusalOf(member.failure)));
  if (member.value === null) return nothing(refused('notMember'));
  if (!mayEdit(member.value)) return nothing(refused('readerOnly'));
  if (!plan.ok) return nothing(refused(refusalOf(plan.failure)));
  const desk = deskOf(press, member.value, plan.value, ports);
  if (desk === null) return nothing(refused('notYours'));
  const outcome = await answer(press, desk, ports);
  if (isWritten(outcome)) await remember(desk);
  const now = isWritten(outcome) ? await ports.plan.read() : plan;
  const fresh = now.ok ? { ...desk, ground: now.value.ground } : desk;
  return { outcome, due: dueNow(fresh, ports) };
}

/**
 * The plan as its lists say that they were changed; all of them anew where the card is not in the ledger as it is known. What
 * is behind is found out when it is written: a row is written at the version that it was judged at, or judged again.
 */
async function planWith({ reminder }: CardPress, plan: AnswerablePlan): ReturnType<AnswerablePlan['read']> {
  const known = await plan.read();
  const isKnown = known.ok && known.value.ground.rows.reminder.some(({ key }) => key === reminder);
  return isKnown ? known : plan.readAnew();
}

/** null where the card is not hers: made up, another's, or of another plan. */
function deskOf(
  { reminder: key }: CardPress,
  member: Actor,
  { ground, stored, repository }: AnswerableNow,
  { clock, plan }: AnswerPorts,
): Desk | null {
  const { rows } = ground;
  const now = clock.now();
  const reminder = rows.reminder.find((row) => row.key === key && isInUse(row));
  if (reminder === undefined) return null;
  if (reminder.recipient !== null && !isSameId(reminder.recipient.id, member.person.id)) return null;
  const { day: today } = inOslo(now);
  const roles = asGroupLeader(member.roles, leadsAny(member.person.id, rows.group, rows.member, today));
  const seats = { groups: rows.group, members: rows.member, today };
  const note = (row: StoredRow): void => plan.note(row);
  return { ground, stored, repository, reminder, actor: { ...member, roles }, seats, now, today, note };
}

async function answer(press: CardPress, desk: Desk, { remind }: AnswerPorts): Promise<CardOutcome> {
  const { item } = press;
  const { reminder } = desk;
  if (press.answer.kind === 'show') return { kind: 'shown' };
  // The channel's card is everybody's to read, and nobody's to answer.
  if (reminder.recipient === null) return refused('notYours');
  if (item !== null && !(isKey(item) && reminder.tells.some((told) => namesItem(told, item))))
    return refused('notYours');
  if (!isAnswerable(desk)) return refused('tooOld');
  if (findNationalId(press.answer) !== null) return refused('nationalId');
  if (press.answer.kind === 'remindGroups') return item === null ? remindGroups(desk, remind) : refused('unreadable');
  if (item === null) return refused('unreadable');
  if (press.answer.kind === 'report') return answerReport({ ...press, item, answer: press.answer }, desk);
  return answerMeasure({ ...press, item, answer: press.answer }, desk);
}

const written: Readonly<Record<CardOutcome['kind'], boolean>> = {
  refused: false,
  confirmed: true,
  statusSet: true,
  commented: true,
  timeRead: false,
  timeNotRead: false,
  moved: true,
  moveWanted: true,
  changedSince: false,
  reported: true,
  groupsReminded: true,
  undone: true,
  shown: false,
};

const isWritten = (outcome: CardOutcome): boolean =>
  written[outcome.kind] &&
  !('again' in outcome && outcome.again) &&
  !(outcome.kind === 'groupsReminded' && outcome.groups.length === 0);

/** The ledger says that the card was answered. The answer stands whether that is written or not. */
async function remember(desk: Desk): Promise<void> {
  const { reminder } = desk;
  const base = desk.stored('reminder', reminder.key);
  if (base === null || reminder.state === 'answered') return;
  const change: ChangeOf<'reminder'> = {
    entity: 'reminder',
    item: reminder.key,
    operation: keyOf(`card answered ${reminder.key}`),
    act: 'changed',
    at: desk.now,
    author: authorOf(desk, []),
    before: reminder,
    after: { ...reminder, state: 'answered', answeredAt: desk.now },
  };
  await save(desk, change, base);
}

/** The thing that a subject names, whatever was said of it: what was due soon may be late by now. */
const thingOf = (subject: string): string => subject.split(' ').slice(0, 2).join(' ');

/** What of all that the card told of needs her still. */
function dueNow({ reminder, actor, ground, today, now }: Desk, { noticesFor }: AnswerPorts): DueReminder | null {
  const told = new Set(reminder.tells.map(thingOf));
  const all = reminder.recipient === null ? noticesForChannel(ground, today) : noticesFor(ground, actor, today);
  const notices = all.filter((notice) => told.has(thingOf(subjectOf(notice))));
  if (notices.length === 0) return null;
  return {
    claim: reminder.title,
    form: reminder.form,
    recipient: reminder.recipient,
    roles: actor.roles,
    slot: reminder.slot ?? today,
    dueAt: reminder.claimedAt ?? now,
    notices,
  };
}
