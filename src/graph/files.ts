/**
 * Files of a channel over Graph: where its folder is, what lies in it, files up and down. Small ones go up in one call; large
 * ones in pieces, to an address of their own that wants no token and gets none.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { GraphFailure, PlainKind } from '#graph/failure.ts';
import { pathOf } from '#graph/odata.ts';
import type { ChannelPlace } from '#graph/people.ts';
import type { GraphRequest } from '#graph/request.ts';

/** A folder by Graph's ids, and its address on the web. */
export interface Folder {
  readonly drive: string;
  readonly id: string;
  readonly link: string;
}

export interface DriveFile {
  readonly name: string;
  readonly link: string;
  /** Bytes. */
  readonly size: number;
  /** Where its bytes are fetched without a token, for some minutes; '' in a listing. */
  readonly download: string;
}

/** What becomes of a file of the same name: it gets a new version, or the new one gets a number. */
export type Taken = 'replace' | 'rename';

const CONFLICT = '@microsoft.graph.conflictBehavior';

export const filesFolderOf = ({ team, channel }: ChannelPlace): GraphRequest => ({
  method: 'GET',
  path: `${pathOf('teams', team, 'channels', channel)}/filesFolder`,
});

/** The site's own library, where no channel says which folder is its own. */
export const libraryOf = ({ host, path }: { readonly host: string; readonly path: string }): GraphRequest => ({
  method: 'GET',
  path: `${pathOf('sites', host)}:${pathOf(...path.split('/').filter((part) => part !== ''))}:/drive/root`,
});

const below = ({ drive, id }: Folder, names: readonly string[]): string =>
  `${pathOf('drives', drive, 'items', id)}:${pathOf(...names)}`;

export const fileIn = (folder: Folder, names: readonly string[]): GraphRequest => ({
  method: 'GET',
  path: below(folder, names),
});

/** Over pages. */
export const filesIn = ({ drive, id }: Folder): string =>
  `${pathOf('drives', drive, 'items', id, 'children')}?$select=id,name,webUrl,size,file&$top=200`;

export const putFile = (folder: Folder, name: string, file: Blob, taken: Taken): GraphRequest => ({
  method: 'PUT',
  path: `${below(folder, [name])}:/content?${CONFLICT}=${taken}`,
  headers: { 'Content-Type': file.type === '' ? 'application/octet-stream' : file.type },
  file,
});

export const beginUpload = (folder: Folder, name: string, taken: Taken): GraphRequest => ({
  method: 'POST',
  path: `${below(folder, [name])}:/createUploadSession`,
  body: { item: { [CONFLICT]: taken } },
});

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const textOf = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

/** null where the answer is no folder's. */
export function readFolder(body: unknown): Folder | null {
  if (!isObject(body) || !isObject(body['parentReference'])) return null;
  const folder = {
    drive: textOf(body['parentReference'], 'driveId'),
    id: textOf(body, 'id'),
    link: textOf(body, 'webUrl'),
  };
  return folder.drive === '' || folder.id === '' ? null : folder;
}

/** null for a folder, and for what is no answer of Graph's. */
export function readFile(body: unknown): DriveFile | null {
  if (!isObject(body) || 'folder' in body) return null;
  const [name, link] = [textOf(body, 'name'), textOf(body, 'webUrl')];
  const size = typeof body['size'] === 'number' ? body['size'] : 0;
  return name === '' || link === ''
    ? null
    : { name, link, size, download: textOf(body, '@microsoft.graph.downloadUrl') };
}

/** '' where the answer begins no upload. */
export const readUploadAddress = (body: unknown): string => (isObject(body) ? textOf(body, 'uploadUrl') : '');

/** Names below a folder that a link on the web leads through; null where it leads somewhere else. */
export function namesBelow(folder: Folder, link: string): readonly string[] | null {
  const start = `${folder.link.replace(/\/$/, '')}/`;
  if (folder.link === '' || !link.toLowerCase().startsWith(start.toLowerCase())) return null;
  try {
    const names = link
      .slice(start.length)
      .replace(/[?#].*$/, '')
      .split('/')
      .map(decodeURIComponent);
    return names.some((name) => /^\.{0,2}$/.test(name)) ? null : names;
  } catch {
    return null;
  }
}

/** Up to this a file goes up in one call. */
export const SMALL = 4 * 1024 * 1024;
/** 5 MiB, and a multiple of 320 KiB as it must be. */
const PIECE = 16 * 320 * 1024;

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

const kinds: Readonly<Record<number, PlainKind>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  413: 'tooLarge',
  423: 'locked',
  507: 'full',
};

/** Without a token, without cookies, and never further than to where it was told to go. */
async function plainly(
  fetch: Fetch,
  address: string,
  init: RequestInit,
  safe: boolean,
): Promise<Result<Response, GraphFailure>> {
  const landed = safe ? 'no' : 'unknown';
  let response: Response;
  try {
    response = await fetch(address, {
      ...init,
      redirect: safe ? 'follow' : 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    return fail({ kind: 'offline', landed });
  }
  if (response.ok) return succeed(response);
  const kind = kinds[response.status] ?? (response.status < 500 ? 'invalid' : 'serverFailed');
  return fail({ kind, landed: response.status < 500 ? 'no' : landed, status: response.status });
}

/** Piece by piece; answers what Graph says of the file when it has all of it. */
export async function sendPieces(fetch: Fetch, address: string, file: Blob): Promise<Result<unknown, GraphFailure>> {
  let said: unknown = null;
  for (let from = 0; from < file.size; from += PIECE) {
    const piece = file.slice(from, Math.min(from + PIECE, file.size));
    const headers = { 'Content-Range': `bytes ${from}-${from + piece.size - 1}/${file.size}` };
    const sent = await plainly(fetch, address, { method: 'PUT', headers, body: piece }, false);
    if (!sent.ok) return sent;
    said = await jsonOf(sent.value);
  }
  return succeed(said);
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    return null;
  }
}

export async function fetchBytes(fetch: Fetch, address: string): Promise<Result<Uint8Array, GraphFailure>> {
  const got = await plainly(fetch, address, { method: 'GET' }, true);
  if (!got.ok) return got;
  try {
    return succeed(new Uint8Array(await got.value.arrayBuffer()));
  } catch {
    return fail({ kind: 'offline', landed: 'no' });
  }
}
