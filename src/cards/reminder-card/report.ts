/** A group's report: how it goes, told in the card, on top of what its draft says already. */
import type { ChoiceSetInput } from '@microsoft/teams.cards';
import { inOslo } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Notice } from '#domain/notice.ts';
import { moods, type ReportedMeasure } from '#domain/report.ts';
import { cardTexts, cardWeekday } from '#text/cards.ts';
import { reportCardTexts } from '#text/cards-report.ts';
import { capitalised } from '#text/entities.ts';
import type { Language } from '#text/language.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { moodLabels } from '#text/mood.ts';
import { moodMeanings } from '#text/report.ts';
import { noticeText } from '#text/notice.ts';
import { theReport } from '#text/report-period.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import type { CardPlace, CardReader } from '../card.ts';
import type { Room } from '../card-json.ts';
import {
  type CardAction,
  type CardElement,
  type CardFrame,
  choiceField,
  cut,
  line,
  linked,
  open,
  press,
  row,
  section,
  subtle,
  textField,
  title,
  unfolding,
  whereLine,
  written,
} from '../card-parts.ts';
import { limits } from '../press.ts';

type ReportNotice = Extract<Notice, { readonly kind: 'report' }>;

/** A sent report, or the group whose running report is written. */
const reportLink = (key: Key, place: CardPlace): string => place.linkTo(`s-${key}`);

export const codeAndTitle = ({ code, title: name }: { readonly code: string; readonly title: string }): string =>
  [code.trim(), name.trim()].filter((part) => part !== '').join(' ');

function reportTitle({ report }: ReportNotice, reader: CardReader): string {
  const { language, now } = reader;
  const texts = reportCardTexts[language];
  const { period, late } = report;
  const name = theReport(period, language);
  if (period.due === null) return texts.wanted(name);
  const day = cardWeekday(period.due, language, inOslo(now).day);
  return capitalised((late ? texts.late : texts.due)(name, day));
}

/** «Fra «I gang» til «Delvis gjennomført»» */
function newsOf({ before, after, nextStep }: ReportedMeasure, language: Language, room: Room): string {
  const status = measureStatusLabels[after][language];
  if (before !== null && before !== after)
    return reportCardTexts[language].changed(measureStatusLabels[before][language], status);
  return nextStep.trim() === '' ? status : reportCardTexts[language].nextStep(written(nextStep, room.text));
}

function drafted({ report }: ReportNotice, reader: CardReader, room: Room): readonly CardElement[] {
  const all = report.draft?.measures ?? [];
  const shown = all.slice(0, room.rows);
  const rest = all.length - shown.length;
  if (shown.length === 0) return [];
  return [
    section([
      ...shown.map((one) =>
        row({
          text: written(one.measure.title, room.title),
          under: newsOf(one, reader.language, room),
          right: '',
          late: false,
        }),
      ),
      ...(rest === 0 ? [] : [subtle(cardTexts[reader.language].more(rest))]),
    ]),
  ];
}

/** A field would cut what is longer, and the draft would lose it. */
function fitsCard({ report }: ReportNotice): boolean {
  const { summary = '', helpNeeded = '' } = report.draft ?? {};
  return summary.length <= limits.summary && helpNeeded.length <= limits.help;
}

/** How it goes, first; and the rest, which may stand empty. */
function form({ report }: ReportNotice, language: Language): readonly [ChoiceSetInput, ...CardElement[]] {
  const { draft } = report;
  const texts = reportsTexts[language];
  return [
    choiceField(
      'mood',
      texts.mood,
      moods.map((mood) => ({ title: `${moodLabels[mood][language]}. ${moodMeanings[mood][language]}`, value: mood })),
      draft?.mood ?? null,
      reportCardTexts[language].chooseMood,
    ),
    textField('summary', {
      label: texts.summary,
      value: draft?.summary ?? '',
      placeholder: texts.summaryHint,
      lines: true,
    }),
    textField('help', {
      label: `${texts.helpNeeded} ${texts.mayBeEmpty}`,
      value: draft?.helpNeeded ?? '',
      placeholder: texts.helpHint,
      lines: true,
    }),
    subtle(texts.privacyHint),
  ];
}

function sending({ report }: ReportNotice, { language }: CardReader, place: CardPlace): ReturnType<typeof press> {
  const { key } = report.group;
  const on = { reminder: place.reminder, item: key, seen: place.seen(key) };
  return press(reportsTexts[language].sendReport, on, 'report', { settled: null, primary: true });
}

/** The form under a button of its own, where the card tells of more; none where the draft would be cut. */
export function reportUnfolding(notice: ReportNotice, reader: CardReader, place: CardPlace): readonly CardAction[] {
  if (!fitsCard(notice)) return [];
  const { what } = noticeText(notice, reader.language, inOslo(reader.now).day);
  return [unfolding(cut(what, 60), form(notice, reader.language), sending(notice, reader, place))];
}

export function reportCard(
  notice: ReportNotice,
  reader: CardReader,
  place: CardPlace,
  room: Room,
): Omit<CardFrame, 'summary'> {
  const { language, mayAnswer } = reader;
  const { report, escalated } = notice;
  const texts = reportCardTexts[language];
  const fits = fitsCard(notice);
  const [how, ...fields] = form(notice, language);
  const sentences = [
    ...(escalated ? [noticeText(notice, language, inOslo(reader.now).day).why] : []),
    ...(report.late && mayAnswer ? [texts.tooLate] : []),
    ...(mayAnswer && report.draft !== null ? [fits ? texts.filledIn : texts.tooLong] : []),
  ];
  return {
    body: [
      whereLine(written(codeAndTitle(report.group), room.title)),
      title(linked(reportTitle(notice, reader), reportLink(report.group.key, place))),
      ...(sentences.length === 0 ? [] : [line(sentences.join(' '))]),
      ...drafted(notice, reader, room),
      ...(mayAnswer && fits ? [how.withSeparator(true).withSpacing('Medium'), ...fields] : []),
    ],
    actions: [
      ...(mayAnswer && fits ? [sending(notice, reader, place)] : []),
      ...open(
        mayAnswer ? cardTexts[language].openForm : cardTexts[language].openPlan,
        reportLink(report.group.key, place),
      ),
    ],
  };
}
