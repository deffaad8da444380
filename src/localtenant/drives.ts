/** Drives over Graph: libraries, folders, files up and down. Files by path are resolved in addresses.ts. */
import { checkShape, jsonBody, textOf } from './bodies.ts';
import { childNamed, childrenOf, driveIdOf, libraryOfDrive } from './drive-tree.ts';
import {
  addDriveItem,
  contentOf,
  driveItemETag,
  driveItemJson,
  driveJson,
  removeDriveItem,
  replaceContent,
} from './drive-items.ts';
import {
  accessDenied,
  alreadyExists,
  invalidRequest,
  notFound,
  notSupported,
  Refusal,
  resourceModified,
} from './errors.ts';
import { listsOf } from './list-search.ts';
import { pageOf } from './paging.ts';
import { matchesETag } from './preconditions.ts';
import { pick, queryOptions } from './query-options.ts';
import type { ConflictBehaviour, DriveItem, List, Site } from './records.ts';
import { contextUrl, enterSite, mayDo, type Need, sharepointIds, siteOf } from './sites.ts';
import { type Answer, type Call, noContent, ok, type Route } from './world.ts';

export interface Library {
  readonly site: Site;
  readonly list: List;
}

export interface FileSpot extends Library {
  readonly item: DriveItem;
}

function libraryOf(call: Call, need: Need): Library | Refusal {
  const listId = libraryOfDrive(call.world, call.params['drive'] ?? '');
  const list = listId === null ? undefined : call.world.state.lists.get(listId);
  if (list === undefined) return notFound();
  const site = enterSite(call, list.siteId);
  if (site instanceof Refusal) return site;
  return mayDo(call, site, list, need) ? { site, list } : accessDenied();
}

export function fileOf(call: Call, need: Need): FileSpot | Refusal {
  const library = libraryOf(call, need);
  if (library instanceof Refusal) return library;
  const item = call.world.state.driveItems.get(call.params['file'] ?? '');
  return item?.listId === library.list.id ? { ...library, item } : notFound();
}

const fileJson = (call: Call, { site, list }: Library, item: DriveItem): Record<string, unknown> => ({
  '@odata.context': contextUrl(call.world, `drives('${driveIdOf(list.id)}')/items/$entity`),
  ...driveItemJson(call.world, site, list, item),
  ...(item.folder ? {} : { '@microsoft.graph.downloadUrl': downloadUrl(call, item) }),
});

/** Needs no token, and leads back to where the caller found us. */
const downloadUrl = (call: Call, item: DriveItem): string =>
  `${call.origin}/_content/${item.id}/${encodeURIComponent(item.name)}`;

function getDrives(call: Call): Answer {
  const site = siteOf(call, 'read');
  if (site instanceof Refusal) return site;
  const options = queryOptions(call, ['$select', '$top', '$skiptoken']);
  if (options instanceof Refusal) return options;
  const libraries = listsOf(call.world, site).filter((list) => list.template === 'documentLibrary' && !list.hidden);
  const page = pageOf(call, libraries, options);
  if (page instanceof Refusal) return page;
  return ok({
    '@odata.context': contextUrl(call.world, 'drives'),
    ...page.links,
    value: page.items.map((list) => pick(driveJson(call.world, site, list), options.select)),
  });
}

function getDrive(call: Call): Answer {
  const library = libraryOf(call, 'read');
  if (library instanceof Refusal) return library;
  const options = queryOptions(call, ['$select']);
  if (options instanceof Refusal) return options;
  return ok({
    '@odata.context': contextUrl(call.world, 'drives/$entity'),
    ...pick(driveJson(call.world, library.site, library.list), options.select),
  });
}

function getFile(call: Call): Answer {
  const spot = fileOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  const options = queryOptions(call, ['$select']);
  if (options instanceof Refusal) return options;
  const { site, list, item } = spot;
  const { world } = call;
  const json = fileJson(call, spot, item);
  if (options.select?.includes('sharepointIds') === true) {
    json['sharepointIds'] = sharepointIds(world, site, {
      listId: list.id,
      listItemId: String(item.itemId),
      listItemUniqueId: world.state.rows(list.id).any(item.itemId)?.guid ?? list.id,
    });
  }
  return ok(pick(json, options.select));
}

function getChildren(call: Call): Answer {
  const spot = fileOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  const options = queryOptions(call, ['$select', '$top', '$skiptoken']);
  if (options instanceof Refusal) return options;
  const page = pageOf(call, childrenOf(call.world, spot.item.id), options);
  if (page instanceof Refusal) return page;
  return ok({
    '@odata.context': contextUrl(call.world, `drives('${driveIdOf(spot.list.id)}')/items('${spot.item.id}')/children`),
    ...page.links,
    value: page.items.map((item) => pick(driveItemJson(call.world, spot.site, spot.list, item), options.select)),
  });
}

/** Names that SharePoint does not take. */
export function checkName(name: string): Refusal | null {
  const illegal = /["*:<>?/\\|]/.test(name) || name !== name.trim() || name === '' || name.length > 400;
  return illegal
    ? invalidRequest('The provided name cannot contain any of the following characters: " * : < > ? / \\ |')
    : null;
}

export function conflictBehaviour(text: string | undefined, usual: ConflictBehaviour): ConflictBehaviour | Refusal {
  if (text === undefined) return usual;
  return text === 'fail' || text === 'replace' || text === 'rename'
    ? text
    : invalidRequest(`Invalid value '${text}' for @microsoft.graph.conflictBehavior`);
}

/** «rapport.docx» beside another of that name becomes «rapport 1.docx». */
function freeName(call: Call, folderId: string, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let number = 1; childNamed(call.world, folderId, free) !== undefined; number += 1)
    free = `${stem} ${number}${ending}`;
  return free;
}

