/** What a reminder says of one thing: what it is, and why it needs somebody now. The same in cards, in the tab and on the laptop. */
import { yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { exhaustive } from '#base/result.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Notice, TimeWhy } from '#domain/notice.ts';
import { formatDay, formatDays } from '#text/calendar-words.ts';
import { outcomeLabels } from '#text/decision.ts';
import { dutyStandingLine } from '#text/duties-screen.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { formatFuzzyDate, formatTimeState } from '#text/fuzzy-date.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { meetingKindLabels } from '#text/meeting.ts';

import { numberWord } from '#text/number-words.ts';
import { awaitedLine } from '#text/proposal-lines.ts';
import { dueWords, reportOf } from '#text/report-period.ts';
import { taskLine } from '#text/role-work.ts';
import { roleWaitsTexts } from '#text/role-waits.ts';
import { counted, inSentence } from '#text/sentence.ts';

interface NoticeWords {
  readonly deadline: (day: string) => string;
  readonly deadlineToday: string;
  readonly isOn: (day: string) => string;
  readonly lasts: (day: string) => string;
  readonly isToday: string;
  readonly silent: (days: string) => string;
  readonly unanswered: string;
  readonly groupUnanswered: string;
  readonly reportDue: (day: string) => string;
  readonly reportToday: string;
  readonly reportLate: (day: string) => string;
  readonly ordered: (by: string) => string;
  readonly condition: (condition: string) => string;
  readonly decided: (outcome: string, by: string, day: string) => string;
  readonly answered: (by: string) => string;
  readonly meets: (day: string) => string;
  readonly meetsToday: string;
  readonly cases: (count: number) => string;
  readonly welcome: string;
  readonly inGroups: (groups: string) => string;
  readonly toAnswerFor: (measures: string) => string;
  readonly trouble: string;
  readonly unread: (count: number) => string;
  readonly undelivered: (unsure: boolean) => string;
  readonly unsure: (day: string) => string;
  readonly failed: (day: string) => string;
  readonly and: string;
}

const many = (count: number, language: Language): string => capitalised(numberWord(count, language, 'feminine'));

const words: ByLanguage<NoticeWords> = {
  nb: {
    deadline: (day) => `Fristen er ${day}.`,
    deadlineToday: 'Fristen er i dag.',
    isOn: (day) => `Er satt til ${day}.`,
    isToday: 'Er satt til i dag.',
    lasts: (day) => `Varer til og med ${day}.`,
    silent: (days) => `Sist bekreftet for ${days} siden.`,
    unanswered: 'Den ansvarlige er spurt og har ikke svart.',
    groupUnanswered: 'Gruppa er spurt og har ikke svart.',
    reportDue: (day) => `Fristen er ${day}.`,
    reportToday: 'Fristen er i dag.',
    reportLate: (day) => `Fristen var ${day}.`,
    ordered: (by) => `Bestilt av ${by}.`,
    condition: (condition) => `Si fra når vilkåret er oppfylt: ${condition}.`,
    decided: (outcome, by, day) => [`${outcome}.`, by === '' ? '' : `${by},`, day].filter(Boolean).join(' '),
    answered: (by) => (by === '' ? 'Ønsket om hjelp er besvart.' : `Ønsket om hjelp er besvart av ${by}.`),
    meets: (day) => `Møtet er ${day}.`,
    meetsToday: 'Møtet er i dag.',
    cases: (count) => `${many(count, 'nb')} ${count === 1 ? 'sak' : 'saker'} på sakslista.`,
    welcome: 'Velkommen til planen',
    inGroups: (groups) => `Du er med i ${groups}.`,
    toAnswerFor: (measures) => `Du har ansvar for ${measures}.`,
    trouble: 'Noe i planen lar seg ikke lese',
    unread: (count) => `${many(count, 'nb')} ${count === 1 ? 'rad' : 'rader'} kan ikke leses.`,
    undelivered: (unsure) => `En påminnelse kom ${unsure ? 'kanskje ' : ''}ikke fram`,
    unsure: (day) => `Vi vet ikke om påminnelsen for ${day} kom fram.`,
    failed: (day) => `Påminnelsen for ${day} kom ikke fram.`,
    and: 'og',
  },
  nn: {
    deadline: (day) => `Fristen er ${day}.`,
    deadlineToday: 'Fristen er i dag.',
    isOn: (day) => `Er sett til ${day}.`,
    isToday: 'Er sett til i dag.',
    lasts: (day) => `Varer til og med ${day}.`,
    silent: (days) => `Sist stadfesta for ${days} sidan.`,
    unanswered: 'Den ansvarlege er spurd og har ikkje svart.',
    groupUnanswered: 'Gruppa er spurd og har ikkje svart.',
    reportDue: (day) => `Fristen er ${day}.`,
    reportToday: 'Fristen er i dag.',
    reportLate: (day) => `Fristen var ${day}.`,
    ordered: (by) => `Bestilt av ${by}.`,
    condition: (condition) => `Sei frå når vilkåret er oppfylt: ${condition}.`,
    decided: (outcome, by, day) => [`${outcome}.`, by === '' ? '' : `${by},`, day].filter(Boolean).join(' '),
    answered: (by) => (by === '' ? 'Ønsket om hjelp er svara på.' : `Ønsket om hjelp er svara på av ${by}.`),
    meets: (day) => `Møtet er ${day}.`,
    meetsToday: 'Møtet er i dag.',
    cases: (count) => `${many(count, 'nn')} ${count === 1 ? 'sak' : 'saker'} på saklista.`,
    welcome: 'Velkomen til planen',
    inGroups: (groups) => `Du er med i ${groups}.`,
    toAnswerFor: (measures) => `Du har ansvar for ${measures}.`,
    trouble: 'Noko i planen lèt seg ikkje lese',
    unread: (count) => `${many(count, 'nn')} ${count === 1 ? 'rad' : 'rader'} kan ikkje lesast.`,
    undelivered: (unsure) => `Ei påminning kom ${unsure ? 'kanskje ' : ''}ikkje fram`,
    unsure: (day) => `Vi veit ikkje om påminninga for ${day} kom fram.`,
    failed: (day) => `Påminninga for ${day} kom ikkje fram.`,
    and: 'og',
  },
  en: {
    deadline: (day) => `The deadline is ${day}.`,
    deadlineToday: 'The deadline is today.',
    isOn: (day) => `Is set to ${day}.`,
    isToday: 'Is set to today.',
    lasts: (day) => `Lasts until ${day}.`,
    silent: (days) => `Last confirmed ${days} ago.`,
    unanswered: 'Whoever is responsible was asked and has not answered.',
    groupUnanswered: 'The group was asked and has not answered.',
    reportDue: (day) => `The deadline is ${day}.`,
    reportToday: 'The deadline is today.',
    reportLate: (day) => `The deadline was ${day}.`,
    ordered: (by) => `Ordered by ${by}.`,
    condition: (condition) => `Tell when the condition is met: ${condition}.`,
    decided: (outcome, by, day) => [`${outcome}.`, by === '' ? '' : `${by},`, day].filter(Boolean).join(' '),
    answered: (by) => (by === '' ? 'The request for help is answered.' : `The request for help is answered by ${by}.`),
    meets: (day) => `The meeting is on ${day}.`,
    meetsToday: 'The meeting is today.',
    cases: (count) => `${many(count, 'en')} ${count === 1 ? 'case' : 'cases'} on the agenda.`,
    welcome: 'Welcome to the plan',
    inGroups: (groups) => `You are in ${groups}.`,
    toAnswerFor: (measures) => `You are responsible for ${measures}.`,
    trouble: 'Something in the plan cannot be read',
    unread: (count) => `${many(count, 'en')} ${count === 1 ? 'row' : 'rows'} cannot be read.`,
    undelivered: (unsure) => (unsure ? 'A reminder may not have arrived' : 'A reminder did not arrive'),
    unsure: (day) => `We do not know whether the reminder for ${day} arrived.`,
    failed: (day) => `The reminder for ${day} did not arrive.`,
    and: 'and',
  },
};

/** «22. jan.» brings the full stop of the sentence with it. */
const sentence = (said: string): string => (said === '' || /[.?!…]$/.test(said) ? said : `${said}.`);
const sentences = (...said: readonly string[]): string => said.map(sentence).filter(Boolean).join(' ');

function timeLine(when: FuzzyDate, why: TimeWhy, days: number, language: Language, today: Day): string {
  const text = words[language];
  switch (why) {
    case 'late':
      return sentence(formatTimeState({ kind: 'over', days }, language));
    case 'open':
      return sentence(
        capitalised(
          formatTimeState(days === 0 ? { kind: 'today', only: false } : { kind: 'open', left: days }, language),
        ),
      );
    case 'dueSoon': {
      const isOneDay = when.kind === 'at' && when.from === when.to;
      if (days === 0 || when.to === null) return isOneDay ? text.isToday : text.deadlineToday;
      const said = when.kind === 'until' ? text.lasts : isOneDay ? text.isOn : text.deadline;
      return said(dueWords(when.to, language, today));
    }
  }
  return exhaustive(why);
}

function listed(names: readonly string[], language: Language): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} ${words[language].and} ${last}`;
}

/** Longer words of a decision or an answer are read where they stand. */
const LONGEST = 240;
function inShort(said: string): string {
  const trimmed = said.trim().replace(/\s+/g, ' ');
  if (trimmed.length <= LONGEST) return trimmed;
  const cut = trimmed.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))} …`;
}

