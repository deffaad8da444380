/** Where a document is dropped, chosen or pasted. Dropping is a short cut; the button and the text box do the same. */
import { Button, Textarea } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { importTexts } from '#text/import-screen.ts';
import { useTexts } from '#ui/language.tsx';
import './drop-zone.css';

interface DropZoneProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onFile: (file: File) => void;
  readonly onPaste: (text: string) => void;
  readonly onNothing: () => void;
  /** More ways to begin, after the button. */
  readonly more?: ReactNode;
}

const ACCEPTED =
  '.docx,.html,.htm,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain,text/html';

export function DropZone({ title, children, onFile, onPaste, onNothing, more }: DropZoneProps) {
  const texts = useTexts(importTexts);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    const text = event.dataTransfer.getData('text/plain');
    if (file !== undefined) onFile(file);
    else if (text !== '') onPaste(text);
    else onNothing();
  }

  return (
    <div
      className={`drop-zone surface${over ? ' drop-zone--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h1>{title}</h1>
      <p>{children}</p>
      <div className="drop-zone-ways">
        <Button appearance="primary" icon={<DocumentAdd20Regular />} onClick={() => input.current?.click()}>
          {texts.choose}
        </Button>
        <Button appearance="subtle" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {texts.paste}
        </Button>
        {more}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      {pasting ? <PasteBox onPaste={onPaste} /> : null}
    </div>
  );
}

function PasteBox({ onPaste }: { readonly onPaste: (text: string) => void }) {
  const texts = useTexts(importTexts);
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div className="drop-zone-paste">
      <label htmlFor={id}>{texts.pasteLabel}</label>
      <Textarea
        id={id}
        autoFocus
        rows={10}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(_, { value }) => setText(value)}
        // A pasted web page or Word text keeps its tables as HTML.
        onPaste={(event) => {
          const html = event.clipboardData.getData('text/html');
          if (text !== '' || !html.includes('<table')) return;
          event.preventDefault();
          onPaste(html);
        }}
      />
      <p id={`${id}-hint`} className="muted small">
        {texts.pasteHint}
      </p>
      <Button disabledFocusable={text.trim() === ''} onClick={() => (text.trim() === '' ? undefined : onPaste(text))}>
        {texts.readPasted}
      </Button>
    </div>
  );
}
