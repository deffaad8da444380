import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { describe, expect, it } from 'vitest';
import { byFederation } from './manifest-app.ts';

const APP = '22222222-bbbb-4bbb-8bbb-222222222222';
const TENANT = '33333333-cccc-4ccc-8ccc-333333333333';
const ENTRA = `https://login.microsoftonline.com/${TENANT}`;
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const ASSERTION = `${part({ alg: 'RS256' })}.${part({ aud: 'api://AzureADTokenExchange' })}.x`;

interface Asked {
  readonly url: string;
  readonly body: URLSearchParams;
}

/** Entra, as far as it is asked. */
function entra(): { readonly network: INetworkModule; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const reply = <Body>(body: unknown): NetworkResponse<Body> => ({ headers: {}, body: body as Body, status: 200 });
  return {
    asked,
    network: {
      sendGetRequestAsync: async <Body>(): Promise<NetworkResponse<Body>> =>
        reply({
          issuer: `${ENTRA}/v2.0`,
          authorization_endpoint: `${ENTRA}/oauth2/v2.0/authorize`,
          token_endpoint: `${ENTRA}/oauth2/v2.0/token`,
          jwks_uri: `${ENTRA}/discovery/v2.0/keys`,
        }),
      sendPostRequestAsync: async <Body>(
        url: string,
        options?: NetworkRequestOptions,
      ): Promise<NetworkResponse<Body>> => {
        asked.push({ url, body: new URLSearchParams(options?.body ?? '') });
        return reply({ token_type: 'Bearer', expires_in: 3600, access_token: `token ${asked.length}` });
      },
    },
  };
}

describe('the app of the manifest', () => {
  it('is signed in to by the identity that it trusts, and by no secret', async () => {
    const { network, asked } = entra();
    const wanted: string[] = [];
    const acquire = byFederation(
      APP,
      TENANT,
      async ({ resource }) => {
        wanted.push(resource);
        return ASSERTION;
      },
      network,
    );
    const graph = { resource: 'https://graph.microsoft.com', claims: null, anew: false };
    expect(await acquire(graph)).toBe('token 1');
    expect(wanted).toEqual(['api://AzureADTokenExchange']);
    expect(asked).toHaveLength(1);
    expect(new URL(asked[0]?.url ?? '').pathname).toBe(`/${TENANT}/oauth2/v2.0/token`);
    const body = Object.fromEntries(asked[0]?.body ?? []);
    expect(body).toMatchObject({
      client_id: APP,
      scope: 'https://graph.microsoft.com/.default',
      grant_type: 'client_credentials',
      client_assertion: ASSERTION,
    });
    expect(body).not.toHaveProperty('client_secret');
    // The token is kept until it is refused.
    expect(await acquire(graph)).toBe('token 1');
    expect(await acquire({ ...graph, anew: true })).toBe('token 2');
  });

  it('has no token where the identity has none', async () => {
    const { network, asked } = entra();
    const acquire = byFederation(APP, TENANT, () => Promise.reject(new Error('none')), network);
    await expect(acquire({ resource: 'https://graph.microsoft.com', claims: null, anew: false })).rejects.toThrow(
      'none',
    );
    expect(asked).toEqual([]);
  });
});
