/** Words of a card about a group's report, before and after it is sent. */
import type { ByLanguage } from '#text/language.ts';

interface ReportCardTexts {
  /** `report`: «februarrapporten». */
  readonly due: (report: string, day: string) => string;
  readonly late: (report: string, day: string) => string;
  readonly wanted: (report: string) => string;
  readonly tooLate: string;
  readonly filledIn: string;
  readonly tooLong: string;
  readonly chooseMood: string;
  readonly changed: (from: string, to: string) => string;
  readonly nextStep: (step: string) => string;
  readonly sent: (report: string) => string;
  readonly sentBefore: (report: string) => string;
  /** `by` is '' where nobody is named. */
  readonly sentAt: (moment: string, by: string) => string;
  readonly readers: string;
}

export const reportCardTexts: ByLanguage<ReportCardTexts> = {
  nb: {
    due: (report, day) => `${report} har frist ${day}`,
    late: (report, day) => `${report} hadde frist ${day}`,
    wanted: (report) => `Vi venter på ${report}`,
    tooLate: 'Du kan fortsatt levere.',
    filledIn: 'Det som er skrevet i utkastet, er fylt ut for dere.',
    tooLong: 'Utkastet er lengre enn kortet har plass til. Åpne skjemaet for å lese det og sende rapporten.',
    chooseMood: 'Velg ett av tre.',
    changed: (from, to) => `Fra «${from}» til «${to}»`,
    nextStep: (step) => `Neste steg: ${step}`,
    sent: (report) => `${report} er sendt`,
    sentBefore: (report) => `${report} var alt sendt`,
    sentAt: (moment, by) => `Sendt ${moment}${by === '' ? '' : ` av ${by}`}.`,
    readers: 'Gruppa og prosjektleder ser den. Den blir stående som den er.',
  },
  nn: {
    due: (report, day) => `${report} har frist ${day}`,
    late: (report, day) => `${report} hadde frist ${day}`,
    wanted: (report) => `Vi ventar på ${report}`,
    tooLate: 'Du kan framleis levere.',
    filledIn: 'Det som er skrive i utkastet, er fylt ut for dykk.',
    tooLong: 'Utkastet er lengre enn kortet har plass til. Opne skjemaet for å lese det og sende rapporten.',
    chooseMood: 'Vel eitt av tre.',
    changed: (from, to) => `Frå «${from}» til «${to}»`,
    nextStep: (step) => `Neste steg: ${step}`,
    sent: (report) => `${report} er send`,
    sentBefore: (report) => `${report} var alt send`,
    sentAt: (moment, by) => `Send ${moment}${by === '' ? '' : ` av ${by}`}.`,
    readers: 'Gruppa og prosjektleiar ser han. Han blir ståande som han er.',
  },
  en: {
    due: (report, day) => `${report} is due ${day}`,
    late: (report, day) => `${report} was due ${day}`,
    wanted: (report) => `We wait for ${report}`,
    tooLate: 'You can still hand it in.',
    filledIn: 'What is written in the draft is filled in for you.',
    tooLong: 'The draft is longer than the card has room for. Open the form to read it and send the report.',
    chooseMood: 'Choose one of the three.',
    changed: (from, to) => `From “${from}” to “${to}”`,
    nextStep: (step) => `Next step: ${step}`,
    sent: (report) => `${report} is sent`,
    sentBefore: (report) => `${report} was sent already`,
    sentAt: (moment, by) => `Sent ${moment}${by === '' ? '' : ` by ${by}`}.`,
    readers: 'The group and the project leader can see it. It stays as it is.',
  },
};
