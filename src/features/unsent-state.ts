/**
 * Edits that are not sent, as a person reads them: of what, which field, from what to what, when, and why they stand still.
 * The same for the list, for what is copied and for the file. Pure.
 */
import { daysBetween } from '#base/calendar.ts';
import { type Day, inOslo, type Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { changedFields, type PlanChange } from '#domain/change.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Row } from '#domain/row.ts';
import type { QueuedEdit } from '#sync/session.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { fieldLabel, fieldValue } from '#text/field-values.ts';
import type { Language } from '#text/language.ts';
import { changeActLabels } from '#text/row.ts';
import { unsentTexts } from '#text/unsent.ts';
import { failureTextByName } from '#text/writers.ts';
import type { Standing } from './sync-state.ts';

export type UnsentReason =
  | { readonly kind: 'waits' }
  | { readonly kind: 'waitsForNet' }
  | { readonly kind: 'isSent' }
  | { readonly kind: 'waitsForChoice' }
  | { readonly kind: 'setAside'; readonly failure: PlanFailure };

export interface UnsentField {
  readonly label: string;
  /** '' where there was nothing. */
  readonly from: string;
  readonly to: string;
}

export interface UnsentEdit {
  readonly operation: Key;
  /** Of the row, as the person wrote it. */
  readonly title: string;
  /** «Tiltak, endret» */
  readonly kind: string;
  readonly at: Instant;
  readonly fields: readonly UnsentField[];
  readonly reason: UnsentReason;
  /** Whole days since it was written. */
  readonly days: number;
}

/** What a row is called: code and title, so far as it has them. */
export function rowTitle(row: object, language: Language): string {
  const part = (name: string): string => {
    const value: unknown = Object.getOwnPropertyDescriptor(row, name)?.value;
    return typeof value === 'string' ? value : '';
  };
  return [part('code'), part('title')].filter(Boolean).join(' ') || unsentTexts[language].untitled;
}

/** Written by the program beside what the person did. */
const ofProgram = new Set([
  'key',
  'plan',
  'confirmedAt',
  'confirmedBy',
  'position',
  'publicity',
  'registeredAfterwards',
]);

const isFuzzyDate = (value: unknown): value is FuzzyDate =>
  typeof value === 'object' && value !== null && 'words' in value && 'startEdge' in value;

/** Of a new row: what somebody wrote, not the choices that every new row begins with. */
function isWritten(entity: EntityName, field: string, value: unknown): boolean {
  if (typeof value === 'string') return value !== '' && fieldValue(entity, field, value, 'nb') === value;
  if (Array.isArray(value)) return value.length > 0;
  return isFuzzyDate(value) ? value.words !== '' : typeof value === 'object' && value !== null && 'title' in value;
}

function fieldsOf({ entity, before, after }: PlanChange, language: Language): readonly UnsentField[] {
  const was: Row | null = before;
  const changed: object = was === null ? after : changedFields<Row>(was, after);
  const said = Object.entries(changed).filter(([field]) => !ofProgram.has(field));
  // «Stemmer fortsatt» changes nothing else.
  const shown = said.length === 0 && was !== null ? Object.entries(changed) : said;
  const words = (field: string, value: unknown): string => {
    const text = fieldValue(entity, field, value, language);
    return text === '–' ? '' : text;
  };
  return shown
    .filter(([field, value]) => was !== null || isWritten(entity, field, value))
    .map(([field, value]) => ({
      label: fieldLabel(entity, field, language),
      from: was === null ? '' : words(field, Object.getOwnPropertyDescriptor(was, field)?.value),
      to: words(field, value),
    }));
}

function reasonOf({ state }: QueuedEdit, { online, failure }: Standing): UnsentReason {
  switch (state.kind) {
    case 'setAside':
      return state;
    case 'clash':
      return { kind: 'waitsForChoice' };
    case 'sending':
      return { kind: 'isSent' };
    case 'waiting':
      return { kind: online && failure?.kind !== 'offline' ? 'waits' : 'waitsForNet' };
  }
}

/** What stands still comes first, then what waits, each in the order in which it was written. */
export function unsentEdits(standing: Standing, language: Language, today: Day): readonly UnsentEdit[] {
  const all = standing.edits.map((edit): UnsentEdit => {
    const { change } = edit;
    return {
      operation: change.operation,
      title: rowTitle(change.after, language),
      kind: `${capitalised(entityNouns[change.entity][language].singular)}, ${changeActLabels[change.act][language].toLocaleLowerCase('nb')}`,
      at: change.at,
      fields: fieldsOf(change, language),
      reason: reasonOf(edit, standing),
      days: Math.max(0, daysBetween(inOslo(change.at).day, today)),
    };
  });
  const isStill = ({ reason }: UnsentEdit): boolean => reason.kind === 'setAside' || reason.kind === 'waitsForChoice';
  return [...all.filter(isStill), ...all.filter((edit) => !isStill(edit))];
}

/** Why it stands where it does, and what to do about it. */
export function reasonText(reason: UnsentReason, language: Language): string {
  if (reason.kind !== 'setAside') return unsentTexts[language][reason.kind];
  const { what, remedy } = failureTextByName(reason.failure, language);
  return `${what} ${remedy}`;
}

/** An edit as text to paste elsewhere. */
export const copyOf = ({ title, kind, fields }: UnsentEdit): string =>
  [
    `${title} (${kind})`,
    ...fields.map(({ label, from, to }) => `${label}: ${from === '' ? '' : `${from} → `}${to}`),
  ].join('\n');

/** Whether the edit can be brought back after it is discarded: nothing written later stands upon it. */
export const canComeBack = ({ edits }: Pick<Standing, 'edits'>, operation: Key): boolean => {
  const item = edits.find(({ change }) => change.operation === operation)?.change.item;
  return edits.filter(({ change }) => change.item === item).length === 1;
};

/** All of it as a file that a person can read: JSON with the words of the screen. */
export function unsentFile(edits: readonly UnsentEdit[], plan: string, now: Instant, language: Language): string {
  const { file, fileTitle, when } = unsentTexts[language];
  const content = {
    [file.title]: fileTitle,
    [file.plan]: plan,
    [file.madeAt]: when(now, false),
    [file.edits]: edits.map(({ title, kind, at, fields, reason }) => ({
      [file.what]: title,
      [file.kind]: kind,
      [file.when]: when(at, false),
      [file.fields]: fields.map(({ label, from, to }) => ({ [file.field]: label, [file.from]: from, [file.to]: to })),
      [file.standing]: reasonText(reason, language),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
