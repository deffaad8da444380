/** The municipality's own template: kept in the channel's files and named in the plan's settings, or chosen for one document. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { fail, type Result, succeed } from '#base/result.ts';
import { fileNameIn, fittingName } from '#domain/channel-file.ts';
import type { Plan } from '#domain/plan.ts';
import { fileFailureText } from '#text/channel-files.ts';
import type { Language } from '#text/language.ts';
import { wordDownloadTexts } from '#text/word-download.ts';
import { sayTemplateFailure } from '#text/word-template.ts';
import { templateScreenTexts } from '#text/word-template-screen.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useMayWrite, WhoWrites } from './may-write.tsx';
import { useRowEditor } from './row-editor.ts';
import { useKeepFile, wordFile } from './word-making.ts';
import './word-template.css';

export type TemplateChosen =
  { readonly kind: 'plan' | 'ours' } | { readonly kind: 'once'; readonly file: string; readonly bytes: Uint8Array };

/** Larger than any template is; it is not even taken into memory. */
const LARGEST = 20 * 1024 * 1024;

/** The file's bytes where it can be used, else the sentence why it cannot. */
async function templateIn(file: File, language: Language): Promise<Result<Uint8Array, string>> {
  if (file.size > LARGEST) return fail(Object.values(fileFailureText({ kind: 'tooLarge' }, language)).join(' '));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { refusedTemplate } = await import('#documents/word-writer.ts');
    const refused = refusedTemplate(bytes);
    return refused === null ? succeed(bytes) : fail(sayTemplateFailure(refused, language));
  } catch {
    return fail(wordDownloadTexts[language].failed);
  }
}

interface PickProps {
  readonly label: string;
  readonly onPicked: (bytes: Uint8Array, file: string) => Promise<string> | string;
}

/** `onPicked` answers what stands in its way, '' where nothing does. */
function PickTemplate({ label, onPicked }: PickProps) {
  const texts = useTexts(templateScreenTexts);
  const { language } = useReader();
  const input = useRef<HTMLInputElement>(null);
  const [looking, setLooking] = useState(false);
  const [trouble, setTrouble] = useState('');
  async function pick(file: File): Promise<void> {
    setLooking(true);
    setTrouble('');
    const read = await templateIn(file, language);
    setTrouble(read.ok ? await onPicked(read.value, file.name) : read.failure);
    setLooking(false);
  }
  return (
    <>
      <Button disabledFocusable={looking} onClick={() => (looking ? undefined : input.current?.click())}>
        {looking ? texts.checking : label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,.dotx"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (file !== undefined) void pick(file);
        }}
      />
      <span className="word-template-trouble" role="alert">
        {trouble}
      </span>
    </>
  );
}

/** For all documents of the plan. */
export function PlanTemplate({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(templateScreenTexts);
  const { language } = useReader();
  const allowed = useMayWrite('plan');
  const keepFile = useKeepFile();
  const rowEditor = useRowEditor();
  const { steeringTemplate: link } = plan.settings;
  const save = (steeringTemplate: string, said: string): void =>
    rowEditor.save('plan', plan, { settings: { ...plan.settings, steeringTemplate } }, said);
  async function keep(bytes: Uint8Array, file: string): Promise<string> {
    if (keepFile === null) return '';
    const name = fittingName(file, texts.template);
    const kept = await keepFile({ name, otherName: name, content: wordFile(bytes), taken: 'replace' });
    if (!kept.ok) return Object.values(fileFailureText(kept.failure, language)).join(' ');
    save(kept.value.link, texts.chosen(kept.value.name));
    return '';
  }
  return (
    <div className="word-template">
      <p className="muted">{texts.text}</p>
      <p>
        {link === '' ? (
          texts.none
        ) : (
          <a className="text-link" href={link} target="_blank" rel="noreferrer">
            {fileNameIn(link)}
          </a>
        )}
      </p>
      {allowed && keepFile !== null ? (
        <div className="word-template-ways">
          <PickTemplate label={link === '' ? texts.choose : texts.another} onPicked={keep} />
          {link === '' ? null : (
            <Button appearance="subtle" onClick={() => save('', texts.takenAway)}>
              {texts.takeAway}
            </Button>
          )}
        </div>
      ) : (
        <WhoWrites entities={['plan']} />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly plan: Plan;
  readonly value: TemplateChosen;
  readonly onChange: (value: TemplateChosen) => void;
}

/** For one document. */
export function TemplateChoice({ plan, value, onChange }: ChoiceProps) {
  const texts = useTexts(templateScreenTexts);
  const { steeringTemplate: link } = plan.settings;
  const once = value.kind === 'once' ? [{ value: 'once' as const, label: texts.onceChosen(value.file) }] : [];
  const choices = [
    ...(link === '' ? [] : [{ value: 'plan' as const, label: texts.plan(fileNameIn(link)) }]),
    { value: 'ours' as const, label: texts.ours },
    ...once,
  ];
  const chosen = value.kind === 'plan' && link === '' ? 'ours' : value.kind;
  return (
    <div className="word-template">
      <span className="word-template-name" aria-hidden="true">
        {texts.template}
      </span>
      <ChoiceField
        label={texts.template}
        value={chosen}
        choices={choices}
        onChange={(kind) => (kind === 'once' ? undefined : onChange({ kind }))}
      />
      <div className="word-template-ways">
        <PickTemplate
          label={texts.once}
          onPicked={(bytes, file) => {
            onChange({ kind: 'once', file, bytes });
            return '';
          }}
        />
      </div>
    </div>
  );
}
