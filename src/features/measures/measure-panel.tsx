/** One measure, beside the table or as a page on a phone. Everything is saved at once with a way to undo, but for the time. */
import { Button } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { HandRight16Regular } from '@fluentui/react-icons/svg/hand-right';
import { Link20Regular } from '@fluentui/react-icons/svg/link';
import { type JSX, useEffect } from 'react';
import { inOslo } from '#base/clock.ts';
import { daysLate } from '#domain/attention.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { type Measure, statusGaps } from '#domain/measure.ts';
import { assistanceIn } from '#domain/measure-sheet.ts';
import type { Plan } from '#domain/plan.ts';
import { isInUse, LINE_LIMIT, NOTE_LIMIT, type Ref, type Row } from '#domain/row.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { formatTimeState } from '#text/fuzzy-date.ts';
import { measureLabels, statusGapTexts } from '#text/measure.ts';
import { assistanceWords } from '#text/measure-cells.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { LateMark, SilentMark } from '#ui/attention-mark.tsx';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { PanelLine, PanelSection, SidePanel } from '#ui/side-panel.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import { StatusMenu } from '#ui/status-menu.tsx';
import { LockedTime, TimeField } from '#ui/time-field.tsx';
import { useToast } from '#ui/toast.tsx';
import { ItemHistory } from '../item-history.tsx';
import { contextOf } from '../plan-rows.ts';
import { useSession, useSnapshot } from '../plan-session.tsx';
import { useTimeEditor } from '../time-editor.ts';
import { UnsentMark } from '../unsent-mark.tsx';
import { Wishes } from '../wishes.tsx';
import { PackageName } from '../work-packages.tsx';
import { CoverageField } from './coverage-field.tsx';
import { Dependences } from './dependences.tsx';
import { MeasureLinks } from './measure-links.tsx';
import { Political } from './political.tsx';
import { ResponsibleField } from './responsible-form.tsx';
import './measure-panel.css';

interface MeasurePanelProps {
  readonly plan: Plan;
  readonly measure: Measure;
  readonly previous: string | null;
  readonly next: string | null;
  readonly onClose: () => void;
  /** null where the reader may not change anything. */
  readonly edit: ((fields: Partial<Measure>, said: string) => void) | null;
  readonly onTakeAway: () => void;
}

