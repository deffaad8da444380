/** How a site comes to be: with its people list and its library «Documents». */
import { makeList } from './list-making.ts';
import { SYSTEM_ACCOUNT } from './item-writes.ts';
import { newGuid } from './random.ts';
import type { Site } from './records.ts';
import { addGroup } from './site-people.ts';
import type { World } from './world.ts';

export type NewSite = Pick<Site, 'path' | 'displayName' | 'timeZone' | 'groupId' | 'access'>;

export function makeSite(
  world: World,
  wanted: NewSite,
  id = newGuid(world.random),
  webId = newGuid(world.random),
): Site {
  const people = makeList(
    world,
    id,
    {
      name: 'users',
      // As it is called on a Norwegian site: nobody may look for it by its English name.
      displayName: 'Brukerinformasjonsliste',
      description: '',
      template: 'userInformation',
      hidden: true,
      system: true,
      contentTypesEnabled: false,
      columns: [],
    },
    SYSTEM_ACCOUNT,
  );
  const library = makeList(
    world,
    id,
    {
      name: 'Shared Documents',
      displayName: 'Documents',
      description: '',
      template: 'documentLibrary',
      hidden: false,
      contentTypesEnabled: false,
      columns: [],
    },
    SYSTEM_ACCOUNT,
  );
  const site: Site = { ...wanted, id, webId, created: world.now(), peopleListId: people.id, libraryId: library.id };
  world.state.sites.put(id, site);
  for (const [standing, what] of STANDING_GROUPS) {
    const now = world.state.sites.get(id) ?? site;
    addGroup(world, now, {
      title: `${wanted.displayName} ${what}`,
      description: '',
      standing,
      members: [],
      closed: false,
    });
  }
  return world.state.sites.get(id) ?? site;
}

/** In the order in which SharePoint makes them, and by their English names, which it gives in every language but the site's own. */
const STANDING_GROUPS = [
  ['owner', 'Owners'],
  ['visitor', 'Visitors'],
  ['member', 'Members'],
] as const;
