/** Fluent's Teams themes under the look's own names; the theme is Teams' choice, never ours. */
import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect } from 'react';
import { usePaper } from './viewport.ts';
import './theme.css';

export type ThemeName = 'light' | 'dark' | 'contrast';

const fontFamilyBase = '"Segoe UI", "Open Sans", system-ui, -apple-system, sans-serif';

const themes = {
  light: { ...teamsLightTheme, fontFamilyBase },
  dark: { ...teamsDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
} as const satisfies Readonly<Record<ThemeName, unknown>>;

/** Paper is white in every theme. */
export function Theme({ name: chosen, children }: { readonly name: ThemeName; readonly children: ReactNode }) {
  const name = usePaper() ? 'light' : chosen;
  // On the document, so that what Fluent portals to the body is themed too.
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = name;
  }, [name]);
  return <FluentProvider theme={themes[name]}>{children}</FluentProvider>;
}
