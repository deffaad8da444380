/** Puts right what the self-check found, by asking again how it stands: somebody may have been there meanwhile. */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { CheckFinding } from '#domain/self-check.ts';
import { collect, type Graph, type SharePointRest } from '#graph/client.ts';
import { columnsOf, type ListPlace, updateColumn, updateList } from '#graph/lists.ts';
import type { GraphRequest } from '#graph/request.ts';
import { keepVersions } from '#graph/sharepoint.ts';
import type { ListShape } from '#schema/list.ts';
import { allLists } from '#schema/lists.ts';
import { isRecord } from '#schema/parse.ts';
import { meaningOf } from '#repository/failure.ts';
import { columnFields, type FoundColumn, readColumn, withChoices } from '#repository/provision.ts';
import { readOne } from '#repository/rest-reading.ts';
import type { FoundList, FoundLists } from '#repository/site.ts';

export type Mended = Promise<Result<null, PlanFailure>>;

/** SharePoint's own most for a new library, and plenty for a row. */
const MOST_VERSIONS = 500;

/** By the name that it bears now. */
function listNamed(found: FoundLists, name: string): { readonly shape: ListShape; readonly there: FoundList } | null {
  for (const shape of allLists) {
    const there = found.ours.get(shape.entity);
    if (there?.displayName === name) return { shape, there };
  }
  return null;
}

async function sendTo(graph: Graph, request: GraphRequest): Mended {
  const answer = await graph.send(request);
  return answer.ok ? succeed(null) : fail(meaningOf(answer.failure));
}

async function columnNamed(graph: Graph, place: ListPlace, name: string): Promise<Result<FoundColumn, PlanFailure>> {
  const columns = await collect(graph.pages(columnsOf(place, columnFields)));
  if (!columns.ok) return fail(meaningOf(columns.failure));
  const found = columns.value.flatMap((raw) => (isRecord(raw) ? (readColumn(raw) ?? []) : []));
  const column = found.find((each) => each.name === name);
  return column === undefined ? fail({ kind: 'rowGone' }) : succeed(column);
}

/** A column's name or choices, as this version has them. */
async function mendColumn(
  graph: Graph,
  found: FoundLists,
  { list, column }: { readonly list: string; readonly column: string },
  choices: boolean,
): Mended {
  const named = listNamed(found, list);
  const wanted = named?.shape.columns.find(({ name }) => (named.shape.columnLabels[name] ?? name) === column);
  if (named === null || wanted === undefined) return fail({ kind: 'rowGone' });
  const place = { site: found.site, list: named.there.id };
  const there = await columnNamed(graph, place, wanted.name);
  if (!there.ok) return there;
  const change = choices ? withChoices(wanted, there.value) : { displayName: column };
  return sendTo(graph, updateColumn(place, there.value.id, change));
}

async function renameList(graph: Graph, found: FoundLists, name: string): Mended {
  const list = listNamed(found, name);
  if (list === null) return fail({ kind: 'rowGone' });
  const place = { site: found.site, list: list.there.id };
  return sendTo(graph, updateList(place, { displayName: list.shape.label }));
}

async function mendVersions(rest: SharePointRest, found: FoundLists, name: string): Mended {
  const list = listNamed(found, name);
  if (list === null) return fail({ kind: 'rowGone' });
  const kept = await readOne(rest, keepVersions(list.there.id, MOST_VERSIONS), () => null);
  return kept.ok ? succeed(null) : kept;
}

/** One list or column; what is made or ruled as a whole is not put right here. */
export async function mendOne(graph: Graph, rest: SharePointRest, found: FoundLists, finding: CheckFinding): Mended {
  switch (finding.kind) {
    case 'listRenamed':
      return renameList(graph, found, finding.found);
    case 'columnRenamed':
      return mendColumn(graph, found, finding, false);
    case 'columnDrifted':
      return finding.what === 'choices' ? mendColumn(graph, found, finding, true) : succeed(null);
    case 'versioningOff':
    case 'fewVersions':
      return mendVersions(rest, found, finding.list);
    case 'listMissing':
    case 'columnMissing':
    case 'columnForeign':
    case 'newer':
    case 'older':
    case 'timeZone':
    case 'duplicateKeys':
    case 'viewMissing':
    case 'viewDrifted':
    case 'formatDrifted':
    case 'groupMissing':
    case 'groupClosed':
    case 'levelMissing':
    case 'levelDrifted':
    case 'rightsInherited':
    case 'rightsDrifted':
    case 'rightsForeign':
    case 'untimed':
    case 'unreadable':
    case 'changedAfterwards':
    case 'unverifiable':
    case 'unchecked':
    case 'fine':
      return succeed(null);
  }
}
