/** A report to the steering group as it was sent. Its row says what it said; its document is opened, and held against its sum. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Plan } from '#domain/plan.ts';
import type { SentReport } from '#domain/report.ts';
import { fileFailureText } from '#text/channel-files.ts';
import { reportLabels } from '#text/report.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { steeringScreenTexts } from '#text/steering-screen.ts';
import { BackLink } from '#ui/back-link.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useNewPage } from '#ui/new-page.ts';
import { StatusMark } from '#ui/status-mark.tsx';
import { useChannelFiles } from '../channel-files.ts';
import { EditedAfterwards } from '../edited-afterwards.tsx';
import { JournalFacts } from '../journal-facts.tsx';
import { FoldedHistory } from '../item-history.tsx';
import { formatRoute, routeTo } from '../route.ts';
import { SentOn } from '../sent-on.tsx';
import { digestOf, readFileOf } from '../word-making.ts';

const parts = ['summary', 'next', 'helpNeeded', 'hindrance'] as const;

export function SteeringSent({ plan, report }: { readonly plan: Plan; readonly report: SentReport }) {
  const heading = useNewPage();
  const texts = useTexts(steeringScreenTexts);
  const reports = useTexts(reportsTexts);
  const { language } = useReader();
  const { measures, sources } = report;
  return (
    <div className="page report-page">
      <BackLink href={formatRoute(routeTo('reports'))}>{reports.back}</BackLink>
      <div className="steering-head">
        <h1 ref={heading} tabIndex={-1}>
          {report.title}
        </h1>
        <SentOn report={report} />
      </div>
      <EditedAfterwards entity="sentReport" row={report} />
      <SentDocument report={report} />
      <article className="report-content surface">
        {parts
          .filter((part) => report[part] !== '')
          .map((part) => (
            <section key={part}>
              <h2>{texts.parts[part]}</h2>
              <p>{report[part]}</p>
            </section>
          ))}
        {measures.length === 0 ? null : (
          <section>
            <h2>{reportLabels.measures[language]}</h2>
            <ul className="report-content-measures">
              {measures.map(({ measure, after, words, when }) => (
                <li key={measure.key}>
                  <span className="grow">
                    <a href={formatRoute({ screen: 'measures', open: measure.key, filter: null, search: '' })}>
                      {`${measure.code} ${measure.title}`.trim()}
                    </a>
                    <span className="muted small">{[when, words].filter((said) => said !== '').join('. ')}</span>
                  </span>
                  <StatusMark status={after} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {sources.length === 0 ? null : (
          <section>
            <h2>{texts.parts.sources}</h2>
            <ul className="report-content-measures">
              {sources.map((source) => (
                <li key={source.key}>
                  <a href={formatRoute({ screen: 'reports', open: source.key })}>{source.title}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
      <JournalFacts plan={plan} kind="sentReport" about={{ key: report.key, code: '', title: report.title }} />
      <FoldedHistory entity="sentReport" item={report.key} of={report.title} />
    </div>
  );
}

/** The file may have been written in since: what stands on this page is what was sent. */
function SentDocument({ report: { document: link, documentSum } }: { readonly report: SentReport }) {
  const texts = useTexts(steeringScreenTexts);
  const { language } = useReader();
  const bring = useChannelFiles();
  const [checking, setChecking] = useState(false);
  const [said, setSaid] = useState('');
  async function check(): Promise<void> {
    setChecking(true);
    setSaid('');
    const read = await readFileOf(bring, link);
    if (read.ok) setSaid((await digestOf(read.value)) === documentSum ? texts.unchanged : texts.changedSince);
    else setSaid(Object.values(fileFailureText(read.failure, language)).join(' '));
    setChecking(false);
  }
  if (link === '') return <p className="muted steering-document">{texts.onlyDownloaded}</p>;
  return (
    <div className="steering-document">
      <a className="text-link" href={link} target="_blank" rel="noreferrer">
        {texts.openInWord}
      </a>
      {bring === null ? null : (
        <Button size="small" disabledFocusable={checking} onClick={() => (checking ? undefined : void check())}>
          {checking ? texts.checking : texts.check}
        </Button>
      )}
      <span role="status">{said}</span>
    </div>
  );
}
