/**
 * Pages of a site over Graph: found, made, changed whole, published, thrown away. A change is a draft until it is
 * published, and a draft stands checked out by whoever wrote it.
 */
import { checkShape, isObject, jsonBody, type Json, textOf } from './bodies.ts';
import { accessDenied, alreadyExists, badRequest, invalidRequest, notFound, Refusal } from './errors.ts';
import { canvasJson, readCanvas } from './page-canvas.ts';
import { pageOf as pageOfMany } from './paging.ts';
import { knownNames, pick, queryOptions, type QueryOptions } from './query-options.ts';
import { newGuid } from './random.ts';
import type { PageContent, Site, SitePage } from './records.ts';
import { identityOf } from './site-people.ts';
import { utcText } from './site-time.ts';
import { contextUrl, mayDo, type Need, siteIdText, siteOf, siteUrl } from './sites.ts';
import { type Answer, type Call, created, noContent, ok, type Route, type World } from './world.ts';

/** Anything else in the place of the type is refused: the page says that it must stand there. */
const TYPE = /^#?microsoft\.graph\.sitePage$/;

const pageJson = (world: World, site: Site, page: SitePage): Json => ({
  '@odata.type': '#microsoft.graph.sitePage',
  '@odata.etag': `"${page.id},${page.publications + page.drafts}"`,
  id: page.id,
  eTag: `"${page.id},${page.publications + page.drafts}"`,
  name: page.name,
  webUrl: `${siteUrl(world, site)}/SitePages/${encodeURIComponent(page.name)}`,
  title: page.draft.title,
  description: page.draft.description,
  pageLayout: 'article',
  promotionKind: 'page',
  showComments: page.draft.showComments,
  showRecommendedPages: page.draft.showRecommendedPages,
  createdDateTime: utcText(page.created),
  lastModifiedDateTime: utcText(page.modified),
  createdBy: identityOf(world, page.createdBy),
  lastModifiedBy: identityOf(world, page.modifiedBy),
  parentReference: { siteId: siteIdText(world, site) },
  publishingState: {
    level: page.drafts === 0 ? 'published' : 'checkout',
    versionId: `${page.publications}.${page.drafts}`,
    ...(page.drafts > 0 && { checkedOutBy: identityOf(world, page.modifiedBy) }),
  },
});

const PROPERTIES = [
  'id',
  'eTag',
  'name',
  'webUrl',
  'title',
  'description',
  'pageLayout',
  'promotionKind',
  'showComments',
  'showRecommendedPages',
  'createdDateTime',
  'lastModifiedDateTime',
  'createdBy',
  'lastModifiedBy',
  'parentReference',
  'publishingState',
];

const pageContext = (world: World, site: Site, what: string): string =>
  contextUrl(world, `sites('${encodeURIComponent(siteIdText(world, site))}')/pages${what}`);

const pagesOf = ({ state }: World, site: Site): readonly SitePage[] =>
  [...state.pages.values()]
    .filter(({ siteId }) => siteId === site.id)
    .toSorted((one, other) => one.name.localeCompare(other.name));

/** The layout comes only with those who ask for it (sitepage-get). */
function shownPage(call: Call, site: Site, page: SitePage, options: QueryOptions): Json {
  const shown = pick(pageJson(call.world, site, page), options.select);
  return options.expand.has('canvasLayout') ? { ...shown, canvasLayout: canvasJson(page.draft.sections) } : shown;
}

function getPages(call: Call): Answer {
  const site = siteOf(call, 'read');
  if (site instanceof Refusal) return site;
  const asked = queryOptions(call, ['$select', '$top', '$skiptoken']);
  if (asked instanceof Refusal) return asked;
  const options = knownNames(asked, 'sitePage', PROPERTIES, []);
  if (options instanceof Refusal) return options;
  const some = pageOfMany(call, pagesOf(call.world, site), options);
  if (some instanceof Refusal) return some;
  return ok({
    '@odata.context': pageContext(call.world, site, '/microsoft.graph.sitePage'),
    ...some.links,
    value: some.items.map((page) => shownPage(call, site, page, options)),
  });
}

interface Spot {
  readonly site: Site;
  readonly page: SitePage;
}

function spotOf(call: Call, need: Need): Spot | Refusal {
  const site = siteOf(call, 'read');
  if (site instanceof Refusal) return site;
  const page = call.world.state.pages.get(call.params['page']?.toLowerCase() ?? '');
  if (page === undefined || page.siteId !== site.id) return notFound();
  if (!mayDo(call, site, null, need)) return accessDenied();
  const out = need !== 'read' && page.drafts > 0 && page.modifiedBy !== call.person.id;
  return out ? new Refusal(423, 'locked', 'The page is checked out by another user.') : { site, page };
}

function getPage(call: Call): Answer {
  const spot = spotOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  const asked = queryOptions(call, ['$select', '$expand']);
  if (asked instanceof Refusal) return asked;
  const options = knownNames(asked, 'sitePage', PROPERTIES, ['canvasLayout']);
  if (options instanceof Refusal) return options;
  return ok({
    '@odata.context': pageContext(call.world, spot.site, '/microsoft.graph.sitePage/$entity'),
    ...shownPage(call, spot.site, spot.page, options),
  });
}

