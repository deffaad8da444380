/** Who sits in the group: the person and her function, whom she speaks for, who leads, and the time that is agreed for it. */
import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useId, useRef, useState } from 'react';
import { blankMember, type Group, type Member } from '#domain/group.ts';
import type { Plan } from '#domain/plan.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { releaseLine } from '#text/release.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { useToast } from '#ui/toast.tsx';
import { useSayEdited } from '../edit-outcome.tsx';
import { useActor, useEditor } from '../plan-session.tsx';
import { useMayWrite } from '../may-write.tsx';
import { MemberForm } from './member-form.tsx';

const initials = (role: string): string =>
  role
    .split(/[\s-]+/u)
    .slice(0, 2)
    .map((word) => word.charAt(0).toLocaleUpperCase('nb'))
    .join('');

const nameOf = ({ role, title, person }: Member): string => role || person?.name || title;

interface MembersProps {
  readonly plan: Plan;
  readonly group: Group;
  readonly members: readonly Member[];
}

export function Members({ plan, group, members }: MembersProps) {
  const texts = useTexts(groupsTexts);
  const shell = useTexts(shellTexts);
  const editor = useEditor();
  const toast = useToast();
  const allowed = useMayWrite('member');
  const form = useReturning();
  const { key, code, title } = group;
  function add(member: Member): void {
    form.close();
    editor.create('member', member);
    toast({
      text: texts.added(nameOf(member)),
      action: { label: shell.undo, run: () => void editor.remove('member', member) },
    });
  }
  return (
    <Section title={texts.memberList} {...(members.length > 0 && { count: members.length })}>
      {members.length === 0 ? <p className="muted">{texts.noMembers}</p> : null}
      <ul className="group-members">
        {members.map((member) => (
          <OneMember key={member.key} member={member} allowed={allowed} />
        ))}
      </ul>
      {!allowed ? null : form.isOpen ? (
        <MemberForm
          member={blankMember(editor.blank(plan.key), { key, code, title })}
          saveLabel={texts.addMember}
          onSave={add}
          onCancel={form.close}
        />
      ) : (
        <Button id={form.id} appearance="transparent" size="small" icon={<Add16Regular />} onClick={form.open}>
          {texts.addMember}
        </Button>
      )}
    </Section>
  );
}

/** A form that a button opens, and that gives the focus back to it. */
function useReturning() {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const returns = useRef(false);
  useEffect(() => {
    if (isOpen || !returns.current) return;
    returns.current = false;
    document.getElementById(id)?.focus();
  }, [id, isOpen]);
  function close(): void {
    returns.current = true;
    setOpen(false);
  }
  return { id, isOpen, open: () => setOpen(true), close };
}

function OneMember({ member, allowed }: { readonly member: Member; readonly allowed: boolean }) {
  const texts = useTexts(groupsTexts);
  const language = useLanguage();
  const shell = useTexts(shellTexts);
  const editor = useEditor();
  const actor = useActor();
  const toast = useToast();
  const say = useSayEdited();
  const form = useReturning();
  const name = nameOf(member);
  const said = [
    member.person === null || member.person.name === name ? '' : member.person.name,
    member.leads ? texts.leads : '',
    member.person?.id === actor.person.id ? texts.you : '',
    member.represents === '' ? '' : texts.represents(member.represents),
    releaseLine(member, language),
  ].filter(Boolean);
  function save(next: Member): void {
    form.close();
    const { person, role, title, leads, represents, releaseWanted, releaseGranted } = next;
    const fields = { person, role, title, leads, represents, releaseWanted, releaseGranted };
    say(editor.change('member', member, fields), texts.changed(nameOf(next)));
  }
  function takeAway(): void {
    const undo = editor.remove('member', member);
    toast({ text: texts.takenAway(name), action: { label: shell.undo, run: undo } });
  }
  if (form.isOpen) {
    return (
      <li className="group-member-open">
        <MemberForm member={member} saveLabel={texts.save} onSave={save} onCancel={form.close} />
      </li>
    );
  }
  return (
    <li>
      <span className="group-member-mark" aria-hidden="true">
        {initials(name)}
      </span>
      <span className="grow">
        {name}
        {said.length === 0 ? null : <span className="muted small">{said.join(' · ')}</span>}
      </span>
      {allowed ? (
        <>
          <Button
            id={form.id}
            appearance="subtle"
            size="small"
            icon={<Edit16Regular />}
            aria-label={texts.edit(name)}
            onClick={form.open}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={texts.takeAwayMember(name)}
            onClick={takeAway}
          />
        </>
      ) : null}
    </li>
  );
}
