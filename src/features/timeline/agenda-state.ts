/** The timeline as a list for a phone: what is late, this month and the next, the seasons after them, what has no time. Pure. */
import type { Day } from '#base/clock.ts';
import { later, monthOf, yearOf } from '#base/calendar.ts';
import { daysLate, type MilestoneStanding, standingOf } from '#domain/attention.ts';
import { compareFuzzyDates, type FuzzyDate, type Seasons } from '#domain/fuzzy-date.ts';
import { isAtRest, type Measure } from '#domain/measure.ts';
import type { Milestone } from '#domain/milestone.ts';
import { seasonOf } from '#domain/timeline.ts';
import type { AgendaHeading } from '#text/timeline-screen.ts';

export type AgendaItem =
  | { readonly kind: 'milestone'; readonly milestone: Milestone; readonly standing: MilestoneStanding }
  | { readonly kind: 'measure'; readonly measure: Measure };

export interface AgendaGroup {
  readonly heading: AgendaHeading;
  readonly items: readonly AgendaItem[];
}

const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const MONTHS_NAMED = 2;

function headingOf(when: FuzzyDate, late: boolean, seasons: Seasons, today: Day): AgendaHeading {
  if (late) return { kind: 'late' };
  const last = when.to ?? when.from;
  if (last === null) return when.kind === 'recurring' ? { kind: 'recurring' } : { kind: 'untimed' };
  const [year, month] = [yearOf(last), monthOf(last)];
  const ahead = (year - yearOf(today)) * 12 + month - monthOf(today);
  const thisYear = year === yearOf(today);
  // What began in the past and has no end is a matter of now.
  if (ahead < 0) return { kind: 'month', year: yearOf(today), month: monthOf(today), thisYear: true };
  if (ahead < MONTHS_NAMED) return { kind: 'month', year, month, thisYear };
  if (year - yearOf(today) > 1) return { kind: 'year', year };
  return { kind: 'season', thisYear, ...seasonOf(last, seasons) };
}

/** The day that a thing is listed by: its last one, today where it only runs; '' without any. */
const listedBy = ({ from, to }: FuzzyDate, today: Day): string => to ?? (from === null ? '' : later(from, today));

const order: Readonly<Record<AgendaHeading['kind'], number>> = {
  late: 0,
  month: 1,
  season: 2,
  year: 2,
  recurring: 3,
  untimed: 4,
};

/** What lies ahead: late first, then by when it ends, what has no time last. What is passed or at rest is not here. */
export function agendaOf(
  milestones: readonly Milestone[],
  measures: readonly Measure[],
  seasons: Seasons,
  today: Day,
): readonly AgendaGroup[] {
  const entries: { readonly item: AgendaItem; readonly when: FuzzyDate; readonly heading: AgendaHeading }[] = [];
  for (const milestone of milestones) {
    const standing = standingOf(milestone, today);
    if (standing === 'passed' || standing === 'cancelled') continue;
    const heading = headingOf(milestone.when, standing === 'late', seasons, today);
    entries.push({ item: { kind: 'milestone', milestone, standing }, when: milestone.when, heading });
  }
  for (const measure of measures) {
    if (isAtRest(measure.status)) continue;
    const heading = headingOf(measure.when, daysLate(measure, today) !== null, seasons, today);
    entries.push({ item: { kind: 'measure', measure }, when: measure.when, heading });
  }
  const inOrder = entries.toSorted(
    (a, b) =>
      order[a.heading.kind] - order[b.heading.kind] ||
      compareWords(listedBy(a.when, today), listedBy(b.when, today)) ||
      compareFuzzyDates(a.when, b.when) ||
      (a.item.kind === b.item.kind ? 0 : a.item.kind === 'milestone' ? -1 : 1),
  );
  const groups = new Map<string, { readonly heading: AgendaHeading; readonly items: AgendaItem[] }>();
  for (const { item, heading } of inOrder) {
    const name = JSON.stringify(heading);
    const group = groups.get(name) ?? { heading, items: [] };
    group.items.push(item);
    groups.set(name, group);
  }
  return [...groups.values()];
}
