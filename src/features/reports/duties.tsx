/** «Plikter til andre»: whom outside the project the plan has promised to tell, when next, and that it is done. */
import { Button, Input } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { yearOf } from '#base/calendar.ts';
import { blankDuty, dutiesInOrder, type Duty, type DutyNow, isOwedOutside } from '#domain/duty.ts';
import { cadences } from '#domain/fuzzy-date.ts';
import type { Plan } from '#domain/plan.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { dutiesTexts, dutyStandingLine, type HowOften, howOften } from '#text/duties-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { LateMark } from '#ui/attention-mark.tsx';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { isStopped, TextCheck, useHealthCheck } from '#ui/text-check.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { useMayWrite } from '../may-write.tsx';
import { useEditor, useSnapshot } from '../plan-session.tsx';
import { useRowEditor } from '../row-editor.ts';
import { WhenLoaded } from '../when-loaded.tsx';
import './duties.css';

const needed = ['duty', 'meeting'] as const;

export function Duties({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(dutiesTexts);
  return (
    <Section title={texts.heading}>
      <WhenLoaded lists={needed} rows={2}>
        <DutyList plan={plan} />
      </WhenLoaded>
    </Section>
  );
}

function DutyList({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(dutiesTexts);
  const { today } = useReader();
  const { rows } = useSnapshot();
  const mayWrite = useMayWrite('duty');
  const duties = dutiesInOrder(rowsOfPlan(rows.duty, plan), rowsOfPlan(rows.meeting, plan), today);
  return (
    <>
      {duties.length === 0 ? <p className="muted">{texts.none}</p> : null}
      <ul className="duty-list">
        {duties.map((one) => (
          <DutyLine key={one.duty.key} of={one} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite ? <NewDuty plan={plan} /> : null}
    </>
  );
}

function DutyLine({ of: { duty, standing }, mayWrite }: { readonly of: DutyNow; readonly mayWrite: boolean }) {
  const texts = useTexts(dutiesTexts);
  const { language, today } = useReader();
  const editor = useRowEditor();
  const line = dutyStandingLine(standing, language, yearOf(today));
  const doneToday = duty.lastDoneOn === today;
  return (
    <li>
      <div className="grow">
        <b>{duty.title}</b>
        <span className="duty-facts">
          {standing.kind === 'late' ? <LateMark>{line}</LateMark> : <span>{line}</span>}
          <span className="muted">{texts.to(duty.to)}</span>
          {duty.from === '' ? null : <span className="muted">{texts.from(duty.from)}</span>}
          <span className="muted">{howOften(duty, language)}</span>
          {duty.lastDoneOn === null || standing.kind === 'done' ? null : (
            <span className="muted">{texts.lastDone(formatRecentDay(duty.lastDoneOn, language, today))}</span>
          )}
        </span>
      </div>
      {mayWrite ? (
        <span className="duty-ways">
          {standing.kind === 'done' || standing.kind === 'running' || doneToday ? null : (
            <Button
              size="small"
              aria-label={texts.doneOf(duty.title)}
              onClick={() => editor.save('duty', duty, { lastDoneOn: today }, texts.saidDone(duty.title))}
            >
              {texts.done}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            aria-label={texts.takeAwayOf(duty.title)}
            onClick={() => editor.takeAway('duty', duty, texts.takenAway(duty.title))}
          >
            {texts.takeAway}
          </Button>
        </span>
      ) : null}
    </li>
  );
}

const choices: readonly HowOften[] = [
  'eachMeeting',
  'onRequest',
  'once',
  ...cadences.filter((one) => one !== 'eachMeeting'),
];

const chosenOf = (chosen: HowOften): Pick<Duty, 'rhythm' | 'cadence'> =>
  chosen === 'once' || chosen === 'onRequest'
    ? { rhythm: chosen, cadence: null }
    : { rhythm: 'recurring', cadence: chosen };

function NewDuty({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(dutiesTexts);
  const [open, setOpen] = useState(false);
  return open ? (
    <DutyForm plan={plan} onDone={() => setOpen(false)} />
  ) : (
    <Button appearance="transparent" size="small" icon={<Add16Regular />} onClick={() => setOpen(true)}>
      {texts.add}
    </Button>
  );
}

function DutyForm({ plan, onDone }: { readonly plan: Plan; readonly onDone: () => void }) {
  const texts = useTexts(dutiesTexts);
  const shell = useTexts(shellTexts);
  const { language } = useReader();
  const editor = useEditor();
  const rowEditor = useRowEditor();
  const health = useHealthCheck();
  const id = useId();
  const [title, setTitle] = useState('');
  const [to, setTo] = useState('');
  const [often, setOften] = useState<HowOften>('eachMeeting');
  const duty: Duty = { ...blankDuty(editor.blank(plan.key)), title: title.trim(), to: to.trim(), ...chosenOf(often) };
  const inside = duty.to !== '' && !isOwedOutside(duty);
  const ready =
    duty.title !== '' && duty.to !== '' && !inside && !isStopped(title, LINE_LIMIT) && !isStopped(to, LINE_LIMIT);

  function leave({ key }: KeyboardEvent): void {
    if (key === 'Escape') onDone();
  }
  function add(event: FormEvent): void {
    event.preventDefault();
    if (!ready) return;
    const save = (): void => {
      if (rowEditor.add('duty', duty)) onDone();
    };
    health.saveOrAsk(`${duty.title}\n${duty.to}`, '', save, () => document.getElementById(id)?.focus());
  }
  return (
    <form className="duty-form" onSubmit={add}>
      <label htmlFor={id}>{texts.what}</label>
      <Input
        id={id}
        autoFocus
        value={title}
        onKeyDown={leave}
        onChange={(_, { value }) => {
          health.forget();
          setTitle(value);
        }}
      />
      <TextCheck text={title} limit={LINE_LIMIT} />
      <label htmlFor={`${id}-to`}>{texts.whom}</label>
      <Input
        id={`${id}-to`}
        value={to}
        onKeyDown={leave}
        aria-describedby={`${id}-hint`}
        onChange={(_, { value }) => {
          health.forget();
          setTo(value);
        }}
      />
      <TextCheck text={to} limit={LINE_LIMIT} />
      <span className="muted small" id={`${id}-hint`} aria-live="polite">
        {inside ? texts.notOutside : texts.whomHint}
      </span>
      <span className="duty-often">
        <span aria-hidden="true">{texts.howOften}</span>
        <ChoiceField
          label={texts.howOften}
          value={often}
          choices={choices.map((value) => ({ value, label: howOften(chosenOf(value), language) }))}
          onChange={setOften}
        />
      </span>
      {health.question}
      <span className="duty-ways">
        <Button type="submit" appearance="primary" disabledFocusable={!ready}>
          {shell.create}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {shell.cancel}
        </Button>
      </span>
    </form>
  );
}
