/**
 * What an administrator is told of a backup and of its restoring. The kinds of failure are declared here, because texts may
 * not know of `operations/`.
 */
import { exhaustive } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { failureText } from '#text/failures.ts';
import type { ByLanguage, Language } from '#text/language.ts';

export type BackupProgram = 'backup' | 'restore';

/**
 * notBackup  another kind of file
 * cut        it ends too early
 * damaged    it is not as it was written
 * newer      written by a later Framdrift
 * tooLarge   more than is read
 */
export interface BackupFileFailure {
  readonly kind: 'notBackup' | 'cut' | 'damaged' | 'newer' | 'tooLarge';
}

export type BackupOrderFailure =
  | { readonly kind: 'noSite' }
  | { readonly kind: 'wrongSite'; readonly site: string }
  | { readonly kind: 'noFile' }
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'noToken' }
  | { readonly kind: 'wrongOrigin'; readonly origin: string }
  | { readonly kind: 'exists' | 'notReadable' | 'notWritable'; readonly file: string };

const usage: Readonly<Record<BackupProgram, ByLanguage<string>>> = {
  backup: {
    nb: 'npm run backup -- --site https://kommunen.sharepoint.com/sites/plan --to FIL',
    nn: 'npm run backup -- --site https://kommunen.sharepoint.com/sites/plan --to FIL',
    en: 'npm run backup -- --site https://municipality.sharepoint.com/sites/plan --to FILE',
  },
  restore: {
    nb: 'npm run restore -- --site https://kommunen.sharepoint.com/sites/plan --from FIL',
    nn: 'npm run restore -- --site https://kommunen.sharepoint.com/sites/plan --from FIL',
    en: 'npm run restore -- --site https://municipality.sharepoint.com/sites/plan --from FILE',
  },
};

const what: Readonly<Record<BackupProgram, ByLanguage<string>>> = {
  backup: {
    nb: 'Skriver hele planen til én fil: alle listene med alle rader, også de som er tatt bort, kolonner og valg som noen har lagt til, og historikken. Ingenting blir endret på området.',
    nn: 'Skriv heile planen til éi fil: alle listene med alle rader, også dei som er tekne bort, kolonnar og val som nokon har lagt til, og historikken. Ingenting blir endra på området.',
    en: 'Writes the whole plan to one file: all lists with all rows, also those taken away, columns and choices that people added, and the history. Nothing is changed on the site.',
  },
  restore: {
    nb: 'Legger planen fra en fil tilbake på et område som ikke har noen plan, og sammenligner med det filen sier. Blir det avbrutt, kjører du den samme kommandoen en gang til; ingenting blir dobbelt.',
    nn: 'Legg planen frå ei fil tilbake på eit område som ikkje har nokon plan, og samanliknar med det fila seier. Blir det avbrote, køyrer du den same kommandoen ein gong til; ingenting blir dobbelt.',
    en: 'Puts the plan of a file back on a site that holds no plan, and compares it with what the file says. If it is broken off, run the same command again; nothing becomes double.',
  },
};

/** What is not the same afterwards. */
const notRestored: ByLanguage<string> = {
  nb: 'Ikke med: vedlegg, tidligere versjoner av rader, papirkurven, og hvem SharePoint sier laget og endret en rad, og når (planens egen historikk er med). Kolonner med personer, oppslag, lenker og beregninger som noen har lagt til, står i filen, men blir ikke lagt tilbake; heller ikke standardverdier, krav til egne kolonner, eller nye navn som noen har gitt lister og kolonner. Visninger, grupper og rettigheter lages av oppsettet i fanen.',
  nn: 'Ikkje med: vedlegg, tidlegare versjonar av rader, papirkorga, og kven SharePoint seier laga og endra ei rad, og når (historikken til planen er med). Kolonnar med personar, oppslag, lenkjer og utrekningar som nokon har lagt til, står i fila, men blir ikkje lagde tilbake; heller ikkje standardverdiar, krav til eigne kolonnar, eller nye namn som nokon har gitt lister og kolonnar. Visingar, grupper og rettar blir laga av oppsettet i fana.',
  en: 'Not included: attachments, earlier versions of rows, the recycle bin, and who SharePoint says made and changed a row, and when (the plan’s own history is included). Added columns with people, lookups, links and calculations are in the file but are not put back; nor are default values, rules of added columns, or new names that people gave lists and columns. Views, groups and rights are made by the set-up in the tab.',
};

