/** The rows of a view as HTML: a table, or the rows that the view's own format draws; under heads where it is grouped. */
import { isObject, type Json, parseJson } from './bodies.ts';
import type { Column } from './column-types.ts';
import { isLookup } from './column-types.ts';
import type { CellsOf } from './caml.ts';
import { escapeHtml, formatHtml, formatText } from './format-html.ts';
import { type FormulaValue, type Scope, textOf } from './formula.ts';
import type { FieldValue, Item, List, ListView, Person, Site } from './records.ts';
import { personWithLookupId } from './site-people.ts';
import type { World } from './world.ts';

export interface Drawn {
  readonly world: World;
  readonly site: Site;
  readonly list: List;
  readonly view: ListView;
  readonly person: Person;
  readonly columns: readonly Column[];
  /** Columns that rows are grouped by. */
  readonly groups: readonly string[];
  readonly cellOf: CellsOf<Item>;
  readonly valueOf: (column: Column, row: Item) => FieldValue | null;
}

const LOCALE = 'nb-NO';

const opened = (text: string | undefined): Json | null => {
  if (text === undefined || text === '') return null;
  const found = parseJson(new TextEncoder().encode(text));
  return isObject(found) ? found : null;
};

function person(drawn: Drawn, id: number): FormulaValue {
  const found = personWithLookupId(drawn.world, drawn.site, id);
  return found === null ? '' : { id, title: found.displayName, email: found.mail, sip: found.mail, picture: '' };
}

/** As formats see it: moments are dates, people are objects, nothing is an empty text. */
function formulaValue(drawn: Drawn, column: Column, row: Item): FormulaValue {
  const value = drawn.valueOf(column, row);
  if (value === null) return '';
  if (column.type.kind === 'dateTime' && typeof value === 'number') return new Date(value);
  if (column.type.kind === 'personOrGroup' && typeof value === 'number') return person(drawn, value);
  if (column.type.kind === 'personOrGroup' && Array.isArray(value))
    return (value as readonly number[]).map((id) => person(drawn, id));
  if (typeof value === 'object' && 'Url' in value) return { desc: value.Description, lookupValue: value.Url };
  if (isLookup(column)) return { lookupId: String(value), lookupValue: String(value) };
  return value;
}

function plainText(drawn: Drawn, column: Column, value: FormulaValue): string {
  if (value instanceof Date) {
    const time = column.type.kind === 'dateTime' && column.type.facet.format === 'dateTime';
    const options = { day: 'numeric', month: 'numeric', year: 'numeric' } as const;
    const clock = time ? ({ hour: '2-digit', minute: '2-digit' } as const) : {};
    return new Intl.DateTimeFormat(LOCALE, { ...options, ...clock, timeZone: drawn.site.timeZone }).format(value);
  }
  if (value === true) return 'Ja';
  if (value === false) return 'Nei';
  return textOf(value);
}

function scopeOf(drawn: Drawn, row: Item, rowIndex: number): Scope {
  // A format sees the columns of the view, and those that every row has.
  const always = drawn.list.columns.filter(({ name }) => ['ID', 'Created', 'Modified'].includes(name));
  return {
    current: '',
    fields: new Map([...always, ...drawn.columns].map((column) => [column.name, formulaValue(drawn, column, row)])),
    titles: new Map(drawn.list.columns.map(({ name, displayName }) => [name, displayName])),
    specials: new Map<string, FormulaValue>([
      ['@rowIndex', rowIndex],
      ['@isSelected', false],
    ]),
    now: new Date(drawn.world.now()),
    me: drawn.person.mail,
    timeZone: drawn.site.timeZone,
    locale: LOCALE,
  };
}

function cellHtml(drawn: Drawn, column: Column, scope: Scope): string {
  const value = scope.fields.get(column.name) ?? '';
  const format = opened(drawn.list.formats?.[column.name]);
  const inner =
    format === null
      ? `<span class="lines">${escapeHtml(plainText(drawn, column, value))}</span>`
      : formatHtml(format, { ...scope, current: value });
  return `<td>${inner}</td>`;
}

const inTable = (head: string, rows: string): string =>
  `<div class="scroll"><table>${head}<tbody>${rows}</tbody></table></div>`;

function headHtml({ columns }: Drawn): string {
  const cells = columns.map(({ displayName }) => `<th scope="col">${escapeHtml(displayName)}</th>`);
  return `<thead><tr>${cells.join('')}</tr></thead>`;
}

function rowHtml(drawn: Drawn, view: Json | null, row: Item, index: number): string {
  const scope = scopeOf(drawn, row, index);
  if (isObject(view?.['rowFormatter'])) return `<div role="listitem">${formatHtml(view['rowFormatter'], scope)}</div>`;
  const added = formatText(view?.['additionalRowClass'], scope);
  const cells = drawn.columns.map((column) => cellHtml(drawn, column, scope)).join('');
  return `<tr${added === '' ? '' : ` class="${escapeHtml(added)}"`}>${cells}</tr>`;
}

function groupHead(drawn: Drawn, view: Json | null, name: string, rows: readonly Item[]): string {
  const [row] = rows;
  const column = drawn.list.columns.find((each) => each.name === name);
  const value = row === undefined || column === undefined ? '' : formulaValue(drawn, column, row);
  const text = column === undefined ? '' : plainText(drawn, column, value);
  const props = view?.['groupProps'];
  const format = isObject(props) ? props['headerFormatter'] : undefined;
  if (row === undefined || format === undefined)
    return `${escapeHtml(column?.displayName ?? name)} : ${escapeHtml(text)} <span class="ms-fontColor-neutralSecondary">(${rows.length})</span>`;
  const scope = scopeOf(drawn, row, 0);
  const group: FormulaValue = {
    count: rows.length,
    columnDisplayName: column?.displayName ?? name,
    fieldData: { displayValue: text === '' ? '–' : text },
  };
  return formatHtml(format, { ...scope, specials: new Map([...scope.specials, ['@group', group]]) });
}

/** Rows from `start` to `end` of all that the view keeps; a head counts all of its group, on this page or not. */
export function drawRows(drawn: Drawn, all: readonly Item[], start: number, end: number): string {
  const view = opened(drawn.view.format);
  const cards = isObject(view?.['rowFormatter']);
  const wrapped = (rows: string): string =>
    cards ? `<div role="list" class="cards">${rows}</div>` : inTable(headHtml(drawn), rows);
  const shown = all.slice(start, end).map((row, index) => ({ row, html: rowHtml(drawn, view, row, start + index) }));
  const [by] = drawn.groups;
  if (by === undefined) return wrapped(shown.map(({ html }) => html).join(''));
  const keyOf = (row: Item): string => String(drawn.cellOf(row, by) ?? '');
  const groups = new Map<string, string[]>();
  for (const { row, html } of shown) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), html]);
  return [...groups]
    .map(([key, rows]) => {
      const whole = all.filter((row) => keyOf(row) === key);
      const head = groupHead(drawn, view, by, whole);
      return `<details open><summary>${head}</summary>${wrapped(rows.join(''))}</details>`;
    })
    .join('');
}
