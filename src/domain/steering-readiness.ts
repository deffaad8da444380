/** How far the report to the steering group has come before it is made: what it will hold, and what somebody should write first. */
import type { Round } from '#domain/report-round.ts';
import type { SteeringReport } from '#domain/steering-report.ts';

export interface Readiness {
  /** Of the groups at work that report in a rhythm: how many have sent the report that runs now. */
  readonly reports: { readonly sent: number; readonly of: number };
  /** Codes of proposals to decide, their titles where they have none. */
  readonly proposals: readonly string[];
  readonly help: number;
  readonly moved: { readonly milestones: number; readonly measures: number };
  /** Of those milestones, the ones that nobody has said why. */
  readonly withoutReason: number;
  readonly decisions: number;
  readonly changed: number;
}

export function readinessOf(report: SteeringReport, rounds: readonly Round[]): Readiness {
  const running = rounds
    .filter(({ rhythm }) => rhythm !== 'continuous')
    .flatMap(({ rows }) => rows.flatMap(({ atWork, cells }) => (atWork ? (cells.at(-1)?.kind ?? []) : [])));
  const moved = report.milestones.filter((one) => one.moved || one.standing === 'late');
  const late = report.packages.flatMap(({ measures }) => measures).filter((one) => one.late);
  return {
    reports: { sent: running.filter((kind) => kind === 'sent').length, of: running.length },
    proposals: report.proposals.map(({ proposal }) => proposal.code || proposal.title),
    help: report.help.length,
    moved: { milestones: moved.length, measures: late.length },
    withoutReason: moved.filter((one) => one.moved && one.milestone.moveReason.trim() === '').length,
    decisions: report.decisions.length,
    changed: report.changed.length,
  };
}