const CHANGEABLE = {
  title: 'string',
  description: 'string',
  showComments: 'boolean',
  showRecommendedPages: 'boolean',
  canvasLayout: 'object',
} as const;

function typedBody(call: Call, shape: Readonly<Record<string, 'string' | 'boolean' | 'object'>>): Json | Refusal {
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  if (!TYPE.test(textOf(body, '@odata.type') ?? '')) {
    return badRequest("The '@odata.type' of the page must be '#microsoft.graph.sitePage'.");
  }
  return checkShape(body, 'sitePage', shape) ?? body;
}

function contentOf(call: Call, body: Json, before: PageContent): PageContent | Refusal {
  const canvas = body['canvasLayout'];
  const listPart = call.world.conduct.listWebPart === 'accepted';
  const sections = isObject(canvas) ? readCanvas(canvas, listPart) : before.sections;
  if (sections instanceof Refusal) return sections;
  const flag = (name: string, otherwise: boolean): boolean => (name in body ? body[name] === true : otherwise);
  return {
    title: textOf(body, 'title') ?? before.title,
    description: textOf(body, 'description') ?? before.description,
    showComments: flag('showComments', before.showComments),
    showRecommendedPages: flag('showRecommendedPages', before.showRecommendedPages),
    sections,
  };
}

const blank: PageContent = {
  title: '',
  description: '',
  showComments: true,
  showRecommendedPages: true,
  sections: [],
};

function postPage(call: Call): Answer {
  const { world, person } = call;
  const site = siteOf(call, 'edit');
  if (site instanceof Refusal) return site;
  const body = typedBody(call, { ...CHANGEABLE, name: 'string', pageLayout: 'string' });
  if (body instanceof Refusal) return body;
  const name = textOf(body, 'name') ?? '';
  if (!/^[^"*:<>?/\\|#%]{1,120}\.aspx$/i.test(name) || (textOf(body, 'pageLayout') ?? 'article') !== 'article') {
    return invalidRequest('One of the provided arguments is not acceptable.');
  }
  if (pagesOf(world, site).some((page) => page.name.toLowerCase() === name.toLowerCase())) {
    return alreadyExists('A page with this name already exists.');
  }
  const draft = contentOf(call, body, { ...blank, title: name.replace(/\.aspx$/i, '') });
  if (draft instanceof Refusal) return draft;
  const now = world.now();
  const by = person.id;
  const page: SitePage = {
    id: newGuid(world.random),
    siteId: site.id,
    name,
    created: now,
    createdBy: by,
    modified: now,
    modifiedBy: by,
    drafts: 1,
    draft,
    published: null,
    publications: 0,
  };
  world.state.pages.put(page.id, page);
  return created({
    '@odata.context': pageContext(world, site, '/microsoft.graph.sitePage/$entity'),
    ...pageJson(world, site, page),
  });
}

function patchPage(call: Call): Answer {
  const spot = spotOf(call, 'edit');
  if (spot instanceof Refusal) return spot;
  const body = typedBody(call, CHANGEABLE);
  if (body instanceof Refusal) return body;
  const { site, page } = spot;
  const draft = contentOf(call, body, page.draft);
  if (draft instanceof Refusal) return draft;
  const { world, person } = call;
  const changed = { ...page, draft, drafts: page.drafts + 1, modified: world.now(), modifiedBy: person.id };
  world.state.pages.put(page.id, changed);
  return ok({
    '@odata.context': pageContext(world, site, '/microsoft.graph.sitePage/$entity'),
    ...pageJson(world, site, changed),
  });
}

function publishPage(call: Call): Answer {
  const spot = spotOf(call, 'edit');
  if (spot instanceof Refusal) return spot;
  if (call.body.length > 0) return badRequest('The action takes no request body.');
  const { page } = spot;
  const publications = page.publications + (page.drafts > 0 ? 1 : 0);
  call.world.state.pages.put(page.id, { ...page, drafts: 0, published: page.draft, publications });
  return noContent;
}

function deletePage(call: Call): Answer {
  const spot = spotOf(call, 'delete');
  if (spot instanceof Refusal) return spot;
  call.world.state.pages.remove(spot.page.id);
  return noContent;
}

const PAGES = '/sites/:site/pages';
const PAGE = `${PAGES}/:page/microsoft.graph.sitePage`;

export const pageRoutes: readonly Route[] = [
  { method: 'GET', path: `${PAGES}/microsoft.graph.sitePage`, units: 2, handler: getPages },
  { method: 'POST', path: PAGES, units: 2, handler: postPage },
  { method: 'GET', path: PAGE, units: 1, handler: getPage },
  { method: 'PATCH', path: PAGE, units: 2, handler: patchPage },
  { method: 'POST', path: `${PAGE}/publish`, units: 2, handler: publishPage },
  { method: 'DELETE', path: `${PAGES}/:page`, units: 2, handler: deletePage },
];
