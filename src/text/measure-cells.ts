/** What stands in each column of the table of measures, in plain words: for a spreadsheet, and for who hears a cell read. */
import { inOslo } from '#base/clock.ts';
import type { Assistance, Coverage, Measure } from '#domain/measure.ts';
import type { MeasureColumn } from '#domain/measure-list.ts';
import type { Ref } from '#domain/row.ts';
import { formatDay } from '#text/calendar-words.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { coverageStateLabels, measureLabels, politicalHandlingLabels } from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { measuresTexts } from '#text/measures-screen.ts';

const ownNames = {
  statusWords: measureLabels.statusWords,
  coverage: measureLabels.coverage,
  workPackage: measureLabels.workPackage,
  group: measureLabels.group,
  political: measureLabels.political,
  disputed: measureLabels.disputed,
} as const satisfies Partial<Record<MeasureColumn, ByLanguage<string>>>;

const isOwn = (column: MeasureColumn): column is keyof typeof ownNames => Object.hasOwn(ownNames, column);

/** The heading of a column. */
export const columnName = (column: MeasureColumn, language: Language): string =>
  isOwn(column) ? ownNames[column][language] : measuresTexts[language].columns[column];

export const assistanceWords = (assistance: readonly Assistance[], between: string): string =>
  assistance.map(({ who, what }) => (what === '' ? who : `${who}: ${what}`)).join(between);

const coverageLine = ({ audience, state }: Coverage, language: Language): string =>
  `${audience}: ${coverageStateLabels[state][language].toLocaleLowerCase('nb')}`;

export const refName = (ref: Pick<Ref, 'code' | 'title'> | null): string =>
  ref === null ? '' : `${ref.code} ${ref.title}`.trim();

/** The columns of a spreadsheet: «Hjelp» is two of them there, who has helped and what is wanted. */
export const sheetColumns = (columns: readonly MeasureColumn[]): readonly SheetColumn[] =>
  columns.flatMap((column): readonly SheetColumn[] => (column === 'help' ? ['assistance', 'helpWanted'] : [column]));
type SheetColumn = Exclude<MeasureColumn, 'help'> | 'assistance' | 'helpWanted';

export const sheetHeading = (column: SheetColumn, language: Language): string =>
  column === 'assistance' || column === 'helpWanted' ? measureLabels[column][language] : columnName(column, language);

type CellWords = (measure: Measure, language: Language) => string;

/** What leaves the plan names roles, not people. */
const words: Readonly<Record<SheetColumn, CellWords>> = {
  code: ({ code }) => code,
  title: ({ title }) => title,
  status: ({ status }, language) => measureStatusLabels[status][language],
  statusWords: ({ statusWords }) => statusWords,
  coverage: ({ coverage }, language) => coverage.map((one) => coverageLine(one, language)).join('; '),
  responsible: ({ responsibleRole }) => responsibleRole,
  assistance: ({ assistance }) => assistanceWords(assistance, '; '),
  helpWanted: ({ helpWanted }) => helpWanted,
  next: ({ nextStep }) => nextStep,
  workPackage: ({ workPackage }) => refName(workPackage),
  group: ({ group }) => refName(group),
  political: ({ political }, language) => politicalHandlingLabels[political][language],
  disputed: ({ disputed }) => disputed,
  when: ({ when }, language) => (when.words === '' ? '' : formatFuzzyDate(when, language)),
  updated: ({ confirmedAt }, language) =>
    confirmedAt === null ? '' : formatDay(inOslo(confirmedAt).day, language, 'long'),
};

export const sheetCell = (column: SheetColumn, measure: Measure, language: Language): string =>
  words[column](measure, language);
