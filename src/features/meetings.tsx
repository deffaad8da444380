/** Møter: when does each body meet, and by when are its papers due? The list, a panel for each, and the plan pasted in. */
import { Button } from '@fluentui/react-components';
import { ClipboardPaste20Regular } from '@fluentui/react-icons/svg/clipboard-paste';
import { useState } from 'react';
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import { blankMeeting } from '#domain/meeting.ts';
import { bodyPart } from '#domain/meeting-sheet.ts';
import type { Plan } from '#domain/plan.ts';
import { meetingsTexts } from '#text/meetings-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { BackLink } from '#ui/back-link.tsx';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { usePhone } from '#ui/viewport.ts';
import { EmptyPlan } from './empty-plan.tsx';
import { groupsInOrder, rowsOfPlan } from './group-rows.ts';
import { useMayWrite } from './may-write.tsx';
import { MeetingDetails } from './meetings/meeting-details.tsx';
import { MeetingRows } from './meetings/meeting-rows.tsx';
import { bodiesOf, meetingSections } from './meetings/meetings-state.ts';
import { PastePlan } from './meetings/paste-plan.tsx';
import { runningPlan } from './plan-rows.ts';
import { useEditor, useSnapshot } from './plan-session.tsx';
import { formatRoute, routeTo } from './route.ts';
import { useRowEditor } from './row-editor.ts';
import { useWanted } from './wanted.ts';
import { WhenLoaded } from './when-loaded.tsx';
import './meetings/meetings.css';

export function MeetingsScreen() {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <Meetings plan={plan} />;
}

const wanted = ['meeting'] as const satisfies readonly EntityName[];

const EVERYBODY = '';

function Meetings({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(meetingsTexts);
  const shell = useTexts(shellTexts);
  const { today } = useReader();
  const { rows } = useSnapshot();
  const editor = useEditor();
  const rowEditor = useRowEditor();
  const phone = usePhone();
  const mayWrite = useMayWrite('meeting');
  const [edited, setEdited] = useState<Key | null>(null);
  const [body, setBody] = useState(EVERYBODY);
  const [pasting, setPasting] = useState(false);
  useWanted(wanted);

  const meetings = rowsOfPlan(rows.meeting, plan);
  const groups = groupsInOrder(rows, plan);
  const bodies = bodiesOf(meetings);
  const { ahead, past, planned } = meetingSections(meetings, body === EVERYBODY ? null : body, today);
  if (pasting) return <PastePlan plan={plan} groups={groups} onDone={() => setPasting(false)} />;

  const shown = meetings.find(({ key }) => key === edited);
  const details =
    shown === undefined ? null : (
      <MeetingDetails
        key={shown.key}
        plan={plan}
        meeting={shown}
        meetings={meetings}
        groups={groups}
        allowed={mayWrite}
        onClose={() => setEdited(null)}
      />
    );
  if (phone && details !== null) return details;

  function add(name: string): void {
    const row = { ...blankMeeting(editor.blank(plan.key)), ...bodyPart(name, groups) };
    if (rowEditor.add('meeting', row)) setEdited(row.key);
  }
  return (
    <>
      <div className={`page${details === null ? '' : ' beside-panel'}`}>
        <BackLink href={formatRoute(routeTo('decisions'))}>{shell.screens.decisions}</BackLink>
        <div className="page-head">
          <h1>{shell.screens.meetings}</h1>
          <span className="muted">{texts.coming(planned)}</span>
          <span className="grow" />
          {mayWrite ? (
            <div className="head-ways">
              <Button icon={<ClipboardPaste20Regular />} onClick={() => setPasting(true)}>
                {texts.paste}
              </Button>
              <NameForm
                look={details === null ? 'primary' : 'secondary'}
                label={texts.add}
                question={texts.who}
                onCreate={add}
              />
            </div>
          ) : null}
        </div>
        {bodies.length > 1 ? (
          <div className="meetings-filter">
            <span aria-hidden="true">{texts.filter}</span>
            <ChoiceField
              label={texts.filter}
              value={body}
              choices={[
                { value: EVERYBODY, label: texts.everybody },
                ...bodies.map((value) => ({ value, label: value })),
              ]}
              onChange={setBody}
            />
          </div>
        ) : null}
        <WhenLoaded lists={wanted} rows={6}>
          {ahead.length === 0 ? <EmptyState title={texts.noneAhead}>{texts.noneAheadText}</EmptyState> : null}
          {ahead.map(({ month, meetings: of }) => (
            <MeetingRows key={month ?? 'none'} month={month} meetings={of} onEdit={mayWrite ? setEdited : null} />
          ))}
          {past.length === 0 ? null : (
            <details className="meetings-past">
              <summary>
                {texts.past} <span className="section-count">{past.flatMap(({ meetings: of }) => of).length}</span>
              </summary>
              {past.map(({ month, meetings: of }) => (
                <MeetingRows key={month ?? 'none'} month={month} meetings={of} onEdit={mayWrite ? setEdited : null} />
              ))}
            </details>
          )}
        </WhenLoaded>
      </div>
      {details}
    </>
  );
}
