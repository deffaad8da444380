/** What the group is for, what it answers for, whom it reports to and how often. */
import { type Group, groupKinds, groupPurposes, groupRhythms } from '#domain/group.ts';
import type { Plan } from '#domain/plan.ts';
import { LINE_LIMIT, NOTE_LIMIT, type Ref } from '#domain/row.ts';
import { groupKindLabels, groupLabels, groupPurposeLabels, groupRhythmLabels } from '#text/group.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { PanelLine } from '#ui/side-panel.tsx';
import { groupsInOrder } from '../group-rows.ts';
import { useSayEdited } from '../edit-outcome.tsx';
import { useEditor, useSnapshot } from '../plan-session.tsx';

interface AboutGroupProps {
  readonly plan: Plan;
  readonly group: Group;
  readonly allowed: boolean;
}

const linesIn = (written: string): readonly string[] =>
  written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const texts = ['title', 'code', 'leaderRole'] as const;
const notes = ['description', 'authority'] as const;
const lists = ['responsibilities', 'composition'] as const;

export function AboutGroup({ plan, group, allowed }: AboutGroupProps) {
  const words = useTexts(groupsTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const editor = useEditor();
  const say = useSayEdited();
  const label = (field: keyof typeof groupLabels): string => groupLabels[field][language];
  function save(fields: Partial<Group>): void {
    say(editor.change('group', group, fields), words.changed(group.title));
  }
  type Written = (typeof texts)[number] | (typeof notes)[number] | (typeof lists)[number];
  // A reader is shown what is said; whoever writes is shown what can be said.
  const shown = <Field extends Written>(fields: readonly Field[]): readonly Field[] =>
    allowed ? fields : fields.filter((field) => field !== 'title' && field !== 'code' && group[field].length > 0);
  const others = groupsInOrder(rows, plan).filter(({ key }) => key !== group.key);
  return (
    <Section title={words.about}>
      {shown(texts).map((field) => (
        <PanelLine key={field} label={label(field)}>
          <Editable
            value={group[field]}
            label={words.edit(label(field))}
            empty={words.nothing}
            limit={LINE_LIMIT}
            locked={!allowed}
            onSave={(value) => (field === 'title' && value === '' ? undefined : save({ [field]: value }))}
          />
        </PanelLine>
      ))}
      {shown(notes).map((field) => (
        <PanelLine key={field} label={label(field)}>
          <Editable
            lines={3}
            value={group[field]}
            label={words.edit(label(field))}
            empty={words.nothing}
            limit={NOTE_LIMIT}
            locked={!allowed}
            onSave={(value) => save({ [field]: value })}
          />
        </PanelLine>
      ))}
      {shown(lists).map((field) => (
        <PanelLine key={field} label={label(field)}>
          <Editable
            lines={4}
            value={group[field].join('\n')}
            label={words.edit(label(field))}
            empty={words.nothing}
            hint={words.oneOnEachLine}
            limit={NOTE_LIMIT}
            locked={!allowed}
            onSave={(value) => save({ [field]: linesIn(value) })}
          />
        </PanelLine>
      ))}
      <Choices group={group} others={others} save={allowed ? save : null} />
    </Section>
  );
}

const refOf = ({ key, code, title }: Ref): Ref => ({ key, code, title });
const nameOf = ({ code, title }: Ref): string => [code, title].filter(Boolean).join(' ');

function Choices({
  group,
  others,
  save,
}: {
  readonly group: Group;
  readonly others: readonly Group[];
  readonly save: ((fields: Partial<Group>) => void) | null;
}) {
  const words = useTexts(groupsTexts);
  const { language } = useReader();
  const label = (field: keyof typeof groupLabels): string => groupLabels[field][language];
  const rhythm = group.rhythm === null ? words.notSaid : groupRhythmLabels[group.rhythm][language];
  const purpose = group.purpose === null ? words.notSaid : groupPurposeLabels[group.purpose][language];
  const above = group.reportsTo === null ? words.notSaid : nameOf(group.reportsTo);
  if (save === null) {
    return (
      <>
        <PanelLine label={label('kind')}>{groupKindLabels[group.kind][language]}</PanelLine>
        {group.purpose === null ? null : <PanelLine label={label('purpose')}>{purpose}</PanelLine>}
        {group.reportsTo === null ? null : <PanelLine label={label('reportsTo')}>{above}</PanelLine>}
        {group.rhythm === null ? null : <PanelLine label={label('rhythm')}>{rhythm}</PanelLine>}
      </>
    );
  }
  const none = { value: '' as const, label: words.notSaid };
  return (
    <>
      <PanelLine label={label('kind')}>
        <ChoiceField
          label={label('kind')}
          value={group.kind}
          choices={groupKinds.map((value) => ({ value, label: groupKindLabels[value][language] }))}
          onChange={(kind) => save({ kind })}
        />
      </PanelLine>
      <PanelLine label={label('purpose')}>
        <ChoiceField
          label={label('purpose')}
          value={group.purpose ?? ''}
          choices={[none, ...groupPurposes.map((value) => ({ value, label: groupPurposeLabels[value][language] }))]}
          onChange={(chosen) => save({ purpose: chosen === '' ? null : chosen })}
        />
      </PanelLine>
      <PanelLine label={label('reportsTo')}>
        <ChoiceField
          label={label('reportsTo')}
          value={String(group.reportsTo?.key ?? '')}
          choices={[none, ...others.map((other) => ({ value: String(other.key), label: nameOf(other) }))]}
          onChange={(key) => {
            const chosen = others.find((other) => other.key === key);
            save({ reportsTo: chosen === undefined ? null : refOf(chosen) });
          }}
        />
      </PanelLine>
      <PanelLine label={label('rhythm')}>
        <ChoiceField
          label={label('rhythm')}
          value={group.rhythm ?? ''}
          choices={[none, ...groupRhythms.map((value) => ({ value, label: groupRhythmLabels[value][language] }))]}
          onChange={(chosen) => save({ rhythm: chosen === '' ? null : chosen })}
        />
      </PanelLine>
    </>
  );
}
