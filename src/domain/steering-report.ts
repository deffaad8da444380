/**
 * What the steering group is told on a day: taken from the rows once, and a value of its own from then on, so that the same
 * report a year later says the same. Persons are not in it, only roles and groups.
 */
import type { Day, Instant } from '#base/clock.ts';
import { compareText } from '#base/order.ts';
import { daysLate, type Fact, factsOf, inPlanOrder, type MilestoneStanding, standingOf } from '#domain/attention.ts';
import type { Consultation } from '#domain/consultation.ts';
import type { Decision } from '#domain/decision.ts';
import { inLogOrder } from '#domain/decision-log.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { ChangeRecord } from '#domain/history.ts';
import type { Involvement } from '#domain/involvement.ts';
import { byTime } from '#domain/involvement-plan.ts';
import { type Measure, type MeasureStatus, measureStatuses } from '#domain/measure.ts';
import { type Meeting, meetsOn } from '#domain/meeting.ts';
import { isMoved, type Milestone } from '#domain/milestone.ts';
import { moveGround, wishFor } from '#domain/move-ground.ts';
import type { Plan, WorkPackage } from '#domain/plan.ts';
import type { Proposal } from '#domain/proposal.ts';
import { type ConsultationStanding, consultationStanding, isReady } from '#domain/proposal-path.ts';
import { helpWanted } from '#domain/report-round.ts';
import type { SentReport } from '#domain/report.ts';
import type { HelpRequest } from '#domain/request.ts';
import { isInUse, type Row } from '#domain/row.ts';
import { lastHeld, laterOf, type News, type Since, sinceLast, sinceReport } from '#domain/since-last.ts';

export interface SteeringReport {
  readonly title: string;
  readonly municipality: string;
  readonly madeAt: Instant;
  readonly today: Day;
  /** When the steering group was told last: in its last meeting, or in the report before this one; null where it never was. */
  readonly since: Day | null;
  /** The steering group's next meeting. */
  readonly meeting: { readonly when: FuzzyDate; readonly time: string } | null;
  /** What the project leader says of it; '' where it is left to be written. */
  readonly assessment: string;
  /** What has become otherwise since then, but for what stands under headings of its own. */
  readonly changed: readonly News[];
  /** For the one sentence on top. */
  readonly facts: readonly Fact[];
  readonly proposals: readonly ReportedProposal[];
  readonly help: readonly ReportedHelp[];
  readonly answered: readonly ReportedAnswer[];
  readonly milestones: readonly ReportedMilestone[];
  readonly packages: readonly ReportedPackage[];
  readonly decisions: readonly Decision[];
  readonly involvements: readonly Involvement[];
}

export interface ReportedProposal {
  readonly proposal: Proposal;
  readonly consultation: ConsultationStanding;
}

export interface ReportedHelp {
  /** Code and name of the group or measure. */
  readonly from: string;
  readonly text: string;
  readonly addressee: string;
  /** null where the words say nothing of when. */
  readonly needed: FuzzyDate | null;
}

export interface ReportedAnswer {
  readonly request: string;
  readonly answer: string;
  readonly by: string;
  readonly on: Day | null;
}

export interface ReportedMilestone {
  readonly milestone: Milestone;
  readonly standing: MilestoneStanding;
  readonly moved: boolean;
  /** A new time that somebody has asked for; the old one stands until it is decided. */
  readonly wanted: string;
}

export interface ReportedMeasure {
  readonly measure: Measure;
  readonly late: boolean;
}

export interface ReportedPackage {
  /** null for measures that stand in none. */
  readonly workPackage: { readonly code: string; readonly title: string } | null;
  readonly measures: readonly ReportedMeasure[];
}

/** Rows that a steering report is made of; of lists that are not read, none. */
export interface SteeringRows {
  readonly milestone: readonly Milestone[];
  readonly measure: readonly Measure[];
  readonly workPackage: readonly WorkPackage[];
  readonly proposal: readonly Proposal[];
  readonly consultation: readonly Consultation[];
  readonly decision: readonly Decision[];
  readonly request: readonly HelpRequest[];
  readonly sentReport: readonly SentReport[];
  readonly meeting: readonly Meeting[];
  readonly involvement: readonly Involvement[];
}

