/**
 * Who calls, by a token that is no secret: `Bearer local:<userPrincipalName>` for Graph, `Bearer local-sharepoint:<…>` for
 * SharePoint's own REST. One that was made for the one is refused by the other, as with the real services. A program that
 * asks for nobody says `local-app:<application id>` and `local-sharepoint-app:<…>`: it has `Sites.Selected` and no more, so
 * it may do on each site what that site gives it.
 */
import { Refusal } from './errors.ts';
import type { Person } from './records.ts';
import type { World } from './world.ts';

export type Audience = 'graph' | 'sharepoint';

const PREFIX: Readonly<Record<Audience, string>> = { graph: 'local', sharepoint: 'local-sharepoint' };
const PROGRAM_PREFIX: Readonly<Record<Audience, string>> = { graph: 'local-app', sharepoint: 'local-sharepoint-app' };

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What SharePoint calls every program that writes by itself. */
const programOf = (id: string): Person => ({
  id,
  userPrincipalName: id,
  displayName: 'SharePoint App',
  mail: '',
  jobTitle: '',
  guest: false,
  program: true,
});

function whoeverHas(world: World, prefix: string, name: string, audience: Audience): Person | undefined {
  if (prefix === PROGRAM_PREFIX[audience]) return GUID.test(name) ? programOf(name) : undefined;
  if (prefix !== PREFIX[audience]) return undefined;
  return [...world.state.people.values()].find((each) => each.userPrincipalName.toLowerCase() === name);
}

export function personOf(world: World, headers: Headers, audience: Audience = 'graph'): Person | Refusal {
  const token = /^Bearer\s+(.*)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '';
  if (token === '') return unauthenticated('Access token is empty.');
  const [prefix, name] = [token.slice(0, token.indexOf(':')), token.slice(token.indexOf(':') + 1).toLowerCase()];
  return (
    whoeverHas(world, prefix, name, audience) ?? unauthenticated('Access token validation failure. Invalid audience.')
  );
}

/** The directory and its teams are closed to a program that was given sites alone; null: the address is open to it. */
export function closedToProgram({ program }: Person, path: string): Refusal | null {
  if (program !== true || !/^\/(me|users|groups|teams)(\/|$)/.test(path)) return null;
  return /^\/me(\/|$)/.test(path)
    ? new Refusal(400, 'BadRequest', '/me request is only valid with delegated authentication flow.')
    : new Refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

const unauthenticated = (message: string): Refusal =>
  new Refusal(401, 'InvalidAuthenticationToken', message, { 'WWW-Authenticate': 'Bearer realm=""' });
