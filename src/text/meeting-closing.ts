/** Words by which a meeting is closed, and of the minutes that are made of it. */
import { capitalised } from '#text/entities.ts';
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

export interface MeetingClosingTexts {
  readonly close: string;
  readonly closing: (registered: number, of: number) => string;
  readonly willRegister: (count: number) => string;
  readonly goOn: (count: number) => string;
  readonly notFinal: string;
  readonly closeNow: string;
  readonly cancel: string;
  readonly closed: (title: string) => string;
  readonly notClosed: string;
  readonly notClosedText: (left: number) => string;
  readonly unsure: string;
  readonly openCase: string;
  readonly notHandled: string;
  readonly minutes: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}

export const meetingClosingTexts: ByLanguage<MeetingClosingTexts> = {
  nb: {
    close: 'Avslutt møtet',
    closing: (registered, of) => `Registrerer. ${registered} av ${of} er ferdig`,
    willRegister: (count) =>
      count === 0
        ? 'Ingen saker registreres i loggen.'
        : count === 1
          ? 'Én sak registreres i loggen.'
          : `${capitalised(numberWord(count, 'nb'))} saker registreres i loggen.`,
    goOn: (count) =>
      count === 1
        ? 'Én sak er ikke behandlet, og kommer på neste saksliste.'
        : `${capitalised(numberWord(count, 'nb'))} saker er ikke behandlet, og kommer på neste saksliste.`,
    notFinal: 'Det som registreres, kan ikke endres etterpå.',
    closeNow: 'Registrer og avslutt',
    cancel: 'Avbryt',
    closed: (title) => `${title} er avsluttet`,
    notClosed: 'Møtet er ikke avsluttet.',
    notClosedText: (left) =>
      left === 0
        ? 'Prøv igjen.'
        : left === 1
          ? 'Én sak ble ikke registrert. De andre er registrert, og blir ikke registrert en gang til.'
          : `${capitalised(numberWord(left, 'nb'))} saker ble ikke registrert. De andre er registrert, og blir ikke registrert en gang til.`,
    unsure: 'Vi vet ikke om den ble registrert. Avslutt en gang til, så finner vi ut av det.',
    openCase: 'Åpne saken',
    notHandled: 'Ikke behandlet',
    minutes: 'Referat',
    copy: 'Kopier referatet',
    copied: 'Referatet er kopiert',
    notCopied: 'Referatet ble ikke kopiert. Merk teksten og kopier den selv.',
  },
  nn: {
    close: 'Avslutt møtet',
    closing: (registered, of) => `Registrerer. ${registered} av ${of} er ferdig`,
    willRegister: (count) =>
      count === 0
        ? 'Ingen saker vert registrerte i loggen.'
        : count === 1
          ? 'Éi sak vert registrert i loggen.'
          : `${capitalised(numberWord(count, 'nn'))} saker vert registrerte i loggen.`,
    goOn: (count) =>
      count === 1
        ? 'Éi sak er ikkje handsama, og kjem på neste sakliste.'
        : `${capitalised(numberWord(count, 'nn'))} saker er ikkje handsama, og kjem på neste sakliste.`,
    notFinal: 'Det som vert registrert, kan ikkje endrast etterpå.',
    closeNow: 'Registrer og avslutt',
    cancel: 'Avbryt',
    closed: (title) => `${title} er avslutta`,
    notClosed: 'Møtet er ikkje avslutta.',
    notClosedText: (left) =>
      left === 0
        ? 'Prøv igjen.'
        : left === 1
          ? 'Éi sak vart ikkje registrert. Dei andre er registrerte, og vert ikkje registrerte ein gong til.'
          : `${capitalised(numberWord(left, 'nn'))} saker vart ikkje registrerte. Dei andre er registrerte, og vert ikkje registrerte ein gong til.`,
    unsure: 'Vi veit ikkje om ho vart registrert. Avslutt ein gong til, så finn vi ut av det.',
    openCase: 'Opne saka',
    notHandled: 'Ikkje handsama',
    minutes: 'Referat',
    copy: 'Kopier referatet',
    copied: 'Referatet er kopiert',
    notCopied: 'Referatet vart ikkje kopiert. Merk teksten og kopier han sjølv.',
  },
  en: {
    close: 'Close the meeting',
    closing: (registered, of) => `Registering. ${registered} of ${of} done`,
    willRegister: (count) =>
      count === 0
        ? 'No cases are registered in the log.'
        : count === 1
          ? 'One case is registered in the log.'
          : `${capitalised(numberWord(count, 'en'))} cases are registered in the log.`,
    goOn: (count) =>
      count === 1
        ? 'One case is not handled, and comes on the next agenda.'
        : `${capitalised(numberWord(count, 'en'))} cases are not handled, and come on the next agenda.`,
    notFinal: 'What is registered cannot be changed.',
    closeNow: 'Register and close',
    cancel: 'Cancel',
    closed: (title) => `${title} is closed`,
    notClosed: 'The meeting is not closed.',
    notClosedText: (left) =>
      left === 0
        ? 'Try again.'
        : left === 1
          ? 'One case was not registered. The others are, and will not be registered again.'
          : `${capitalised(numberWord(left, 'en'))} cases were not registered. The others are, and will not be registered again.`,
    unsure: 'We do not know whether it was registered. Close once more, and we will find out.',
    openCase: 'Open the case',
    notHandled: 'Not handled',
    minutes: 'Minutes',
    copy: 'Copy the minutes',
    copied: 'The minutes are copied',
    notCopied: 'The minutes were not copied. Select the text and copy it yourself.',
  },
};
