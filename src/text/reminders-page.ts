/** Words of the laptop's page «Påminnelser», where the service's cards are looked at and answered. */
import { capitalised } from '#text/entities.ts';
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

export interface RemindersPageTexts {
  readonly title: string;
  /** «Nå er det onsdag 11. februar 2026 kl. 14.30» */
  readonly now: (day: string, time: string) => string;
  readonly toPlan: string;
  readonly skip: string;
  readonly time: string;
  readonly timeHint: string;
  readonly nextMorning: string;
  readonly monday: string;
  readonly week: string;
  readonly month: string;
  readonly day: string;
  readonly toDay: string;
  readonly going: string;
  readonly sent: (cards: number) => string;
  readonly cardsTo: string;
  readonly everybody: string;
  readonly theChannel: string;
  readonly answeredBy: string;
  readonly recipient: string;
  readonly channel: string;
  readonly channels: Readonly<Record<'works' | 'loses' | 'refuses', string>>;
  readonly language: string;
  readonly choices: string;
  readonly noPlan: string;
  readonly noPlanHow: string;
  readonly noneYet: string;
  readonly noneYetHow: string;
  /** Framdrift was started anew; cards are kept no longer than it runs. */
  readonly noneSinceHow: string;
  readonly noneTo: (name: string) => string;
  readonly at: (time: string) => string;
  readonly unsure: string;
  readonly refused: string;
  readonly saidNext: string;
  readonly answered: (by: string) => string;
  readonly seenBy: (name: string) => string;
  readonly showAgain: string;
  readonly updated: string;
  readonly failed: string;
  readonly failedHow: string;
  readonly tryAgain: string;
  readonly loading: string;
  readonly card: (to: string) => string;
}

