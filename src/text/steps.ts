/** Why a step cannot be taken, and what to do about it: what is missing, who may do it, where the thing stands. */
import { exhaustive } from '#base/result.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { Role } from '#domain/role.ts';
import type { Need, Refusal } from '#domain/steps.ts';
import { agendaStateLabels } from '#text/agenda-item.ts';
import { anyOf } from '#text/any-of.ts';
import { consultationStateLabels } from '#text/consultation.ts';
import { followupStateLabels } from '#text/decision.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import type { FailureText } from '#text/failures.ts';
import { groupStateLabels, mandateStateLabels } from '#text/group.ts';
import { inputStateLabels, involvementStateLabels } from '#text/involvement.ts';
import type { ChoiceLabels } from '#text/labels.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { meetingStateLabels } from '#text/meeting.ts';
import { milestoneStateLabels } from '#text/milestone.ts';
import { importStateLabels, planStateLabels } from '#text/plan.ts';
import { proposalStateLabels } from '#text/proposal.ts';
import { deliveryStateLabels } from '#text/reminder.ts';
import { reportStateLabels } from '#text/report.ts';
import { requestStateLabels } from '#text/request.ts';
import { roleInSentence } from '#text/roles.ts';

/** Names of the states of everything that has states; an entity that gains some does not compile without their names. */
export const stateLabels: {
  readonly [Name in EntityName as Entities[Name] extends { readonly state: string } ? Name : never]: ChoiceLabels<
    Entities[Name] extends { readonly state: infer State extends string } ? State : never
  >;
} = {
  plan: planStateLabels,
  milestone: milestoneStateLabels,
  proposal: proposalStateLabels,
  group: groupStateLabels,
  mandate: mandateStateLabels,
  report: reportStateLabels,
  followup: followupStateLabels,
  consultation: consultationStateLabels,
  request: requestStateLabels,
  meeting: meetingStateLabels,
  agendaItem: agendaStateLabels,
  involvement: involvementStateLabels,
  input: inputStateLabels,
  importRun: importStateLabels,
  reminder: deliveryStateLabels,
};

