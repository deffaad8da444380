/**
 * The project group's summary: what the groups wrote in the reports that are in, sentence by sentence, to pick from. What is
 * picked keeps its source, so that whoever reads can go back to what the group said itself. A summary is a report of the
 * project group, written on in the same form and sent like any other.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Group } from '#domain/group.ts';
import type { ReportContent, ReportedMeasure, SentReport } from '#domain/report.ts';
import { isInUse, type Ref } from '#domain/row.ts';

const pickedParts = ['summary', 'hindrance', 'helpNeeded', 'next'] as const;
export type PickedPart = (typeof pickedParts)[number];

/** One sentence of one group's report. */
export interface Sentence {
  /** Stays the same for as long as the report does, which is for ever. */
  readonly id: string;
  readonly part: PickedPart;
  readonly text: string;
  readonly group: Ref;
  readonly period: string;
  readonly report: Key;
}

export interface ToPickFrom {
  readonly report: SentReport;
  readonly sentences: readonly Sentence[];
}

/** A full stop ends a sentence where a capital begins the next: «f.eks. turnus» and «kl. 10» do not. */
const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/\n+|(?<=[.!?…])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

const sentencesOf = (report: SentReport): readonly Sentence[] =>
  pickedParts.flatMap((part) =>
    sentencesIn(report[part]).map((text, index) => ({
      id: `${report.key} ${part} ${index}`,
      part,
      text,
      group: report.group,
      period: report.period,
      report: report.key,
    })),
  );

/**
 * Each group's last report since the summary before this one, in the order of the groups; the summaries of `by` itself are
 * no source. `since`: when that one was sent, null where there is none.
 */
export function toPickFrom(
  sent: readonly SentReport[],
  groups: readonly Group[],
  by: Key,
  since: Instant | null,
): readonly ToPickFrom[] {
  return groups.flatMap((group): readonly ToPickFrom[] => {
    if (group.key === by) return [];
    const [last] = sent
      .filter(
        (report) =>
          isInUse(report) &&
          report.kind !== 'steering' &&
          report.group.key === group.key &&
          (since === null || report.sentAt > since),
      )
      .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
    return last === undefined ? [] : [{ report: last, sentences: sentencesOf(last) }];
  });
}

/** How a sentence stands in the summary, with its source: «AG2, februar: Turnusen er ute.» */
export type SaidBy = (sentence: Sentence) => string;

/** What the groups cannot move themselves, and the help that they want, stand together in a summary. */
const placeOf: Readonly<Record<PickedPart, 'summary' | 'hindrance' | 'next'>> = {
  summary: 'summary',
  hindrance: 'hindrance',
  helpNeeded: 'hindrance',
  next: 'next',
};

export type Summary = Pick<ReportContent, 'summary' | 'hindrance' | 'next' | 'measures'>;

/** A line that is there already is not written twice, and nothing that somebody wrote is taken away. */
function withLines(text: string, lines: readonly string[]): string {
  const there = new Set(text.split('\n').map((line) => line.trim()));
  const added = lines.filter((line) => !there.has(line.trim()));
  return [text.trim(), ...added].filter((line) => line !== '').join('\n');
}

/**
 * The summary with what was picked: each sentence in its part, with its source, and the measures that its reports told of.
 * Help is not asked for anew: the group's own request stands open.
 */
export function withPicked(
  begun: Summary,
  picked: readonly Sentence[],
  sources: readonly SentReport[],
  saidBy: SaidBy,
): Summary {
  const lines = (place: 'summary' | 'hindrance' | 'next'): readonly string[] =>
    picked.filter(({ part }) => placeOf[part] === place).map(saidBy);
  const from = new Set(picked.map(({ report }) => report));
  const measures = new Map<Key, ReportedMeasure>();
  for (const one of [...begun.measures, ...sources.filter(({ key }) => from.has(key)).flatMap((of) => of.measures)]) {
    if (!measures.has(one.measure.key)) measures.set(one.measure.key, one);
  }
  return {
    summary: withLines(begun.summary, lines('summary')),
    hindrance: withLines(begun.hindrance, lines('hindrance')),
    next: withLines(begun.next, lines('next')),
    measures: [...measures.values()],
  };
}
