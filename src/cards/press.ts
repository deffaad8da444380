/**
 * Answers from a card: what a button carries, and how it is read when it comes back. Written and read here alone.
 *
 * Teams puts what stands in the fields beside what the button carries, on some clients what stands in every field of the
 * card. So each answer reads its own fields and no others; whatever came that is not exactly of its kind is unreadable.
 */
import { isKey, type Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { CardAnswer, CardPress } from '#domain/card-answer.ts';
import { measureStatuses } from '#domain/measure.ts';
import { moods } from '#domain/report.ts';
import { LINE_LIMIT } from '#domain/row.ts';

/** Names of the fields in a card; each stands in a card once. */
export const fields = {
  status: 'status',
  nextStep: 'nextStep',
  time: 'time',
  because: 'because',
  note: 'note',
  mood: 'mood',
  summary: 'summary',
  help: 'help',
} as const;
type CardField = keyof typeof fields;

/** The most that each field takes; a text that is longer already is not put into a card, for it would be cut. */
export const limits = {
  nextStep: 400,
  time: LINE_LIMIT,
  because: LINE_LIMIT,
  note: 600,
  summary: 600,
  help: 400,
} as const satisfies Partial<Record<CardField, number>>;

/** Longest version of a row that SharePoint tells. */
const SEEN_LIMIT = 200;

type Data = Readonly<Record<string, unknown>>;

export interface PressOn {
  readonly reminder: Key;
  readonly item: Key | null;
  readonly seen: string;
}

/** What a button carries. Answers that are filled in fields carry none of them; those that are settled carry them all. */
export function pressData(on: PressOn, answer: CardAnswer | null = null): Readonly<Record<string, string>> {
  return {
    reminder: on.reminder,
    ...(on.item !== null && { item: on.item }),
    ...(on.seen !== '' && { seen: on.seen }),
    ...(answer !== null && Object.fromEntries(Object.entries(carried(answer)).filter(([, words]) => words !== ''))),
  };
}

function carried(answer: CardAnswer): Readonly<Record<string, string>> {
  switch (answer.kind) {
    case 'status':
      return { status: answer.status, nextStep: answer.nextStep };
    case 'readTime':
    case 'move':
      return { time: answer.words, because: answer.because };
    case 'comment':
      return { note: answer.words };
    case 'report':
      return { mood: answer.mood, summary: answer.summary, help: answer.help };
    case 'show':
    case 'confirm':
    case 'remindGroups':
    case 'undo':
      return {};
  }
}

/** Own values only: what `{}` brings by itself is nothing that anybody answered. */
const own = (data: Data, name: string): unknown => (Object.hasOwn(data, name) ? data[name] : undefined);

/** A text within its limit; a field that was left out is empty. null where it is no such text. */
function text(data: Data, field: keyof typeof limits): string | null {
  const found = own(data, field);
  if (found === undefined) return '';
  if (typeof found !== 'string' || found.length > limits[field]) return null;
  return found.trim();
}

/** The same without breaks and what cannot be seen. */
const line = (data: Data, field: keyof typeof limits): string | null =>
  text(data, field)
    ?.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim() ?? null;

const oneOf = <Choice extends string>(choices: readonly Choice[], data: Data, field: CardField): Choice | null =>
  choices.find((choice) => choice === own(data, field)) ?? null;

type Readers = { readonly [Kind in CardAnswer['kind']]: (data: Data) => CardAnswer | null };

const timed =
  (kind: 'readTime' | 'move') =>
  (data: Data): CardAnswer | null => {
    const [words, because] = [line(data, 'time'), line(data, 'because')];
    return words === null || because === null ? null : { kind, words, because };
  };

const readers: Readers = {
  show: () => ({ kind: 'show' }),
  confirm: () => ({ kind: 'confirm' }),
  status: (data) => {
    const [status, nextStep] = [oneOf(measureStatuses, data, 'status'), line(data, 'nextStep')];
    return status === null || nextStep === null ? null : { kind: 'status', status, nextStep };
  },
  readTime: timed('readTime'),
  move: timed('move'),
  comment: (data) => {
    const words = text(data, 'note');
    return words === null || words === '' ? null : { kind: 'comment', words };
  },
  report: (data) => {
    const [mood, summary, help] = [oneOf(moods, data, 'mood'), text(data, 'summary'), text(data, 'help')];
    return mood === null || summary === null || help === null ? null : { kind: 'report', mood, summary, help };
  },
  remindGroups: () => ({ kind: 'remindGroups' }),
  undo: () => ({ kind: 'undo' }),
};

const isVerb = (verb: unknown): verb is CardAnswer['kind'] => typeof verb === 'string' && Object.hasOwn(readers, verb);

/** What is done to nothing in particular; all else is done to the item that it names. */
const toWholeCard: Readonly<Partial<Record<CardAnswer['kind'], true>>> = { show: true, remindGroups: true };

const isData = (data: unknown): data is Data => typeof data === 'object' && data !== null && !Array.isArray(data);

/** Never throws, whatever came. */
export function readPress(verb: unknown, data: unknown): Result<CardPress, 'unreadable'> {
  if (!isVerb(verb) || !isData(data)) return fail('unreadable');
  const reminder = own(data, 'reminder');
  const item = own(data, 'item') ?? null;
  const seen = own(data, 'seen') ?? '';
  if (typeof reminder !== 'string' || !isKey(reminder)) return fail('unreadable');
  if (item !== null && (typeof item !== 'string' || !isKey(item))) return fail('unreadable');
  if (typeof seen !== 'string' || seen.length > SEEN_LIMIT) return fail('unreadable');
  if (item === null && toWholeCard[verb] !== true) return fail('unreadable');
  const answer = readers[verb](data);
  return answer === null ? fail('unreadable') : succeed({ reminder, item, seen, answer });
}
