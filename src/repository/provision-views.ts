/**
 * Makes SharePoint show the plan to those who read it there: views and the formats of cells, over SharePoint's own REST,
 * for Graph knows neither. Every run looks first, so it may stop anywhere and be run again; nothing is made twice.
 *
 * A view is ours by its title, in any language of the plan. Ours are put right where somebody changed them; views that
 * people made, and the default one, are left alone.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Graph, RestRequest, SharePointRest } from '#graph/client.ts';
import { quoted } from '#graph/sharepoint.ts';
import type { ListShape } from '#schema/list.ts';
import { allLists } from '#schema/lists.ts';
import { isRecord } from '#schema/parse.ts';
import { columnFormats, listViews, type ViewPayload } from '#schema/views.ts';
import { type Language, languages } from '#text/language.ts';
import { meaningOf } from './failure.ts';
import { findLists, type SiteAddress } from './site.ts';

export type ViewDrift = 'title' | 'columns' | 'query' | 'format' | 'paging';

/** What SharePoint shows otherwise than the plan wants it, by display name. */
export type ViewFinding =
  | { readonly kind: 'viewMissing'; readonly list: string; readonly view: string }
  | { readonly kind: 'viewDrifted'; readonly list: string; readonly view: string; readonly what: ViewDrift }
  | { readonly kind: 'formatDrifted'; readonly list: string; readonly column: string };

