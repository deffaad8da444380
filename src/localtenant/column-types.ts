/** Columns of a list as they are stored. A facet is kept in the shape in which Graph shows it, defaults filled in. */

/** Yes/no has nothing to say of itself. */
type NoFacet = Readonly<Record<string, never>>;

export interface Facets {
  readonly boolean: NoFacet;
  readonly calculated: { readonly format: string; readonly formula: string; readonly outputType: string };
  readonly choice: {
    readonly allowTextEntry: boolean;
    readonly choices: readonly string[];
    /** checkBoxes means several values. */
    readonly displayAs: 'checkBoxes' | 'dropDownMenu' | 'radioButtons';
  };
  readonly currency: { readonly locale: string };
  readonly dateTime: {
    readonly displayAs: 'default' | 'friendly' | 'standard';
    readonly format: 'dateOnly' | 'dateTime';
  };
  readonly hyperlinkOrPicture: { readonly isPicture: boolean };
  readonly lookup: {
    readonly allowMultipleValues: boolean;
    readonly allowUnlimitedLength: boolean;
    readonly columnName: string;
    readonly listId: string;
  };
  readonly number: {
    readonly decimalPlaces: 'automatic' | 'none' | 'one' | 'two' | 'three' | 'four' | 'five';
    readonly displayAs: 'number' | 'percentage';
    readonly maximum: number;
    readonly minimum: number;
  };
  readonly personOrGroup: {
    readonly allowMultipleSelection: boolean;
    readonly chooseFromType: 'peopleOnly' | 'peopleAndGroups';
    readonly displayAs: string;
  };
  readonly text: {
    readonly allowMultipleLines: boolean;
    readonly appendChangesToExistingText: boolean;
    readonly linesForEditing: number;
    readonly maxLength: number;
    readonly textType: 'plain' | 'richText';
  };
}

export type FacetName = keyof Facets;

/** `computed`: kept by SharePoint itself, with no facet in answers (ID, Edit, LinkTitle …). */
export type ColumnType =
  | { readonly [Name in FacetName]: { readonly kind: Name; readonly facet: Facets[Name] } }[FacetName]
  | { readonly kind: 'computed' };

export interface Column {
  readonly id: string;
  /** Internal, never changed. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly group: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  /** Made by SharePoint with the list; cannot be deleted. */
  readonly builtIn: boolean;
  readonly defaultValue: { readonly value?: string; readonly formula?: string } | null;
}

export const isMultiple = ({ type }: Column): boolean =>
  (type.kind === 'choice' && type.facet.displayAs === 'checkBoxes') ||
  (type.kind === 'lookup' && type.facet.allowMultipleValues) ||
  (type.kind === 'personOrGroup' && type.facet.allowMultipleSelection);

/** Written and read as `<name>LookupId`. */
export const isLookup = ({ type }: Column): boolean => type.kind === 'lookup' || type.kind === 'personOrGroup';

/** SharePoint indexes single values that fit in a database column. */
export function canBeIndexed(column: Column): boolean {
  const { type } = column;
  if (isMultiple(column)) return false;
  if (type.kind === 'text') return !type.facet.allowMultipleLines;
  return type.kind !== 'computed' && type.kind !== 'calculated' && type.kind !== 'hyperlinkOrPicture';
}

/** SPField.EnforceUniqueValues: text, number, currency, date, choice, lookup and person, single; not yes/no. */
export const canBeUnique = (column: Column): boolean => canBeIndexed(column) && column.type.kind !== 'boolean';
