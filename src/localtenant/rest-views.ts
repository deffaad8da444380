/**
 * Views of a list and the formatting of its columns, over SharePoint's REST.
 * Sources: learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531433(v=office.15) (lists,
 * views), and how pnp/cli-microsoft365 makes views (`views/add` with `parameters`).
 */
import { isObject, type Json, parseJson } from './bodies.ts';
import { Refusal } from './errors.ts';
import { changeList } from './list-making.ts';
import { newGuid } from './random.ts';
import type { List, ListView } from './records.ts';
import {
  argument,
  lacking,
  missing,
  restBody,
  type RestCall,
  restList,
  type RestRoute,
  siteNow,
  unacceptable,
} from './rest-call.ts';
import { MANAGE_LISTS } from './rights.ts';
import { fileOf, queryProblem, surroundings, viewsOf } from './views.ts';
import { type Answer, noContent, ok } from './world.ts';

/** ViewFields come only with those who ask for them: `$expand=ViewFields`. */
const viewJson = (call: RestCall, list: List, view: ListView): Json => ({
  Id: view.id,
  Title: view.title,
  DefaultView: view.isDefault,
  Hidden: false,
  Paged: view.paged,
  PersonalView: false,
  RowLimit: view.rowLimit,
  ServerRelativeUrl: `${siteNow(call).path}/Lists/${list.name}/${fileOf(view)}.aspx`,
  ViewQuery: view.query,
  CustomFormatter: view.format === '' ? null : view.format,
  ...(/\bviewfields\b/i.test(call.query.get('$expand') ?? '') && {
    ViewFields: { Items: view.fields, SchemaXml: view.fields.map((name) => `<FieldRef Name="${name}" />`).join('') },
  }),
});

/** In the verbose form a list stands in `results`, in the others bare; the one in the other's place is refused. */
function fieldsIn(call: RestCall, value: unknown): readonly string[] | null {
  const verbose = /odata=verbose/i.test(call.headers.get('content-type') ?? '');
  const names: unknown = verbose && isObject(value) ? value['results'] : verbose ? null : value;
  return Array.isArray(names) && names.every((name) => typeof name === 'string') ? names : null;
}

const misfit = (name: string): Refusal =>
  new Refusal(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    `An unexpected value was found for the property '${name}'.`,
  );

const kinds: Readonly<Record<string, 'string' | 'boolean' | 'number' | 'object'>> = {
  Title: 'string',
  ViewFields: 'object',
  Query: 'string',
  ViewQuery: 'string',
  PersonalView: 'boolean',
  SetAsDefaultView: 'boolean',
  DefaultView: 'boolean',
  Paged: 'boolean',
  RowLimit: 'number',
  CustomFormatter: 'string',
};

/** The first property that the type has not, or that is of another kind. */
function strange(body: Json, allowed: readonly string[]): Refusal | null {
  for (const [name, value] of Object.entries(body)) {
    if (!allowed.includes(name)) {
      return new Refusal(
        400,
        '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
        `The property '${name}' does not exist on type 'SP.View'. Make sure to only use property names that are defined by the type.`,
      );
    }
    if (typeof value !== kinds[name] || value === null) return misfit(name);
  }
  return null;
}

/** A list that the caller may change. */
function changeable(call: RestCall): List | Refusal {
  const list = restList(call);
  if (list instanceof Refusal) return list;
  return lacking(call, list, MANAGE_LISTS) ?? list;
}

function viewOf(call: RestCall, list: List): ListView | Refusal {
  const wanted = argument(call, 'view').toLowerCase();
  const found = viewsOf(list).find(({ id, title }) => id === wanted || title.toLowerCase() === wanted);
  return found ?? missing('The specified view');
}

const strangerIn = (list: List, names: readonly string[]): string | undefined =>
  names.find((name) => !list.columns.some((column) => column.name === name));

const noColumn = (name: string): Refusal =>
  new Refusal(
    400,
    '-2147024809, System.ArgumentException',
    `Column '${name}' does not exist. It may have been deleted by another user.`,
  );

