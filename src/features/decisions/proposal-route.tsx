/** The way to the decision, body by body, with case numbers and when each meets next. What has not been is dashed. */
import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { yearOf } from '#base/calendar.ts';
import { type Meeting, meetsOn } from '#domain/meeting.ts';
import { nextMeetingOf } from '#domain/meeting-plan.ts';
import { bodies, type Body } from '#domain/plan.ts';
import type { Proposal, ProposalSurroundings } from '#domain/proposal.ts';
import {
  routeMayBeWritten,
  type RoutePart,
  type RouteStop,
  routeStops,
  routeWriters,
  withBody,
  withStep,
} from '#domain/proposal-route.ts';
import { papersDueFor } from '#domain/report-period.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { anyOf } from '#text/any-of.ts';
import { bodyLabels } from '#text/bodies.ts';
import { formatDay } from '#text/calendar-words.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { meetingsTexts } from '#text/meetings-screen.ts';
import { meetingTime } from '#text/my-sentence.ts';
import { proposalLabels } from '#text/proposal.ts';
import { proposalScreenTexts } from '#text/proposal-screen.ts';
import { roleInSentence } from '#text/roles.ts';
import { inSentence } from '#text/sentence.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DayField } from '#ui/day-field.tsx';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useActor, useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { ItemSection } from './page-frame.tsx';
import './proposal-route.css';

interface ProposalRouteProps {
  readonly proposal: Proposal;
  readonly surroundings: ProposalSurroundings;
  readonly meetings: readonly Meeting[];
  /** `said`: at the foot of the screen. null where nothing may be written. */
  readonly save: ((fields: Partial<Proposal>, said?: string) => void) | null;
}

export function ProposalRoute({ proposal, surroundings, meetings, save }: ProposalRouteProps) {
  const { language } = useReader();
  const stops = routeStops(proposal, surroundings);
  return (
    <ItemSection title={proposalLabels.route[language]}>
      <ol className="route">
        {stops.map((stop) => (
          <li
            key={stop.kind === 'passed' || stop.kind === 'ahead' ? stop.place : stop.kind}
            className={stop.kind === 'passed' || stop.kind === 'decided' ? 'route-passed' : 'route-ahead'}
          >
            <Stop stop={stop} proposal={proposal} meetings={meetings} save={save} />
          </li>
        ))}
      </ol>
      {save === null ? null : <AddBody proposal={proposal} save={save} />}
    </ItemSection>
  );
}

