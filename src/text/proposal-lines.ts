/**
 * What is said of a proposal in one line: how far it has come, what has come of drøfting, whom it waits for. And of a
 * decision: from when it applies.
 */
import type { Day } from '#base/clock.ts';
import { exhaustive } from '#base/result.ts';
import { type Decision, isWhole } from '#domain/decision.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Awaited, ConsultationStanding } from '#domain/proposal-path.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { roleInSentence } from '#text/roles.ts';
import { bodyName, inSentence } from '#text/sentence.ts';

/** «22. jan.» brings the full stop of the sentence with it. */
const sentence = (words: string): string => (/[.?]$/.test(words) ? words : `${words}.`);

interface ProgressTexts {
  readonly draft: string;
  readonly handedIn: (day: string) => string;
  readonly compiled: string;
  readonly consulted: string;
  readonly recommended: (by: string, day: string) => string;
  readonly decided: string;
  readonly withdrawn: string;
}

const progressTexts: ByLanguage<ProgressTexts> = {
  nb: {
    draft: 'Utkast, ikke meldt inn ennå',
    handedIn: (day) => `Innmeldt ${day}`,
    compiled: 'Samlet med de andre forslagene',
    consulted: 'Drøftet med de tillitsvalgte',
    recommended: (by, day) => `Anbefalt${by === '' ? '' : ` av ${by}`} ${day}`,
    decided: 'Besluttet',
    withdrawn: 'Trukket',
  },
  nn: {
    draft: 'Utkast, ikkje meldt inn enno',
    handedIn: (day) => `Meldt inn ${day}`,
    compiled: 'Samla med dei andre framlegga',
    consulted: 'Drøfta med dei tillitsvalde',
    recommended: (by, day) => `Tilrådd${by === '' ? '' : ` av ${by}`} ${day}`,
    decided: 'Avgjort',
    withdrawn: 'Trekt',
  },
  en: {
    draft: 'Draft, not handed in yet',
    handedIn: (day) => `Handed in ${day}`,
    compiled: 'Compiled with the other proposals',
    consulted: 'Discussed with the unions',
    recommended: (by, day) => `Recommended${by === '' ? '' : ` by ${by}`} ${day}`,
    decided: 'Decided',
    withdrawn: 'Withdrawn',
  },
};

/** How far it has come, with who and when where that is on record. */
export function progressLine(proposal: Proposal, language: Language, today: Day): string {
  const texts = progressTexts[language];
  const day = (on: Day | null): string => (on === null ? '' : formatRecentDay(on, language, today));
  switch (proposal.state) {
    case 'handedIn':
      return sentence(texts.handedIn(day(proposal.proposedOn)).trim());
    case 'recommended': {
      const by = proposal.route.findLast(({ on }) => on !== null);
      return sentence(texts.recommended(inSentence(by?.body ?? '', language), day(by?.on ?? null)).trim());
    }
    case 'draft':
    case 'compiled':
    case 'consulted':
    case 'decided':
    case 'withdrawn':
      return sentence(texts[proposal.state]);
  }
  return exhaustive(proposal.state);
}

interface ConsultationTexts {
  readonly agreement: (day: string) => string;
  readonly disagreement: (day: string) => string;
  readonly notRequired: (reason: string) => string;
  readonly unconfirmed: (day: string) => string;
  readonly planned: (day: string) => string;
  readonly undated: string;
  readonly passedBy: (because: string) => string;
  readonly none: string;
}

