/** One meeting, put together: head, agenda, the case that is up, and the log beside it. */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Key } from '#base/id.ts';
import { blankAgendaItem } from '#domain/agenda-item.ts';
import { type AgendaCase, agendaOf, isDone, meetingRefOf, nextCase, reordered } from '#domain/agenda.ts';
import { closingOf, mayRecord, recordersOf } from '#domain/meeting-closing.ts';
import type { Meeting } from '#domain/meeting.ts';
import { membersOf } from '#domain/organisation.ts';
import type { Plan } from '#domain/plan.ts';
import { caseTitle } from '#text/agenda.ts';
import { anyOf } from '#text/any-of.ts';
import { failureText } from '#text/failures.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { journalTexts } from '#text/journal-screen.ts';
import { meetingClosingTexts } from '#text/meeting-closing.ts';
import { meetingScreenTexts } from '#text/meeting-screen.ts';
import { roleInSentence } from '#text/roles.ts';
import { inSentence } from '#text/sentence.ts';
import { shellTexts } from '#text/shell.ts';
import { BackLink } from '#ui/back-link.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { Notice } from '#ui/notice.tsx';
import { useToast } from '#ui/toast.tsx';
import { JournalFacts } from '../journal-facts.tsx';
import { useMayWrite } from '../may-write.tsx';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { CasePapersWord } from '../record-word.tsx';
import { formatRoute } from '../route.ts';
import { useRowEditor } from '../row-editor.ts';
import { AgendaFold, AgendaList } from './agenda-list.tsx';
import { type CaseActs, CaseView } from './case-view.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { MeetingLog } from './meeting-log.tsx';
import { planOnAgenda, useWriting } from './meeting-rows.ts';
import { Minutes } from './minutes.tsx';
import { useClosing } from './use-closing.ts';

