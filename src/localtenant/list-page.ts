/**
 * The page of a list as SharePoint shows it to those who read the plan there: `/sites/…/Lists/<list>/<view>.aspx`, its rows by
 * the view's query, drawn by the formats of columns and view. Plain HTML without a script; `?theme=dark`, `?person=…` for
 * whose eyes it is, `?page=2`. Only where `/_admin/` answers too: nobody signs in here.
 */
import { CamlError, readQuery, rowsOf } from './caml.ts';
import type { Column } from './column-types.ts';
import { columnValue } from './field-rendering.ts';
import { escapeHtml } from './format-html.ts';
import { listsOf } from './list-search.ts';
import { type Drawn, drawRows } from './list-rows.ts';
import { pageStyle } from './list-style.ts';
import type { Item, List, ListView, Person, Site } from './records.ts';
import { permissionsOf, VIEW_ITEMS } from './rights.ts';
import { fileOf, surroundings, viewsOf } from './views.ts';
import type { Answer, World } from './world.ts';

export const addressOf = (site: Site, list: List, view: ListView, search: string): string =>
  `${encodeURI(site.path)}/Lists/${encodeURIComponent(list.name)}/${encodeURIComponent(fileOf(view))}.aspx${search}`;

/** A page for whoever opens it. */
export function html(status: number, body: string): Answer {
  return {
    status,
    bytes: new TextEncoder().encode(body),
    contentType: 'text/html; charset=utf-8',
    headers: {
      // Styles of cells stand in attributes; nothing is fetched and nothing runs.
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    },
  };
}

export const sentence = (status: number, text: string): Answer =>
  html(
    status,
    `<!doctype html><html lang="nb"><meta charset="utf-8"><title>SharePoint</title><p>${escapeHtml(text)}</p></html>`,
  );

/** A view, and for whose eyes which of its pages is drawn. */
export interface Looked {
  readonly world: World;
  readonly site: Site;
  readonly list: List;
  readonly view: ListView;
  readonly person: Person;
  readonly page: number;
}

interface Asked extends Looked {
  readonly search: string;
  readonly theme: 'light' | 'dark';
}

interface Found {
  readonly drawn: string;
  readonly total: number;
  readonly problem: string | null;
}

export function rowsHtml({ world, site, list, view, person, page }: Looked): Found {
  const around = surroundings(world, site, list, person.id);
  try {
    const query = readQuery(view.query, around);
    const all = rowsOf(query, world.state.rows(list.id).visibleAfter(0, null), around.cellOf);
    const start = (page - 1) * view.rowLimit;
    const columns = view.fields.flatMap((name) => list.columns.find((column) => column.name === name) ?? []);
    const drawn: Drawn = {
      world,
      site,
      list,
      view,
      person,
      columns: columns.filter((column: Column) => !column.hidden),
      groups: query.groups.map(({ column }) => column),
      cellOf: around.cellOf,
      valueOf: (column: Column, row: Item) =>
        columnValue({ world, site, list, select: null, shifted: false }, column, row),
    };
    return { drawn: drawRows(drawn, all, start, start + view.rowLimit), total: all.length, problem: null };
  } catch (error) {
    if (!(error instanceof CamlError)) throw error;
    return { drawn: '', total: 0, problem: error.message };
  }
}

export const bodyOf = ({ drawn, total, problem }: Found): string =>
  problem !== null
    ? `<p class="format-error" role="alert">${escapeHtml(problem)}</p>`
    : total === 0
      ? '<p class="empty">Visningen er tom.</p>'
      : drawn;

function pager(asked: Asked, total: number): string {
  const { site, list, view, page, theme, person } = asked;
  const last = Math.max(1, Math.ceil(total / view.rowLimit));
  if (last === 1) return '';
  const to = (number: number): string =>
    escapeHtml(addressOf(site, list, view, `?theme=${theme}&person=${person.userPrincipalName}&page=${number}`));
  const before = page > 1 ? `<a href="${to(page - 1)}">Forrige side</a>` : '';
  const after = page < last && view.paged ? `<a href="${to(page + 1)}">Neste side</a>` : '';
  return `<nav class="pager" aria-label="Sider">${before}<span>Side ${page} av ${last}</span>${after}</nav>`;
}

