/** The reminder service as the laptop’s tenant knows it: a program of its own, let into the plan’s site and nothing else. */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Person } from '#domain/row.ts';
import { administrator, tokenOf } from './people.ts';

/** The application's id in Entra. */
const SERVICE = '6f2d9b1e-4c3a-4d87-b5f0-8e1a7c2d3b64';

const NAME = 'Framdrift påminnelser';

/** The author of what the service remembers. */
export const serviceName: Person = { id: SERVICE, name: NAME, email: '' };

/** For Graph, and the same for SharePoint's own REST: `Sites.Selected` alone. */
export const serviceToken = `local-app:${SERVICE}`;
export const serviceSharePointToken = `local-sharepoint-app:${SERVICE}`;

/** As an administrator does it in a municipality, once: role `write` on the site of the plan. */
export async function admitService(
  graph: string,
  fetch: typeof globalThis.fetch,
  site: { readonly host: string; readonly path: string },
): Promise<Result<null, PlanFailure>> {
  const answer = await fetch(`${graph}/v1.0/sites/${site.host}:${site.path}:/permissions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${tokenOf(administrator)}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      roles: ['write'],
      grantedToIdentities: [{ application: { id: SERVICE, displayName: NAME } }],
    }),
  });
  if (answer.ok) return succeed(null);
  return fail(answer.status === 403 ? { kind: 'noAccess' } : { kind: 'unavailable', code: String(answer.status) });
}
