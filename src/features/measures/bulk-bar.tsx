/** What is done to all chosen measures at once. Everything is saved at once, with one way to undo it all. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Textarea } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type FuzzyDate, readFuzzyDate, undated } from '#domain/fuzzy-date.ts';
import { type Measure, measureStatuses } from '#domain/measure.ts';
import type { Plan } from '#domain/plan.ts';
import { NOTE_LIMIT, type Ref } from '#domain/row.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { measureLabels } from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { refName } from '#text/measure-cells.ts';
import { measureListTexts } from '#text/measure-list-screen.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { StatusGlyph } from '#ui/status-mark.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { TimeField } from '#ui/time-field.tsx';
import { useMeasureEditor } from '../measure-editor.ts';
import { useDateContext } from '../date-context.ts';
import { type TimeEditor, useTimeEditor } from '../time-editor.ts';
import { ResponsibleForm } from './responsible-form.tsx';
import './bulk-bar.css';

interface BulkBarProps {
  readonly plan: Plan;
  readonly chosen: readonly Measure[];
  readonly groups: readonly Ref[];
  readonly workPackages: readonly Ref[];
  readonly onCopy: () => void;
  readonly onClear: () => void;
}

type Asked = 'responsible' | 'when' | null;

export function BulkBar({ plan, chosen, groups, workPackages, onCopy, onClear }: BulkBarProps) {
  const texts = useTexts(measureListTexts);
  const screen = useTexts(measuresTexts);
  const { language } = useReader();
  const editor = useMeasureEditor();
  const times = useTimeEditor(plan);
  const [asked, setAsked] = useState<Asked>(null);
  const label = (field: keyof typeof measureLabels): string => measureLabels[field][language];

  function set(name: string, value: string, fields: Partial<Measure>): void {
    const edits = chosen.map((measure) => ({ measure, fields }));
    editor.editAll(edits, texts.changedMany(chosen.length, name, value));
    setAsked(null);
  }
  const refChoices = (field: 'group' | 'workPackage', refs: readonly Ref[], none: string) => (
    <BulkMenu label={label(field)}>
      {refs.map((ref) => (
        <MenuItem
          key={ref.key}
          onClick={() =>
            set(label(field), refName(ref), { [field]: { key: ref.key, code: ref.code, title: ref.title } })
          }
        >
          {refName(ref)}
        </MenuItem>
      ))}
      <MenuItem onClick={() => set(label(field), none, { [field]: null })}>{none}</MenuItem>
    </BulkMenu>
  );

  return (
    <section className="bulk-bar surface" aria-label={texts.forSelected}>
      <div className="bulk-bar-row">
        <b role="status">{texts.selected(chosen.length)}</b>
        <BulkMenu label={label('status')}>
          {measureStatuses.map((status) => (
            <MenuItem
              key={status}
              icon={<StatusGlyph status={status} size={18} />}
              onClick={() => set(label('status'), measureStatusLabels[status][language], { status })}
            >
              {measureStatusLabels[status][language]}
            </MenuItem>
          ))}
        </BulkMenu>
        <Button size="small" aria-expanded={asked === 'responsible'} onClick={() => setAsked('responsible')}>
          {label('responsible')}
        </Button>
        {refChoices('group', groups, screen.noGroup)}
        {refChoices('workPackage', workPackages, screen.noPackage)}
        <Button size="small" aria-expanded={asked === 'when'} onClick={() => setAsked('when')}>
          {label('when')}
        </Button>
        <span className="grow" />
        <Button size="small" appearance="subtle" icon={<Copy20Regular />} onClick={onCopy}>
          {texts.copy}
        </Button>
        <Button size="small" appearance="subtle" icon={<Dismiss20Regular />} onClick={onClear}>
          {texts.clearSelection}
        </Button>
      </div>
      {asked === 'responsible' ? (
        <ResponsibleForm
          value={{ responsible: null, responsibleRole: '' }}
          saveLabel={texts.setFor(chosen.length)}
          onCancel={() => setAsked(null)}
          onSave={(value) =>
            set(label('responsible'), value.responsibleRole || (value.responsible?.name ?? texts.nobody), value)
          }
        />
      ) : null}
      {asked === 'when' ? (
        <TimeForm
          plan={plan}
          chosen={chosen}
          onCancel={() => setAsked(null)}
          onSave={(when, reason) => {
            const said = texts.changedMany(chosen.length, label('when'), formatFuzzyDate(when, language));
            if (times.moveAll(chosen, when, reason, said)) setAsked(null);
          }}
          times={times}
        />
      ) : null}
    </section>
  );
}

function BulkMenu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<ChevronDown16Regular />} iconPosition="after">
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={label}>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface TimeFormProps {
  readonly plan: Plan;
  readonly chosen: readonly Measure[];
  readonly times: TimeEditor;
  readonly onSave: (when: FuzzyDate, reason: string) => void;
  readonly onCancel: () => void;
}

/** One time for all. The reason is asked once, for those that leave their approved time, and written on those alone. */
function TimeForm({ plan, chosen, times, onSave, onCancel }: TimeFormProps) {
  const texts = useTexts(measureListTexts);
  const shell = useTexts(shellTexts);
  const id = useId();
  const [when, setWhen] = useState(undated);
  const [reason, setReason] = useState('');
  const leaving = chosen.filter((measure) => times.verdictOf(measure, when) !== null);
  const told = [...new Set(leaving.map((measure) => times.verdictOf(measure, when)?.told ?? ''))];
  const context = useDateContext(plan);
  const read = readFuzzyDate(when.words, context);
  const ready =
    read.kind !== 'unread' &&
    when.yearSource !== 'asked' &&
    !isStopped(reason, NOTE_LIMIT) &&
    (leaving.length === 0 || reason.trim() !== '');
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!ready) return;
    onSave(when, reason);
  }
  return (
    <form className="bulk-time" onSubmit={submit}>
      <TimeField value={undated} context={context} baseline={null} autoFocus onChange={setWhen} />
      {leaving.length === 0 ? null : (
        <>
          {told.map((words) => (
            <p key={words}>{words}</p>
          ))}
          <label htmlFor={`${id}-reason`}>{texts.whyMoved(leaving.length)}</label>
          <Textarea id={`${id}-reason`} rows={2} value={reason} onChange={(_, data) => setReason(data.value)} />
          <TextCheck text={reason} limit={NOTE_LIMIT} />
        </>
      )}
      <span className="person-ways">
        <Button type="submit" appearance="primary" disabledFocusable={!ready}>
          {texts.setFor(chosen.length)}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {shell.cancel}
        </Button>
      </span>
    </form>
  );
}
