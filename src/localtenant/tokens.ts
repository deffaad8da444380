/**
 * Who calls, by a token that is no secret: `Bearer local:<userPrincipalName>` for Graph, `Bearer local-sharepoint:<…>` for
 * SharePoint's own REST. One that was made for the one is refused by the other, as with the real services.
 */
import { Refusal } from './errors.ts';
import type { Person } from './records.ts';
import type { World } from './world.ts';

export type Audience = 'graph' | 'sharepoint';

const PREFIX: Readonly<Record<Audience, string>> = { graph: 'local', sharepoint: 'local-sharepoint' };

export function personOf(world: World, headers: Headers, audience: Audience = 'graph'): Person | Refusal {
  const token = /^Bearer\s+(.*)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? '';
  if (token === '') return unauthenticated('Access token is empty.');
  const [prefix, name] = [token.slice(0, token.indexOf(':')), token.slice(token.indexOf(':') + 1).toLowerCase()];
  const person =
    prefix === PREFIX[audience]
      ? [...world.state.people.values()].find((each) => each.userPrincipalName.toLowerCase() === name)
      : undefined;
  return person ?? unauthenticated('Access token validation failure. Invalid audience.');
}

const unauthenticated = (message: string): Refusal =>
  new Refusal(401, 'InvalidAuthenticationToken', message, { 'WWW-Authenticate': 'Bearer realm=""' });
