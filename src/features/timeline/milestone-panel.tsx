/** One milestone: its words, where it stands, and the steps it may take with what each of them needs. */
import { Button, Input } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { parseDay } from '#base/clock.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { type Milestone, milestoneSteps, type MilestoneState, moveMilestone } from '#domain/milestone.ts';
import type { Plan } from '#domain/plan.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { takersOf } from '#domain/steps.ts';
import { milestoneLabels, milestoneStateLabels } from '#text/milestone.ts';
import { refusalText } from '#text/steps.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { Editable } from '#ui/editable.tsx';
import { useLanguage, useReader, useTexts } from '#ui/language.tsx';
import { PanelLine, PanelSection, SidePanel } from '#ui/side-panel.tsx';
import { isStopped, TextCheck, useHealthCheck } from '#ui/text-check.tsx';
import { LockedTime, TimeField } from '#ui/time-field.tsx';
import { ItemHistory } from '../item-history.tsx';
import { contextOf } from '../plan-rows.ts';
import { useActor } from '../plan-session.tsx';
import { RegisterButton, useSteps } from '../registering.tsx';
import type { TimeEditor } from '../time-editor.ts';
import { UnsentMark } from '../unsent-mark.tsx';
import { Wishes } from '../wishes.tsx';
import { MoveNote } from './move-note.tsx';
import './milestone-panel.css';

interface MilestonePanelProps {
  readonly plan: Plan;
  readonly milestone: Milestone;
  /** The words of a time that a hand has made, and that waits for its reason. */
  readonly asked: string | null;
  readonly onClose: () => void;
  /** null where the reader may not change anything. */
  readonly edit: ((fields: Partial<Milestone>, said: string) => void) | null;
  readonly times: TimeEditor;
  readonly onMove: (when: FuzzyDate, reason: string) => void;
  readonly onTakeAway: () => void;
}

