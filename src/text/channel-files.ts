/** What stands in the way of a file in the channel, each with what to do; and words around keeping files there. */
import type { FileFailure } from '#domain/channel-file.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import type { FailureText } from '#text/failures.ts';
import type { ByLanguage, Language } from '#text/language.ts';

type Plain = Exclude<FileFailure['kind'], 'busy' | 'refused'>;

interface Words {
  readonly plain: Readonly<Record<Plain, FailureText>>;
  readonly busy: (time: string) => FailureText;
  readonly refused: (code: string) => FailureText;
}

const words: ByLanguage<Words> = {
  nb: {
    plain: {
      offline: { what: 'Filene i kanalen kunne ikke nås.', remedy: 'Se etter at du har nett, og prøv igjen.' },
      signIn: { what: 'Du må logge inn igjen.', remedy: 'Last siden på nytt, og prøv igjen.' },
      noAccess: {
        what: 'Du har ikke tilgang til å gjøre dette med filene i kanalen.',
        remedy: 'Last ned filen, eller be en som eier teamet, om tilgang.',
      },
      noFolder: {
        what: 'Kanalens mappe ble ikke funnet.',
        remedy: 'Åpne «Filer» i kanalen én gang, så lages den. Prøv så igjen.',
      },
      gone: { what: 'Filen finnes ikke i kanalens filer lenger.', remedy: 'Den kan være flyttet eller slettet.' },
      locked: { what: 'Noen har filen åpen.', remedy: 'Prøv igjen når den er lukket, eller last den ned.' },
      full: { what: 'Området i SharePoint er fullt.', remedy: 'Be den som eier teamet, om å rydde plass.' },
      tooLarge: { what: 'Filen er for stor for SharePoint.', remedy: 'Gjør den mindre, og prøv igjen.' },
    },
    busy: (time) => ({ what: 'SharePoint er travelt.', remedy: `Prøv igjen etter ${time}.` }),
    refused: (code) => ({
      what: `SharePoint tok ikke imot filen. Feilkode ${code}.`,
      remedy: 'Prøv igjen, eller last den ned.',
    }),
  },
  nn: {
    plain: {
      offline: { what: 'Filene i kanalen kunne ikkje nåast.', remedy: 'Sjå etter at du har nett, og prøv igjen.' },
      signIn: { what: 'Du må logge inn igjen.', remedy: 'Last sida på nytt, og prøv igjen.' },
      noAccess: {
        what: 'Du har ikkje tilgang til å gjere dette med filene i kanalen.',
        remedy: 'Last ned fila, eller be ein som eig teamet, om tilgang.',
      },
      noFolder: {
        what: 'Mappa til kanalen vart ikkje funnen.',
        remedy: 'Opne «Filer» i kanalen éin gong, så blir ho laga. Prøv så igjen.',
      },
      gone: { what: 'Fila finst ikkje i filene til kanalen lenger.', remedy: 'Ho kan vere flytta eller sletta.' },
      locked: { what: 'Nokon har fila open.', remedy: 'Prøv igjen når ho er lukka, eller last ho ned.' },
      full: { what: 'Området i SharePoint er fullt.', remedy: 'Be den som eig teamet, om å rydde plass.' },
      tooLarge: { what: 'Fila er for stor for SharePoint.', remedy: 'Gjer ho mindre, og prøv igjen.' },
    },
    busy: (time) => ({ what: 'SharePoint er travelt.', remedy: `Prøv igjen etter ${time}.` }),
    refused: (code) => ({
      what: `SharePoint tok ikkje imot fila. Feilkode ${code}.`,
      remedy: 'Prøv igjen, eller last ho ned.',
    }),
  },
  en: {
    plain: {
      offline: {
        what: 'The channel’s files could not be reached.',
        remedy: 'Check that you are online, and try again.',
      },
      signIn: { what: 'You must sign in again.', remedy: 'Load the page again, and try again.' },
      noAccess: {
        what: 'You have no access to do this with the channel’s files.',
        remedy: 'Download the file, or ask an owner of the team for access.',
      },
      noFolder: {
        what: 'The channel’s folder was not found.',
        remedy: 'Open “Files” in the channel once, and it is made. Then try again.',
      },
      gone: { what: 'The file is no longer in the channel’s files.', remedy: 'It may have been moved or deleted.' },
      locked: { what: 'Somebody has the file open.', remedy: 'Try again when it is closed, or download it.' },
      full: { what: 'The SharePoint site is full.', remedy: 'Ask the owner of the team to make room.' },
      tooLarge: { what: 'The file is too large for SharePoint.', remedy: 'Make it smaller, and try again.' },
    },
    busy: (time) => ({ what: 'SharePoint is busy.', remedy: `Try again after ${time}.` }),
    refused: (code) => ({
      what: `SharePoint did not accept the file. Error code ${code}.`,
      remedy: 'Try again, or download it.',
    }),
  },
};

export function fileFailureText(failure: FileFailure, language: Language): FailureText {
  const { plain, busy, refused } = words[language];
  if (failure.kind === 'busy') return busy(formatTimeOfDay(failure.until, language));
  return failure.kind === 'refused' ? refused(failure.code) : plain[failure.kind];
}

interface ChannelFileTexts {
  readonly pick: string;
  readonly upload: string;
  readonly filesIn: string;
  readonly noFiles: string;
  readonly reading: string;
  readonly uploading: string;
  readonly close: string;
  readonly find: string;
  readonly more: (count: number) => string;
}

export const channelFileTexts: ByLanguage<ChannelFileTexts> = {
  nb: {
    pick: 'Velg fra kanalens filer',
    upload: 'Last opp fil',
    filesIn: 'Filer i kanalen',
    noFiles: 'Det ligger ingen filer i kanalens mappe.',
    reading: 'Henter filene i kanalen',
    uploading: 'Laster opp',
    close: 'Lukk',
    find: 'Finn fil',
    more: (count) => `og ${count} til. Skriv noe av navnet.`,
  },
  nn: {
    pick: 'Vel frå filene i kanalen',
    upload: 'Last opp fil',
    filesIn: 'Filer i kanalen',
    noFiles: 'Det ligg ingen filer i mappa til kanalen.',
    reading: 'Hentar filene i kanalen',
    uploading: 'Lastar opp',
    close: 'Lukk',
    find: 'Finn fil',
    more: (count) => `og ${count} til. Skriv noko av namnet.`,
  },
  en: {
    pick: 'Choose from the channel’s files',
    upload: 'Upload a file',
    filesIn: 'Files in the channel',
    noFiles: 'There are no files in the channel’s folder.',
    reading: 'Reading the channel’s files',
    uploading: 'Uploading',
    close: 'Close',
    find: 'Find a file',
    more: (count) => `and ${count} more. Write some of the name.`,
  },
};
