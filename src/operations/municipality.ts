/**
 * The municipality's own values, read from one small file. Every fault is told at once, so that nobody has to run the
 * command once for each. Pure.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import { type MunicipalityFault, type MunicipalityKey, municipalityKeys } from '#text/app-package.ts';

export interface Municipality {
  readonly municipality: string;
  /** The app's id in Teams: another one is another app. */
  readonly appId: string;
  /** The app registration's, by which people sign in. */
  readonly clientId: string;
  readonly tenantId: string;
  /** The host that serves the tab. */
  readonly domain: string;
  readonly sharePoint: string;
  /** strict: only the sites that the app was given. simple: every site that the person may open. */
  readonly rights: 'strict' | 'simple';
  /** null where no reminders are sent. */
  readonly botId: string | null;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NO_ID = '00000000-0000-0000-0000-000000000000';
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/;
const SHAREPOINT = /^[a-z0-9][a-z0-9-]*\.sharepoint\.com$/;
/** Teams' limit for the name of who stands behind an app. */
const LONGEST_NAME = 32;

function isAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username } = new URL(value);
  return protocol === 'https:' && HOST.test(hostname) && username === '';
}

const isRight: Readonly<Record<MunicipalityKey, (value: string) => boolean>> = {
  municipality: (value) => value.length <= LONGEST_NAME,
  appId: (value) => GUID.test(value),
  clientId: (value) => GUID.test(value),
  tenantId: (value) => GUID.test(value),
  domain: (value) => HOST.test(value) && !SHAREPOINT.test(value),
  sharePoint: (value) => SHAREPOINT.test(value),
  rights: (value) => value === 'strict' || value === 'simple',
  botId: (value) => GUID.test(value),
  website: isAddress,
  privacy: isAddress,
  terms: isAddress,
};

/** No id is all zeros, and no municipality lives at the example's addresses. */
const isExample = (value: string): boolean =>
  value === NO_ID || /(^|[/.])eksempel\.(kommune\.no|sharepoint\.com)/.test(value);

const ids: ReadonlySet<MunicipalityKey> = new Set<MunicipalityKey>(['appId', 'clientId', 'tenantId', 'botId']);
const hosts: ReadonlySet<MunicipalityKey> = new Set<MunicipalityKey>(['domain', 'sharePoint']);

/** Ids and hosts mean the same in capitals; the tab reads them in small letters. */
const tidied = (key: MunicipalityKey, value: string): string =>
  ids.has(key) || hosts.has(key) ? value.trim().toLowerCase() : value.trim();

function faultOf(key: MunicipalityKey, found: unknown): MunicipalityFault | null {
  if (key === 'botId' && found === null) return null;
  if (found === undefined || found === null || found === '') return { kind: 'missing', key };
  if (typeof found !== 'string') return { kind: 'wrong', key, found: JSON.stringify(found) };
  const value = tidied(key, found);
  if (value === '') return { kind: 'missing', key };
  if (isExample(value)) return { kind: 'example', key };
  return isRight[key](value) ? null : { kind: 'wrong', key, found };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `botId` must be said too, if only as null: a reminder that never comes is noticed late. */
export function readMunicipality(found: unknown): Result<Municipality, readonly MunicipalityFault[]> {
  const values = isObject(found) ? found : {};
  const known: ReadonlySet<string> = new Set(municipalityKeys);
  const faults = [
    ...municipalityKeys.flatMap((key) => faultOf(key, values[key]) ?? []),
    ...Object.keys(values)
      .filter((name) => !known.has(name))
      .map((name): MunicipalityFault => ({ kind: 'unknown', name })),
  ];
  if (faults.length > 0) return fail(faults);
  const read = Object.fromEntries(
    municipalityKeys.map((key) => [key, typeof values[key] === 'string' ? tidied(key, values[key]) : null]),
  );
  return succeed(read as unknown as Municipality);
}
