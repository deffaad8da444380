/** The report to the steering group as a Word document: what was frozen in it, in words, and nothing else. */
import { yearOf } from '#base/calendar.ts';
import { inOslo } from '#base/clock.ts';
import type { Result } from '#base/result.ts';
import type { Involvement } from '#domain/involvement.ts';
import { type Measure, type MeasureStatus, statusGaps } from '#domain/measure.ts';
import {
  type ReportedMeasure,
  type ReportedMilestone,
  type ReportedPackage,
  statusCounts,
  type SteeringReport,
} from '#domain/steering-report.ts';
import { formatDay, formatTimeOfDay } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { involvementFormLabels, involvementStateLabels } from '#text/involvement.ts';
import type { Language } from '#text/language.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { coverageStateLabels } from '#text/measure.ts';
import { numberWord } from '#text/number-words.ts';
import { inSentence, overviewSentence } from '#text/sentence.ts';
import { newsOfRow, titleOfNews as titleOf } from '#text/since-last.ts';
import { type SteeringReportTexts, steeringReportTexts } from '#text/steering-report.ts';
import type { TemplateFailure } from '#text/word-template.ts';
import { cell, decisionBlock, listed, prose, proposalBlock, said } from './record-blocks.ts';
import { statusPng } from './status-marks.ts';
import {
  heading,
  muted,
  paragraph,
  strong,
  type WordBlock,
  type WordDocument,
  type WordLine,
  writeWord,
} from './word-writer.ts';

interface Telling {
  readonly report: SteeringReport;
  readonly language: Language;
  readonly texts: SteeringReportTexts;
}

/** Without the days that are left: it is read on another day than it was made. */
function sentence({ report, language }: Telling): WordBlock {
  const parts = overviewSentence(report.facts, language, null);
  return paragraph('lead', ...parts.map((part) => (typeof part === 'string' ? part : strong(part.text))));
}

/** A line to write on where nothing is written: the report opens in Word. */
const assessment = ({ report, texts }: Telling): readonly WordBlock[] =>
  said(report.assessment) ? prose(report.assessment) : [paragraph('muted', texts.assessmentPrompt)];

function changed({ report, language, texts }: Telling): readonly WordBlock[] {
  if (report.since === null || report.changed.length === 0) return [];
  const day = formatDay(report.since, language, 'long', { yearIfNot: yearOf(report.today) });
  const items = report.changed.map((news): WordLine => [strong(`${titleOf(news)}:`), ` ${newsOfRow(news, language)}`]);
  return [heading(1, texts.changedSince(day)), { kind: 'list', items }];
}

function proposals(telling: Telling): readonly WordBlock[] {
  const { report, texts } = telling;
  if (report.proposals.length === 0) return [paragraph('normal', texts.nothingToDecide)];
  return [
    paragraph('muted', texts.notDecisions),
    ...report.proposals.map((reported) => proposalBlock(reported, report.today, telling.language)),
  ];
}

function help({ report, language, texts }: Telling): readonly WordBlock[] {
  const answers = report.answered.map(({ request, answer, by, on }) =>
    paragraph(
      'normal',
      strong(`${request} `),
      `${texts.answer(by, on === null ? '' : formatDay(on, language, 'long'))} ${answer}`,
    ),
  );
  const asked = report.help.map(({ from, text, addressee, needed }) => {
    const when = needed === null || needed.words === '' ? '' : `${formatFuzzyDate(needed, language)}.`;
    const rest = listed([addressee === '' ? '' : texts.askedOf(addressee), when], ' ');
    return paragraph(
      'normal',
      strong(from === '' ? '' : `${from}: `),
      rest === '' || /[.!?]\s*$/.test(text) ? text : `${text}.`,
      rest === '' ? '' : ` ${rest}`,
    );
  });
  return answers.length + asked.length === 0 ? [paragraph('normal', texts.nobodyAsks)] : [...answers, ...asked];
}

function nowCell({ milestone, standing, moved, wanted }: ReportedMilestone, telling: Telling): readonly WordLine[] {
  const { language, texts } = telling;
  const day = milestone.reachedOn === null ? '' : formatDay(milestone.reachedOn, language, 'long');
  const states: Readonly<Record<ReportedMilestone['standing'], string>> = {
    passed: texts.reached(day),
    current: texts.current,
    late: texts.late,
    cancelled: texts.cancelled,
    ahead: '',
    untimed: '',
  };
  const to = inSentence(formatFuzzyDate(milestone.when, language), language);
  return cell(
    said(states[standing]) ? [strong(states[standing])] : null,
    // When it was done says already what it was moved to.
    moved && standing !== 'passed' ? [texts.moved(to)] : null,
    moved ? [muted(said(milestone.moveReason) ? texts.reason(milestone.moveReason) : texts.noReason)] : null,
    said(wanted) ? [texts.wanted(inSentence(wanted, language))] : null,
  );
}

