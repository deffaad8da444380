/** Who is responsible: a person of the channel and her role, or a role alone. */
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useRef, useState } from 'react';
import type { Measure } from '#domain/measure.ts';
import { measureLabels } from '#text/measure.ts';
import { measureListTexts } from '#text/measure-list-screen.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { PersonForm } from '../person-form.tsx';
import { Responsible } from './measure-cells.tsx';

export type Answerable = Pick<Measure, 'responsible' | 'responsibleRole'>;

interface ResponsibleFormProps {
  readonly value: Answerable;
  readonly saveLabel: string;
  readonly onSave: (value: Answerable) => void;
  readonly onCancel: () => void;
}

export const ResponsibleForm = ({ value, saveLabel, onSave, onCancel }: ResponsibleFormProps) => (
  <PersonForm
    value={{ person: value.responsible, role: value.responsibleRole }}
    saveLabel={saveLabel}
    mayBeEmpty
    onSave={({ person, role }) => onSave({ responsible: person, responsibleRole: role })}
    onCancel={onCancel}
  />
);

interface ResponsibleFieldProps {
  readonly measure: Measure;
  /** null where the reader may not change anything. */
  readonly onSave: ((value: Answerable) => void) | null;
}

/** Read until it is clicked, as every text of the panel. */
export function ResponsibleField({ measure, onSave }: ResponsibleFieldProps) {
  const { language } = useReader();
  const texts = useTexts(measuresTexts);
  const list = useTexts(measureListTexts);
  const [writing, setWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);
  useEffect(() => {
    if (writing || !returnFocus.current) return;
    returnFocus.current = false;
    button.current?.focus();
  }, [writing]);
  function end(): void {
    returnFocus.current = true;
    setWriting(false);
  }
  const nobody = measure.responsible === null && measure.responsibleRole === '';
  const shown = nobody ? <span className="muted">{list.nobody}</span> : <Responsible measure={measure} />;
  if (onSave === null) return <span className="editable-words">{shown}</span>;
  if (writing) {
    return (
      <ResponsibleForm
        value={measure}
        saveLabel={list.save}
        onCancel={end}
        onSave={(value) => {
          end();
          onSave(value);
        }}
      />
    );
  }
  return (
    <button ref={button} type="button" className="editable" onClick={() => setWriting(true)}>
      <span className="visually-hidden">{texts.edit(measureLabels.responsible[language])}: </span>
      <span className="editable-words">{shown}</span>
      <Edit16Regular className="editable-pencil" />
    </button>
  );
}
