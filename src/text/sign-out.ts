/** What a person is told before she signs out: the part comes with the question, and is in no first file. */
import { capitalised } from '#text/entities.ts';
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

interface SignOutTexts {
  readonly question: string;
  readonly text: string;
  /** What has not reached SharePoint stays on the device. */
  readonly unsent: (edits: number) => string;
  readonly atRisk: (edits: number) => string;
}

export const signOutTexts: ByLanguage<SignOutTexts> = {
  nb: {
    question: 'Vil du logge ut?',
    text: 'Planen fjernes fra denne maskinen og hentes igjen når du logger inn.',
    unsent: (edits) =>
      edits === 1
        ? 'Én endring er ikke sendt. Den blir liggende på denne maskinen og sendes når du logger inn igjen her.'
        : `${capitalised(numberWord(edits, 'nb'))} endringer er ikke sendt. De blir liggende på denne maskinen og sendes når du logger inn igjen her.`,
    atRisk: (edits) =>
      edits === 1
        ? 'Én endring er verken sendt eller lagret på denne maskinen. Logger du ut nå, går den tapt.'
        : `${capitalised(numberWord(edits, 'nb'))} endringer er verken sendt eller lagret på denne maskinen. Logger du ut nå, går de tapt.`,
  },
  nn: {
    question: 'Vil du logge ut?',
    text: 'Planen blir fjerna frå denne maskina og henta igjen når du loggar inn.',
    unsent: (edits) =>
      edits === 1
        ? 'Éi endring er ikkje send. Ho blir liggjande på denne maskina og blir send når du loggar inn igjen her.'
        : `${capitalised(numberWord(edits, 'nn'))} endringar er ikkje sende. Dei blir liggjande på denne maskina og blir sende når du loggar inn igjen her.`,
    atRisk: (edits) =>
      edits === 1
        ? 'Éi endring er verken send eller lagra på denne maskina. Loggar du ut no, går ho tapt.'
        : `${capitalised(numberWord(edits, 'nn'))} endringar er verken sende eller lagra på denne maskina. Loggar du ut no, går dei tapt.`,
  },
  en: {
    question: 'Do you want to sign out?',
    text: 'The plan is removed from this machine, and fetched again when you sign in.',
    unsent: (edits) =>
      edits === 1
        ? 'One change is not sent. It stays on this machine and is sent when you sign in here again.'
        : `${capitalised(numberWord(edits, 'en'))} changes are not sent. They stay on this machine and are sent when you sign in here again.`,
    atRisk: (edits) =>
      edits === 1
        ? 'One change is neither sent nor saved on this machine. If you sign out now, it is lost.'
        : `${capitalised(numberWord(edits, 'en'))} changes are neither sent nor saved on this machine. If you sign out now, they are lost.`,
  },
};
