/** Words of a person's own page over all her plans: what waits for her, and in which of them. */
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';
import { capitalised } from '#text/entities.ts';

export interface MyPlansTexts {
  /** The whole sentence; `plans` is how many of them something waits in. */
  readonly waits: (count: number, plans: number) => string;
  readonly nothing: string;
  readonly fetching: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly openPlan: string;
  /** What is hers and does not wait. */
  readonly rest: (count: number) => string;
  readonly nothingHere: string;
  readonly notSetUp: string;
  /** What is shown is what stood on the device. */
  readonly stale: string;
  readonly leaveOut: string;
  readonly add: string;
  readonly addText: string;
  readonly link: string;
  readonly doAdd: string;
  readonly notALink: string;
  readonly holdsStill: string;
}

export const myPlansTexts: ByLanguage<MyPlansTexts> = {
  nb: {
    waits: (count, plans) =>
      `${capitalised(numberWord(count, 'nb'))} ting venter på deg${plans > 1 ? ` i ${numberWord(plans, 'nb')} planer` : ''}.`,
    nothing: 'Ingenting venter på deg nå.',
    fetching: 'Henter planene dine.',
    empty: 'Her kommer det som venter på deg.',
    emptyText:
      'Åpne Framdrift i kanalen der planen ligger. Planer du har åpnet på denne maskinen, kommer hit av seg selv.',
    openPlan: 'Åpne planen',
    rest: (count) => `${count} til er ditt og venter ikke`,
    nothingHere: 'Ingenting venter på deg i denne planen.',
    notSetUp: 'Her er det ingen plan ennå.',
    stale: 'Under ser du det som sto her sist.',
    leaveOut: 'Ta bort fra siden',
    add: 'Legg til en plan',
    addText:
      'Siden viser planer du har åpnet på denne maskinen. Mangler det en, lim inn lenka til den: «Del lenke» i planen, eller adressen til området i SharePoint.',
    link: 'Lenke til planen',
    doAdd: 'Legg til',
    notALink: 'Lenka fører ikke til noen plan. Kopier den på nytt med «Del lenke» i planen.',
    holdsStill: 'Stemmer det fortsatt?',
  },
  nn: {
    waits: (count, plans) =>
      `${capitalised(numberWord(count, 'nn'))} ting ventar på deg${plans > 1 ? ` i ${numberWord(plans, 'nn')} planar` : ''}.`,
    nothing: 'Ingenting ventar på deg no.',
    fetching: 'Hentar planane dine.',
    empty: 'Her kjem det som ventar på deg.',
    emptyText: 'Opne Framdrift i kanalen der planen ligg. Planar du har opna på denne maskina, kjem hit av seg sjølv.',
    openPlan: 'Opne planen',
    rest: (count) => `${count} til er ditt og ventar ikkje`,
    nothingHere: 'Ingenting ventar på deg i denne planen.',
    notSetUp: 'Her er det ingen plan enno.',
    stale: 'Under ser du det som stod her sist.',
    leaveOut: 'Ta bort frå sida',
    add: 'Legg til ein plan',
    addText:
      'Sida viser planar du har opna på denne maskina. Manglar det ein, lim inn lenkja til han: «Del lenkje» i planen, eller adressa til området i SharePoint.',
    link: 'Lenkje til planen',
    doAdd: 'Legg til',
    notALink: 'Lenkja fører ikkje til nokon plan. Kopier henne på nytt med «Del lenkje» i planen.',
    holdsStill: 'Stemmer det framleis?',
  },
  en: {
    waits: (count, plans) =>
      `${capitalised(numberWord(count, 'en'))} ${count === 1 ? 'thing waits' : 'things wait'} for you${plans > 1 ? ` in ${numberWord(plans, 'en')} plans` : ''}.`,
    nothing: 'Nothing waits for you now.',
    fetching: 'Fetching your plans.',
    empty: 'What waits for you comes here.',
    emptyText:
      'Open Framdrift in the channel that has the plan. Plans that you have opened on this machine come here by themselves.',
    openPlan: 'Open the plan',
    rest: (count) => `${count} more ${count === 1 ? 'is' : 'are'} yours and can wait`,
    nothingHere: 'Nothing waits for you in this plan.',
    notSetUp: 'There is no plan here yet.',
    stale: 'Below is what stood here last.',
    leaveOut: 'Remove from the page',
    add: 'Add a plan',
    addText:
      'The page shows plans that you have opened on this machine. If one is missing, paste a link to it: “Share link” in the plan, or the address of the site in SharePoint.',
    link: 'Link to the plan',
    doAdd: 'Add',
    notALink: 'The link leads to no plan. Copy it again with “Share link” in the plan.',
    holdsStill: 'Is it still so?',
  },
};