export const remindersPageTexts: ByLanguage<RemindersPageTexts> = {
  nb: {
    title: 'Påminnelser',
    now: (day, time) => `Nå er det ${day} kl. ${time}`,
    toPlan: 'Til planen',
    skip: 'Hopp til kortene',
    time: 'Gå fram i tid',
    timeHint: 'Kortene som skulle vært sendt på veien, blir sendt hit. Ingen andre får dem.',
    nextMorning: 'Neste morgen',
    monday: 'Mandag',
    week: 'En uke',
    month: 'En måned',
    day: 'Dato',
    toDay: 'Gå dit',
    going: 'Går fram …',
    sent: (cards) =>
      cards === 0
        ? 'Ingen kort ble sendt på veien.'
        : cards === 1
          ? 'Ett kort ble sendt på veien.'
          : `${capitalised(numberWord(cards, 'nb'))} kort ble sendt på veien.`,
    cardsTo: 'Vis kort til',
    everybody: 'Alle',
    theChannel: 'Kanalen',
    answeredBy: 'Den som svarer',
    recipient: 'Den som fikk kortet',
    channel: 'Når et kort sendes',
    channels: {
      works: 'Det kommer fram',
      loses: 'Det er usikkert om det kommer fram',
      refuses: 'Det kommer ikke fram',
    },
    language: 'Språk i nye kort',
    choices: 'Prøv ulike tilfeller',
    noPlan: 'Ingen plan å minne om ennå.',
    noPlanHow: 'Legg inn en plan i Framdrift, og kom tilbake hit.',
    noneYet: 'Ingen påminnelser til nå.',
    noneYetHow: 'Gå fram til mandag, så ser du hvem som får kort, og hva som står i dem.',
    noneSinceHow: 'Kort fra før Framdrift ble startet på nytt, vises ikke. Gå fram i tid, så kommer de neste.',
    noneTo: (name) => `Ingen kort til ${name} så langt.`,
    at: (time) => `kl. ${time}`,
    unsure: 'Usikkert om det kom fram',
    refused: 'Kom ikke fram',
    saidNext: 'Det står i neste kort.',
    answered: (by) => `Besvart av ${by}`,
    seenBy: (name) => `Dette vises for ${name}.`,
    showAgain: 'Vis kortet igjen',
    updated: 'Kortet er oppdatert.',
    failed: 'Det gikk ikke.',
    failedHow: 'Sjekk at Framdrift fortsatt kjører på maskinen, og prøv igjen.',
    tryAgain: 'Prøv igjen',
    loading: 'Henter kortene …',
    card: (to) => `Kort til ${to}`,
  },
  nn: {
    title: 'Påminningar',
    now: (day, time) => `No er det ${day} kl. ${time}`,
    toPlan: 'Til planen',
    skip: 'Hopp til korta',
    time: 'Gå fram i tid',
    timeHint: 'Korta som skulle vore sende på vegen, blir sende hit. Ingen andre får dei.',
    nextMorning: 'Neste morgon',
    monday: 'Måndag',
    week: 'Ei veke',
    month: 'Ein månad',
    day: 'Dato',
    toDay: 'Gå dit',
    going: 'Går fram …',
    sent: (cards) =>
      cards === 0
        ? 'Ingen kort vart sende på vegen.'
        : cards === 1
          ? 'Eitt kort vart sendt på vegen.'
          : `${capitalised(numberWord(cards, 'nn'))} kort vart sende på vegen.`,
    cardsTo: 'Vis kort til',
    everybody: 'Alle',
    theChannel: 'Kanalen',
    answeredBy: 'Den som svarer',
    recipient: 'Den som fekk kortet',
    channel: 'Når eit kort blir sendt',
    channels: {
      works: 'Det kjem fram',
      loses: 'Det er usikkert om det kjem fram',
      refuses: 'Det kjem ikkje fram',
    },
    language: 'Språk i nye kort',
    choices: 'Prøv ulike tilfelle',
    noPlan: 'Ingen plan å minne om enno.',
    noPlanHow: 'Legg inn ein plan i Framdrift, og kom tilbake hit.',
    noneYet: 'Ingen påminningar til no.',
    noneYetHow: 'Gå fram til måndag, så ser du kven som får kort, og kva som står i dei.',
    noneSinceHow: 'Kort frå før Framdrift vart starta på nytt, blir ikkje viste. Gå fram i tid, så kjem dei neste.',
    noneTo: (name) => `Ingen kort til ${name} så langt.`,
    at: (time) => `kl. ${time}`,
    unsure: 'Usikkert om det kom fram',
    refused: 'Kom ikkje fram',
    saidNext: 'Det står i neste kort.',
    answered: (by) => `Svart på av ${by}`,
    seenBy: (name) => `Dette blir vist for ${name}.`,
    showAgain: 'Vis kortet igjen',
    updated: 'Kortet er oppdatert.',
    failed: 'Det gjekk ikkje.',
    failedHow: 'Sjekk at Framdrift framleis køyrer på maskina, og prøv igjen.',
    tryAgain: 'Prøv igjen',
    loading: 'Hentar korta …',
    card: (to) => `Kort til ${to}`,
  },
  en: {
    title: 'Reminders',
    now: (day, time) => `It is now ${day} at ${time}`,
    toPlan: 'To the plan',
    skip: 'Skip to the cards',
    time: 'Go forward in time',
    timeHint: 'The cards that would have been sent on the way are sent here. Nobody else gets them.',
    nextMorning: 'Next morning',
    monday: 'Monday',
    week: 'A week',
    month: 'A month',
    day: 'Date',
    toDay: 'Go there',
    going: 'Going forward …',
    sent: (cards) =>
      cards === 0
        ? 'No cards were sent on the way.'
        : cards === 1
          ? 'One card was sent on the way.'
          : `${capitalised(numberWord(cards, 'en'))} cards were sent on the way.`,
    cardsTo: 'Show cards to',
    everybody: 'Everybody',
    theChannel: 'The channel',
    answeredBy: 'Who answers',
    recipient: 'Whoever got the card',
    channel: 'When a card is sent',
    channels: {
      works: 'It arrives',
      loses: 'It may not have arrived',
      refuses: 'It does not arrive',
    },
    language: 'Language of new cards',
    choices: 'Try different cases',
    noPlan: 'No plan to remind of yet.',
    noPlanHow: 'Add a plan in Framdrift, and come back here.',
    noneYet: 'No reminders so far.',
    noneYetHow: 'Go forward to Monday to see who gets cards, and what they say.',
    noneSinceHow:
      'Cards from before Framdrift was started again are not shown. Go forward in time to get the next ones.',
    noneTo: (name) => `No cards to ${name} so far.`,
    at: (time) => time,
    unsure: 'Not known to have arrived',
    refused: 'Did not arrive',
    saidNext: 'The next card says so.',
    answered: (by) => `Answered by ${by}`,
    seenBy: (name) => `This is shown to ${name}.`,
    showAgain: 'Show the card again',
    updated: 'The card is updated.',
    failed: 'That did not work.',
    failedHow: 'Check that Framdrift is still running on this machine, and try again.',
    tryAgain: 'Try again',
    loading: 'Fetching the cards …',
    card: (to) => `Card to ${to}`,
  },
};
