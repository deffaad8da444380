/** Lists by what people call them: id, name, or display name, without regard to case. */
import type { List, Site } from './records.ts';
import type { World } from './world.ts';

export const listsOf = (world: World, site: Site): List[] =>
  [...world.state.lists.values()].filter((list) => list.siteId === site.id);

export function findList(world: World, site: Site, name: string): List | undefined {
  const wanted = name.toLowerCase();
  const byId = world.state.lists.get(wanted);
  if (byId !== undefined) return byId.siteId === site.id ? byId : undefined;
  const lists = listsOf(world, site);
  return (
    lists.find((list) => list.name.toLowerCase() === wanted) ??
    lists.find((list) => list.displayName.toLowerCase() === wanted)
  );
}
