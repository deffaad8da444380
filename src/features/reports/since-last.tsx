/** «Endret siden sist»: what the steering group has not been told, by the meeting or the report before. */
import { useState } from 'react';
import { yearOf } from '#base/calendar.ts';
import type { Key } from '#base/id.ts';
import type { ChangeRecord } from '#domain/history.ts';
import type { Plan } from '#domain/plan.ts';
import {
  askedFrom,
  lastHeld,
  lastSteering,
  lastSummary,
  laterOf,
  type News,
  type Since,
  sinceLast,
} from '#domain/since-last.ts';
import { shellTexts } from '#text/shell.ts';
import { newsOfRow, sinceLastTexts, sinceLine } from '#text/since-last.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { useHistorySince } from '../history.ts';
import { useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { WhenLoaded } from '../when-loaded.tsx';
import './since-last.css';

/** When the steering group met, what it was sent, and the answers of which the day is known. */
const needed = ['meeting', 'sentReport', 'request'] as const;

export function SinceLast({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(sinceLastTexts);
  const { language, today } = useReader();
  const { rows, loaded } = useSnapshot();
  const since = needed.every((entity) => loaded.has(entity))
    ? laterOf(
        lastHeld(rowsOfPlan(rows.meeting, plan), 'steering', today),
        laterOf(
          lastSummary(rowsOfPlan(rows.group, plan), rowsOfPlan(rows.sentReport, plan)),
          lastSteering(rowsOfPlan(rows.sentReport, plan)),
        ),
      )
    : null;
  return (
    <Section title={texts.heading} {...(since !== null && { hint: sinceLine(since, language, yearOf(today)) })}>
      <WhenLoaded lists={needed} rows={3}>
        {since === null ? <p className="muted">{texts.never}</p> : <ReadSince plan={plan} since={since} />}
      </WhenLoaded>
    </Section>
  );
}

/** More than happens to a plan between two meetings. */
const MOST_READ = 600;

/** Without the net what carries its own day is told all the same. */
function ReadSince({ plan, since }: { readonly plan: Plan; readonly since: Since }) {
  const texts = useTexts(sinceLastTexts);
  const shell = useTexts(shellTexts);
  const read = useHistorySince(askedFrom(since), MOST_READ);
  if (read === null) return <Skeleton label={shell.loading} rows={3} />;
  const history: readonly ChangeRecord[] = read.ok ? read.value : [];
  return (
    <>
      {read.ok ? null : <p className="muted">{texts.noHistory}</p>}
      {history.length < MOST_READ ? null : <p className="muted">{texts.mostOfIt}</p>}
      <NewsList plan={plan} since={since} history={history} />
    </>
  );
}

const MOST_SHOWN = 8;

interface NewsListProps {
  readonly plan: Plan;
  readonly since: Since;
  readonly history: readonly ChangeRecord[];
}

function NewsList({ plan, since, history }: NewsListProps) {
  const texts = useTexts(sinceLastTexts);
  const { rows } = useSnapshot();
  const [all, setAll] = useState(false);
  const news = sinceLast(
    {
      decision: rowsOfPlan(rows.decision, plan),
      milestone: rowsOfPlan(rows.milestone, plan),
      measure: rowsOfPlan(rows.measure, plan),
      proposal: rowsOfPlan(rows.proposal, plan),
      request: rowsOfPlan(rows.request, plan),
    },
    history.filter((change) => change.plan === plan.key),
    since,
  );
  if (news.length === 0) return <p className="muted">{texts.nothing}</p>;
  const shown = all ? news : news.slice(0, MOST_SHOWN);
  return (
    <>
      <ul className="since-last">
        {shown.map((one) => (
          <NewsLine key={`${one.kind} ${rowOf(one).key}`} news={one} />
        ))}
      </ul>
      {shown.length === news.length ? null : (
        <button type="button" className="text-link" onClick={() => setAll(true)}>
          {texts.more(news.length - shown.length)}
        </button>
      )}
    </>
  );
}

function rowOf(news: News): { readonly key: Key; readonly title: string } {
  switch (news.kind) {
    case 'decided':
      return news.decision;
    case 'moved':
    case 'reached':
    case 'cancelled':
      return news.milestone;
    case 'status':
      return news.measure;
    case 'answered':
      return news.request;
    case 'added':
      return news.row;
  }
}

const toMeasure = (open: Key): string => formatRoute({ screen: 'measures', open, filter: null, search: '' });

/** null for an answer: it is told where it was asked for. */
function addressOf(news: News): string | null {
  switch (news.kind) {
    case 'decided':
      return formatRoute({ screen: 'decisions', open: news.decision.key });
    case 'moved':
    case 'reached':
    case 'cancelled':
      return formatRoute({ screen: 'timeline', open: news.milestone.key });
    case 'status':
      return toMeasure(news.measure.key);
    case 'answered':
      return news.request.group === null ? null : formatRoute({ screen: 'groups', open: news.request.group.key });
    case 'added':
      if (news.entity === 'measure') return toMeasure(news.row.key);
      return formatRoute({ screen: news.entity === 'proposal' ? 'decisions' : 'timeline', open: news.row.key });
  }
}

function NewsLine({ news }: { readonly news: News }) {
  const { language } = useReader();
  const { title } = rowOf(news);
  const href = addressOf(news);
  return (
    <li>
      {href === null ? <b>{title}</b> : <a href={href}>{title}</a>}
      <span className="muted">{newsOfRow(news, language)}</span>
    </li>
  );
}
