/** Words of a card after a press: what is now true, and what can be done about it. */
import type { CardRefusal } from '#domain/card-answer.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { counted } from '#text/sentence.ts';

interface RefusalText {
  readonly what: string;
  /** What to do. */
  readonly remedy: string;
}

interface OutcomeTexts {
  /** `moment`: «i dag kl. 09.12». */
  readonly confirmed: (moment: string) => string;
  readonly confirmedBefore: (moment: string) => string;
  readonly statusSet: (status: string, moment: string) => string;
  readonly commented: (moment: string) => string;
  readonly moved: (time: string, moment: string) => string;
  readonly moveWanted: (from: string, to: string) => string;
  readonly stands: (time: string) => string;
  /** The same was pressed before, and is done once. */
  readonly before: string;
  readonly weRead: (words: string) => string;
  readonly readAs: string;
  readonly was: string;
  readonly reason: string;
  readonly about: (interval: string) => string;
  readonly writeAgain: string;
  readonly notRead: (words: string) => string;
  readonly someoneChanged: (by: string, moment: string) => string;
  readonly changedUnknown: string;
  readonly somebody: string;
  readonly youChose: (choice: string) => string;
  readonly nowStands: string;
  readonly keepMine: string;
  readonly useOther: string;
  readonly undo: string;
  readonly undone: string;
  readonly show: string;
  readonly groupsReminded: (count: number) => string;
  readonly groupsRemindedBefore: (count: number) => string;
  readonly noGroupToRemind: string;
  readonly nobodyReminded: string;
  /** `groups`: «AG3, AG4». */
  readonly notReached: (groups: string) => string;
  readonly remaining: string;
  readonly refused: Readonly<Record<CardRefusal, RefusalText>>;
}

const groups = (count: number, language: Language): string => counted(count, 'group', language);

