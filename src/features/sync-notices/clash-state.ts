/** Two people changed the same: what each field says on either side, and what a choice between them is. Pure. */
import type { Instant } from '#base/clock.ts';
import type { EntityName } from '#domain/entities.ts';
import type { FieldConflict } from '#domain/change.ts';
import type { Fields } from '#domain/history.ts';
import type { QueuedEdit } from '#sync/session.ts';
import { fieldLabel, fieldValue } from '#text/field-values.ts';
import type { Language } from '#text/language.ts';
import { mergeTexts, type MergedText } from './text-merge.ts';

export type Side = 'mine' | 'theirs';

/** Texts, lists of lines among them, can be merged; of everything else one of the two must be chosen. */
export type ClashField =
  | {
      readonly kind: 'text';
      readonly field: string;
      readonly label: string;
      readonly mine: string;
      readonly theirs: string;
      readonly merged: MergedText;
    }
  | {
      readonly kind: 'choice';
      readonly field: string;
      readonly label: string;
      readonly mine: string;
      readonly theirs: string;
    };

const isLines = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((line) => typeof line === 'string');

/** The value as a text that somebody wrote; null where it is none. A choice has other words on the screen than in the row. */
function textOf(entity: EntityName, field: string, value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (isLines(value)) return value.join('\n');
  if (typeof value !== 'string') return null;
  return value === '' || fieldValue(entity, field, value, 'nb') === value ? value : null;
}

export function clashField(entity: EntityName, conflict: FieldConflict, language: Language): ClashField {
  const { field, base, mine, theirs } = conflict;
  const label = fieldLabel(entity, field, language);
  const [from, left, right] = [base, mine, theirs].map((value) => textOf(entity, field, value));
  if (typeof left === 'string' && typeof right === 'string' && (left !== '' || right !== '')) {
    return { kind: 'text', field, label, mine: left, theirs: right, merged: mergeTexts(from ?? '', left, right) };
  }
  const words = (value: unknown): string => fieldValue(entity, field, value, language);
  return { kind: 'choice', field, label, mine: words(mine), theirs: words(theirs) };
}

/** What the fields shall say: merged texts as they were written, and a side for each of the others. */
export function settledFields(
  conflicts: readonly FieldConflict[],
  texts: Readonly<Record<string, string>>,
  sides: Readonly<Record<string, Side>>,
): Fields {
  const settled: Record<string, unknown> = {};
  for (const conflict of conflicts) {
    const { field, mine, theirs } = conflict;
    const text = texts[field];
    if (text === undefined) settled[field] = sides[field] === 'theirs' ? theirs : mine;
    else settled[field] = isLines(mine) || isLines(theirs) ? linesOf(text) : text.trim();
  }
  return settled;
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Somebody took the row away while this person wrote in it. */
export function takenAway({ change, state }: QueuedEdit): { readonly by: string; readonly at: Instant } | null {
  if (state.kind !== 'clash' || change.after.removed !== null) return null;
  return state.clash.theirs.removed;
}

/** Mine, and the row in use again. */
export const putBack = (conflicts: readonly FieldConflict[]): Fields => ({
  ...Object.fromEntries(conflicts.map(({ field, mine }) => [field, mine])),
  removed: null,
});
