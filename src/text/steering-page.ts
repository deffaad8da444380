/** Words of the page «Styringsgruppa» that set-up makes in SharePoint. */
import type { ByLanguage } from '#text/language.ts';

export type SteeringPart = 'milestones' | 'ready' | 'inForce' | 'political' | 'lastPeriod';

export const steeringPageTitle: ByLanguage<string> = {
  nb: 'Styringsgruppa',
  nn: 'Styringsgruppa',
  en: 'Steering group',
};

/** Stands over the parts: the lists themselves, or links to them. */
export const steeringPageLeads: Readonly<Record<'lists' | 'links', ByLanguage<string>>> = {
  lists: {
    nb: 'Slik står planen nå. Alt her leses rett fra listene, så det er alltid det siste som er delt.',
    nn: 'Slik står planen no. Alt her blir lese rett frå listene, så det er alltid det siste som er delt.',
    en: 'This is how the plan stands now. It is read straight from the lists, so it is always the latest that was shared.',
  },
  links: {
    nb: 'Her er det styringsgruppa trenger å lese. Hver lenke viser lista slik den står nå.',
    nn: 'Her er det styringsgruppa treng å lese. Kvar lenkje viser lista slik ho står no.',
    en: 'This is what the steering group needs to read. Each link shows the list as it stands now.',
  },
};

export const steeringPartHeadings: Readonly<Record<SteeringPart, ByLanguage<string>>> = {
  milestones: { nb: 'Milepæler', nn: 'Milepælar', en: 'Milestones' },
  ready: {
    nb: 'Forslag som er klare for beslutning',
    nn: 'Framlegg som er klare for avgjerd',
    en: 'Proposals that are ready for decision',
  },
  inForce: { nb: 'Beslutninger som gjelder', nn: 'Avgjerder som gjeld', en: 'Decisions in force' },
  political: {
    nb: 'Tiltak som trenger politisk behandling',
    nn: 'Tiltak som treng politisk handsaming',
    en: 'Measures that need political handling',
  },
  lastPeriod: { nb: 'Siste rapporter', nn: 'Siste rapportar', en: 'Latest reports' },
};

/** Begins the description of the page; what it was made of stands after it. */
export const madeByText: ByLanguage<string> = {
  nb: 'Laget av Framdrift',
  nn: 'Laga av Framdrift',
  en: 'Made by Framdrift',
};
