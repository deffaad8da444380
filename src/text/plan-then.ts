/** Words of «Planen slik den var»: the choice of a day, and the strip over a plan of another day. */
import type { ByLanguage } from '#text/language.ts';

export interface PlanThenTexts {
  readonly heading: string;
  readonly explain: string;
  readonly adopted: (by: string) => string;
  readonly turnOfYear: string;
  readonly lastMeeting: string;
  readonly otherDay: string;
  readonly show: string;
  readonly showDay: (day: string) => string;
  readonly opening: string;
  readonly notFetched: string;
  /** Before the plan was in Framdrift. */
  readonly notThere: (day: string) => string;
  readonly notPast: string;
  readonly tooFar: string;
  readonly strip: (day: string) => string;
  readonly readOnly: string;
  readonly limits: string;
  readonly unsure: (rows: number) => string;
  readonly gone: (rows: number) => string;
  readonly back: string;
}

export const planThenTexts: ByLanguage<PlanThenTexts> = {
  nb: {
    heading: 'Planen slik den var',
    explain: 'Se hele planen på en annen dag. Den åpnes til lesing.',
    adopted: (by) => `Vedtatt${by === '' ? '' : ` av ${by}`}`,
    turnOfYear: 'Årsskiftet',
    lastMeeting: 'Forrige styringsmøte',
    otherDay: 'En annen dag',
    show: 'Vis planen',
    showDay: (day) => `Vis planen slik den var ${day}`,
    opening: 'Finner fram planen',
    notFetched: 'Vi fikk ikke hentet alt som trengs for å vise planen slik den var.',
    notThere: (day) => `Planen var ikke i Framdrift ${day}.`,
    notPast: 'Velg en dag som har vært.',
    tooFar: 'Det har skjedd for mye siden den dagen til at planen kan vises slik den var.',
    strip: (day) => `Planen slik den var ${day}`,
    readOnly: 'Ingenting kan endres her.',
    limits: 'Endringer gjort i SharePoint etter denne dagen vises som de står i dag.',
    unsure: (rows) =>
      rows === 1
        ? 'Én rad er endret utenom Framdrift, og kan ha sett annerledes ut.'
        : `${rows} rader er endret utenom Framdrift, og kan ha sett annerledes ut.`,
    gone: (rows) =>
      rows === 1
        ? 'Én rad er siden slettet i SharePoint, og vises ikke.'
        : `${rows} rader er siden slettet i SharePoint, og vises ikke.`,
    back: 'Tilbake til planen i dag',
  },
  nn: {
    heading: 'Planen slik han var',
    explain: 'Sjå heile planen på ein annan dag. Han blir opna til lesing.',
    adopted: (by) => `Vedteken${by === '' ? '' : ` av ${by}`}`,
    turnOfYear: 'Årsskiftet',
    lastMeeting: 'Førre styringsmøte',
    otherDay: 'Ein annan dag',
    show: 'Vis planen',
    showDay: (day) => `Vis planen slik han var ${day}`,
    opening: 'Finn fram planen',
    notFetched: 'Vi fekk ikkje henta alt som trengst for å vise planen slik han var.',
    notThere: (day) => `Planen var ikkje i Framdrift ${day}.`,
    notPast: 'Vel ein dag som har vore.',
    tooFar: 'Det har skjedd for mykje sidan den dagen til at planen kan visast slik han var.',
    strip: (day) => `Planen slik han var ${day}`,
    readOnly: 'Ingenting kan endrast her.',
    limits: 'Endringar gjorde i SharePoint etter denne dagen viser seg som dei står i dag.',
    unsure: (rows) =>
      rows === 1
        ? 'Éi rad er endra utanom Framdrift, og kan ha sett annleis ut.'
        : `${rows} rader er endra utanom Framdrift, og kan ha sett annleis ut.`,
    gone: (rows) =>
      rows === 1
        ? 'Éi rad er sidan sletta i SharePoint, og viser seg ikkje.'
        : `${rows} rader er sidan sletta i SharePoint, og viser seg ikkje.`,
    back: 'Tilbake til planen i dag',
  },
  en: {
    heading: 'The plan as it was',
    explain: 'See the whole plan on another day. It is opened for reading.',
    adopted: (by) => `Adopted${by === '' ? '' : ` by ${by}`}`,
    turnOfYear: 'The turn of the year',
    lastMeeting: 'The last steering meeting',
    otherDay: 'Another day',
    show: 'Show the plan',
    showDay: (day) => `Show the plan as it was on ${day}`,
    opening: 'Finding the plan',
    notFetched: 'We could not fetch all that is needed to show the plan as it was.',
    notThere: (day) => `The plan was not in Framdrift on ${day}.`,
    notPast: 'Choose a day that has been.',
    tooFar: 'Too much has happened since that day for the plan to be shown as it was.',
    strip: (day) => `The plan as it was on ${day}`,
    readOnly: 'Nothing can be changed here.',
    limits: 'Changes made in SharePoint after this day are shown as they stand today.',
    unsure: (rows) =>
      rows === 1
        ? 'One row was changed outside Framdrift, and may have looked otherwise.'
        : `${rows} rows were changed outside Framdrift, and may have looked otherwise.`,
    gone: (rows) =>
      rows === 1
        ? 'One row has been deleted in SharePoint since, and is not shown.'
        : `${rows} rows have been deleted in SharePoint since, and are not shown.`,
    back: 'Back to the plan of today',
  },
};
