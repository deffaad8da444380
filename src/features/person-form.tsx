/**
 * A person of the channel and her role, or a role alone. The person is searched for by name or role, and is kept with name,
 * e-mail and Entra id.
 */
import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { findPeople, type KnownPerson } from '#domain/known-people.ts';
import { LINE_LIMIT, type Person } from '#domain/row.ts';
import { personFormTexts } from '#text/person-form.ts';
import { shellTexts } from '#text/shell.ts';
import { useTexts } from '#ui/language.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { usePeople } from './people.tsx';
import './person-form.css';

export interface PersonInRole {
  readonly person: Person | null;
  readonly role: string;
}

interface PersonFormProps {
  readonly value: PersonInRole;
  readonly saveLabel: string;
  /** Nobody and no role is an answer too. */
  readonly mayBeEmpty: boolean;
  readonly onSave: (value: PersonInRole) => void;
  readonly onCancel: () => void;
  /** What else is said of her, and whether that can be saved. */
  readonly children?: ReactNode;
  readonly canSave?: boolean;
}

const MOST = 8;

export function PersonForm({
  value,
  saveLabel,
  mayBeEmpty,
  canSave = true,
  onSave,
  onCancel,
  children,
}: PersonFormProps) {
  const texts = useTexts(personFormTexts);
  const shell = useTexts(shellTexts);
  const id = useId();
  const { people, incomplete } = usePeople();
  const [person, setPerson] = useState(value.person);
  const [words, setWords] = useState(value.person?.name ?? '');
  const [role, setRole] = useState(value.role);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = open ? findPeople(people, person?.name === words ? '' : words, MOST) : [];
  const shown = found.length > 0;
  const ready = canSave && !isStopped(role, LINE_LIMIT) && (mayBeEmpty || person !== null || role.trim() !== '');

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
    // Another's role does not pass to her.
    if (role === '' || role === value.role) setRole(known || role);
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
    if (ready) onSave({ person, role: role.trim() });
  }

  return (
    <form className="person-form" onSubmit={submit}>
      <label htmlFor={`${id}-person`}>{texts.person}</label>
      <div className="person-search">
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
        <div id={`${id}-people`} role="listbox" aria-label={texts.person} className="person-people" hidden={!shown}>
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
      {children}
      <span className="person-ways">
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
