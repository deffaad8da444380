/**
 * Tokens for Graph as the person who opened the tab, and what stands in the way of them.
 *
 * - A token of anybody but the person that the tab was opened by is never handed out.
 * - What is asked for is what is needed now: each need has a scope of its own, consented to when it is first used.
 * - One window at a time. Callers who need the same share it; after it, the others look whether it was enough for them.
 * - Whoever closes the window is not asked again by itself: a sentence and a button wait for her.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import { type SignInTrouble, wayOutOf } from '#domain/sign-in.ts';
import type { TokenSource } from '#graph/client.ts';
import type { TokenFailure } from '#graph/failure.ts';
import type { OtherTokens } from './host.ts';
import { type Live, liveValue } from './live.ts';
import type { TabSettings } from './settings.ts';
import { troubleOf } from './sign-in/trouble.ts';

export interface Account {
  readonly tenant: string;
  /** Entra id in that tenant. */
  readonly person: string;
  readonly name: string;
  readonly email: string;
}

export interface Granted {
  readonly token: string;
  readonly account: Account;
}

export interface TokenRequest {
  readonly scopes: readonly string[];
  /** What conditional access demands beyond the usual, as JSON. */
  readonly claims: string | null;
  /** Not the one that is kept. */
  readonly fresh: boolean;
}

/** MSAL, as far as it is needed; both reject with its errors. */
export interface AuthClient {
  silent(request: TokenRequest): Promise<Granted>;
  /** Opens a window; `choose` lets her take another account. */
  prompt(request: TokenRequest, choose: boolean): Promise<Granted>;
}

export interface SignInPorts {
  /** Asked for when the first token is. */
  readonly client: () => Promise<AuthClient>;
  /** Whose tokens are wanted; `person` is null until she has signed in. */
  readonly expects: () => { readonly tenant: string; readonly person: string | null };
  readonly isVisible: () => boolean;
  /** A token of somebody else came. */
  readonly onStranger?: () => void;
}

interface Need {
  readonly scopes: readonly string[];
  /** Where it opens a window by itself, once; otherwise only when the person asks. */
  readonly asksItself: boolean;
  /** Whether the plan cannot go on without it, so that the trouble is told to her. */
  readonly tells: boolean;
}

export interface SignIn {
  readonly tokenFor: (need: Need) => TokenSource;
  /** What stands in the way of the plan now. */
  readonly trouble: Live<SignInTrouble | null>;
  /** She wants to go on: a window may open. Answers whether there is a token now. */
  readonly ask: () => Promise<boolean>;
  /** Who signed in last. */
  readonly account: () => Account | null;
  /** False where the last token was somebody else's. */
  readonly isMine: () => boolean;
}

/**
 * What is asked for, by what it is for: each the least that does it. A right of Graph's is named alone, one of SharePoint's
 * by the site's host. Where only chosen sites are allowed, how much is allowed there stands in the grant and not in the scope.
 */
export function needsOf(rights: TabSettings['rights'], asksItself: boolean, host: string) {
  const isStrict = rights === 'strict';
  const ofSharePoint = (scope: string): string => `https://${host}/${isStrict ? 'Sites.Selected' : scope}`;
  return {
    plan: { scopes: [isStrict ? 'Sites.Selected' : 'Sites.ReadWrite.All'], asksItself, tells: true },
    // Wanted when somebody is to be chosen, which she has just asked for.
    members: { scopes: ['ChannelMember.Read.All'], asksItself: true, tells: false },
    // Asked in the background: no window opens for it, and without it she is offered what a member is.
    roles: { scopes: [ofSharePoint('AllSites.Read')], asksItself: false, tells: false },
    // Wanted by whoever has just pressed a button that makes something.
    lists: { scopes: [isStrict ? 'Sites.Selected' : 'Sites.Manage.All'], asksItself: true, tells: false },
    rights: { scopes: [ofSharePoint('AllSites.FullControl')], asksItself: true, tells: false },
  } satisfies Readonly<Record<string, Need>>;
}

/** The tokens that are wanted apart from the plan's. */
export const otherTokens = ({ tokenFor }: SignIn, needs: ReturnType<typeof needsOf>): OtherTokens => ({
  members: tokenFor(needs.members),
  roles: tokenFor(needs.roles),
  lists: tokenFor(needs.lists),
  rights: tokenFor(needs.rights),
});

/** The real one, in a program file of its own. */
export const msalOf =
  ({ client, tenant }: TabSettings, base: string) =>
  async (): Promise<AuthClient> => {
    const { openMsal } = await import('./sign-in/msal.ts');
    return openMsal({ client, tenant, redirect: new URL('redirect.html', base).href });
  };

