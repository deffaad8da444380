/** The tree of files and folders of a library: ids, roots, children, paths. A drive is a library by another name. */
import type { DriveItem } from './records.ts';
import type { World } from './world.ts';

export const driveIdOf = (listId: string): string => `b!${listId.replaceAll('-', '')}`;

export function libraryOfDrive(world: World, driveId: string): string | null {
  for (const list of world.state.lists.values()) {
    if (list.template === 'documentLibrary' && driveIdOf(list.id) === driveId) return list.id;
  }
  return null;
}

export function rootOf(world: World, listId: string): DriveItem {
  for (const item of world.state.driveItems.values()) if (item.listId === listId && item.parentId === null) return item;
  throw new Error(`The library ${listId} has no root`);
}

export const childrenOf = (world: World, folderId: string): DriveItem[] =>
  [...world.state.driveItems.values()].filter((item) => item.parentId === folderId);

export function childNamed(world: World, folderId: string, name: string): DriveItem | undefined {
  const wanted = name.toLowerCase();
  return childrenOf(world, folderId).find((item) => item.name.toLowerCase() === wanted);
}

/** Names from the root down, the root itself left out. */
export function pathOf(world: World, item: DriveItem): string[] {
  const parent = item.parentId === null ? undefined : world.state.driveItems.get(item.parentId);
  return parent === undefined ? [] : [...pathOf(world, parent), item.name];
}
