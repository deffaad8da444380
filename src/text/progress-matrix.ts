/** Words of the progress matrix: which phase, in which year, half or quarter. */
import type { PhaseStanding } from '#domain/progress-matrix.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

export interface MatrixTexts {
  readonly name: string;
  readonly keys: string;
  readonly area: string;
  readonly step: string;
  readonly steps: Readonly<Record<'year' | 'half' | 'quarter', string>>;
  readonly half: (number: number) => string;
  readonly quarter: (number: number) => string;
  readonly now: string;
  readonly all: string;
  readonly print: string;
  readonly noPhase: string;
  readonly choosePhase: (title: string, period: string) => string;
  readonly longer: string;
  readonly shorter: string;
  readonly takeAway: string;
  readonly changeTo: string;
  readonly added: (phase: string, title: string) => string;
  readonly changed: (title: string) => string;
  readonly takenAway: (phase: string, title: string) => string;
  readonly overfull: (year: number, atOnce: number, groups: number) => string;
  readonly overfullShort: string;
  readonly standings: Readonly<Record<PhaseStanding, string>>;
  readonly empty: string;
  readonly emptyText: string;
  readonly dragHint: string;
}

const halves: ByLanguage<readonly [string, string]> = {
  nb: ['Første halvår', 'Andre halvår'],
  nn: ['Første halvår', 'Andre halvår'],
  en: ['First half', 'Second half'],
};
const half =
  (language: Language) =>
  (number: number): string =>
    halves[language][number === 1 ? 0 : 1];

export const matrixTexts: ByLanguage<MatrixTexts> = {
  nb: {
    name: 'Framdriftsmatrise',
    keys: 'Piltastene går mellom rutene. Enter velger fase, Skift og pil til sidene gjør fasen lengre eller kortere, Delete tar den bort.',
    area: 'Område',
    step: 'Trinn',
    steps: { year: 'År', half: 'Halvår', quarter: 'Kvartal' },
    half: half('nb'),
    quarter: (number) => `${number}. kvartal`,
    now: 'Nå',
    all: 'Vis alle tiltak',
    print: 'Skriv ut A3',
    noPhase: 'Ingen fase',
    choosePhase: (title, period) => `Velg fase for ${title}, ${period}`,
    longer: 'Gjør lengre',
    shorter: 'Gjør kortere',
    takeAway: 'Ta bort fasen',
    changeTo: 'Bytt til',
    added: (phase, title) => `${phase} er lagt inn for ${title}.`,
    changed: (title) => `Fasene for ${title} er endret.`,
    takenAway: (phase, title) => `${phase} er tatt bort fra ${title}.`,
    overfull: (year, atOnce, groups) =>
      `${year} er overfullt: ${numberWord(atOnce, 'nb', 'feminine')} utredninger på samme tid, og ${numberWord(groups, 'nb', 'feminine')} ${groups === 1 ? 'arbeidsgruppe' : 'arbeidsgrupper'} i arbeid.`,
    overfullShort: 'Overfullt',
    standings: { done: 'Gjennomført', passed: 'Tida er ute', now: 'Nå', ahead: 'Kommer' },
    empty: 'Ingen utredninger ennå',
    emptyText: 'Sett et tiltak til «Utredning», eller vis alle tiltak og velg en fase i en rute.',
    dragHint: 'Dra for å gjøre fasen lengre eller kortere',
  },
  nn: {
    name: 'Framdriftsmatrise',
    keys: 'Piltastane går mellom rutene. Enter vel fase, Skift og pil til sidene gjer fasen lengre eller kortare, Delete tek han bort.',
    area: 'Område',
    step: 'Trinn',
    steps: { year: 'År', half: 'Halvår', quarter: 'Kvartal' },
    half: half('nn'),
    quarter: (number) => `${number}. kvartal`,
    now: 'No',
    all: 'Vis alle tiltak',
    print: 'Skriv ut A3',
    noPhase: 'Ingen fase',
    choosePhase: (title, period) => `Vel fase for ${title}, ${period}`,
    longer: 'Gjer lengre',
    shorter: 'Gjer kortare',
    takeAway: 'Ta bort fasen',
    changeTo: 'Byt til',
    added: (phase, title) => `${phase} er lagt inn for ${title}.`,
    changed: (title) => `Fasane for ${title} er endra.`,
    takenAway: (phase, title) => `${phase} er teken bort frå ${title}.`,
    overfull: (year, atOnce, groups) =>
      `${year} er overfullt: ${numberWord(atOnce, 'nn', 'feminine')} utgreiingar på same tid, og ${numberWord(groups, 'nn', 'feminine')} ${groups === 1 ? 'arbeidsgruppe' : 'arbeidsgrupper'} i arbeid.`,
    overfullShort: 'Overfullt',
    standings: { done: 'Gjennomført', passed: 'Tida er ute', now: 'No', ahead: 'Kjem' },
    empty: 'Ingen utgreiingar enno',
    emptyText: 'Set eit tiltak til «Utgreiing», eller vis alle tiltak og vel ein fase i ei rute.',
    dragHint: 'Dra for å gjere fasen lengre eller kortare',
  },
  en: {
    name: 'Progress matrix',
    keys: 'Arrow keys go between the cells. Enter chooses a phase, Shift and an arrow to the side make it longer or shorter, Delete takes it away.',
    area: 'Area',
    step: 'Step',
    steps: { year: 'Years', half: 'Half-years', quarter: 'Quarters' },
    half: half('en'),
    quarter: (number) => `Q${number}`,
    now: 'Now',
    all: 'Show all measures',
    print: 'Print A3',
    noPhase: 'No phase',
    choosePhase: (title, period) => `Choose a phase for ${title}, ${period}`,
    longer: 'Make longer',
    shorter: 'Make shorter',
    takeAway: 'Take the phase away',
    changeTo: 'Change to',
    added: (phase, title) => `${phase} is added to ${title}.`,
    changed: (title) => `The phases of ${title} are changed.`,
    takenAway: (phase, title) => `${phase} is taken away from ${title}.`,
    overfull: (year, atOnce, groups) =>
      `${year} is overfull: ${numberWord(atOnce, 'en')} investigations at the same time, and ${numberWord(groups, 'en')} working ${groups === 1 ? 'group' : 'groups'} at work.`,
    overfullShort: 'Overfull',
    standings: { done: 'Done', passed: 'Time is out', now: 'Now', ahead: 'To come' },
    empty: 'No investigations yet',
    emptyText: 'Set a measure to “Investigation”, or show all measures and choose a phase in a cell.',
    dragHint: 'Drag to make the phase longer or shorter',
  },
};
