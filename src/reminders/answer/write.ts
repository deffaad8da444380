/** Writing what was answered on a measure: on the row as it stands, once, with the person as its author. */
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import {
  type CardAnswer,
  type CardOutcome,
  type CardPress,
  isChangedSince,
  lookedAt,
  rightTo,
} from '#domain/card-answer.ts';
import type { ChangeOf } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Measure } from '#domain/measure.ts';
import { type Role, roleFor } from '#domain/role.ts';
import { isInUse } from '#domain/row.ts';
import type { StoredRow } from '#repository/plan-repository.ts';
import { roleLabels } from '#text/roles.ts';
import { authorOf, type Desk, refusalOf, refused, save } from './ground.ts';

export type MeasureAnswer = Exclude<CardAnswer, { kind: 'show' | 'report' | 'remindGroups' }>;

export interface MeasurePress extends CardPress {
  readonly item: Key;
  readonly answer: MeasureAnswer;
}

/** `operation`: what it is written by. */
export interface SettledPress extends MeasurePress {
  readonly operation: Key;
}

/** What stands now, with its place in the list. */
export interface Standing {
  readonly measure: Measure;
  readonly stored: StoredRow;
  readonly by: readonly Role[];
}

/** Somebody wrote the row while we did: where that was something else, what she answered is written on theirs. */
const TRIES = 3;

/** Writes fields of the measure with who looked at it; else what the card shows instead. */
export async function writeFields(
  press: SettledPress,
  fields: Partial<Measure>,
  standing: Standing,
  desk: Desk,
): Promise<Result<Measure, CardOutcome>> {
  let { measure, stored } = standing;
  const { language } = desk.ground.plan;
  const author = authorOf(desk, standing.by);
  const { operation } = press;
  // What she is called by, as in the tab.
  const looked = lookedAt(desk.now, roleLabels[roleFor(desk.actor)][language]);
  let why: PlanFailure = { kind: 'overtaken', by: '' };
  for (let tried = 0; tried < TRIES; tried += 1) {
    // Written before, and its history was lost with the answer: it is settled, and not written again.
    const isWritten = stored.stamp?.operation === operation;
    if (!isWritten && isChangedSince(measure, press)) return fail(changedSince(press.answer, measure, stored, desk));
    const change: ChangeOf<'measure'> = {
      entity: 'measure',
      item: measure.key,
      operation,
      act: 'changed',
      at: desk.now,
      author,
      before: measure,
      after: { ...measure, ...fields, ...looked },
    };
    const outcome = await save(desk, change, stored, isWritten);
    if (outcome.kind === 'saved') return succeed(outcome.row.value as Measure);
    if (outcome.kind === 'failed') {
      why = outcome.failure;
      break;
    }
    stored = outcome.theirs;
    measure = stored.value as Measure;
    if (!isInUse(measure)) return fail(refused('gone'));
    if (rightTo(measure, desk.actor, desk.seats) === null) return fail(refused('notAllowed'));
  }
  return fail(refused(refusalOf(why)));
}

/** A row written on somebody's behalf is edited by the service, as SharePoint tells it: the stamp says for whom. */
export function changedSince(
  wanted: CardAnswer,
  measure: Measure,
  { stamp, editedBy, editedAt }: StoredRow,
  { ground: { people } }: Desk,
): CardOutcome {
  const person = stamp === null ? undefined : people.find(({ person: { id } }) => id === stamp.by)?.person;
  return { kind: 'changedSince', measure, by: person?.name ?? editedBy, at: editedAt, wanted };
}
