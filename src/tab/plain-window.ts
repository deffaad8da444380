/**
 * The tab in an ordinary window, outside Teams: the address says which plan, and the person signs in by a window of her own.
 * Nothing is shown before she has, for nobody has said who she is; a reload forgets her token with the page.
 */
import { steadyClock, systemClock } from '#base/clock.ts';
import type { SignInTrouble } from '#domain/sign-in.ts';
import { languageOf as languageOfLocale, placeOfAddress } from './place.ts';
import type { Surroundings } from './host.ts';
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

  const place = placeOfAddress(window.location.href);
  if (place === null) return refuse({ kind: 'noPlan' });
  const settings = await stage.settings;
  if (settings === null) return refuse({ kind: 'noSettings' });
  const { tenant, rights } = settings;
  let person: string | null = null;
  const client = once(msalOf(settings, new URL('./', window.location.href).href));
  const signIn = createSignIn({
    client,
    expects: () => ({ tenant, person }),
    isVisible: () => document.visibilityState === 'visible',
  });
  const needs = needsOf(rights, false, place.site.host);
  const token = signIn.tokenFor(needs.plan);

  async function enter(): Promise<void> {
    if (settings === null || place === null) return;
    if (!(await signIn.ask())) return say();
    const account = signIn.account();
    if (account === null) return say();
    person = account.person;
    const identity = { tenant, person };
    const { site, channel, item } = place;
    stage.start({
      site,
      channel,
      // Nobody tells us her role outside Teams, before SharePoint's groups do.
      actor: { person: { id: account.person, name: account.name, email: account.email }, roles: ['member'] },
      token,
      tokens: otherTokens(signIn, needs),
      signIn: { trouble: signIn.trouble, words: signInText, ask: signIn.ask },
      clock: systemClock,
      steadyClock: steadyClock(performance),
      signedIn: () => (signIn.isMine() ? identity : null),
      owner: { ...identity, site: `https://${site.host}${site.path}` },
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      surroundings: look,
      item,
      // Her token is in the page's memory and nowhere else.
      signOut: reload,
    });
  }
  const say = (): Promise<void> => stage.say(signIn.trouble.current() ?? { kind: 'signIn' }, look, () => void enter());
  // Finds that nobody is signed in, and has MSAL here when she presses: browsers let windows open only then.
  await token();
  await say();
}