export const outcomeTexts: ByLanguage<OutcomeTexts> = {
  nb: {
    confirmed: (moment) => `Bekreftet ${moment}.`,
    confirmedBefore: (moment) => `Dette er alt bekreftet, ${moment}.`,
    statusSet: (status, moment) => `Status er satt til ${status} ${moment}.`,
    commented: (moment) => `Lagret ${moment}.`,
    moved: (time, moment) => `Flyttet ${moment}. Ny tid: ${time}.`,
    moveWanted: (from, to) => `Du har bedt om å flytte det fra ${from} til ${to}.`,
    stands: (time) => `Til det er avgjort, gjelder ${time} fortsatt. Du får beskjed.`,
    before: 'Du har alt svart, så ingenting er gjort på nytt.',
    weRead: (words) => `Vi leser «${words}» slik:`,
    readAs: 'Leses som',
    was: 'Før',
    reason: 'Årsak',
    about: (interval) => `${interval}, omtrentlig`,
    writeAgain: 'Skriv på nytt',
    notRead: (words) => `Vi forstår ikke «${words}». Skriv en måned, eller «ikke tidfestet».`,
    someoneChanged: (by, moment) => `Noen har endret dette siden du fikk kortet. ${by} skrev ${moment}.`,
    changedUnknown: 'Noen har endret dette siden du fikk kortet.',
    somebody: 'Noen',
    youChose: (choice) => `Du valgte ${choice}.`,
    nowStands: 'Slik står det nå:',
    keepMine: 'Behold mitt',
    useOther: 'Bruk det andre',
    undo: 'Angre',
    undone: 'Svaret ditt er tatt tilbake. Slik står det nå:',
    show: 'Vis kortet igjen',
    groupsReminded: (count) => `Påminnelse er sendt til ${groups(count, 'nb')}.`,
    groupsRemindedBefore: (count) => `Påminnelse var alt sendt til ${groups(count, 'nb')}.`,
    noGroupToRemind: 'Ingen grupper mangler rapport nå, så ingen er minnet på.',
    nobodyReminded: 'Ingen er minnet på.',
    notReached: (names) =>
      `${names}: Planen sier ikke hvem i teamet som leder, så ingen fikk påminnelsen. Si fra til gruppa selv.`,
    remaining: 'Dette venter fortsatt',
    refused: {
      notMember: {
        what: 'Du er ikke med i teamet som har denne planen.',
        remedy: 'Be prosjektleder om å legge deg til, og prøv igjen. Ingenting er endret.',
      },
      readerOnly: {
        what: 'Du kan lese planen, men ikke endre den.',
        remedy: 'Si fra til prosjektleder om noe ikke stemmer. Ingenting er endret.',
      },
      notYours: {
        what: 'Dette kortet er til noen andre.',
        remedy: 'Åpne planen for å se det som gjelder deg. Ingenting er endret.',
      },
      notAllowed: {
        what: 'Rollen din gir ikke rett til å endre dette.',
        remedy: 'Åpne planen for å se hvem som kan. Ingenting er endret.',
      },
      tooOld: {
        what: 'Dette kortet er for gammelt til å svare på.',
        remedy: 'Åpne planen og svar der. Ingenting er endret.',
      },
      gone: {
        what: 'Det kortet handler om, er tatt bort.',
        remedy: 'Det kan legges tilbake i planen. Ingenting er endret.',
      },
      unreadable: {
        what: 'Vi forstår ikke svaret fra dette kortet.',
        remedy: 'Åpne planen og svar der. Ingenting er endret.',
      },
      nationalId: {
        what: 'Teksten ser ut til å ha et fødselsnummer.',
        remedy: 'Ta det bort og send på nytt. Ingenting er lagret.',
      },
      tooLong: {
        what: 'Teksten er lengre enn det er plass til.',
        remedy: 'Gjør den kortere og send på nytt. Ingenting er lagret.',
      },
      unavailable: {
        what: 'Vi får ikke svar fra SharePoint nå.',
        remedy: 'Prøv igjen om litt. Vi vet ikke om svaret ditt ble lagret, men du kan trygt sende det på nytt.',
      },
    },
  },
  nn: {
    confirmed: (moment) => `Stadfesta ${moment}.`,
    confirmedBefore: (moment) => `Dette er alt stadfesta, ${moment}.`,
    statusSet: (status, moment) => `Status er sett til ${status} ${moment}.`,
    commented: (moment) => `Lagra ${moment}.`,
    moved: (time, moment) => `Flytta ${moment}. Ny tid: ${time}.`,
    moveWanted: (from, to) => `Du har bede om å flytte det frå ${from} til ${to}.`,
    stands: (time) => `Til det er avgjort, gjeld ${time} framleis. Du får beskjed.`,
    before: 'Du har alt svart, så ingenting er gjort på nytt.',
    weRead: (words) => `Vi les «${words}» slik:`,
    readAs: 'Blir lese som',
    was: 'Før',
    reason: 'Grunn',
    about: (interval) => `${interval}, omtrentleg`,
    writeAgain: 'Skriv på nytt',
    notRead: (words) => `Vi forstår ikkje «${words}». Skriv ein månad, eller «ikkje tidfesta».`,
    someoneChanged: (by, moment) => `Nokon har endra dette sidan du fekk kortet. ${by} skreiv ${moment}.`,
    changedUnknown: 'Nokon har endra dette sidan du fekk kortet.',
    somebody: 'Nokon',
    youChose: (choice) => `Du valde ${choice}.`,
    nowStands: 'Slik står det no:',
    keepMine: 'Behald mitt',
    useOther: 'Bruk det andre',
    undo: 'Angre',
    undone: 'Svaret ditt er teke tilbake. Slik står det no:',
    show: 'Vis kortet igjen',
    groupsReminded: (count) => `Påminning er send til ${groups(count, 'nn')}.`,
    groupsRemindedBefore: (count) => `Påminning var alt send til ${groups(count, 'nn')}.`,
    noGroupToRemind: 'Ingen grupper manglar rapport no, så ingen er minte på.',
    nobodyReminded: 'Ingen er minte på.',
    notReached: (names) =>
      `${names}: Planen seier ikkje kven i teamet som leier, så ingen fekk påminninga. Sei frå til gruppa sjølv.`,
    remaining: 'Dette ventar framleis',
    refused: {
      notMember: {
        what: 'Du er ikkje med i teamet som har denne planen.',
        remedy: 'Be prosjektleiar om å leggje deg til, og prøv igjen. Ingenting er endra.',
      },
      readerOnly: {
        what: 'Du kan lese planen, men ikkje endre han.',
        remedy: 'Sei frå til prosjektleiar om noko ikkje stemmer. Ingenting er endra.',
      },
      notYours: {
        what: 'Dette kortet er til nokon andre.',
        remedy: 'Opne planen for å sjå det som gjeld deg. Ingenting er endra.',
      },
      notAllowed: {
        what: 'Rolla di gir ikkje rett til å endre dette.',
        remedy: 'Opne planen for å sjå kven som kan. Ingenting er endra.',
      },
      tooOld: {
        what: 'Dette kortet er for gammalt til å svare på.',
        remedy: 'Opne planen og svar der. Ingenting er endra.',
      },
      gone: {
        what: 'Det kortet handlar om, er teke bort.',
        remedy: 'Det kan leggjast tilbake i planen. Ingenting er endra.',
      },
      unreadable: {
        what: 'Vi forstår ikkje svaret frå dette kortet.',
        remedy: 'Opne planen og svar der. Ingenting er endra.',
      },
      nationalId: {
        what: 'Teksten ser ut til å ha eit fødselsnummer.',
        remedy: 'Ta det bort og send på nytt. Ingenting er lagra.',
      },
      tooLong: {
        what: 'Teksten er lengre enn det er plass til.',
        remedy: 'Gjer han kortare og send på nytt. Ingenting er lagra.',
      },
      unavailable: {
        what: 'Vi får ikkje svar frå SharePoint no.',
        remedy: 'Prøv igjen om litt. Vi veit ikkje om svaret ditt vart lagra, men du kan trygt sende det på nytt.',
      },
    },
  },
  en: {
    confirmed: (moment) => `Confirmed ${moment}.`,
    confirmedBefore: (moment) => `This is confirmed already, ${moment}.`,
    statusSet: (status, moment) => `Status is set to ${status} ${moment}.`,
    commented: (moment) => `Saved ${moment}.`,
    moved: (time, moment) => `Moved ${moment}. New time: ${time}.`,
    moveWanted: (from, to) => `You have asked to move it from ${from} to ${to}.`,
    stands: (time) => `Until it is decided, the time is ${time}. You will be told.`,
    before: 'You have answered already, so nothing is done again.',
    weRead: (words) => `We read “${words}” like this:`,
    readAs: 'Read as',
    was: 'Before',
    reason: 'Reason',
    about: (interval) => `${interval}, roughly`,
    writeAgain: 'Write again',
    notRead: (words) => `We do not understand “${words}”. Write a month, or “no date set”.`,
    someoneChanged: (by, moment) => `This has changed since you got the card. ${by} wrote ${moment}.`,
    changedUnknown: 'This has changed since you got the card.',
    somebody: 'Somebody',
    youChose: (choice) => `You chose ${choice}.`,
    nowStands: 'This is how it stands now:',
    keepMine: 'Keep mine',
    useOther: 'Use the other',
    undo: 'Undo',
    undone: 'Your answer is taken back. This is how it stands now:',
    show: 'Show the card again',
    groupsReminded: (count) => `A reminder is sent to ${groups(count, 'en')}.`,
    groupsRemindedBefore: (count) => `A reminder was sent to ${groups(count, 'en')} already.`,
    noGroupToRemind: 'No group lacks a report now, so nobody is reminded.',
    nobodyReminded: 'Nobody is reminded.',
    notReached: (names) =>
      `${names}: The plan does not say who in the team leads it, so nobody got the reminder. Tell the group yourself.`,
    remaining: 'This still waits',
    refused: {
      notMember: {
        what: 'You are not in the team that has this plan.',
        remedy: 'Ask the project leader to add you, and try again. Nothing is changed.',
      },
      readerOnly: {
        what: 'You can read the plan, but not change it.',
        remedy: 'Tell the project leader if something is wrong. Nothing is changed.',
      },
      notYours: {
        what: 'This card is for somebody else.',
        remedy: 'Open the plan to see what concerns you. Nothing is changed.',
      },
      notAllowed: {
        what: 'Your role does not let you change this.',
        remedy: 'Open the plan to see who can. Nothing is changed.',
      },
      tooOld: {
        what: 'This card is too old to answer.',
        remedy: 'Open the plan and answer there. Nothing is changed.',
      },
      gone: {
        what: 'What the card is about is taken away.',
        remedy: 'It can be put back in the plan. Nothing is changed.',
      },
      unreadable: {
        what: 'We do not understand the answer from this card.',
        remedy: 'Open the plan and answer there. Nothing is changed.',
      },
      nationalId: {
        what: 'The text seems to hold a national identity number.',
        remedy: 'Take it out and send again. Nothing is saved.',
      },
      tooLong: {
        what: 'The text is longer than there is room for.',
        remedy: 'Make it shorter and send again. Nothing is saved.',
      },
      unavailable: {
        what: 'SharePoint does not answer now.',
        remedy: 'Try again in a while. We do not know whether your answer was saved, but you can safely send it again.',
      },
    },
  },
};
