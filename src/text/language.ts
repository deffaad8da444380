/** The languages of the screens: bokmål, nynorsk, English. A text is there in all of them or does not compile. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

export type ByLanguage<Text> = Readonly<Record<Language, Text>>;

/** What each is called in itself. */
export const languageNames: ByLanguage<string> = { nb: 'bokmål', nn: 'nynorsk', en: 'English' };

/** `locale` is «nn_NO.UTF-8» on a Norwegian machine; every Norwegian one that is not nynorsk reads bokmål. */
export function languageOfMachine(locale: string): Language {
  if (locale.startsWith('nn')) return 'nn';
  return locale.startsWith('en') ? 'en' : 'nb';
}
