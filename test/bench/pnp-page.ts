/**
 * What a plan without a replica is compared with: a page that reads the same lists by @pnp/graph, all at once and each page
 * by page, and writes so many measures into a table. It has no framework, no columns of its own to decode, and no edits.
 */
import { GraphBrowser, GraphCollection } from '@pnp/graph';
import { InjectHeaders } from '@pnp/queryable';

interface Item {
  readonly fields: Readonly<Record<string, string>>;
}

interface Settings {
  readonly site: { readonly host: string; readonly path: string };
  readonly graphOrigin: string;
}

/** Links to the next page name Microsoft's own service, wherever the tenant is. */
const reachedAt =
  (origin: string): ReturnType<typeof GraphBrowser> =>
  (instance) => {
    instance.on['pre']?.(async (url: string, init: RequestInit, result: unknown) => [
      url.replace('https://graph.microsoft.com', origin),
      init,
      result,
    ]);
    return instance;
  };

async function rowsOf(list: string, columns: string): Promise<readonly Item[]> {
  const items = GraphCollection(`${address}/lists/${list}/items`)
    .using(
      GraphBrowser(),
      reachedAt(settings.graphOrigin),
      InjectHeaders({ Authorization: 'Bearer local:leder@framdrift.local' }),
    )
    .expand(`fields($select=${columns})`)
    .top(200);
  const found: Item[] = [];
  for await (const page of items as unknown as AsyncIterable<readonly Item[]>) found.push(...page);
  return found;
}

const cell = (text: string): HTMLTableCellElement => {
  const made = document.createElement('td');
  made.textContent = text;
  return made;
};

const asked = new URLSearchParams(window.location.search);
const settings = (await (await fetch('laptop.json')).json()) as Settings;
const address = `${settings.graphOrigin}/v1.0/sites/${settings.site.host}:${settings.site.path}:`;
/** `Measures:Title,Code;Plans:Title` */
const lists = (asked.get('lists') ?? '').split(';').map((text) => text.split(':') as [string, string]);
const read = new Map(
  await Promise.all(lists.map(async ([list, columns]) => [list, await rowsOf(list, columns)] as const)),
);
const table = document.createElement('table');
for (const { fields } of (read.get('Measures') ?? []).slice(0, Number(asked.get('rows')))) {
  const row = document.createElement('tr');
  row.append(...['Code', 'Title', 'Status', 'ResponsibleRole'].map((name) => cell(fields[name] ?? '')));
  table.append(row);
}
document.body.append(table);