/** One step, told as it begins. */
export interface ViewProgress {
  readonly step: 'addView' | 'changeView' | 'formatColumn';
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

type Json = Readonly<Record<string, unknown>>;

async function collectionAt(rest: SharePointRest, path: string): Promise<Result<readonly Json[], PlanFailure>> {
  const answer = await rest.send({ method: 'GET', path });
  if (!answer.ok) return fail(meaningOf(answer.failure));
  const { body } = answer.value;
  const value: unknown = isRecord(body) ? body['value'] : undefined;
  return Array.isArray(value) ? succeed(value.filter(isRecord)) : fail({ kind: 'notSharePoint' });
}

const textIn = (raw: Json, name: string): string => (typeof raw[name] === 'string' ? raw[name] : '');

function fieldsIn(raw: Json): readonly unknown[] {
  const fields = raw['ViewFields'];
  const items: unknown = isRecord(fields) ? fields['Items'] : undefined;
  return Array.isArray(items) ? items : [];
}

/** SharePoint writes XML and JSON down in its own way: blanks between parts do not count. */
const plain = (text: string): string => text.replaceAll(/\s*([<>/{}[\],])\s*/g, '$1');

function driftOf(wanted: ViewPayload, found: Json): readonly ViewDrift[] {
  const drift: ViewDrift[] = [];
  if (textIn(found, 'Title') !== wanted.Title) drift.push('title');
  if (fieldsIn(found).join() !== wanted.ViewFields.join()) drift.push('columns');
  if (plain(textIn(found, 'ViewQuery')) !== plain(wanted.ViewQuery)) drift.push('query');
  if (plain(textIn(found, 'CustomFormatter')) !== plain(wanted.CustomFormatter)) drift.push('format');
  if (found['RowLimit'] !== wanted.RowLimit || found['Paged'] !== wanted.Paged) drift.push('paging');
  return drift;
}

function creation(place: string, { ViewQuery, ...view }: ViewPayload): RestRequest {
  return { method: 'POST', path: `${place}/views/add`, body: { parameters: { ...view, Query: ViewQuery } } };
}

/** The columns of a view cannot be changed with the rest of it: they are taken out and put in one by one. */
function changes(place: string, id: string, wanted: ViewPayload, drift: readonly ViewDrift[]): readonly RestRequest[] {
  const view = `${place}/views(guid'${id}')`;
  const { Title, ViewQuery, RowLimit, Paged, CustomFormatter, ViewFields } = wanted;
  const rest = drift.some((what) => what !== 'columns');
  const columns = drift.includes('columns');
  const add = (name: string): RestRequest => ({
    method: 'POST',
    path: `${view}/viewfields/addviewfield(${quoted(name)})`,
  });
  return [
    ...(rest
      ? [{ method: 'MERGE', path: view, body: { Title, ViewQuery, RowLimit, Paged, CustomFormatter } } as const]
      : []),
    ...(columns
      ? [{ method: 'POST', path: `${view}/viewfields/removeallviewfields` } as const, ...ViewFields.map(add)]
      : []),
  ];
}

async function surveyList(
  { rest, language }: ViewPorts,
  list: ListShape,
  there: { readonly id: string; readonly displayName: string },
): Promise<Result<Survey, PlanFailure>> {
  const place = `web/lists(guid'${there.id}')`;
  const views = await collectionAt(rest, `${place}/views?$expand=ViewFields`);
  if (!views.ok) return views;
  const columns = await collectionAt(rest, `${place}/fields?$select=InternalName,Title,CustomFormatter`);
  if (!columns.ok) return columns;
  const findings: ViewFinding[] = [];
  const steps: Step[] = [];
  const ours = languages.map((each) => listViews(list, each));
  for (const [index, wanted] of listViews(list, language).entries()) {
    const titles = new Set(ours.map((inLanguage) => inLanguage[index]?.Title));
    const found = views.value.find((view) => titles.has(textIn(view, 'Title')));
    const at = { list: there.displayName, view: wanted.Title };
    if (found === undefined) {
      findings.push({ kind: 'viewMissing', ...at });
      steps.push({ step: 'addView', list: at.list, what: at.view, requests: [creation(place, wanted)] });
      continue;
    }
    const drift = driftOf(wanted, found);
    findings.push(...drift.map((what) => ({ kind: 'viewDrifted', ...at, what }) as const));
    if (drift.length === 0) continue;
    const requests = changes(place, textIn(found, 'Id'), wanted, drift);
    steps.push({ step: 'changeView', list: at.list, what: at.view, requests });
  }
  for (const { column, CustomFormatter } of columnFormats(list, language)) {
    const found = columns.value.find((each) => textIn(each, 'InternalName') === column);
    // A missing column is the list's own finding.
    if (found === undefined || plain(textIn(found, 'CustomFormatter')) === plain(CustomFormatter)) continue;
    const what = textIn(found, 'Title');
    findings.push({ kind: 'formatDrifted', list: there.displayName, column: what });
    const path = `${place}/fields/getbyinternalnameortitle(${quoted(column)})`;
    const requests = [{ method: 'MERGE', path, body: { CustomFormatter } } as const];
    steps.push({ step: 'formatColumn', list: there.displayName, what, requests });
  }
  return succeed({ findings, steps });
}

async function survey(ports: ViewPorts): Promise<Result<Survey, PlanFailure>> {
  const lists = await findLists(ports.graph, ports.site);
  if (!lists.ok) return lists;
  const findings: ViewFinding[] = [];
  const steps: Step[] = [];
  for (const list of allLists) {
    const there = lists.value.ours.get(list.entity);
    if (there === undefined || listViews(list, ports.language).length === 0) continue;
    const looked = await surveyList(ports, list, there);
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

/** Makes what is missing and puts right what differs, on the lists that are there. A refusal stops it; what was made stays. */
export async function provisionViews(
  ports: ViewPorts,
  onProgress: (progress: ViewProgress) => void = () => undefined,
): Promise<Result<null, PlanFailure>> {
  const looked = await survey(ports);
  if (!looked.ok) return looked;
  const { steps } = looked.value;
  for (const [done, { requests, ...step }] of steps.entries()) {
    onProgress({ ...step, done, total: steps.length });
    for (const request of requests) {
      const answer = await ports.rest.send(request);
      if (!answer.ok) return fail(meaningOf(answer.failure));
    }
  }
  return succeed(null);
}