const signIn: ByLanguage<string> = {
  nb: 'Innlogging: legg et token for Microsoft Graph i miljøvariabelen FRAMDRIFT_GRAPH_TOKEN, for en som eier området. Filen har alt som står i planen, så oppbevar den like trygt. Språk: --lang nb, nn eller en. Mot en leier på egen maskin: --graph-origin http://localhost:4010.',
  nn: 'Innlogging: legg eit token for Microsoft Graph i miljøvariabelen FRAMDRIFT_GRAPH_TOKEN, for ein som eig området. Fila har alt som står i planen, så ta like godt vare på ho. Språk: --lang nb, nn eller en. Mot ein leigar på eiga maskin: --graph-origin http://localhost:4010.',
  en: 'Sign-in: put a token for Microsoft Graph in the environment variable FRAMDRIFT_GRAPH_TOKEN, of somebody who owns the site. The file has all that is in the plan, so keep it as safe. Language: --lang nb, nn or en. Against a tenant on this machine: --graph-origin http://localhost:4010.',
};

export const sayBackupHelp = (program: BackupProgram, language: Language): string =>
  [usage[program], what[program], notRestored, signIn].map((text) => text[language]).join('\n\n');

export function sayBackupOrderFailure(failure: BackupOrderFailure, program: BackupProgram, language: Language): string {
  const command = usage[program][language];
  switch (failure.kind) {
    case 'noSite':
      return {
        nb: `Si hvilket område det gjelder: ${command}`,
        nn: `Sei kva område det gjeld: ${command}`,
        en: `Say which site is meant: ${command}`,
      }[language];
    case 'wrongSite':
      return {
        nb: `${failure.site} er ikke adressen til et område i SharePoint, som https://kommunen.sharepoint.com/sites/plan.`,
        nn: `${failure.site} er ikkje adressa til eit område i SharePoint, som https://kommunen.sharepoint.com/sites/plan.`,
        en: `${failure.site} is not the address of a SharePoint site, like https://municipality.sharepoint.com/sites/plan.`,
      }[language];
    case 'noFile':
      return {
        nb: `Si hvilken fil det gjelder: ${command}`,
        nn: `Sei kva fil det gjeld: ${command}`,
        en: `Say which file is meant: ${command}`,
      }[language];
    case 'unknownOption':
      return {
        nb: `Valget ${failure.option} finnes ikke; skriv --help for å se dem som finnes.`,
        nn: `Valet ${failure.option} finst ikkje; skriv --help for å sjå dei som finst.`,
        en: `There is no option ${failure.option}; write --help to see those there are.`,
      }[language];
    case 'noToken':
      return {
        nb: 'Miljøvariabelen FRAMDRIFT_GRAPH_TOKEN er tom; legg et token for Microsoft Graph i den.',
        nn: 'Miljøvariabelen FRAMDRIFT_GRAPH_TOKEN er tom; legg eit token for Microsoft Graph i han.',
        en: 'The environment variable FRAMDRIFT_GRAPH_TOKEN is empty; put a token for Microsoft Graph in it.',
      }[language];
    case 'wrongOrigin':
      return {
        nb: `--graph-origin kan bare være http på egen maskin, som http://localhost:4010, og ikke ${failure.origin}.`,
        nn: `--graph-origin kan berre vere http på eiga maskin, som http://localhost:4010, og ikkje ${failure.origin}.`,
        en: `--graph-origin can only be http on this machine, like http://localhost:4010, and not ${failure.origin}.`,
      }[language];
    case 'exists':
      return {
        nb: `${failure.file} finnes fra før og blir ikke skrevet over; velg et annet navn.`,
        nn: `${failure.file} finst frå før og blir ikkje skriven over; vel eit anna namn.`,
        en: `${failure.file} is there already and is not overwritten; choose another name.`,
      }[language];
    case 'notReadable':
      return {
        nb: `Fikk ikke lest ${failure.file}, så se etter at navnet er riktig og at du har tilgang.`,
        nn: `Fekk ikkje lese ${failure.file}, så sjå etter at namnet er rett og at du har tilgang.`,
        en: `Could not read ${failure.file}, so check its name and that you may open it.`,
      }[language];
    case 'notWritable':
      return {
        nb: `Fikk ikke skrevet ${failure.file}, så se etter at mappen finnes, at du har tilgang og at det er plass.`,
        nn: `Fekk ikkje skrive ${failure.file}, så sjå etter at mappa finst, at du har tilgang og at det er plass.`,
        en: `Could not write ${failure.file}, so check that its folder is there, that you may write and that there is room.`,
      }[language];
  }
  return exhaustive(failure);
}

