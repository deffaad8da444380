/** Where the plan's lists are on a site: found by their internal names, so a list that somebody renamed is still found. */
import { type Instant, parseInstant } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { collect, type Graph } from '#graph/client.ts';
import { listsOf } from '#graph/lists.ts';
import type { ListShape } from '#schema/list.ts';
import { listByName } from '#schema/lists.ts';
import { isRecord } from '#schema/parse.ts';
import { meaningOf } from './failure.ts';

/** Host and server-relative path of the channel's site: `contoso.sharepoint.com`, `/sites/framtid`. */
export interface SiteAddress {
  readonly host: string;
  readonly path: string;
}

export interface FoundList {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** SharePoint's own word for when something in it changed: late, repeated or missing, so only a hint. */
  readonly changedAt: Instant | null;
  /** Internal names of its columns. */
  readonly columns: ReadonlySet<string>;
}

export interface FoundSite {
  readonly id: string;
  readonly lists: ReadonlyMap<EntityName, FoundList>;
}

function namesOf(columns: unknown): ReadonlySet<string> {
  const found: readonly unknown[] = Array.isArray(columns) ? columns : [];
  return new Set(found.flatMap((made) => (isRecord(made) && typeof made['name'] === 'string' ? [made['name']] : [])));
}

/** Columns of ours that somebody deleted, by display name; those that are `due` nobody has made yet. */
export function missingColumns(list: ListShape, found: FoundList, due: ReadonlySet<string>): readonly string[] {
  return list.columns
    .filter(({ name }) => !found.columns.has(name) && !due.has(name))
    .map(({ name }) => list.columnLabels[name] ?? name);
}

const STAMP = /^Framdrift (\d+)$/;

/** Stands as the description of the list of plans once all lists are as `version` wants them. */
export const stampText = (version: number): string => `Framdrift ${version}`;

/** The version that made the lists; null where none has finished. */
export function stampedVersion(found: ReadonlyMap<EntityName, FoundList>): number | null {
  const digits = STAMP.exec(found.get('plan')?.description ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

const LIST_FIELDS = ['id', 'name', 'displayName', 'description', 'lastModifiedDateTime', 'parentReference'];

export interface FoundLists {
  /** Graph's id of the site. */
  readonly site: string;
  readonly ours: ReadonlyMap<EntityName, FoundList>;
  /** Display names of the other lists on the site, in lower case: SharePoint gives no name twice. */
  readonly takenNames: ReadonlySet<string>;
}

/** `site` by its id where that is known. Every site has lists of its own from the day it is made. */
export async function findLists(graph: Graph, site: string | SiteAddress): Promise<Result<FoundLists, PlanFailure>> {
  const found = await collect(graph.pages(listsOf(site, LIST_FIELDS, { columns: ['name', 'hidden'] })));
  if (!found.ok) {
    return fail(found.failure.kind === 'notFound' ? { kind: 'siteMissing' } : meaningOf(found.failure));
  }
  const ours = new Map<EntityName, FoundList>();
  const takenNames = new Set<string>();
  let siteId = typeof site === 'string' ? site : null;
  for (const entry of found.value) {
    if (!isRecord(entry)) continue;
    const { id, name, description, lastModifiedDateTime, parentReference } = entry;
    if (isRecord(parentReference) && typeof parentReference['siteId'] === 'string') siteId = parentReference['siteId'];
    if (typeof id !== 'string' || typeof name !== 'string') continue;
    const displayName = typeof entry['displayName'] === 'string' ? entry['displayName'] : name;
    const list = listByName(name);
    if (list === undefined) {
      takenNames.add(displayName.toLowerCase());
      continue;
    }
    ours.set(list.entity, {
      id,
      name,
      displayName,
      description: typeof description === 'string' ? description : '',
      changedAt: typeof lastModifiedDateTime === 'string' ? parseInstant(lastModifiedDateTime) : null,
      columns: namesOf(entry['columns']),
    });
  }
  return siteId === null ? fail({ kind: 'notSharePoint' }) : succeed({ site: siteId, ours, takenNames });
}
