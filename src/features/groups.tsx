/** Grupper: who reports to whom, as a picture and as a list; and one group in full. */
import { useState } from 'react';
import type { Key } from '#base/id.ts';
import { blankGroup, type Group } from '#domain/group.ts';
import type { Plan } from '#domain/plan.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { ViewChoice } from '#ui/view-choice.tsx';
import { usePhone } from '#ui/viewport.ts';
import { EmptyPlan } from './empty-plan.tsx';
import { groupsInOrder } from './group-rows.ts';
import { GroupPage } from './groups/group-page.tsx';
import { useMayWrite, WhoWrites } from './may-write.tsx';
import { OrganisationList } from './groups/organisation-list.tsx';
import { OrganisationPicture } from './groups/organisation-picture.tsx';
import { useNavigation } from './navigation.tsx';
import { nextCode, runningPlan } from './plan-rows.ts';
import { useEditor, useSnapshot } from './plan-session.tsx';
import { formatRoute, routeTo } from './route.ts';
import { useWanted } from './wanted.ts';
import './groups/groups.css';

export function GroupsScreen({ open }: { readonly open: Key | null }) {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  if (plan === null) return <EmptyPlan />;
  if (open === null) return <AllGroups plan={plan} />;
  const group = groupsInOrder(rows, plan).find(({ key }) => key === open);
  return group === undefined ? <NotFound /> : <GroupPage key={group.key} plan={plan} group={group} />;
}

const wanted = ['mandate', 'meeting', 'sentReport'] as const;

function AllGroups({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(groupsTexts);
  const { rows } = useSnapshot();
  const editor = useEditor();
  const { go } = useNavigation();
  const phone = usePhone();
  const allowed = useMayWrite('group');
  const [view, setView] = useState<'picture' | 'list'>('picture');
  useWanted(wanted);
  const groups = groupsInOrder(rows, plan);

  function add(title: string): void {
    const row: Group = {
      ...blankGroup(editor.blank(plan.key)),
      code: nextCode(
        'AG',
        groups.map(({ code }) => code),
      ).replace(/^AG0+/, 'AG'),
      title,
      kind: 'working',
      position: Math.max(0, ...groups.map(({ position }) => position)) + 1,
    };
    editor.create('group', row);
    go({ screen: 'groups', open: row.key });
  }

  return (
    <div className="page">
      <div className="page-head">
        <h1>{texts.heading}</h1>
        <span className="muted">{texts.hint}</span>
        <span className="grow" />
        {groups.length === 0 ? null : (
          <ViewChoice
            label={texts.view}
            view={view}
            views={[
              { value: 'picture', label: texts.picture },
              { value: 'list', label: texts.list },
            ]}
            onChange={setView}
          />
        )}
        {allowed ? (
          <NameForm
            look={groups.length === 0 ? 'primary' : 'secondary'}
            label={phone ? texts.addShort : texts.add}
            question={texts.newName}
            onCreate={add}
          />
        ) : null}
      </div>
      <WhoWrites entities={['group']} />
      {groups.length === 0 ? (
        <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
      ) : view === 'list' ? (
        <OrganisationList plan={plan} groups={groups} />
      ) : (
        <OrganisationPicture plan={plan} groups={groups} />
      )}
    </div>
  );
}

function NotFound() {
  const texts = useTexts(groupsTexts);
  return (
    <div className="page">
      <EmptyState
        title={texts.notFound}
        actions={
          <a className="text-link" href={formatRoute(routeTo('groups'))}>
            {texts.back}
          </a>
        }
      >
        {texts.notFoundText}
      </EmptyState>
    </div>
  );
}
