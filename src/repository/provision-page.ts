/**
 * Makes the page «Styringsgruppa» in SharePoint, where the steering group reads the views of several lists on one page.
 * Every run looks first: the page is found by its name and made once, put right where our views or words have changed, and
 * left alone where a person has changed it. The page's own description tells which of these it is.
 *
 * It holds the lists themselves where Graph takes that web part, and otherwise links to them (graph/pages.ts).
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { collect } from '#graph/client.ts';
import type { GraphFailure } from '#graph/failure.ts';
import {
  changePage,
  contentOfLayout,
  createPage,
  layoutOf,
  pageOf,
  type PagePart,
  pagesOf,
  publishPage,
  readPage,
  type SitePage,
} from '#graph/pages.ts';
import { readView, viewsOfList } from '#graph/sharepoint.ts';
import type { GraphAnswer, GraphRequest } from '#graph/request.ts';
import { fingerprintOf } from '#schema/fingerprint.ts';
import { isRecord } from '#schema/parse.ts';
import { STEERING_PAGE, steeringViews } from '#schema/steering-page.ts';
import { madeByText, steeringPageLeads, steeringPageTitle } from '#text/steering-page.ts';
import { meaningOf } from './failure.ts';
import { ownViews } from './own-views.ts';
import type { ViewPorts } from './provision-views.ts';
import { readEntries } from './rest-reading.ts';
import { findLists } from './site.ts';

/** `lists`: the lists themselves stand on the page; `links`: links to them. */
export type PageForm = 'lists' | 'links';
const forms: readonly PageForm[] = ['lists', 'links'];

export type PageFinding =
  | { readonly kind: 'pageMissing' }
  /** Ours as we left it, but no longer what we would make. */
  | { readonly kind: 'pageOutdated' }
  /** A person has changed it, or made a page of that name: it is hers. */
  | { readonly kind: 'pageEdited' };

export interface PageOutcome {
  readonly done: 'made' | 'changed' | 'nothing' | 'leftAlone';
  /** null where it was left alone. */
  readonly form: PageForm | null;
  readonly address: string;
}

type Answer<Value> = Promise<Result<Value, PlanFailure>>;

interface Wanted {
  readonly form: PageForm;
  readonly title: string;
  readonly canvasLayout: Readonly<Record<string, unknown>>;
  readonly print: string;
}

