/** The page on which an owner adds the tab to a channel. It asks nothing: the channel's own site is where the plan lies. */
import { app, pages } from '@microsoft/teams-js';
import { StrictMode, useLayoutEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { SignInTrouble } from '#domain/sign-in.ts';
import { shellTexts } from '#text/shell.ts';
import { configurationTexts, signInText } from '#text/sign-in.ts';
import { Theme } from '#ui/theme.tsx';
import type { Surroundings } from './host.ts';
import { type Live, liveValue } from './live.ts';
import { addressOf, languageOf, type Place, placeInTeams, TAB_ENTITY, themeOf } from './place.ts';
import { fetchSettings } from './settings.ts';
import './trouble-page.css';

type Found =
  | { readonly kind: 'place'; readonly place: Place; readonly channel: string }
  /** In a meeting without a channel: each person chooses her plan when she opens it. */
  | { readonly kind: 'meeting' }
  | { readonly kind: 'trouble'; readonly trouble: SignInTrouble };

function Configuration({ found, look }: { readonly found: Found; readonly look: Live<Surroundings> }) {
  const { theme, language } = useSyncExternalStore(look.subscribe, look.current);
  const texts = configurationTexts[language];
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const told = found.kind === 'trouble' ? signInText(found.trouble, language) : null;
  return (
    <Theme name={theme}>
      <div className="app trouble-page">
        <main className="surface">
          <p className="muted">{shellTexts[language].product}</p>
          <h1>{told?.what ?? (found.kind === 'meeting' ? texts.titleInMeeting : texts.title)}</h1>
          <p>{told?.remedy ?? (found.kind === 'place' ? texts.text(found.channel) : texts.textInMeeting)}</p>
          {found.kind === 'place' ? (
            <dl>
              <dt className="muted">{texts.site}</dt>
              <dd>{`${found.place.site.host}${found.place.site.path}`}</dd>
            </dl>
          ) : null}
        </main>
      </div>
    </Theme>
  );
}

export async function configure(root: HTMLElement): Promise<void> {
  const fetching = fetchSettings();
  await app.initialize();
  const [context, settings] = await Promise.all([app.getContext(), fetching]);
  const look = liveValue<Surroundings>({
    theme: themeOf(context.app.theme),
    language: languageOf(context.app.locale),
  });
  app.registerOnThemeChangeHandler((theme) => look.become({ ...look.current(), theme: themeOf(theme) }));
  const found = foundIn(context, settings?.tenant ?? null);
  createRoot(root).render(
    <StrictMode>
      <Configuration found={found} look={look} />
    </StrictMode>,
  );
  if (found.kind !== 'trouble') {
    offerToSave(
      found.kind === 'place' ? found.place : null,
      () => configurationTexts[look.current().language].notSaved,
    );
  }
  void app.notifySuccess();
}

function foundIn(context: app.Context, tenant: string | null): Found {
  if (tenant === null) return { kind: 'trouble', trouble: { kind: 'noSettings' } };
  const place = placeInTeams(context, tenant);
  if (!place.ok) {
    const isMeeting = place.failure.kind === 'noPlan' && context.meeting !== undefined;
    return isMeeting ? { kind: 'meeting' } : { kind: 'trouble', trouble: place.failure };
  }
  return { kind: 'place', place: place.value, channel: context.channel?.displayName ?? '' };
}

/** Nothing of the person or the plan goes into the address: what the tab needs it is told where it is opened. */
function offerToSave(place: Place | null, notSaved: () => string): void {
  const tab = new URL('./', window.location.href).href;
  pages.config.registerOnSaveHandler((event) => {
    pages.config
      .setConfig({
        entityId: TAB_ENTITY,
        contentUrl: tab,
        websiteUrl: place === null ? tab : addressOf(tab, place.site, place.channel),
        suggestedDisplayName: 'Framdrift',
      })
      .then(
        () => event.notifySuccess(),
        () => event.notifyFailure(notSaved()),
      );
  });
  pages.config.setValidityState(true);
}