const fileFailures: Readonly<Record<BackupFileFailure['kind'], ByLanguage<(file: string) => string>>> = {
  notBackup: {
    nb: (file) => `${file} er ikke en sikkerhetskopi fra Framdrift; ingenting er endret.`,
    nn: (file) => `${file} er ikkje ein tryggleikskopi frå Framdrift; ingenting er endra.`,
    en: (file) => `${file} is not a backup made by Framdrift; nothing has been changed.`,
  },
  cut: {
    nb: (file) => `${file} slutter for tidlig, så hent filen på nytt der den ble lagret; ingenting er endret.`,
    nn: (file) => `${file} sluttar for tidleg, så hent fila på nytt der ho vart lagra; ingenting er endra.`,
    en: (file) => `${file} ends too early, so fetch it again from where it was stored; nothing has been changed.`,
  },
  damaged: {
    nb: (file) => `${file} er ikke slik den ble skrevet, så bruk en annen kopi; ingenting er endret.`,
    nn: (file) => `${file} er ikkje slik ho vart skriven, så bruk ein annan kopi; ingenting er endra.`,
    en: (file) => `${file} is not as it was written, so use another copy; nothing has been changed.`,
  },
  newer: {
    nb: (file) => `${file} er skrevet av en nyere Framdrift, så bruk den versjonen; ingenting er endret.`,
    nn: (file) => `${file} er skriven av ein nyare Framdrift, så bruk den versjonen; ingenting er endra.`,
    en: (file) => `${file} was written by a newer Framdrift, so use that version; nothing has been changed.`,
  },
  tooLarge: {
    nb: (file) => `${file} er større enn 1 GB utpakket, og det er mer enn vi leser; ingenting er endret.`,
    nn: (file) => `${file} er større enn 1 GB utpakka, og det er meir enn vi les; ingenting er endra.`,
    en: (file) => `${file} is larger than 1 GB unpacked, which is more than we read; nothing has been changed.`,
  },
};

export const sayBackupFileFailure = ({ kind }: BackupFileFailure, file: string, language: Language): string =>
  fileFailures[kind][language](file);

export const backupTooLarge: ByLanguage<string> = {
  nb: 'Planen er større enn 1 GB, og det er mer enn én fil kan ha.',
  nn: 'Planen er større enn 1 GB, og det er meir enn éi fil kan ha.',
  en: 'The plan is larger than 1 GB, which is more than one file may hold.',
};

export const noPlanOnSite: ByLanguage<string> = {
  nb: 'Det er ingen plan på dette området, så se etter at adressen er riktig.',
  nn: 'Det er ingen plan på dette området, så sjå etter at adressa er rett.',
  en: 'There is no plan on this site, so check its address.',
};

const quoted = (names: readonly string[], language: Language): string =>
  names.map((name) => (language === 'en' ? `“${name}”` : `«${name}»`)).join(', ');

export const sayHasRows = (lists: readonly string[], language: Language): string =>
  ({
    nb: `Området har allerede en plan, med rader i ${quoted(lists, 'nb')}, så velg et område som er tomt; ingenting er endret.`,
    nn: `Området har alt ein plan, med rader i ${quoted(lists, 'nn')}, så vel eit område som er tomt; ingenting er endra.`,
    en: `The site has a plan already, with rows in ${quoted(lists, 'en')}, so choose an empty site; nothing has been changed.`,
  })[language];

/** A new token or right helps in one case, a newer program in another; else the same command again. */
function remedyOf({ kind }: PlanFailure, language: Language): string {
  if (kind === 'signIn' || kind === 'noAccess') {
    return {
      nb: 'Hent et nytt token for en som eier området, og kjør kommandoen på nytt.',
      nn: 'Hent eit nytt token for ein som eig området, og køyr kommandoen på nytt.',
      en: 'Get a new token of somebody who owns the site, and run the command again.',
    }[language];
  }
  if (kind === 'newer') {
    return {
      nb: 'Bruk den versjonen av Framdrift som fanen har.',
      nn: 'Bruk den versjonen av Framdrift som fana har.',
      en: 'Use the version of Framdrift that the tab has.',
    }[language];
  }
  if (kind === 'siteMissing') {
    return {
      nb: 'Se etter at adressen er riktig, og at tokenet har tilgang til området.',
      nn: 'Sjå etter at adressa er rett, og at tokenet har tilgang til området.',
      en: 'Check the address, and that the token may reach the site.',
    }[language];
  }
  return {
    nb: 'Kjør kommandoen på nytt; den fortsetter der den slapp.',
    nn: 'Køyr kommandoen på nytt; han held fram der han slapp.',
    en: 'Run the command again; it goes on from where it stopped.',
  }[language];
}

export const saySiteTrouble = (failure: PlanFailure, language: Language): string =>
  `${failureText(failure, language).what} ${remedyOf(failure, language)}`;