type Token = Result<string, TokenFailure>;

const nameOf = ({ scopes, claims, fresh }: TokenRequest): string => JSON.stringify([scopes, claims, fresh]);

/** What the callers of Graph are told; the rest is for the person. */
function failureOf(trouble: SignInTrouble): TokenFailure {
  if (trouble.kind === 'offline') return { kind: 'offline' };
  const kind = wayOutOf(trouble) === 'signIn' ? 'interactionNeeded' : 'refused';
  return { kind, ...('code' in trouble && { code: trouble.code }) };
}

export function createSignIn({ client, expects, isVisible, onStranger }: SignInPorts): SignIn {
  const trouble = liveValue<SignInTrouble | null>(null);
  /** What the trouble is about. */
  let wanted: { readonly request: TokenRequest; readonly need: Need } | null = null;
  let account: Account | null = null;
  let mine = true;
  const declined = new Set<string>();
  const underWay = new Map<string, Promise<Token>>();
  let opened: { readonly name: string; readonly token: Promise<Token> } | null = null;

  function refuse(found: SignInTrouble, request: TokenRequest, need: Need): Token {
    if (need.tells) {
      wanted = { request, need };
      trouble.become(found);
      return fail(failureOf(found));
    }
    // Only this one thing cannot be had, and the plan goes on without.
    return fail(found.kind === 'offline' ? { kind: 'offline' } : { ...failureOf(found), kind: 'refused' });
  }

  function admit(granted: Granted, request: TokenRequest, need: Need): Token {
    const { tenant, person } = expects();
    const found = granted.account;
    const stranger: SignInTrouble | null =
      found.tenant !== tenant
        ? { kind: 'wrongTenant' }
        : person !== null && found.person !== person
          ? { kind: 'wrongAccount' }
          : null;
    mine = stranger === null;
    if (stranger !== null) {
      const refused = refuse(stranger, request, { ...need, tells: true });
      onStranger?.();
      return refused;
    }
    account = found;
    if (need.tells) {
      wanted = null;
      trouble.become(null);
    }
    return succeed(granted.token);
  }

  async function bring(): Promise<AuthClient | null> {
    try {
      return await client();
    } catch {
      return null;
    }
  }

  async function open(request: TokenRequest, need: Need, choose: boolean): Promise<Token> {
    const ready = await bring();
    if (ready === null) return refuse({ kind: 'offline' }, request, need);
    try {
      return admit(await ready.prompt(request, choose), request, need);
    } catch (error) {
      declined.add(request.scopes.join(' '));
      return refuse(troubleOf(error), request, need);
    }
  }

  async function prompt(request: TokenRequest, need: Need, choose = false): Promise<Token> {
    const name = nameOf(request);
    if (opened !== null) {
      const { name: other, token } = opened;
      const shared = await token;
      // What she has just allowed may be enough for this too.
      return other === name ? shared : silently(request, need);
    }
    const own = open(request, need, choose).finally(() => {
      opened = null;
    });
    opened = { name, token: own };
    return own;
  }

  async function silently(request: TokenRequest, need: Need): Promise<Token> {
    const ready = await bring();
    if (ready === null) return refuse({ kind: 'offline' }, request, need);
    try {
      return admit(await ready.silent(request), request, need);
    } catch (error) {
      const found = troubleOf(error);
      if (found.kind !== 'signIn' && found.kind !== 'consent') return refuse(found, request, need);
      // What came of the window says more than that one is needed.
      if (declined.has(request.scopes.join(' ')))
        return refuse((need.tells && trouble.current()) || found, request, need);
      return need.asksItself && isVisible() ? prompt(request, need) : refuse(found, request, need);
    }
  }

  function shared(request: TokenRequest, need: Need): Promise<Token> {
    const name = nameOf(request);
    const other = underWay.get(name);
    if (other !== undefined) return other;
    const own = silently(request, need).finally(() => underWay.delete(name));
    underWay.set(name, own);
    return own;
  }

  return {
    tokenFor: (need) => (refusal) =>
      shared({ scopes: need.scopes, claims: refusal?.claims ?? null, fresh: refusal !== undefined }, need),
    trouble,
    async ask() {
      if (wanted === null) return true;
      const { request, need } = wanted;
      const now = trouble.current();
      declined.clear();
      // At once, while her press still counts: browsers open windows for nothing else.
      const token =
        now !== null && wayOutOf(now) === 'signIn'
          ? await prompt(request, need, now.kind === 'wrongAccount' || expects().person === null)
          : await silently({ ...request, fresh: true }, { ...need, asksItself: true });
      return token.ok;
    },
    account: () => account,
    isMine: () => mine,
  };
}
