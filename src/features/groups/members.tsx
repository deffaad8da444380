/** Who sits in the group, by function: whom they speak for, who leads, and the time that is agreed for it. */
import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Group, Member } from '#domain/group.ts';
import type { Plan } from '#domain/plan.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { Section } from '#ui/section.tsx';
import { useToast } from '#ui/toast.tsx';
import { useActor, useEditor } from '../plan-session.tsx';
import { useMayLead } from './may-lead.ts';

const initials = (role: string): string =>
  role
    .split(/[\s-]+/u)
    .slice(0, 2)
    .map((word) => word.charAt(0).toLocaleUpperCase('nb'))
    .join('');

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
  const allowed = useMayLead('member');
  function add(role: string): void {
    const member: Member = {
      ...editor.blank(plan.key),
      title: role,
      group: { key: group.key, code: group.code, title: group.title },
      person: null,
      role,
      leads: false,
      represents: '',
      releaseWanted: null,
      releaseGranted: null,
      from: null,
      to: null,
    };
    editor.create('member', member);
    toast({
      text: texts.added(role),
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
      {allowed ? <NameForm look="quiet" label={texts.addMember} question={texts.whichRole} onCreate={add} /> : null}
    </Section>
  );
}

function OneMember({ member, allowed }: { readonly member: Member; readonly allowed: boolean }) {
  const texts = useTexts(groupsTexts);
  const shell = useTexts(shellTexts);
  const editor = useEditor();
  const actor = useActor();
  const toast = useToast();
  const role = member.role || member.title;
  const said = [
    member.leads ? texts.leads : '',
    member.person?.id === actor.person.id ? texts.you : '',
    member.represents === '' ? '' : texts.represents(member.represents),
    member.releaseGranted === null ? '' : texts.released(member.releaseGranted),
  ].filter(Boolean);
  function takeAway(): void {
    const undo = editor.remove('member', member);
    toast({ text: texts.takenAway(role), action: { label: shell.undo, run: undo } });
  }
  return (
    <li>
      <span className="group-member-mark" aria-hidden="true">
        {initials(role)}
      </span>
      <span className="grow">
        {role}
        {said.length === 0 ? null : <span className="muted small">{said.join(' · ')}</span>}
      </span>
      {allowed ? (
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={texts.takeAwayMember(role)}
          onClick={takeAway}
        />
      ) : null}
    </li>
  );
}
