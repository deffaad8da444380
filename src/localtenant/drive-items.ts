/** Files and folders as Graph shows them, and how they come and go together with their rows in the library. */
import { fromBase64, toBase64 } from './bodies.ts';
import { childrenOf, driveIdOf, pathOf } from './drive-tree.ts';
import { insertRow, recycleRow, updateRow } from './item-writes.ts';
import { newTicket } from './random.ts';
import type { DriveItem, Item, List, Site } from './records.ts';
import { siteIdText, siteUrl } from './sites.ts';
import { identityOf } from './site-people.ts';
import { utcText } from './site-time.ts';
import type { World } from './world.ts';

const libraryUrl = (world: World, site: Site, list: List): string =>
  `${siteUrl(world, site)}/${encodeURIComponent(list.name)}`;

export function driveJson(world: World, site: Site, list: List): Record<string, unknown> {
  return {
    createdDateTime: utcText(list.created),
    description: list.description,
    id: driveIdOf(list.id),
    lastModifiedDateTime: utcText(list.modified),
    name: list.displayName,
    webUrl: libraryUrl(world, site, list),
    driveType: 'documentLibrary',
    createdBy: identityOf(world, list.createdBy),
    owner: { group: { id: site.groupId ?? site.id, displayName: `${site.displayName} Owners` } },
    quota: { deleted: 0, remaining: 27_487_790_694_400, state: 'normal', total: 27_487_790_694_400, used: 0 },
  };
}

const NO_ROW = { version: 1, guid: '' };

const urlOf = (world: World, site: Site, list: List, item: DriveItem): string =>
  [libraryUrl(world, site, list), ...pathOf(world, item).map((name) => encodeURIComponent(name))].join('/');

/** The root has no row of its own. */
const rowOf = (world: World, item: DriveItem): Item | undefined => world.state.rows(item.listId).any(item.itemId);

export function driveItemETag(world: World, item: DriveItem): string {
  const { guid, version } = rowOf(world, item) ?? NO_ROW;
  return `"{${(guid || item.id).toUpperCase()}},${version}"`;
}

export function driveItemJson(world: World, site: Site, list: List, item: DriveItem): Record<string, unknown> {
  const row = rowOf(world, item);
  const [created, modified] = [row?.created ?? list.created, row?.modified ?? list.modified];
  const names = pathOf(world, item);
  const parent = item.parentId === null ? undefined : world.state.driveItems.get(item.parentId);
  const driveId = driveIdOf(list.id);
  const eTag = driveItemETag(world, item);
  return {
    '@odata.etag': eTag,
    createdDateTime: utcText(created),
    eTag,
    id: item.id,
    lastModifiedDateTime: utcText(modified),
    name: item.name,
    webUrl: urlOf(world, site, list, item),
    cTag: `"c:${eTag.slice(1)}`,
    size: item.size,
    createdBy: identityOf(world, row?.createdBy ?? list.createdBy),
    lastModifiedBy: identityOf(world, row?.modifiedBy ?? list.modifiedBy),
    parentReference: {
      driveType: 'documentLibrary',
      driveId,
      siteId: siteIdText(world, site),
      ...(parent === undefined
        ? {}
        : {
            id: parent.id,
            name: parent.parentId === null ? list.name : parent.name,
            path: [`/drives/${driveId}/root:`, ...names.slice(0, -1)].join('/'),
          }),
    },
    fileSystemInfo: { createdDateTime: utcText(created), lastModifiedDateTime: utcText(modified) },
    ...(item.folder
      ? { folder: { childCount: childrenOf(world, item.id).length } }
      : { file: { mimeType: item.mimeType } }),
    ...(item.parentId === null ? { root: {} } : {}),
  };
}

export interface NewDriveItem {
  readonly parentId: string;
  readonly name: string;
  /** Null for a folder. */
  readonly bytes: Uint8Array | null;
  readonly mimeType: string;
}

export function addDriveItem(world: World, listId: string, wanted: NewDriveItem, personId: string): DriveItem {
  const row = insertRow(world, listId, { FileLeafRef: wanted.name }, personId);
  const item: DriveItem = {
    id: `01${newTicket(world.random).slice(0, 30).toUpperCase()}`,
    listId,
    itemId: row.id,
    parentId: wanted.parentId,
    name: wanted.name,
    folder: wanted.bytes === null,
    size: wanted.bytes?.length ?? 0,
    mimeType: wanted.mimeType,
  };
  world.state.driveItems.put(item.id, item);
  if (wanted.bytes !== null) world.state.contents.put(item.id, toBase64(wanted.bytes));
  return item;
}

export function replaceContent(
  world: World,
  item: DriveItem,
  bytes: Uint8Array,
  mimeType: string,
  personId: string,
): DriveItem {
  const row = rowOf(world, item);
  if (row !== undefined) updateRow(world, item.listId, row, row.values, personId);
  const replaced: DriveItem = { ...item, size: bytes.length, mimeType };
  world.state.driveItems.put(item.id, replaced);
  world.state.contents.put(item.id, toBase64(bytes));
  return replaced;
}

export const contentOf = (world: World, item: DriveItem): Uint8Array<ArrayBuffer> =>
  fromBase64(world.state.contents.get(item.id) ?? '');

/** With all that lies below; rows go to the recycle bin, bytes go. */
export function removeDriveItem(world: World, item: DriveItem): void {
  for (const child of childrenOf(world, item.id)) removeDriveItem(world, child);
  const row = rowOf(world, item);
  if (row !== undefined && row.recycled === null) recycleRow(world, item.listId, row);
  world.state.driveItems.remove(item.id);
  world.state.contents.remove(item.id);
}

/** The file or folder of a library's row; other lists have none. */
const fileOfRow = (world: World, listId: string, itemId: number): DriveItem | undefined =>
  [...world.state.driveItems.values()].find(
    (item) => item.listId === listId && item.itemId === itemId && item.parentId !== null,
  );

/** What belongs to a library's row that was recycled. */
export function recycleFileOf(world: World, listId: string, itemId: number): void {
  const item = fileOfRow(world, listId, itemId);
  if (item !== undefined) removeDriveItem(world, item);
}

export function fileUrlOf(world: World, site: Site, list: List, itemId: number): string | null {
  const item = list.template === 'documentLibrary' ? fileOfRow(world, list.id, itemId) : undefined;
  return item === undefined ? null : urlOf(world, site, list, item);
}
