/** A report as it was sent: never changed afterwards, so it is read and not edited. */
import type { Plan } from '#domain/plan.ts';
import type { ReportContent, SentReport } from '#domain/report.ts';
import { reportLabels } from '#text/report.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { BackLink } from '#ui/back-link.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useNewPage } from '#ui/new-page.ts';
import { ReportMark } from '#ui/report-mark.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import { EditedAfterwards } from '../edited-afterwards.tsx';
import { JournalFacts } from '../journal-facts.tsx';
import { FoldedHistory } from '../item-history.tsx';
import { formatRoute, routeTo } from '../route.ts';
import { SentOn } from '../sent-on.tsx';
import './report-view.css';

export function SentReportView({ plan, report }: { readonly plan: Plan; readonly report: SentReport }) {
  const heading = useNewPage();
  const texts = useTexts(reportsTexts);
  return (
    <div className="page report-page">
      <BackLink href={formatRoute(routeTo('reports'))}>{texts.back}</BackLink>
      <div className="page-head report-head">
        <h1 ref={heading} tabIndex={-1}>
          {report.title}
        </h1>
        <SentOn report={report} />
      </div>
      <EditedAfterwards entity="sentReport" row={report} />
      <Content content={report} />
      <JournalFacts plan={plan} kind="sentReport" about={{ key: report.key, code: '', title: report.title }} />
      <FoldedHistory entity="sentReport" item={report.key} of={report.title} />
    </div>
  );
}

const parts = ['summary', 'hindrance', 'helpNeeded', 'next'] as const;

export function Content({ content }: { readonly content: ReportContent }) {
  const texts = useTexts(reportsTexts);
  const { language } = useReader();
  return (
    <article className="report-content surface">
      <p className="report-content-group">
        <a href={formatRoute({ screen: 'groups', open: content.group.key })}>
          {[content.group.code, content.group.title].filter(Boolean).join(' ')}
        </a>
        {content.mood === null ? null : <ReportMark kind={content.mood} />}
      </p>
      {parts
        .filter((part) => part === 'summary' || content[part] !== '')
        .map((part) => (
          <section key={part}>
            <h2>{part === 'summary' ? texts.summary : reportLabels[part][language]}</h2>
            <p>{content[part] === '' ? <span className="muted">{texts.nothingWritten}</span> : content[part]}</p>
          </section>
        ))}
      {content.measures.length === 0 ? null : (
        <section>
          <h2>{reportLabels.measures[language]}</h2>
          <ul className="report-content-measures">
            {content.measures.map(({ measure, after, words }) => (
              <li key={measure.key}>
                <span className="grow">
                  <a href={formatRoute({ screen: 'measures', open: measure.key, filter: null, search: '' })}>
                    {measure.title}
                  </a>
                  {words === '' ? null : <span className="muted small">{words}</span>}
                </span>
                <StatusMark status={after} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
