/** «Ønskes flyttet til …». Apart from the other words of changes: the first screen needs these alone. */
import type { ByLanguage } from '#text/language.ts';

export const wishedTexts: ByLanguage<{ readonly wished: (words: string) => string }> = {
  nb: { wished: (words) => `Ønskes flyttet til ${words}` },
  nn: { wished: (words) => `Ønskt flytta til ${words}` },
  en: { wished: (words) => `Asked to be moved to ${words}` },
};
