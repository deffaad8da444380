/**
 * What Teams shows of the app before it is opened, and what an administrator is told about the file of the municipality's
 * values. The kinds of fault are declared here, because texts may not know of `operations/`.
 */
import { exhaustive } from '#base/result.ts';
import type { ByLanguage, Language } from '#text/language.ts';

/** The limits are Teams' own: 30, 80 and 4000 characters, and 128 for a tab's name. */
export interface AppWords {
  readonly name: string;
  readonly short: string;
  readonly full: string;
  readonly myPage: string;
  /** What a line in the activity feed is called in each person's settings for notifications. At most 128 characters. */
  readonly feedKind: string;
  /** How such a line begins, after the app's name; what it is about stands under it. */
  readonly feedLine: string;
}

/** The kind of line in the activity feed, by the name that the manifest and the service both know it by. */
export const FEED_TYPE = 'reminder';

export const appWords: ByLanguage<AppWords> = {
  nb: {
    name: 'Framdrift',
    short: 'Kommunens plan for framtidens helse- og omsorgstjenester, i kanalen',
    full: 'Framdrift er en fane der kommunen følger planen for framtidens helse- og omsorgstjenester: milepæler, tiltak, arbeidsgrupper med mandat og rapporter, forslag, beslutninger og medvirkning. Legg planen i Word på fanen, se over det som ble funnet, og bruk den derfra. Alt lagres i SharePoint-lister på kanalens eget område, med hver enkelts egne rettigheter, og blir stående om appen fjernes. Framdrift snakker bare med Microsoft 365. Skriv ikke helseopplysninger om enkeltpersoner i planen.',
    myPage: 'Min side',
    feedKind: 'Påminnelser om planen',
    feedLine: 'minner deg om noe i planen',
  },
  nn: {
    name: 'Framdrift',
    short: 'Planen for helse- og omsorgstenestene i framtida, i kanalen til kommunen',
    full: 'Framdrift er ei fane der kommunen følgjer planen for helse- og omsorgstenestene i framtida: milepælar, tiltak, arbeidsgrupper med mandat og rapportar, forslag, avgjerder og medverknad. Legg planen i Word på fana, sjå over det som vart funne, og bruk han derifrå. Alt blir lagra i SharePoint-lister på området til kanalen, med rettane til kvar enkelt, og blir ståande om appen blir fjerna. Framdrift snakkar berre med Microsoft 365. Ikkje skriv helseopplysningar om enkeltpersonar i planen.',
    myPage: 'Mi side',
    feedKind: 'Påminningar om planen',
    feedLine: 'minner deg på noko i planen',
  },
  en: {
    name: 'Framdrift',
    short: 'The municipality’s plan for its future health and care services, in its channel',
    full: 'Framdrift is a tab in which a municipality follows the plan for its future health and care services: milestones, measures, working groups with mandates and reports, proposals, decisions and involvement. Drop the plan’s Word file on the tab, look over what was found in it, and use it from there. Everything is kept in SharePoint lists on the channel’s own site, with each person’s own rights, and stays where it is if the app is removed. Framdrift talks to Microsoft 365 only. Do not write health information about individuals in the plan.',
    myPage: 'My page',
    feedKind: 'Reminders about the plan',
    feedLine: 'reminds you of something in the plan',
  },
};

export const municipalityKeys = [
  'municipality',
  'appId',
  'clientId',
  'tenantId',
  'domain',
  'sharePoint',
  'rights',
  'botId',
  'website',
  'privacy',
  'terms',
] as const;
export type MunicipalityKey = (typeof municipalityKeys)[number];

/**
 * missing    not there, or empty
 * example    still as in the example file
 * wrong      not of the form that it must have
 * unknown    a name that the file has and we do not know: most likely misspelt
 */
export type MunicipalityFault =
  | { readonly kind: 'missing'; readonly key: MunicipalityKey }
  | { readonly kind: 'example'; readonly key: MunicipalityKey }
  | { readonly kind: 'wrong'; readonly key: MunicipalityKey; readonly found: string }
  | { readonly kind: 'unknown'; readonly name: string };

const GUID = 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx';

/** What each value is and how it is written, to stand after «shall be». */
const wanted: Readonly<Record<MunicipalityKey, ByLanguage<string>>> = {
  municipality: {
    nb: 'navnet på kommunen, høyst 32 tegn',
    nn: 'namnet på kommunen, høgst 32 teikn',
    en: 'the name of the municipality, at most 32 characters',
  },
  appId: {
    nb: `en egen id for appen i Teams, som dere lager én gang (${GUID})`,
    nn: `ein eigen id for appen i Teams, som de lagar éin gong (${GUID})`,
    en: `an id of its own for the app in Teams, made once (${GUID})`,
  },
  clientId: {
    nb: `program-ID-en fra appregistreringen (${GUID})`,
    nn: `program-ID-en frå appregistreringa (${GUID})`,
    en: `the application id of the app registration (${GUID})`,
  },
  tenantId: {
    nb: `leier-ID-en til kommunen i Entra (${GUID})`,
    nn: `leigar-ID-en til kommunen i Entra (${GUID})`,
    en: `the municipality’s tenant id in Entra (${GUID})`,
  },
  domain: {
    nb: 'adressen der fanen ligger, uten https:// og skråstrek, som framdrift.kommunen.no',
    nn: 'adressa der fana ligg, utan https:// og skråstrek, som framdrift.kommunen.no',
    en: 'the host that serves the tab, without https:// and slashes, like framdrift.kommunen.no',
  },
  sharePoint: {
    nb: 'adressen til SharePoint i kommunen, uten https:// og skråstrek, som kommunen.sharepoint.com',
    nn: 'adressa til SharePoint i kommunen, utan https:// og skråstrek, som kommunen.sharepoint.com',
    en: 'the municipality’s SharePoint host, without https:// and slashes, like kommunen.sharepoint.com',
  },
  rights: { nb: '«strict» eller «simple»', nn: '«strict» eller «simple»', en: '“strict” or “simple”' },
  botId: {
    nb: `program-ID-en til boten som sender påminnelser (${GUID}), eller null uten påminnelser`,
    nn: `program-ID-en til boten som sender påminningar (${GUID}), eller null utan påminningar`,
    en: `the application id of the bot that sends reminders (${GUID}), or null without reminders`,
  },
  website: {
    nb: 'en https-adresse om appen eller kommunen',
    nn: 'ei https-adresse om appen eller kommunen',
    en: 'an https address about the app or the municipality',
  },
  privacy: {
    nb: 'https-adressen til personvernerklæringen',
    nn: 'https-adressa til personvernerklæringa',
    en: 'the https address of the privacy statement',
  },
  terms: {
    nb: 'https-adressen til vilkårene for bruk',
    nn: 'https-adressa til vilkåra for bruk',
    en: 'the https address of the terms of use',
  },
};

