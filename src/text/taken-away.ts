/** Words of the list of what was taken away: what, by whom, when, and the way back. */
import type { ByLanguage } from '#text/language.ts';

export interface TakenAwayTexts {
  readonly heading: string;
  readonly explain: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly by: (who: string, day: string) => string;
  readonly putBack: string;
  readonly putBackOne: (title: string) => string;
  readonly isBack: (title: string) => string;
  readonly untitled: string;
}

export const takenAwayTexts: ByLanguage<TakenAwayTexts> = {
  nb: {
    heading: 'Tatt bort',
    explain: 'Ingenting i planen slettes. Det som er tatt bort, kan legges tilbake slik det var.',
    empty: 'Ingenting er tatt bort',
    emptyText: 'Tiltak, milepæler og annet som noen tar bort, kommer hit.',
    by: (who, day) => `Tatt bort av ${who}, ${day}`,
    putBack: 'Legg tilbake',
    putBackOne: (title) => `Legg tilbake ${title}`,
    isBack: (title) => `${title} er lagt tilbake.`,
    untitled: 'Uten navn',
  },
  nn: {
    heading: 'Teke bort',
    explain: 'Ingenting i planen blir sletta. Det som er teke bort, kan leggjast tilbake slik det var.',
    empty: 'Ingenting er teke bort',
    emptyText: 'Tiltak, milepælar og anna som nokon tek bort, kjem hit.',
    by: (who, day) => `Teke bort av ${who}, ${day}`,
    putBack: 'Legg tilbake',
    putBackOne: (title) => `Legg tilbake ${title}`,
    isBack: (title) => `${title} er lagt tilbake.`,
    untitled: 'Utan namn',
  },
  en: {
    heading: 'Taken away',
    explain: 'Nothing in the plan is deleted. What was taken away can be put back as it was.',
    empty: 'Nothing is taken away',
    emptyText: 'Measures, milestones and other things that somebody takes away come here.',
    by: (who, day) => `Taken away by ${who}, ${day}`,
    putBack: 'Put back',
    putBackOne: (title) => `Put back ${title}`,
    isBack: (title) => `${title} is back.`,
    untitled: 'Without a name',
  },
};
