/**
 * A page that plays Teams around the tab: the message protocol of teams-js, and the nested sign-in inside it. Each function
 * runs in the browser and so stands alone. What it plays is set from outside through `window.teams`.
 */
export interface PlayedAccount {
  readonly person: string;
  readonly tenant: string;
  readonly email: string;
  readonly name: string;
}

export interface PlayedTeams {
  /** As Teams sends it, under its old names. */
  context: Record<string, unknown>;
  frameContext: 'content' | 'settings' | 'sidePanel';
  account: PlayedAccount;
  /** Scopes that the person has said yes to. */
  consented: string[];
  /** What comes of a window of the sign-in. */
  prompt: 'grants' | 'cancelled';
  /** Silent answers wait until it is taken away. */
  held: boolean;
  /** What Teams does not answer at all. */
  deaf: boolean;
  /** Whether the person has done what conditional access demands. */
  strong: boolean;
  readonly heard: { readonly func: string; readonly args: readonly unknown[] }[];
  readonly asked: { readonly method: string; readonly scope: string; readonly claims: string }[];
}

export interface TeamsWindow extends Window {
  teams: PlayedTeams & {
    tell: (func: string, ...args: readonly unknown[]) => void;
    release: () => void;
  };
}

export function playTeams(first: Omit<PlayedTeams, 'heard' | 'asked'>): void {
  const page = globalThis as unknown as TeamsWindow;
  const waiting: (() => void)[] = [];
  const frame = (): HTMLIFrameElement => document.querySelector('iframe') as HTMLIFrameElement;
  const send = (message: unknown): void => frame().contentWindow?.postMessage(message, new URL(frame().src).origin);
  const teams = {
    ...first,
    heard: [],
    asked: [],
    tell: (func: string, ...args: readonly unknown[]): void => send({ func, args }),
    release: (): void => {
      page.teams.held = false;
      for (const one of waiting.splice(0)) one();
    },
  };
  page.teams = teams;

  const runtime = {
    apiVersion: 4,
    isNAAChannelRecommended: true,
    hostVersionsInfo: {},
    supports: { nestedAppAuth: {}, teamsCore: {}, pages: { config: {} } },
  };
  const part = (value: unknown): string =>
    btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');

  function granted(scope: string): unknown {
    const { account, strong } = page.teams;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      oid: account.person,
      tid: account.tenant,
      sub: 'sub',
      preferred_username: account.email,
      name: account.name,
      iss: `https://login.microsoftonline.com/${account.tenant}/v2.0`,
      iat: now,
      exp: now + 3600,
    };
    return {
      success: true,
      token: {
        access_token: `local:${account.email}${strong ? ';c1' : ''}`,
        id_token: `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.x`,
        expires_in: 3600,
        scope,
        properties: null,
      },
      account: {
        homeAccountId: `${account.person}.${account.tenant}`,
        environment: 'login.microsoftonline.com',
        tenantId: account.tenant,
        username: account.email,
        localAccountId: account.person,
        name: account.name,
        idTokenClaims: claims,
      },
    };
  }

  function refused(status: string, description: string): unknown {
    return { success: false, error: { status, code: '', description } };
  }

  function signIn(method: string, scope: string, claims: string): unknown {
    const state = page.teams;
    if (method === 'GetInitContext') {
      return {
        success: true,
        initContext: { sdkName: 'played', sdkVersion: '1', capabilities: { queryAccount: true } },
      };
    }
    state.asked.push({ method, scope, claims });
    if (method === 'GetTokenPopup') {
      if (state.prompt === 'cancelled') return refused('USER_CANCEL', '');
      state.consented.push(scope);
      if (claims.includes('acrs')) state.strong = true;
      return granted(scope);
    }
    if (!state.consented.includes(scope)) return refused('USER_INTERACTION_REQUIRED', 'AADSTS65001: no consent');
    if (claims.includes('acrs') && !state.strong) return refused('USER_INTERACTION_REQUIRED', 'AADSTS50076: stronger');
    return granted(scope);
  }

  interface Asked {
    readonly id: number;
    readonly uuidAsString: string;
    readonly func: string;
    readonly args?: readonly unknown[];
    readonly data?: string;
  }
  window.addEventListener('message', ({ data, source }: MessageEvent<Asked>) => {
    const state = page.teams;
    if (source !== frame().contentWindow || typeof data.func !== 'string' || state.deaf) return;
    const answer = (args: readonly unknown[]): void => send({ id: data.id, uuidAsString: data.uuidAsString, args });
    if (data.func === 'nestedAppAuth.execute') {
      const {
        requestId,
        method,
        tokenParams = {},
      } = JSON.parse(data.data ?? '{}') as {
        readonly requestId: string;
        readonly method: string;
        readonly tokenParams?: { readonly scope?: string; readonly claims?: string };
      };
      const reply = (): void => {
        const body = signIn(method, tokenParams.scope ?? '', tokenParams.claims ?? '') as object;
        answer([null, JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...body })]);
      };
      if (state.held && method !== 'GetInitContext') waiting.push(reply);
      else reply();
      return;
    }
    state.heard.push({ func: data.func, args: data.args ?? [] });
    if (data.func === 'initialize') answer([state.frameContext, 'desktop', '2.58.0', JSON.stringify(runtime)]);
    else if (data.func === 'getContext') answer([state.context]);
    else if (['settings.setSettings', 'shareDeepLink', 'executeDeepLink'].includes(data.func)) answer([true]);
  });
}
