/** Words of the views that SharePoint shows without Framdrift: what the views are called, and what stands in their cells. */
import type { ByLanguage } from '#text/language.ts';

export const viewNames = [
  'steering',
  'undated',
  'moved',
  'byWorkPackage',
  'late',
  'political',
  'helpWanted',
  'ready',
  'adopted',
  'orders',
  'inForce',
  'beingImplemented',
  'lastPeriod',
  'remindersSent',
] as const;
export type ViewName = (typeof viewNames)[number];

export const viewTitles: Readonly<Record<ViewName, ByLanguage<string>>> = {
  steering: { nb: 'Styringsgruppa', nn: 'Styringsgruppa', en: 'Steering group' },
  undated: { nb: 'Uten dato', nn: 'Utan dato', en: 'Without a date' },
  moved: { nb: 'Flyttet', nn: 'Flytta', en: 'Moved' },
  byWorkPackage: { nb: 'Etter arbeidspakke', nn: 'Etter arbeidspakke', en: 'By work package' },
  late: { nb: 'Over fristen', nn: 'Over fristen', en: 'Past the deadline' },
  political: {
    nb: 'Trenger politisk behandling',
    nn: 'Treng politisk handsaming',
    en: 'Needs political handling',
  },
  helpWanted: { nb: 'Ønsker hjelp', nn: 'Ønskjer hjelp', en: 'Asks for help' },
  ready: { nb: 'Klare for beslutning', nn: 'Klare for avgjerd', en: 'Ready for decision' },
  adopted: { nb: 'Vedtatt', nn: 'Vedteke', en: 'Adopted' },
  orders: { nb: 'Bestillinger', nn: 'Bestillingar', en: 'Orders' },
  inForce: { nb: 'Gjelder', nn: 'Gjeld', en: 'In force' },
  beingImplemented: { nb: 'Under iverksetting', nn: 'Under iverksetjing', en: 'Being implemented' },
  lastPeriod: { nb: 'Siste periode', nn: 'Siste periode', en: 'Last period' },
  remindersSent: { nb: 'Sendte påminnelser', nn: 'Sende påminningar', en: 'Reminders sent' },
};

export type ViewWord =
  'undated' | 'dayOver' | 'daysOver' | 'weeksOver' | 'from' | 'case' | 'effective' | 'proposal' | 'wantsHelp';

export const viewWords: Readonly<Record<ViewWord, ByLanguage<string>>> = {
  undated: { nb: 'Ikke tidfestet', nn: 'Ikkje tidfest', en: 'Not dated' },
  dayOver: { nb: '1 dag over', nn: '1 dag over', en: '1 day over' },
  daysOver: { nb: 'dager over', nn: 'dagar over', en: 'days over' },
  weeksOver: { nb: 'uker over', nn: 'veker over', en: 'weeks over' },
  from: { nb: 'fra', nn: 'frå', en: 'from' },
  case: { nb: 'Sak', nn: 'Sak', en: 'Case' },
  effective: { nb: 'Gjelder', nn: 'Gjeld', en: 'Takes effect' },
  proposal: { nb: 'Forslag', nn: 'Framlegg', en: 'Proposal' },
  wantsHelp: { nb: 'Ønsker hjelp', nn: 'Ønskjer hjelp', en: 'Asks for help' },
};
