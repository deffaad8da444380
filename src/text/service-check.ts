/** What whoever installs the reminder service is told of what it stands on. */
import type { ByLanguage, Language } from '#text/language.ts';

export const checkedThings = [
  'site',
  'ledger',
  'unique',
  'writing',
  'groups',
  'members',
  'botToken',
  'channel',
  'people',
  'webhook',
] as const;
export type CheckedThing = (typeof checkedThings)[number];

export type CheckState = 'fine' | 'wrong' | 'notTried';

const things: Readonly<Record<CheckedThing, ByLanguage<string>>> = {
  site: {
    nb: 'Området og listene kan leses av tjenesten selv',
    nn: 'Området og listene kan lesast av tenesta sjølv',
    en: 'The site and its lists can be read by the service itself',
  },
  ledger: {
    nb: 'Lista over det som er sendt, kan leses',
    nn: 'Lista over det som er sendt, kan lesast',
    en: 'The list of what was sent can be read',
  },
  unique: {
    nb: 'Lista nekter to rader for den samme påminnelsen',
    nn: 'Lista nektar to rader for den same påminninga',
    en: 'The list refuses two rows for one reminder',
  },
  writing: {
    nb: 'Tjenesten kan skrive i lista',
    nn: 'Tenesta kan skrive i lista',
    en: 'The service can write in the list',
  },
  groups: {
    nb: 'Gruppene på området kan leses, så roller er kjent',
    nn: 'Gruppene på området kan lesast, så roller er kjende',
    en: 'The groups of the site can be read, so that roles are known',
  },
  members: {
    nb: 'Medlemmene i kanalen kan leses',
    nn: 'Medlemene i kanalen kan lesast',
    en: 'The members of the channel can be read',
  },
  botToken: {
    nb: 'Boten får logge inn hos Teams',
    nn: 'Boten får logge inn hos Teams',
    en: 'The bot may sign in to Teams',
  },
  channel: {
    nb: 'Boten er sluppet inn i kanalen',
    nn: 'Boten er sleppt inn i kanalen',
    en: 'The bot was let into the channel',
  },
  people: {
    nb: 'Personer som har sluppet inn boten',
    nn: 'Personar som har sleppt inn boten',
    en: 'People who have let the bot in',
  },
  webhook: {
    nb: 'Flyten til kanalen tar imot kort',
    nn: 'Flyten til kanalen tek imot kort',
    en: 'The flow to the channel takes cards',
  },
};

const states: Readonly<Record<CheckState, ByLanguage<string>>> = {
  fine: { nb: 'i orden', nn: 'i orden', en: 'in order' },
  wrong: { nb: 'feil', nn: 'feil', en: 'wrong' },
  notTried: { nb: 'ikke prøvd', nn: 'ikkje prøvd', en: 'not tried' },
};

const plans: ByLanguage<string> = { nb: 'Plan', nn: 'Plan', en: 'Plan' };

export interface CheckLine {
  /** From 1. */
  readonly plan: number;
  readonly thing: CheckedThing;
  readonly state: CheckState;
  /** A count or a code; '' where there is none. */
  readonly detail: string;
}

/** «Plan 1: Boten er sluppet inn i kanalen: i orden». */
export function sayChecked({ plan, thing, state, detail }: CheckLine, language: Language): string {
  const found = `${plans[language]} ${plan}: ${things[thing][language]}: ${states[state][language]}`;
  return detail === '' ? found : `${found} (${detail})`;
}

/** What is posted in the channel when somebody tries the flow. */
export const flowTrial: ByLanguage<string> = {
  nb: 'Framdrift prøver om påminnelser kommer fram hit. Du trenger ikke gjøre noe.',
  nn: 'Framdrift prøver om påminningar kjem fram hit. Du treng ikkje gjere noko.',
  en: 'Framdrift is trying whether reminders arrive here. You need do nothing.',
};
