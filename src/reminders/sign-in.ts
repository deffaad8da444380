/**
 * The service's own sign-in, for nobody's sake: tokens for Graph, for SharePoint's own REST and for Teams.
 *
 * The way is a managed identity, which has no secret at all; outside Azure it is a certificate, whose key lies in a file that
 * the service alone may read. No token and no key is ever told, and no client secret is taken.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import { fail, succeed } from '#base/result.ts';
import type { Refusal, TokenSource } from '#graph/client.ts';
import type { TokenFailure } from '#graph/failure.ts';
import { GRAPH_ORIGIN } from '#graph/origin.ts';

/** What is asked of the sign-in: a token for where Graph is, for a host of SharePoint’s, or for Teams. */
interface Asked {
  readonly resource: string;
  readonly claims: string | null;
  /** The kept token was refused. */
  readonly anew: boolean;
}

/** As Microsoft's library gives it; rejects where there is none. */
export type Acquire = (asked: Asked) => Promise<string>;

export interface ServiceSignIn {
  readonly graph: TokenSource;
  /** `host`: the municipality's, `kommunen.sharepoint.com`. */
  readonly sharePoint: (host: string) => TokenSource;
  /** For the bot: a scope of Teams' service. Rejects where none can be had, with a word and no token. */
  readonly scope: (scope: string) => Promise<string>;
}

/** Told by the sign-in service, not by it: nobody can be reached, or something between. */
const UNREACHED =
  /network|timeout|timed_out|endpoints_resolution|openid_config|temporarily_unavailable|managed_identity_request_failed|get_request_failed|post_request_failed|service_not_available/i;

/** Of an error of Microsoft's library: a code and nothing else of it. */
export function tokenFailureOf(error: unknown): TokenFailure {
  const found = typeof error === 'object' && error !== null ? (error as Readonly<Record<string, unknown>>) : {};
  const code = typeof found['errorCode'] === 'string' ? found['errorCode'] : '';
  const message = typeof found['errorMessage'] === 'string' ? found['errorMessage'] : '';
  const [entra] = /\bAADSTS\d{4,8}\b/.exec(message) ?? [];
  const told = entra ?? (/^[\w-]{1,64}$/.test(code) ? code : undefined);
  const kind = entra === undefined && UNREACHED.test(code) ? 'offline' : 'refused';
  return { kind, ...(told !== undefined && { code: told }) };
}

export function createServiceSignIn(acquire: Acquire): ServiceSignIn {
  const sourceOf =
    (resource: string): TokenSource =>
    async (refusal?: Refusal) => {
      try {
        return succeed(await acquire({ resource, claims: refusal?.claims ?? null, anew: refusal !== undefined }));
      } catch (error) {
        return fail(tokenFailureOf(error));
      }
    };
  return {
    graph: sourceOf(GRAPH_ORIGIN),
    sharePoint: (host) => sourceOf(`https://${host}`),
    async scope(scope) {
      const token = await sourceOf(scope.replace(/\/\.default$/, ''))();
      if (token.ok) return token.value;
      throw new Error(`No token: ${token.failure.code ?? token.failure.kind}`);
    },
  };
}

/** Azure's own identity of what the service runs in. `identity`: its client id. */
export function byManagedIdentity(identity: string): Acquire {
  const application = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: identity },
    clientCapabilities: ['CP1'],
  });
  return async ({ resource, claims, anew }) => {
    const { accessToken } = await application.acquireToken({
      resource,
      forceRefresh: anew,
      ...(claims !== null && { claims }),
    });
    return accessToken;
  };
}

export interface CertificateIdentity {
  readonly tenant: string;
  readonly identity: string;
  /** The certificate and its key, one after the other, as PEM. */
  readonly pem: string;
}

/** null where the text holds no certificate and key. */
export function byCertificate({ tenant, identity, pem }: CertificateIdentity): Acquire | null {
  const [certificate] = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(pem) ?? [];
  const [privateKey] = /-----BEGIN (?:RSA )?PRIVATE KEY-----[^-]+-----END (?:RSA )?PRIVATE KEY-----/.exec(pem) ?? [];
  if (certificate === undefined || privateKey === undefined) return null;
  const thumbprint = thumbprintOf(certificate);
  if (thumbprint === null) return null;
  const application = new ConfidentialClientApplication({
    auth: {
      clientId: identity,
      authority: `https://login.microsoftonline.com/${tenant}`,
      clientCertificate: { thumbprintSha256: thumbprint, privateKey },
      clientCapabilities: ['CP1'],
    },
  });
  return async ({ resource, claims, anew }) => {
    const token = await application.acquireTokenByClientCredential({
      scopes: [`${resource}/.default`],
      skipCache: anew,
      ...(claims !== null && { claims }),
    });
    if (token === null) throw new Error('No token');
    return token.accessToken;
  };
}

function thumbprintOf(certificate: string): string | null {
  try {
    return createHash('sha256').update(new X509Certificate(certificate).raw).digest('hex');
  } catch {
    return null;
  }
}
