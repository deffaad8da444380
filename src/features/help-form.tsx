/** Asking for help: one line is enough, and whom it is asked of and when it is needed can be said at once. */
import { Button, Input } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { type FormEvent, useId, useState } from 'react';
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Group } from '#domain/group.ts';
import type { Plan } from '#domain/plan.ts';
import { blankRequest, type HelpRequest, knownAddressees } from '#domain/request.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { helpTexts } from '#text/help-screen.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { useTexts } from '#ui/language.tsx';
import { isStopped, TextCheck, useHealthCheck } from '#ui/text-check.tsx';
import { TimeField } from '#ui/time-field.tsx';
import { useSayEdited } from './edit-outcome.tsx';
import { groupsInOrder, rowsOfPlan, shortNameOf } from './group-rows.ts';
import { contextOf } from './plan-rows.ts';
import { useEditor, useSnapshot } from './plan-session.tsx';
import './help-form.css';

/** Whom, and by when. */
export type HelpFrom = Pick<HelpRequest, 'addressee' | 'needed'>;

export const fromNobody: HelpFrom = { addressee: '', needed: undated };

interface WhomFieldProps {
  readonly plan: Plan;
  readonly value: string;
  readonly onChange: (addressee: string) => void;
}

/** Written freely; those who are known already are offered while it is. */
function WhomField({ plan, value, onChange }: WhomFieldProps) {
  const texts = useTexts(helpTexts);
  const { rows } = useSnapshot();
  const id = useId();
  const known = knownAddressees(rowsOfPlan(rows.request, plan), groupsInOrder(rows, plan));
  return (
    <div className="help-field">
      <label htmlFor={id}>{texts.whom}</label>
      <Input
        id={id}
        value={value}
        list={`${id}-known`}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
      <datalist id={`${id}-known`}>
        {known.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <TextCheck text={value} limit={LINE_LIMIT} />
      <span className="muted small" id={`${id}-hint`}>
        {texts.whomHint}
      </span>
    </div>
  );
}

interface HelpFromFieldsProps {
  readonly plan: Plan;
  readonly value: HelpFrom;
  readonly onChange: (value: HelpFrom) => void;
}

/** The two fields, wherever help is asked for. */
export function HelpFromFields({ plan, value, onChange }: HelpFromFieldsProps) {
  const texts = useTexts(helpTexts);
  return (
    <>
      <WhomField plan={plan} value={value.addressee} onChange={(addressee) => onChange({ ...value, addressee })} />
      <TimeField
        label={texts.by}
        value={value.needed}
        context={contextOf(plan)}
        baseline={null}
        onChange={(needed: FuzzyDate) => onChange({ ...value, needed })}
      />
    </>
  );
}

export function AskForHelp({ plan, group }: { readonly plan: Plan; readonly group: Group }) {
  const texts = useTexts(reportsTexts);
  const [asking, setAsking] = useState(false);
  return asking ? (
    <AskForm plan={plan} group={group} onDone={() => setAsking(false)} />
  ) : (
    <Button appearance="transparent" size="small" icon={<Add16Regular />} onClick={() => setAsking(true)}>
      {texts.ask}
    </Button>
  );
}

interface AskFormProps {
  readonly plan: Plan;
  readonly group: Group;
  readonly onDone: () => void;
}

function AskForm({ plan, group, onDone }: AskFormProps) {
  const texts = useTexts(helpTexts);
  const reports = useTexts(reportsTexts);
  const shell = useTexts(shellTexts);
  const editor = useEditor();
  const say = useSayEdited();
  const health = useHealthCheck();
  const id = useId();
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState(fromNobody);
  const ready = title.trim() !== '' && !isStopped(title, LINE_LIMIT) && !isStopped(from.addressee, LINE_LIMIT);

  function ask(event: FormEvent): void {
    event.preventDefault();
    if (!ready) return;
    const request: HelpRequest = {
      ...blankRequest(editor.blank(plan.key)),
      title: title.trim(),
      group: { key: group.key, code: group.code, title: group.title },
      addressee: from.addressee.trim(),
      needed: from.needed,
    };
    const save = (): void => {
      if (say(editor.create('request', request), reports.asked)) onDone();
    };
    health.saveOrAsk(`${request.title}\n${request.addressee}`, '', save, () => document.getElementById(id)?.focus());
  }
  return (
    <form className="help-form" onSubmit={ask}>
      <div className="help-field">
        <label htmlFor={id}>{texts.what(shortNameOf(group))}</label>
        <Input
          id={id}
          autoFocus
          value={title}
          onKeyDown={({ key }) => {
            if (key === 'Escape') onDone();
          }}
          onChange={(_, { value }) => {
            health.forget();
            setTitle(value);
          }}
        />
        <TextCheck text={title} limit={LINE_LIMIT} />
      </div>
      <HelpFromFields
        plan={plan}
        value={from}
        onChange={(value) => {
          health.forget();
          setFrom(value);
        }}
      />
      {health.question}
      <div className="help-ways">
        <Button type="submit" appearance="primary" disabledFocusable={!ready}>
          {texts.send}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
