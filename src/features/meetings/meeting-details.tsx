/** One meeting as it is planned: who meets, when and where, by when the papers are due, and the links that belong to it. */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { Group } from '#domain/group.ts';
import { type Meeting, meetingKinds, meetsOn, moveMeeting } from '#domain/meeting.ts';
import { bodyPart } from '#domain/meeting-sheet.ts';
import { nextNumber } from '#domain/meeting-plan.ts';
import type { Plan } from '#domain/plan.ts';
import { papersDueFor } from '#domain/report-period.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { meetingKindLabels, meetingLabels, meetingStateLabels } from '#text/meeting.ts';
import { meetingsTexts } from '#text/meetings-screen.ts';
import { refusalText } from '#text/steps.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DayField } from '#ui/day-field.tsx';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine, PanelSection, SidePanel } from '#ui/side-panel.tsx';
import { LockedTime, TimeField } from '#ui/time-field.tsx';
import { ItemHistory } from '../item-history.tsx';
import { JournalFacts } from '../journal-facts.tsx';
import { contextOf } from '../plan-rows.ts';
import { useActor } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { useRowEditor } from '../row-editor.ts';

interface MeetingDetailsProps {
  readonly plan: Plan;
  readonly meeting: Meeting;
  readonly meetings: readonly Meeting[];
  readonly groups: readonly Group[];
  readonly allowed: boolean;
  readonly onClose: () => void;
}

type Written = 'number' | 'body' | 'place' | 'attendance' | 'casePapers' | 'minutes';

export function MeetingDetails({ plan, meeting, meetings, groups, allowed, onClose }: MeetingDetailsProps) {
  const texts = useTexts(meetingsTexts);
  const { language } = useReader();
  const editor = useRowEditor();
  const save = (fields: Partial<Meeting>, said = texts.changed(meeting.title)): void =>
    editor.save('meeting', meeting, fields, said);
  const label = (field: keyof typeof meetingLabels): string => meetingLabels[field][language];
  const text = (field: Written, lines = 1): ReactNode => (
    <PanelLine label={label(field)}>
      <Editable
        lines={lines}
        limit={lines === 1 ? LINE_LIMIT : NOTE_LIMIT}
        value={meeting[field]}
        label={texts.editField(label(field))}
        empty={texts.nothingWritten}
        locked={!allowed}
        onSave={(value) => save({ [field]: value })}
      />
    </PanelLine>
  );
  function saveTime(when: Meeting['when']): void {
    const on = meetsOn({ ...meeting, when });
    const numbered = meeting.kind !== 'political' && meeting.number === '' && on !== null;
    save({ when, ...(numbered && { number: nextNumber(meeting, meetings, on) }) });
  }
  return (
    <SidePanel
      of={meeting.key}
      name={meeting.title}
      place={meetingStateLabels[meeting.state][language]}
      closeLabel={texts.close}
      onClose={onClose}
      heading={
        <Editable
          limit={LINE_LIMIT}
          value={meeting.title}
          label={texts.editField(label('title'))}
          empty={texts.nothingWritten}
          locked={!allowed}
          onSave={(title) => (title === '' ? undefined : save({ title }))}
        />
      }
    >
      <p className="side-panel-derived">
        <a className="text-link" href={formatRoute({ screen: 'meeting', open: meeting.key })}>
          {texts.open}
        </a>
      </p>
      <section>
        <PanelLine label={label('when')}>
          {allowed ? (
            <TimeField
              key={meeting.when.words}
              value={meeting.when}
              context={contextOf(plan)}
              baseline={null}
              onSave={saveTime}
            />
          ) : (
            <LockedTime value={meeting.when} baseline={null} />
          )}
        </PanelLine>
        <PanelLine label={label('time')}>
          {allowed ? (
            <input
              type="time"
              className="choice-field"
              aria-label={label('time')}
              defaultValue={meeting.time}
              key={meeting.time}
              onBlur={({ target }) => {
                if (target.value !== meeting.time) save({ time: target.value });
              }}
            />
          ) : (
            meeting.time || texts.nothingWritten
          )}
        </PanelLine>
        {text('place')}
        <PanelLine label={label('papersDue')}>
          <PapersDue meeting={meeting} allowed={allowed} onChange={(papersDue) => save({ papersDue })} />
        </PanelLine>
      </section>
      <section>
        <PanelLine label={label('body')}>
          <WhoseMeeting meeting={meeting} groups={groups} allowed={allowed} onChange={save} />
        </PanelLine>
        {meeting.group === null ? text('body') : null}
        <PanelLine label={label('kind')}>
          {allowed ? (
            <ChoiceField
              label={label('kind')}
              value={meeting.kind}
              choices={meetingKinds.map((value) => ({ value, label: meetingKindLabels[value][language] }))}
              onChange={(kind) => save({ kind })}
            />
          ) : (
            meetingKindLabels[meeting.kind][language]
          )}
        </PanelLine>
        {text('number')}
        {text('attendance', 3)}
        <LinkLine url={meeting.casePapers}>{text('casePapers')}</LinkLine>
        <LinkLine url={meeting.minutes}>{text('minutes')}</LinkLine>
      </section>
      {meeting.state === 'closed' ? (
        <JournalFacts
          plan={plan}
          kind="meeting"
          about={{ key: meeting.key, code: meeting.number, title: meeting.title }}
        />
      ) : null}
      <PanelSection title={texts.history}>
        <ItemHistory entity="meeting" item={meeting.key} />
      </PanelSection>
      {allowed ? (
        <section className="meeting-ways">
          <CallOff meeting={meeting} save={save} />
          <Button
            appearance="subtle"
            onClick={() => {
              editor.takeAway('meeting', meeting, texts.takenAway(meeting.title));
              onClose();
            }}
          >
            {texts.takeAway}
          </Button>
        </section>
      ) : null}
    </SidePanel>
  );
}

