/** The cards below the road: what waits for a decision, what needs follow-up, what has changed. */
import { useState } from 'react';
import { type Instant, inOslo } from '#base/clock.ts';
import type { Overdue } from '#domain/attention.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { ChangeRecord } from '#domain/history.ts';
import { mayEdit } from '#domain/role.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { formatTimeState } from '#text/fuzzy-date.ts';
import { changeLine, whoActed } from '#text/history-lines.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { overviewTexts } from '#text/overview-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { LateMark, SilentMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { ProposalTag } from '#ui/tag.tsx';
import { useHistorySince } from '../history.ts';
import { useActor } from '../plan-session.tsx';
import { formatRoute, type MeasureFilter, routeTo } from '../route.ts';
import { WhenHistory } from '../when-history.tsx';
import './cards.css';

const measuresRoute = (filter: MeasureFilter | null): string =>
  formatRoute({ screen: 'measures', open: null, filter, search: '' });

export function WaitingProposals({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const texts = useTexts(overviewTexts);
  return (
    <div id="forslag" tabIndex={-1}>
      <Section title={texts.waiting} count={proposals.length}>
        <p className="waiting-head">
          <ProposalTag>{texts.proposal}</ProposalTag>
          <span className="muted small">{texts.standingLine}</span>
        </p>
        <ul className="waiting-list">
          {proposals.map((proposal) => (
            <li key={proposal.key}>
              <a href={formatRoute({ screen: 'decisions', open: proposal.key })}>{proposal.title}</a>
              <span className="muted small">
                {texts.proposalFrom(proposal.code, proposal.group?.code || proposal.proposedBy)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

const MOST_SHOWN = 5;

export function FollowUp({ late, silent }: { readonly late: readonly Overdue[]; readonly silent: number }) {
  const texts = useTexts(overviewTexts);
  return (
    <Section title={texts.followUp}>
      <ul className="follow-up">
        {late.slice(0, MOST_SHOWN).map((one) => (
          <LateLine key={one.kind === 'milestone' ? one.milestone.key : one.measure.key} late={one} />
        ))}
        {late.length > MOST_SHOWN ? (
          <li className="follow-up-rest">
            <span>{texts.moreLate(late.length - MOST_SHOWN)}</span>
            <a
              className="text-link"
              href={
                late.at(-1)?.kind === 'measure'
                  ? measuresRoute('late')
                  : formatRoute({ screen: 'timeline', open: null })
              }
            >
              {texts.show}
            </a>
          </li>
        ) : null}
        {late.length === 0 && silent === 0 ? <li className="muted">{texts.nothingToFollowUp}</li> : null}
        {silent > 0 ? (
          <li className="follow-up-rest">
            <SilentMark>{texts.silent(silent)}</SilentMark>
            <a className="text-link" href={measuresRoute('silent')}>
              {texts.show}
            </a>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

function LateLine({ late }: { readonly late: Overdue }) {
  const { language } = useReader();
  const isMilestone = late.kind === 'milestone';
  return (
    <li>
      {isMilestone ? (
        <a href={formatRoute({ screen: 'timeline', open: late.milestone.key })}>{late.milestone.title}</a>
      ) : (
        <a href={formatRoute({ screen: 'measures', open: late.measure.key, filter: null, search: '' })}>
          {late.measure.title}
        </a>
      )}
      <span className="follow-up-facts">
        <LateMark>{formatTimeState({ kind: 'over', days: late.days }, language)}</LateMark>
        <span className="muted">
          {isMilestone ? capitalised(entityNouns.milestone[language].singular) : late.measure.responsibleRole}
        </span>
      </span>
    </li>
  );
}

const MOST_CHANGES = 6;
/** The person's own changes are among what is asked for, and are not shown. */
const ASKED_FOR = 60;

interface Recent {
  readonly from: Instant;
  /** Of the changes that are read, those that are news to the reader. */
  readonly theirs: (change: ChangeRecord) => boolean;
  /** The day of the last visit. */
  readonly since: string | null;
}

/** On a first visit nothing is asked for unasked: the plan itself costs enough, and none of this was missed. */
export function RecentChanges(recent: Recent) {
  const texts = useTexts(overviewTexts);
  const [asked, setAsked] = useState(false);
  if (recent.since !== null) {
    return (
      <Section title={texts.since(recent.since)} action={<AllOfIt />}>
        <ChangesSince {...recent} />
      </Section>
    );
  }
  return (
    <Section title={texts.sinceFirst} action={<AllOfIt />}>
      <details className="recent-first" onToggle={() => setAsked(true)}>
        <summary className="text-link">{texts.lastFortnight}</summary>
        {asked ? <ChangesSince {...recent} /> : null}
      </details>
    </Section>
  );
}

function AllOfIt() {
  const { screens } = useTexts(shellTexts);
  return (
    <a className="text-link" href={formatRoute(routeTo('history'))}>
      {screens.history}
    </a>
  );
}

function ChangesSince({ from, theirs, since }: Recent) {
  const texts = useTexts(overviewTexts);
  const read = useHistorySince(from, ASKED_FOR);
  return (
    <WhenHistory read={read} rows={3}>
      {(changes) => {
        const news = changes.filter(theirs).slice(0, MOST_CHANGES);
        if (news.length > 0) return <News changes={news} />;
        return <p className="muted">{since === null ? texts.nothingYet : texts.nothingChanged}</p>;
      }}
    </WhenHistory>
  );
}

function News({ changes }: { readonly changes: readonly ChangeRecord[] }) {
  const { language, today } = useReader();
  const named = mayEdit(useActor());
  const day = (at: ChangeRecord['at']): string => formatRecentDay(inOslo(at).day, language, today);
  return (
    <ul className="recent">
      {changes.map((change) => (
        <li key={change.key}>
          <div>
            <b>{change.title}</b>
            <span className="muted">
              {changeLine(change, language)} · {whoActed(change, named, language)}
            </span>
          </div>
          <time dateTime={change.at}>{day(change.at)}</time>
        </li>
      ))}
    </ul>
  );
}
