/** «Retting av skrivefeil»: what stands, and what it should have been. A record of its own; the decision stays as it is. */
import { Button, Input, Textarea } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { useId, useState } from 'react';
import { correctedFields, type CorrectedField, type Decision } from '#domain/decision.ts';
import { correctionOf } from '#domain/decision-form.ts';
import type { Plan } from '#domain/plan.ts';
import { LINE_LIMIT, newRow, NOTE_LIMIT } from '#domain/row.ts';
import { correctedLabel, readsNow } from '#text/decision-correction.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { isStopped, TextCheck, useHealthCheck } from '#ui/text-check.tsx';
import { useToast } from '#ui/toast.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { HeldStill, RegisterButton, useRegistering } from '../registering.tsx';
import { registrarOf } from './decision-desk.ts';
import { useDecisionAsk } from '../register-decision.ts';

interface CorrectionFormProps {
  readonly plan: Plan;
  readonly decision: Decision;
  readonly onDone: () => void;
}

/** `written` is null until the writer has touched it. */
interface Part {
  readonly field: CorrectedField;
  readonly written: string | null;
}

const isLong = (field: CorrectedField): boolean => field === 'points' || field === 'openPoints';
const limitOf = (field: CorrectedField): number => (isLong(field) ? NOTE_LIMIT : LINE_LIMIT);

export function CorrectionForm({ plan, decision, onDone }: CorrectionFormProps) {
  const texts = useTexts(decisionFormTexts);
  const { today } = useReader();
  const { rows } = useSnapshot();
  const editor = useEditor();
  const actor = useActor();
  const toast = useToast();
  const id = useId();
  const askFor = useDecisionAsk();
  const registering = useRegistering('decision');
  const health = useHealthCheck();
  // Pressed again after a lost answer it is the same correction.
  const [key] = useState(() => editor.newKey());
  const [parts, setParts] = useState<readonly Part[]>([{ field: 'title', written: null }]);
  const decisions = rowsOfPlan(rows.decision, plan);
  const fromOf = (field: CorrectedField): string => readsNow(decision, field, { decisions, language: plan.language });
  const correctable = correctedFields.filter((field) => fromOf(field) !== '');
  const left = correctable.filter((field) => !parts.some((part) => part.field === field));
  const corrected = parts
    .map(({ field, written }) => ({ field, from: fromOf(field), to: (written ?? fromOf(field)).trim() }))
    .filter(({ from, to }) => to !== '' && to !== from);
  const ready = corrected.length > 0 && !corrected.some(({ field, to }) => isStopped(to, limitOf(field)));
  function change(at: number, part: Part): void {
    health.forget();
    setParts(parts.map((one, index) => (index === at ? part : one)));
  }
  function register(): void {
    const title = texts.correctionOf(decision.title).slice(0, LINE_LIMIT);
    const correction = correctionOf(decision, corrected, { row: newRow(key, plan.key), title, on: today });
    registering.press(
      '',
      () => askFor(correction, registrarOf(correction, actor)),
      () => {
        toast({ text: texts.registered(title) });
        onDone();
      },
    );
  }
  function press(): void {
    if (!ready) return;
    const said = (part: 'from' | 'to'): string => corrected.map((one) => one[part]).join('\n');
    health.saveOrAsk(said('to'), said('from'), register, () => document.getElementById(`${id}-0`)?.focus());
  }
  return (
    <form className="correction-form" onSubmit={(event) => event.preventDefault()} aria-label={texts.correct}>
      <p className="muted small">{texts.correctText}</p>
      <HeldStill registering={registering}>
        {parts.map((part, index) => {
          // One more is added at the end, and none is taken away.
          const place = `${id}-${index}`;
          return (
            <CorrectedPart
              key={place}
              id={place}
              part={part}
              from={fromOf(part.field)}
              fields={correctable.filter((field) => field === part.field || left.includes(field))}
              onChange={(next) => change(index, next)}
            />
          );
        })}
        {left[0] === undefined ? null : (
          <Button
            appearance="transparent"
            size="small"
            icon={<Add16Regular />}
            onClick={() => setParts([...parts, ...left.slice(0, 1).map((field) => ({ field, written: null }))])}
          >
            {texts.correctMore}
          </Button>
        )}
      </HeldStill>
      {health.question}
      {ready || registering.isOpen ? (
        <RegisterButton
          registering={registering}
          appearance="primary"
          label={texts.registerCorrection}
          onPress={press}
        />
      ) : null}
      <Button appearance="subtle" disabledFocusable={registering.isOpen} onClick={onDone}>
        {texts.cancel}
      </Button>
    </form>
  );
}

interface CorrectedPartProps {
  readonly id: string;
  readonly part: Part;
  readonly from: string;
  readonly fields: readonly CorrectedField[];
  readonly onChange: (part: Part) => void;
}

function CorrectedPart({ id, part, from, fields, onChange }: CorrectedPartProps) {
  const texts = useTexts(decisionFormTexts);
  const { language } = useReader();
  const { field, written } = part;
  const common = { id, value: written ?? from };
  const write = (value: string): void => onChange({ field, written: value });
  return (
    <div role="group" aria-label={correctedLabel(field, language)}>
      <div className="draft-field">
        <span className="draft-label">{texts.correctWhat}</span>
        <ChoiceField
          label={texts.correctWhat}
          value={field}
          choices={fields.map((one) => ({ value: one, label: correctedLabel(one, language) }))}
          onChange={(next) => onChange({ field: next, written: null })}
        />
      </div>
      <div className="draft-field">
        <span className="draft-label">{texts.correctFrom}</span>
        <blockquote className="item-quote">{from}</blockquote>
      </div>
      <div className="draft-field">
        <label htmlFor={id}>{texts.correctTo}</label>
        {isLong(field) ? (
          <Textarea {...common} rows={4} onChange={(_, { value }) => write(value)} />
        ) : (
          <Input {...common} onChange={(_, { value }) => write(value)} />
        )}
        <TextCheck text={(written ?? from).trim()} limit={limitOf(field)} />
      </div>
    </div>
  );
}
