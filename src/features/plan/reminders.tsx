/**
 * By which rules reminders are sent: set by whoever writes the plan, read by all. A rule takes effect when it is saved; the
 * preview below follows what is being written.
 */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import type { Plan, ReminderPolicy } from '#domain/plan.ts';
import {
  type CountedDays,
  countedDays,
  isSamePolicy,
  offeredHours,
  offeredWeekdays,
  readPolicy,
  type WrittenPolicy,
  writtenPolicy,
} from '#domain/reminder-policy.ts';
import { mayWrite, writersOf } from '#domain/writers.ts';
import { formatClock, weekdayName } from '#text/calendar-words.ts';
import { reminderPolicyLabels } from '#text/plan.ts';
import { reminderPolicyTexts } from '#text/reminder-policy-screen.ts';
import { anyRole } from '#text/writers.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useActor } from '../plan-session.tsx';
import { useRowEditor } from '../row-editor.ts';
import { ReminderPreview } from './reminders/preview.tsx';
import './reminders/reminders.css';

interface RemindersProps {
  readonly plan: Plan;
  readonly allowed: boolean;
}

export function Reminders({ plan, allowed }: RemindersProps) {
  const texts = useTexts(reminderPolicyTexts);
  const { language } = useReader();
  const actor = useActor();
  const rowEditor = useRowEditor();
  const writers = writersOf('plan');
  const saved = plan.settings.reminders;
  // Only what is changed: what others save meanwhile stands.
  const [changes, setChanges] = useState<Partial<WrittenPolicy>>({});
  const written: WrittenPolicy = { ...writtenPolicy(saved), ...changes };
  const { policy, wrong } = readPolicy(written, saved);
  const isChanged = wrong.size > 0 || !isSamePolicy(policy, saved);
  const write = (more: Partial<WrittenPolicy>): void => setChanges((known) => ({ ...known, ...more }));
  function keep(): void {
    if (wrong.size > 0) return;
    rowEditor.save('plan', plan, { settings: { ...plan.settings, reminders: policy } }, texts.saved);
    setChanges({});
  }
  return (
    <>
      <p>{texts.intro}</p>
      {writers === null || mayWrite(actor, 'plan') ? null : (
        <p className="muted small">{texts.writers(anyRole(writers, language))}</p>
      )}
      {allowed ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <RuleFields written={written} saved={saved} wrong={wrong} write={write} />
          {isChanged ? (
            <div className="reminder-save">
              <p className="muted small" role="status">
                {wrong.size > 0 ? texts.mendFirst : texts.unsaved}
              </p>
              <Button type="submit" appearance="primary" disabledFocusable={wrong.size > 0}>
                {texts.save}
              </Button>
              <Button appearance="subtle" onClick={() => setChanges({})}>
                {texts.discard}
              </Button>
            </div>
          ) : null}
        </form>
      ) : (
        <RuleWords policy={saved} />
      )}
      <ReminderPreview plan={plan} policy={policy} />
    </>
  );
}

interface RuleProps {
  readonly field: keyof ReminderPolicy;
  readonly means: string;
  readonly children: ReactNode;
}

function Rule({ field, means, children }: RuleProps) {
  const { language } = useReader();
  return (
    <div>
      <dt>{reminderPolicyLabels[field][language]}</dt>
      <dd>
        {children}
        <span className="reminder-means">{means}</span>
      </dd>
    </div>
  );
}

interface FieldsProps {
  readonly written: WrittenPolicy;
  readonly saved: ReminderPolicy;
  readonly wrong: ReadonlySet<CountedDays | 'summerBreak'>;
  readonly write: (more: Partial<WrittenPolicy>) => void;
}

