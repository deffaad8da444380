/** Column definitions as they come from outside: facets checked and filled in, internal names derived. Pure. */
import { checkShape, isObject, type Json, type PropertyType, textOf } from './bodies.ts';
import {
  canBeIndexed,
  canBeUnique,
  type Column,
  type ColumnType,
  type FacetName,
  type Facets,
} from './column-types.ts';
import { invalidRequest, Refusal } from './errors.ts';
import { pick } from './query-options.ts';
import type { List } from './records.ts';

interface FacetRule<Name extends FacetName> {
  readonly type: string;
  readonly shape: Readonly<Record<string, PropertyType>>;
  /** Allowed texts of a property. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** What Graph shows where nothing was said. */
  readonly usual: Facets[Name];
}

const FACETS: { readonly [Name in FacetName]: FacetRule<Name> } = {
  boolean: { type: 'booleanColumn', shape: {}, words: {}, usual: {} },
  calculated: {
    type: 'calculatedColumn',
    shape: { format: 'string', formula: 'string', outputType: 'string' },
    words: { format: ['dateOnly', 'dateTime'], outputType: ['boolean', 'currency', 'dateTime', 'number', 'text'] },
    usual: { format: 'dateTime', formula: '', outputType: 'text' },
  },
  choice: {
    type: 'choiceColumn',
    shape: { allowTextEntry: 'boolean', choices: 'strings', displayAs: 'string' },
    words: { displayAs: ['checkBoxes', 'dropDownMenu', 'radioButtons'] },
    usual: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' },
  },
  currency: { type: 'currencyColumn', shape: { locale: 'string' }, words: {}, usual: { locale: 'nb-no' } },
  dateTime: {
    type: 'dateTimeColumn',
    shape: { displayAs: 'string', format: 'string' },
    words: { displayAs: ['default', 'friendly', 'standard'], format: ['dateOnly', 'dateTime'] },
    usual: { displayAs: 'default', format: 'dateTime' },
  },
  hyperlinkOrPicture: {
    type: 'hyperlinkOrPictureColumn',
    shape: { isPicture: 'boolean' },
    words: {},
    usual: { isPicture: false },
  },
  lookup: {
    type: 'lookupColumn',
    shape: { allowMultipleValues: 'boolean', allowUnlimitedLength: 'boolean', columnName: 'string', listId: 'string' },
    words: {},
    usual: { allowMultipleValues: false, allowUnlimitedLength: false, columnName: 'Title', listId: '' },
  },
  number: {
    type: 'numberColumn',
    shape: { decimalPlaces: 'string', displayAs: 'string', maximum: 'number', minimum: 'number' },
    words: {
      decimalPlaces: ['automatic', 'none', 'one', 'two', 'three', 'four', 'five'],
      displayAs: ['number', 'percentage'],
    },
    usual: { decimalPlaces: 'automatic', displayAs: 'number', maximum: Number.MAX_VALUE, minimum: -Number.MAX_VALUE },
  },
  personOrGroup: {
    type: 'personOrGroupColumn',
    shape: { allowMultipleSelection: 'boolean', chooseFromType: 'string', displayAs: 'string' },
    words: { chooseFromType: ['peopleOnly', 'peopleAndGroups'] },
    usual: { allowMultipleSelection: false, chooseFromType: 'peopleOnly', displayAs: 'nameWithPresence' },
  },
  text: {
    type: 'textColumn',
    shape: {
      allowMultipleLines: 'boolean',
      appendChangesToExistingText: 'boolean',
      linesForEditing: 'integer',
      maxLength: 'integer',
      textType: 'string',
    },
    words: { textType: ['plain', 'richText'] },
    usual: {
      allowMultipleLines: false,
      appendChangesToExistingText: false,
      linesForEditing: 0,
      maxLength: 255,
      textType: 'plain',
    },
  },
};

const isFacetName = (name: string): name is FacetName => Object.hasOwn(FACETS, name);

