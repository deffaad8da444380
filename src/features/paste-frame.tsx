/** Where a sheet is pasted in: its heading, the field for its cells and, where they cannot be read, why. */
import { Button, Textarea } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { readRows, type Rows } from '#domain/measure-sheet.ts';
import { measureSheetTexts } from '#text/measure-sheet-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import './paste-frame.css';

interface PasteFrameProps {
  readonly texts: {
    readonly heading: string;
    readonly field: string;
    readonly placeholder: string;
    readonly how: string;
  };
  /** What was pasted before the page was opened. */
  readonly pasted?: string;
  readonly onDone: () => void;
  /** What is made of the rows; drawn anew for every other text. */
  readonly children: (rows: Rows, text: string) => ReactNode;
}

export function PasteFrame({ texts, pasted = '', onDone, children }: PasteFrameProps) {
  const { refusals } = useTexts(measureSheetTexts);
  const shell = useTexts(shellTexts);
  const id = useId();
  const [text, setText] = useState(pasted);
  const read = useMemo(() => readRows(text), [text]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="page paste-page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {texts.heading}
        </h1>
        <span className="grow" />
        <Button appearance="subtle" onClick={onDone}>
          {shell.cancel}
        </Button>
      </div>
      <label htmlFor={`${id}-cells`} className="visually-hidden">
        {texts.field}
      </label>
      <Textarea
        id={`${id}-cells`}
        className="paste-cells"
        rows={text === '' ? 8 : 3}
        value={text}
        placeholder={texts.placeholder}
        aria-describedby={`${id}-how`}
        spellCheck={false}
        onChange={(_, { value }) => setText(value)}
      />
      <p id={`${id}-how`} className="muted paste-how">
        {texts.how}
      </p>
      {read.ok ? (
        children(read.value, text)
      ) : text === '' ? null : (
        <Notice
          kind="warning"
          title={refusals[read.failure.kind]('limit' in read.failure ? read.failure.limit.toLocaleString('nb') : '')}
        />
      )}
    </div>
  );
}