function milestones(telling: Telling): readonly WordBlock[] {
  const { report, language, texts } = telling;
  if (report.milestones.length === 0) return [paragraph('normal', texts.noMilestones)];
  const rows = report.milestones.map((reported) => {
    const { milestone, standing } = reported;
    const name = standing === 'current' ? strong(milestone.title) : milestone.title;
    const planned = formatFuzzyDate(milestone.baseline ?? milestone.when, language);
    return [cell([name]), cell([planned]), nowCell(reported, telling)];
  });
  const columns = [
    { heading: texts.milestone, share: 5 },
    { heading: texts.planned, share: 3 },
    { heading: texts.now, share: 4 },
  ];
  return [milestoneCounts(telling), { kind: 'table', description: texts.tableOf(texts.milestones), columns, rows }];
}

/** «Fire av ti er nådd, to av dem senere enn planlagt. To er ikke tidfestet.» */
function milestoneCounts({ report, texts }: Telling): WordBlock {
  const all = report.milestones.filter(({ standing }) => standing !== 'cancelled');
  const passed = all.filter(({ standing }) => standing === 'passed');
  const late = passed.filter(({ milestone: { baseline, reachedOn } }) => {
    const end = baseline?.to ?? null;
    return end !== null && reachedOn !== null && reachedOn > end;
  });
  const untimed = all.filter(({ standing }) => standing === 'untimed');
  return paragraph('normal', texts.milestoneCounts(passed.length, all.length, late.length, untimed.length));
}

/** «To i gang og tre gjennomført.» */
function counts(measures: readonly ReportedMeasure[], { language }: Telling): string {
  const parts = statusCounts(measures).map(
    ([status, count]) =>
      `${numberWord(count, language, 'neuter')} ${inSentence(measureStatusLabels[status][language], language)}`,
  );
  const last = parts.pop() ?? '';
  const and = language === 'en' ? 'and' : 'og';
  return `${capitalised(parts.length === 0 ? last : `${parts.join(', ')} ${and} ${last}`)}.`;
}

function measureRow(
  { measure, late }: ReportedMeasure,
  { language, texts }: Telling,
): readonly (readonly WordLine[])[] {
  const covers = measure.coverage.map(
    ({ audience, state }) => `${audience}: ${inSentence(coverageStateLabels[state][language], language)}`,
  );
  const status = measureStatusLabels[measure.status][language];
  const politics = measure.political === 'needed' && statusGaps(measure).includes('politicalHandling');
  return [
    cell(
      [strong(`${measure.code} ${measure.title}`.trim())],
      said(measure.statusWords) ? [measure.statusWords] : null,
      covers.length === 0 ? null : [`${texts.covers}: ${covers.join(', ')}.`],
      said(measure.nextStep) ? [texts.next(measure.nextStep)] : null,
      said(measure.disputed) ? [texts.disputed(measure.disputed)] : null,
      politics ? [strong(texts.needsPolitics)] : null,
      measure.budget === 'outside' ? [texts.outsideBudget] : null,
    ),
    cell([{ mark: { png: statusPng(measure.status), alt: texts.mark(status) } }, ` ${status}`]),
    cell([formatFuzzyDate(measure.when, language)], late ? [strong(texts.overdue)] : null),
  ];
}

function packageBlocks({ workPackage, measures }: ReportedPackage, telling: Telling): readonly WordBlock[] {
  const { texts } = telling;
  const name = workPackage === null ? texts.withoutPackage : listed([workPackage.code, workPackage.title], ' ');
  const columns = [
    { heading: texts.measure, share: 6 },
    { heading: texts.status, share: 3 },
    { heading: texts.when, share: 3 },
  ];
  const rows = measures
    .filter(({ measure }) => !isOver(measure.status))
    .map((reported) => measureRow(reported, telling));
  return [
    heading(2, name),
    paragraph('normal', counts(measures, telling)),
    ...(rows.length === 0
      ? []
      : [{ kind: 'table', description: texts.tableOf(`${texts.measures}, ${name}`), columns, rows } as const]),
    ...over(measures, telling),
  ];
}

/** Nothing of it is left to follow. What is on hold is waited for. */
const isOver = (status: MeasureStatus): boolean => status === 'done' || status === 'notRelevant';

