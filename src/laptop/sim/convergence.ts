/** Whether every open tab shows what the tenant holds, and what is left in its queue is for a person to decide. */
import { KEY, PLAN, REMOVED_AT } from './columns.ts';
import type { Row } from '#domain/row.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import type { Fields } from '#domain/history.ts';
import { lists } from '#schema/lists.ts';
import { cell, historiesOf, simulated } from './oracle.ts';
import type { SimTab } from './tab.ts';

/** Fields that are compared, each in a column of its own. */
export const texts = {
  milestone: ['title', 'note', 'evidence', 'delivers'],
  measure: ['title', 'statusWords', 'nextStep', 'scope'],
  group: ['title', 'description'],
  stakeholder: ['title', 'interest'],
  decision: ['title'],
} as const satisfies { readonly [Name in (typeof simulated)[number]]: readonly string[] };

const columnOf = (entity: (typeof simulated)[number], field: string): string =>
  lists[entity].columnsOf(field)[0] ?? field;

/** First thing that is amiss with a tab, by the promise that it breaks; null where all is well. */
export function amiss(tenant: LocalTenant, tab: SimTab): { readonly rule: string; readonly what: string } | null {
  const { session, id } = tab;
  const snapshot = session.snapshot();
  if (snapshot.phase !== 'open') {
    return { rule: 'I3', what: `${id} is ${snapshot.phase}: ${JSON.stringify(snapshot.failure)}` };
  }
  const held = new Set<string>();
  for (const { change, state } of snapshot.edits) {
    if ((state.kind === 'waiting' || state.kind === 'sending') && !held.has(change.item)) {
      return { rule: 'I6', what: `${id} has an edit that is ${state.kind}: ${change.entity} ${change.act}` };
    }
    held.add(change.item);
  }
  for (const entity of simulated) {
    const isFollowed = lists[entity].loading === 'start' || tab.wanted.has(entity);
    if (!isFollowed || !snapshot.loaded.has(entity)) continue;
    const shown = new Map((snapshot.rows[entity] as readonly Row[]).map((row) => [row.key as string, row]));
    const unreadable = new Set(snapshot.unreadable.filter((row) => row.entity === entity).map(({ item }) => item));
    for (const { id: item, states, live } of historiesOf(tenant, entity)) {
      const now = states.at(-1);
      const key = cell(now, KEY);
      const row = shown.get(key);
      if (!live) {
        if (unreadable.has(String(item))) return { rule: 'I3', what: `${id} shows a deleted row, ${entity} ${item}` };
        continue;
      }
      if (unreadable.delete(String(item))) {
        if (isReadable(cell(now, KEY), cell(now, PLAN))) {
          return { rule: 'I3', what: `${id} shows ${entity} ${item} as unreadable, which it is not` };
        }
        continue;
      }
      if (row === undefined)
        return { rule: 'I3', what: `${id} does not show ${entity} ${item} «${cell(now, 'Title')}»` };
      shown.delete(key);
      if (held.has(key)) continue;
      for (const field of texts[entity]) {
        const [here, there] = [String((row as unknown as Fields)[field]), cell(now, columnOf(entity, field))];
        if (here !== there) {
          return { rule: 'I3', what: `${id} shows ${entity} ${item} ${field} «${here}», the list has «${there}»` };
        }
      }
      if ((row.removed !== null) !== (cell(now, REMOVED_AT) !== '')) {
        return { rule: 'I3', what: `${id} shows ${entity} ${item} as taken away or not, otherwise than the list` };
      }
    }
    for (const [key, row] of shown) {
      if (!held.has(key))
        return {
          rule: 'I3',
          what: `${id} shows a row that is not there: ${entity} ${JSON.stringify(row).slice(0, 80)}`,
        };
    }
  }
  return null;
}

const isReadable = (key: string, plan: string): boolean => /^[0-9a-f]{32}$/.test(key) && /^[0-9a-f]{32}$/.test(plan);
