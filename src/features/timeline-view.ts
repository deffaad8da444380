/** How the timeline is seen: kept in the address, so that it is the same after a reload and for whoever gets the link. */
import { type MatrixStep, matrixSteps } from '#domain/matrix-step.ts';
import { type Zoom, zooms } from '#ui/time-scale.ts';

export const timelineModes = ['axis', 'matrix'] as const;
export type TimelineMode = (typeof timelineModes)[number];

/** What the measures are gathered by. */
export const timelineGroupings = ['workPackage', 'group', 'focusArea'] as const;
export type TimelineGrouping = (typeof timelineGroupings)[number];

export interface TimelineView {
  readonly mode: TimelineMode;
  readonly by: TimelineGrouping;
  readonly zoom: Zoom;
  readonly step: MatrixStep;
}

export const plainView: TimelineView = { mode: 'axis', by: 'workPackage', zoom: 'months', step: 'half' };

const modeWords: Readonly<Record<TimelineMode, string>> = { axis: 'akse', matrix: 'matrise' };
const groupingWords: Readonly<Record<TimelineGrouping, string>> = {
  workPackage: 'arbeidspakke',
  group: 'gruppe',
  focusArea: 'satsing',
};
const zoomWords: Readonly<Record<Zoom, string>> = { years: 'ar', quarters: 'kvartal', months: 'maned', weeks: 'uke' };
const stepWords: Readonly<Record<MatrixStep, string>> = { year: 'ar', half: 'halvar', quarter: 'kvartal' };

/** What is not understood is as anybody first sees it. */
export function parseTimelineView(asked: URLSearchParams): TimelineView {
  const chosen = <Choice extends string>(
    name: string,
    among: readonly Choice[],
    words: Readonly<Record<Choice, string>>,
    plain: Choice,
  ): Choice => among.find((one) => words[one] === asked.get(name)) ?? plain;
  return {
    mode: chosen('vis', timelineModes, modeWords, plainView.mode),
    by: chosen('etter', timelineGroupings, groupingWords, plainView.by),
    zoom: chosen('zoom', zooms, zoomWords, plainView.zoom),
    step: chosen('trinn', matrixSteps, stepWords, plainView.step),
  };
}

/** '' or '?…' with what differs from the plain view. */
export function formatTimelineView({ mode, by, zoom, step }: TimelineView): string {
  const asked = new URLSearchParams();
  if (mode !== plainView.mode) asked.set('vis', modeWords[mode]);
  if (by !== plainView.by) asked.set('etter', groupingWords[by]);
  if (zoom !== plainView.zoom) asked.set('zoom', zoomWords[zoom]);
  if (step !== plainView.step) asked.set('trinn', stepWords[step]);
  return asked.size === 0 ? '' : `?${asked}`;
}
