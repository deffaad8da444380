/** What the bot says to somebody who writes to it, or lets it in. */
import type { ByLanguage } from '#text/language.ts';

interface BotTexts {
  /** `plan`: by its name; '' where it could not be read. */
  readonly greeting: (plan: string) => string;
}

const named = (plan: string): string => (plan === '' ? '' : ` «${plan}»`);

export const botTexts: ByLanguage<BotTexts> = {
  nb: {
    greeting: (plan) =>
      `Her får du påminnelser om det som trenger deg i planen${named(plan)}, og du kan svare rett i kortene. Det du skriver her, blir ikke lest eller lagret. Alt annet gjør du i Framdrift i kanalen.`,
  },
  nn: {
    greeting: (plan) =>
      `Her får du påminningar om det som treng deg i planen${named(plan)}, og du kan svare rett i korta. Det du skriv her, blir ikkje lese eller lagra. Alt anna gjer du i Framdrift i kanalen.`,
  },
  en: {
    greeting: (plan) =>
      `Here you are reminded of what needs you in the plan${plan === '' ? '' : ` “${plan}”`}, and you can answer right in the cards. What you write here is neither read nor stored. Everything else is done in Framdrift in the channel.`,
  },
};
