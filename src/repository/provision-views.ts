/**
 * Makes SharePoint show the plan to those who read it there: views and the formats of cells, over SharePoint's own REST,
 * for Graph knows neither. Every run looks first, so it may stop anywhere and be run again; nothing is made twice.
 *
 * Ours are put right where somebody changed them, but for what a person has called them (own-views.ts); views that people
 * made, and the default one, are left alone. Where two make the same view at once SharePoint keeps both: of those that are
 * ours to the last letter one stays, the same one whoever looks.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { ViewDrift, ViewFinding } from '#domain/self-check.ts';
import type { Graph, RestRequest, SharePointRest } from '#graph/client.ts';
import {
  addView,
  changeView,
  changeViewColumns,
  formatColumn,
  formatsOfList,
  readFormat,
  readView,
  removeView,
  type SharePointView,
  viewsOfList,
} from '#graph/sharepoint.ts';
import type { ListShape } from '#schema/list.ts';
import { allLists } from '#schema/lists.ts';
import { columnFormats, listViews, type ViewPayload, type ViewSettings } from '#schema/views.ts';
import { type Language, languages } from '#text/language.ts';
import { meaningOf } from './failure.ts';
import { ownViews, plain } from './own-views.ts';
import { readEntries } from './rest-reading.ts';
import { findLists, type SiteAddress } from './site.ts';
import { viewSettings } from './view-settings.ts';

/** One step, told as it begins. */
export interface ViewProgress {
  readonly step: 'addView' | 'changeView' | 'removeDouble' | 'formatColumn';
  readonly list: string;
  /** Title of the view, or the column's display name. */
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

interface Step extends Omit<ViewProgress, 'done' | 'total'> {
  readonly requests: readonly RestRequest[];
}

interface Survey {
  readonly findings: readonly ViewFinding[];
  readonly steps: readonly Step[];
}

export interface ViewPorts {
  readonly graph: Graph;
  readonly rest: SharePointRest;
  readonly site: SiteAddress;
  /** The plan's. */
  readonly language: Language;
}

function driftOf(wanted: ViewPayload, found: SharePointView): readonly ViewDrift[] {
  const drift: ViewDrift[] = [];
  if (found.title !== wanted.Title) drift.push('title');
  if (found.columns.join() !== wanted.ViewFields.join()) drift.push('columns');
  if (plain(found.query) !== plain(wanted.ViewQuery)) drift.push('query');
  if (plain(found.format) !== plain(wanted.CustomFormatter)) drift.push('format');
  if (found.rowLimit !== wanted.RowLimit || found.paged !== wanted.Paged) drift.push('paging');
  return drift;
}

function creation(list: string, { ViewQuery, ...view }: ViewPayload): RestRequest {
  return addView(list, { ...view, Query: ViewQuery });
}

function changes(list: string, id: string, wanted: ViewPayload, drift: readonly ViewDrift[]): readonly RestRequest[] {
  const { Title, ViewQuery, RowLimit, Paged, CustomFormatter, ViewFields } = wanted;
  const rest = drift.some((what) => what !== 'columns');
  return [
    ...(rest ? [changeView(list, id, { Title, ViewQuery, RowLimit, Paged, CustomFormatter })] : []),
    ...(drift.includes('columns') ? changeViewColumns(list, id, ViewFields) : []),
  ];
}

/** Looks of ours on a column; where there are none in this language, only another language's are in its place. */
function formatDrifted(list: ListShape, column: string, wanted: string, found: string): boolean {
  if (plain(found) === plain(wanted)) return false;
  if (wanted !== '') return true;
  return languages.some((language) =>
    columnFormats(list, language).some(
      (each) => each.column === column && plain(each.CustomFormatter) === plain(found),
    ),
  );
}

async function surveyList(
  { rest, language }: ViewPorts,
  settings: ViewSettings,
  list: ListShape,
  there: { readonly id: string; readonly displayName: string },
): Promise<Result<Survey, PlanFailure>> {
  const views = await readEntries(rest, viewsOfList(there.id), readView);
  if (!views.ok) return views;
  const columns = await readEntries(rest, formatsOfList(there.id), readFormat);
  if (!columns.ok) return columns;
  const findings: ViewFinding[] = [];
  const steps: Step[] = [];
  const own = ownViews(list, views.value);
  const kept = new Set(own.map((each) => each?.view.id));
  for (const [index, payload] of listViews(list, language, settings).entries()) {
    const found = own[index] ?? null;
    const at = { list: there.displayName, view: payload.Title };
    if (found === null) {
      findings.push({ kind: 'viewMissing', ...at });
      steps.push({ step: 'addView', list: at.list, what: at.view, requests: [creation(there.id, payload)] });
      continue;
    }
    const { view, renamed } = found;
    const wanted = renamed ? { ...payload, Title: view.title } : payload;
    // Of two who made it at once; a view that somebody made for herself under the same title is not ours to take.
    for (const { id } of views.value.filter((each) => !kept.has(each.id) && driftOf(payload, each).length === 0)) {
      steps.push({ step: 'removeDouble', list: at.list, what: at.view, requests: [removeView(there.id, id)] });
    }
    const drift = driftOf(wanted, view);
    findings.push(...drift.map((what) => ({ kind: 'viewDrifted', ...at, what }) as const));
    if (drift.length === 0) continue;
    const requests = changes(there.id, view.id, wanted, drift);
    steps.push({ step: 'changeView', list: at.list, what: at.view, requests });
  }
  for (const { column, CustomFormatter } of columnFormats(list, language)) {
    const found = columns.value.find(({ name }) => name === column);
    // A missing column is the list's own finding.
    if (found === undefined || !formatDrifted(list, column, CustomFormatter, found.format)) continue;
    const what = found.title;
    findings.push({ kind: 'formatDrifted', list: there.displayName, column: what });
    const requests = [formatColumn(there.id, column, CustomFormatter)];
    steps.push({ step: 'formatColumn', list: there.displayName, what, requests });
  }
  return succeed({ findings, steps });
}

async function survey(ports: ViewPorts): Promise<Result<Survey, PlanFailure>> {
  const lists = await findLists(ports.graph, ports.site);
  if (!lists.ok) return lists;
  const settings = await viewSettings(ports.graph, ports.site);
  if (!settings.ok) return settings;
  const findings: ViewFinding[] = [];
  const steps: Step[] = [];
  for (const list of allLists) {
    const there = lists.value.ours.get(list.entity);
    if (there === undefined || listViews(list, ports.language).length === 0) continue;
    const looked = await surveyList(ports, settings.value, list, there);
    if (!looked.ok) return looked;
    findings.push(...looked.value.findings);
    steps.push(...looked.value.steps);
  }
  return succeed({ findings, steps });
}

/** What SharePoint shows otherwise; nothing is changed. */
export async function inspectViews(ports: ViewPorts): Promise<Result<readonly ViewFinding[], PlanFailure>> {
  const looked = await survey(ports);
  return looked.ok ? succeed(looked.value.findings) : looked;
}

/** Rounds of looking and making: views and formats, doubles of somebody who made them meanwhile, one to see that all is so. */
const MOST_ROUNDS = 4;

/** Makes what is missing and puts right what differs, on the lists that are there. A refusal stops it; what was made stays. */
export async function provisionViews(
  ports: ViewPorts,
  onProgress: (progress: ViewProgress) => void = () => undefined,
): Promise<Result<null, PlanFailure>> {
  let done = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const looked = await survey(ports);
    if (!looked.ok) return looked;
    const { steps } = looked.value;
    if (steps.length === 0) return succeed(null);
    const total = done + steps.length;
    for (const { requests, ...step } of steps) {
      onProgress({ ...step, done, total });
      for (const request of requests) {
        const answer = await ports.rest.send(request);
        // A double that is gone was taken by the other who saw it.
        const taken = step.step === 'removeDouble' && !answer.ok && answer.failure.kind === 'notFound';
        if (!answer.ok && !taken) return fail(meaningOf(answer.failure));
      }
      done += 1;
    }
  }
  return fail({ kind: 'unavailable', code: 'views' });
}