export const needTexts: Readonly<Record<Need, ByLanguage<FailureText>>> = {
  adoption: {
    nb: { what: 'Det står ikke hvem som vedtok planen, og når.', remedy: 'Fyll ut hvem som vedtok den, og datoen.' },
    nn: { what: 'Det står ikkje kven som vedtok planen, og når.', remedy: 'Fyll ut kven som vedtok han, og datoen.' },
    en: { what: 'Who adopted the plan and when is not filled in.', remedy: 'Fill in who adopted it and the date.' },
  },
  approvedMandate: {
    nb: { what: 'Gruppa har ikke et godkjent mandat.', remedy: 'Legg mandatet fram for styringsgruppa.' },
    nn: { what: 'Gruppa har ikkje eit godkjent mandat.', remedy: 'Legg mandatet fram for styringsgruppa.' },
    en: { what: 'The group has no approved mandate.', remedy: 'Put the mandate before the steering group.' },
  },
  body: {
    nb: { what: 'Det står ikke hvem som bestemte.', remedy: 'Velg organ eller leder.' },
    nn: { what: 'Det står ikkje kven som avgjorde.', remedy: 'Vel organ eller leiar.' },
    en: { what: 'Who decided is not filled in.', remedy: 'Choose the body or the executive.' },
  },
  caseNumber: {
    nb: { what: 'Saksnummeret mangler.', remedy: 'Skriv saksnummeret, for eksempel 96/21.' },
    nn: { what: 'Saksnummeret manglar.', remedy: 'Skriv saksnummeret, til dømes 96/21.' },
    en: { what: 'The case number is missing.', remedy: 'Write the case number, for example 96/21.' },
  },
  conditionMet: {
    nb: { what: 'Vilkåret er ikke meldt oppfylt.', remedy: 'Skriv dagen det ble oppfylt, og hvem som sier det.' },
    nn: { what: 'Vilkåret er ikkje meldt oppfylt.', remedy: 'Skriv dagen det vart oppfylt, og kven som seier det.' },
    en: { what: 'The condition is not reported met.', remedy: 'Write the day it was met and who says so.' },
  },
  consultation: {
    nb: {
      what: 'Det er ikke drøftet med de tillitsvalgte.',
      remedy: 'Registrer drøftingen, og få den bekreftet eller legg ved protokollen.',
    },
    nn: {
      what: 'Det er ikkje drøfta med dei tillitsvalde.',
      remedy: 'Registrer drøftinga, og få ho stadfesta eller legg ved protokollen.',
    },
    en: {
      what: 'It has not been discussed with the unions.',
      remedy: 'Register the consultation, and have it confirmed or attach the protocol.',
    },
  },
  date: {
    nb: { what: 'Datoen mangler.', remedy: 'Skriv hvilken dag det skjedde.' },
    nn: { what: 'Datoen manglar.', remedy: 'Skriv kva dag det skjedde.' },
    en: { what: 'The date is missing.', remedy: 'Write the day it happened.' },
  },
  deadline: {
    nb: { what: 'Fristen mangler.', remedy: 'Skriv når det skal være gjort.' },
    nn: { what: 'Fristen manglar.', remedy: 'Skriv når det skal vere gjort.' },
    en: { what: 'The deadline is missing.', remedy: 'Write when it is to be done by.' },
  },
  decision: {
    nb: { what: 'Det finnes ikke noe vedtak eller noen beslutning om dette.', remedy: 'Registrer det som er bestemt.' },
    nn: { what: 'Det finst ikkje noko vedtak eller noka avgjerd om dette.', remedy: 'Registrer det som er avgjort.' },
    en: { what: 'There is no decision on this.', remedy: 'Register what was decided.' },
  },
  deliverable: {
    nb: { what: 'Det står ikke hva gruppa har levert.', remedy: 'Lenk til leveransen, eller beskriv den.' },
    nn: { what: 'Det står ikkje kva gruppa har levert.', remedy: 'Lenk til leveransen, eller skriv kva han er.' },
    en: { what: 'What the group has delivered is not filled in.', remedy: 'Link to the delivery, or describe it.' },
  },
  disagreement: {
    nb: { what: 'Uenigheten er ikke skrevet ned.', remedy: 'Skriv den ordrett, slik de tillitsvalgte sa den.' },
    nn: { what: 'Usemja er ikkje skriven ned.', remedy: 'Skriv ho ordrett, slik dei tillitsvalde sa ho.' },
    en: { what: 'The disagreement is not written down.', remedy: 'Write it word for word, as the unions said it.' },
  },
  evaluation: {
    nb: { what: 'Planen er ikke evaluert.', remedy: 'Vurder om målene er nådd.' },
    nn: { what: 'Planen er ikkje evaluert.', remedy: 'Vurder om måla er nådde.' },
    en: { what: 'The plan has not been evaluated.', remedy: 'Judge whether the goals are reached.' },
  },
  evidence: {
    nb: {
      what: 'Det står ikke hva som viser det.',
      remedy: 'Lenk til et referat eller dokument, eller skriv en setning.',
    },
    nn: {
      what: 'Det står ikkje kva som viser det.',
      remedy: 'Lenk til eit referat eller dokument, eller skriv ei setning.',
    },
    en: { what: 'Nothing is given to show it.', remedy: 'Link to minutes or a document, or write a sentence.' },
  },
  followup: {
    nb: {
      what: 'Ingen skal følge det opp.',
      remedy: 'Legg til minst ett tiltak, eller skriv hvorfor det ikke trengs.',
    },
    nn: {
      what: 'Ingen skal følgje det opp.',
      remedy: 'Legg til minst eitt tiltak, eller skriv kvifor det ikkje trengst.',
    },
    en: {
      what: 'Nobody is to follow it up.',
      remedy: 'Add at least one measure, or write why none is needed.',
    },
  },
  group: {
    nb: { what: 'Det står ikke hvilken gruppe det gjelder.', remedy: 'Velg minst én gruppe.' },
    nn: { what: 'Det står ikkje kva gruppe det gjeld.', remedy: 'Vel minst éi gruppe.' },
    en: { what: 'No group is chosen.', remedy: 'Choose at least one group.' },
  },
  openProposal: {
    nb: {
      what: 'Forslaget er alt avgjort av et vedtak eller en beslutning.',
      remedy: 'Skal noe annet gjelde, avløs eller opphev det som er bestemt.',
    },
    nn: {
      what: 'Framlegget er alt avgjort av eit vedtak eller ei avgjerd.',
      remedy: 'Skal noko anna gjelde, avløys eller opphev det som er avgjort.',
    },
    en: {
      what: 'The proposal is already settled by a decision.',
      remedy: 'To have it otherwise, supersede or repeal that decision.',
    },
  },
  outcome: {
    nb: { what: 'Utfallet mangler.', remedy: 'Velg hva det endte med.' },
    nn: { what: 'Utfallet manglar.', remedy: 'Vel kva det enda med.' },
    en: { what: 'The outcome is missing.', remedy: 'Choose how it ended.' },
  },
  politicalBody: {
    nb: {
      what: 'Saken er politisk og kan ikke avgjøres administrativt.',
      remedy: 'Velg utvalget eller kommunestyret, eller rett hvordan forslaget skal behandles.',
    },
    nn: {
      what: 'Saka er politisk og kan ikkje avgjerast administrativt.',
      remedy: 'Vel utvalet eller kommunestyret, eller rett korleis framlegget skal handsamast.',
    },
    en: {
      what: 'The matter is political and cannot be decided by the administration.',
      remedy: 'Choose the committee or the council, or correct how the proposal is to be handled.',
    },
  },
  protocol: {
    nb: { what: 'Referatet mangler.', remedy: 'Lenk til referatet, eller skriv hvem som var til stede.' },
    nn: { what: 'Referatet manglar.', remedy: 'Lenk til referatet, eller skriv kven som var til stades.' },
    en: { what: 'The minutes are missing.', remedy: 'Link to the minutes, or write who attended.' },
  },
  reason: {
    nb: { what: 'Begrunnelsen mangler.', remedy: 'Skriv én setning om hvorfor.' },
    nn: { what: 'Grunngjevinga manglar.', remedy: 'Skriv éi setning om kvifor.' },
    en: { what: 'The reason is missing.', remedy: 'Write one sentence on why.' },
  },
  replacement: {
    nb: { what: 'Det står ikke hva som kommer i stedet.', remedy: 'Velg vedtaket eller beslutningen som avløser det.' },
    nn: { what: 'Det står ikkje kva som kjem i staden.', remedy: 'Vel vedtaket eller avgjerda som avløyser det.' },
    en: { what: 'What takes its place is not chosen.', remedy: 'Choose the decision that supersedes it.' },
  },
  tasks: {
    nb: { what: 'Mandatet sier ikke hva gruppa skal gjøre.', remedy: 'Skriv oppgavene eller mandatteksten.' },
    nn: { what: 'Mandatet seier ikkje kva gruppa skal gjere.', remedy: 'Skriv oppgåvene eller mandatteksten.' },
    en: { what: 'The mandate does not say what to do.', remedy: 'Write the tasks or the text of the mandate.' },
  },
  title: {
    nb: { what: 'Navnet mangler.', remedy: 'Skriv hva det heter.' },
    nn: { what: 'Namnet manglar.', remedy: 'Skriv kva det heiter.' },
    en: { what: 'The title is missing.', remedy: 'Write what it is called.' },
  },
};

