/** What was approved first, and why it is no longer so. */
import type { Timed } from '#domain/milestone.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';

export function MoveNote({ timed: { baseline, moveReason } }: { readonly timed: Timed }) {
  const texts = useTexts(timelineTexts);
  const language = useLanguage();
  if (baseline === null) return null;
  return (
    <p className="muted small">
      {texts.originally(formatFuzzyDate(baseline, language))}
      {moveReason === '' ? '' : `. ${texts.movedBecause(moveReason)}`}
    </p>
  );
}
