/** «Rapport til styringsgruppa» on Rapporter: what it will hold, what should be written first, one press, and those sent before. */
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import { DocumentEdit16Regular } from '@fluentui/react-icons/svg/document-edit';
import type { ReactNode } from 'react';
import { type Key, keyOf } from '#base/id.ts';
import type { Plan } from '#domain/plan.ts';
import type { SentReport } from '#domain/report.ts';
import type { Round } from '#domain/report-round.ts';
import { type Readiness, readinessOf } from '#domain/steering-readiness.ts';
import { steeringReports } from '#domain/steering-report.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { inSentence } from '#text/sentence.ts';
import { shellTexts } from '#text/shell.ts';
import { steeringScreenTexts } from '#text/steering-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useActor, useEditor, useSnapshot } from './plan-session.tsx';
import { CasePapersWord, MinutesWord } from './record-word.tsx';
import { formatRoute } from './route.ts';
import { SentOn } from './sent-on.tsx';
import { type SteeringNow, steeringLists, useSteeringNow } from './steering-report/report-now.ts';
import { SendButton } from './steering-report/send-button.tsx';
import { senders, useSteeringSending } from './steering-report/sending.ts';
import { useWanted } from './wanted.ts';
import './steering-report/steering-report.css';

export { SteeringPage } from './steering-report/page.tsx';
export { SteeringSent } from './steering-report/sent.tsx';

/** Where the report is looked at before it is made: an address of its own, like that of a report. */
export const steeringPageKey = (plan: Plan): Key => keyOf(`steering report of ${plan.key}`);

interface CardProps {
  readonly plan: Plan;
  readonly rounds: readonly Round[];
}

export function SteeringCard({ plan, rounds }: CardProps) {
  const texts = useTexts(steeringScreenTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const editor = useEditor();
  const actor = useActor();
  useWanted(steeringLists);
  const now = useSteeringNow(plan);
  const sent = steeringReports(plan, rows.sentReport);
  const makes = editor.allowed && senders.some((role) => actor.roles.includes(role));
  const meeting = now?.occasion.meeting ?? null;
  const when = meeting === null ? '' : inSentence(formatFuzzyDate(meeting.when, language), language);
  return (
    <Section
      title={texts.heading}
      {...(now !== null && { hint: meeting === null ? texts.noMeeting : texts.meeting(when) })}
    >
      {now === null ? (
        <Skeleton label={texts.loading} rows={5} />
      ) : (
        <>
          {makes ? <Making plan={plan} now={now} rounds={rounds} /> : <p className="muted">{texts.madeBy}</p>}
          <SentBefore sent={sent} />
        </>
      )}
    </Section>
  );
}

function Making({ plan, now, rounds }: CardProps & { readonly now: SteeringNow }) {
  const texts = useTexts(steeringScreenTexts);
  const sending = useSteeringSending(plan, now);
  const readiness = readinessOf(now.reportWith(''), rounds);
  return (
    <>
      <Contents readiness={readiness} first={now.occasion.since === null} />
      <SendButton sending={sending} wished={{ assessment: '', language: plan.language, template: 'plan' }} />
      <div className="steering-ways">
        <a className="text-link" href={formatRoute({ screen: 'reports', open: steeringPageKey(plan) })}>
          {texts.look}
        </a>
        {now.occasion.meeting === null ? null : <CasePapersWord meeting={now.occasion.meeting} />}
        {now.occasion.since?.kind === 'meeting' ? <MinutesWord meeting={now.occasion.since.meeting} /> : null}
      </div>
    </>
  );
}

type Standing = 'ready' | 'coming' | 'lacking';

const glyphs: Readonly<Record<Standing, ReactNode>> = {
  ready: <CheckmarkCircle16Filled />,
  coming: <DocumentEdit16Regular />,
  lacking: <CircleHint16Regular />,
};

function Contents({ readiness, first }: { readonly readiness: Readiness; readonly first: boolean }) {
  const texts = useTexts(steeringScreenTexts);
  const { reports, proposals, help, moved, withoutReason, decisions, changed } = readiness;
  const movedWords = texts.movedCount(moved.milestones, moved.measures);
  const newsWords = texts.newsCount(changed, decisions);
  return (
    <ul className="steering-contents">
      <Line title={texts.summary} text={texts.summaryFrom} standing="ready" state={texts.ready} />
      <Line
        title={texts.reports}
        text={reports.of === 0 ? '' : texts.reportsFrom}
        standing={reports.sent === reports.of ? 'ready' : 'coming'}
        state={reports.of === 0 ? texts.noReports : texts.sentOf(reports.sent, reports.of)}
      />
      <Line
        title={texts.proposals}
        text={proposals.join(', ')}
        standing="ready"
        state={proposals.length === 0 ? texts.none : texts.cases(proposals.length)}
      />
      <Line title={texts.help} text="" standing="ready" state={help === 0 ? texts.none : texts.cases(help)} />
      <Line
        title={texts.moved}
        text={withoutReason === 0 ? '' : texts.lackReason(withoutReason)}
        standing={withoutReason === 0 ? 'ready' : 'coming'}
        state={movedWords === '' ? texts.none : movedWords}
      />
      <Line
        title={first ? texts.newsFirst : texts.news}
        text=""
        standing="ready"
        state={newsWords === '' ? texts.none : newsWords}
      />
      <Line title={texts.assessment} text="" standing="lacking" state={texts.notWritten} />
    </ul>
  );
}

interface LineProps {
  readonly title: string;
  readonly text: string;
  readonly standing: Standing;
  readonly state: string;
}

function Line({ title, text, standing, state }: LineProps) {
  return (
    <li className={`steering-line steering-line--${standing}`}>
      <span className="steering-glyph" aria-hidden="true">
        {glyphs[standing]}
      </span>
      <span className="grow">
        <b>{title}</b>
        {text === '' ? null : <span className="muted small">{text}</span>}
      </span>
      <span className="steering-state">{state}</span>
    </li>
  );
}

const MOST_SHOWN = 6;

function SentBefore({ sent }: { readonly sent: readonly SentReport[] }) {
  const texts = useTexts(steeringScreenTexts);
  const shell = useTexts(shellTexts);
  const { loaded } = useSnapshot();
  if (!loaded.has('sentReport')) return <Skeleton label={shell.loading} rows={2} />;
  return (
    <>
      <h3 className="steering-before">{texts.sentBefore}</h3>
      {sent.length === 0 ? <p className="muted">{texts.noneSent}</p> : null}
      <ul className="steering-sent">
        {sent.slice(0, MOST_SHOWN).map((report) => (
          <li key={report.key}>
            <a href={formatRoute({ screen: 'reports', open: report.key })}>{report.title}</a>
            <SentOn report={report} withTime />
          </li>
        ))}
      </ul>
    </>
  );
}