/** One line for each list: what it is called, how many rows, and the checksum. */
export const sayListKept = (list: string, rows: number, checksum: string, language: Language): string =>
  ({
    nb: `${list}: ${rows} ${rows === 1 ? 'rad' : 'rader'}, kontrollsum ${checksum}`,
    nn: `${list}: ${rows} ${rows === 1 ? 'rad' : 'rader'}, kontrollsum ${checksum}`,
    en: `${list}: ${rows} ${rows === 1 ? 'row' : 'rows'}, checksum ${checksum}`,
  })[language];

export const sayAllKept = (rows: number, checksum: string, language: Language): string =>
  sayListKept({ nb: 'Alle listene', nn: 'Alle listene', en: 'All lists' }[language], rows, checksum, language);

export const sayUnreadable = (
  { list, rows, columns }: { readonly list: string; readonly rows: number; readonly columns: readonly string[] },
  language: Language,
): string =>
  ({
    nb: `${list}: ${rows} ${rows === 1 ? 'rad' : 'rader'} kan ikke leses av Framdrift, på grunn av ${quoted(columns, 'nb')}; de er med som de er.`,
    nn: `${list}: ${rows} ${rows === 1 ? 'rad' : 'rader'} kan ikkje lesast av Framdrift, på grunn av ${quoted(columns, 'nn')}; dei er med som dei er.`,
    en: `${list}: ${rows} ${rows === 1 ? 'row' : 'rows'} cannot be read by Framdrift, because of ${quoted(columns, 'en')}; they are included as they are.`,
  })[language];

export const sayColumnsKept = (list: string, columns: readonly string[], language: Language): string =>
  ({
    nb: `${list}: ${quoted(columns, 'nb')} står i filen, men blir ikke lagt tilbake.`,
    nn: `${list}: ${quoted(columns, 'nn')} står i fila, men blir ikkje lagt tilbake.`,
    en: `${list}: ${quoted(columns, 'en')} are in the file but are not put back.`,
  })[language];

export const sayColumnsLeftOut = (list: string, columns: readonly string[], language: Language): string =>
  ({
    nb: `${list}: ${quoted(columns, 'nb')} er ikke med, for SharePoint gir dem ikke ut.`,
    nn: `${list}: ${quoted(columns, 'nn')} er ikkje med, for SharePoint gir dei ikkje ut.`,
    en: `${list}: ${quoted(columns, 'en')} are not included, for SharePoint does not give them out.`,
  })[language];

export const sayListsMissing = (lists: readonly string[], language: Language): string =>
  ({
    nb: `Ikke på området, og derfor ikke med: ${quoted(lists, 'nb')}.`,
    nn: `Ikkje på området, og derfor ikkje med: ${quoted(lists, 'nn')}.`,
    en: `Not on the site, and so not included: ${quoted(lists, 'en')}.`,
  })[language];

export const backupUnquiet: ByLanguage<string> = {
  nb: 'Noen endret planen hele tiden, så listene kan være noen sekunder fra hverandre; ta gjerne en ny kopi når det er roligere.',
  nn: 'Nokon endra planen heile tida, så listene kan vere nokre sekund frå kvarandre; ta gjerne ein ny kopi når det er rolegare.',
  en: 'Somebody kept changing the plan, so the lists may be some seconds apart; take another backup when it is quieter.',
};

export const sayBackupWritten = (file: string, language: Language): string =>
  ({ nb: `Skrevet: ${file}`, nn: `Skrive: ${file}`, en: `Written: ${file}` })[language];

/** A list that is not as the file says. */
export const sayUnequal = (
  {
    list,
    wanted,
    found,
    refused,
  }: { readonly list: string; readonly wanted: number; readonly found: number; readonly refused: number },
  language: Language,
): string =>
  ({
    nb: `${list} er ikke lik filen: ${wanted} rader i filen, ${found} på området, ${refused} som SharePoint ikke tok imot.`,
    nn: `${list} er ikkje lik fila: ${wanted} rader i fila, ${found} på området, ${refused} som SharePoint ikkje tok imot.`,
    en: `${list} is not equal to the file: ${wanted} rows in the file, ${found} on the site, ${refused} that SharePoint did not take.`,
  })[language];

export const restoredEqual: ByLanguage<string> = {
  nb: `Området er likt filen. ${notRestored.nb}`,
  nn: `Området er likt fila. ${notRestored.nn}`,
  en: `The site is equal to the file. ${notRestored.en}`,
};

export const restoredUnequal: ByLanguage<string> = {
  nb: 'Området er ikke likt filen. Kjør kommandoen på nytt, eller tøm området og begynn forfra.',
  nn: 'Området er ikkje likt fila. Køyr kommandoen på nytt, eller tøm området og byrj på nytt.',
  en: 'The site is not equal to the file. Run the command again, or empty the site and begin anew.',
};