export function MeetingView({ plan, meeting }: { readonly plan: Plan; readonly meeting: Meeting }) {
  const texts = useTexts(meetingScreenTexts);
  const closingTexts = useTexts(meetingClosingTexts);
  const journal = useTexts(journalTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const actor = useActor();
  const editor = useEditor();
  const rowEditor = useRowEditor();
  const toast = useToast();
  const mayWrite = useMayWrite('agendaItem');
  const given = planOnAgenda(rows, plan);
  const cases = agendaOf(meeting, given, today);
  const { write, place, add } = useWriting(meeting, given, cases);
  const closing = useClosing(plan, meeting);
  const [chosen, setChosen] = useState<Key | null>(null);
  const [asks, setAsks] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = useRef(false);
  const isOver = meeting.state === 'closed';
  // Of a meeting that is over the minutes are read, and a case when it is asked for.
  const first = isOver ? undefined : (cases.find(({ item }) => !isDone(item)) ?? cases[0]);
  const current = cases.find(({ item }) => item.key === chosen) ?? first;
  const at = current === undefined ? -1 : cases.indexOf(current);
  const next = current === undefined ? null : nextCase(cases, current.item.key);
  const allowed = mayWrite && mayRecord(meeting, given.groups, actor).ok;
  const members = given.groups
    .filter(({ key }) => key === meeting.group?.key)
    .flatMap((group) => membersOf(group, given.members, today));

  useEffect(() => {
    if (!toHeading.current) return;
    toHeading.current = false;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function open(key: Key): void {
    toHeading.current = true;
    setChosen(key);
  }
  function move(key: Key, by: -1 | 1): void {
    const index = cases.findIndex(({ item }) => item.key === key);
    const order = reordered(cases, index, by);
    const moved = cases[index];
    if (order === null || moved === undefined || !place(order)) return;
    if (chosen === null && current !== undefined) setChosen(current.item.key);
    toast({ text: texts.moved(caseTitle(moved, language), index + by + 1, cases.length) });
  }
  function addCase(title: string): void {
    const item = {
      ...blankAgendaItem(editor.blank(plan.key)),
      title,
      meeting: meetingRefOf(meeting),
      position: Math.max(0, ...cases.map((one) => one.item.position)) + 1,
    };
    if (add(item)) open(item.key);
  }
  const actsOn = (one: AgendaCase): CaseActs => ({
    write: (fields, said) => {
      setChosen(one.item.key);
      write(one.item.key, fields, said);
    },
    goOn(fields) {
      if (Object.keys(fields).length > 0 && !write(one.item.key, fields)) return;
      closing.forget(one.item.key);
      const following = nextCase(cases, one.item.key);
      if (following === null) setChosen(one.item.key);
      else open(following.item.key);
    },
    goBack: at > 0 ? () => open(cases[at - 1]?.item.key ?? one.item.key) : null,
    move: (by) => move(one.item.key, by),
    takeOut() {
      const title = caseTitle(one, language);
      const said = texts.takenOut(title);
      if (one.isStored) rowEditor.takeAway('agendaItem', one.item, said);
      // One that nobody has written in is kept as taken out, or it would come back by itself.
      else write(one.item.key, { removed: { by: actor.person.name, at: closing.now() } }, said);
      setChosen(next?.item.key ?? null);
    },
  });

  const list = (
    <>
      <AgendaList
        cases={cases}
        current={current?.item.key ?? null}
        empty={isOver ? texts.wasEmpty : texts.emptyAgenda}
        onOpen={open}
        onMove={allowed ? move : null}
      />
      {allowed ? (
        <div className="agenda-foot">
          <NameForm look="quiet" label={texts.addCase} question={texts.newCase} onCreate={addCase} />
          <span className="small muted">{texts.reorder}</span>
        </div>
      ) : null}
    </>
  );
  return (
    <>
      <MeetingHead meeting={meeting} plan={plan}>
        <span className="head-ways meeting-ways">
          {isOver ? null : <CasePapersWord meeting={meeting} />}
          {allowed ? <Button onClick={() => setAsks(true)}>{closingTexts.close}</Button> : null}
        </span>
      </MeetingHead>
      {isOver ? <p className="meeting-over">{texts.over}</p> : null}
      {meeting.state === 'cancelled' ? <p className="meeting-over">{texts.cancelled}</p> : null}
      {closing.left === null ? null : (
        <Notice kind="warning" title={closingTexts.notClosed}>
          {closing.failure === null
            ? closingTexts.notClosedText(closing.left.size)
            : Object.values(failureText(closing.failure, language)).join(' ')}
          <ul className="meeting-left">
            {cases
              .filter(({ item }) => closing.left?.has(item.key))
              .map((one) => (
                <li key={one.item.key}>
                  <button type="button" className="text-link" onClick={() => open(one.item.key)}>
                    {caseTitle(one, language)}
                  </button>{' '}
                  {closing.saidOf(one.item.key)?.what}
                </li>
              ))}
          </ul>
        </Notice>
      )}
      <div className="meeting-columns">
        <section className="meeting-agenda surface" aria-labelledby="meeting-agenda-title">
          <header>
            <h2 id="meeting-agenda-title">{texts.agenda}</h2>
            <span className="small muted">{isOver ? texts.asItStands : texts.ofWhatWaits}</span>
          </header>
          {list}
        </section>
        <div className="meeting-main">
          <AgendaFold cases={cases} current={current?.item.key ?? null}>
            {list}
          </AgendaFold>
          {isOver ? (
            <Minutes meeting={meeting} items={cases.map(({ item }) => item)} decisions={given.decisions} />
          ) : null}
          {current === undefined ? null : (
            <CaseView
              key={current.item.key}
              one={current}
              place={at + 1}
              of={cases.length}
              isLast={next === null}
              meeting={meeting}
              given={given}
              heading={heading}
              acts={allowed ? actsOn(current) : null}
              trouble={closing.saidOf(current.item.key)}
            />
          )}
        </div>
        <aside className="meeting-aside">
          <MeetingLog
            meeting={meeting}
            cases={cases}
            next={next}
            decisions={given.decisions}
            members={members}
            onAttendance={
              allowed
                ? (attendance) =>
                    rowEditor.save(
                      'meeting',
                      meeting,
                      { attendance },
                      texts.changed(meeting.title),
                      recordersOf(meeting, given.groups),
                    )
                : null
            }
          />
          {isOver ? (
            <section>
              <h2>{journal.heading}</h2>
              <JournalFacts
                plan={plan}
                kind="meeting"
                about={{ key: meeting.key, code: meeting.number, title: meeting.title }}
              />
            </section>
          ) : null}
        </aside>
      </div>
      {asks ? (
        <CloseDialog
          closing={closingOf({ meeting, given, actor, today })}
          registered={closing.registered}
          of={closing.of}
          onCancel={() => setAsks(false)}
          onClose={() =>
            closing.run((closed) => {
              setAsks(false);
              if (!closed) return;
              setChosen(null);
              toast({ text: closingTexts.closed(meeting.title) });
            })
          }
        />
      ) : null}
    </>
  );
}

function MeetingHead({
  meeting,
  plan,
  children,
}: {
  readonly meeting: Meeting;
  readonly plan: Plan;
  readonly children: ReactNode;
}) {
  const texts = useTexts(meetingScreenTexts);
  const shell = useTexts(shellTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const actor = useActor();
  const given = planOnAgenda(rows, plan);
  const recorders = recordersOf(meeting, given.groups);
  const who = anyOf(
    recorders.map((role) => roleInSentence[role][language]),
    language,
  );
  const may = mayRecord(meeting, given.groups, actor);
  const day = inSentence(formatFuzzyDate(meeting.when, language), language);
  const clock = language === 'en' ? meeting.time : meeting.time.replace(':', '.');
  const name = [meeting.body || meeting.title, day].filter(Boolean).join(' ');
  const facts = [
    meeting.number === '' ? '' : texts.numbered(meeting.number),
    clock === '' ? '' : texts.clock(clock),
    meeting.place,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <BackLink href={formatRoute({ screen: 'meetings' })}>{shell.screens.meetings}</BackLink>
      <div className="page-head meeting-head">
        <h1>{name}</h1>
        <span className="muted">
          <span className="meeting-name">{`${name}, `}</span>
          {[facts, may.ok ? texts.recordedBy(who) : ''].filter(Boolean).join('. ')}
        </span>
        <span className="grow" />
        {children}
      </div>
      {!may.ok && may.failure.kind === 'stepNotYours' ? (
        <p className="muted meeting-only">{texts.onlyThey(who)}</p>
      ) : null}
    </>
  );
}
