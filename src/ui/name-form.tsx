/** A button that becomes a field for the name of something new: one line, Enter makes it, Esc gives up. */
import { Button, Input } from '@fluentui/react-components';
import { Add16Regular, Add20Regular } from '@fluentui/react-icons/svg/add';
import { type FormEvent, useRef, useState } from 'react';
import { LINE_LIMIT } from '#domain/row.ts';
import { shellTexts } from '#text/shell.ts';
import { type NewThing, useAskedNew } from './asked-new.tsx';
import { useTexts } from './language.tsx';
import { isStopped, TextCheck, useHealthCheck } from './text-check.tsx';
import './name-form.css';

interface NameFormProps {
  /** On the button: «Nytt tiltak». */
  readonly label: string;
  /** What is asked for: «Hva skal gjøres?». */
  readonly question: string;
  /** How the button stands among others; `quiet` inside a form. */
  readonly look: 'primary' | 'secondary' | 'quiet';
  /** Opens by itself where it was asked for from elsewhere. */
  readonly of?: NewThing;
  readonly onCreate: (name: string) => void;
}

export function NameForm({ label, question, look, of, onCreate }: NameFormProps) {
  const texts = useTexts(shellTexts);
  const [name, setName] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const health = useHealthCheck();
  const { asked, ask } = useAskedNew();
  const isAsked = of !== undefined && asked === of;
  if (name === null && !isAsked) {
    return (
      <Button
        appearance={look === 'quiet' ? 'transparent' : look}
        size={look === 'quiet' ? 'small' : 'medium'}
        icon={look === 'quiet' ? <Add16Regular /> : <Add20Regular />}
        onClick={() => setName('')}
      >
        {label}
      </Button>
    );
  }
  const written = name ?? '';
  const named = written.trim();
  const ready = named !== '' && !isStopped(named, LINE_LIMIT);
  function create(event: FormEvent): void {
    event.preventDefault();
    if (!ready) return;
    const save = (): void => {
      onCreate(named);
      setName(null);
    };
    health.saveOrAsk(named, '', save, () => form.current?.querySelector('input')?.focus());
  }
  return (
    <form ref={form} className="name-form" onSubmit={create}>
      <Input
        autoFocus
        value={written}
        // It opened by itself and has the focus: what was asked for is done.
        onFocus={() => {
          if (!isAsked) return;
          setName(written);
          ask(null);
        }}
        placeholder={question}
        aria-label={question}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setName(null);
        }}
        onChange={(_, { value }) => {
          health.forget();
          setName(value);
        }}
      />
      <Button type="submit" appearance="primary" disabledFocusable={!ready}>
        {texts.create}
      </Button>
      <Button appearance="subtle" onClick={() => setName(null)}>
        {texts.cancel}
      </Button>
      <TextCheck text={written} limit={LINE_LIMIT} />
      {health.question}
    </form>
  );
}