function RuleFields({ written, saved, wrong, write }: FieldsProps) {
  const texts = useTexts(reminderPolicyTexts);
  const { language } = useReader();
  const label = (field: keyof ReminderPolicy): string => reminderPolicyLabels[field][language];
  const yesNo = (field: 'on' | 'toChannel' | 'quietInHolidays'): ReactNode => (
    <Rule field={field} means={texts.means[field]}>
      <ChoiceField
        label={label(field)}
        value={written[field] ? 'yes' : 'no'}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: texts[value] }))}
        onChange={(value) => write({ [field]: value === 'yes' })}
      />
    </Rule>
  );
  return (
    <dl className="plan-facts reminder-rules">
      {yesNo('on')}
      <Rule field="digestWeekday" means={texts.means.digestWeekday}>
        <span className="reminder-when">
          <ChoiceField
            label={label('digestWeekday')}
            value={String(written.digestWeekday)}
            choices={offeredWeekdays(saved.digestWeekday).map((weekday) => ({
              value: String(weekday),
              label: weekdayName(weekday, language),
            }))}
            onChange={(weekday) => write({ digestWeekday: Number(weekday) })}
          />
          {texts.at}
          <ChoiceField
            label={label('hour')}
            value={String(written.hour)}
            choices={offeredHours(saved.hour).map((hour) => ({
              value: String(hour),
              label: formatClock(hour, 0, language),
            }))}
            onChange={(hour) => write({ hour: Number(hour) })}
          />
        </span>
      </Rule>
      {yesNo('toChannel')}
      {countedDays.map((field) => (
        <Rule key={field} field={field} means={texts.means[field]}>
          <Counted
            fields={[{ label: label(field), value: written[field], onWrite: (text) => write({ [field]: text }) }]}
            between={[texts.days(written[field])]}
            trouble={wrong.has(field) ? texts.wrongDays[field] : null}
          />
        </Rule>
      ))}
      {yesNo('quietInHolidays')}
      <Rule field="summerBreak" means={texts.means.summerBreak}>
        <Counted
          lead={texts.week}
          fields={[
            {
              label: `${label('summerBreak')}, ${texts.week}`,
              value: written.fromWeek,
              onWrite: (fromWeek) => write({ fromWeek }),
            },
            { label: texts.lastWeek, value: written.toWeek, onWrite: (toWeek) => write({ toWeek }) },
          ]}
          between={[texts.through]}
          trouble={wrong.has('summerBreak') ? texts.wrongWeeks : null}
        />
      </Rule>
    </dl>
  );
}

interface CountedProps {
  readonly lead?: string;
  readonly fields: readonly {
    readonly label: string;
    readonly value: string;
    readonly onWrite: (text: string) => void;
  }[];
  /** What stands after each field. */
  readonly between: readonly string[];
  readonly trouble: string | null;
}

function Counted({ lead = '', fields, between, trouble }: CountedProps) {
  const id = useId();
  return (
    <span className="plan-number reminder-count">
      {lead}
      {fields.map(({ label, value, onWrite }, index) => (
        <span key={label}>
          <input
            className="choice-field"
            inputMode="numeric"
            aria-label={label}
            aria-invalid={trouble !== null}
            aria-describedby={trouble === null ? undefined : id}
            value={value}
            onChange={({ target }) => onWrite(target.value)}
          />{' '}
          {between[index]}
        </span>
      ))}
      {trouble === null ? null : (
        <span id={id} role="alert" className="plan-number-wrong">
          {trouble}
        </span>
      )}
    </span>
  );
}

function RuleWords({ policy }: { readonly policy: ReminderPolicy }) {
  const texts = useTexts(reminderPolicyTexts);
  const { language } = useReader();
  const yesNo = (is: boolean): string => (is ? texts.yes : texts.no);
  const { fromWeek, toWeek } = policy.summerBreak;
  const when = `${weekdayName(policy.digestWeekday, language)} ${texts.at} ${formatClock(policy.hour, 0, language)}`;
  const words = {
    on: yesNo(policy.on),
    digestWeekday: when,
    toChannel: yesNo(policy.toChannel),
    dueSoonDays: `${policy.dueSoonDays} ${texts.days(String(policy.dueSoonDays))}`,
    restDays: `${policy.restDays} ${texts.days(String(policy.restDays))}`,
    escalateAfterDays: `${policy.escalateAfterDays} ${texts.days(String(policy.escalateAfterDays))}`,
    quietInHolidays: yesNo(policy.quietInHolidays),
    summerBreak: texts.weeks(fromWeek, toWeek),
  } as const;
  const fields = [
    'on',
    'digestWeekday',
    'toChannel',
    ...countedDays,
    'quietInHolidays',
    'summerBreak',
  ] as const satisfies readonly (keyof typeof words)[];
  return (
    <dl className="plan-facts reminder-rules">
      {fields.map((field) => (
        <Rule key={field} field={field} means={texts.means[field]}>
          {words[field]}
        </Rule>
      ))}
    </dl>
  );
}
