/** The page in the laptop's theme and language, under the laptop's banner. */
import { StrictMode, useLayoutEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { inOslo, type Instant } from '#base/clock.ts';
import { remindersPageTexts } from '#text/reminders-page.ts';
import { ReaderProvider } from '#ui/language.tsx';
import { Theme } from '#ui/theme.tsx';
import { LaptopBanner } from '../banner.tsx';
import { deskClient } from '../desk-client.ts';
import { RemindersScreen } from './screen.tsx';
import { useDesk } from './use-desk.ts';
import type { LaptopSurroundings } from '../surroundings.ts';
import './page.css';

const client = deskClient((input, init) => window.fetch(input, init));
/** Until the desk has told what day it is. */
const NO_DAY = '1970-01-01T00:00:00.000Z' as Instant;

function RemindersPage({ surroundings }: { readonly surroundings: LaptopSurroundings }) {
  const { live } = surroundings;
  const { theme, language } = useSyncExternalStore(live.subscribe, live.current);
  const desk = useDesk(client);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = `${remindersPageTexts[language].title} – Framdrift`;
  }, [language]);
  const banner = new URLSearchParams(window.location.search).get('banner') !== 'off';
  return (
    <Theme name={theme}>
      <ReaderProvider language={language} today={inOslo(desk.state?.now ?? NO_DAY).day}>
        <div className="app">
          {banner ? <LaptopBanner person={null} surroundings={surroundings} /> : null}
          <RemindersScreen desk={desk} theme={theme} />
        </div>
      </ReaderProvider>
    </Theme>
  );
}

export function showReminders(surroundings: LaptopSurroundings, root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <RemindersPage surroundings={surroundings} />
    </StrictMode>,
  );
}
