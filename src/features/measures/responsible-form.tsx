/**
 * Who is responsible: a person of the channel and her role, or a role alone. The person is searched for by name or role, and
 * is kept with name, e-mail and Entra id.
 */
import { Button, Input } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Measure } from '#domain/measure.ts';
import { findPeople, type KnownPerson } from '#domain/measure-responsible.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { measureLabels } from '#text/measure.ts';
import { measureListTexts } from '#text/measure-list-screen.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { usePeople } from '../people.tsx';
import { Responsible } from './measure-cells.tsx';
import './responsible-form.css';

export type Answerable = Pick<Measure, 'responsible' | 'responsibleRole'>;

interface ResponsibleFormProps {
  readonly value: Answerable;
  readonly saveLabel: string;
  readonly onSave: (value: Answerable) => void;
  readonly onCancel: () => void;
}

const MOST = 8;

export function ResponsibleForm({ value, saveLabel, onSave, onCancel }: ResponsibleFormProps) {
  const texts = useTexts(measureListTexts);
  const shell = useTexts(shellTexts);
  const id = useId();
  const { people, incomplete } = usePeople();
  const [person, setPerson] = useState(value.responsible);
  const [words, setWords] = useState(value.responsible?.name ?? '');
  const [role, setRole] = useState(value.responsibleRole);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = open ? findPeople(people, person?.name === words ? '' : words, MOST) : [];
  const shown = found.length > 0;
  const ready = !isStopped(role, LINE_LIMIT);

  function write(next: string): void {
    setWords(next);
    setPerson(null);
    setActive(0);
    setOpen(true);
  }
  function choose({ person: chosen, role: known }: KnownPerson): void {
    setPerson(chosen);
    setWords(chosen.name);
    setOpen(false);
    // Another's role does not follow the measure to her.
    if (role === '' || role === value.responsibleRole) setRole(known || role);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const one = found[active];
    if (event.key === 'ArrowDown' && !shown) setOpen(true);
    else if (event.key === 'Escape' && !shown) onCancel();
    else if (!shown || one === undefined) return;
    else if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else if (event.key === 'Enter') choose(one);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    // A name that is nobody's known is no person: it would be a name without rights and reminders.
    if (ready) onSave({ responsible: person, responsibleRole: role.trim() });
  }

  return (
    <form className="responsible-form" onSubmit={submit}>
      <label htmlFor={`${id}-person`}>{texts.person}</label>
      <div className="responsible-person">
        <Input
          id={`${id}-person`}
          role="combobox"
          autoFocus
          autoComplete="off"
          aria-expanded={shown}
          aria-controls={`${id}-people`}
          aria-autocomplete="list"
          aria-activedescendant={shown ? `${id}-person-${active}` : undefined}
          value={words}
          placeholder={texts.findPerson}
          onChange={(_, data) => write(data.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <div
          id={`${id}-people`}
          role="listbox"
          aria-label={texts.person}
          className="responsible-people"
          hidden={!shown}
        >
          {found.map((one, index) => (
            <div
              key={one.person.id}
              id={`${id}-person-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // The focus stays in the field, where the keys are.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(one);
              }}
            >
              <span>{one.person.name}</span>
              <span className="muted small">{one.role || one.person.email}</span>
            </div>
          ))}
        </div>
      </div>
      <span className="muted small" role="status">
        {words !== '' && person === null && open && !shown ? texts.nobodyFound : incomplete ? texts.someKnown : ''}
      </span>
      <label htmlFor={`${id}-role`}>{texts.role}</label>
      <Input
        id={`${id}-role`}
        aria-describedby={`${id}-hint`}
        value={role}
        onChange={(_, data) => setRole(data.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <TextCheck text={role} limit={LINE_LIMIT} />
      <span id={`${id}-hint`} className="muted small">
        {texts.roleHint}
      </span>
      <span className="responsible-ways">
        <Button type="submit" appearance="primary" disabledFocusable={!ready}>
          {saveLabel}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {shell.cancel}
        </Button>
      </span>
    </form>
  );
}

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
