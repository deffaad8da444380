/** Words of changes of the plan: whose a move is to decide, what is wished, and what was answered. */
import type { Body } from '#domain/plan.ts';
import type { ChangeSize } from '#domain/plan-change.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { roleInSentence } from '#text/roles.ts';
import { bodyName } from '#text/sentence.ts';

/** Who decides, in a sentence: the project leader is the hand of the project group. */
export const deciderName = (body: Body, language: Language): string =>
  body === 'projectGroup' ? roleInSentence.projectLeader[language] : bodyName(body, language);

const days: Readonly<Record<Language, (count: number) => string>> = {
  nb: (count) => (count === 1 ? '1 dag' : `${count} dager`),
  nn: (count) => (count === 1 ? '1 dag' : `${count} dagar`),
  en: (count) => (count === 1 ? '1 day' : `${count} days`),
};

interface PlanChangeTexts {
  readonly wishTitle: (title: string, words: string) => string;
  /** On the button, where the move is another's to decide. */
  readonly ask: (decider: string) => string;
  readonly asking: Readonly<Record<ChangeSize, (count: number, decider: string) => string>>;
  readonly yours: Readonly<Record<ChangeSize, (count: number) => string>>;
  readonly asked: (decider: string, title: string, words: string) => string;
  readonly askedMany: (moved: number, asked: number, words: string) => string;
  readonly askedToo: (asked: number) => string;
  readonly rule: (count: number, small: string, large: string) => string;
  readonly ruleOfOne: (decider: string) => string;
  readonly askedBy: (who: string, day: string) => string;
  readonly waitsFor: (decider: string) => string;
  readonly open: string;
  readonly accept: string;
  readonly reject: string;
  readonly why: string;
  readonly whyHint: string;
  readonly registered: string;
  readonly cancel: string;
  readonly accepted: (decider: string, day: string, words: string) => string;
  readonly rejected: (decider: string, day: string, words: string) => string;
  readonly changed: (decider: string, day: string) => string;
  readonly carryOut: string;
  readonly carryOutByLeader: string;
  readonly moveTo: (words: string) => string;
  /** The reason of the move, as the plan has it. */
  readonly changedReason: (code: string, points: string) => string;
  readonly legend: string;
  readonly column: string;
}

