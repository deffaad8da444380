/** What the group said last time, beside what it writes now. */
import { yearOf } from '#base/calendar.ts';
import type { SentReport } from '#domain/report.ts';
import { capitalised } from '#text/entities.ts';
import { periodOfReport } from '#text/report-period.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { ReportMark } from '#ui/report-mark.tsx';

export function PreviousReport({ report }: { readonly report: SentReport | null }) {
  const texts = useTexts(reportsTexts);
  const { language, today } = useReader();
  if (report === null) return <aside className="previous-report muted">{texts.noPrevious}</aside>;
  const promises = report.next.split('\n').filter((line) => line.trim() !== '');
  return (
    <aside className="previous-report" aria-label={texts.previous}>
      <h2>{capitalised(periodOfReport(report.period, language, yearOf(today)))}</h2>
      {report.mood === null ? null : <ReportMark kind={report.mood} />}
      {report.summary === '' ? null : <blockquote>{report.summary}</blockquote>}
      {promises.length === 0 ? null : (
        <>
          <h3>{texts.saidNext}</h3>
          <ul>
            {promises.map((promise) => (
              <li key={promise}>{promise}</li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
