/** The languages of the screens: bokmål, nynorsk, English. A text is there in all of them or does not compile. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

export type ByLanguage<Text> = Readonly<Record<Language, Text>>;

/** What each is called in itself. */
export const languageNames: ByLanguage<string> = { nb: 'bokmål', nn: 'nynorsk', en: 'English' };
