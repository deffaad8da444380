/**
 * Tokens as the app of the manifest, by the managed identity that it trusts: the rights that the owners of a team give with
 * the app in Teams are that one's, and not the bot's. No secret. `infra/grant-reminders.sh` makes the trust.
 * Source: learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
 */
import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import type { Acquire } from './sign-in.ts';

/** What an identity's token must be meant for, to stand for an app. */
const EXCHANGE = 'api://AzureADTokenExchange';

/** `app`: its client id. `identity`: how the identity gets its own tokens. `network`: the library's own where not given. */
export function byFederation(app: string, tenant: string, identity: Acquire, network?: INetworkModule): Acquire {
  const application = new ConfidentialClientApplication({
    auth: {
      clientId: app,
      authority: `https://login.microsoftonline.com/${tenant}`,
      clientAssertion: () => identity({ resource: EXCHANGE, claims: null, anew: false }),
      clientCapabilities: ['CP1'],
    },
    ...(network !== undefined && { system: { networkClient: network } }),
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
