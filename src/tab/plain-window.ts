/**
 * The tab in an ordinary window, outside Teams: the address says which plan, and the person signs in by a window of her own.
 * Nothing is shown before she has, for nobody has said who she is; a reload forgets her token with the page.
 */
import { steadyClock, systemClock } from '#base/clock.ts';
import type { Role } from '#domain/role.ts';
import type { SignInTrouble } from '#domain/sign-in.ts';
import type { Host, Surroundings } from './host.ts';
import { type KnownPlan, knownPlans } from './known-plans.ts';
import { addressOf, languageOf as languageOfLocale, placeOfAddress } from './place.ts';
import { signInText } from '#text/sign-in.ts';
import { liveValue } from './live.ts';
import { once } from './once.ts';
import { createSignIn, msalOf, needsOf, otherTokens } from './sign-in.ts';
import type { Stage } from './stage.ts';

export async function openInWindow(stage: Stage): Promise<void> {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const found = (): Surroundings => ({
    theme: dark.matches ? 'dark' : 'light',
    language: languageOfLocale(navigator.language),
  });
  const look = liveValue(found());
  dark.addEventListener('change', () => look.become(found()));
  const reload = (): void => window.location.reload();
  const refuse = (trouble: SignInTrouble): Promise<void> => stage.say(trouble, look, reload);

  const settings = await stage.settings;
  if (settings === null) return refuse({ kind: 'noSettings' });
  // An address that names no plan is a person's own page over all of hers.
  const place = placeOfAddress(window.location.href);
  if (place === null && new URL(window.location.href).searchParams.has('site')) return refuse({ kind: 'noPlan' });
  const { tenant, rights, client: app } = settings;
  let person: string | null = null;
  const base = new URL('./', window.location.href).href;
  const signIn = createSignIn({
    client: once(msalOf(settings, base)),
    expects: () => ({ tenant, person }),
    isVisible: () => document.visibilityState === 'visible',
  });
  // What the plan needs is the same wherever it lies.
  const token = signIn.tokenFor(needsOf(rights, false, '').plan);

  async function enter(): Promise<void> {
    if (!(await signIn.ask())) return say();
    const account = signIn.account();
    if (account === null) return say();
    person = account.person;
    const identity = { tenant, person };
    const of = {
      // Nobody tells us her role outside Teams, before SharePoint's groups do.
      actor: { person: { id: account.person, name: account.name, email: account.email }, roles: ['member'] },
      signIn: { trouble: signIn.trouble, words: signInText, ask: signIn.ask },
      clock: systemClock,
      steadyClock: steadyClock(performance),
      random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
      surroundings: look,
    } as const;
    const hostOf = ({ site, channel }: Pick<Host, 'site' | 'channel'>, roles: readonly Role[]): Host => ({
      ...of,
      actor: { ...of.actor, roles },
      site,
      channel,
      token,
      tokens: otherTokens(signIn, needsOf(rights, false, site.host)),
      signedIn: () => (signIn.isMine() ? identity : null),
      owner: { ...identity, site: `https://${site.host}${site.path}` },
    });
    // Her token is in the page's memory and nowhere else.
    const signOut = (): void => {
      knownPlans(identity, () => window.localStorage, of.steadyClock).forgetAll();
      reload();
    };
    if (place !== null) {
      // Nobody tells whether she owns the team: SharePoint refuses whoever may not.
      const setUp = { channel: null, rights, app, offered: true };
      stage.start({ ...hostOf(place, of.actor.roles), setUp, item: place.item, signOut });
    } else {
      const { startMyPlans } = await import('./my-plans.tsx');
      const wayTo = ({ site, channel }: KnownPlan, item: string) => ({
        href: addressOf(base, site, channel, item),
        open: null,
      });
      startMyPlans({ ...of, identity, hostOf: (plan) => hostOf(plan, plan.roles), wayTo }, stage.cleared());
    }
  }
  const say = (): Promise<void> => stage.say(signIn.trouble.current() ?? { kind: 'signIn' }, look, () => void enter());
  // Finds that nobody is signed in, and has MSAL here when she presses: browsers let windows open only then.
  await token();
  await say();
}
