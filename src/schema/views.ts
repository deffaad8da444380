/**
 * Views of the lists for those who read the plan in SharePoint itself, the steering group first, and how cells look there:
 * as SharePoint's REST takes them, and as a site script for administrators who prefer that.
 *
 * SharePoint's default view is left as it is, without a filter: Graph may tell only of rows that it shows
 * (microsoft-graph-docs#21195). Rows that were taken away stand in none of ours.
 */
import { defaultSettings } from '#domain/plan.ts';
import type { Language } from '#text/language.ts';
import { type ViewName, viewTitles } from '#text/list-views.ts';
import type { ListShape } from '#schema/list.ts';
import { looksFor, type ViewSettings } from './views/declared.ts';
import { queryText } from './views/query.ts';

const ROW_LIMIT = 100;

/** Body of `POST …/views`, and with some of it left out of a MERGE. */
export interface ViewPayload {
  readonly Title: string;
  readonly ViewFields: readonly string[];
  readonly ViewQuery: string;
  readonly RowLimit: number;
  readonly Paged: true;
  readonly PersonalView: false;
  readonly SetAsDefaultView: false;
  /** JSON in a text; empty: as SharePoint draws it by itself. */
  readonly CustomFormatter: string;
}

export interface ColumnFormat {
  /** Internal name. */
  readonly column: string;
  /** JSON in a text; empty: none of ours in this language. */
  readonly CustomFormatter: string;
}

type Body = Readonly<Record<string, unknown>>;

export type { ViewSettings } from './views/declared.ts';

const viewsFor = (list: ListShape, settings: ViewSettings = defaultSettings) =>
  looksFor(settings)[list.entity]?.views ?? [];

/** Formats with how they look in a language; null: as SharePoint draws the column by itself. */
const formatsFor = (list: ListShape, language: Language) =>
  Object.entries(looksFor(defaultSettings)[list.entity]?.formats ?? {}).map(
    ([column, format]) => [column, format(language)] as const,
  );

/** In the order of `listViews`. */
export const viewNamesOf = (list: ListShape): readonly ViewName[] => viewsFor(list).map(({ name }) => name);

export const listViews = (
  list: ListShape,
  language: Language,
  settings: ViewSettings = defaultSettings,
): readonly ViewPayload[] =>
  viewsFor(list, settings).map(({ name, fields, query, format }) => ({
    Title: viewTitles[name][language],
    ViewFields: fields,
    ViewQuery: queryText(query),
    RowLimit: ROW_LIMIT,
    Paged: true,
    PersonalView: false,
    SetAsDefaultView: false,
    CustomFormatter: format === undefined ? '' : JSON.stringify(format(language)),
  }));

export const columnFormats = (list: ListShape, language: Language): readonly ColumnFormat[] =>
  formatsFor(list, language).map(([column, format]) => ({
    column,
    CustomFormatter: format === null ? '' : JSON.stringify(format),
  }));

/**
 * The same as a site script (learn: sharepoint/dev/declarative-customization/site-design-json-schema). Run on lists that
 * are there it changes their looks and nothing else; columns are named as people see them there.
 */
export const siteScript = (lists: readonly ListShape[], language: Language): Body => ({
  $schema: 'https://developer.microsoft.com/json-schemas/sp/site-design-script-actions.schema.json',
  version: 1,
  bindata: {},
  actions: lists
    .filter((list) => viewsFor(list).length > 0)
    .map((list) => ({
      verb: 'createSPList',
      listName: list.label,
      templateType: 100,
      subactions: [
        ...formatsFor(list, language).flatMap(([column, formatterJSON]) =>
          formatterJSON === null
            ? []
            : [
                {
                  verb: 'setSPFieldCustomFormatter',
                  fieldDisplayName: list.columnLabels[column] ?? column,
                  formatterJSON,
                },
              ],
        ),
        ...viewsFor(list).map(({ name, fields, query, format }) => ({
          verb: 'addSPView',
          name: viewTitles[name][language],
          viewFields: fields,
          query: queryText(query),
          rowLimit: ROW_LIMIT,
          isPaged: true,
          makeDefault: false,
          ...(format !== undefined && { formatterJSON: format(language) }),
        })),
      ],
    })),
});