export function MeasurePanel({ plan, measure, previous, next, onClose, edit, onTakeAway }: MeasurePanelProps) {
  const texts = useTexts(measuresTexts);
  const { language, today } = useReader();
  const toast = useToast();
  const late = daysLate(measure, today);
  const locked = edit === null;
  const save = (fields: Partial<Measure>): void => edit?.(fields, texts.changed(measure.title));
  const label = (field: keyof typeof measureLabels): string => measureLabels[field][language];
  const { rows } = useSnapshot();
  const session = useSession();
  const times = useTimeEditor(plan);
  const move = (when: FuzzyDate, reason: string): void => times.move({ entity: 'measure', row: measure }, when, reason);
  useEffect(() => session.want('workPackage'), [session]);
  const ofPlan = <Owned extends Row>(all: readonly Owned[]): readonly Owned[] =>
    all.filter((row) => isInUse(row) && row.plan === plan.key);
  const groups = ofPlan(rows.group).filter(({ kind }) => kind === 'working');
  const workPackages = ofPlan(rows.workPackage);

  return (
    <SidePanel
      of={measure.key}
      name={measure.title}
      closeLabel={texts.close}
      onClose={onClose}
      place={
        <>
          {measure.code}
          {measure.code === '' ? '' : ' · '}
          <PackageName row={measure.workPackage ?? { code: '', title: '' }} />
        </>
      }
      actions={
        <>
          <Step address={previous} label={texts.previous} icon={<ChevronUp20Regular />} />
          <Step address={next} label={texts.next} icon={<ChevronDown20Regular />} />
          <Button
            appearance="subtle"
            size="small"
            icon={<Link20Regular />}
            aria-label={texts.copyLink}
            onClick={() =>
              void navigator.clipboard.writeText(window.location.href).then(() => toast({ text: texts.linkCopied }))
            }
          />
        </>
      }
      heading={
        <Editable
          limit={LINE_LIMIT}
          value={measure.title}
          label={texts.edit(label('title'))}
          empty={texts.nothingWritten}
          locked={locked}
          onSave={(title) => (title === '' ? undefined : save({ title }))}
        />
      }
    >
      <div className="side-panel-status">
        {edit === null ? (
          <StatusMark status={measure.status} />
        ) : (
          <>
            <StatusMenu
              large
              status={measure.status}
              title={measure.title}
              onChange={(status) => edit({ status }, '')}
            />
            <Button icon={<Checkmark20Regular />} onClick={() => edit({}, texts.confirmed(measure.title))}>
              {texts.confirm}
            </Button>
          </>
        )}
      </div>
      <p className="side-panel-derived">
        <UnsentMark row={measure.key} />
        {late === null ? null : <LateMark>{formatTimeState({ kind: 'over', days: late }, language)}</LateMark>}
        {statusGaps(measure).map((gap) => (
          <SilentMark key={gap}>{statusGapTexts[gap][language]}</SilentMark>
        ))}
        {measure.confirmedAt === null ? null : (
          <span className="muted">
            {texts.lastConfirmed(
              formatRecentDay(inOslo(measure.confirmedAt).day, language, today),
              measure.confirmedBy,
            )}
          </span>
        )}
        {measure.registeredAfterwards ? <span className="muted">{texts.afterwards(measure.source)}</span> : null}
      </p>
      <section>
        <PanelLine label={label('statusWords')}>
          <Editable
            lines={4}
            limit={NOTE_LIMIT}
            value={measure.statusWords}
            label={texts.edit(label('statusWords'))}
            empty={texts.nothingWritten}
            locked={locked}
            onSave={(statusWords) => save({ statusWords })}
          />
        </PanelLine>
        <PanelLine label={label('coverage')}>
          <CoverageField
            coverage={measure.coverage}
            onChange={edit === null ? null : (coverage) => save({ coverage })}
          />
        </PanelLine>
        <PanelLine label={label('nextStep')}>
          <Editable
            limit={NOTE_LIMIT}
            value={measure.nextStep}
            label={texts.edit(label('nextStep'))}
            empty={texts.nothingWritten}
            locked={locked}
            onSave={(nextStep) => save({ nextStep })}
          />
        </PanelLine>
      </section>
      <section>
        <PanelLine label={label('when')}>
          {edit === null ? (
            <LockedTime value={measure.when} baseline={measure.baseline} />
          ) : (
            <TimeField
              key={times.standingOf(measure)}
              value={measure.when}
              context={contextOf(plan)}
              baseline={measure.baseline}
              verdictOf={(when) => times.verdictOf(measure, when)}
              onSave={move}
            />
          )}
          <Wishes of={measure} ground={times.ground} onMove={edit === null ? null : move} />
        </PanelLine>
      </section>
      <section>
        <PanelLine label={label('responsible')}>
          <ResponsibleField key={measure.key} measure={measure} onSave={edit === null ? null : save} />
        </PanelLine>
        <PanelLine label={label('group')}>
          <Membership
            label={label('group')}
            value={measure.group}
            among={groups}
            none={texts.noGroup}
            onChange={edit === null ? null : (group) => save({ group })}
          />
        </PanelLine>
        <PanelLine label={label('workPackage')}>
          <Membership
            label={label('workPackage')}
            value={measure.workPackage}
            among={workPackages}
            none={texts.noPackage}
            onChange={edit === null ? null : (workPackage) => save({ workPackage })}
          />
        </PanelLine>
        <PanelLine label={label('assistance')}>
          <Editable
            lines={3}
            limit={NOTE_LIMIT}
            value={assistanceWords(measure.assistance, '\n')}
            label={texts.edit(label('assistance'))}
            empty={texts.noAssistance}
            hint={texts.assistanceHint}
            locked={locked}
            onSave={(written) => save({ assistance: assistanceIn(written) })}
          />
        </PanelLine>
        <PanelLine label={label('helpWanted')}>
          <Editable
            limit={NOTE_LIMIT}
            value={measure.helpWanted}
            label={texts.edit(label('helpWanted'))}
            empty={texts.none}
            locked={locked}
            onSave={(helpWanted) => save({ helpWanted })}
          >
            <span className="side-panel-help">
              <HandRight16Regular /> {measure.helpWanted}
            </span>
          </Editable>
        </PanelLine>
        <PanelLine label={label('disputed')}>
          <Editable
            lines={2}
            limit={NOTE_LIMIT}
            value={measure.disputed}
            label={texts.edit(label('disputed'))}
            empty={texts.none}
            hint={texts.disputedHint}
            locked={locked}
            onSave={(disputed) => save({ disputed })}
          />
        </PanelLine>
        <PanelLine label={label('political')}>
          <Political measure={measure} onChange={edit === null ? null : (fields) => save(fields)} />
        </PanelLine>
      </section>
      <PanelSection title={texts.links}>
        <MeasureLinks plan={plan} measure={measure} onGoals={edit === null ? null : (goals) => save({ goals })} />
        <Dependences
          key={measure.key}
          plan={plan}
          measure={measure}
          onChange={edit === null ? null : (dependsOn) => save({ dependsOn })}
        />
      </PanelSection>
      <PanelSection title={texts.history}>
        <ItemHistory entity="measure" item={measure.key} />
      </PanelSection>
      {edit === null ? null : (
        <section>
          <Button appearance="subtle" onClick={onTakeAway}>
            {texts.takeAway}
          </Button>
        </section>
      )}
    </SidePanel>
  );
}

const named = ({ code, title }: Pick<Ref, 'code' | 'title'>): string => `${code} ${title}`.trim();

/** Which of a few rows the measure belongs to, or none of them. */
function Membership({
  label,
  value,
  among,
  none,
  onChange,
}: {
  readonly label: string;
  readonly value: Ref | null;
  readonly among: readonly Ref[];
  readonly none: string;
  readonly onChange: ((value: Ref | null) => void) | null;
}) {
  if (onChange === null || (among.length === 0 && value === null)) return value === null ? none : named(value);
  const known = value === null || among.some(({ key }) => key === value.key) ? among : [value, ...among];
  const choices = [{ value: '', label: none }, ...known.map((ref) => ({ value: String(ref.key), label: named(ref) }))];
  return (
    <ChoiceField
      label={label}
      value={value === null ? '' : String(value.key)}
      choices={choices}
      onChange={(chosen) => {
        const ref = known.find(({ key }) => key === chosen);
        onChange(ref === undefined ? null : { key: ref.key, code: ref.code, title: ref.title });
      }}
    />
  );
}

function Step({
  address,
  label,
  icon,
}: {
  readonly address: string | null;
  readonly label: string;
  readonly icon: JSX.Element;
}) {
  if (address === null) {
    return <Button appearance="subtle" size="small" icon={icon} aria-label={label} disabled />;
  }
  return <Button as="a" href={address} appearance="subtle" size="small" icon={icon} aria-label={label} />;
}