/** Why the view would not be taken. */
function refused(call: RestCall, list: List, view: ListView): Refusal | null {
  const { path } = siteNow(call);
  const stranger = strangerIn(list, view.fields);
  if (stranger !== undefined) return noColumn(stranger);
  if (view.title.trim() === '') return unacceptable('The view name is not valid.');
  if (!Number.isInteger(view.rowLimit) || view.rowLimit < 1) return misfit('RowLimit');
  if (view.format !== '' && !isObject(parseJson(new TextEncoder().encode(view.format))))
    return unacceptable(`The formatter of a view in ${path} is not valid JSON.`);
  const problem = queryProblem(view.query, surroundings(call.world, siteNow(call), list, call.person.id));
  return problem === null ? null : unacceptable(problem);
}

function keepView(call: RestCall, list: List, view: ListView): void {
  const others = viewsOf(list).map((each) => (view.isDefault ? { ...each, isDefault: false } : each));
  const views = others.some(({ id }) => id === view.id)
    ? others.map((each) => (each.id === view.id ? view : each))
    : [...others, view];
  changeList(call.world, list, { views }, call.person.id);
}

function getViews(call: RestCall): Answer {
  const list = restList(call);
  return list instanceof Refusal ? list : ok({ value: viewsOf(list).map((view) => viewJson(call, list, view)) });
}

function getView(call: RestCall): Answer {
  const list = restList(call);
  if (list instanceof Refusal) return list;
  const view = viewOf(call, list);
  return view instanceof Refusal ? view : ok(viewJson(call, list, view));
}

const textIn = (body: Json, name: string, otherwise: string): string =>
  typeof body[name] === 'string' ? body[name] : otherwise;
const numberIn = (body: Json, name: string, otherwise: number): number =>
  typeof body[name] === 'number' ? body[name] : otherwise;

