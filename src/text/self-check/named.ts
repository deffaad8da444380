/** Names in a line: as many as one reads, and how many more there are. */
import type { Language } from '#text/language.ts';

/** Columns that stand in no view and no form: people never see their names. */
export const isHidden = (column: string): boolean => /^Fd[A-Z]/.test(column);

const MOST = 4;
const words: Readonly<Record<Language, { readonly and: string; readonly more: (count: number) => string }>> = {
  nb: { and: 'og', more: (count) => `${count} til` },
  nn: { and: 'og', more: (count) => `${count} til` },
  en: { and: 'and', more: (count) => `${count} more` },
};

/** «A, B og C», «A, B, C, D og 7 til»; each name once. */
export function named(all: readonly string[], language: Language): string {
  const names = [...new Set(all)];
  const { and, more } = words[language];
  const shown = names.length <= MOST + 1 ? names : [...names.slice(0, MOST), more(names.length - MOST)];
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1) ?? ''}`;
}