function listHtml(asked: Asked): string {
  const { world, site, list, view, person, search, theme } = asked;
  const mine = listsOf(world, site).filter(
    (each) =>
      each.template === 'genericList' &&
      !each.hidden &&
      !each.system &&
      (permissionsOf(world, site, each, person.id) & VIEW_ITEMS) !== 0n,
  );
  const link = (target: List, shown: ListView, text: string, here: boolean): string =>
    `<li><a href="${escapeHtml(addressOf(site, target, shown, search))}"${here ? ' aria-current="page"' : ''}>${escapeHtml(text)}</a></li>`;
  const lists = mine.flatMap((each) => {
    const [first] = viewsOf(each);
    return first === undefined ? [] : [link(each, first, each.displayName, each.id === list.id)];
  });
  const views = viewsOf(list).map((each) => link(list, each, each.title, each.id === view.id));
  const found = rowsHtml(asked);
  const other = theme === 'dark' ? 'light' : 'dark';
  const otherHref = escapeHtml(addressOf(site, list, view, `?theme=${other}&person=${person.userPrincipalName}`));
  return `<!doctype html>
<html lang="nb" data-theme="${theme}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${list.displayName} – ${view.title}`)}</title><style>${pageStyle}</style></head>
<body>
<header class="suite"><span>SharePoint</span><span class="who">${escapeHtml(person.displayName)}</span></header>
<div class="site"><p>${escapeHtml(site.displayName)}</p><a href="${otherHref}">${theme === 'dark' ? 'Lyst' : 'Mørkt'} tema</a></div>
<div class="frame">
<nav class="lists" aria-label="Lister"><ul>${lists.join('')}</ul></nav>
<main><h1>${escapeHtml(list.displayName)}</h1>
<nav class="views" aria-label="Visninger"><ul>${views.join('')}</ul></nav>
${bodyOf(found)}
${pager(asked, found.total)}
</main></div>
</body></html>`;
}

export const unknownReader = sentence(401, 'Adressen sier ikke hvem du er. Legg til ?person=… i adressen.');

/** Whom the address says that it is opened by: null where it says nothing, undefined where nobody is called so. */
export function readerOf(world: World, url: URL): Person | null | undefined {
  const wanted = url.searchParams.get('person')?.toLowerCase() ?? null;
  if (wanted === null) return null;
  return [...world.state.people.values()].find(
    ({ userPrincipalName }) => userPrincipalName.toLowerCase().split('@')[0] === wanted.split('@')[0],
  );
}

export const themeOf = (url: URL): 'light' | 'dark' => (url.searchParams.get('theme') === 'dark' ? 'dark' : 'light');

/** Null where the address is none of a list's page. */
export function answerListPage(world: World, url: URL): Answer | null {
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  const [, sitePath, listName, viewName] = /^(\/.+?)\/Lists\/([^/]+)(?:\/([^/]*?)(?:\.aspx)?)?\/?$/i.exec(path) ?? [];
  if (sitePath === undefined || listName === undefined) return null;
  const site = [...world.state.sites.values()].find((each) => each.path.toLowerCase() === sitePath.toLowerCase());
  const list = site && listsOf(world, site).find((each) => each.name.toLowerCase() === listName.toLowerCase());
  if (site === undefined || list === undefined) return sentence(404, 'Finner ikke lista.');
  const person = readerOf(world, url);
  if (person === null) return unknownReader;
  if (person === undefined || (permissionsOf(world, site, list, person.id) & VIEW_ITEMS) === 0n)
    return sentence(403, 'Du har ikke tilgang til denne lista.');
  const all = viewsOf(list);
  const view =
    viewName === undefined || viewName === '' || viewName.toLowerCase() === 'allitems'
      ? all.find(({ isDefault }) => isDefault)
      : all.find((each) => fileOf(each).toLowerCase() === viewName.toLowerCase());
  if (view === undefined) return sentence(404, 'Finner ikke visningen.');
  const page = Number(url.searchParams.get('page') ?? '1');
  const theme = themeOf(url);
  return html(
    200,
    listHtml({
      world,
      site,
      list,
      view,
      person,
      theme,
      page: Number.isInteger(page) && page > 0 ? page : 1,
      search: `?theme=${theme}&person=${encodeURIComponent(person.userPrincipalName)}`,
    }),
  );
}