/** `what`: its name. `why`: whole sentences. */
export interface NoticeText {
  readonly what: string;
  readonly why: string;
}

export function noticeText(notice: Notice, language: Language, today: Day): NoticeText {
  const text = words[language];
  const day = (on: Day): string => formatDay(on, language, 'long', { yearIfNot: yearOf(today) });
  switch (notice.kind) {
    case 'milestone': {
      const { milestone, why, days } = notice;
      return { what: milestone.title, why: timeLine(milestone.when, why, days, language, today) };
    }
    case 'measure': {
      const { measure, why, days, escalated } = notice;
      const said =
        why === 'silent' ? text.silent(formatDays(days, language)) : timeLine(measure.when, why, days, language, today);
      return { what: measure.title, why: sentences(said, escalated ? text.unanswered : '') };
    }
    case 'report': {
      const { group, period, late } = notice.report;
      const { due } = period;
      const said =
        due === null
          ? ''
          : due === today
            ? text.reportToday
            : (late ? text.reportLate : text.reportDue)(dueWords(due, language, today));
      const name = group.code === '' ? group.title : group.code;
      return {
        what: reportOf(period, name, language),
        why: sentences(said, notice.escalated ? text.groupUnanswered : ''),
      };
    }
    case 'mandate':
      return { what: notice.mandate.title, why: sentence(roleWaitsTexts[language].mandate[notice.mandate.state]) };
    case 'proposal':
      return { what: notice.proposal.title, why: sentence(awaitedLine(notice.awaited, language)) };
    case 'discuss': {
      const { proposal, on } = notice;
      const task = { kind: 'discuss', as: 'unionRepresentative', proposal, on } as const;
      return { what: proposal.title, why: sentence(taskLine(task, language, today)) };
    }
    case 'protocol': {
      const { proposal, consultation } = notice;
      const task = { kind: 'confirm', as: 'unionRepresentative', proposal, consultation, counts: false } as const;
      return { what: proposal.title, why: sentence(taskLine(task, language, today)) };
    }
    case 'order': {
      const { decision, late } = notice;
      const { deadline, late: isLate } = roleWaitsTexts[language];
      const by = inSentence(decision.decidedBy.trim(), language);
      const when = inSentence(formatFuzzyDate(decision.deadline, language), language);
      return {
        what: decision.title,
        why: sentences(by === '' ? '' : text.ordered(by), (late ? isLate : deadline)(when)),
      };
    }
    case 'duty': {
      const { duty, standing } = notice.duty;
      return { what: duty.title, why: sentence(capitalised(dutyStandingLine(standing, language, yearOf(today)))) };
    }
    case 'condition': {
      const { decision, stage } = notice;
      const condition = stage.when.condition ?? stage.when.words;
      const of = stage.what.trim() === '' ? condition : `${stage.what.trim()}, ${inSentence(condition, language)}`;
      return { what: decision.title, why: text.condition(inSentence(of.replace(/\.$/, ''), language)) };
    }
    case 'decided': {
      const { decision } = notice;
      const when = decision.on === null ? '' : day(decision.on);
      const said = text.decided(outcomeLabels[decision.outcome][language], decision.decidedBy.trim(), when);
      return { what: notice.proposal.title, why: sentences(said, inShort(decision.points.join(' '))) };
    }
    case 'answered': {
      const { title, answer, answeredBy } = notice.request;
      return { what: title, why: sentences(text.answered(inSentence(answeredBy.trim(), language)), inShort(answer)) };
    }
    case 'meeting': {
      const { meeting, cases, days } = notice;
      const on = meeting.when.from;
      const said = days === 0 || on === null ? text.meetsToday : text.meets(dueWords(on, language, today));
      const name = meeting.title.trim() === '' ? meetingKindLabels[meeting.kind][language] : meeting.title;
      return { what: name, why: sentences(said, cases.length === 0 ? '' : text.cases(cases.length)) };
    }
    case 'welcome': {
      const { groups, measures } = notice;
      const names = groups.map(({ title }) => title);
      return {
        what: text.welcome,
        why: sentences(
          names.length === 0 ? '' : text.inGroups(listed(names, language)),
          measures.length === 0 ? '' : text.toAnswerFor(counted(measures.length, 'measure', language)),
        ),
      };
    }
    case 'trouble': {
      const name = capitalised(entityNouns[notice.entity][language].plural);
      return { what: text.trouble, why: sentences(name, text.unread(notice.rows)) };
    }
    case 'undelivered':
      return {
        what: text.undelivered(notice.unsure),
        why: (notice.unsure ? text.unsure : text.failed)(day(notice.slot)),
      };
  }
  return exhaustive(notice);
}
