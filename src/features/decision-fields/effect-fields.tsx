/** From when a decision applies: at once, from a day, in stages, or when something is in place. */
import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useId, useRef, useState } from 'react';
import type { DecisionDraft } from '#domain/agenda-item.ts';
import { type EffectMode, effectModeOf, effectModes, withCondition, withEffectMode } from '#domain/decision-form.ts';
import type { EffectiveStep } from '#domain/decision.ts';
import { type DateContext, type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { decisionFieldsTexts } from '#text/decision-fields.ts';
import { useTexts } from '#ui/language.tsx';
import { SavedText } from '#ui/saved-text.tsx';
import { TimeField } from '#ui/time-field.tsx';
import '../decision-stages.css';

interface EffectFieldsProps {
  readonly draft: DecisionDraft;
  readonly context: DateContext;
  readonly onChange: (draft: DecisionDraft) => void;
}

export function EffectFields({ draft, context, onChange }: EffectFieldsProps) {
  const texts = useTexts(decisionFieldsTexts);
  const name = useId();
  // What is chosen and not written yet shows itself here alone.
  const [begun, setBegun] = useState<EffectMode | null>(null);
  const said = effectModeOf(draft);
  const mode = said ?? begun;
  function choose(next: EffectMode): void {
    setBegun(next);
    onChange(withEffectMode(draft, next));
  }
  // «Når de er klare» may be written where a day was asked for: the field does not change under the writer.
  const asked = begun !== null && said !== 'atOnce' && said !== 'staged' ? begun : mode;
  return (
    <>
      <div className="segments" role="radiogroup" aria-label={texts.effect}>
        {effectModes.map((one) => (
          <label key={one} className="segment">
            <input type="radio" name={name} checked={one === asked} onChange={() => choose(one)} />
            <span>{texts.modes[one]}</span>
          </label>
        ))}
      </div>
      {asked === 'day' || asked === 'condition' ? (
        <Moment key={asked} asked={asked} draft={draft} context={context} onChange={onChange} />
      ) : null}
      {asked === 'staged' ? (
        <Stages stages={draft.stages} context={context} onChange={(stages) => onChange({ ...draft, stages })} />
      ) : null}
    </>
  );
}

/** One time for all of it; who tells where it waits for a condition. */
function Moment({ asked, draft, context, onChange }: EffectFieldsProps & { readonly asked: 'day' | 'condition' }) {
  const texts = useTexts(decisionFieldsTexts);
  const id = useId();
  // As in a stage: the next field comes while one writes.
  const [typed, setTyped] = useState(draft.effective);
  return (
    <>
      <SavedTime
        label={asked === 'day' ? texts.fromWhen : texts.condition}
        value={draft.effective}
        context={context}
        onType={setTyped}
        onSave={(when) => onChange(withCondition(draft, { when }))}
      />
      {typed.kind === 'conditional' ? (
        <div className="draft-field">
          <label htmlFor={id}>{texts.saidBy}</label>
          <SavedText
            id={id}
            rows={1}
            limit={LINE_LIMIT}
            value={draft.stages[0]?.saidBy ?? ''}
            onSave={(saidBy) => onChange(withCondition(draft, { saidBy }))}
          />
        </div>
      ) : null}
    </>
  );
}

interface StagesProps {
  readonly stages: readonly EffectiveStep[];
  readonly context: DateContext;
  readonly onChange: (stages: readonly EffectiveStep[]) => void;
}

function Stages({ stages, context, onChange }: StagesProps) {
  const texts = useTexts(decisionFieldsTexts);
  const id = useId();
  const change = (index: number, fields: Partial<EffectiveStep>): void =>
    onChange(stages.map((stage, place) => (place === index ? { ...stage, ...fields } : stage)));
  return (
    <>
      <ol className="decision-stages draft-stages">
        {stages.map((stage, index) => {
          // Stages have no key of their own; they are added at the end.
          const place = `${id}-${index}`;
          return (
            <Stage
              key={place}
              stage={stage}
              number={index + 1}
              context={context}
              onChange={(fields) => change(index, fields)}
              onRemove={() => onChange(stages.filter((_, other) => other !== index))}
            />
          );
        })}
      </ol>
      <Button
        appearance="transparent"
        size="small"
        icon={<Add16Regular />}
        onClick={() => onChange([...stages, { what: '', when: undated, saidBy: '' }])}
      >
        {texts.addStage}
      </Button>
    </>
  );
}

interface StageProps {
  readonly stage: EffectiveStep;
  readonly number: number;
  readonly context: DateContext;
  readonly onChange: (fields: Partial<EffectiveStep>) => void;
  readonly onRemove: () => void;
}

/** A stage with a date is round and solid; one that waits for a condition is dashed. */
function Stage({ stage, number, context, onChange, onRemove }: StageProps) {
  const texts = useTexts(decisionFieldsTexts);
  const id = useId();
  // What is asked of a condition comes while one writes it, not under the finger that leaves the field.
  const [typed, setTyped] = useState(stage.when);
  const conditional = typed.kind === 'conditional';
  return (
    <li className={conditional ? 'decision-stage--condition' : ''}>
      <span className="decision-stage-number" aria-hidden="true">
        {number}
      </span>
      <div role="group" aria-label={texts.stage(number)}>
        <div className="draft-stage">
          <div className="draft-field">
            <label htmlFor={`${id}-what`}>{texts.what}</label>
            <SavedText
              id={`${id}-what`}
              rows={1}
              limit={LINE_LIMIT}
              value={stage.what}
              onSave={(what) => onChange({ what })}
            />
          </div>
          <SavedTime
            label={texts.when}
            value={stage.when}
            context={context}
            onType={setTyped}
            onSave={(when) => onChange({ when })}
          />
        </div>
        {conditional ? (
          <div className="draft-field">
            <label htmlFor={`${id}-said`}>{texts.saidBy}</label>
            <SavedText
              id={`${id}-said`}
              rows={1}
              limit={LINE_LIMIT}
              value={stage.saidBy}
              onSave={(saidBy) => onChange({ saidBy })}
            />
          </div>
        ) : null}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={texts.removeStage(number)}
        onClick={onRemove}
      />
    </li>
  );
}

interface SavedTimeProps {
  readonly label: string;
  readonly value: FuzzyDate;
  readonly context: DateContext;
  /** Told with every letter, long before it is saved. */
  readonly onType?: (value: FuzzyDate) => void;
  readonly onSave: (value: FuzzyDate) => void;
}

const IDLE = 800;

/** The field of every time, saved a moment after the last letter, and when it is left; half a word waits for that. */
export function SavedTime({ label, value, context, onType, onSave }: SavedTimeProps) {
  const written = useRef<FuzzyDate | null>(null);
  const save = useRef<() => void>(() => undefined);
  useEffect(() => {
    save.current = () => {
      const date = written.current;
      written.current = null;
      if (date !== null) onSave(date);
    };
  });
  // Leaving the page by the keyboard takes the field away without its being left.
  useEffect(() => () => save.current(), []);
  const [typed, setTyped] = useState<FuzzyDate | null>(null);
  useEffect(() => {
    if (typed === null || typed.kind === 'unread') return undefined;
    const handle = setTimeout(() => save.current(), IDLE);
    return () => clearTimeout(handle);
  }, [typed]);
  return (
    <div
      className="saved-time"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) save.current();
      }}
    >
      <TimeField
        label={label}
        value={value}
        context={context}
        baseline={null}
        onChange={(date) => {
          written.current = date;
          setTyped(date);
          onType?.(date);
        }}
      />
    </div>
  );
}
