/**
 * MSAL, in a program file of its own: inside Teams it speaks to Teams' own sign-in through the nested bridge that teams-js
 * has set up, so `app.initialize()` comes first; in a plain window it opens a window of its own.
 *
 * Tokens are kept in memory and nowhere else, and nothing is logged or reported.
 */
import { type AuthenticationResult, createNestablePublicClientApplication, LogLevel } from '@azure/msal-browser';
import type { AuthClient, Granted, TokenRequest } from '../sign-in.ts';

interface MsalPorts {
  readonly client: string;
  readonly tenant: string;
  /** Our page that hands the answer on to the window that asked (`redirect.html`). */
  readonly redirect: string;
}

function grantedOf({ accessToken, idTokenClaims, tenantId, uniqueId, account }: AuthenticationResult): Granted {
  const { tid, oid } = idTokenClaims as { readonly tid?: unknown; readonly oid?: unknown };
  return {
    token: accessToken,
    account: {
      // Of the tenant that was asked: a guest's own account has others.
      tenant: (typeof tid === 'string' ? tid : tenantId).toLowerCase(),
      person: (typeof oid === 'string' ? oid : uniqueId).toLowerCase(),
      name: account.name ?? account.username,
      email: account.username,
    },
  };
}

export async function openMsal({ client, tenant, redirect }: MsalPorts): Promise<AuthClient> {
  const app = await createNestablePublicClientApplication({
    auth: {
      clientId: client,
      authority: `https://login.microsoftonline.com/${tenant}`,
      redirectUri: redirect,
      // Continuous access evaluation: Graph may refuse a token that is still fresh, and says what it wants instead.
      clientCapabilities: ['CP1'],
    },
    cache: { cacheLocation: 'memoryStorage' },
    system: {
      serverTelemetryEnabled: false,
      loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false, logLevel: LogLevel.Error },
    },
  });
  const requestOf = ({ scopes, claims }: TokenRequest) => ({
    scopes: [...scopes],
    ...(claims !== null && { claims }),
  });
  const kept = (result: AuthenticationResult): Granted => {
    app.setActiveAccount(result.account);
    return grantedOf(result);
  };
  return {
    silent: async (request) => {
      const account = app.getActiveAccount();
      return kept(
        await app.acquireTokenSilent({
          ...requestOf(request),
          forceRefresh: request.fresh,
          ...(account !== null && { account }),
        }),
      );
    },
    prompt: async (request, choose) =>
      kept(await app.acquireTokenPopup({ ...requestOf(request), ...(choose && { prompt: 'select_account' }) })),
  };
}
