/**
 * Makes the site fit the plan: what is missing is made step by step, what people have changed is told and left alone.
 * Every run looks first, so it may be stopped or fail anywhere and be run again; nothing that is there is made twice.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Finding } from '#domain/self-check.ts';
import { collect, type Graph } from '#graph/client.ts';
import { columnsOf, createColumn, createList, updateColumn, updateList } from '#graph/lists.ts';
import type { GraphRequest } from '#graph/request.ts';
import { columnChange, columnCreation, listCreation, type ListShape, SCHEMA_VERSION } from '#schema/list.ts';
import { allLists, lists } from '#schema/lists.ts';
import { type Migration, migrationsFrom } from '#schema/migrations.ts';
import { isRecord } from '#schema/parse.ts';
import { meaningOf } from './failure.ts';
import { columnFields, driftOf, type FoundColumn, readColumn, withChoices } from './provision/drift.ts';
import { findLists, type FoundList, type SiteAddress, stampedVersion, stampText } from './site.ts';

export { choicesOf, columnFields, type FoundColumn, readColumn, withChoices } from './provision/drift.ts';

/** One step of making or changing, told as it begins. `done` of `total` steps known so far. */
export interface Progress {
  readonly step: 'createList' | 'nameList' | 'addColumn' | 'changeColumn' | 'stamp';
  readonly list: string;
  readonly column: string | null;
  readonly done: number;
  readonly total: number;
}

interface Step {
  readonly step: Progress['step'];
  readonly list: ListShape;
  readonly column: string | null;
  readonly request: GraphRequest;
}

interface Survey {
  readonly site: string;
  readonly findings: readonly Finding[];
  readonly steps: readonly Step[];
}

async function survey(graph: Graph, address: SiteAddress): Promise<Result<Survey, PlanFailure>> {
  const found = await findLists(graph, address);
  if (!found.ok) return found;
  const { site, ours, takenNames } = found.value;
  const version = stampedVersion(ours);
  const findings: Finding[] = [];
  const steps: Step[] = [];
  // Lists without a stamp are being made right now, or were when somebody stopped: they are of this version.
  const due = migrationsFrom(version ?? SCHEMA_VERSION);
  if (!due.ok) findings.push({ kind: 'newer', version: due.failure.lists });
  for (const list of allLists) {
    const there = ours.get(list.entity);
    if (there === undefined) {
      findings.push({ kind: 'listMissing', list: list.label });
      steps.push({ step: 'createList', list, column: null, request: createList(site, listCreation(list)) });
      continue;
    }
    const looked = await surveyList(graph, site, list, there, {
      takenNames,
      due: due.ok ? due.value : [],
    });
    if (!looked.ok) return looked;
    findings.push(...looked.value.findings);
    steps.push(...looked.value.steps);
  }
  const plans = ours.get('plan');
  if (steps.length === 0 && plans !== undefined && (version === null || version < SCHEMA_VERSION)) {
    const request = updateList({ site: site, list: plans.id }, { description: stampText(SCHEMA_VERSION) });
    steps.push({ step: 'stamp', list: lists.plan, column: null, request });
  }
  return succeed({ site: site, findings, steps });
}

