/** Words of adopting the plan, taking it into revision, and of the rules that it runs by. */
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

interface PlanAdoptionTexts {
  readonly heading: string;
  readonly where: Readonly<Record<'draft' | 'submitted' | 'approved' | 'inRevision' | 'closed', string>>;
  readonly applies: (version: number) => string;
  readonly submit: string;
  readonly takeBack: string;
  readonly revise: string;
  readonly adopt: string;
  readonly stateNow: (state: string) => string;
  readonly adoptedNow: (version: number) => string;
  readonly adoptedBy: string;
  readonly adoptedByHint: string;
  readonly on: string;
  readonly caseNumber: string;
  readonly whatChanged: string;
  readonly whatChangedFirst: string;
  readonly baselines: (count: number) => string;
  readonly left: (version: number) => string;
  readonly leftWhy: string;
  readonly finish: string;
  readonly version: (version: number) => string;
  readonly versionLine: (by: string, day: string, caseNumber: string) => string;
  readonly asItWas: string;
  readonly settings: string;
  readonly path: string;
  readonly changes: string;
  readonly document: string;
  readonly tolerance: string;
  readonly toleranceUnit: (days: number) => string;
  readonly small: string;
  readonly large: string;
  readonly ruleWriters: (who: string) => string;
  readonly reading: string;
  readonly preliminary: Readonly<Record<'yes' | 'no', string>>;
  readonly wrongDays: string;
}

