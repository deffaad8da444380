/** Words of what reminders tell of, on a person's own page. */
import type { NoticeSection } from '#domain/my-notices.ts';
import type { ByLanguage } from '#text/language.ts';

interface MyNoticesTexts {
  /** For whoever leads the project: all that needs somebody. */
  readonly week: string;
  readonly weekHint: string;
  readonly mine: string;
  readonly mineHint: string;
  readonly section: Readonly<Record<NoticeSection, string>>;
}

export const myNoticesTexts: ByLanguage<MyNoticesTexts> = {
  nb: {
    week: 'Denne uka',
    weekHint: 'Det som trenger noen',
    mine: 'Påminnelser',
    mineHint: 'Det som ellers gjelder deg nå',
    section: {
      late: 'Over fristen',
      dueSoon: 'Frist snart',
      open: 'Vinduet er åpent',
      silent: 'Ikke bekreftet på lenge',
      reports: 'Rapporter som mangler',
      mandates: 'Mandater uten godkjenning',
      proposals: 'Forslag som venter',
      orders: 'Bestillinger, vilkår og plikter',
      meetings: 'Møter',
      news: 'Svar til deg',
      trouble: 'Trøbbel i listene',
    },
  },
  nn: {
    week: 'Denne veka',
    weekHint: 'Det som treng nokon',
    mine: 'Påminningar',
    mineHint: 'Det som elles gjeld deg no',
    section: {
      late: 'Over fristen',
      dueSoon: 'Frist snart',
      open: 'Vindauget er ope',
      silent: 'Ikkje stadfesta på lenge',
      reports: 'Rapportar som manglar',
      mandates: 'Mandat utan godkjenning',
      proposals: 'Framlegg som ventar',
      orders: 'Bestillingar, vilkår og plikter',
      meetings: 'Møte',
      news: 'Svar til deg',
      trouble: 'Trøbbel i listene',
    },
  },
  en: {
    week: 'This week',
    weekHint: 'What needs somebody',
    mine: 'Reminders',
    mineHint: 'What else concerns you now',
    section: {
      late: 'Past the deadline',
      dueSoon: 'Due soon',
      open: 'The window is open',
      silent: 'Not confirmed for long',
      reports: 'Reports that are missing',
      mandates: 'Mandates without approval',
      proposals: 'Proposals that wait',
      orders: 'Orders, conditions and duties',
      meetings: 'Meetings',
      news: 'Answers to you',
      trouble: 'Trouble in the lists',
    },
  },
};