export interface Upload {
  readonly parentId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  readonly conflict: ConflictBehaviour;
}

/** The bytes under their name, by the caller's wish where that name is taken. 201 for a new file, 200 for a replaced one. */
export function store(call: Call, library: Library, upload: Upload): Answer {
  const existing = childNamed(call.world, upload.parentId, upload.name);
  if (existing !== undefined && upload.conflict === 'fail') return alreadyExists('Name already exists');
  if (existing !== undefined && upload.conflict === 'replace') {
    if (existing.folder) return alreadyExists('Name already exists');
    if (!matchesETag(call.headers.get('if-match'), driveItemETag(call.world, existing))) return resourceModified();
    const replaced = replaceContent(call.world, existing, upload.bytes, upload.mimeType, call.person.id);
    return ok(fileJson(call, library, replaced));
  }
  const name = freeName(call, upload.parentId, upload.name);
  const item = addDriveItem(call.world, library.list.id, { ...upload, name }, call.person.id);
  return { status: 201, json: fileJson(call, library, item) };
}

const LARGEST_PUT = 250 * 1024 * 1024;

function putContent(call: Call): Answer {
  const spot = fileOf(call, 'add');
  if (spot instanceof Refusal) return spot;
  const options = queryOptions(call, [], ['@microsoft.graph.conflictBehavior']);
  if (options instanceof Refusal) return options;
  const conflict = conflictBehaviour(call.query.get('@microsoft.graph.conflictBehavior'), 'replace');
  if (conflict instanceof Refusal) return conflict;
  if (call.body.length > LARGEST_PUT) return new Refusal(413, 'invalidRequest', 'The request is too large.');
  const newName = call.params['name'];
  const parentId = newName === undefined ? spot.item.parentId : spot.item.id;
  if (parentId === null) return invalidRequest('The root has no content.');
  const name = newName ?? spot.item.name;
  const illegal = checkName(name);
  if (illegal !== null) return illegal;
  const mimeType = call.headers.get('content-type') ?? 'application/octet-stream';
  return store(call, spot, { parentId, name, bytes: call.body, mimeType, conflict });
}

function getContent(call: Call): Answer {
  const spot = fileOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  if (spot.item.folder) return invalidRequest('A folder has no content.');
  return { status: 302, headers: { Location: downloadUrl(call, spot.item) } };
}

/** What the address of `getContent` leads to; ids of files are long and random, and nothing here is secret. */
export function download(world: Call['world'], id: string): Answer {
  const item = world.state.driveItems.get(id);
  return item === undefined ? notFound() : { status: 200, bytes: contentOf(world, item), contentType: item.mimeType };
}

function postChild(call: Call): Answer {
  const spot = fileOf(call, 'add');
  if (spot instanceof Refusal) return spot;
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const { '@microsoft.graph.conflictBehavior': wish, ...definition } = body;
  const misfit = checkShape(definition, 'driveItem', { name: 'string', folder: 'object' });
  if (misfit !== null) return misfit;
  if (!('folder' in definition)) return notSupported('new children other than folders');
  const conflict = conflictBehaviour(typeof wish === 'string' ? wish : undefined, 'fail');
  if (conflict instanceof Refusal) return conflict;
  const name = textOf(definition, 'name') ?? '';
  const illegal = checkName(name);
  if (illegal !== null) return illegal;
  if (childNamed(call.world, spot.item.id, name) !== undefined && conflict !== 'rename')
    return alreadyExists('Name already exists');
  const folder = { parentId: spot.item.id, name: freeName(call, spot.item.id, name), bytes: null, mimeType: '' };
  const item = addDriveItem(call.world, spot.list.id, folder, call.person.id);
  return { status: 201, json: fileJson(call, spot, item) };
}

function deleteFile(call: Call): Answer {
  const spot = fileOf(call, 'delete');
  if (spot instanceof Refusal) return spot;
  if (spot.item.parentId === null) return invalidRequest('The root cannot be deleted.');
  if (!matchesETag(call.headers.get('if-match'), driveItemETag(call.world, spot.item))) return resourceModified();
  removeDriveItem(call.world, spot.item);
  return noContent;
}

const FILE = '/drives/:drive/items/:file';

export const driveRoutes: readonly Route[] = [
  { method: 'GET', path: '/sites/:site/drives', units: 2, handler: getDrives },
  { method: 'GET', path: '/drives/:drive', units: 1, handler: getDrive },
  { method: 'GET', path: FILE, units: 1, handler: getFile },
  { method: 'DELETE', path: FILE, units: 2, handler: deleteFile },
  { method: 'GET', path: `${FILE}/children`, units: 2, handler: getChildren },
  { method: 'POST', path: `${FILE}/children`, units: 2, handler: postChild },
  { method: 'GET', path: `${FILE}/content`, units: 1, handler: getContent },
  { method: 'PUT', path: `${FILE}/content`, units: 2, handler: putContent },
  // A file that is not there yet, seen from its folder.
  { method: 'GET', path: `${FILE}/new/:name`, units: 1, handler: () => notFound() },
  { method: 'GET', path: `${FILE}/new/:name/:what`, units: 1, handler: () => notFound() },
  { method: 'PUT', path: `${FILE}/new/:name/content`, units: 2, handler: putContent },
];
