/** Words around the field in which a time is written. How a time is read stands in `fuzzy-date.ts`. */
import type { ByLanguage } from '#text/language.ts';

export interface TimeFieldTexts {
  /** Beside a heading that says «Når»; `name` says it whole. */
  readonly label: string;
  readonly name: string;
  readonly placeholder: string;
  readonly undatedHint: string;
  readonly whichYear: string;
  readonly suggestions: string;
  readonly insideBaseline: string;
  readonly changeDays: string;
  readonly earliest: string;
  readonly latest: string;
  readonly open: string;
  readonly edges: string;
  readonly edgesSoft: string;
  readonly edgesHard: string;
  readonly wordsStay: string;
  readonly wrongOrder: string;
  readonly whyMoved: string;
  readonly whyHint: (baseline: string) => string;
  readonly move: string;
  readonly save: string;
  readonly cancel: string;
  readonly locked: string;
}

export const timeFieldTexts: ByLanguage<TimeFieldTexts> = {
  nb: {
    label: 'Med planens ord',
    name: 'Når, med planens ord',
    placeholder: 'For eksempel medio mars 2026',
    undatedHint: 'Vises som et stiplet felt der det må skje, og ingen får varsel om frist.',
    whichYear: 'Hvilket år?',
    suggestions: 'Forslag',
    insideBaseline: 'Innenfor opprinnelig plan, så ingen årsak trengs.',
    changeDays: 'Endre datoene',
    earliest: 'Tidligst',
    latest: 'Senest',
    open: 'Åpen',
    edges: 'Kantene er',
    edgesSoft: 'Omtrentlige',
    edgesHard: 'Bestemte dager',
    wordsStay: 'Ordene over blir stående.',
    wrongOrder: 'Senest kan ikke være før tidligst. Rett en av datoene.',
    whyMoved: 'Hvorfor flyttes det?',
    whyHint: (baseline) =>
      `Én setning. Opprinnelig plan var ${baseline}. Årsaken vises på tidslinja og i styringsrapporten.`,
    move: 'Flytt',
    save: 'Lagre tida',
    cancel: 'Avbryt',
    locked: 'Du kan lese, men ikke endre',
  },
  nn: {
    label: 'Med orda i planen',
    name: 'Når, med orda i planen',
    placeholder: 'Til dømes medio mars 2026',
    undatedHint: 'Blir vist som eit stipla felt der det må skje, og ingen får varsel om frist.',
    whichYear: 'Kva år?',
    suggestions: 'Forslag',
    insideBaseline: 'Innanfor opphavleg plan, så ingen grunn trengst.',
    changeDays: 'Endre datoane',
    earliest: 'Tidlegast',
    latest: 'Seinast',
    open: 'Open',
    edges: 'Kantane er',
    edgesSoft: 'Omtrentlege',
    edgesHard: 'Bestemte dagar',
    wordsStay: 'Orda over blir ståande.',
    wrongOrder: 'Seinast kan ikkje vere før tidlegast. Rett ein av datoane.',
    whyMoved: 'Kvifor blir det flytta?',
    whyHint: (baseline) =>
      `Éi setning. Opphavleg plan var ${baseline}. Grunnen blir vist på tidslinja og i styringsrapporten.`,
    move: 'Flytt',
    save: 'Lagre tida',
    cancel: 'Avbryt',
    locked: 'Du kan lese, men ikkje endre',
  },
  en: {
    label: 'In the plan’s words',
    name: 'When, in the plan’s words',
    placeholder: 'For example medio mars 2026',
    undatedHint: 'Shown as a dashed field where it must happen; nobody is reminded of a deadline.',
    whichYear: 'Which year?',
    suggestions: 'Suggestions',
    insideBaseline: 'Within the original plan, so no reason is needed.',
    changeDays: 'Change the days',
    earliest: 'Earliest',
    latest: 'Latest',
    open: 'Open',
    edges: 'The ends are',
    edgesSoft: 'Approximate',
    edgesHard: 'Exact days',
    wordsStay: 'The words above stay.',
    wrongOrder: 'Latest cannot be before earliest. Correct one of the days.',
    whyMoved: 'Why is it moved?',
    whyHint: (baseline) =>
      `One sentence. The original plan was ${baseline}. The reason is shown on the timeline and in the steering report.`,
    move: 'Move',
    save: 'Save the time',
    cancel: 'Cancel',
    locked: 'You can read but not change',
  },
};
