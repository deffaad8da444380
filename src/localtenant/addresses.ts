/**
 * Graph's many ways of naming one thing, brought to one: sites by host and path, `root`, a group's site, libraries by their
 * site or list, files by path, `delta()` as a function. What leaves here begins `/sites/<collection guid>` or
 * `/drives/<id>/items/<id>`; a file that is not there yet is `…/items/<folder>/new/<name>`.
 */
import { childNamed, driveIdOf, libraryOfDrive, rootOf } from './drive-tree.ts';
import { badRequest, notFound, Refusal } from './errors.ts';
import { findList } from './list-search.ts';
import type { Site } from './records.ts';
import type { World } from './world.ts';

export interface Address {
  /** Below `/v1.0`, percent-encoded. */
  readonly path: string;
  /** As it was asked for, but for what went into `query`: links in the answer say it again. */
  readonly asked: string;
  /** What the address itself said in the way of parameters, as delta's token. */
  readonly query: ReadonlyMap<string, string>;
}

const noSite = (): Refusal => notFound('Requested site could not be found');

/** Refused where the percent signs mean no text; all later decoding is of parts of what has passed here. */
function decode(text: string): string | Refusal {
  try {
    return decodeURIComponent(text);
  } catch {
    return badRequest('The request URI is not valid.');
  }
}

function siteCalled(world: World, name: string): Site | undefined {
  const sites = [...world.state.sites.values()];
  if (name === 'root' || name.toLowerCase() === world.host) return sites.find((site) => site.path === '');
  const [first, second, third] = name.toLowerCase().split(',');
  const [id, webId] = third === undefined ? [first, second] : [second, third];
  if (third !== undefined && first !== world.host) return undefined;
  return sites.find((site) => site.id === id && (webId === undefined || site.webId === webId));
}

function resolveSite(world: World, path: string): string | Refusal {
  const byPath = /^\/sites\/([^/:]+):(\/[^:]*)?(?::(\/.*)?)?$/.exec(path);
  if (byPath !== null) {
    const relative = decodeURIComponent((byPath[2] ?? '').replace(/\/$/, ''));
    const site = [...world.state.sites.values()].find((each) => each.path.toLowerCase() === relative.toLowerCase());
    if (site === undefined || byPath[1]?.toLowerCase() !== world.host) return noSite();
    return `/sites/${site.id}${byPath[3] ?? ''}`;
  }
  const byName = /^\/sites\/([^/]+)(\/.*)?$/.exec(path);
  if (byName === null) return path;
  const site = siteCalled(world, decodeURIComponent(byName[1] ?? ''));
  return site === undefined ? noSite() : `/sites/${site.id}${byName[2] ?? ''}`;
}

function resolveGroup(world: World, path: string): string | Refusal {
  const match = /^\/groups\/([^/]+)\/(?:sites\/root|(?=drive\b))(.*)$/.exec(path);
  if (match === null) return path;
  const team = world.state.teams.get(match[1]?.toLowerCase() ?? '');
  const rest = match[2] ?? '';
  return team === undefined ? notFound() : `/sites/${team.siteId}${rest.startsWith('drive') ? '/' : ''}${rest}`;
}

function resolveLibrary(world: World, path: string): string | Refusal {
  const named = /^\/sites\/[^/]+\/drives\/(.+)$/.exec(path);
  if (named !== null) return `/drives/${named[1]}`;
  const match = /^\/sites\/([^/]+)\/(?:lists\/([^/]+)\/)?drive(\/.*)?$/.exec(path);
  const site = world.state.sites.get(match?.[1] ?? '');
  if (match === null || site === undefined) return path;
  const list = findList(world, site, match[2] === undefined ? site.libraryId : decodeURIComponent(match[2]));
  if (list?.template !== 'documentLibrary') return notFound('The specified list is not a document library');
  return `/drives/${driveIdOf(list.id)}${match[3] ?? ''}`;
}

function resolveFile(world: World, path: string): string | Refusal {
  const match = /^\/drives\/([^/]+)\/(?:root|items\/([^/:]+))(:\/[^:]*)?:?(\/.*)?$/.exec(path);
  if (match === null) return path;
  const [, drive = '', anchor, relative, rest = ''] = match;
  const listId = libraryOfDrive(world, decodeURIComponent(drive));
  if (listId === null) return notFound();
  let here = anchor === undefined || anchor === 'root' ? rootOf(world, listId).id : anchor;
  const names = (relative ?? '')
    .slice(2)
    .split('/')
    .filter((name) => name !== '')
    .map(decodeURIComponent);
  for (const [index, name] of names.entries()) {
    const child = childNamed(world, here, name);
    if (child === undefined) {
      const last = index === names.length - 1;
      return last ? `/drives/${drive}/items/${here}/new/${encodeURIComponent(name)}${rest}` : notFound();
    }
    here = child.id;
  }
  return `/drives/${drive}/items/${here}${rest}`;
}

const DELTA = /\/items\/(?:microsoft\.graph\.)?delta(?:\((?:token='([^']*)')?\))?$/;

/** `path`: below `/v1.0`, as it came. */
export function resolveAddress(world: World, path: string): Address | Refusal {
  const query = new Map<string, string>();
  const readable = decode(path);
  if (readable instanceof Refusal) return readable;
  const plain = path.replaceAll(/%3A/gi, ':').replace(/(?<=.)\/$/, '');
  const delta = DELTA.exec(plain);
  if (delta?.[1] !== undefined) query.set('token', delta[1]);
  const asked = plain.replace(DELTA, '/items/delta');
  let resolved: string | Refusal = asked;
  for (const resolve of [resolveGroup, resolveSite, resolveLibrary, resolveFile]) {
    resolved = resolve(world, resolved);
    if (resolved instanceof Refusal) return resolved;
  }
  return { path: resolved, asked, query };
}