/** Without what an address cannot hold, and with a number where another view has it. */
function fileFor(list: List, title: string): string {
  const wanted = title.replaceAll(/[~"#%&*:<>?/\\{|}]/g, '').trim() || 'View';
  const taken = new Set(viewsOf(list).map((view) => fileOf(view).toLowerCase()));
  let file = wanted;
  for (let number = 1; taken.has(file.toLowerCase()); number += 1) file = `${wanted}${number}`;
  return file;
}

function addView(call: RestCall): Answer {
  const list = changeable(call);
  const body = restBody(call);
  if (list instanceof Refusal) return list;
  if (body instanceof Refusal) return body;
  const parameters = body['parameters'];
  if (!isObject(parameters)) return misfit('parameters');
  const allowed = 'Title ViewFields Query PersonalView SetAsDefaultView Paged RowLimit CustomFormatter'.split(' ');
  const { __metadata: _type, ...named } = parameters;
  const refusal = strange(named, allowed);
  if (refusal !== null) return refusal;
  const fields = fieldsIn(call, parameters['ViewFields'] ?? []);
  if (fields === null) return misfit('ViewFields');
  const view: ListView = {
    id: newGuid(call.world.random),
    title: textIn(parameters, 'Title', ''),
    file: fileFor(list, textIn(parameters, 'Title', '')),
    fields,
    query: textIn(parameters, 'Query', ''),
    rowLimit: numberIn(parameters, 'RowLimit', 30),
    paged: parameters['Paged'] === true,
    isDefault: parameters['SetAsDefaultView'] === true,
    format: textIn(parameters, 'CustomFormatter', ''),
  };
  const wrong = refused(call, list, view);
  if (wrong !== null) return wrong;
  keepView(call, list, view);
  return ok(viewJson(call, list, view));
}

/** A change that must say which version it is for, or that any will do. */
const needsMatch = (call: RestCall): Refusal | null =>
  call.headers.get('if-match') === null
    ? new Refusal(412, '-1, System.InvalidOperationException', 'The request must have an If-Match header.')
    : null;

function mergeView(call: RestCall): Answer {
  const list = changeable(call);
  const body = restBody(call);
  if (list instanceof Refusal) return list;
  if (body instanceof Refusal) return body;
  const view = viewOf(call, list);
  if (view instanceof Refusal) return view;
  const refusal =
    needsMatch(call) ?? strange(body, ['Title', 'ViewQuery', 'Paged', 'RowLimit', 'DefaultView', 'CustomFormatter']);
  if (refusal !== null) return refusal;
  const changed: ListView = {
    ...view,
    title: textIn(body, 'Title', view.title),
    query: textIn(body, 'ViewQuery', view.query),
    rowLimit: numberIn(body, 'RowLimit', view.rowLimit),
    paged: typeof body['Paged'] === 'boolean' ? body['Paged'] : view.paged,
    isDefault: typeof body['DefaultView'] === 'boolean' ? body['DefaultView'] : view.isDefault,
    format: textIn(body, 'CustomFormatter', view.format),
  };
  const wrong = refused(call, list, changed);
  if (wrong !== null) return wrong;
  keepView(call, list, changed);
  return noContent;
}

function deleteView(call: RestCall): Answer {
  const list = changeable(call);
  if (list instanceof Refusal) return list;
  const view = viewOf(call, list);
  if (view instanceof Refusal) return view;
  if (view.isDefault) return unacceptable('The default view cannot be deleted.');
  const views = viewsOf(list).filter(({ id }) => id !== view.id);
  changeList(call.world, list, { views }, call.person.id);
  return noContent;
}

function changeFields(
  call: RestCall,
  change: (fields: readonly string[], list: List) => readonly string[] | Refusal,
): Answer {
  const list = changeable(call);
  if (list instanceof Refusal) return list;
  const view = viewOf(call, list);
  if (view instanceof Refusal) return view;
  const fields = change(view.fields, list);
  if (fields instanceof Refusal) return fields;
  keepView(call, list, { ...view, fields });
  return ok({ 'odata.null': true });
}

const addField = (call: RestCall): Answer =>
  changeFields(call, (fields, list) => {
    const name = argument(call, 'field');
    if (strangerIn(list, [name]) !== undefined) return noColumn(name);
    return fields.includes(name) ? unacceptable('The column is in the view already.') : [...fields, name];
  });

function getFormats(call: RestCall): Answer {
  const list = restList(call);
  if (list instanceof Refusal) return list;
  const value = list.columns.map((column) => ({
    Id: column.id,
    InternalName: column.name,
    Title: column.displayName,
    Hidden: column.hidden,
    Indexed: column.indexed,
    CustomFormatter: list.formats?.[column.name] ?? null,
  }));
  return ok({ value });
}

function mergeField(call: RestCall): Answer {
  const list = changeable(call);
  const body = restBody(call);
  if (list instanceof Refusal) return list;
  if (body instanceof Refusal) return body;
  const wanted = argument(call, 'field');
  const column =
    list.columns.find(({ name }) => name === wanted) ?? list.columns.find(({ displayName }) => displayName === wanted);
  if (column === undefined) return noColumn(wanted);
  const refusal = needsMatch(call) ?? strange(body, ['CustomFormatter']);
  if (refusal !== null) return refusal;
  const format = textIn(body, 'CustomFormatter', '');
  if (format !== '' && !isObject(parseJson(new TextEncoder().encode(format))))
    return unacceptable('The column formatter is not valid JSON.');
  changeList(call.world, list, { formats: { ...list.formats, [column.name]: format } }, call.person.id);
  return noContent;
}

const LIST = 'web/lists/getbyid(list)';
const VIEW = `${LIST}/views/getbyid(view)`;

export const restViewRoutes: readonly RestRoute[] = [
  { method: 'GET', path: `${LIST}/views`, handler: getViews },
  { method: 'POST', path: `${LIST}/views/add`, handler: addView },
  { method: 'GET', path: VIEW, handler: getView },
  { method: 'MERGE', path: VIEW, handler: mergeView },
  { method: 'DELETE', path: VIEW, handler: deleteView },
  { method: 'POST', path: `${VIEW}/viewfields/addviewfield(field)`, handler: addField },
  { method: 'POST', path: `${VIEW}/viewfields/removeallviewfields`, handler: (call) => changeFields(call, () => []) },
  { method: 'GET', path: `${LIST}/fields`, handler: getFormats },
  { method: 'MERGE', path: `${LIST}/fields/getbyinternalnameortitle(field)`, handler: mergeField },
];
