/** What a person is told when a text has what must not stand in a plan. */
import type { ByLanguage } from '#text/language.ts';

export interface PersonalDataTexts {
  /** Under fields where anything may be written. */
  readonly hint: string;
  /** The text stays in its field; nothing of it is stored. */
  readonly nationalId: string;
  /** The same where the field is not to be seen: `found` is the number. */
  readonly nothingSaved: string;
  readonly health: (found: string) => string;
  readonly saveAnyway: string;
  readonly changeText: string;
  /** In the review of an import. */
  readonly entryStopped: string;
  readonly entryStoppedHint: string;
  readonly entryHealth: (found: string) => string;
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77).trimEnd()} …` : text);

export const personalDataTexts: ByLanguage<PersonalDataTexts> = {
  nb: {
    hint: 'Ikke skriv navn på brukere eller ansatte.',
    nationalId: 'Teksten har et fødselsnummer og kan ikke lagres. Ta nummeret bort.',
    nothingSaved: 'Ikke lagret: teksten har et fødselsnummer. Ta nummeret bort og prøv igjen.',
    health: (found) => `Dette kan si noe om helsa til en person: «${shortened(found)}». Alle i teamet kan lese det.`,
    saveAnyway: 'Lagre likevel',
    changeText: 'Endre teksten',
    entryStopped: 'Har et fødselsnummer',
    entryStoppedHint: 'Dette kan ikke legges inn før fødselsnummeret er tatt bort.',
    entryHealth: (found) => `Kan si noe om helsa til en person: «${shortened(found)}». Se over før du godtar.`,
  },
  nn: {
    hint: 'Ikkje skriv namn på brukarar eller tilsette.',
    nationalId: 'Teksten har eit fødselsnummer og kan ikkje lagrast. Ta nummeret bort.',
    nothingSaved: 'Ikkje lagra: teksten har eit fødselsnummer. Ta nummeret bort og prøv igjen.',
    health: (found) =>
      `Dette kan seie noko om helsa til ein person: «${shortened(found)}». Alle i teamet kan lese det.`,
    saveAnyway: 'Lagre likevel',
    changeText: 'Endre teksten',
    entryStopped: 'Har eit fødselsnummer',
    entryStoppedHint: 'Dette kan ikkje leggjast inn før fødselsnummeret er teke bort.',
    entryHealth: (found) => `Kan seie noko om helsa til ein person: «${shortened(found)}». Sjå over før du godtek.`,
  },
  en: {
    hint: 'Do not write the names of users or employees.',
    nationalId: 'The text has a national identity number and cannot be saved. Take the number out.',
    nothingSaved: 'Not saved: the text has a national identity number. Take the number out and try again.',
    health: (found) => `This may tell of a person’s health: “${shortened(found)}”. Everybody in the team can read it.`,
    saveAnyway: 'Save anyway',
    changeText: 'Change the text',
    entryStopped: 'Has a national identity number',
    entryStoppedHint: 'This cannot be added until the identity number is taken out.',
    entryHealth: (found) => `May tell of a person’s health: “${shortened(found)}”. Look it over before you accept.`,
  },
};
