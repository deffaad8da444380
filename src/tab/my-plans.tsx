/** Composes a person's own page over all her plans: a session for each, and the page that shows them. */
import { StrictMode, useLayoutEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { listsOfMine, MyPlansPage } from '#features/my-plans.tsx';
import type { OtherPlans, WayThere } from '#features/ports.ts';
import { shellTexts } from '#text/shell.ts';
import { ChoicesProvider, useChoices } from '#ui/choices.tsx';
import { ReaderProvider, useLanguage } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Theme } from '#ui/theme.tsx';
import type { Host, SignInPort } from './host.ts';
import { type KnownPlan, knownPlans, siteName } from './known-plans.ts';
import { openOtherPlans } from './other-plans.ts';
import { keepToOwnScripts } from './own-scripts.ts';
import { followWindow, keepTabOffline, openDevices, openSession } from './start.tsx';
import './my-plans.css';

/** Where no plan of its own is open: the person, and how a tab's host would be for each of her plans. */
export interface MyPlansHost extends Pick<Host, 'clock' | 'steadyClock' | 'random' | 'surroundings'> {
  readonly identity: { readonly tenant: string; readonly person: string };
  readonly signIn: SignInPort;
  readonly hostOf: (plan: KnownPlan) => Host;
  /** Where one plan is to be chosen for something: told which. */
  readonly onChoose?: (plan: KnownPlan) => void;
  readonly wayTo: (plan: KnownPlan, item: string) => WayThere;
}

export type MyPlans = ReturnType<typeof openOtherPlans>;

export function startMyPlans(host: MyPlansHost, root: HTMLElement): MyPlans {
  keepToOwnScripts(window);
  const places = openDevices(host);
  const known = knownPlans(host.identity, () => window.localStorage, host.steadyClock);
  const plans = openOtherPlans({
    known,
    open: (plan) => openSession(host.hostOf(plan), places),
    wayTo: host.wayTo,
    wanted: listsOfMine,
    clock: host.steadyClock,
  });
  followWindow(plans);
  const { onChoose } = host;
  function chosen(id: string, choose: (plan: KnownPlan) => void): void {
    const plan = known.all().find(({ site }) => siteName(site) === id);
    if (plan !== undefined) choose(plan);
  }
  createRoot(root).render(
    <StrictMode>
      <ChoicesProvider person={host.identity.person}>
        <Tab host={host} plans={plans} {...(onChoose !== undefined && { onChoose: (id) => chosen(id, onChoose) })} />
      </ChoicesProvider>
    </StrictMode>,
  );
  void keepTabOffline();
  return plans;
}

interface TabProps {
  readonly host: MyPlansHost;
  readonly plans: OtherPlans & { readonly retry: () => void };
  readonly onChoose?: (id: string) => void;
}

function Tab({ host, plans, onChoose }: TabProps) {
  const { theme, language: hosts } = useSyncExternalStore(host.surroundings.subscribe, host.surroundings.current);
  const { language: own } = useChoices();
  const language = own ?? hosts;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Theme name={theme}>
      <ReaderProvider language={language} today={host.clock.today()}>
        <div className="app my-plans-app">
          <header className="topbar">
            <span className="topbar-plan">
              <span className="topbar-mark" aria-hidden="true" />
              <b>{shellTexts[language].screens[onChoose === undefined ? 'my-page' : 'meeting-panel']}</b>
            </span>
          </header>
          <main className="screen">
            <AskToSignIn signIn={host.signIn} retry={plans.retry} />
            <MyPlansPage plans={plans} person={host.identity.person} {...(onChoose !== undefined && { onChoose })} />
          </main>
        </div>
      </ReaderProvider>
    </Theme>
  );
}

/** Asked for once, whatever number of plans waits for it. */
function AskToSignIn({ signIn, retry }: { readonly signIn: SignInPort; readonly retry: () => void }) {
  const language = useLanguage();
  const trouble = useSyncExternalStore(signIn.trouble.subscribe, signIn.trouble.current);
  if (trouble === null) return null;
  const { what, remedy, action } = signIn.words(trouble, language);
  return (
    <Notice
      kind="warning"
      title={what}
      {...(action !== null && {
        action: { label: action, run: () => void signIn.ask().then((signedIn) => signedIn && retry()) },
      })}
    >
      {remedy}
    </Notice>
  );
}