/** Only an address of the web is a link; anything else is words. */
const isAddress = (url: string): boolean => /^https:\/\/[^\s]+$/iu.test(url);

function LinkLine({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  return (
    <>
      {children}
      {isAddress(url) ? (
        <p className="meeting-link">
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        </p>
      ) : null}
    </>
  );
}

function PapersDue({
  meeting,
  allowed,
  onChange,
}: {
  readonly meeting: Meeting;
  readonly allowed: boolean;
  readonly onChange: (day: Meeting['papersDue']) => void;
}) {
  const texts = useTexts(meetingsTexts);
  const { language, today } = useReader();
  const on = meetsOn(meeting);
  const reckoned = on === null ? null : papersDueFor(on, meeting.papersDue);
  return (
    <>
      {allowed ? (
        <DayField label={meetingLabels.papersDue[language]} value={meeting.papersDue} onChange={onChange} />
      ) : meeting.papersDue === null ? null : (
        formatRecentDay(meeting.papersDue, language, today)
      )}
      {reckoned === null || reckoned === meeting.papersDue ? null : (
        <p className="muted small">{texts.papersReckoned(formatRecentDay(reckoned, language, today))}</p>
      )}
    </>
  );
}

const OTHER = '';

function WhoseMeeting({
  meeting,
  groups,
  allowed,
  onChange,
}: Pick<MeetingDetailsProps, 'meeting' | 'groups' | 'allowed'> & {
  readonly onChange: (fields: Partial<Meeting>) => void;
}) {
  const texts = useTexts(meetingsTexts);
  const { language } = useReader();
  if (!allowed) return meeting.group?.title ?? texts.otherBody;
  return (
    <ChoiceField
      label={meetingLabels.body[language]}
      value={String(meeting.group?.key ?? OTHER)}
      choices={[
        { value: OTHER, label: texts.otherBody },
        ...groups.map(({ key, title }) => ({ value: String(key), label: title })),
      ]}
      onChange={(chosen) => {
        const group = groups.find(({ key }) => key === chosen);
        if (group === undefined) onChange({ group: null, body: meeting.group?.title ?? meeting.body });
        else {
          const { kind, group: ref, body } = bodyPart(group.title, [group]);
          onChange({ kind, group: ref, body });
        }
      }}
    />
  );
}

/** Called off, or set up again; who may not is told who can. */
function CallOff({
  meeting,
  save,
}: {
  readonly meeting: Meeting;
  readonly save: (fields: Partial<Meeting>, said?: string) => void;
}) {
  const texts = useTexts(meetingsTexts);
  const { language } = useReader();
  const actor = useActor();
  const id = useId();
  const to = meeting.state === 'cancelled' ? 'planned' : 'cancelled';
  const moved = moveMeeting(meeting, to, actor);
  if (!moved.ok && moved.failure.kind === 'stepNotPossible') return null;
  const why = moved.ok ? null : refusalText(moved.failure, 'meeting', language);
  const said = to === 'planned' ? texts.plannedAgain(meeting.title) : texts.calledOff(meeting.title);
  return (
    <>
      <Button
        disabledFocusable={why !== null}
        aria-describedby={why === null ? undefined : id}
        onClick={() => (moved.ok ? save({ state: moved.value.state }, said) : undefined)}
      >
        {to === 'planned' ? texts.planAgain : texts.callOff}
      </Button>
      {why === null ? null : (
        <p id={id} className="muted small">
          {why.what} {why.remedy}
        </p>
      )}
    </>
  );
}