const consultationTexts: ByLanguage<ConsultationTexts> = {
  nb: {
    agreement: (day) => `${sentence(`Drøftet med tillitsvalgte ${day}`.trim())} Enighet.`,
    disagreement: (day) => `${sentence(`Drøftet med tillitsvalgte ${day}`.trim())} Uenighet er protokollført.`,
    notRequired: (reason) => (reason === '' ? 'Ikke drøftingspliktig.' : `Ikke drøftingspliktig. ${reason}`),
    unconfirmed: (day) => `${sentence(`Drøftet ${day}`.trim())} Ikke bekreftet av de tillitsvalgte ennå.`,
    planned: (day) => sentence(`Drøfting er planlagt ${day}`),
    undated: 'Drøfting er ikke tidfestet.',
    passedBy: (because) => `Gikk videre uten drøfting. ${because}`,
    none: 'Ikke drøftet ennå.',
  },
  nn: {
    agreement: (day) => `${sentence(`Drøfta med tillitsvalde ${day}`.trim())} Semje.`,
    disagreement: (day) => `${sentence(`Drøfta med tillitsvalde ${day}`.trim())} Usemje er protokollført.`,
    notRequired: (reason) => (reason === '' ? 'Ikkje drøftingspliktig.' : `Ikkje drøftingspliktig. ${reason}`),
    unconfirmed: (day) => `${sentence(`Drøfta ${day}`.trim())} Ikkje stadfesta av dei tillitsvalde enno.`,
    planned: (day) => sentence(`Drøfting er planlagd ${day}`),
    undated: 'Drøfting er ikkje tidfesta.',
    passedBy: (because) => `Gjekk vidare utan drøfting. ${because}`,
    none: 'Ikkje drøfta enno.',
  },
  en: {
    agreement: (day) => `${sentence(`Discussed with the unions ${day}`.trim())} Agreement.`,
    disagreement: (day) => `${sentence(`Discussed with the unions ${day}`.trim())} Disagreement is on record.`,
    notRequired: (reason) => (reason === '' ? 'Need not be discussed.' : `Need not be discussed. ${reason}`),
    unconfirmed: (day) => `${sentence(`Discussed ${day}`.trim())} Not confirmed by the unions yet.`,
    planned: (day) => sentence(`Consultation is planned ${day}`),
    undated: 'No day is set for consultation.',
    passedBy: (because) => `Went on without consultation. ${because}`,
    none: 'Not discussed yet.',
  },
};

/** The drøfting line. */
export function consultationLine(standing: ConsultationStanding, language: Language, today: Day): string {
  const texts = consultationTexts[language];
  if (standing.kind === 'none') return texts.none;
  if (standing.kind === 'passedBy') return texts.passedBy(sentence(standing.because));
  const { on, outcome, reason } = standing.consultation;
  const day = on === null ? '' : formatRecentDay(on, language, today);
  switch (standing.kind) {
    case 'planned':
      return on === null ? texts.undated : texts.planned(day);
    case 'unconfirmed':
      return texts.unconfirmed(day);
    case 'done':
      if (outcome === 'notRequired') return texts.notRequired(reason.trim() === '' ? '' : sentence(reason.trim()));
      return (outcome === 'disagreement' ? texts.disagreement : texts.agreement)(day);
  }
  return exhaustive(standing);
}

const theGroup: ByLanguage<string> = { nb: 'gruppa', nn: 'gruppa', en: 'the group' };
const waits: ByLanguage<(who: string) => string> = {
  nb: (who) => `Venter på ${who}`,
  nn: (who) => `Ventar på ${who}`,
  en: (who) => `Waits for ${who}`,
};

/** «Venter på styringsgruppa» */
export function awaitedLine(awaited: Awaited, language: Language): string {
  const who =
    awaited.kind === 'body'
      ? bodyName(awaited.body, language)
      : awaited.kind === 'unions'
        ? roleInSentence.unionRepresentative[language]
        : theGroup[language];
  return waits[language](who);
}

const effectUnsaid: ByLanguage<string> = { nb: 'Ikke sagt', nn: 'Ikkje sagt', en: 'Not said' };

/** «Innfasing fra 1. oktober 2026. Full iverksetting når nye lokaler kan tas i bruk.», «Straks» */
export function effectLine({ effective, stages }: Pick<Decision, 'effective' | 'stages'>, language: Language): string {
  if (!isWhole({ effective, stages })) {
    return stages
      .map(({ what, when }) => sentence(`${what} ${inSentence(formatFuzzyDate(when, language), language)}`.trim()))
      .join(' ');
  }
  const unsaid = effective.kind === 'undated' && effective.words.trim() === '';
  return unsaid ? effectUnsaid[language] : formatFuzzyDate(effective, language);
}
