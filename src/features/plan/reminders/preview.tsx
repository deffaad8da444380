/** «Hva som ville blitt sendt» in the next four weeks, by the rules as they are being written: day by day, to whom and of what. */
import { useEffect, useMemo, useState } from 'react';
import { ownPauses } from '#domain/pause.ts';
import type { Plan, ReminderPolicy } from '#domain/plan.ts';
import {
  describedPeople,
  type Described,
  previewOf,
  type PreviewLine,
  type Sending,
} from '#domain/reminder-preview.ts';
import { isSamePolicy } from '#domain/reminder-policy.ts';
import { remindersAhead } from '#domain/reminders-due.ts';
import { subjectOf } from '#domain/notice.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import { noticeText } from '#text/notice.ts';
import { previewDay, quietWords, reminderPreviewTexts, sentAs, sentTo } from '#text/reminder-preview.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { groupsInOrder, rowsOfPlan } from '../../group-rows.ts';
import { noticeLists } from '../../notice-lists.ts';
import { usePeople } from '../../people.tsx';
import { useActor, useSnapshot } from '../../plan-session.tsx';
import { useReminderGround } from '../../reminder-ground.ts';
import { useWanted } from '../../wanted.ts';
import { WhenLoaded } from '../../when-loaded.tsx';

/** What was sent: looked at once the rest is here, and done without where it cannot be read. */
const ledgerLists = ['reminder'] as const;

const DAYS = 28;
/** More than these of one card are counted. */
const MOST_NAMED = 5;

interface PreviewProps {
  readonly plan: Plan;
  /** As it is being written. */
  readonly policy: ReminderPolicy;
}

/** Nothing is read or worked out for it before somebody opens it. */
export function ReminderPreview({ plan, policy }: PreviewProps) {
  const texts = useTexts(reminderPreviewTexts);
  const [opened, setOpened] = useState(false);
  const followed = useSettled(policy);
  return (
    <>
      <h3>{texts.heading}</h3>
      {policy.on ? (
        <details className="reminder-preview folded-history" onToggle={() => setOpened(true)}>
          <summary className="text-link">{texts.open}</summary>
          {opened ? (
            <WhenLoaded lists={noticeLists} rows={4}>
              <Weeks plan={plan} policy={followed} />
            </WhenLoaded>
          ) : null}
        </details>
      ) : (
        <p>{texts.off}</p>
      )}
    </>
  );
}

/** So long after the last letter that working out four weeks of a large plan stands in nobody's way. */
const SETTLED = 300;

/** The rules as they were written last; the same value while they are the same rules. */
function useSettled(policy: ReminderPolicy): ReminderPolicy {
  const [settled, setSettled] = useState(policy);
  useEffect(() => {
    const handle = setTimeout(() => setSettled((known) => (isSamePolicy(known, policy) ? known : policy)), SETTLED);
    return () => clearTimeout(handle);
  }, [policy]);
  return settled;
}

function Weeks({ plan, policy }: PreviewProps) {
  const texts = useTexts(reminderPreviewTexts);
  const { today } = useReader();
  const actor = useActor();
  useWanted(ledgerLists);
  const { rows, loaded } = useSnapshot();
  const { people, incomplete } = usePeople();
  const described: Described = useMemo(
    () => ({
      channel: people.map(({ person }) => person),
      groups: groupsInOrder(rows, plan),
      members: rowsOfPlan(rows.member, plan),
      measures: rowsOfPlan(rows.measure, plan),
      today,
    }),
    [people, rows, plan, today],
  );
  const recipients = useMemo(() => describedPeople(described, actor), [described, actor]);
  const ground = useReminderGround(plan, recipients, rows.reminder);
  const own = useMemo(() => ownPauses(ground.rows.pause, actor.person.id, today), [ground, actor, today]);
  const lines = useMemo(() => {
    const settings = { ...plan.settings, reminders: policy };
    const ahead = remindersAhead({ ...ground, plan: { ...plan, settings } }, today, DAYS);
    return previewOf(ahead, { from: today, days: DAYS, policy, own });
  }, [ground, plan, policy, today, own]);
  return (
    <>
      <p className="muted small">
        {texts.honest} {loaded.has('reminder') ? null : texts.unseen}
      </p>
      {incomplete ? <p className="small">{texts.unread}</p> : null}
      {lines.every(({ kind }) => kind === 'quiet') ? <p>{texts.nothing}</p> : null}
      <ol className="reminder-days">
        {lines.map((line) => (
          <li key={`${line.kind} ${line.kind === 'sent' ? line.at : line.day}`}>
            <DayLine line={line} described={described} />
          </li>
        ))}
      </ol>
    </>
  );
}

function DayLine({ line, described }: { readonly line: PreviewLine; readonly described: Described }) {
  const texts = useTexts(reminderPreviewTexts);
  const { language, today } = useReader();
  const day = previewDay(line, language, today);
  if (line.kind === 'quiet') {
    return (
      <>
        <b>{day}</b>
        <p className="muted">{quietWords(line, language, today)}</p>
      </>
    );
  }
  return (
    <>
      <b>
        {day} <time dateTime={line.at}>{texts.at(formatTimeOfDay(line.at, language))}</time>
      </b>
      <ul>
        {line.sendings.map((sending) => (
          <li key={sending.due.claim}>
            <SendingLine sending={sending} described={described} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SendingLine({ sending, described }: { readonly sending: Sending; readonly described: Described }) {
  const texts = useTexts(reminderPreviewTexts);
  const { language } = useReader();
  const actor = useActor();
  const { notices, slot } = sending.due;
  const rest = notices.length - MOST_NAMED;
  return (
    <>
      <p>
        <span className="reminder-whom">{sentTo(sending, actor, described, language)}</span>
        <span className="muted"> · {sentAs(sending, language)}</span>
      </p>
      <ul className="reminder-things">
        {notices.slice(0, MOST_NAMED).map((notice) => {
          const { what, why } = noticeText(notice, language, slot);
          return (
            <li key={subjectOf(notice)}>
              {what} <span className="muted">– {why}</span>
            </li>
          );
        })}
        {rest > 0 ? <li className="muted">{texts.more(rest)}</li> : null}
      </ul>
    </>
  );
}
