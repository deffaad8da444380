/** When a report was sent, and in which role. */
import { inOslo } from '#base/clock.ts';
import type { SentReport } from '#domain/report.ts';
import { formatDay } from '#text/calendar-words.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';

export function SentOn({ report }: { readonly report: SentReport }) {
  const texts = useTexts(reportsTexts);
  const { language } = useReader();
  return (
    <span className="muted">{texts.sentOn(formatDay(inOslo(report.sentAt).day, language, 'long'), report.sentBy)}</span>
  );
}
