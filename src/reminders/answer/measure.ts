/**
 * Answers on one measure. The row is read as it stands now; an answer that was written before is told and not written again,
 * and one that speaks of what somebody has changed since the card was drawn is not written at all.
 */
import type { Instant } from '#base/clock.ts';
import { type CardAnswer, type CardOutcome, fieldsOf, operationNow, rightTo, undoing } from '#domain/card-answer.ts';
import type { ChangeOf } from '#domain/change.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import type { ChangeRecord } from '#domain/history.ts';
import type { Measure } from '#domain/measure.ts';
import { meetingDays } from '#domain/meeting-plan.ts';
import { isInUse } from '#domain/row.ts';
import { authorOf, type Desk, refusalOf, refused, save } from './ground.ts';
import { moveMeasure, needsReasonFor } from './move.ts';
import { changedSince, type MeasurePress, type SettledPress, type Standing, writeFields } from './write.ts';

/** An answer that is written on the measure itself. */
type Written = Extract<CardAnswer, { kind: 'confirm' | 'status' | 'comment' }>;

export async function answerMeasure(press: MeasurePress, desk: Desk): Promise<CardOutcome> {
  const measure = desk.ground.rows.measure.find(({ key }) => key === press.item);
  const stored = desk.stored('measure', press.item);
  if (measure === undefined || stored === null || !isInUse(measure)) return refused('gone');
  const by = rightTo(measure, desk.actor, desk.seats);
  if (by === null) return refused('notAllowed');
  const standing = { measure, stored, by };
  const { answer } = press;
  if (answer.kind === 'readTime') return timeRead(answer, standing, desk);
  const history = await desk.repository.historyOf(press.item);
  if (!history.ok) return refused(refusalOf(history.failure));
  if (answer.kind === 'undo') return undo(standing, history.value, desk);
  const operation = operationNow(press, history.value);
  const before = history.value.find((one) => one.operation === operation);
  switch (answer.kind) {
    case 'confirm':
    case 'status':
    case 'comment':
      if (before !== undefined) return told(answer, measure, before.at, true);
      return write({ ...press, answer, operation }, standing, desk);
    case 'move': {
      if (before !== undefined) return { kind: 'moved', measure, at: before.at, again: true };
      const when = timeOf(answer.words, desk);
      if (when === null) return { kind: 'timeNotRead', measure, words: answer.words };
      return moveMeasure({ ...press, answer, operation }, when, standing, desk);
    }
  }
}

function told(answer: Written, measure: Measure, at: Instant, again: boolean): CardOutcome {
  const kinds = { confirm: 'confirmed', status: 'statusSet', comment: 'commented' } as const;
  return { kind: kinds[answer.kind], measure, at, again };
}

async function write(
  press: SettledPress & { readonly answer: Written },
  standing: Standing,
  desk: Desk,
): Promise<CardOutcome> {
  const { answer } = press;
  if (answer.kind === 'comment' && answer.words.trim() === '') return { kind: 'shown' };
  const written = await writeFields(press, fieldsOf(answer), standing, desk);
  return written.ok ? told(answer, written.value, desk.now, false) : written.failure;
}

/** Words of a time as the plan reads them today; null where they say none. */
function timeOf(words: string, { ground: { plan, rows } }: Desk): FuzzyDate | null {
  const context = { ...contextWithoutClues, seasons: plan.settings.seasons, meetings: meetingDays(rows.meeting) };
  const when = readFuzzyDate(words.trim(), context);
  return words.trim() === '' || when.kind === 'unread' ? null : when;
}

function timeRead(
  { words, because }: Extract<CardAnswer, { kind: 'readTime' }>,
  { measure }: Standing,
  desk: Desk,
): CardOutcome {
  const when = timeOf(words, desk);
  if (when === null) return { kind: 'timeNotRead', measure, words };
  return { kind: 'timeRead', measure, when, because, needsReason: needsReasonFor(measure, when, desk) };
}

async function undo(standing: Standing, history: readonly ChangeRecord[], desk: Desk): Promise<CardOutcome> {
  const { measure, stored, by } = standing;
  const { reminder, actor, now } = desk;
  const since = reminder.sentAt ?? reminder.claimedAt ?? now;
  const step = undoing(measure, actor.person.id, history, since, now);
  if (step.kind === 'undone') return { kind: 'undone', measure };
  if (step.kind === 'tooOld') return refused('tooOld');
  const changed = changedSince({ kind: 'undo' }, measure, stored, desk);
  if (step.kind === 'written') return changed;
  const change: ChangeOf<'measure'> = {
    entity: 'measure',
    item: measure.key,
    operation: step.operation,
    act: 'changed',
    at: now,
    author: authorOf(desk, by),
    before: measure,
    after: { ...measure, ...step.fields },
  };
  const outcome = await save(desk, change, stored);
  if (outcome.kind === 'saved') return { kind: 'undone', measure: outcome.row.value as Measure };
  return outcome.kind === 'overtaken' ? changed : refused(refusalOf(outcome.failure));
}