export function sayMunicipalityFault(fault: MunicipalityFault, language: Language): string {
  switch (fault.kind) {
    case 'missing':
      return {
        nb: `«${fault.key}» mangler. Det skal være ${wanted[fault.key].nb}.`,
        nn: `«${fault.key}» manglar. Det skal vere ${wanted[fault.key].nn}.`,
        en: `“${fault.key}” is missing. It shall be ${wanted[fault.key].en}.`,
      }[language];
    case 'example':
      return {
        nb: `«${fault.key}» står ennå som i eksempelet. Det skal være ${wanted[fault.key].nb}.`,
        nn: `«${fault.key}» står enno som i dømet. Det skal vere ${wanted[fault.key].nn}.`,
        en: `“${fault.key}” still stands as in the example. It shall be ${wanted[fault.key].en}.`,
      }[language];
    case 'wrong':
      return {
        nb: `«${fault.key}» er «${fault.found}». Det skal være ${wanted[fault.key].nb}.`,
        nn: `«${fault.key}» er «${fault.found}». Det skal vere ${wanted[fault.key].nn}.`,
        en: `“${fault.key}” is “${fault.found}”. It shall be ${wanted[fault.key].en}.`,
      }[language];
    case 'unknown':
      return {
        nb: `«${fault.name}» er ikke et navn vi kjenner. Navnene er ${municipalityKeys.join(', ')}.`,
        nn: `«${fault.name}» er ikkje eit namn vi kjenner. Namna er ${municipalityKeys.join(', ')}.`,
        en: `“${fault.name}” is not a name that we know. The names are ${municipalityKeys.join(', ')}.`,
      }[language];
  }
  return exhaustive(fault);
}

export type PackageCommandFailure =
  | { readonly kind: 'noFileNamed' }
  | { readonly kind: 'severalFiles' }
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'notFound'; readonly file: string }
  | { readonly kind: 'notJson'; readonly file: string };

export function sayPackageCommandFailure(failure: PackageCommandFailure, language: Language): string {
  switch (failure.kind) {
    case 'noFileNamed':
      return {
        nb: 'Si hvilken fil verdiene til kommunen står i: npm run package -- kommune.json. Begynn med en kopi av appPackage/kommune.eksempel.json.',
        nn: 'Sei kva fil verdiane til kommunen står i: npm run package -- kommune.json. Byrj med ein kopi av appPackage/kommune.eksempel.json.',
        en: 'Say which file has the municipality’s values: npm run package -- kommune.json. Begin with a copy of appPackage/kommune.eksempel.json.',
      }[language];
    case 'severalFiles':
      return {
        nb: 'Lag pakken for én kommune om gangen: npm run package -- kommune.json',
        nn: 'Lag pakken for éin kommune om gongen: npm run package -- kommune.json',
        en: 'Make the package for one municipality at a time: npm run package -- kommune.json',
      }[language];
    case 'unknownOption':
      return {
        nb: `Valget ${failure.option} finnes ikke; det eneste er --lang nb, nn eller en.`,
        nn: `Valet ${failure.option} finst ikkje; det einaste er --lang nb, nn eller en.`,
        en: `There is no option ${failure.option}; the only one is --lang nb, nn or en.`,
      }[language];
    case 'notFound':
      return {
        nb: `Fikk ikke lest ${failure.file}, så se etter at navnet er riktig og at du har tilgang.`,
        nn: `Fekk ikkje lese ${failure.file}, så sjå etter at namnet er rett og at du har tilgang.`,
        en: `Could not read ${failure.file}, so check its name and that you may open it.`,
      }[language];
    case 'notJson':
      return {
        nb: `${failure.file} er ikke gyldig JSON, så se etter komma og anførselstegn mot appPackage/kommune.eksempel.json.`,
        nn: `${failure.file} er ikkje gyldig JSON, så sjå etter komma og hermeteikn mot appPackage/kommune.eksempel.json.`,
        en: `${failure.file} is not valid JSON, so compare its commas and quotation marks with appPackage/kommune.eksempel.json.`,
      }[language];
  }
  return exhaustive(failure);
}

/** What was made, one line each. */
export function sayPackageMade(files: { readonly app: string; readonly site: string }, language: Language): string {
  return {
    nb: `Appen til Teams: ${files.app}\nInnstillinger som legges ut sammen med fanen: ${files.site}`,
    nn: `Appen til Teams: ${files.app}\nInnstillingar som blir lagde ut saman med fana: ${files.site}`,
    en: `The app for Teams: ${files.app}\nSettings that are put out with the tab: ${files.site}`,
  }[language];
}
