/** Words for what somebody follows up because of a role that she holds. */
import type { MandateState } from '#domain/group.ts';
import type { Role } from '#domain/role.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { roleLabels } from '#text/roles.ts';
import { inSentence } from '#text/sentence.ts';

interface RoleWaitsTexts {
  readonly waits: (role: string) => string;
  readonly order: string;
  readonly deadline: (words: string) => string;
  readonly late: (words: string) => string;
  readonly journal: (count: number) => string;
  readonly journalHint: string;
  readonly mandate: Readonly<Record<MandateState, string>>;
}

export const roleWaitsTexts: ByLanguage<RoleWaitsTexts> = {
  nb: {
    waits: (role) => `Å følge opp som ${role}`,
    order: 'Bestilling',
    deadline: (words) => `Frist ${words}`,
    late: (words) => `Over fristen: ${words}`,
    journal: (count) => (count === 1 ? 'Ett dokument er ikke journalført' : `${count} dokumenter er ikke journalført`),
    journalHint: 'Vedtak, protokoller, referater og rapporter',
    mandate: {
      draft: 'Mandatet venter på godkjenning',
      approved: 'Mandatet er godkjent og kan settes i arbeid',
      active: 'Mandatet er i arbeid',
      delivered: 'Leveransen venter på svar',
      accepted: 'Leveransen er godtatt',
      returned: 'Mandatet er sendt tilbake til gruppa',
    },
  },
  nn: {
    waits: (role) => `Å følgje opp som ${role}`,
    order: 'Bestilling',
    deadline: (words) => `Frist ${words}`,
    late: (words) => `Over fristen: ${words}`,
    journal: (count) =>
      count === 1 ? 'Eitt dokument er ikkje journalført' : `${count} dokument er ikkje journalførte`,
    journalHint: 'Vedtak, protokollar, referat og rapportar',
    mandate: {
      draft: 'Mandatet ventar på godkjenning',
      approved: 'Mandatet er godkjent og kan setjast i arbeid',
      active: 'Mandatet er i arbeid',
      delivered: 'Leveransen ventar på svar',
      accepted: 'Leveransen er godteken',
      returned: 'Mandatet er sendt tilbake til gruppa',
    },
  },
  en: {
    waits: (role) => `To follow up as ${role}`,
    order: 'Order',
    deadline: (words) => `Due ${words}`,
    late: (words) => `Past its deadline: ${words}`,
    journal: (count) => (count === 1 ? 'One document is not journaled' : `${count} documents are not journaled`),
    journalHint: 'Decisions, protocols, minutes and reports',
    mandate: {
      draft: 'The mandate waits for approval',
      approved: 'The mandate is approved and can be set to work',
      active: 'The mandate is at work',
      delivered: 'The delivery waits for an answer',
      accepted: 'The delivery is accepted',
      returned: 'The mandate is returned to the group',
    },
  },
};

/** Whoever sits in the steering group is not the steering group. */
const seat: Partial<Record<Role, ByLanguage<string>>> = {
  steeringGroup: {
    nb: 'medlem av styringsgruppa',
    nn: 'medlem av styringsgruppa',
    en: 'a member of the steering group',
  },
};

/** «Å følge opp som politisk sekretariat» */
export const waitsHeading = (role: Role, language: Language): string =>
  roleWaitsTexts[language].waits(seat[role]?.[language] ?? inSentence(roleLabels[role][language], language));
