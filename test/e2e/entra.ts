/** What plays Microsoft's sign-in for a window of its own: the person is asked nothing, and the token is the played account's. */
import type { BrowserContext } from 'playwright';
import type { PlayedAccount } from './teams-page.ts';

export interface PlayedEntra {
  account: PlayedAccount;
  /** What the service answers instead of a code. */
  error: { readonly error: string; readonly error_description: string } | null;
  /** Addresses of its windows, as they were opened. */
  readonly windows: URL[];
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function playEntra(context: BrowserContext, account: PlayedAccount): Promise<PlayedEntra> {
  const entra: PlayedEntra = { account, error: null, windows: [] };
  let nonce = '';
  await context.route('https://login.microsoftonline.com/**', (route) => {
    const request = route.request();
    const asked = new URL(request.url());
    if (asked.pathname.endsWith('/authorize')) {
      entra.windows.push(asked);
      nonce = asked.searchParams.get('nonce') ?? '';
      const state = asked.searchParams.get('state') ?? '';
      const back = `${asked.searchParams.get('redirect_uri') ?? ''}#${new URLSearchParams({ state, ...(entra.error ?? { code: 'code', client_info: part({ uid: entra.account.person, utid: entra.account.tenant }) }) })}`;
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Entra</title><script>location.replace(${JSON.stringify(back)})</script>`,
      });
    }
    const { person, tenant, email, name } = entra.account;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      aud: new URLSearchParams(request.postData() ?? '').get('client_id'),
      iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
      oid: person,
      tid: tenant,
      sub: 'sub',
      nonce,
      preferred_username: email,
      name,
      iat: now,
      exp: now + 3600,
      ver: '2.0',
    };
    return route.fulfill({
      headers: { 'Access-Control-Allow-Origin': '*' },
      json: {
        token_type: 'Bearer',
        scope: new URLSearchParams(request.postData() ?? '').get('scope') ?? '',
        expires_in: 3600,
        access_token: `local:${email}`,
        refresh_token: 'refresh',
        id_token: `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.x`,
        client_info: part({ uid: person, utid: tenant }),
      },
    });
  });
  return entra;
}
