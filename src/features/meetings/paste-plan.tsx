/** A plan of meetings pasted in and looked over before anything is written: new, changed, doubtful and why, as before. */
import { Button, Checkbox } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { type ReactNode, useMemo, useState } from 'react';
import type { Group } from '#domain/group.ts';
import type { Rows } from '#domain/measure-sheet.ts';
import { blankMeeting, type Meeting } from '#domain/meeting.ts';
import {
  canBeWritten,
  kindOfLine,
  type MeetingLine,
  type MeetingLineKind,
  readMeetingPlan,
  sureLines,
} from '#domain/meeting-sheet.ts';
import type { Plan } from '#domain/plan.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { fieldLabel, fieldValue } from '#text/field-values.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { meetingKindLabels } from '#text/meeting.ts';
import { meetingSheetTexts } from '#text/meeting-sheet-screen.ts';
import { meetingsTexts } from '#text/meetings-screen.ts';
import { meetingTime } from '#text/my-sentence.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useSayEdited } from '../edit-outcome.tsx';
import { PasteFrame } from '../paste-frame.tsx';
import { contextOf } from '../plan-rows.ts';
import { useEditor, useSnapshot } from '../plan-session.tsx';

interface PastePlanProps {
  readonly plan: Plan;
  readonly groups: readonly Group[];
  readonly onDone: () => void;
}

export function PastePlan({ plan, groups, onDone }: PastePlanProps) {
  const texts = useTexts(meetingSheetTexts);
  return (
    <PasteFrame texts={texts} onDone={onDone}>
      {(rows, text) => <Review key={text} rows={rows} plan={plan} groups={groups} onDone={onDone} />}
    </PasteFrame>
  );
}

/** In the order in which they are looked at: what a person must judge first. */
const shownKinds: readonly MeetingLineKind[] = ['refused', 'doubtful', 'changed', 'new', 'same'];

function Review({ rows, plan, groups, onDone }: PastePlanProps & { readonly rows: Rows }) {
  const texts = useTexts(meetingSheetTexts);
  const { today } = useReader();
  const snapshot = useSnapshot();
  const editor = useEditor();
  const say = useSayEdited();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const all = snapshot.rows.meeting;
  const lines = useMemo(
    () =>
      readMeetingPlan(rows, {
        plan: plan.key,
        meetings: all.filter((meeting) => meeting.plan === plan.key),
        groups,
        dates: { ...contextOf(plan), documentDay: today },
      }),
    [rows, plan, all, groups, today],
  );
  const sure = useMemo(() => sureLines(lines), [lines]);
  const isTaken = (line: MeetingLine): boolean => canBeWritten(line) && sure.has(line.id) !== turned.has(line.id);
  const taken = lines.filter(isTaken);
  const fresh = taken.filter(({ meeting }) => meeting === null);
  const changed = taken.flatMap(({ meeting, fields }) => (meeting === null ? [] : { meeting, fields }));

  function turn(id: string): void {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  }
  function write(): void {
    const edited = editor.changeAll(
      changed.map(({ meeting, fields }) => ({ entity: 'meeting', before: meeting, fields })),
      fresh.map(({ planned }) => ({
        entity: 'meeting',
        row: { ...blankMeeting(editor.blank(plan.key)), ...planned },
        via: 'import',
      })),
    );
    if (say(edited, texts.written(fresh.length, changed.length))) onDone();
  }

  if (lines.length === 0) return <Notice kind="warning" title={texts.noLines} />;
  return (
    <section className="meetings-preview">
      <p className="muted">{texts.nothingWritten}</p>
      {shownKinds.map((kind) => (
        <Lines
          key={kind}
          kind={kind}
          lines={lines.filter((line) => kindOfLine(line) === kind)}
          isTaken={isTaken}
          onTurn={turn}
        />
      ))}
      <div className="paste-confirm">
        <Button appearance="primary" disabledFocusable={taken.length === 0} onClick={() => taken.length > 0 && write()}>
          {taken.length === 0 ? texts.nothingToWrite : texts.confirm(fresh.length, changed.length)}
        </Button>
      </div>
    </section>
  );
}

/** So many are shown at first; what is the same as before needs no looking at. */
const FIRST: Readonly<Record<MeetingLineKind, number>> = { refused: 20, doubtful: 30, changed: 30, new: 30, same: 0 };
const MORE = 100;

function Lines({
  kind,
  lines,
  isTaken,
  onTurn,
}: {
  readonly kind: MeetingLineKind;
  readonly lines: readonly MeetingLine[];
  readonly isTaken: (line: MeetingLine) => boolean;
  readonly onTurn: (id: string) => void;
}) {
  const texts = useTexts(meetingSheetTexts);
  const [most, setMost] = useState(FIRST[kind]);
  if (lines.length === 0) return null;
  const left = lines.length - most;
  return (
    <section>
      <h2>{texts.kinds[kind](lines.length)}</h2>
      {most === 0 ? null : (
        <ul className="surface">
          {lines.slice(0, most).map((line) => (
            <Line key={line.id} line={line} taken={isTaken(line)} onTurn={onTurn} />
          ))}
        </ul>
      )}
      {left > 0 && kind !== 'same' ? (
        <Button appearance="subtle" size="small" onClick={() => setMost(most + MORE)}>
          {texts.more(Math.min(left, MORE))}
        </Button>
      ) : null}
    </section>
  );
}

function Line({
  line,
  taken,
  onTurn,
}: {
  readonly line: MeetingLine;
  readonly taken: boolean;
  readonly onTurn: (id: string) => void;
}) {
  const texts = useTexts(meetingSheetTexts);
  const { language, today } = useReader();
  const { planned, row, words, doubts, refusal } = line;
  const name = `${planned.title} ${meetingTime(planned, language, today)}`.trim();
  return (
    <li className="paste-line">
      {canBeWritten(line) ? (
        <Checkbox checked={taken} aria-label={texts.take(name)} onChange={() => onTurn(line.id)} />
      ) : null}
      <div>
        <span>
          <b>{refusal === null ? name : words}</b> <span className="muted small">{texts.row(row)}</span>
        </span>
        {refusal === null ? <Told line={line} /> : <Doubt>{texts.lineRefusals[refusal]}</Doubt>}
        {doubts.map((doubt) => (
          <Doubt key={doubt.kind + doubt.words}>{texts.doubts[doubt.kind](doubt.words)}</Doubt>
        ))}
      </div>
    </li>
  );
}

const Doubt = ({ children }: { readonly children: ReactNode }) => (
  <span className="attention-mark attention-mark--silent">
    <Warning16Regular />
    {children}
  </span>
);

/** What a new meeting says, or what changes from what to what. */
function Told({ line: { planned, meeting, fields } }: { readonly line: MeetingLine }) {
  const texts = useTexts(measuresTexts);
  const words = useTexts(meetingsTexts);
  const { language, today } = useReader();
  const { kind, place, papersDue } = planned;
  if (meeting === null) {
    const due = papersDue === null ? '' : words.papers(formatRecentDay(papersDue, language, today));
    return (
      <span className="muted small">{[meetingKindLabels[kind][language], place, due].filter(Boolean).join(' · ')}</span>
    );
  }
  const names = Object.keys(fields) as (keyof Meeting)[];
  return names.length === 0 ? null : (
    <ul className="small">
      {names.map((name) => (
        <li key={name}>
          {texts.fromTo(
            fieldLabel('meeting', name, language),
            fieldValue('meeting', name, meeting[name], language),
            fieldValue('meeting', name, fields[name], language),
          )}
        </li>
      ))}
    </ul>
  );
}
