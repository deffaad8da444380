/** What is said of a member: the person and her function, whom she speaks for, whether she leads, and the time she gets. */
import { Checkbox, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Member } from '#domain/group.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { memberLabels } from '#text/group.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { hoursOf, shownHours } from './member-hours.ts';
import { PersonForm, type PersonInRole } from '../person-form.tsx';

interface MemberFormProps {
  readonly member: Member;
  readonly saveLabel: string;
  readonly onSave: (member: Member) => void;
  readonly onCancel: () => void;
}

export function MemberForm({ member, saveLabel, onSave, onCancel }: MemberFormProps) {
  const { language } = useReader();
  const texts = useTexts(groupsTexts);
  const id = useId();
  const [represents, setRepresents] = useState(member.represents);
  const [leads, setLeads] = useState(member.leads);
  const [wanted, setWanted] = useState(shownHours(member.releaseWanted));
  const [granted, setGranted] = useState(shownHours(member.releaseGranted));
  const label = (field: keyof typeof memberLabels): string => memberLabels[field][language];
  const hours = [hoursOf(wanted), hoursOf(granted)] as const;
  function save({ person, role }: PersonInRole): void {
    onSave({
      ...member,
      person,
      role,
      // The row's name in SharePoint's own list.
      title: role || (person?.name ?? ''),
      represents: represents.trim(),
      leads,
      releaseWanted: hours[0].ok ? hours[0].value : member.releaseWanted,
      releaseGranted: hours[1].ok ? hours[1].value : member.releaseGranted,
    });
  }
  return (
    <PersonForm
      value={{ person: member.person, role: member.role }}
      saveLabel={saveLabel}
      mayBeEmpty={false}
      canSave={!isStopped(represents, LINE_LIMIT) && hours.every(({ ok }) => ok)}
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
      <span className="small" role="status">
        {hours.every(({ ok }) => ok) ? '' : texts.hoursUnread}
      </span>
    </PersonForm>
  );
}
