/** The groups that a mandate is for. Which they are is approved with it, so they change while it is a draft. */
import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { type Mandate, mandateMayBeWritten } from '#domain/group.ts';
import type { Plan } from '#domain/plan.ts';
import type { Ref } from '#domain/row.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { mandateTexts } from '#text/mandate-screen.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useTexts } from '#ui/language.tsx';
import { PanelLine } from '#ui/side-panel.tsx';
import { groupsInOrder } from '../../group-rows.ts';
import { useMayWrite } from '../../may-write.tsx';
import { useSnapshot } from '../../plan-session.tsx';
import { formatRoute } from '../../route.ts';
import { useRowEditor } from '../../row-editor.ts';

const nameOf = ({ code, title }: Ref): string => [code, title].filter(Boolean).join(' ');

export function ServedGroups({ plan, mandate }: { readonly plan: Plan; readonly mandate: Mandate }) {
  const texts = useTexts(mandateTexts);
  const words = useTexts(groupsTexts);
  const { rows } = useSnapshot();
  const rowEditor = useRowEditor();
  const open = useMayWrite('mandate') && mandateMayBeWritten(mandate);
  const groups = groupsInOrder(rows, plan);
  const others = groups.filter(({ key }) => mandate.groups.every((served) => served.key !== key));
  const save = (served: readonly Ref[]): void =>
    rowEditor.save('mandate', mandate, { groups: served }, words.changed(mandate.title));
  return (
    <PanelLine label={texts.groups}>
      <ul className="mandate-groups">
        {mandate.groups.map((served) => (
          <li key={served.key}>
            <a href={formatRoute({ screen: 'groups', open: served.key })}>
              {nameOf(groups.find(({ key }) => key === served.key) ?? served)}
            </a>
            {open && mandate.groups.length > 1 ? (
              <Button
                appearance="subtle"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={texts.takeAwayGroup(nameOf(served))}
                onClick={() => save(mandate.groups.filter(({ key }) => key !== served.key))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {open && others.length > 0 ? (
        <ChoiceField
          label={texts.addGroup}
          value=""
          choices={[
            { value: '', label: texts.addGroup },
            ...others.map((group) => ({ value: String(group.key), label: nameOf(group) })),
          ]}
          onChange={(chosen) => {
            const group = others.find(({ key }) => key === chosen);
            if (group !== undefined) {
              save([...mandate.groups, { key: group.key, code: group.code, title: group.title }]);
            }
          }}
        />
      ) : null}
    </PanelLine>
  );
}