const PROPERTIES: Readonly<Record<string, PropertyType>> = {
  columnGroup: 'string',
  defaultValue: 'object',
  description: 'string',
  displayName: 'string',
  enforceUniqueValues: 'boolean',
  hidden: 'boolean',
  id: 'string',
  indexed: 'boolean',
  name: 'string',
  propagateChanges: 'boolean',
  readOnly: 'boolean',
  required: 'boolean',
  validation: 'object',
  ...Object.fromEntries(Object.keys(FACETS).map((name) => [name, 'object'])),
};

/** The facet that a body names, checked; `current` where an existing column of that kind is changed in part. */
function facetOf<Name extends FacetName>(
  name: Name,
  value: Json,
  current: Facets[Name] | null,
): Facets[Name] | Refusal {
  const rule = FACETS[name];
  const misfit = checkShape(value, rule.type, rule.shape);
  if (misfit !== null) return misfit;
  for (const [property, words] of Object.entries(rule.words)) {
    const word = textOf(value, property);
    if (word !== undefined && !words.includes(word)) {
      return invalidRequest(
        `Invalid value '${word}' for property '${property}' of type 'microsoft.graph.${rule.type}'`,
      );
    }
  }
  return { ...(current ?? rule.usual), ...value };
}

function typeOf(body: Json, current: ColumnType | null): ColumnType | Refusal {
  const named = Object.keys(body).filter(isFacetName);
  const [name] = named;
  if (name === undefined) return current ?? invalidRequest('One of the provided arguments is not acceptable.');
  if (named.length > 1) return invalidRequest('A column can only have one type.');
  if (current !== null && current.kind !== name) return invalidRequest('The type of a column cannot be changed.');
  const value = body[name];
  const facet = facetOf(name, isObject(value) ? value : {}, current?.kind === name ? current.facet : null);
  return facet instanceof Refusal ? facet : ({ kind: name, facet } as ColumnType);
}

function checkFacet({ type }: Column): Refusal | null {
  if (type.kind === 'choice' && type.facet.choices.length === 0) {
    return invalidRequest('A choice column must have at least one choice.');
  }
  if (type.kind === 'text' && (type.facet.maxLength < 1 || type.facet.maxLength > 255)) {
    return invalidRequest('The maximum length of a text column is 1 to 255.');
  }
  if (type.kind === 'number' && type.facet.minimum > type.facet.maximum) {
    return invalidRequest('The minimum of a number column must not exceed its maximum.');
  }
  return null;
}

/** The rules that hold for every column however it came to be. */
function checkColumn(column: Column): Refusal | null {
  if (column.indexed && !canBeIndexed(column)) {
    return invalidRequest(`The column '${column.name}' is of a type that cannot be indexed.`);
  }
  if (column.unique && !canBeUnique(column)) {
    return invalidRequest(`The column '${column.name}' is of a type that cannot enforce unique values.`);
  }
  if (column.unique && !column.indexed) {
    return invalidRequest(`The column '${column.name}' must be indexed to enforce unique values.`);
  }
  return checkFacet(column);
}

