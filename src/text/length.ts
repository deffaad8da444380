/** What is said of a text that is longer than its column, while it is written. */
import type { ByLanguage } from '#text/language.ts';

export const tooLongTexts: ByLanguage<(limit: number, over: number) => string> = {
  nb: (limit, over) => `Teksten kan ha ${limit} tegn. Ta bort ${over}, så kan den lagres.`,
  nn: (limit, over) => `Teksten kan ha ${limit} teikn. Ta bort ${over}, så kan han lagrast.`,
  en: (limit, over) => `The text can have ${limit} characters. Take away ${over} to save it.`,
};
