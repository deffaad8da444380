/** Help that is waited for: what, from whom, by when; answered or withdrawn in place. Stands on the reports and on a group's page. */
import { Button, Textarea } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import type { Group } from '#domain/group.ts';
import type { HelpWanted } from '#domain/report-round.ts';
import { type HelpRequest, moveRequest, type RequestState } from '#domain/request.ts';
import { NOTE_LIMIT } from '#domain/row.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { periodOfReport } from '#text/report-period.ts';
import { roleLabels } from '#text/roles.ts';
import { shellTexts } from '#text/shell.ts';
import { HelpMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { isStopped, TextCheck, useHealthCheck } from '#ui/text-check.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { useSayEdited } from './edit-outcome.tsx';
import { useActor, useEditor, useSnapshot } from './plan-session.tsx';
import { formatRoute } from './route.ts';
import './help-requests.css';

interface HelpListProps {
  readonly wanted: readonly HelpWanted[];
  /** On the group's own page its name goes without saying. */
  readonly named: boolean;
}

export function HelpList({ wanted, named }: HelpListProps) {
  return (
    <ul className="help-list">
      {wanted.map((one) =>
        one.kind === 'request' ? (
          <Asked key={one.request.key} request={one.request} named={named} />
        ) : (
          <li key={one.report.key}>
            {named ? <GroupName group={one.report.group} /> : null}
            <p>{one.report.helpNeeded}</p>
            <FromReport period={one.report.period} report={one.report.key} />
          </li>
        ),
      )}
    </ul>
  );
}

function GroupName({ group }: { readonly group: Pick<Group, 'key' | 'code' | 'title'> }) {
  return (
    <a className="help-group" href={formatRoute({ screen: 'groups', open: group.key })}>
      {[group.code, group.title].filter(Boolean).join(' ')}
    </a>
  );
}

function FromReport({ period, report }: { readonly period: string; readonly report: HelpRequest['key'] }) {
  const texts = useTexts(reportsTexts);
  const { language } = useReader();
  return (
    <a className="text-link small" href={formatRoute({ screen: 'reports', open: report })}>
      {texts.inReport(periodOfReport(period, language))}
    </a>
  );
}

function Asked({ request, named }: { readonly request: HelpRequest; readonly named: boolean }) {
  const texts = useTexts(reportsTexts);
  const shell = useTexts(shellTexts);
  const { today, language } = useReader();
  const { damaged } = useSnapshot();
  const editor = useEditor();
  const say = useSayEdited();
  const actor = useActor();
  const [answer, setAnswer] = useState<string | null>(null);
  const health = useHealthCheck();
  const field = useId();
  const [role] = actor.roles;
  const answered: HelpRequest = {
    ...request,
    answer: answer?.trim() ?? '',
    answeredBy: role === undefined ? actor.person.name : roleLabels[role][language],
    answeredOn: today,
  };
  const allowed = editor.allowed && !damaged.has('request');
  const may = (to: RequestState): boolean => allowed && moveRequest({ ...answered, answer: '–' }, to, actor).ok;

  function move(to: RequestState, from: HelpRequest, said: string): void {
    const moved = moveRequest(from, to, actor);
    if (!moved.ok) return;
    const { state, answer: words, answeredBy, answeredOn } = moved.value;
    const fields = to === 'answered' ? { state, answer: words, answeredBy, answeredOn } : { state };
    if (say(editor.change('request', request, fields), said)) setAnswer(null);
  }
  const ready = answer !== null && answer.trim() !== '' && !isStopped(answer, NOTE_LIMIT);
  function send(event: FormEvent): void {
    event.preventDefault();
    if (!ready) return;
    health.saveOrAsk(
      answered.answer,
      '',
      () => move('answered', answered, texts.answered),
      () => document.getElementById(field)?.focus(),
    );
  }
  return (
    <li>
      {named && request.group !== null ? <GroupName group={request.group} /> : null}
      <p>{request.title}</p>
      <p className="help-facts">
        {request.addressee === '' ? null : <HelpMark>{texts.from(request.addressee)}</HelpMark>}
        {request.needed.words === '' ? null : <TimeMark date={request.needed} />}
        {request.about === null ? null : (
          <a
            className="text-link"
            href={formatRoute({ screen: 'measures', open: request.about.key, filter: null, search: '' })}
          >
            {request.about.title}
          </a>
        )}
      </p>
      {answer === null ? (
        <div className="help-ways">
          {may('answered') ? (
            <Button size="small" onClick={() => setAnswer('')} aria-label={`${texts.answer}: ${request.title}`}>
              {texts.answer}
            </Button>
          ) : null}
          {may('withdrawn') ? (
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${texts.withdraw}: ${request.title}`}
              onClick={() => move('withdrawn', request, texts.withdrawn)}
            >
              {texts.withdraw}
            </Button>
          ) : null}
        </div>
      ) : (
        <form className="help-answer" onSubmit={send}>
          <Textarea
            id={field}
            autoFocus
            rows={2}
            value={answer}
            aria-label={texts.yourAnswer}
            placeholder={texts.yourAnswer}
            onKeyDown={({ key }) => (key === 'Escape' ? setAnswer(null) : undefined)}
            onChange={(_, { value }) => {
              health.forget();
              setAnswer(value);
            }}
          />
          <TextCheck text={answer} limit={NOTE_LIMIT} />
          {health.question}
          <div className="help-ways">
            <Button type="submit" appearance="primary" size="small" disabledFocusable={!ready}>
              {texts.send}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setAnswer(null)}>
              {shell.cancel}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}