/** How many of each status, in the order of the statuses; those that nobody has are left out. */
export const statusCounts = (
  measures: readonly ReportedMeasure[],
): readonly (readonly [status: MeasureStatus, count: number])[] =>
  measureStatuses.flatMap((status) => {
    const count = measures.filter(({ measure }) => measure.status === status).length;
    return count === 0 ? [] : [[status, count] as const];
  });

const named = ({ code, title }: { readonly code: string; readonly title: string }): string => `${code} ${title}`.trim();

/** What a report is for, and since when it tells. */
export interface Occasion {
  /** The steering group's next meeting; null where none is planned. */
  readonly meeting: Meeting | null;
  /** Its day, or today: reports for the same day take each other's place. */
  readonly period: Day;
  readonly since: Since | null;
}

export function steeringOccasion(plan: Plan, rows: Pick<SteeringRows, 'meeting' | 'sentReport'>, today: Day): Occasion {
  const dayOf = (meeting: Meeting): Day | null => meetsOn(meeting) ?? meeting.when.to ?? meeting.when.from;
  const meetings = rows.meeting.filter((row) => isInUse(row) && row.plan === plan.key);
  const next = meetings
    .filter(({ kind, state }) => kind === 'steering' && state !== 'cancelled' && state !== 'closed')
    .flatMap((meeting) => {
      const day = dayOf(meeting);
      return day !== null && day >= today ? [{ meeting, day }] : [];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
  const period = next?.day ?? today;
  // One that was made for the same meeting is this report once more, and not the one before it.
  const last = steeringReports(plan, rows.sentReport).find((report) => report.period !== period);
  const since = laterOf(lastHeld(meetings, 'steering', today), last === undefined ? null : sinceReport(last));
  return { meeting: next?.meeting ?? null, period, since };
}

/** Those that were sent, the newest first. */
export const steeringReports = (plan: Plan, sent: readonly SentReport[]): readonly SentReport[] =>
  sent
    .filter((report) => isInUse(report) && report.plan === plan.key && report.kind === 'steering')
    .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));

/** Told under headings of their own. */
const hasOwnHeading = ({ kind }: News): boolean => kind === 'decided' || kind === 'answered';

/** What is not in the rows. */
export interface Told {
  readonly assessment: string;
  /** What has happened since the group was told last, so far as it could be read. */
  readonly history: readonly ChangeRecord[];
}

const nothingTold: Told = { assessment: '', history: [] };

