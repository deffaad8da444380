/**
 * Programs that a site lets in by themselves, as `Sites.Selected` does: an owner says which, and what they may do.
 * Source: learn.microsoft.com/graph/api/site-post-permissions. The roles manage and fullcontrol are not supported: nothing
 * of ours that asks for nobody needs them.
 */
import { badRequest, notFound, notSupported, Refusal } from './errors.ts';
import { checkShape, isObject, jsonBody, textOf, toBase64 } from './bodies.ts';
import type { Site, SiteProgram } from './records.ts';
import { contextUrl, siteOf } from './sites.ts';
import { type Answer, type Call, created, noContent, ok, type Route } from './world.ts';

const permissionId = ({ id }: SiteProgram): string => toBase64(new TextEncoder().encode(`i:0i.t|ms.sp.ext|${id}`));

function permissionJson(program: SiteProgram): Record<string, unknown> {
  const { id, displayName, role } = program;
  const application = { displayName, id };
  return { id: permissionId(program), roles: [role], grantedToIdentitiesV2: [{ application }] };
}

function keepPrograms(call: Call, site: Site, programs: readonly SiteProgram[]): void {
  // As it now stands: whoever came in by this call is known to it.
  const now = call.world.state.sites.get(site.id) ?? site;
  call.world.state.sites.put(site.id, { ...now, programs });
}

function readProgram(call: Call): SiteProgram | Refusal {
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const wrong = checkShape(body, 'permission', {
    roles: 'strings',
    grantedTo: 'object',
    grantedToIdentities: 'objects',
    grantedToIdentitiesV2: 'objects',
  });
  if (wrong !== null) return wrong;
  const [role, ...more] = (body['roles'] ?? []) as readonly string[];
  if (role === undefined || more.length > 0) return badRequest('One role must be named.');
  if (role !== 'read' && role !== 'write') return notSupported(`the role ${role}`);
  const several = (body['grantedToIdentitiesV2'] ?? body['grantedToIdentities'] ?? []) as readonly unknown[];
  const identity = body['grantedTo'] ?? several[0];
  const application = isObject(identity) ? identity['application'] : undefined;
  const id = isObject(application) ? textOf(application, 'id') : undefined;
  if (!isObject(application) || id === undefined || several.length > 1)
    return badRequest('One application must be named.');
  return { id: id.toLowerCase(), displayName: textOf(application, 'displayName') ?? '', role };
}

function postPermission(call: Call): Answer {
  const site = siteOf(call, 'own');
  if (site instanceof Refusal) return site;
  const program = readProgram(call);
  if (program instanceof Refusal) return program;
  keepPrograms(call, site, [...(site.programs ?? []).filter(({ id }) => id !== program.id), program]);
  return created({ '@odata.context': contextUrl(call.world, 'permission'), ...permissionJson(program) });
}

function getPermissions(call: Call): Answer {
  const site = siteOf(call, 'own');
  if (site instanceof Refusal) return site;
  return ok({
    '@odata.context': contextUrl(call.world, 'permissions'),
    value: (site.programs ?? []).map(permissionJson),
  });
}

function deletePermission(call: Call): Answer {
  const site = siteOf(call, 'own');
  if (site instanceof Refusal) return site;
  const programs = site.programs ?? [];
  const others = programs.filter((program) => permissionId(program) !== call.params['permission']);
  if (others.length === programs.length) return notFound();
  keepPrograms(call, site, others);
  return noContent;
}

export const siteProgramRoutes: readonly Route[] = [
  { method: 'GET', path: '/sites/:site/permissions', units: 5, handler: getPermissions },
  { method: 'POST', path: '/sites/:site/permissions', units: 5, handler: postPermission },
  { method: 'DELETE', path: '/sites/:site/permissions/:permission', units: 5, handler: deletePermission },
];