interface Survey {
  /** Graph's id of the site. */
  readonly site: string;
  readonly wanted: readonly Wanted[];
  readonly found: SitePage | null;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Placed {
  readonly heading: string;
  readonly list: string;
  readonly listTitle: string;
  readonly view: string;
  readonly viewTitle: string;
  readonly address: string;
}

/** Those of the page's views that are there: one that is missing is told by the views' own findings. */
async function placedViews(ports: ViewPorts): Answer<{ readonly site: string; readonly views: readonly Placed[] }> {
  const there = await findLists(ports.graph, ports.site);
  if (!there.ok) return there;
  const views: Placed[] = [];
  for (const { list, view, heading } of steeringViews(ports.language)) {
    const at = there.value.ours.get(list.entity);
    if (at === undefined) continue;
    const all = await readEntries(ports.rest, viewsOfList(at.id), readView);
    if (!all.ok) return all;
    const own = ownViews(list, all.value)[view]?.view;
    if (own === undefined) continue;
    views.push({
      heading,
      list: at.id,
      listTitle: at.displayName,
      view: own.id,
      viewTitle: own.title,
      address: own.address,
    });
  }
  return succeed({ site: there.value.site, views });
}

/** Addresses come as text, with blanks and letters of their own. */
const hrefOf = (address: string): string => escaped(encodeURI(address));

function sectionOf({ heading, address, ...placed }: Placed, form: PageForm): readonly PagePart[] {
  const { list, listTitle, view, viewTitle } = placed;
  const head = `<h2>${escaped(heading)}</h2>`;
  if (form === 'links') {
    const link = `<a href="${hrefOf(address)}">${escaped(`${listTitle}: ${viewTitle}`)}</a>`;
    return [{ kind: 'text', html: `${head}<p>${link}</p>` }];
  }
  const ofList = address.slice(0, address.lastIndexOf('/'));
  return [
    { kind: 'text', html: head },
    { kind: 'list', title: listTitle, list, view, address: ofList },
  ];
}

function wantedPage(views: readonly Placed[], { language }: ViewPorts, form: PageForm): Wanted {
  const sections = views.map((placed) => sectionOf(placed, form));
  const lead: PagePart = { kind: 'text', html: `<p>${escaped(steeringPageLeads[form][language])}</p>` };
  const canvasLayout = layoutOf([[lead], ...sections]);
  const title = steeringPageTitle[language];
  return { form, title, canvasLayout, print: fingerprintOf(`${title}\n${contentOfLayout(canvasLayout)}`) };
}

const printOf = ({ title, content }: SitePage): string => fingerprintOf(`${title}\n${content}`);

const STAMP = /\(([0-9a-f]{14}) ([0-9a-f]{14})\)$/;

/** What we sent, and what SharePoint made of it: by the second a page that a person has changed is told. */
const stamped = ({ language }: ViewPorts, sent: string, kept: string): string =>
  `${madeByText[language]} (${sent} ${kept})`;

async function findPage({ graph }: ViewPorts, site: string): Answer<SitePage | null> {
  const all = await collect(graph.pages(pagesOf(site)));
  if (!all.ok) return fail(meaningOf(all.failure));
  const named = all.value.find(
    (page) => isRecord(page) && String(page['name']).toLowerCase() === STEERING_PAGE.toLowerCase(),
  );
  if (!isRecord(named) || typeof named['id'] !== 'string') return succeed(null);
  const answer = await graph.send(pageOf(site, named['id']));
  if (!answer.ok) return fail(meaningOf(answer.failure));
  const page = readPage(answer.value.body);
  return page === null ? fail({ kind: 'notSharePoint' }) : succeed(page);
}

async function survey(ports: ViewPorts): Answer<Survey> {
  const placed = await placedViews(ports);
  if (!placed.ok) return placed;
  const { site, views } = placed.value;
  if (views.length === 0) {
    return fail({ kind: 'listMissing', lists: steeringViews(ports.language).map(({ list }) => list.label) });
  }
  const found = await findPage(ports, site);
  if (!found.ok) return found;
  return succeed({ site, wanted: forms.map((form) => wantedPage(views, ports, form)), found: found.value });
}

/** The form that stands there, where it is what we would make now. */
function formOf({ wanted, found }: Survey): PageForm | null {
  const sent = STAMP.exec(found?.description ?? '')?.[1];
  return wanted.find(({ print }) => print === sent)?.form ?? null;
}

const isOurs = (page: SitePage): boolean => STAMP.exec(page.description)?.[2] === printOf(page);

/** How the page stands; nothing is changed. */
export async function inspectPage(ports: ViewPorts): Answer<readonly PageFinding[]> {
  const looked = await survey(ports);
  if (!looked.ok) return looked;
  const { found } = looked.value;
  if (found === null) return succeed([{ kind: 'pageMissing' }]);
  if (!isOurs(found)) return succeed([{ kind: 'pageEdited' }]);
  return succeed(formOf(looked.value) === null || !found.published ? [{ kind: 'pageOutdated' }] : []);
}

/** Graph's answers to a web part that it does not take: «will result in a failure or exception», says sitepage-create. */
const doesNotTake = ({ kind }: GraphFailure): boolean => kind === 'invalid' || kind === 'serverFailed';

/** In the first form that Graph takes. A refusal of anything else ends it. */
async function written(
  ports: ViewPorts,
  { site, wanted, found }: Survey,
): Answer<{ readonly page: string; readonly form: PageForm }> {
  let known = found;
  for (const { form, title, canvasLayout, print } of wanted) {
    const body = { title, description: stamped(ports, print, print), canvasLayout };
    const request = known === null ? createPage(site, STEERING_PAGE, body) : changePage(site, known.id, body);
    const answer = await ports.graph.send(request);
    if (answer.ok) {
      const page = known?.id ?? readPage(answer.value.body)?.id;
      return page === undefined ? fail({ kind: 'notSharePoint' }) : succeed({ page, form });
    }
    if (form === 'links' || !doesNotTake(answer.failure)) return fail(meaningOf(answer.failure));
    // A request that failed may have left a page behind.
    const after = await findPage(ports, site);
    if (!after.ok) return after;
    known = after.value;
  }
  return fail({ kind: 'notSharePoint' });
}

async function sent(ports: ViewPorts, request: GraphRequest): Answer<GraphAnswer> {
  const answer = await ports.graph.send(request);
  return answer.ok ? answer : fail(meaningOf(answer.failure));
}

/** Told as it begins; one step in all. */
export interface PageProgress {
  readonly step: 'makePage' | 'changePage';
  readonly what: string;
  readonly done: 0;
  readonly total: 1;
}

/** Makes the page or puts it right, and publishes it. To be run after the views. */
export async function provisionPage(
  ports: ViewPorts,
  onProgress: (progress: PageProgress) => void = () => undefined,
): Answer<PageOutcome> {
  const looked = await survey(ports);
  if (!looked.ok) return looked;
  const { site, found } = looked.value;
  if (found !== null && !isOurs(found)) {
    return succeed({ done: 'leftAlone', form: null, address: found.address });
  }
  const standing = formOf(looked.value);
  if (found !== null && standing !== null) {
    if (found.published) return succeed({ done: 'nothing', form: standing, address: found.address });
    const published = await sent(ports, publishPage(site, found.id));
    return published.ok ? succeed({ done: 'changed', form: standing, address: found.address }) : published;
  }
  const step = found === null ? 'makePage' : 'changePage';
  onProgress({ step, what: steeringPageTitle[ports.language], done: 0, total: 1 });
  const made = await written(ports, looked.value);
  if (!made.ok) return made;
  const { page, form } = made.value;
  const after = await findPage(ports, site);
  if (!after.ok) return after;
  if (after.value === null) return fail({ kind: 'notSharePoint' });
  const kept = printOf(after.value);
  const print = looked.value.wanted.find((each) => each.form === form)?.print ?? kept;
  if (kept !== print) {
    const marked = await sent(ports, changePage(site, page, { description: stamped(ports, print, kept) }));
    if (!marked.ok) return marked;
  }
  const published = await sent(ports, publishPage(site, page));
  if (!published.ok) return published;
  return succeed({ done: found === null ? 'made' : 'changed', form, address: after.value.address });
}