export function steeringReportOf(
  plan: Plan,
  rows: SteeringRows,
  today: Day,
  madeAt: Instant,
  { assessment, history }: Told = nothingTold,
): SteeringReport {
  const ours = <Kind extends Row>(all: readonly Kind[]): readonly Kind[] =>
    all.filter((row) => isInUse(row) && row.plan === plan.key);
  const milestones = ours(rows.milestone).toSorted(inPlanOrder);
  const measures = ours(rows.measure).toSorted((a, b) => compareText(a.code, b.code) || compareText(a.title, b.title));
  const proposals = ours(rows.proposal);
  const surroundings = {
    settings: plan.settings,
    consultations: ours(rows.consultation),
    decisions: ours(rows.decision),
  };
  const ready = proposals
    .filter((proposal) => isReady(proposal, surroundings))
    .toSorted((a, b) => compareText(a.code, b.code));
  const { meeting, since } = steeringOccasion(plan, rows, today);
  const isNew = (day: Day | null): boolean => since === null || (day !== null && day >= since.day);
  const ground = moveGround(plan.settings, proposals, surroundings.decisions);
  const requests = ours(rows.request);

  return {
    title: plan.title,
    municipality: plan.municipality,
    madeAt,
    today,
    since: since?.day ?? null,
    meeting: meeting === null ? null : { when: meeting.when, time: meeting.time },
    assessment,
    changed:
      since === null
        ? []
        : sinceLast(
            { decision: [], milestone: milestones, measure: measures, proposal: proposals, request: requests },
            history.filter((change) => change.plan === plan.key),
            since,
          ).filter((news) => !hasOwnHeading(news)),
    facts: factsOf({
      milestones,
      measures,
      proposals: ready,
      decisions: surroundings.decisions,
      decides: plan.settings.decides,
      today,
    }),
    proposals: ready.map((proposal) => ({
      proposal,
      consultation: consultationStanding(proposal, surroundings.consultations),
    })),
    help: helpOf(requests, ours(rows.sentReport), measures, today),
    answered: requests
      .filter(({ state, answeredOn }) => state === 'answered' && isNew(answeredOn))
      .map(({ title, answer, answeredBy, answeredOn }) => ({ request: title, answer, by: answeredBy, on: answeredOn })),
    milestones: milestones.map((milestone) => ({
      milestone,
      standing: standingOf(milestone, today),
      moved: isMoved(milestone),
      wanted: wishFor(milestone, ground)?.change?.to ?? '',
    })),
    packages: packagesOf(measures, ours(rows.workPackage), today),
    // What was decided before the plan came here is no news, whenever it was registered.
    decisions: ours(rows.decision)
      .filter((decision) => isNew(decision.on) && !(since === null && decision.registeredAfterwards))
      .toSorted(inLogOrder),
    involvements: ours(rows.involvement)
      .filter(({ state, when }) => state === 'planned' || isNew(when.to ?? when.from))
      .toSorted(byTime),
  };
}

function helpOf(
  requests: readonly HelpRequest[],
  sent: readonly SentReport[],
  measures: readonly Measure[],
  today: Day,
): readonly ReportedHelp[] {
  const asked = helpWanted(requests, sent, today).map((wanted): ReportedHelp => {
    if (wanted.kind === 'report') {
      const { group, helpNeeded } = wanted.report;
      return { from: named(group), text: helpNeeded, addressee: '', needed: null };
    }
    const { about, group, title, addressee, needed } = wanted.request;
    const from = about ?? group;
    return { from: from === null ? '' : named(from), text: title, addressee, needed };
  });
  const told = new Set(asked.map(({ text }) => text.trim()));
  // What somebody has asked for in a request of its own is told there, with of whom and by when.
  const about = new Set(requests.flatMap(({ state, about: of }) => (state === 'open' && of !== null ? [of.key] : [])));
  const ofMeasures = measures
    .filter(({ key, helpWanted: text }) => text.trim() !== '' && !told.has(text.trim()) && !about.has(key))
    .map((measure): ReportedHelp => ({
      from: named(measure),
      text: measure.helpWanted,
      addressee: '',
      needed: null,
    }));
  return [...asked, ...ofMeasures];
}

/** In the order of the work packages; measures of a package that is gone keep its name. */
function packagesOf(
  measures: readonly Measure[],
  workPackages: readonly WorkPackage[],
  today: Day,
): readonly ReportedPackage[] {
  const positions = new Map(workPackages.map(({ key, position }) => [key, position]));
  const found = new Map<string, { readonly place: number; readonly reported: ReportedPackage }>();
  for (const measure of measures) {
    const { workPackage } = measure;
    const key = workPackage?.key ?? '';
    const place = workPackage === null ? Infinity : (positions.get(workPackage.key) ?? Number.MAX_SAFE_INTEGER);
    const before = found.get(key)?.reported.measures ?? [];
    const said = workPackages.find((one) => one.key === key) ?? workPackage;
    const name = said === null ? null : { code: said.code, title: said.title };
    const reported = { measure, late: daysLate(measure, today) !== null };
    found.set(key, { place, reported: { workPackage: name, measures: [...before, reported] } });
  }
  return [...found.values()]
    .toSorted(
      (a, b) =>
        (a.place === b.place ? 0 : a.place - b.place) ||
        compareText(a.reported.workPackage?.code ?? '', b.reported.workPackage?.code ?? ''),
    )
    .map(({ reported }) => reported);
}
