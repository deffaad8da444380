/** One call to SharePoint's REST, and what its handlers share. */
import { type Json, jsonBody } from './bodies.ts';
import { Refusal } from './errors.ts';
import { findList } from './list-search.ts';
import type { List, Site } from './records.ts';
import { permissionsOf } from './rights.ts';
import type { Answer, Call } from './world.ts';

export interface RestCall extends Call {
  /** Arguments in the address, by the names that the route gives them. */
  readonly args: ReadonlyMap<string, string>;
  readonly siteId: string;
}

export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'MERGE' | 'DELETE';
  /** Below `_api/`; an argument stands under its name. */
  readonly path: string;
  readonly handler: (call: RestCall) => Answer;
}

/** As the call left it: several handlers write it. */
export function siteNow({ world, siteId }: RestCall): Site {
  const site = world.state.sites.get(siteId);
  if (site === undefined) throw new Error(`There is no site ${siteId}`);
  return site;
}

export const argument = ({ args }: RestCall, name: string): string => args.get(name) ?? '';

/** SharePoint's refusals: a number and a type for programs, a sentence for people. */
const restRefusal = (status: number, code: string, message: string): Refusal => new Refusal(status, code, message);

export const restDenied = (): Refusal =>
  restRefusal(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.',
  );

/** The permissions that are lacking make a 403 of the call. */
export function lacking(call: RestCall, list: List | null, permission: bigint): Refusal | null {
  const has = permissionsOf(call.world, siteNow(call), list, call.person.id);
  return (has & permission) === 0n ? restDenied() : null;
}

export function restList(call: RestCall): List | Refusal {
  const list = findList(call.world, siteNow(call), argument(call, 'list'));
  if (list !== undefined) return list;
  return restRefusal(404, '-2130575322, Microsoft.SharePoint.SPException', 'List does not exist.');
}

/** A body, with or without the type annotations that the verbose form wants. */
export function restBody(call: RestCall): Json | Refusal {
  const body = jsonBody(call);
  if (body instanceof Refusal)
    return restRefusal(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', body.message);
  const { __metadata: _type, ...fields } = body;
  return fields;
}

export const missing = (what: string): Refusal =>
  restRefusal(404, '-2146232832, Microsoft.SharePoint.SPException', `${what} cannot be found.`);
export const unacceptable = (message: string): Refusal =>
  restRefusal(400, '-2130575293, Microsoft.SharePoint.SPException', message);