function Stop({ stop, ...rest }: { readonly stop: RouteStop } & Omit<ProposalRouteProps, 'surroundings'>) {
  const texts = useTexts(proposalScreenTexts);
  const { language } = useReader();
  switch (stop.kind) {
    case 'decided':
      return (
        <>
          <b>{stop.by}</b>
          <span className="muted small">
            {[texts.hasDecided, stop.on === null ? '' : formatDay(stop.on, language, 'long'), stop.caseNumber]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      );
    case 'decides':
      return (
        <>
          <b>{bodyLabels[stop.body][language]}</b>
          <span className="muted small">{texts.willDecide}</span>
          <NextMeeting meetings={rest.meetings} body={stop.body} name={bodyLabels[stop.body].nb} />
        </>
      );
    case 'passed':
    case 'ahead':
      return <Written stop={stop} {...rest} />;
  }
}

function NextMeeting({
  meetings,
  body,
  name,
}: {
  readonly meetings: readonly Meeting[];
  /** null for one that the settings do not know: it meets all the same. */
  readonly body: Body | null;
  readonly name: string;
}) {
  const texts = useTexts(proposalScreenTexts);
  const words = useTexts(meetingsTexts);
  const { language, today } = useReader();
  const { loaded } = useSnapshot();
  // Who decides when there is something to decide, meets for nothing; and what is not read yet says nothing.
  if (body === 'chiefExecutive' || !loaded.has('meeting')) return null;
  const next = nextMeetingOf(name, meetings, today);
  if (next === null) return <span className="small">{texts.noMeeting}</span>;
  const on = meetsOn(next);
  const due = on && papersDueFor(on, next.papersDue);
  return (
    <span className="small">
      <a className="text-link" href={formatRoute({ screen: 'meeting', open: next.key })}>
        {texts.nextMeeting(meetingTime(next, language, today))}
      </a>
      {due === null ? null : ` · ${words.papers(formatDay(due, language, 'long', { yearIfNot: yearOf(today) }))}`}
    </span>
  );
}

function Written({
  stop: { kind, step, place, body },
  proposal,
  meetings,
  save,
}: { readonly stop: Extract<RouteStop, { readonly kind: 'passed' | 'ahead' }> } & Omit<
  ProposalRouteProps,
  'surroundings'
>) {
  const words = useTexts(decisionsTexts);
  const texts = useTexts(proposalScreenTexts);
  const { language } = useReader();
  const actor = useActor();
  const may = (part: RoutePart): boolean => save !== null && routeMayBeWritten(step, part, actor);
  const write = (fields: Parameters<typeof withStep>[2], said?: string): void =>
    save?.({ route: withStep(proposal.route, place, fields) }, said);
  const keepers = routeWriters(step, 'on');
  const line = (part: 'caseNumber' | 'recommendation', label: string, limit: number) =>
    step[part] === '' && (!may(part) || (part === 'recommendation' && step.on === null)) ? null : (
      <div>
        <dt>{label}</dt>
        <dd>
          <Editable
            limit={limit}
            value={step[part]}
            label={words.edit(`${label}, ${step.body}`)}
            empty={words.nothingWritten}
            locked={!may(part)}
            onSave={(value) => write({ [part]: value })}
          />
        </dd>
      </div>
    );
  return (
    <>
      <div className="route-head">
        <b>{step.body}</b>
        {may('body') ? (
          <Button
            appearance="subtle"
            size="small"
            icon={<Delete16Regular />}
            aria-label={texts.takeOff(inSentence(step.body, language))}
            onClick={() => write(null, texts.takenOff(step.body))}
          />
        ) : null}
      </div>
      {kind === 'ahead' ? <NextMeeting meetings={meetings} body={body} name={step.body} /> : null}
      <dl className="route-facts">
        {line('caseNumber', texts.caseNumber, LINE_LIMIT)}
        {!may('on') && step.on === null ? null : (
          <div>
            <dt>{texts.handledOn}</dt>
            <dd>
              {may('on') ? (
                <DayField label={`${texts.handledOn}, ${step.body}`} value={step.on} onChange={(on) => write({ on })} />
              ) : step.on === null ? null : (
                formatDay(step.on, language, 'long')
              )}
            </dd>
          </div>
        )}
        {line('recommendation', texts.recommendation, NOTE_LIMIT)}
      </dl>
      {save === null || may('on') || keepers === null || step.on === null ? null : (
        <p className="muted small">
          {texts.onlyNow(
            anyOf(
              keepers.map((role) => roleInSentence[role][language]),
              language,
            ),
          )}
        </p>
      )}
    </>
  );
}

/** The bodies that settings know of, and the municipality's own that stand among the groups. */
function AddBody({
  proposal,
  save,
}: {
  readonly proposal: Proposal;
  readonly save: NonNullable<ProposalRouteProps['save']>;
}) {
  const texts = useTexts(proposalScreenTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const [asks, setAsks] = useState(false);
  const ours = rows.group
    .filter(
      ({ plan, removed, kind }) =>
        plan === proposal.plan && removed === null && /council|committee|advisory/.test(kind),
    )
    .map(({ title }) => title);
  const names = [...new Set([...bodies.map((body) => bodyLabels[body].nb), ...ours])];
  const shown = (name: string): string =>
    bodies.flatMap((body) => (bodyLabels[body].nb === name ? bodyLabels[body][language] : []))[0] ?? name;
  if (!asks) {
    return (
      <Button appearance="transparent" size="small" icon={<Add16Regular />} onClick={() => setAsks(true)}>
        {texts.addBody}
      </Button>
    );
  }
  return (
    <ChoiceField
      label={texts.whichBody}
      value=""
      choices={[{ value: '', label: texts.whichBody }, ...names.map((name) => ({ value: name, label: shown(name) }))]}
      onChange={(name) => {
        if (name !== '') save({ route: withBody(proposal.route, name) });
        setAsks(false);
      }}
    />
  );
}