export const planChangeTexts: ByLanguage<PlanChangeTexts> = {
  nb: {
    wishTitle: (title, words) => `Flytt «${title}» til ${words}`,
    ask: (decider) => `Be ${decider} om å flytte`,
    asking: {
      small: (count, decider) =>
        `Utenfor det som er vedtatt, men ikke mer enn ${days.nb(count)}. Det avgjør ${decider}. Tida blir stående til det er avgjort.`,
      large: (count, decider) =>
        `Mer enn ${days.nb(count)} utenfor det som er vedtatt. Det avgjør ${decider}. Tida blir stående til det er avgjort.`,
    },
    yours: {
      small: (count) => `Utenfor det som er vedtatt, men ikke mer enn ${days.nb(count)}. Det kan du avgjøre.`,
      large: (count) =>
        `Mer enn ${days.nb(count)} utenfor det som er vedtatt. Det kan du avgjøre, og det blir registrert som en beslutning.`,
    },
    asked: (decider, title, words) =>
      `Ønsket er sendt til ${decider}: ${title} flyttes til ${words}. Tida blir stående til det er avgjort.`,
    askedMany: (moved, asked, words) =>
      moved === 0
        ? `Ønsker om å flytte til ${words} er sendt for ${asked} tiltak. Tida blir stående til det er avgjort.`
        : `${moved} er flyttet til ${words}. Ønsker er sendt for ${asked} tiltak, og der blir tida stående til det er avgjort.`,
    askedToo: (asked) => `Ønsker er sendt for ${asked} tiltak, og der blir tida stående til det er avgjort.`,
    rule: (count, small, large) =>
      `Innenfor det vedtatte tidspunktet kan alle flytte. Inntil ${days.nb(count)} utenfor avgjør ${small}. Mer enn det avgjør ${large}.`,
    ruleOfOne: (decider) => `Innenfor det vedtatte tidspunktet kan alle flytte. Utenfor det avgjør ${decider}.`,
    askedBy: (who, day) => `${who}, ${day}`,
    waitsFor: (decider) => `Venter på ${decider}`,
    open: 'Åpne forslaget',
    accept: 'Flytt',
    reject: 'Avslå',
    why: 'Hvorfor ikke?',
    whyHint: 'Én setning. Den som spurte, får lese den.',
    registered: 'Beslutningen er registrert.',
    cancel: 'Avbryt',
    accepted: (decider, day, words) => `Beslutning av ${decider} ${day}: flyttet til ${words}.`,
    rejected: (decider, day, words) => `Beslutning av ${decider} ${day}: ikke flyttet til ${words}.`,
    changed: (decider, day) => `Beslutning av ${decider} ${day}: vedtatt med endring.`,
    carryOut: 'Vedtatt med endring: flytt til det som er bestemt.',
    carryOutByLeader: 'Vedtatt med endring: prosjektlederen flytter til det som er bestemt.',
    moveTo: (words) => `Flytt til ${words}`,
    changedReason: (code, points) => `Vedtatt med endring${code === '' ? '' : ` (${code})`}. ${points}`.trim(),
    legend: 'Ønsket tid, ikke avgjort',
    column: 'Ønskes flyttet til',
  },
  nn: {
    wishTitle: (title, words) => `Flytt «${title}» til ${words}`,
    ask: (decider) => `Be ${decider} om å flytte`,
    asking: {
      small: (count, decider) =>
        `Utanfor det som er vedteke, men ikkje meir enn ${days.nn(count)}. Det avgjer ${decider}. Tida blir ståande til det er avgjort.`,
      large: (count, decider) =>
        `Meir enn ${days.nn(count)} utanfor det som er vedteke. Det avgjer ${decider}. Tida blir ståande til det er avgjort.`,
    },
    yours: {
      small: (count) => `Utanfor det som er vedteke, men ikkje meir enn ${days.nn(count)}. Det kan du avgjere.`,
      large: (count) =>
        `Meir enn ${days.nn(count)} utanfor det som er vedteke. Det kan du avgjere, og det blir registrert som ei avgjerd.`,
    },
    asked: (decider, title, words) =>
      `Ønsket er sendt til ${decider}: ${title} blir flytta til ${words}. Tida blir ståande til det er avgjort.`,
    askedMany: (moved, asked, words) =>
      moved === 0
        ? `Ønske om å flytte til ${words} er sende for ${asked} tiltak. Tida blir ståande til det er avgjort.`
        : `${moved} er flytta til ${words}. Ønske er sende for ${asked} tiltak, og der blir tida ståande til det er avgjort.`,
    askedToo: (asked) => `Ønske er sende for ${asked} tiltak, og der blir tida ståande til det er avgjort.`,
    rule: (count, small, large) =>
      `Innanfor det vedtekne tidspunktet kan alle flytte. Inntil ${days.nn(count)} utanfor avgjer ${small}. Meir enn det avgjer ${large}.`,
    ruleOfOne: (decider) => `Innanfor det vedtekne tidspunktet kan alle flytte. Utanfor det avgjer ${decider}.`,
    askedBy: (who, day) => `${who}, ${day}`,
    waitsFor: (decider) => `Ventar på ${decider}`,
    open: 'Opne framlegget',
    accept: 'Flytt',
    reject: 'Avslå',
    why: 'Kvifor ikkje?',
    whyHint: 'Éi setning. Den som spurde, får lese ho.',
    registered: 'Avgjerda er registrert.',
    cancel: 'Avbryt',
    accepted: (decider, day, words) => `Avgjerd av ${decider} ${day}: flytta til ${words}.`,
    rejected: (decider, day, words) => `Avgjerd av ${decider} ${day}: ikkje flytta til ${words}.`,
    changed: (decider, day) => `Avgjerd av ${decider} ${day}: vedteke med endring.`,
    carryOut: 'Vedteke med endring: flytt til det som er bestemt.',
    carryOutByLeader: 'Vedteke med endring: prosjektleiaren flyttar til det som er bestemt.',
    moveTo: (words) => `Flytt til ${words}`,
    changedReason: (code, points) => `Vedteke med endring${code === '' ? '' : ` (${code})`}. ${points}`.trim(),
    legend: 'Ønskt tid, ikkje avgjort',
    column: 'Ønskt flytta til',
  },
  en: {
    wishTitle: (title, words) => `Move “${title}” to ${words}`,
    ask: (decider) => `Ask ${decider} to move it`,
    asking: {
      small: (count, decider) =>
        `Outside what was adopted, but by no more than ${days.en(count)}. That is for ${decider} to decide. The time stands until then.`,
      large: (count, decider) =>
        `More than ${days.en(count)} outside what was adopted. That is for ${decider} to decide. The time stands until then.`,
    },
    yours: {
      small: (count) => `Outside what was adopted, but by no more than ${days.en(count)}. That is yours to decide.`,
      large: (count) =>
        `More than ${days.en(count)} outside what was adopted. That is yours to decide, and is registered as a decision.`,
    },
    asked: (decider, title, words) =>
      `The wish is sent to ${decider}: to move ${title} to ${words}. The time stands until it is decided.`,
    askedMany: (moved, asked, words) =>
      moved === 0
        ? `Wishes to move to ${words} are sent for ${asked} of them. The time stands until it is decided.`
        : `Moved to ${words}: ${moved}. Wishes are sent for ${asked} of them, and there the time stands until it is decided.`,
    askedToo: (asked) => `Wishes are sent for ${asked} of them, and there the time stands until it is decided.`,
    rule: (count, small, large) =>
      `Inside the adopted time anybody may move. Up to ${days.en(count)} outside it is for ${small} to decide, and more than that for ${large}.`,
    ruleOfOne: (decider) => `Inside the adopted time anybody may move. Outside it, that is for ${decider} to decide.`,
    askedBy: (who, day) => `${who}, ${day}`,
    waitsFor: (decider) => `Waits for ${decider}`,
    open: 'Open the proposal',
    accept: 'Move it',
    reject: 'Reject',
    why: 'Why not?',
    whyHint: 'One sentence. Whoever asked can read it.',
    registered: 'The decision is registered.',
    cancel: 'Cancel',
    accepted: (decider, day, words) => `Decision of ${decider} ${day}: moved to ${words}.`,
    rejected: (decider, day, words) => `Decision of ${decider} ${day}: not moved to ${words}.`,
    changed: (decider, day) => `Decision of ${decider} ${day}: adopted with changes.`,
    carryOut: 'Adopted with changes: move it to what was decided.',
    carryOutByLeader: 'Adopted with changes: the project leader moves it to what was decided.',
    moveTo: (words) => `Move to ${words}`,
    changedReason: (code, points) => `Adopted with changes${code === '' ? '' : ` (${code})`}. ${points}`.trim(),
    legend: 'Time asked for, not decided',
    column: 'Asked to be moved to',
  },
};

/** The rule of the plan, as it is read on the plan and where a time is written. */
export function ruleOfChanges(
  { toleranceDays, changes }: { readonly toleranceDays: number; readonly changes: Readonly<Record<ChangeSize, Body>> },
  language: Language,
): string {
  const texts = planChangeTexts[language];
  const [small, large] = [deciderName(changes.small, language), deciderName(changes.large, language)];
  return small === large ? texts.ruleOfOne(small) : texts.rule(toleranceDays, small, large);
}
