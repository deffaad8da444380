/**
 * The status of a measure as a glyph of one family, a ring that fills, and its words. The shape carries the meaning; the
 * colour only strengthens it.
 */
import type { ReactNode } from 'react';
import type { MeasureStatus } from '#domain/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { useLanguage } from './language.tsx';
import './status-mark.css';

const ring = { cx: 8, cy: 8, r: 6, fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const;
const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.7, strokeLinecap: 'round' } as const;

const shapes: Readonly<Record<MeasureStatus, ReactNode>> = {
  notStarted: <circle {...ring} strokeWidth={1.5} strokeDasharray="2.2 1.9" />,
  inProgress: (
    <>
      <circle {...ring} />
      <path d="M8 4.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" />
    </>
  ),
  partlyDone: (
    <>
      <circle {...ring} />
      <path d="M8 4.6a3.4 3.4 0 1 1-3.4 3.4H8z" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx={8} cy={8} r={6.8} fill="currentColor" />
      <path d="M5 8.2l2.1 2.1L11.2 6" {...line} stroke="var(--knock-out)" strokeWidth={1.6} strokeLinejoin="round" />
    </>
  ),
  ongoing: (
    <>
      <circle cx={8} cy={8} r={2.2} fill="currentColor" />
      <path d="M13.2 5A6 6 0 1 0 14 8" {...line} strokeWidth={1.6} />
      <path d="M14.2 2.4l-.6 3.2-3.1-.9" {...line} strokeWidth={1.6} strokeLinejoin="round" />
    </>
  ),
  onHold: (
    <>
      <circle {...ring} />
      <path d="M6.3 5.8v4.4M9.7 5.8v4.4" {...line} />
    </>
  ),
  notRelevant: (
    <>
      <circle {...ring} />
      <path d="M5.2 8h5.6" {...line} />
    </>
  ),
};

export const statusClass = (status: MeasureStatus): string => `status--${status}`;

/** The glyph alone; whoever uses it says the status in words nearby. */
export function StatusGlyph({ status, size = 16 }: { readonly status: MeasureStatus; readonly size?: number }) {
  return (
    <svg
      className={`status-glyph ${statusClass(status)}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {shapes[status]}
    </svg>
  );
}

export function StatusMark({ status }: { readonly status: MeasureStatus }) {
  const language = useLanguage();
  return (
    <span className="status">
      <StatusGlyph status={status} />
      <span className="status-words">{measureStatusLabels[status][language]}</span>
    </span>
  );
}
