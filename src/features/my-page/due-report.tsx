/** The report that a group leader owes: how far it has come, by when, and one way on. */
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { CSSProperties } from 'react';
import type { OwedReport } from '#domain/my-work.ts';
import { myPageTexts } from '#text/my-page-screen.ts';
import { dueWords, reportOf } from '#text/report-period.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { shortNameOf } from '../group-rows.ts';
import { formatRoute } from '../route.ts';

export function DueReport({ report }: { readonly report: OwedReport }) {
  const texts = useTexts(myPageTexts);
  const { language, today } = useReader();
  const { group, period, draft, filled, of, late } = report;
  const due = period.due === null ? null : dueWords(period.due, language, today);
  return (
    <a className="due-report surface" href={formatRoute({ screen: 'reports', open: group.key })}>
      <span className="grow">
        <b>{reportOf(period, shortNameOf(group), language)}</b>
        <span className="muted">
          {due === null ? null : (
            <>
              {late ? texts.deadlineWas(due) : texts.deadline(due)}
              {late ? ' ' : ' · '}
            </>
          )}
          {draft === null ? texts.notBegun : texts.filled(filled, of)}
        </span>
        <span className="due-report-bar" aria-hidden="true" style={{ '--filled': filled / of } as CSSProperties} />
      </span>
      <span className="due-report-go">
        {draft === null ? texts.begin : texts.finish}
        <ArrowRight16Regular />
      </span>
    </a>
  );
}
