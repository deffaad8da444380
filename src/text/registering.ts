/**
 * What is said while a decision, an approval or a report is on its way to the server, and when it did not get there: it is
 * still a draft, why, and what to do. Where the answer was lost, that nobody knows.
 */
import type { PlanFailure, PlanFailureKind } from '#domain/failure.ts';
import type { RegisteredName } from '#domain/registration.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { failureTextByName } from '#text/writers.ts';

interface RegisteringWords {
  /** On the button meanwhile. */
  readonly asking: ByLanguage<string>;
  readonly draft: ByLanguage<string>;
  readonly unknown: ByLanguage<string>;
}

const registeringStep: ByLanguage<string> = { nb: 'Registrerer', nn: 'Registrerer', en: 'Registering' };

export const registeringWords: Readonly<Record<RegisteredName, RegisteringWords>> = {
  decision: {
    asking: registeringStep,
    draft: {
      nb: 'Vedtaket er fortsatt et utkast.',
      nn: 'Vedtaket er framleis eit utkast.',
      en: 'The decision is still a draft.',
    },
    unknown: {
      nb: 'Vi vet ikke om vedtaket er registrert.',
      nn: 'Vi veit ikkje om vedtaket er registrert.',
      en: 'We do not know whether the decision is registered.',
    },
  },
  sentReport: {
    asking: { nb: 'Sender rapporten', nn: 'Sender rapporten', en: 'Sending the report' },
    draft: {
      nb: 'Rapporten er fortsatt et utkast.',
      nn: 'Rapporten er framleis eit utkast.',
      en: 'The report is still a draft.',
    },
    unknown: {
      nb: 'Vi vet ikke om rapporten er sendt.',
      nn: 'Vi veit ikkje om rapporten er send.',
      en: 'We do not know whether the report is sent.',
    },
  },
  revision: {
    asking: registeringStep,
    draft: {
      nb: 'Den nye versjonen av planen er fortsatt et utkast.',
      nn: 'Den nye versjonen av planen er framleis eit utkast.',
      en: 'The new version of the plan is still a draft.',
    },
    unknown: {
      nb: 'Vi vet ikke om den nye versjonen av planen er registrert.',
      nn: 'Vi veit ikkje om den nye versjonen av planen er registrert.',
      en: 'We do not know whether the new version of the plan is registered.',
    },
  },
  journalEntry: {
    asking: registeringStep,
    draft: {
      nb: 'Journalføringen er ikke registrert.',
      nn: 'Journalføringa er ikkje registrert.',
      en: 'The journal entry is not registered.',
    },
    unknown: {
      nb: 'Vi vet ikke om journalføringen er registrert.',
      nn: 'Vi veit ikkje om journalføringa er registrert.',
      en: 'We do not know whether the journal entry is registered.',
    },
  },
  plan: {
    asking: registeringStep,
    draft: {
      nb: 'Planen står som før.',
      nn: 'Planen står som før.',
      en: 'The plan stands as before.',
    },
    unknown: {
      nb: 'Vi vet ikke om endringen av planen er registrert.',
      nn: 'Vi veit ikkje om endringa av planen er registrert.',
      en: 'We do not know whether the change of the plan is registered.',
    },
  },
  milestone: {
    asking: registeringStep,
    draft: {
      nb: 'Milepælen står som før.',
      nn: 'Milepælen står som før.',
      en: 'The milestone stands as before.',
    },
    unknown: {
      nb: 'Vi vet ikke om endringen av milepælen er registrert.',
      nn: 'Vi veit ikkje om endringa av milepælen er registrert.',
      en: 'We do not know whether the change of the milestone is registered.',
    },
  },
  proposal: {
    asking: registeringStep,
    draft: {
      nb: 'Steget er ikke registrert. Forslaget står som før.',
      nn: 'Steget er ikkje registrert. Framlegget står som før.',
      en: 'The step is not registered. The proposal stands as before.',
    },
    unknown: {
      nb: 'Vi vet ikke om steget er registrert.',
      nn: 'Vi veit ikkje om steget er registrert.',
      en: 'We do not know whether the step is registered.',
    },
  },
  mandate: {
    asking: { nb: 'Godkjenner mandatet', nn: 'Godkjenner mandatet', en: 'Approving the mandate' },
    draft: {
      nb: 'Mandatet er fortsatt et utkast.',
      nn: 'Mandatet er framleis eit utkast.',
      en: 'The mandate is still a draft.',
    },
    unknown: {
      nb: 'Vi vet ikke om mandatet er godkjent.',
      nn: 'Vi veit ikkje om mandatet er godkjent.',
      en: 'We do not know whether the mandate is approved.',
    },
  },
  consultation: {
    asking: registeringStep,
    draft: {
      nb: 'Drøftingen er ikke bekreftet ennå.',
      nn: 'Drøftinga er ikkje stadfesta enno.',
      en: 'The consultation is not confirmed yet.',
    },
    unknown: {
      nb: 'Vi vet ikke om drøftingen er bekreftet.',
      nn: 'Vi veit ikkje om drøftinga er stadfesta.',
      en: 'We do not know whether the consultation is confirmed.',
    },
  },
};

