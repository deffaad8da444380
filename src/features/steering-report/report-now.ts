/** The report to the steering group as the plan stands now: what it is for, what it tells of, and the file of it. */
import { useCallback, useMemo, useState } from 'react';
import { inOslo } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import type { EntityName } from '#domain/entities.ts';
import type { ChangeRecord } from '#domain/history.ts';
import type { Plan } from '#domain/plan.ts';
import { askedFrom } from '#domain/since-last.ts';
import { type Occasion, steeringOccasion, type SteeringReport, steeringReportOf } from '#domain/steering-report.ts';
import { useReader } from '#ui/language.tsx';
import { useAsked } from '../history.ts';
import { useClock, useSnapshot } from '../plan-session.tsx';
import type { History } from '../ports.ts';
import type { WriteWord } from '../word-making.ts';

/** What the report tells of and the plan does not open with. */
export const steeringLists = [
  'workPackage',
  'consultation',
  'request',
  'sentReport',
  'meeting',
  'involvement',
] as const satisfies readonly EntityName[];

/** More than happens to a plan between two meetings. */
const MOST_READ = 600;

export interface SteeringNow {
  readonly occasion: Occasion;
  readonly history: readonly ChangeRecord[];
  readonly reportWith: (assessment: string) => SteeringReport;
}

/** null until its lists and the history since the last one are here; without the net it tells of less. */
export function useSteeringNow(plan: Plan): SteeringNow | null {
  const { rows, loaded, online } = useSnapshot();
  const { today } = useReader();
  const clock = useClock();
  const [madeAt] = useState(() => clock.now());
  const ready = steeringLists.every((entity) => loaded.has(entity));
  const occasion = useMemo(() => steeringOccasion(plan, rows, today), [plan, rows, today]);
  const from = ready && occasion.since !== null ? askedFrom(occasion.since) : null;
  const ask = useCallback(
    async (history: History) => (from === null ? succeed([]) : history.historySince(from, MOST_READ)),
    [from],
  );
  const read = useAsked(ask, String(online));
  return useMemo(() => {
    if (!ready || read === null) return null;
    const history = read.ok ? read.value : [];
    return {
      occasion,
      history,
      reportWith: (assessment) => steeringReportOf(plan, rows, today, madeAt, { assessment, history }),
    };
  }, [ready, read, occasion, plan, rows, today, madeAt]);
}

/** `onReport` is told what the file is made of. */
export const writeSteeringReport =
  (assessment: string, history: readonly ChangeRecord[], onReport: (report: SteeringReport) => void): WriteWord =>
  async (rows, plan, { language, made, template }) => {
    const { reportDocx } = await import('#documents/report-docx.ts');
    const report = steeringReportOf(plan, rows, inOslo(made).day, made, { assessment, history });
    onReport(report);
    return reportDocx(report, language, template);
  };
