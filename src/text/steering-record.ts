/** What the row of a steering report says, in words of the language that its document was made in. */
import type { Decision } from '#domain/decision.ts';
import type { ReportedHelp, ReportedMilestone, SteeringReport } from '#domain/steering-report.ts';
import type { SteeringWords } from '#domain/steering-record.ts';
import { formatDay } from '#text/calendar-words.ts';
import { outcomeLabels } from '#text/decision.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { inSentence, overviewSentence } from '#text/sentence.ts';
import { newsOfRow, titleOfNews } from '#text/since-last.ts';
import { steeringReportTexts } from '#text/steering-report.ts';

interface RecordWords {
  readonly forMeeting: (title: string, words: string) => string;
  readonly asOf: (title: string, day: string) => string;
  readonly more: string;
}

const words: ByLanguage<RecordWords> = {
  nb: {
    forMeeting: (title, when) => `${title}, møtet ${when}`,
    asOf: (title, day) => `${title}, ${day}`,
    more: 'Resten står i dokumentet.',
  },
  nn: {
    forMeeting: (title, when) => `${title}, møtet ${when}`,
    asOf: (title, day) => `${title}, ${day}`,
    more: 'Resten står i dokumentet.',
  },
  en: {
    forMeeting: (title, when) => `${title}, the meeting ${when}`,
    asOf: (title, day) => `${title}, ${day}`,
    more: 'The rest stands in the document.',
  },
};

const named = ({ code, title }: { readonly code: string; readonly title: string }): string => `${code} ${title}`.trim();

/** «Rapport til styringsgruppa, møtet 26. februar 2026» */
function titleOf({ meeting, today }: SteeringReport, language: Language): string {
  const { title } = steeringReportTexts[language];
  const { asOf, forMeeting } = words[language];
  return meeting === null
    ? asOf(title, formatDay(today, language, 'long'))
    : forMeeting(title, inSentence(formatFuzzyDate(meeting.when, language), language));
}

export function steeringWords(report: SteeringReport, language: Language): SteeringWords {
  const texts = steeringReportTexts[language];
  const sentence = overviewSentence(report.facts, language, null)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
  const decided = report.decisions.map((decision: Decision) => {
    const day = decision.on === null ? '' : `, ${formatDay(decision.on, language, 'long')}`;
    return `${named(decision)}: ${outcomeLabels[decision.outcome][language]}, ${decision.decidedBy}${day}.`;
  });
  const changed = report.changed.map((news) => `${titleOfNews(news)}: ${newsOfRow(news, language)}`);
  const moved = ({ milestone, standing, moved: isMoved, wanted }: ReportedMilestone): string[] => {
    const to = inSentence(formatFuzzyDate(milestone.when, language), language);
    const said = [
      standing === 'late' ? `${texts.late}.` : '',
      isMoved ? `${texts.moved(to)}.` : '',
      isMoved ? (milestone.moveReason === '' ? texts.noReason : texts.reason(milestone.moveReason)) : '',
      wanted === '' ? '' : texts.wanted(inSentence(wanted, language)),
    ].filter((part) => part !== '');
    return said.length === 0 ? [] : [`${milestone.title}: ${said.join(' ')}`];
  };
  const asked = ({ from, text, addressee }: ReportedHelp): string =>
    [
      `${from === '' ? '' : `${from}: `}${text}${addressee === '' || /[.!?]\s*$/.test(text) ? '' : '.'}`,
      addressee === '' ? '' : texts.askedOf(addressee),
    ]
      .join(' ')
      .trim();
  const lines = (...all: readonly string[]): string => all.filter((line) => line.trim() !== '').join('\n');
  return {
    title: titleOf(report, language),
    summary: lines(sentence, report.assessment, ...changed, ...decided),
    hindrance: lines(...report.milestones.flatMap(moved)),
    helpNeeded: lines(...report.help.map(asked)),
    next: lines(...report.proposals.map(({ proposal }) => `${texts.proposal} ${named(proposal)}`)),
    more: words[language].more,
  };
}
