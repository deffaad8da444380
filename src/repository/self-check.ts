/**
 * Looks at all that the plan stands on in SharePoint, and puts right what can be put right from the tab.
 *
 * - Looking changes nothing, and asks with what the person holds already; mending asks with more.
 * - A part that cannot be looked at is told with its reason, and the others are looked at all the same.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import {
  type CheckedPart,
  checkedParts,
  type CheckFinding,
  type Fine,
  mendOf,
  type SiteFinding,
  severityOf,
} from '#domain/self-check.ts';
import type { Graph, SharePointRest } from '#graph/client.ts';
import { readListKept, readTimeZone, timeZoneOfSite, listsKept } from '#graph/sharepoint.ts';
import { SCHEMA_VERSION } from '#schema/list.ts';
import { allLists } from '#schema/lists.ts';
import { listViews } from '#schema/views.ts';
import type { Language } from '#text/language.ts';
import { inspect, provision } from './provision.ts';
import { inspectViews, provisionViews } from './provision-views.ts';
import { readEntries, readOne } from './rest-reading.ts';
import { inheritedRights, inspectRights, provisionRights, type RuledList } from './rights.ts';
import { type Mended, mendOne } from './self-check/mending.ts';
import { lookAtRegistered, lookAtRows } from './self-check/rows.ts';
import { findLists, type FoundLists, type SiteAddress, stampedVersion } from './site.ts';

export { SCHEMA_VERSION } from '#schema/list.ts';

export interface SelfCheckPorts {
  readonly site: SiteAddress;
  /** Of the views. */
  readonly language: Language;
  /** As the plan is read day by day. */
  readonly graph: Graph;
  readonly rest: SharePointRest;
  /** As lists, and rights and views, are changed. */
  readonly making: { readonly graph: Graph; readonly rest: SharePointRest };
}

type Looked = Promise<Result<readonly CheckFinding[], PlanFailure>>;

/** Fewer than these, and a busy week is more than SharePoint can give back. */
const LEAST_VERSIONS = 50;
/** Central European time: an hour ahead of UTC, two in summer. */
const NORWAY = -60;

const fine = (what: Fine['what'], count: number): Fine => ({ kind: 'fine', what, count });

/** The plan's lists that stand on the site. */
export const ruledLists = ({ ours }: FoundLists): readonly RuledList[] =>
  allLists.flatMap((shape) => {
    const found = ours.get(shape.entity);
    return found === undefined ? [] : [{ shape, id: found.id, displayName: found.displayName }];
  });

async function lookAtLists(graph: Graph, site: SiteAddress, { ours }: FoundLists): Looked {
  const looked = await inspect(graph, site);
  if (!looked.ok) return looked;
  const version = stampedVersion(ours);
  const isOlder = ours.size === allLists.length && (version === null || version < SCHEMA_VERSION);
  const findings: readonly CheckFinding[] = [
    ...looked.value,
    ...(isOlder ? [{ kind: 'older', version } satisfies SiteFinding] : []),
  ];
  return succeed(findings.every(isInOrder) ? [...findings, fine('lists', ours.size)] : findings);
}

const isInOrder = (finding: CheckFinding): boolean => severityOf(finding) === 'inOrder';

async function lookAtTime(rest: SharePointRest): Looked {
  const zone = await readOne(rest, timeZoneOfSite(), readTimeZone);
  if (!zone.ok) return zone;
  if (zone.value === null) return fail({ kind: 'notSharePoint' });
  const { id, name, bias, summer } = zone.value;
  return succeed([bias === NORWAY && summer === NORWAY ? fine('timeZone', 1) : { kind: 'timeZone', id, zone: name }]);
}

async function lookAtVersions(rest: SharePointRest, { ours }: FoundLists): Looked {
  const kept = await readEntries(rest, listsKept(), readListKept);
  if (!kept.ok) return kept;
  const findings: CheckFinding[] = [];
  for (const { id, displayName: list } of ours.values()) {
    const found = kept.value.find((each) => each.list === id.toLowerCase());
    if (found === undefined) continue;
    if (!found.enabled) findings.push({ kind: 'versioningOff', list });
    else if (found.most > 0 && found.most < LEAST_VERSIONS)
      findings.push({ kind: 'fewVersions', list, kept: found.most });
  }
  return succeed(findings.length === 0 ? [fine('versions', ours.size)] : findings);
}

async function lookAtRights(rest: SharePointRest, found: FoundLists): Looked {
  const lists = ruledLists(found);
  const looked = await inspectRights(rest, lists);
  if (!looked.ok) {
    // Who may do what only owners see; that a list keeps nothing apart, everybody does.
    const open = looked.failure.kind === 'noAccess' ? await inheritedRights(rest, lists) : looked;
    return open.ok ? succeed([...open.value, unchecked('rights', looked.failure)]) : looked;
  }
  return succeed(looked.value.length === 0 ? [fine('rights', found.ours.size)] : looked.value);
}

async function lookAtViews({ graph, rest, site, language }: SelfCheckPorts): Looked {
  const looked = await inspectViews({ graph, rest, site, language });
  if (!looked.ok) return looked;
  const views = allLists.flatMap((list) => listViews(list, language));
  return succeed(looked.value.length === 0 ? [fine('views', views.length)] : looked.value);
}

/** What stands otherwise, and what is in order; nothing is changed. */
export async function lookOver(ports: SelfCheckPorts): Promise<readonly CheckFinding[]> {
  const { graph, rest, site } = ports;
  const found = await findLists(graph, site);
  if (!found.ok) return [unchecked('lists', found.failure)];
  const parts: Readonly<Record<CheckedPart, Looked>> = {
    lists: lookAtLists(graph, site, found.value),
    timeZone: lookAtTime(rest),
    versions: lookAtVersions(rest, found.value),
    views: lookAtViews(ports),
    rights: lookAtRights(rest, found.value),
    rows: lookAtRows(graph, site, found.value),
    registered: lookAtRegistered(graph, site, found.value),
  };
  const findings: CheckFinding[] = [fine('reached', 1)];
  for (const part of checkedParts) {
    const looked = await parts[part];
    findings.push(...(looked.ok ? looked.value : [unchecked(part, looked.failure)]));
  }
  return findings;
}

const unchecked = (part: CheckedPart, failure: PlanFailure): CheckFinding => ({ kind: 'unchecked', part, failure });

const done = (result: Result<unknown, PlanFailure>): Result<null, PlanFailure> => (result.ok ? succeed(null) : result);

/** Puts right what the findings tell of; all views, all rights and all lists are made at once, whichever of them it was. */
export async function putRight(
  { site, language, making: { graph, rest } }: SelfCheckPorts,
  findings: readonly CheckFinding[],
): Mended {
  const mends = new Set(findings.map(mendOf));
  if (mends.has('lists') || mends.has('columns') || mends.has('update')) {
    const made = await provision(graph, site);
    if (!made.ok) return made;
  }
  if (mends.has('views')) {
    const made = await provisionViews({ graph, rest, site, language });
    if (!made.ok) return made;
  }
  const found = await findLists(graph, site);
  if (!found.ok) return found;
  // Findings name lists as they were called when they were looked at, so those get their own names back last.
  const ofLists = (finding: CheckFinding): number => (finding.kind === 'listRenamed' ? 1 : 0);
  for (const finding of findings.toSorted((a, b) => ofLists(a) - ofLists(b))) {
    const mended = await mendOne(graph, rest, found.value, finding);
    if (!mended.ok) return mended;
  }
  return mends.has('rights') ? done(await provisionRights(rest, ruledLists(found.value))) : succeed(null);
}
