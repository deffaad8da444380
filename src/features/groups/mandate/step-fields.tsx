/** What a step of a mandate asks for: who approved it and when, what was delivered, or why it comes back. */
import { Checkbox, Input, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import type { MandateRecord, StepAsks } from '#domain/mandate.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { mandateTexts } from '#text/mandate-screen.ts';
import { DayField } from '#ui/day-field.tsx';
import { useTexts } from '#ui/language.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';

/** Whether something of it cannot be saved as it stands. */
export const isStoppedIn = ({ approvedBy, approvedCase, source, delivery, returnedBecause }: MandateRecord): boolean =>
  [approvedBy, approvedCase].some((line) => isStopped(line, LINE_LIMIT)) ||
  [source, delivery, returnedBecause].some((note) => isStopped(note, NOTE_LIMIT));

interface StepFieldsProps {
  readonly asks: NonNullable<StepAsks>;
  readonly record: MandateRecord;
  /** Whether it can be chosen that it happened before the plan came here. */
  readonly mayBeBefore: boolean;
  readonly onChange: (fields: Partial<MandateRecord>) => void;
}

export function StepFields({ asks, record, mayBeBefore, onChange }: StepFieldsProps) {
  const texts = useTexts(mandateTexts);
  if (asks === 'approval') return <ApprovalFields record={record} mayBeBefore={mayBeBefore} onChange={onChange} />;
  const field = asks === 'delivery' ? 'delivery' : 'returnedBecause';
  return (
    <NoteField
      label={asks === 'delivery' ? texts.delivery : texts.reason}
      hint={asks === 'delivery' ? texts.deliveryHint : ''}
      value={record[field]}
      first
      onChange={(value) => onChange({ [field]: value })}
    />
  );
}

function ApprovalFields({ record, mayBeBefore, onChange }: Omit<StepFieldsProps, 'asks'>) {
  const texts = useTexts(mandateTexts);
  return (
    <>
      <LineField
        label={texts.body}
        value={record.approvedBy}
        first
        onChange={(approvedBy) => onChange({ approvedBy })}
      />
      <label className="mandate-field">
        <span>{texts.day}</span>
        <DayField label={texts.day} value={record.approvedOn} onChange={(approvedOn) => onChange({ approvedOn })} />
      </label>
      <LineField
        label={texts.caseNumber}
        hint={texts.caseHint}
        value={record.approvedCase}
        onChange={(approvedCase) => onChange({ approvedCase })}
      />
      {mayBeBefore ? (
        <Checkbox
          label={texts.before}
          checked={record.registeredAfterwards}
          onChange={(_, { checked }) => onChange({ registeredAfterwards: checked === true })}
        />
      ) : null}
      {record.registeredAfterwards ? (
        <NoteField label={texts.source} hint="" value={record.source} onChange={(source) => onChange({ source })} />
      ) : null}
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** The first of the form, where writing begins. */
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

function LineField({ label, hint = '', value, first = false, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="mandate-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        autoFocus={first}
        value={value}
        {...(hint !== '' && { 'aria-describedby': `${id}-hint` })}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
      {hint === '' ? null : (
        <span id={`${id}-hint`} className="muted small">
          {hint}
        </span>
      )}
      <TextCheck text={value} limit={LINE_LIMIT} />
    </div>
  );
}

function NoteField({ label, hint = '', value, first = false, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="mandate-field">
      <label htmlFor={id}>{label}</label>
      <Textarea
        id={id}
        autoFocus={first}
        rows={2}
        value={value}
        {...(hint !== '' && { 'aria-describedby': `${id}-hint` })}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
      {hint === '' ? null : (
        <span id={`${id}-hint`} className="muted small">
          {hint}
        </span>
      )}
      <TextCheck text={value} limit={NOTE_LIMIT} />
    </div>
  );
}
