/** Rows of the probes' own list: made, read, changed, watched. */
import { fail, type Result, succeed } from '#base/result.ts';
import type { Obstacle } from '#text/probe.ts';
import { type Fields, record, records, type Said, text } from './asking.ts';
import { type Ground, refused } from './ground.ts';

export interface Row {
  readonly id: string;
  readonly etag: string;
  /** Below v1.0. */
  readonly path: string;
}

export const post = (ground: Ground, fields: Fields): Promise<Said> => ground.ask('POST', ground.itemsPath, { fields });

export function rowIn(ground: Ground, said: Said): Result<Row, Obstacle> {
  const id = text(said.body['id']);
  if (said.status !== 201 || id === '') return fail(refused('POST …/items', said));
  return succeed({ id, etag: text(said.body['@odata.etag']), path: `${ground.itemsPath}/${id}` });
}

export const makeRow = async (ground: Ground, fields: Fields = { ProbeText: 'a' }): Promise<Result<Row, Obstacle>> =>
  rowIn(ground, await post(ground, fields));

/** By the row's own address: one tenant was seen to refuse `…/fields`, and then nothing else could be asked. */
export const change = (ground: Ground, row: Row, fields: Fields): Promise<Said> =>
  ground.ask('PATCH', row.path, { fields });

export interface Seen {
  readonly etag: string;
  readonly fields: Fields;
}

/** The row as it stands, with all columns that are not hidden. */
export async function see(ground: Ground, row: Row): Promise<Seen> {
  const { body } = await ground.ask('GET', `${row.path}?$expand=fields`);
  return { etag: text(body['@odata.etag']), fields: record(body['fields']) };
}

/** As it reads, in one line; `absent` where the answer does not name it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'absent';
  return typeof value === 'string' && value.length <= 60 ? value : JSON.stringify(value).slice(0, 60);
}

/** Rows of a collection. */
export const rowsIn = ({ body }: Said): readonly Fields[] => records(body['value']);

/** `200, 3 rows`, or what it was refused with. */
export const counted = (said: Said, words: string): string =>
  said.status === 200 ? `200, ${rowsIn(said).length} rows` : words;

const LOOKS = 60;
const BETWEEN_LOOKS = 1000;

/** How soon it is seen, looking once a second for a minute. */
export async function watch({ ports: { sleep } }: Ground, look: () => Promise<boolean>): Promise<string> {
  for (let looked = 1; looked <= LOOKS; looked += 1) {
    if (await look()) return looked === 1 ? 'at the first look' : `after ${looked - 1} s`;
    await sleep(BETWEEN_LOOKS);
  }
  return 'not within a minute';
}
