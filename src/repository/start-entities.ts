/** What a plan opens with. Apart from the lists: a plan that is on the device is opened without their columns. */
import { type EntityName, entityNames } from '#domain/entities.ts';
import { loading } from '#schema/loading.ts';

/** In the order of the lists. */
export const startEntities: readonly EntityName[] = entityNames.filter((entity) => loading[entity] === 'start');
