/** Why a part could not be looked at, and who can, or when. */
import type { PlanFailure } from '#domain/failure.ts';
import type { CheckedPart } from '#domain/self-check.ts';
import { failureText } from '#text/failures.ts';
import type { ByLanguage, Language } from '#text/language.ts';

interface Words {
  /** SharePoint shows who may do what only to those who may change it. */
  readonly onlyOwners: string;
  readonly notAdmitted: string;
  readonly offline: string;
  readonly busy: string;
  readonly answered: (code: string) => string;
  readonly later: string;
}

const words: ByLanguage<Words> = {
  nb: {
    onlyOwners: 'SharePoint viser bare eiere av området hvem som har hvilke rettigheter.',
    notAdmitted:
      'SharePoint slapp oss ikke til. Den som drifter Microsoft 365, kan godkjenne at Framdrift leser området.',
    offline: 'Du er uten nett. Sjekk på nytt når du er på nett igjen.',
    busy: 'SharePoint er travelt og ber oss vente. Sjekk på nytt om noen minutter.',
    answered: (code) => `SharePoint svarte med feilkode ${code}.`,
    later: 'Sjekk på nytt senere.',
  },
  nn: {
    onlyOwners: 'SharePoint viser berre eigarar av området kven som har kva rettar.',
    notAdmitted:
      'SharePoint slapp oss ikkje til. Den som driftar Microsoft 365, kan godkjenne at Framdrift les området.',
    offline: 'Du er utan nett. Sjekk på nytt når du er på nett igjen.',
    busy: 'SharePoint er travelt og ber oss vente. Sjekk på nytt om nokre minutt.',
    answered: (code) => `SharePoint svarte med feilkode ${code}.`,
    later: 'Sjekk på nytt seinare.',
  },
  en: {
    onlyOwners: 'SharePoint shows only owners of the site who has which permissions.',
    notAdmitted: 'SharePoint did not let us in. Whoever runs Microsoft 365 can approve that Framdrift reads the site.',
    offline: 'You are offline. Check again when you are online.',
    busy: 'SharePoint is busy and asks us to wait. Check again in a few minutes.',
    answered: (code) => `SharePoint answered with error code ${code}.`,
    later: 'Check again later.',
  },
};

/** What the others say of an edit goes for a look as well; what to do about it is to look again. */
export function reasonFor(part: CheckedPart, failure: PlanFailure, language: Language): string {
  const { onlyOwners, notAdmitted, offline, busy, answered, later } = words[language];
  if (failure.kind === 'noAccess') return part === 'rights' ? onlyOwners : notAdmitted;
  if (failure.kind === 'offline') return offline;
  if (failure.kind === 'busy') return busy;
  if (failure.kind === 'refused' || failure.kind === 'unavailable') return `${answered(failure.code)} ${later}`;
  const { what, remedy } = failureText(failure, language);
  return `${what} ${failure.kind === 'signIn' || failure.kind === 'siteMissing' ? remedy : later}`;
}
