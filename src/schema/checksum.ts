/**
 * The checksum of a row that is only ever added, as it stood when it was registered: kept in the row's history, and compared
 * with the row whenever it is shown. Equal rows have equal sums, whether they are about to be written or come from
 * SharePoint, which gives much of it back in another dress: days as moments, line ends, spaces at the ends, letters as
 * entities, empty cells as none at all.
 *
 * A sum tells by which form it was made and which version of the lists wrote the row. Empty columns are left out, so that
 * a column that a later version adds says nothing of the rows before it.
 */
import { sha256 } from '#base/sha256.ts';
import type { ChangeRecord } from '#domain/history.ts';
import type { RegisteredStanding } from '#domain/registration.ts';
import { type Cells, type Column, day, instant, rowColumns } from '#schema/field.ts';
import { type ListShape, SCHEMA_VERSION } from '#schema/list.ts';

/** Raised when the same row would be written otherwise below. */
const FORM = 1;
const SUM = /^(\d+)\.(\d+):[0-9a-f]{64}$/;

/** Who wrote the row last, and with which program: not what the row says. */
const ofProgram: ReadonlySet<string> = new Set([rowColumns.operation, 'FdBy', 'FdRole', 'FdVia', 'FdSchema']);

/** The columns that a row of the list is summed by. */
export const summedColumns = ({ columns }: Pick<ListShape, 'columns'>): readonly Column[] =>
  columns.filter(({ name }) => !ofProgram.has(name));

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

function plain(escaped: string): string {
  const once = escaped.replaceAll(ENTITY, (whole, digits?: string, hexadecimal?: string, name?: string) => {
    const code = digits === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(digits);
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  // What a person wrote as an entity is one in both dresses.
  return once === escaped ? once : plain(once);
}

/** Of a column that somebody has made rich text: SharePoint's own division around it, with tags for the line ends. */
const bare = (text: string): string =>
  text.startsWith('<div class="ExternalClass')
    ? text.replaceAll(/<br\s*\/?>|<\/(?:p|div)>(?=.)/gis, '\n').replaceAll(/<[^>]*>/g, '')
    : text;

const textOf = (found: string): string =>
  plain(bare(found))
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u200b', '')
    .replaceAll(/[^\S\n]+$/gm, '')
    .trim();

/** What a cell says; null where it says nothing. Where it cannot be read by its kind, it says what stands there. */
function saidIn(column: Column, cells: Cells): string | number | true | null {
  const { name, facet } = column;
  const found = Object.hasOwn(cells, name) ? cells[name] : undefined;
  if (found === undefined || found === null || found === '') return null;
  if ('dateTime' in facet) {
    const read = (facet.dateTime.format === 'dateOnly' ? day : instant)(name).decode(cells);
    return 'value' in read ? read.value : JSON.stringify(found);
  }
  // A tick that was never set may be missing, or be false.
  if ('boolean' in facet) return found === true || found === 1 ? true : found === false ? null : JSON.stringify(found);
  // As many digits as a number keeps on its way through decimal notation and back.
  if ('number' in facet && typeof found === 'number') return Number(found.toPrecision(14));
  return textOf(typeof found === 'string' ? found : JSON.stringify(found)) || null;
}

/** Of a row's cells, as they are written or as Graph shows them. */
export function rowChecksum(list: Pick<ListShape, 'name' | 'columns'>, cells: Cells): string {
  const said = summedColumns(list)
    .map((column) => [column.name, saidIn(column, cells)] as const)
    .filter(([, value]) => value !== null)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${FORM}.${SCHEMA_VERSION}:${sha256(JSON.stringify([list.name, said]))}`;
}

/** A sum of a newer form, or of newer lists, says nothing to this program. */
function isKnown(sum: string): boolean {
  const [, form, version] = SUM.exec(sum) ?? [];
  return Number(form) === FORM && Number(version) <= SCHEMA_VERSION;
}

const digits = (sum: string): string => sum.slice(sum.indexOf(':') + 1);

/** How a row stands against its history, in whatever order that comes. The last who wrote it by the program is believed. */
export function registeredStanding(
  list: Pick<ListShape, 'name' | 'columns'>,
  cells: Cells,
  history: readonly Pick<ChangeRecord, 'at' | 'checksum'>[],
): RegisteredStanding {
  const summed = history.filter(({ checksum }) => checksum !== '');
  const last = summed
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const sums = summed.flatMap(({ at, checksum }) => (at === last && isKnown(checksum) ? digits(checksum) : []));
  if (sums.length === 0) return 'unverifiable';
  return sums.includes(digits(rowChecksum(list, cells))) ? 'asRegistered' : 'changed';
}
