/** How a reader asks the project leader to be let in: the part comes after the first screen. */
import type { ByLanguage } from '#text/language.ts';

interface AccessTexts {
  readonly ask: string;
  /** What stands in the message until the reader writes it anew. */
  readonly message: (plan: string) => string;
}

export const accessTexts: ByLanguage<AccessTexts> = {
  nb: {
    ask: 'Be om tilgang',
    message: (plan) => `Kan jeg få endre i «${plan}»?`,
  },
  nn: {
    ask: 'Be om tilgang',
    message: (plan) => `Kan eg få endre i «${plan}»?`,
  },
  en: {
    ask: 'Ask for access',
    message: (plan) => `May I make changes in “${plan}”?`,
  },
};
