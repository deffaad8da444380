/** Noen endret dette samtidig: mine, theirs, who, when, and the ways out. Nothing is sent of it before the person has chosen. */
import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import type { EntityName } from '#domain/entities.ts';
import { measureStatuses } from '#domain/measure.ts';
import { NOTE_LIMIT } from '#domain/row.ts';
import type { Clash, QueuedEdit } from '#sync/session.ts';
import { clashTexts } from '#text/clash.ts';
import { entityNouns } from '#text/entities.ts';
import { unsentTexts } from '#text/unsent.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import { isStopped, TextCheck } from '#ui/text-check.tsx';
import { useSession } from '../plan-session.tsx';
import { rowTitle } from '../unsent-state.ts';
import { type ClashField, clashField, putBack, settledFields, type Side, takenAway } from './clash-state.ts';
import { stretchesOf } from './text-merge.ts';
import './clash-card.css';

interface ClashCardProps {
  readonly edit: QueuedEdit;
  readonly clash: Clash;
}

export function ClashCard({ edit, clash }: ClashCardProps) {
  return takenAway(edit) === null ? (
    <ChoiceCard edit={edit} clash={clash} />
  ) : (
    <TakenAwayCard edit={edit} clash={clash} />
  );
}

function TakenAwayCard({ edit, clash }: ClashCardProps) {
  const texts = useTexts(clashTexts);
  const { discard } = useTexts(unsentTexts);
  const language = useLanguage();
  const session = useSession();
  const id = useId();
  const { entity, operation, after } = edit.change;
  const noun = entityNouns[entity][language];
  const removal = takenAway(edit);
  return (
    <section className="clash surface" tabIndex={-1} aria-labelledby={id}>
      <h2 id={id}>
        {texts.removedTitle(noun.definite, entityNouns[entity][language === 'en' ? 'nb' : language].gender)}
      </h2>
      <p>{texts.removedText(removal?.by ?? clash.by, rowTitle(after, language), removal?.at ?? clash.at)}</p>
      <div className="clash-ways">
        <Button onClick={() => session.resolve(operation, putBack(clash.conflicts))}>
          {texts.putBack(noun.definite)}
        </Button>
        <Button appearance="subtle" onClick={() => session.discard(operation)}>
          {discard}
        </Button>
      </div>
    </section>
  );
}

function ChoiceCard({ edit, clash }: ClashCardProps) {
  const texts = useTexts(clashTexts);
  const language = useLanguage();
  const session = useSession();
  const id = useId();
  const [merging, setMerging] = useState(false);
  const { entity, operation, after, at } = edit.change;
  const fields = clash.conflicts.map((conflict) => clashField(entity, conflict, language));
  const hasText = fields.some(({ kind }) => kind === 'text');
  return (
    <section className="clash surface" tabIndex={-1} aria-labelledby={id}>
      <h2 id={id}>{hasText ? texts.textClashTitle : texts.clashTitle}</h2>
      {fields.map((field) => (
        <div key={field.field}>
          <p className="muted small">
            {rowTitle(after, language)}, {field.label.toLocaleLowerCase('nb')}
          </p>
          <div className="clash-sides">
            <SideView caption={field.kind === 'text' ? texts.myText(at) : texts.myChoice(at)}>
              <Value entity={entity} field={field} side="mine" raw={clash.conflicts} />
            </SideView>
            <SideView caption={texts.theirs(clash.by, clash.at)}>
              <Value entity={entity} field={field} side="theirs" raw={clash.conflicts} />
            </SideView>
          </div>
        </div>
      ))}
      {merging ? (
        <MergeForm
          fields={fields}
          onCancel={() => setMerging(false)}
          onSave={(written, sides) => session.resolve(operation, settledFields(clash.conflicts, written, sides))}
        />
      ) : (
        <div className="clash-ways">
          {hasText ? (
            <Button appearance="primary" onClick={() => setMerging(true)}>
              {texts.merge}
            </Button>
          ) : null}
          <Button appearance={hasText ? 'secondary' : 'primary'} onClick={() => session.resolve(operation, 'mine')}>
            {hasText ? texts.keepMyText : texts.keepMine}
          </Button>
          <Button onClick={() => session.resolve(operation, 'theirs')}>
            {hasText ? texts.useTheirText : texts.useTheirs}
          </Button>
        </div>
      )}
    </section>
  );
}

function SideView({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  return (
    <div className="clash-side">
      <small>{caption}</small>
      <p>{children}</p>
    </div>
  );
}

/** What one side says; in a text the words that the other has not are underlined, and said to be so. */
function Value({
  entity,
  field,
  side,
  raw,
}: {
  readonly entity: EntityName;
  readonly field: ClashField;
  readonly side: Side;
  readonly raw: Clash['conflicts'];
}) {
  const texts = useTexts(clashTexts);
  if (field.kind === 'choice') {
    const value = raw.find((conflict) => conflict.field === field.field)?.[side];
    const status =
      entity === 'measure' && field.field === 'status' ? measureStatuses.find((one) => one === value) : undefined;
    return status === undefined ? field[side] : <StatusMark status={status} />;
  }
  const text = field[side];
  if (text === '') return '–';
  return stretchesOf(text, field[side === 'mine' ? 'theirs' : 'mine']).map(({ start, text: part, onlyHere }) => {
    if (!onlyHere) return <span key={start}>{part}</span>;
    const words = part.trimEnd();
    return (
      <span key={start}>
        <ins className="clash-only">
          <span className="visually-hidden">{texts.onlyHere} </span>
          {words}
        </ins>
        {part.slice(words.length)}
      </span>
    );
  });
}

interface MergeFormProps {
  readonly fields: readonly ClashField[];
  readonly onCancel: () => void;
  readonly onSave: (texts: Readonly<Record<string, string>>, sides: Readonly<Record<string, Side>>) => void;
}

function MergeForm({ fields, onCancel, onSave }: MergeFormProps) {
  const texts = useTexts(clashTexts);
  const [written, setWritten] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.flatMap((field) => (field.kind === 'text' ? [[field.field, field.merged.text]] : []))),
  );
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const stopped = Object.values(written).some((text) => isStopped(text, NOTE_LIMIT));
  const first = fields.find(({ kind }) => kind === 'text');
  return (
    <form
      className="clash-merge"
      onSubmit={(event) => {
        event.preventDefault();
        if (!stopped) onSave(written, sides);
      }}
    >
      {fields.map((field) =>
        field.kind === 'text' ? (
          <Field
            key={field.field}
            label={texts.merged(field.label)}
            hint={field.merged.clear ? texts.clearlyMerged : texts.bothKept}
          >
            <Textarea
              autoFocus={field === first}
              rows={Math.min(12, Math.max(4, Math.ceil(field.merged.text.length / 40)))}
              value={written[field.field] ?? ''}
              onChange={(_, { value }) => setWritten({ ...written, [field.field]: value })}
            />
            <TextCheck text={written[field.field] ?? ''} limit={NOTE_LIMIT} />
          </Field>
        ) : (
          <Field key={field.field} label={field.label}>
            <RadioGroup
              layout="horizontal"
              value={sides[field.field] ?? 'mine'}
              onChange={(_, { value }) => setSides({ ...sides, [field.field]: value === 'theirs' ? 'theirs' : 'mine' })}
            >
              <Radio value="mine" label={field.mine} />
              <Radio value="theirs" label={field.theirs} />
            </RadioGroup>
          </Field>
        ),
      )}
      <div className="clash-ways">
        <Button type="submit" appearance="primary" disabledFocusable={stopped}>
          {texts.saveMerged}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
