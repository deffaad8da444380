/**
 * Measures that come from a spreadsheet and go to one. What is pasted becomes a proposal, line by line: new, changed, the
 * same, doubtful, or refused with the reason. Nothing here writes; what a person has confirmed is written elsewhere.
 *
 * - A measure is known again by its code, else by its title. An empty cell changes nothing.
 * - A cell is text and nothing else: no formula, no markup, no mark that cannot be seen.
 * - A time that leaves the approved one is told apart: it is moved for a reason, or wished.
 */
import { type DateContext, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import type { Measure, MeasureStatus } from '#domain/measure.ts';
import { folded } from '#base/order.ts';
import type { MoveGround } from '#domain/move-ground.ts';
import { decideMove } from '#domain/plan-change.ts';
import { healthWarnings } from '#domain/health.ts';
import { findNationalId } from '#domain/personal-data.ts';
import type { Actor } from '#domain/role.ts';
import { LINE_LIMIT, NOTE_LIMIT, type Person, type Ref } from '#domain/row.ts';
import { sameValue } from '#domain/change.ts';
import { looksLikeFormula } from './measure-sheet/grid.ts';
import type { SheetField } from './measure-sheet/headings.ts';
import { assistanceIn, coverageIn, lineIn, noteIn, politicalIn } from './measure-sheet/read-cells.ts';

export {
  guarded,
  htmlTable,
  looksLikeFormula,
  readRows,
  type Rows,
  type SheetRefusal,
  tabSeparated,
  unguarded,
} from './measure-sheet/grid.ts';
export { lineIn } from './measure-sheet/read-cells.ts';
export { fieldOfHeading, recogniseColumns, type SheetField, sheetFields } from './measure-sheet/headings.ts';
export { assistanceIn } from './measure-sheet/read-cells.ts';

/**
 * Why somebody must look before a line is written.
 * status, when, coverage, political   the words are not understood, and the field is left alone
 * year           a time without a year
 * moved          the time leaves the approved one, for a reason and perhaps by somebody else's decision
 * group, workPackage   the plan has none of that name
 * twice          the same measure stands in the sheet before this line
 * ambiguous      more measures of the plan have this title
 * renamed        the code is known under another title
 * formula        the cell begins as a formula; it is taken as text
 * health         the words may tell of somebody's health
 */
export type SheetDoubtKind =
  | 'status'
  | 'when'
  | 'year'
  | 'moved'
  | 'coverage'
  | 'political'
  | 'group'
  | 'workPackage'
  | 'twice'
  | 'ambiguous'
  | 'renamed'
  | 'formula'
  | 'health';

export interface SheetDoubt {
  readonly kind: SheetDoubtKind;
  /** What it is about, as written. */
  readonly words: string;
}

/** A line that cannot be written as it stands. */
export type LineRefusal = 'noTitle' | 'nationalId' | 'tooLong';

export interface SheetLine {
  /** As the spreadsheet counts: the first row is 1. */
  readonly row: number;
  readonly title: string;
  /** The measure that the line is about; null for a new one. */
  readonly measure: Measure | null;
  /** What the line would say of it: only what differs. */
  readonly fields: Partial<Measure>;
  /** The time that the line would move it to, where that leaves the approved one. */
  readonly moves: FuzzyDate | null;
  readonly doubts: readonly SheetDoubt[];
  readonly refusal: LineRefusal | null;
}

export type LineKind = 'new' | 'changed' | 'doubtful' | 'same' | 'refused';

export function kindOf({ measure, fields, doubts, refusal }: SheetLine): LineKind {
  if (refusal !== null) return 'refused';
  if (doubts.length > 0) return 'doubtful';
  if (measure === null) return 'new';
  return Object.keys(fields).length === 0 ? 'same' : 'changed';
}

/** Is there anything to write, if somebody says yes? */
export const canBeWritten = ({ measure, fields, moves, refusal }: SheetLine): boolean =>
  refusal === null && (measure === null || moves !== null || Object.keys(fields).length > 0);

export interface SheetContext {
  /** In use in this plan. */
  readonly measures: readonly Measure[];
  readonly groups: readonly Ref[];
  readonly workPackages: readonly Ref[];
  /** Who can be responsible as a person; another name is a role. */
  readonly people: readonly Person[];
  readonly dates: DateContext;
  /** Who may move what, and the reader. */
  readonly ground: MoveGround;
  readonly actor: Actor;
  /** null where the words say nothing of a status. */
  readonly readStatus: (words: string) => MeasureStatus | null;
  /** Is the word just the name of a status, with nothing more said? */
  readonly isStatusName: (words: string) => boolean;
}

const oneLine: ReadonlySet<SheetField> = new Set<SheetField>(['code', 'title', 'responsible']);

const findRef = (among: readonly Ref[], words: string): Ref | null => {
  const wanted = folded(words);
  const found = among.find(
    ({ code, title }) =>
      (code !== '' && (folded(code) === wanted || folded(`${code} ${title}`) === wanted)) || folded(title) === wanted,
  );
  return found === undefined ? null : { key: found.key, code: found.code, title: found.title };
};

type Reading = {
  readonly fields: Partial<Measure>;
  readonly moves?: FuzzyDate;
  readonly doubt?: SheetDoubtKind;
};
type Reader = (words: string, context: SheetContext, before: Measure | null) => Reading;

const belonging =
  (field: 'group' | 'workPackage', among: (context: SheetContext) => readonly Ref[]): Reader =>
  (words, context) => {
    const ref = findRef(among(context), words);
    return ref === null ? { fields: {}, doubt: field } : { fields: { [field]: ref } };
  };

/** How each column is read; a new column does not compile until it is known how. */
const readers: Readonly<Record<SheetField, Reader>> = {
  code: (code) => ({ fields: { code } }),
  title: (title) => ({ fields: { title } }),
  status(words, { readStatus, isStatusName }) {
    const status = readStatus(words);
    if (status === null) return { fields: { statusWords: words }, doubt: 'status' };
    return { fields: isStatusName(words) ? { status } : { status, statusWords: words } };
  },
  statusWords: (statusWords) => ({ fields: { statusWords } }),
  coverage(words) {
    const coverage = coverageIn(words);
    return coverage === null ? { fields: {}, doubt: 'coverage' } : { fields: { coverage } };
  },
  responsible(words, { people }) {
    const wanted = folded(words);
    const person = people.find(({ name, email }) => folded(name) === wanted || folded(email) === wanted);
    return { fields: person === undefined ? { responsibleRole: words } : { responsible: person } };
  },
  assistance: (words) => ({ fields: { assistance: assistanceIn(words) } }),
  helpWanted: (helpWanted) => ({ fields: { helpWanted } }),
  nextStep: (nextStep) => ({ fields: { nextStep } }),
  workPackage: belonging('workPackage', ({ workPackages }) => workPackages),
  group: belonging('group', ({ groups }) => groups),
  political(words) {
    const political = politicalIn(words);
    return political === null ? { fields: {}, doubt: 'political' } : { fields: { political } };
  },
  disputed: (disputed) => ({ fields: { disputed } }),
  when(words, { dates, ground, actor }, before) {
    if (before !== null && before.when.words === words) return { fields: {} };
    const when = readFuzzyDate(words, dates);
    if (when.kind === 'unread') return { fields: {}, doubt: 'when' };
    if (before !== null && decideMove(before, when, ground, actor).kind !== 'move') {
      return when.yearSource === 'asked' ? { fields: {}, doubt: 'year' } : { fields: {}, moves: when, doubt: 'moved' };
    }
    return when.yearSource === 'asked' ? { fields: { when }, doubt: 'year' } : { fields: { when } };
  },
};

interface Known {
  readonly byCode: ReadonlyMap<string, Measure>;
  readonly byTitle: ReadonlyMap<string, readonly Measure[]>;
}

function knownOf(measures: readonly Measure[]): Known {
  const byCode = new Map<string, Measure>();
  const byTitle = new Map<string, Measure[]>();
  for (const measure of measures) {
    if (measure.code !== '') byCode.set(folded(measure.code), measure);
    const title = folded(measure.title);
    const same = byTitle.get(title);
    if (same === undefined) byTitle.set(title, [measure]);
    else same.push(measure);
  }
  return { byCode, byTitle };
}

interface Found {
  readonly measure: Measure | null;
  readonly doubt: SheetDoubt | null;
}

function findMeasure({ byCode, byTitle }: Known, code: string, title: string): Found {
  const coded = code === '' ? undefined : byCode.get(folded(code));
  if (coded !== undefined) {
    const renamed = title !== '' && folded(title) !== folded(coded.title);
    return { measure: coded, doubt: renamed ? { kind: 'renamed', words: coded.title } : null };
  }
  const [first = null, ...others] = title === '' ? [] : (byTitle.get(folded(title)) ?? []);
  return { measure: first, doubt: others.length > 0 ? { kind: 'ambiguous', words: title } : null };
}

/** What each line would do, in the order of the sheet. `columns` says what stands in each. */
export function readSheet(
  rows: readonly (readonly string[])[],
  headed: boolean,
  columns: readonly (SheetField | null)[],
  context: SheetContext,
): readonly SheetLine[] {
  const known = knownOf(context.measures);
  const seen = new Set<string>();
  return rows.slice(headed ? 1 : 0).map((cells, index) => {
    const row = index + (headed ? 2 : 1);
    const line = readLine(cells, columns, known, context);
    const mark = line.measure?.key ?? folded(line.title);
    const again = mark !== '' && seen.has(mark);
    seen.add(mark);
    return { row, ...line, doubts: again ? [{ kind: 'twice', words: line.title }, ...line.doubts] : line.doubts };
  });
}

function readLine(
  cells: readonly string[],
  columns: readonly (SheetField | null)[],
  known: Known,
  context: SheetContext,
): Omit<SheetLine, 'row'> {
  const written = columns.flatMap((field, at) => {
    const cell = cells[at] ?? '';
    if (field === null) return [];
    const words = oneLine.has(field) ? lineIn(cell) : noteIn(cell);
    return words === '' ? [] : [{ field, words, asFormula: looksLikeFormula(cell) }];
  });
  const wordsOf = (wanted: SheetField): string => written.find(({ field }) => field === wanted)?.words ?? '';
  const { measure, doubt } = findMeasure(known, wordsOf('code'), wordsOf('title'));
  const title = wordsOf('title') || (measure?.title ?? '');
  const doubts: SheetDoubt[] = doubt === null ? [] : [doubt];
  const said: Partial<Measure>[] = [];
  let moves: FuzzyDate | null = null;
  for (const { field, words, asFormula } of written) {
    const reading = readers[field](words, context, measure);
    // A column of its own says it better than what was left over of a status.
    said.push(field === 'status' && wordsOf('statusWords') !== '' ? withoutWords(reading.fields) : reading.fields);
    moves = reading.moves ?? moves;
    if (reading.doubt !== undefined) doubts.push({ kind: reading.doubt, words });
    if (asFormula) doubts.push({ kind: 'formula', words });
    const health = newHealthWords(words, measure);
    if (health !== null) doubts.push({ kind: 'health', words: health });
  }
  return {
    title,
    measure,
    fields: differing(Object.assign({}, ...said), measure),
    moves,
    doubts,
    refusal: refusalOf(title, written),
  };
}

const withoutWords = ({ status }: Partial<Measure>): Partial<Measure> => (status === undefined ? {} : { status });

/** What stands in the measure already has been answered for. */
function newHealthWords(words: string, measure: Measure | null): string | null {
  const [found] = healthWarnings(words);
  if (found === undefined) return null;
  return measure !== null && JSON.stringify(measure).includes(found) ? null : found;
}

function refusalOf(
  title: string,
  written: readonly { readonly field: SheetField; readonly words: string }[],
): LineRefusal | null {
  if (title === '') return 'noTitle';
  if (written.some(({ words }) => findNationalId(words) !== null)) return 'nationalId';
  const tooLong = written.some(({ field, words }) => words.length > (oneLine.has(field) ? LINE_LIMIT : NOTE_LIMIT));
  return tooLong ? 'tooLong' : null;
}

function differing(fields: Partial<Measure>, measure: Measure | null): Partial<Measure> {
  if (measure === null) return fields;
  const changed = Object.entries(fields).filter(([name, value]) => !sameValue(measure[name as keyof Measure], value));
  return Object.fromEntries(changed);
}

/** The keys of the lines that are written if nobody changes anything: all but the doubtful. */
export const sureRows = (lines: readonly SheetLine[]): ReadonlySet<number> =>
  new Set(lines.filter((line) => canBeWritten(line) && line.doubts.length === 0).map(({ row }) => row));
