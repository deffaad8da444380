/** Why a part of set-up could not be made, and what to do. Each names who can, and the right's own name. */
import type { PartNeed, SetUpTrouble } from '#domain/set-up.ts';
import { type FailureText, failureText } from '#text/failures.ts';
import type { ByLanguage, Language } from '#text/language.ts';

type Words = Readonly<Record<Exclude<SetUpTrouble['kind'], 'other'>, (need: PartNeed) => FailureText>>;

const services = { graph: 'Microsoft Graph', sharePoint: 'SharePoint' } as const;

const words: ByLanguage<Words> = {
  nb: {
    notApproved: ({ right, service }) => ({
      what: `Framdrift fikk ikke lov til å bruke ${right} i ${services[service]}.`,
      remedy: `Godta det når Microsoft spør. Blir du ikke spurt, må en administrator godkjenne ${right} for appen: bruk «Kopier til IT». Det som er laget, står.`,
    }),
    notOwner: ({ right }) => ({
      what: 'SharePoint sa nei.',
      remedy: `Enten eier du ikke teamet, og da kan en av eierne gjøre dette, eller så har IT ikke godkjent ${right} for appen. Det som er laget, står.`,
    }),
    notGranted: ({ role }) => ({
      what: 'SharePoint sa nei.',
      remedy: `En SharePoint-administrator må gi appen rollen ${String(role)} i dette området: bruk «Kopier til IT». Er det gjort, må en eier av teamet kjøre oppsettet. Det som er laget, står.`,
    }),
    notEnforced: ({ role }) => ({
      what: 'Rettighetene håndheves ikke av SharePoint i denne kanalen.',
      remedy: `SharePoint tok ikke imot egne rettigheter på listene her. Planen virker, men alle som kan endre i kanalen, kan endre alt i den.${role === null ? ' En vanlig kanal håndhever dem.' : ` Har appen bare rollen manage, kan ${role} være nok.`}`,
    }),
  },
  nn: {
    notApproved: ({ right, service }) => ({
      what: `Framdrift fekk ikkje lov til å bruke ${right} i ${services[service]}.`,
      remedy: `Godta det når Microsoft spør. Blir du ikkje spurd, må ein administrator godkjenne ${right} for appen: bruk «Kopier til IT». Det som er laga, står.`,
    }),
    notOwner: ({ right }) => ({
      what: 'SharePoint sa nei.',
      remedy: `Anten eig du ikkje teamet, og då kan ein av eigarane gjere dette, eller så har IT ikkje godkjent ${right} for appen. Det som er laga, står.`,
    }),
    notGranted: ({ role }) => ({
      what: 'SharePoint sa nei.',
      remedy: `Ein SharePoint-administrator må gi appen rolla ${String(role)} i dette området: bruk «Kopier til IT». Er det gjort, må ein eigar av teamet køyre oppsettet. Det som er laga, står.`,
    }),
    notEnforced: ({ role }) => ({
      what: 'SharePoint handhevar ikkje rettane i denne kanalen.',
      remedy: `SharePoint tok ikkje imot eigne rettar på listene her. Planen verkar, men alle som kan endre i kanalen, kan endre alt i han.${role === null ? ' Ein vanleg kanal handhevar dei.' : ` Har appen berre rolla manage, kan ${role} vere nok.`}`,
    }),
  },
  en: {
    notApproved: ({ right, service }) => ({
      what: `Framdrift was not allowed to use ${right} in ${services[service]}.`,
      remedy: `Accept it when Microsoft asks. If you are not asked, an administrator must approve ${right} for the app: use “Copy for IT”. What is made stays.`,
    }),
    notOwner: ({ right }) => ({
      what: 'SharePoint said no.',
      remedy: `Either you do not own the team, and then one of its owners can do this, or IT has not approved ${right} for the app. What is made stays.`,
    }),
    notGranted: ({ role }) => ({
      what: 'SharePoint said no.',
      remedy: `A SharePoint administrator must give the app the role ${String(role)} on this site: use “Copy for IT”. If that is done, an owner of the team must run set-up. What is made stays.`,
    }),
    notEnforced: ({ role }) => ({
      what: 'SharePoint does not enforce the rights in this channel.',
      remedy: `SharePoint did not take rights of their own for the lists here. The plan works, but whoever can change things in the channel can change everything in it.${role === null ? ' A standard channel enforces them.' : ` If the app has only the role manage, ${role} may be enough.`}`,
    }),
  },
};

export const setUpTroubleText = (trouble: SetUpTrouble, language: Language): FailureText =>
  trouble.kind === 'other' ? failureText(trouble.failure, language) : words[language][trouble.kind](trouble.need);
