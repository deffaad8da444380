/** What is said of a member: the person and her function, whom she speaks for, whether she leads, and the time she gets. */
import { Checkbox, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Member } from '#domain/group.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { memberLabels } from '#text/group.ts';
import { useReader } from '#ui/language.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { PersonForm, type PersonInRole } from '../person-form.tsx';

interface MemberFormProps {
  readonly member: Member;
  readonly saveLabel: string;
  readonly onSave: (member: Member) => void;
  readonly onCancel: () => void;
}

const hoursOf = (written: string): number | null => {
  const hours = Number(written.replace(',', '.'));
  return written.trim() === '' || !Number.isFinite(hours) || hours < 0 ? null : hours;
};
const shownHours = (hours: number | null): string => (hours === null ? '' : String(hours).replace('.', ','));

export function MemberForm({ member, saveLabel, onSave, onCancel }: MemberFormProps) {
  const { language } = useReader();
  const id = useId();
  const [represents, setRepresents] = useState(member.represents);
  const [leads, setLeads] = useState(member.leads);
  const [wanted, setWanted] = useState(shownHours(member.releaseWanted));
  const [granted, setGranted] = useState(shownHours(member.releaseGranted));
  const label = (field: keyof typeof memberLabels): string => memberLabels[field][language];
  function save({ person, role }: PersonInRole): void {
    onSave({
      ...member,
      person,
      role,
      // The row's name in SharePoint's own list.
      title: role || (person?.name ?? ''),
      represents: represents.trim(),
      leads,
      releaseWanted: hoursOf(wanted),
      releaseGranted: hoursOf(granted),
    });
  }
  return (
    <PersonForm
      value={{ person: member.person, role: member.role }}
      saveLabel={saveLabel}
      mayBeEmpty={false}
      canSave={!isStopped(represents, LINE_LIMIT)}
      onSave={save}
      onCancel={onCancel}
    >
      <label htmlFor={`${id}-represents`}>{label('represents')}</label>
      <Input id={`${id}-represents`} value={represents} onChange={(_, data) => setRepresents(data.value)} />
      <TextCheck text={represents} limit={LINE_LIMIT} />
      <Checkbox checked={leads} label={label('leads')} onChange={(_, data) => setLeads(data.checked === true)} />
      <label htmlFor={`${id}-wanted`}>{label('releaseWanted')}</label>
      <Input id={`${id}-wanted`} inputMode="decimal" value={wanted} onChange={(_, data) => setWanted(data.value)} />
      <label htmlFor={`${id}-granted`}>{label('releaseGranted')}</label>
      <Input id={`${id}-granted`} inputMode="decimal" value={granted} onChange={(_, data) => setGranted(data.value)} />
    </PersonForm>
  );
}