const escaped = (character: string): string => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`;

/**
 * SharePoint's internal name of a text: what is no ASCII letter, digit or underscore becomes `_xhhhh_`, and 32 characters
 * are kept.
 */
function internalName(text: string): string {
  return text
    .replaceAll(/[^A-Za-z0-9_]/g, escaped)
    .replace(/^\d/, escaped)
    .slice(0, 32);
}

const checkBody = (body: Json): Refusal | null => {
  const misfit = checkShape(body, 'columnDefinition', PROPERTIES);
  if (misfit !== null || !isObject(body['defaultValue'])) return misfit;
  return checkShape(body['defaultValue'], 'defaultColumnValue', { value: 'string', formula: 'string' });
};

const flag = (body: Json, property: string, otherwise: boolean): boolean => {
  const value = body[property];
  return typeof value === 'boolean' ? value : otherwise;
};

const defaultOf = (body: Json): Column['defaultValue'] =>
  isObject(body['defaultValue']) ? body['defaultValue'] : null;

/** A new column from the body of a POST. */
export function newColumn(body: Json, id: string): Column | Refusal {
  const misfit = checkBody(body);
  if (misfit !== null) return misfit;
  const name = textOf(body, 'name') ?? textOf(body, 'displayName') ?? '';
  if (name.trim() === '') return invalidRequest('A column must have a name.');
  const type = typeOf(body, null);
  if (type instanceof Refusal) return type;
  const column: Column = {
    id,
    name: internalName(name),
    displayName: textOf(body, 'displayName') ?? name,
    description: textOf(body, 'description') ?? '',
    group: textOf(body, 'columnGroup') ?? 'Custom Columns',
    type,
    required: flag(body, 'required', false),
    indexed: flag(body, 'indexed', false),
    unique: flag(body, 'enforceUniqueValues', false),
    hidden: flag(body, 'hidden', false),
    readOnly: flag(body, 'readOnly', false) || type.kind === 'calculated',
    builtIn: false,
    defaultValue: defaultOf(body),
  };
  return checkColumn(column) ?? column;
}

/** A column after a PATCH. */
export function changedColumn(column: Column, body: Json): Column | Refusal {
  const misfit = checkBody(body);
  if (misfit !== null) return misfit;
  const name = textOf(body, 'name');
  if (name !== undefined && name !== column.name)
    return invalidRequest("The property 'name' of a column cannot be changed.");
  const type = typeOf(body, column.type);
  if (type instanceof Refusal) return type;
  const changed: Column = {
    ...column,
    displayName: textOf(body, 'displayName') ?? column.displayName,
    description: textOf(body, 'description') ?? column.description,
    group: textOf(body, 'columnGroup') ?? column.group,
    type,
    required: flag(body, 'required', column.required),
    indexed: flag(body, 'indexed', column.indexed),
    unique: flag(body, 'enforceUniqueValues', column.unique),
    hidden: flag(body, 'hidden', column.hidden),
    readOnly: flag(body, 'readOnly', column.readOnly),
    defaultValue: 'defaultValue' in body ? defaultOf(body) : column.defaultValue,
  };
  return checkColumn(changed) ?? changed;
}

/** `validation`, `hyperlinkOrPicture` and more are never read back (columnDefinition's page, learn Q&A 869731). */
export function columnJson({ type, ...column }: Column): Record<string, unknown> {
  return {
    columnGroup: column.group,
    description: column.description,
    displayName: column.displayName,
    enforceUniqueValues: column.unique,
    hidden: column.hidden,
    id: column.id,
    indexed: column.indexed,
    name: column.name,
    readOnly: column.readOnly,
    required: column.required,
    ...(column.defaultValue === null ? {} : { defaultValue: column.defaultValue }),
    ...(type.kind === 'computed' || type.kind === 'hyperlinkOrPicture' ? {} : { [type.kind]: type.facet }),
  };
}

/** Hidden columns are listed only for those who select the property `hidden` (columnDefinition's page). */
export const shownColumns = ({ columns }: Pick<List, 'columns'>, select: readonly string[] | null): readonly Column[] =>
  columns.filter((column) => !column.hidden || select?.includes('hidden') === true);

/** What was last shown of a list's columns: a tab asks the same of every list once a minute. */
const lastShown = new WeakMap<readonly Column[], { readonly select: string; readonly shown: readonly unknown[] }>();

/** The columns of a list as far as `select` names their properties; null: in full. */
export function columnsJson({ columns }: Pick<List, 'columns'>, select: readonly string[] | null): readonly unknown[] {
  const key = select === null ? '' : select.join(',');
  const last = lastShown.get(columns);
  if (last?.select === key) return last.shown;
  const shown = shownColumns({ columns }, select).map((column) => pick(columnJson(column), select));
  lastShown.set(columns, { select: key, shown });
  return shown;
}
