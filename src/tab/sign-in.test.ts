import { describe, expect, it } from 'vitest';
import { type AuthClient, createSignIn, type Granted, type SignIn, type TokenRequest } from './sign-in.ts';

const TENANT = 't';
const PERSON = 'p';
const PLAN = ['Plan'];

const grant = (token: string, account: Partial<Granted['account']> = {}): Granted => ({
  token,
  account: { tenant: TENANT, person: PERSON, name: 'Prosjektleder', email: 'leder@kommunen.no', ...account },
});
const msalError = (errorCode: string, errorMessage = ''): Error =>
  Object.assign(new Error(errorMessage), { errorCode, errorMessage });
const needsHer = msalError('interaction_required');

type Answer = Granted | Error;
interface Stage {
  readonly signIn: SignIn;
  readonly silent: readonly TokenRequest[];
  readonly prompts: readonly TokenRequest[];
  readonly plan: ReturnType<SignIn['tokenFor']>;
  readonly members: ReturnType<SignIn['tokenFor']>;
}

function stage(
  silently: (request: TokenRequest) => Answer,
  prompted: (request: TokenRequest) => Answer = () => needsHer,
  { asksItself = true, visible = true } = {},
): Stage {
  const silent: TokenRequest[] = [];
  const prompts: TokenRequest[] = [];
  const given = async (answer: Answer): Promise<Granted> => {
    await Promise.resolve();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const client: AuthClient = {
    silent(request) {
      silent.push(request);
      return given(silently(request));
    },
    prompt(request) {
      prompts.push(request);
      return given(prompted(request));
    },
  };
  const signIn = createSignIn({
    client: async () => client,
    expects: () => ({ tenant: TENANT, person: PERSON }),
    isVisible: () => visible,
  });
  return {
    signIn,
    silent,
    prompts,
    plan: signIn.tokenFor({ scopes: PLAN, asksItself, tells: true }),
    members: signIn.tokenFor({ scopes: ['Members'], asksItself: true, tells: false }),
  };
}

describe('a token', () => {
  it('is asked for once by all who need it at the same time, without any window', async () => {
    const { plan, silent, prompts } = stage(() => grant('one'));
    const tokens = await Promise.all([plan(), plan(), plan()]);
    expect(tokens).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: 'one' })));
    expect([silent.length, prompts.length]).toEqual([1, 0]);
  });

  it('opens one window for all callers, and none again once she has closed it, until she asks', async () => {
    let closes = true;
    const { plan, prompts, signIn } = stage(
      () => needsHer,
      () => (closes ? msalError('user_cancelled') : grant('late')),
    );
    const tokens = await Promise.all([plan(), plan(), plan({ claims: '{"a":1}' })]);
    expect(tokens.every((token) => !token.ok && token.failure.kind === 'interactionNeeded')).toBe(true);
    expect(prompts).toHaveLength(1);
    await plan();
    expect(prompts).toHaveLength(1);
    expect(signIn.trouble.current()).toEqual({ kind: 'closed' });
    closes = false;
    expect(await signIn.ask()).toBe(true);
    expect([prompts.length, signIn.trouble.current()]).toEqual([2, null]);
  });

  it('opens no window in a tab that nobody sees, nor in a plain window before she has pressed', async () => {
    for (const how of [{ visible: false }, { asksItself: false }]) {
      const { plan, prompts, signIn } = stage(() => needsHer, undefined, how);
      await plan();
      expect(prompts).toHaveLength(0);
      expect(signIn.trouble.current()).toEqual({ kind: 'signIn' });
    }
  });

  it('carries what conditional access demands, first silently and then before her', async () => {
    const { plan, silent, prompts } = stage(
      ({ claims }) => (claims === null ? grant('old') : needsHer),
      () => grant('stronger'),
    );
    expect(await plan()).toEqual({ ok: true, value: 'old' });
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    expect(await plan({ claims })).toEqual({ ok: true, value: 'stronger' });
    expect(silent[1]).toEqual({ scopes: PLAN, claims, fresh: true });
    expect(prompts).toEqual([{ scopes: PLAN, claims, fresh: true }]);
  });

  it('for one thing more is asked for when that is wanted, and the plan goes on where she says no', async () => {
    const { plan, members, prompts, signIn } = stage(
      ({ scopes }) => (scopes[0] === 'Members' ? msalError('x', 'AADSTS65001: no consent') : grant('one')),
      () => msalError('user_canceled'),
    );
    await plan();
    expect(prompts).toHaveLength(0);
    expect(await members()).toEqual({ ok: false, failure: { kind: 'refused' } });
    expect(prompts).toEqual([{ scopes: ['Members'], claims: null, fresh: false }]);
    expect(signIn.trouble.current()).toBeNull();
    expect(await plan()).toEqual({ ok: true, value: 'one' });
  });

  it('of another person or another tenant goes to nobody', async () => {
    for (const [account, kind] of [
      [{ tenant: 'other' }, 'wrongTenant'],
      [{ person: 'other' }, 'wrongAccount'],
    ] as const) {
      const { plan, signIn } = stage(() => grant('stranger', account));
      const token = await plan();
      expect(token.ok).toBe(false);
      expect([signIn.trouble.current(), signIn.isMine(), signIn.account()]).toEqual([{ kind }, false, null]);
    }
  });

  it('that cannot be had for want of net is asked for again by itself', async () => {
    let net = false;
    const { plan, signIn } = stage(() => (net ? grant('one') : msalError('no_network_connectivity')));
    expect(await plan()).toEqual({ ok: false, failure: { kind: 'offline' } });
    net = true;
    expect(await plan()).toEqual({ ok: true, value: 'one' });
    expect(signIn.trouble.current()).toBeNull();
  });

  it('is tried anew when she asks after an administrator has said yes', async () => {
    let approved = false;
    const { plan, signIn, prompts } = stage(() => (approved ? grant('one') : msalError('', 'AADSTS90094: admin')));
    expect(await plan()).toEqual({ ok: false, failure: { kind: 'refused' } });
    expect(signIn.trouble.current()).toEqual({ kind: 'admin' });
    approved = true;
    expect(await signIn.ask()).toBe(true);
    expect(prompts).toHaveLength(0);
  });
});