const onlyRoles = (roles: readonly Role[], language: Language): FailureText => {
  const who = anyOf(
    roles.map((role) => roleInSentence[role][language]),
    language,
  );
  const texts: ByLanguage<FailureText> = {
    nb: { what: `Dette kan bare gjøres av ${who}.`, remedy: `Be ${who} om å gjøre det.` },
    nn: { what: `Dette kan berre gjerast av ${who}.`, remedy: `Be ${who} om å gjere det.` },
    en: { what: `Only ${who} can do this.`, remedy: `Ask ${who} to do it.` },
  };
  return texts[language];
};

/** The state's name; a state that has no name is shown as it is written, for the refusal may speak of an older one. */
function stateName(entity: EntityName, state: string, language: Language): string {
  const named: Readonly<Partial<Record<EntityName, Readonly<Record<string, ByLanguage<string>>>>>> = stateLabels;
  return named[entity]?.[state]?.[language] ?? state;
}

/** What to tell somebody who may not take a step with an `entity`. */
export function refusalText(refusal: Refusal, entity: EntityName, language: Language): FailureText {
  switch (refusal.kind) {
    case 'stepNotPossible': {
      const thing = capitalised(entityNouns[entity][language].definite);
      const from = stateName(entity, refusal.from, language);
      const to = stateName(entity, refusal.to, language);
      const texts: ByLanguage<FailureText> = {
        nb: { what: `${thing} kan ikke gå fra «${from}» til «${to}».`, remedy: 'Velg et av stegene i menyen.' },
        nn: { what: `${thing} kan ikkje gå frå «${from}» til «${to}».`, remedy: 'Vel eitt av stega i menyen.' },
        en: { what: `${thing} cannot go from “${from}” to “${to}”.`, remedy: 'Choose one of the steps in the menu.' },
      };
      return texts[language];
    }
    case 'stepNotYours':
      return onlyRoles(refusal.by, language);
    case 'stepNeeds': {
      const texts = refusal.needs.map((need) => needTexts[need][language]);
      return {
        what: texts.map(({ what }) => what).join(' '),
        remedy: texts.map(({ remedy }) => remedy).join(' '),
      };
    }
  }
  return exhaustive(refusal);
}