async function surveyList(
  graph: Graph,
  site: string,
  list: ListShape,
  there: FoundList,
  { due, takenNames }: { readonly due: readonly Migration[]; readonly takenNames: ReadonlySet<string> },
): Promise<Result<Pick<Survey, 'findings' | 'steps'>, PlanFailure>> {
  const place = { site, list: there.id };
  const found = await collect(graph.pages(columnsOf(place, columnFields)));
  if (!found.ok) return fail(meaningOf(found.failure));
  const columns = new Map<string, FoundColumn>();
  for (const raw of found.value) {
    const read = isRecord(raw) ? readColumn(raw) : null;
    if (read !== null) columns.set(read.name, read);
  }
  const findings: Finding[] = [];
  const steps: Step[] = [];
  const isDue = (kind: 'addChoice' | 'renameDisplay', column: string | null): boolean =>
    due.some((migration) =>
      migration.steps.some((step) => step.kind === kind && step.list === list.entity && step.column === column),
    );
  if (there.displayName !== list.label) {
    // Fresh from Graph a list bears its ASCII name; any other name was given by a person and is theirs to keep.
    const toBeNamed = there.displayName === list.name || isDue('renameDisplay', null);
    if (toBeNamed && !takenNames.has(list.label.toLowerCase())) {
      steps.push({ step: 'nameList', list, column: null, request: updateList(place, { displayName: list.label }) });
    } else findings.push({ kind: 'listRenamed', list: list.label, found: there.displayName });
  }
  for (const wanted of list.columns) {
    const label = list.columnLabels[wanted.name] ?? wanted.name;
    const at = { list: there.displayName, column: label };
    const column = columns.get(wanted.name);
    if (column === undefined) {
      findings.push({ kind: 'columnMissing', ...at });
      const request = createColumn(place, columnCreation(list, wanted));
      steps.push({ step: 'addColumn', list, column: label, request });
      continue;
    }
    const change: Record<string, unknown> = {};
    for (const what of driftOf(wanted, column)) {
      findings.push({ kind: 'columnDrifted', ...at, what });
      if (what === 'index' || what === 'unique') Object.assign(change, columnChange(list, wanted));
      if (what === 'choices' && isDue('addChoice', wanted.name)) Object.assign(change, withChoices(wanted, column));
    }
    if (column.displayName !== label) {
      // SharePoint's own Title column is born with SharePoint's own name.
      const born = wanted.builtIn && column.displayName === wanted.name;
      if (born || isDue('renameDisplay', wanted.name)) Object.assign(change, columnChange(list, wanted));
      else findings.push({ kind: 'columnRenamed', ...at, found: column.displayName });
    }
    if (Object.keys(change).length > 0) {
      const request = updateColumn(place, column.id, change);
      steps.push({ step: 'changeColumn', list, column: label, request });
    }
  }
  const ours = new Set(list.columns.map(({ name }) => name));
  for (const column of columns.values()) {
    if (ours.has(column.name) || column.system) continue;
    findings.push({ kind: 'columnForeign', list: there.displayName, column: column.displayName });
  }
  return succeed({ findings, steps });
}

/** What stands otherwise on the site; nothing is changed. */
export async function inspect(graph: Graph, address: SiteAddress): Promise<Result<readonly Finding[], PlanFailure>> {
  const looked = await survey(graph, address);
  return looked.ok ? succeed(looked.value.findings) : looked;
}

/** Rounds of looking and making; the third finds nothing left unless somebody changes the site meanwhile. */
const MOST_ROUNDS = 6;

/**
 * Makes lists, columns, names and indexes that are missing, carries older lists over to this version, and stamps the site
 * with it. Answers with what was left alone. A refusal stops it; what was made stays, and the next run goes on from there.
 */
export async function provision(
  graph: Graph,
  address: SiteAddress,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Result<readonly Finding[], PlanFailure>> {
  let done = 0;
  let why: PlanFailure = { kind: 'unavailable', code: 'provision' };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const looked = await survey(graph, address);
    if (!looked.ok) return looked;
    const { findings, steps } = looked.value;
    if (findings.some(({ kind }) => kind === 'newer')) return fail({ kind: 'newer' });
    if (steps.length === 0) return succeed(findings);
    const total = done + steps.length;
    for (const { step, list, column, request } of steps) {
      onProgress({ step, list: list.label, column, done, total });
      const answer = await graph.send(request);
      if (!answer.ok) {
        why = meaningOf(answer.failure);
        // 409: somebody else made it a moment ago, or an earlier try of ours landed. The next look decides.
        if (answer.failure.kind !== 'conflict' && answer.failure.landed === 'no') return fail(why);
      }
      done += 1;
    }
  }
  return fail(why);
}