/** What is done, and what is no longer wanted, each in one line. */
function over(measures: readonly ReportedMeasure[], { language }: Telling): readonly WordBlock[] {
  const found = statusCounts(measures).flatMap(([status]) => (isOver(status) ? [status] : []));
  return found.map((status: MeasureStatus) => {
    const titles = measures.flatMap(({ measure }) => (measure.status === status ? [shortOf(measure)] : []));
    return paragraph('normal', muted(`${measureStatusLabels[status][language]}: `), `${titles.join(', ')}.`);
  });
}

/** Why something is no longer wanted is said where it is. */
function shortOf({ code, title, status, statusWords }: Measure): string {
  const name = `${code} ${title}`.trim();
  const why = statusWords.trim().replace(/[.]$/, '');
  return status === 'notRelevant' && why !== '' ? `${name} (${why})` : name;
}

function decisions(telling: Telling): readonly WordBlock[] {
  const { report, language, texts } = telling;
  if (report.decisions.length === 0) return [paragraph('normal', texts.noDecisions)];
  return report.decisions.map((decision) => decisionBlock(decision, language));
}

function involvementRow(involvement: Involvement, { language, texts }: Telling): readonly (readonly WordLine[])[] {
  const who = listed(
    involvement.stakeholders.map(({ title }) => title),
    ', ',
  );
  const how = [involvementFormLabels[involvement.form][language], involvement.arena];
  return [
    cell([strong(involvement.title)], said(who) ? [who] : null, [muted(listed(how))]),
    cell([formatFuzzyDate(involvement.when, language)]),
    cell(
      [involvementStateLabels[involvement.state][language]],
      said(involvement.cameIn) ? [involvement.cameIn] : null,
      said(involvement.used) ? [texts.used(involvement.used)] : null,
    ),
  ];
}

function involvements(telling: Telling): readonly WordBlock[] {
  const { report, texts } = telling;
  if (report.involvements.length === 0) return [paragraph('normal', texts.noInvolvement)];
  const columns = [
    { heading: texts.involved, share: 4 },
    { heading: texts.when, share: 3 },
    { heading: texts.came, share: 5 },
  ];
  const rows = report.involvements.map((involvement) => involvementRow(involvement, telling));
  return [{ kind: 'table', description: texts.tableOf(texts.involvement), columns, rows }];
}

function occasion({ report, language, texts }: Telling): string {
  if (report.meeting === null) return texts.noMeeting(formatDay(report.today, language, 'long'));
  const { when, time } = report.meeting;
  const only = when.from !== null && when.from === when.to ? when.from : null;
  const words = only === null ? formatFuzzyDate(when, language) : formatDay(only, language, 'withWeekday');
  return texts.meeting(inSentence(words, language), language === 'en' ? time : time.replace(':', '.'));
}

/** Total: any report gives a file. Refused is only a template that cannot be used. */
export const reportDocx = (
  report: SteeringReport,
  language: Language,
  template: Uint8Array | null,
): Result<Uint8Array, TemplateFailure> => writeWord(reportDocument(report, language), template);

/** The same, to be shown before it is a file. */
export function reportDocument(report: SteeringReport, language: Language): WordDocument {
  const texts = steeringReportTexts[language];
  const telling: Telling = { report, language, texts };
  const { day } = inOslo(report.madeAt);
  const all = report.packages.flatMap(({ measures }) => measures);
  const since =
    report.since === null
      ? texts.decisions
      : texts.decisionsSince(formatDay(report.since, language, 'long', { yearIfNot: yearOf(report.today) }));
  const overdue = all.filter(({ late }) => late).length;
  return {
    language,
    title: texts.title,
    creator: report.municipality || report.title,
    made: report.madeAt,
    header: [report.title, report.municipality],
    footer: texts.made(formatDay(day, language, 'long'), formatTimeOfDay(report.madeAt, language)),
    pages: texts.page,
    body: [
      paragraph('muted', occasion(telling)),
      sentence(telling),
      heading(1, texts.assessment),
      ...assessment(telling),
      heading(1, texts.toDecide),
      ...proposals(telling),
      heading(1, texts.help),
      ...help(telling),
      ...changed(telling),
      heading(1, texts.milestones),
      ...milestones(telling),
      heading(1, texts.measures),
      paragraph(
        'normal',
        all.length === 0
          ? texts.noMeasures
          : `${counts(all, telling)}${overdue === 0 ? '' : ` ${texts.overdueCount(overdue)}`}`,
      ),
      ...report.packages.flatMap((reported) => packageBlocks(reported, telling)),
      heading(1, since),
      ...decisions(telling),
      heading(1, texts.involvement),
      ...involvements(telling),
    ],
  };
}
