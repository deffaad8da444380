/** «Retting av skrivefeil»: what stands, and what it should have been. A record of its own; the decision stays as it is. */
import { Button, Input, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { correctedFields, type CorrectedField, type Decision } from '#domain/decision.ts';
import { correctionOf } from '#domain/decision-form.ts';
import type { Plan } from '#domain/plan.ts';
import { LINE_LIMIT, newRow, NOTE_LIMIT } from '#domain/row.ts';
import { correctable, correctedLabel } from '#text/decision-correction.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { useToast } from '#ui/toast.tsx';
import { useActor, useEditor } from '../plan-session.tsx';
import { HeldStill, RegisterButton, useRegistering } from '../registering.tsx';
import { registrarOf } from './decision-desk.ts';
import { useDecisionAsk } from '../register-decision.ts';

interface CorrectionFormProps {
  readonly plan: Plan;
  readonly decision: Decision;
  readonly onDone: () => void;
}

export function CorrectionForm({ plan, decision, onDone }: CorrectionFormProps) {
  const texts = useTexts(decisionFormTexts);
  const { language, today } = useReader();
  const editor = useEditor();
  const actor = useActor();
  const toast = useToast();
  const id = useId();
  const askFor = useDecisionAsk();
  const registering = useRegistering('decision');
  // Pressed again after a lost answer it is the same correction.
  const [key] = useState(() => editor.newKey());
  const [field, setField] = useState<CorrectedField>('title');
  const [written, setWritten] = useState<string | null>(null);
  const from = correctable(decision, field, plan.language);
  const to = (written ?? from).trim();
  const long = field === 'points' || field === 'openPoints';
  const limit = long ? NOTE_LIMIT : LINE_LIMIT;
  const ready = to !== '' && to !== from && !isStopped(to, limit);
  function press(): void {
    if (!ready) return;
    const title = texts.correctionOf(decision.title).slice(0, LINE_LIMIT);
    const correction = correctionOf(decision, [{ field, from, to }], { row: newRow(key, plan.key), title, on: today });
    registering.press(
      '',
      () => askFor(correction, registrarOf(correction, actor)),
      () => {
        toast({ text: texts.registered(title) });
        onDone();
      },
    );
  }
  const common = { id: `${id}-to`, value: written ?? from };
  return (
    <form className="correction-form" onSubmit={(event) => event.preventDefault()} aria-label={texts.correct}>
      <p className="muted small">{texts.correctText}</p>
      <HeldStill registering={registering}>
        <div className="draft-field">
          <span className="draft-label">{texts.correctWhat}</span>
          <ChoiceField
            label={texts.correctWhat}
            value={field}
            choices={correctedFields
              .filter((one) => correctable(decision, one, plan.language) !== '')
              .map((one) => ({ value: one, label: correctedLabel(one, language) }))}
            onChange={(next) => {
              setField(next);
              setWritten(null);
            }}
          />
        </div>
        <div className="draft-field">
          <span className="draft-label">{texts.correctFrom}</span>
          <blockquote className="item-quote">{from}</blockquote>
        </div>
        <div className="draft-field">
          <label htmlFor={common.id}>{texts.correctTo}</label>
          {long ? (
            <Textarea {...common} rows={4} onChange={(_, { value }) => setWritten(value)} />
          ) : (
            <Input {...common} onChange={(_, { value }) => setWritten(value)} />
          )}
          <TextCheck text={to} limit={limit} />
        </div>
      </HeldStill>
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
