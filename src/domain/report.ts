/**
 * Status reports: a group's draft, and the sent report, which is a record of its own that never changes: the same report
 * a year later says the same.
 */
import type { Day, Instant } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { MeasureStatus } from '#domain/measure.ts';
import type { Actor } from '#domain/role.ts';
import type { Ref, Row } from '#domain/row.ts';
import { type Need, type Refusal, type Steps, takeStep } from '#domain/steps.ts';

export const moods = ['onTrack', 'slow', 'needsHelp'] as const;
/** slow: «Vi klarer det selv»; needsHelp: «Prosjektgruppa må inn». */
export type Mood = (typeof moods)[number];

export const reportStates = ['draft', 'sent', 'read', 'inSteeringPack', 'seen'] as const;
export type ReportState = (typeof reportStates)[number];

export const reportKinds = ['group', 'summary', 'steering'] as const;
/** summary: the project group's, picked from the groups' reports; steering: the report to the steering group. */
export type ReportKind = (typeof reportKinds)[number];

export interface ReportedMeasure {
  readonly measure: Ref;
  readonly before: MeasureStatus | null;
  readonly after: MeasureStatus;
  readonly words: string;
  readonly nextStep: string;
  /** Its time in the plan's words, as they stood. */
  readonly when: string;
  readonly moveReason: string;
}

/** What a report says, draft or sent. */
export interface ReportContent {
  readonly title: string;
  readonly kind: ReportKind;
  readonly group: Ref;
  /** 'YYYY-MM' or 'YYYY-T2' or the day of the meeting that it is for. */
  readonly period: string;
  readonly mood: Mood | null;
  readonly summary: string;
  readonly hindrance: string;
  readonly helpNeeded: string;
  readonly next: string;
  readonly measures: readonly ReportedMeasure[];
  /** The sent reports that it was picked from. */
  readonly sources: readonly Ref[];
}

export interface Report extends Row, ReportContent {
  readonly state: ReportState;
  readonly dueOn: Day | null;
  readonly comment: string;
}

export interface SentReport extends Row, ReportContent {
  readonly sentAt: Instant;
  readonly sentBy: string;
  readonly report: Ref;
  /** Link to the document that was made of it; its sum tells whether the file is still that one. */
  readonly document: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly documentSum: string;
}

export const reportSteps: Steps<ReportState> = {
  draft: { sent: { by: ['groupLeader', 'projectLeader'], needs: [] } },
  sent: { read: { by: ['projectLeader'], needs: [] } },
  read: { inSteeringPack: { by: ['projectLeader'], needs: [] } },
  inSteeringPack: { seen: { by: ['steeringGroup'], needs: [] } },
  seen: {},
};

const lacksNothing = (_need: Need): boolean => false;

/** No field is required: a month without news is a report too. */
export function moveReport(report: Report, to: ReportState, actor: Actor): Result<Report, Refusal> {
  const step = takeStep(reportSteps, report.state, to, actor, lacksNothing);
  return step.ok ? succeed({ ...report, state: to }) : fail(step.failure);
}

/** How many of a report's four fields are filled in. The two on hindrance and help may stand empty, and are not counted. */
export function filledFields(
  content: Pick<ReportContent, 'mood' | 'measures' | 'summary' | 'next'>,
  hasMeasures: boolean,
): { readonly filled: number; readonly of: number } {
  const fields = [
    content.mood !== null,
    ...(hasMeasures ? [content.measures.length > 0] : []),
    content.summary.trim() !== '',
    content.next.trim() !== '',
  ];
  return { filled: fields.filter(Boolean).length, of: fields.length };
}
