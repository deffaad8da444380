/**
 * The time zone of a site, and the versions that its lists keep, over SharePoint's REST.
 * Sources: learn.microsoft.com/previous-versions/office/sharepoint-visio/jj245652(v=office.15) and jj247008 (time zones and
 * their ids), …/sharepoint-rest-reference/dn531433(v=office.15) (EnableVersioning, MajorVersionLimit).
 */
import { isObject, type Json } from './bodies.ts';
import { notSupported, Refusal } from './errors.ts';
import { changeList } from './list-making.ts';
import type { List } from './records.ts';
import { lacking, restBody, type RestCall, restList, type RestRoute, siteNow } from './rest-call.ts';
import { MANAGE_LISTS, VIEW_ITEMS } from './rights.ts';
import { type Answer, noContent, ok } from './world.ts';

/** As SharePoint numbers and calls them; its zones are fewer than those of the world. */
const zones: Readonly<Record<string, { readonly id: number; readonly name: string }>> = {
  'Europe/London': { id: 2, name: '(UTC) Dublin, Edinburgh, Lisbon, London' },
  'Europe/Paris': { id: 3, name: '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris' },
  'Europe/Oslo': { id: 4, name: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna' },
  'America/Los_Angeles': { id: 13, name: '(UTC-08:00) Pacific Time (US and Canada)' },
  'Atlantic/Azores': { id: 29, name: '(UTC-01:00) Azores' },
  'Europe/Helsinki': { id: 59, name: '(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius' },
};

const HOUR = 3_600_000;

/** Minutes from local time to UTC. */
function biasAt(timeZone: string, at: number): number {
  const told = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const offset = told.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(offset) ?? [];
  const east = Number(hours) * 60 + Number(minutes);
  return sign === '+' ? -east : east;
}

function getTimeZone(call: RestCall): Answer {
  const { timeZone } = siteNow(call);
  const zone = zones[timeZone];
  if (zone === undefined) return notSupported(`The number of the time zone ${timeZone}`);
  const year = new Date(call.world.now()).getUTCFullYear();
  const winter = biasAt(timeZone, Date.UTC(year, 0, 15) + 12 * HOUR);
  const summer = biasAt(timeZone, Date.UTC(year, 6, 15) + 12 * HOUR);
  return ok({
    Description: zone.name,
    Id: zone.id,
    Information: { Bias: winter, DaylightBias: summer === winter ? 0 : summer - winter, StandardBias: 0 },
  });
}

/** A new list keeps 500. */
export const versioningOf = ({ versioning }: List): { readonly enabled: boolean; readonly most: number } =>
  versioning ?? { enabled: true, most: 500 };

const shown = (list: List): Json => {
  const { enabled, most } = versioningOf(list);
  return {
    Id: list.id,
    Title: list.displayName,
    EnableVersioning: enabled,
    MajorVersionLimit: enabled ? most : 0,
    HasUniqueRoleAssignments: (list.assignments ?? null) !== null,
  };
};

function getLists(call: RestCall): Answer {
  const select = call.query.get('$select')?.split(',') ?? [];
  const site = siteNow(call);
  const all = [...call.world.state.lists.values()]
    .filter((list) => list.siteId === site.id && lacking(call, list, VIEW_ITEMS) === null)
    .map(shown);
  const stranger = select.find((name) => all.some((list) => !(name in list)));
  if (stranger !== undefined) return notSupported(`The property '${stranger}' of lists`);
  // Whether a list has rights of its own is told only to whoever asks for it by name.
  const value = all.map(({ HasUniqueRoleAssignments: own, ...list }) =>
    select.length === 0
      ? list
      : Object.fromEntries(select.map((name) => [name, name === 'HasUniqueRoleAssignments' ? own : list[name]])),
  );
  return ok({ value });
}

function mergeList(call: RestCall): Answer {
  const list = restList(call);
  const body = restBody(call);
  if (list instanceof Refusal) return list;
  if (body instanceof Refusal) return body;
  const refusal = lacking(call, list, MANAGE_LISTS);
  if (refusal !== null) return refusal;
  const { EnableVersioning: enabled, MajorVersionLimit: most, ...others } = body;
  if (!isObject(body) || Object.keys(others).length > 0)
    return notSupported(`MERGE of a list's ${Object.keys(others).join()}`);
  const was = versioningOf(list);
  const versioning = {
    enabled: typeof enabled === 'boolean' ? enabled : was.enabled,
    most: typeof most === 'number' ? most : was.most,
  };
  if (!versioning.enabled && typeof most === 'number' && most > 0)
    return new Refusal(400, '-2147467259, Microsoft.SharePoint.SPException', 'Versioning is not enabled on this list.');
  changeList(call.world, list, { versioning }, call.person.id);
  return noContent;
}

export const restSiteRoutes: readonly RestRoute[] = [
  { method: 'GET', path: 'web/regionalsettings/timezone', handler: getTimeZone },
  { method: 'GET', path: 'web/lists', handler: getLists },
  { method: 'MERGE', path: 'web/lists/getbyid(list)', handler: mergeList },
];
