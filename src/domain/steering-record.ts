/**
 * The steering report as it was sent: a row that is only ever added, with what it said in words and figures. The same report a
 * year later says the same, whatever has become of the plan; its document is known by its sum.
 */
import type { Instant } from '#base/clock.ts';
import type { Group } from '#domain/group.ts';
import { isAtRest } from '#domain/measure.ts';
import type { Plan } from '#domain/plan.ts';
import type { ReportContent, ReportedMeasure, SentReport } from '#domain/report.ts';
import { isInUse, LINE_LIMIT, NOTE_LIMIT, type Ref, type Row } from '#domain/row.ts';
import type { Occasion, SteeringReport } from '#domain/steering-report.ts';

/** What it says, in the words of the language that it was made in. */
export type SteeringWords = Pick<ReportContent, 'title' | 'summary' | 'hindrance' | 'helpNeeded' | 'next'> & {
  /** Stands where there is more than a row holds. */
  readonly more: string;
};

export interface MadeDocument {
  /** Where it was saved; '' where it was only taken down. */
  readonly link: string;
  /** SHA-256, hexadecimal. */
  readonly sum: string;
}

/** Whole lines, as many as a column holds: nothing is cut in the middle of what it says. */
function fittingLines(words: string, more: string, limit: number): string {
  if (words.length <= limit) return words;
  const kept: string[] = [];
  let length = more.length;
  for (const line of words.split('\n')) {
    length += line.length + 1;
    if (length > limit) break;
    kept.push(line);
  }
  return [...kept, more].join('\n');
}

/** JSON has more characters than are read, and a column takes so many. */
const fits = (measures: readonly ReportedMeasure[]): boolean => JSON.stringify(measures).length <= NOTE_LIMIT - 2_000;

const bare = (measure: ReportedMeasure): ReportedMeasure => ({ ...measure, words: '', nextStep: '', moveReason: '' });

/** As much of each as there is room for: what is at rest says its status alone, then all do, then those at rest are left out. */
function fittingMeasures(all: readonly ReportedMeasure[]): readonly ReportedMeasure[] {
  const resting = (one: ReportedMeasure): boolean => isAtRest(one.after);
  const ways: readonly (readonly ReportedMeasure[])[] = [
    all,
    all.map((one) => (resting(one) ? bare(one) : one)),
    all.map(bare),
    all.filter((one) => !resting(one)).map(bare),
  ];
  const found = ways.find(fits);
  if (found !== undefined) return found;
  const most: ReportedMeasure[] = [];
  for (const one of ways.at(-1) ?? []) {
    if (!fits([...most, one])) break;
    most.push(one);
  }
  return most;
}

/** Whom it is filed under: those whom it is for, else those who compile it, else the plan itself. */
function addressee(plan: Plan, groups: readonly Group[]): Ref {
  const ours = groups.filter((group) => isInUse(group) && group.plan === plan.key && group.state !== 'closed');
  const found = ours.find(({ kind }) => kind === 'steering') ?? ours.find(({ kind }) => kind === 'project');
  return found === undefined
    ? { key: plan.key, code: '', title: plan.title }
    : { key: found.key, code: found.code, title: found.title };
}

const MOST_SOURCES = 30;

export function steeringRecordOf(
  plan: Plan,
  report: SteeringReport,
  { period, since }: Occasion,
  { more, title, ...words }: SteeringWords,
  { link, sum }: MadeDocument,
  from: { readonly groups: readonly Group[]; readonly sent: readonly SentReport[] },
  row: Row,
  by: { readonly at: Instant; readonly role: string },
): SentReport {
  const note = (text: string): string => fittingLines(text, more, NOTE_LIMIT);
  const measures = report.packages.flatMap((one) => one.measures);
  const sources = from.sent
    .filter(
      (sent) =>
        isInUse(sent) &&
        sent.plan === plan.key &&
        sent.kind !== 'steering' &&
        (since === null || sent.sentAt.slice(0, 10) >= since.day),
    )
    .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1))
    // Each group's last one.
    .filter(({ group }, at, all) => all.findIndex((other) => other.group.key === group.key) === at)
    .slice(0, MOST_SOURCES);
  return {
    ...row,
    title: title.slice(0, LINE_LIMIT),
    kind: 'steering',
    group: addressee(plan, from.groups),
    period,
    mood: null,
    summary: note(words.summary),
    hindrance: note(words.hindrance),
    helpNeeded: note(words.helpNeeded),
    next: note(words.next),
    measures: fittingMeasures(
      measures.map(({ measure }) => ({
        measure: { key: measure.key, code: measure.code, title: measure.title },
        before: null,
        after: measure.status,
        words: measure.statusWords,
        nextStep: measure.nextStep,
        when: measure.when.words,
        moveReason: measure.moveReason,
      })),
    ),
    sources: sources.map((sent) => ({ key: sent.key, code: '', title: sent.title })),
    sentAt: by.at,
    sentBy: by.role,
    report: { key: row.key, code: '', title },
    document: link,
    documentSum: sum,
  };
}
