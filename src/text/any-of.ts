/** Several things in a sentence, of which one is meant. */
import type { ByLanguage, Language } from '#text/language.ts';

/** «a, b eller c». Intl.ListFormat has no nynorsk in Chromium. */
export function anyOf(items: readonly string[], language: Language): string {
  const or: ByLanguage<string> = { nb: 'eller', nn: 'eller', en: 'or' };
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${or[language]} ${last}`;
}