export function MilestonePanel(props: MilestonePanelProps) {
  const { plan, milestone, asked, onClose, edit, times, onMove, onTakeAway } = props;
  const texts = useTexts(timelineTexts);
  const words = useTexts(measuresTexts);
  const language = useLanguage();
  const label = (field: keyof typeof milestoneLabels): string => milestoneLabels[field][language];
  const save = (fields: Partial<Milestone>): void => edit?.(fields, texts.changed(milestone.title));
  const locked = edit === null;
  return (
    <SidePanel
      of={milestone.key}
      name={milestone.title}
      place={`${milestone.code}${milestone.code === '' ? '' : ' · '}${texts.milestones}`}
      closeLabel={texts.close}
      onClose={onClose}
      heading={
        <Editable
          limit={LINE_LIMIT}
          value={milestone.title}
          label={words.edit(label('title'))}
          empty={words.nothingWritten}
          locked={locked}
          onSave={(title) => (title === '' ? undefined : save({ title }))}
        />
      }
    >
      <Steps milestone={milestone} edit={edit} />
      <section>
        <PanelLine label={label('when')}>
          {edit === null ? (
            <LockedTime value={milestone.when} baseline={milestone.baseline} />
          ) : (
            <TimeField
              key={`${times.standingOf(milestone)}-${asked ?? ''}`}
              value={milestone.when}
              context={contextOf(plan)}
              baseline={milestone.baseline}
              {...(asked !== null && { begun: asked })}
              verdictOf={(when) => times.verdictOf(milestone, when)}
              onSave={onMove}
            />
          )}
          <MoveNote timed={milestone} />
          <Wishes of={milestone} ground={times.ground} onMove={edit === null ? null : onMove} />
        </PanelLine>
      </section>
      <section>
        <PanelLine label={texts.participants}>
          <Editable
            lines={3}
            limit={NOTE_LIMIT}
            value={milestone.participants.join('\n')}
            label={words.edit(texts.participants)}
            empty={words.nothingWritten}
            locked={locked}
            onSave={(written) =>
              save({
                participants: written
                  .split('\n')
                  .map((line) => line.trim())
                  .filter((line) => line !== ''),
              })
            }
          />
        </PanelLine>
        <PanelLine label={label('note')}>
          <Editable
            lines={3}
            limit={NOTE_LIMIT}
            value={milestone.note}
            label={words.edit(label('note'))}
            empty={words.nothingWritten}
            locked={locked}
            onSave={(note) => save({ note })}
          />
        </PanelLine>
      </section>
      <PanelSection title={texts.history}>
        <ItemHistory entity="milestone" item={milestone.key} />
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

function Steps({ milestone, edit }: Pick<MilestonePanelProps, 'milestone' | 'edit'>) {
  const texts = useTexts(timelineTexts);
  const { language } = useReader();
  const actor = useActor();
  const { registering, take } = useSteps('milestone');
  const place = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState('');
  const [reaching, setReaching] = useState(false);
  const following = Object.keys(milestoneSteps[milestone.state]) as MilestoneState[];

  function press(to: MilestoneState, fields: Partial<Milestone> = {}): void {
    const moved = moveMilestone({ ...milestone, ...fields }, to, actor);
    if (moved.ok) {
      setRefused('');
      setReaching(false);
      const said = texts.stateNow(milestone.title, milestoneStateLabels[to][language]);
      const by = takersOf(milestoneSteps, milestone.state, to);
      take(to, milestone, { ...fields, state: to }, by, said, () => place.current?.focus());
    } else {
      const { what, remedy } = refusalText(moved.failure, 'milestone', language);
      setRefused(`${what} ${remedy}`);
    }
  }

  return (
    <div ref={place} tabIndex={-1} className="milestone-steps">
      <span className={`milestone-state milestone-state--${milestone.state}`}>
        {milestoneStateLabels[milestone.state][language]}
      </span>
      <UnsentMark row={milestone.key} />
      {edit === null
        ? null
        : following.map((to) => (
            <RegisterButton
              key={to}
              registering={registering}
              step={to}
              size="small"
              label={to === 'reached' ? texts.markReached : milestoneStateLabels[to][language]}
              onPress={() => (to === 'reached' ? setReaching(!reaching) : press(to))}
            />
          ))}
      {reaching ? <Reached onReached={(fields) => press('reached', fields)} /> : null}
      <p role="alert" className="milestone-refused">
        {refused}
      </p>
    </div>
  );
}

function Reached({ onReached }: { readonly onReached: (fields: Partial<Milestone>) => void }) {
  const texts = useTexts(timelineTexts);
  const { today } = useReader();
  const id = useId();
  const [day, setDay] = useState<string>(today);
  const [evidence, setEvidence] = useState('');
  const health = useHealthCheck();
  return (
    <form
      className="milestone-reached"
      onSubmit={(event) => {
        event.preventDefault();
        const written = evidence.trim();
        if (isStopped(written, LINE_LIMIT)) return;
        health.saveOrAsk(
          written,
          '',
          () => onReached({ reachedOn: parseDay(day), evidence: written }),
          () => document.getElementById(`${id}-evidence`)?.focus(),
        );
      }}
    >
      <label htmlFor={`${id}-day`}>{texts.reachedOn}</label>
      <Input id={`${id}-day`} type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      <label htmlFor={`${id}-evidence`}>{texts.evidence}</label>
      <Input
        id={`${id}-evidence`}
        autoFocus
        value={evidence}
        aria-describedby={`${id}-hint`}
        onChange={(_, { value }) => {
          health.forget();
          setEvidence(value);
        }}
      />
      <TextCheck text={evidence} limit={LINE_LIMIT} />
      {health.question}
      <span id={`${id}-hint`} className="muted small">
        {texts.evidenceHint}
      </span>
      <Button type="submit" appearance="primary">
        {texts.markReached}
      </Button>
    </form>
  );
}