export const planAdoptionTexts: ByLanguage<PlanAdoptionTexts> = {
  nb: {
    heading: 'Godkjenning',
    where: {
      draft: 'Planen er et utkast. Når den er klar, legges den fram for styringsgruppa.',
      submitted: 'Planen er lagt fram, og venter på å bli vedtatt.',
      approved: 'Planen er vedtatt. Større endringer tas ved å revidere den.',
      inRevision: 'Planen er under revisjon, og gjelder som før til en ny versjon er vedtatt.',
      closed: 'Planen er avsluttet.',
    },
    applies: (version) => `Det er versjon ${version} som gjelder.`,
    submit: 'Legg fram for godkjenning',
    takeBack: 'Ta tilbake til utkast',
    revise: 'Ta planen til revisjon',
    adopt: 'Registrer at planen er vedtatt',
    stateNow: (state) => `Planen er nå «${state}».`,
    adoptedNow: (version) => `Versjon ${version} av planen er vedtatt.`,
    adoptedBy: 'Hvem vedtok planen?',
    adoptedByHint: 'For eksempel kommunestyret eller styringsgruppa',
    on: 'Dato for vedtaket',
    caseNumber: 'Saksnummer',
    whatChanged: 'Hva er endret siden forrige versjon?',
    whatChangedFirst: 'Hva gjelder vedtaket?',
    baselines: (count) =>
      count === 0
        ? 'Alle tider har en opprinnelig plan fra før.'
        : `${count === 1 ? 'Én tid' : `${numberWord(count, 'nb')} tider`} uten opprinnelig plan får den nå. Flyttes de siden, trengs en årsak.`,
    left: (version) => `Vedtaket om versjon ${version} er registrert, men planen er ikke ført ajour.`,
    leftWhy: 'Sida ble lukket før resten var lagret. Det kan gjøres ferdig nå.',
    finish: 'Gjør ferdig',
    version: (version) => `Versjon ${version}`,
    versionLine: (by, day, caseNumber) => `Vedtatt av ${by} ${day}${caseNumber === '' ? '' : `, sak ${caseNumber}`}`,
    asItWas: 'Se planen slik den var',
    settings: 'Slik styres planen',
    path: 'Veien for forslag',
    changes: 'Endringer av tider',
    document: 'Dokumentet',
    tolerance: 'Toleranse',
    toleranceUnit: (days) => (days === 1 ? '1 dag' : `${days} dager`),
    small: 'Inntil toleransen',
    large: 'Ut over toleransen',
    ruleWriters: (who) => `Planen er vedtatt, så bare ${who} kan endre denne regelen.`,
    reading: 'Lesestatus',
    preliminary: { yes: 'Foreløpig', no: 'Ferdig til lesing' },
    wrongDays: 'Skriv et helt tall fra 0 til 365.',
  },
  nn: {
    heading: 'Godkjenning',
    where: {
      draft: 'Planen er eit utkast. Når han er klar, blir han lagd fram for styringsgruppa.',
      submitted: 'Planen er lagd fram, og ventar på å bli vedteken.',
      approved: 'Planen er vedteken. Større endringar blir gjorde ved å revidere han.',
      inRevision: 'Planen er under revisjon, og gjeld som før til ein ny versjon er vedteken.',
      closed: 'Planen er avslutta.',
    },
    applies: (version) => `Det er versjon ${version} som gjeld.`,
    submit: 'Legg fram for godkjenning',
    takeBack: 'Ta tilbake til utkast',
    revise: 'Ta planen til revisjon',
    adopt: 'Registrer at planen er vedteken',
    stateNow: (state) => `Planen er no «${state}».`,
    adoptedNow: (version) => `Versjon ${version} av planen er vedteken.`,
    adoptedBy: 'Kven vedtok planen?',
    adoptedByHint: 'Til dømes kommunestyret eller styringsgruppa',
    on: 'Dato for vedtaket',
    caseNumber: 'Saksnummer',
    whatChanged: 'Kva er endra sidan førre versjon?',
    whatChangedFirst: 'Kva gjeld vedtaket?',
    baselines: (count) =>
      count === 0
        ? 'Alle tider har ein opphavleg plan frå før.'
        : `${count === 1 ? 'Éi tid' : `${numberWord(count, 'nn')} tider`} utan opphavleg plan får han no. Blir dei flytta sidan, trengst ein grunn.`,
    left: (version) => `Vedtaket om versjon ${version} er registrert, men planen er ikkje ført à jour.`,
    leftWhy: 'Sida vart lukka før resten var lagra. Det kan gjerast ferdig no.',
    finish: 'Gjer ferdig',
    version: (version) => `Versjon ${version}`,
    versionLine: (by, day, caseNumber) => `Vedteken av ${by} ${day}${caseNumber === '' ? '' : `, sak ${caseNumber}`}`,
    asItWas: 'Sjå planen slik han var',
    settings: 'Slik blir planen styrt',
    path: 'Vegen for framlegg',
    changes: 'Endringar av tider',
    document: 'Dokumentet',
    tolerance: 'Toleranse',
    toleranceUnit: (days) => (days === 1 ? '1 dag' : `${days} dagar`),
    small: 'Inntil toleransen',
    large: 'Ut over toleransen',
    ruleWriters: (who) => `Planen er vedteken, så berre ${who} kan endre denne regelen.`,
    reading: 'Lesestatus',
    preliminary: { yes: 'Førebels', no: 'Ferdig til lesing' },
    wrongDays: 'Skriv eit heilt tal frå 0 til 365.',
  },
  en: {
    heading: 'Approval',
    where: {
      draft: 'The plan is a draft. When it is ready it is put before the steering group.',
      submitted: 'The plan is handed in, and waits to be adopted.',
      approved: 'The plan is adopted. Larger changes are made by revising it.',
      inRevision: 'The plan is in revision, and applies as before until a new version is adopted.',
      closed: 'The plan is closed.',
    },
    applies: (version) => `The version in force is ${version}.`,
    submit: 'Hand in for approval',
    takeBack: 'Take back as a draft',
    revise: 'Take the plan into revision',
    adopt: 'Register that the plan is adopted',
    stateNow: (state) => `The plan is now “${state}”.`,
    adoptedNow: (version) => `Version ${version} of the plan is adopted.`,
    adoptedBy: 'Who adopted the plan?',
    adoptedByHint: 'For example the municipal council or the steering group',
    on: 'Day of the decision',
    caseNumber: 'Case number',
    whatChanged: 'What has changed since the version before?',
    whatChangedFirst: 'What does the decision concern?',
    baselines: (count) =>
      count === 0
        ? 'Every time has an original plan already.'
        : `${count === 1 ? 'One time' : `${numberWord(count, 'en')} times`} without an original plan get it now. Moved later, they need a reason.`,
    left: (version) => `The adoption of version ${version} is registered, but the plan does not say so yet.`,
    leftWhy: 'The page was closed before the rest was saved. It can be finished now.',
    finish: 'Finish',
    version: (version) => `Version ${version}`,
    versionLine: (by, day, caseNumber) => `Adopted by ${by} ${day}${caseNumber === '' ? '' : `, case ${caseNumber}`}`,
    asItWas: 'See the plan as it was',
    settings: 'How the plan is run',
    path: 'The way of proposals',
    changes: 'Changes of times',
    document: 'The document',
    tolerance: 'Tolerance',
    toleranceUnit: (days) => (days === 1 ? '1 day' : `${days} days`),
    small: 'Within the tolerance',
    large: 'Beyond the tolerance',
    ruleWriters: (who) => `The plan is adopted, so only ${who} can change this rule.`,
    reading: 'Reading status',
    preliminary: { yes: 'Preliminary', no: 'Ready to be read' },
    wrongDays: 'Write a whole number from 0 to 365.',
  },
};
