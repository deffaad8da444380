/**
 * The reminder service as a function app takes it: one archive with the program, all that it uses in it, and what Azure's
 * host wants to know. The same program gives the same bytes. Pure.
 * Source: learn.microsoft.com/azure/azure-functions/functions-host-json
 */
import { strToU8 } from 'fflate';
import { archiveOf, type PackageFiles, textOf } from './app-package.ts';

/** Where a function app begins. */
export const ENTRY = 'function.cjs';

/** Nothing is sent to Application Insights: its connection is not set, and here it is not asked for. */
const host = {
  version: '2.0',
  functionTimeout: '00:10:00',
  logging: { logLevel: { default: 'Warning', Function: 'Information' } },
  extensions: { http: { routePrefix: 'api', hsts: { isEnabled: true, maxAge: '365' } } },
};

/** `programs`: the built files by their names, among them the entry. */
export function servicePackage(programs: PackageFiles, version: string): Uint8Array {
  const about = { name: 'framdrift-reminders', version, private: true, main: ENTRY };
  return archiveOf({ 'host.json': strToU8(textOf(host)), 'package.json': strToU8(textOf(about)), ...programs });
}