export interface RegisteringTexts {
  readonly checkAgain: string;
  readonly answerLost: string;
}

export const registeringTexts: ByLanguage<RegisteringTexts> = {
  nb: {
    checkAgain: 'Sjekk igjen',
    answerLost:
      'Svaret fra SharePoint kom ikke fram. Sjekk igjen, så spør vi på nytt. Det blir aldri registrert to ganger.',
  },
  nn: {
    checkAgain: 'Sjekk igjen',
    answerLost:
      'Svaret frå SharePoint kom ikkje fram. Sjekk igjen, så spør vi på nytt. Det blir aldri registrert to gonger.',
  },
  en: {
    checkAgain: 'Check again',
    answerLost:
      'The answer from SharePoint did not arrive. Check again, and we ask anew. It is never registered twice.',
  },
};

/** Failures whose usual remedy is that we try again by ourselves, or that the edit waits: neither is so here. */
type Untrue = Extract<PlanFailureKind, 'offline' | 'busy' | 'unavailable' | 'rowGone' | 'unreadable'>;
type Of<Kind extends PlanFailureKind> = Extract<PlanFailure, { readonly kind: Kind }>;

const reasons: ByLanguage<{ readonly [Kind in Untrue]: (failure: Of<Kind>, what: string) => string }> = {
  nb: {
    offline: () => 'Du er uten nett, og dette skal stå likt hos alle med en gang. Prøv igjen når du er på nett.',
    busy: ({ until }, what) => `${what} Prøv igjen etter klokka ${formatTimeOfDay(until, 'nb')}.`,
    unavailable: (_, what) => `${what} Prøv igjen om litt.`,
    rowGone: () => 'Vi finner ikke raden i SharePoint. Se etter under «Ikke sendt» eller i papirkurven, og prøv igjen.',
    unreadable: (_, what) => `${what} Rett raden i SharePoint, og prøv igjen.`,
  },
  nn: {
    offline: () => 'Du er utan nett, og dette skal stå likt hos alle med ein gong. Prøv igjen når du er på nett.',
    busy: ({ until }, what) => `${what} Prøv igjen etter klokka ${formatTimeOfDay(until, 'nn')}.`,
    unavailable: (_, what) => `${what} Prøv igjen om litt.`,
    rowGone: () => 'Vi finn ikkje rada i SharePoint. Sjå etter under «Ikkje send» eller i papirkorga, og prøv igjen.',
    unreadable: (_, what) => `${what} Rett rada i SharePoint, og prøv igjen.`,
  },
  en: {
    offline: () => 'You are offline, and this must stand alike with everybody at once. Try again when you are online.',
    busy: ({ until }, what) => `${what} Try again after ${formatTimeOfDay(until, 'en')}.`,
    unavailable: (_, what) => `${what} Try again in a while.`,
    rowGone: () => 'We do not find the row in SharePoint. Look under “Not sent” or in the recycle bin, and try again.',
    unreadable: (_, what) => `${what} Correct the row in SharePoint, and try again.`,
  },
};

/** Why it is still a draft, and what to do. */
export function draftReason(failure: PlanFailure, language: Language): string {
  const { what, remedy } = failureTextByName(failure, language);
  const special = reasons[language] as Partial<Record<PlanFailureKind, (failure: PlanFailure, what: string) => string>>;
  return special[failure.kind]?.(failure, what) ?? `${what} ${remedy}`;
}
