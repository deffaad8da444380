/** How far a report has come, or how a group says that it goes: a glyph and words, never colour alone and no traffic light. */
import { CheckmarkCircle16Filled, CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import { DocumentEdit16Regular } from '@fluentui/react-icons/svg/document-edit';
import { HandRight16Regular } from '@fluentui/react-icons/svg/hand-right';
import { Subtract16Regular } from '@fluentui/react-icons/svg/subtract';
import type { ReactNode } from 'react';
import type { Mood } from '#domain/report.ts';
import { moodLabels } from '#text/mood.ts';
import { cellLabels, type CellWord } from '#text/report-cells.ts';
import { useLanguage } from './language.tsx';
import './report-mark.css';

export type ReportMarkKind = Mood | CellWord;

const glyphs: Readonly<Record<ReportMarkKind, ReactNode>> = {
  onTrack: <CheckmarkCircle16Filled />,
  slow: <Subtract16Regular />,
  needsHelp: <HandRight16Regular />,
  sent: <CheckmarkCircle16Regular />,
  draft: <DocumentEdit16Regular />,
  notBegun: <CircleHint16Regular />,
  missing: <CircleHint16Regular />,
  notExpected: null,
};

const labels = { ...cellLabels, ...moodLabels };

/** Where the words stand elsewhere on the line. */
export const ReportGlyph = ({ kind }: { readonly kind: ReportMarkKind }) => (
  <span className={`report-mark report-mark--${kind}`} aria-hidden="true">
    {glyphs[kind]}
  </span>
);

export function ReportMark({ kind, children }: { readonly kind: ReportMarkKind; readonly children?: ReactNode }) {
  const language = useLanguage();
  return (
    <span className={`report-mark report-mark--${kind}`}>
      {glyphs[kind]}
      {children ?? labels[kind][language]}
    </span>
  );
}
