/** What carries a decision out: what is made in the same step, what was there before, or why nobody need. */
import { Button, Checkbox } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useId } from 'react';
import { creatables, type DecisionDraft, type DraftCreation } from '#domain/agenda-item.ts';
import { refOf } from '#domain/decision-form.ts';
import { type DateContext, undated } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import { LINE_LIMIT, NOTE_LIMIT, type Ref } from '#domain/row.ts';
import { creatableLabels } from '#text/agenda-item.ts';
import { decisionFieldsTexts } from '#text/decision-fields.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { SavedText } from '#ui/saved-text.tsx';
import { SavedTime } from './effect-fields.tsx';

interface FollowFieldsProps {
  readonly draft: DecisionDraft;
  readonly context: DateContext;
  /** Measures that it may be linked to. */
  readonly measures: readonly Measure[];
  readonly onChange: (draft: DecisionDraft) => void;
}

const named = ({ code, title }: Pick<Ref, 'code' | 'title'>): string => `${code} ${title}`.trim();

export function FollowFields({ draft, context, measures, onChange }: FollowFieldsProps) {
  const texts = useTexts(decisionFieldsTexts);
  const id = useId();
  const { creates, links } = draft;
  const others = measures.filter(({ key }) => !links.some((link) => link.key === key));
  const change = (index: number, fields: Partial<DraftCreation>): void =>
    onChange({ ...draft, creates: creates.map((one, place) => (place === index ? { ...one, ...fields } : one)) });
  return (
    <>
      {creates.length + links.length === 0 ? null : (
        <ul className="draft-follows surface">
          {creates.map((creation, index) => {
            // What is new has no key before it is made; it is added at the end.
            const place = `${id}-${index}`;
            return (
              <li key={place}>
                <NewThing
                  creation={creation}
                  context={context}
                  onChange={(fields) => change(index, fields)}
                  onRemove={() => onChange({ ...draft, creates: creates.filter((_, other) => other !== index) })}
                />
              </li>
            );
          })}
          {links.map((link) => (
            <li key={link.key}>
              <Checkbox
                checked
                label={
                  <>
                    <b>{named(link)}</b>
                    <span className="muted small draft-exists">{texts.exists}</span>
                  </>
                }
                onChange={() => onChange({ ...draft, links: links.filter(({ key }) => key !== link.key) })}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="draft-adds">
        {creatables.map((entity) => (
          <NameForm
            key={entity}
            look="quiet"
            label={texts.add[entity]}
            question={texts.called}
            onCreate={(title) =>
              onChange({ ...draft, creates: [...creates, { entity, title, responsibleRole: '', when: undated }] })
            }
          />
        ))}
        {others.length === 0 ? null : (
          <ChoiceField
            label={texts.link}
            value=""
            choices={[
              { value: '', label: texts.link },
              ...others.map((one) => ({ value: String(one.key), label: named(one) })),
            ]}
            onChange={(chosen) => {
              const measure = others.find(({ key }) => key === chosen);
              if (measure !== undefined) onChange({ ...draft, links: [...links, refOf(measure)] });
            }}
          />
        )}
      </div>
      {creates.length + links.length > 0 ? null : (
        <div className="draft-field">
          <label htmlFor={`${id}-none`}>{texts.noFollowup}</label>
          <SavedText
            id={`${id}-none`}
            rows={1}
            limit={NOTE_LIMIT}
            value={draft.noFollowupBecause}
            onSave={(noFollowupBecause) => onChange({ ...draft, noFollowupBecause })}
          />
        </div>
      )}
      <div className="draft-field">
        <label htmlFor={`${id}-looked`}>{texts.lookedAfterBy}</label>
        <SavedText
          id={`${id}-looked`}
          rows={1}
          limit={LINE_LIMIT}
          value={draft.responsibleRole}
          onSave={(responsibleRole) => onChange({ ...draft, responsibleRole })}
        />
      </div>
    </>
  );
}

interface NewThingProps {
  readonly creation: DraftCreation;
  readonly context: DateContext;
  readonly onChange: (fields: Partial<DraftCreation>) => void;
  readonly onRemove: () => void;
}

function NewThing({ creation, context, onChange, onRemove }: NewThingProps) {
  const texts = useTexts(decisionFieldsTexts);
  const { language } = useReader();
  const id = useId();
  const label = creatableLabels[creation.entity][language];
  return (
    <div className="draft-new" role="group" aria-label={`${label}: ${creation.title}`}>
      <div className="draft-new-fields">
        <div className="draft-field">
          <label htmlFor={`${id}-title`}>{texts.add[creation.entity]}</label>
          <SavedText
            id={`${id}-title`}
            rows={1}
            limit={LINE_LIMIT}
            value={creation.title}
            onSave={(title) => onChange({ title })}
          />
        </div>
        <div className="draft-field">
          <label htmlFor={`${id}-role`}>{texts.responsible}</label>
          <SavedText
            id={`${id}-role`}
            rows={1}
            limit={LINE_LIMIT}
            value={creation.responsibleRole}
            onSave={(responsibleRole) => onChange({ responsibleRole })}
          />
        </div>
        {creation.entity === 'group' ? null : (
          <SavedTime label={texts.when} value={creation.when} context={context} onSave={(when) => onChange({ when })} />
        )}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={texts.removeNew(creation.title)}
        onClick={onRemove}
      />
    </div>
  );
}
