/** When a report was sent, and in which role. */
import { inOslo } from '#base/clock.ts';
import type { SentReport } from '#domain/report.ts';
import { formatDay, formatTimeOfDay } from '#text/calendar-words.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';

interface SentOnProps {
  readonly report: SentReport;
  /** Where several may have been sent on a day. */
  readonly withTime?: boolean;
}

export function SentOn({ report: { sentAt, sentBy }, withTime = false }: SentOnProps) {
  const texts = useTexts(reportsTexts);
  const { language } = useReader();
  const day = formatDay(inOslo(sentAt).day, language, 'long');
  const when = withTime ? `${day} ${formatTimeOfDay(sentAt, language)}` : day;
  return <span className="muted">{texts.sentOn(when, sentBy)}</span>;
}
