/** One owner's name in everything that a browser keeps by name: databases, locks, channels. */
import type { Owner } from '#sync/device.ts';

/** No two owners share it, whatever their ids hold; JSON writes even half a character in letters that every store takes. */
export const ownerName = ({ tenant, person, site }: Owner): string =>
  `framdrift:${JSON.stringify([tenant, person, site])}`;

/** Whether a database is one of ours. */
export const isOwnerName = (name: string): boolean => name.startsWith('framdrift:');
