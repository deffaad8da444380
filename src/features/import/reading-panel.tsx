/** How an entry is read, and where the person corrects it. */
import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { DraftItem, DraftMilestone } from '#documents/draft-plan.ts';
import { contextWithoutClues, type DateContext } from '#domain/fuzzy-date.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { importTexts } from '#text/import-screen.ts';
import { personalDataTexts } from '#text/personal-data.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { TextCheck } from '#ui/text-check.tsx';
import { TimeField } from '#ui/time-field.tsx';
import { convertItem, exchangeable, type ExchangeableItem, isExchangeable } from './convert-item.ts';
import { CertaintyMark, StoppedMark } from './entry-words.tsx';
import { retitled, titleOf } from './lengths.ts';
import {
  certaintyOf,
  correct,
  type Entry,
  healthIn,
  isStopped,
  isStoppedItem,
  itemOf,
  leaveOut,
  readingsOf,
  type Review,
  tooLongIn,
} from './review-state.ts';
import './reading-panel.css';

interface ReadingPanelProps {
  readonly review: Review;
  readonly entry: Entry;
  readonly onChange: (review: Review) => void;
  /** The verdict's buttons. */
  readonly children: ReactNode;
}

export function ReadingPanel({ review, entry, onChange, children }: ReadingPanelProps) {
  const texts = useTexts(importTexts);
  const reasons = [...new Set(readingsOf(review.draft, entry).flatMap((reading) => reading.reasons))];
  return (
    <>
      <header className="review-head">
        <h2>{texts.howWeRead}</h2>
        <CertaintyMark certainty={certaintyOf(review, entry)} />
      </header>
      <div className="reading-panel">
        {reasons.length === 0 ? null : (
          <ul className="reading-reasons">
            {reasons.map((reason) => (
              <li key={reason}>{texts.reasons[reason]}</li>
            ))}
          </ul>
        )}
        <PersonalData review={review} entry={entry} />
        <EntryForm review={review} entry={entry} onChange={onChange} />
        <div className="reading-actions">{children}</div>
      </div>
    </>
  );
}

/** What must not be put into a plan, or should be looked at before it is. */
function PersonalData({ review, entry }: { readonly review: Review; readonly entry: Entry }) {
  const texts = useTexts(personalDataTexts);
  const health = healthIn(review, entry);
  return (
    <div aria-live="polite">
      {isStopped(review, entry) ? (
        <p>
          <StoppedMark /> {texts.entryStoppedHint}
        </p>
      ) : null}
      {health === null ? null : <p className="muted small">{texts.entryHealth(health)}</p>}
    </div>
  );
}

function EntryForm({ review, entry, onChange }: Omit<ReadingPanelProps, 'children'>) {
  if (entry.kind === 'facts') return <FactsView review={review} />;
  if (entry.kind === 'gathered')
    return <Points review={review} entry={entry} items={entry.items} onChange={onChange} />;
  const item = itemOf(review, entry.item);
  return (
    <>
      <ItemForm key={item.kind} item={item} review={review} onChange={(next) => onChange(correct(review, next))} />
      {isExchangeable(item) ? <KindField item={item} onChange={(next) => onChange(correct(review, next))} /> : null}
    </>
  );
}

/** «Legges inn som» */
function KindField({
  item,
  onChange,
}: {
  readonly item: ExchangeableItem;
  readonly onChange: (item: DraftItem) => void;
}) {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  return (
    <Field label={texts.putInAs}>
      <Select
        value={item.kind}
        onChange={(_, { value }) => {
          const kind = exchangeable.find((one) => one === value);
          if (kind !== undefined) onChange(convertItem(item, kind));
        }}
      >
        {exchangeable.map((kind) => (
          <option key={kind} value={kind}>
            {capitalised(entityNouns[kind][language].singular)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function FactsView({ review }: { readonly review: Review }) {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const { facts } = review.draft;
  const names = Object.keys(facts) as readonly (keyof typeof facts)[];
  return (
    <dl className="reading-facts">
      {names.map((name) => {
        const value = facts[name]?.value;
        const shown = value === undefined ? null : typeof value === 'string' ? value : formatFuzzyDate(value, language);
        return (
          <div key={name}>
            <dt>{texts.factLabels[name]}</dt>
            <dd className={shown === null ? 'muted' : undefined}>{shown ?? texts.notStated}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Small items under each other: each can be left out, or its words corrected. */
function Points({
  review,
  entry,
  items,
  onChange,
}: {
  readonly review: Review;
  readonly entry: Entry;
  readonly items: readonly DraftItem[];
  readonly onChange: (review: Review) => void;
}) {
  const texts = useTexts(importTexts);
  const tooLong = tooLongIn(review, entry);
  const hasRecommendation = items.some(({ kind }) => kind === 'recommendation');
  return (
    <>
      {hasRecommendation ? <p className="muted small">{texts.neverWaits}</p> : null}
      <ul className="reading-points">
        {items.map((item) => {
          const title = titleOf(itemOf(review, item));
          return (
            <li key={item.id}>
              <Checkbox
                checked={!review.left.has(item.id)}
                label={title}
                onChange={(_, { checked }) => onChange(leaveOut(review, item.id, checked !== true))}
              />
              {isStoppedItem(review, item) ? <StoppedMark /> : null}
              {tooLong.includes(item) || isStoppedItem(review, item) || review.corrected.has(item.id) ? (
                <TitleField
                  label={texts.shorter}
                  value={title}
                  onChange={(text) => onChange(correct(review, retitled(itemOf(review, item), text)))}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function LinesField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}) {
  const texts = useTexts(importTexts);
  return (
    <Field label={label} hint={texts.onePerLine}>
      <Textarea
        defaultValue={value.join('\n')}
        rows={Math.min(8, Math.max(2, value.length))}
        onChange={(_, { value: typed }) => onChange(linesOf(typed))}
      />
    </Field>
  );
}

/** The day of the document is what a missing year goes by. */
const contextOf = (review: Review): DateContext => ({
  ...contextWithoutClues,
  documentDay: review.draft.facts.date?.value.from ?? null,
});

function ItemForm({
  item,
  review,
  onChange,
}: {
  readonly item: DraftItem;
  readonly review: Review;
  readonly onChange: (item: DraftItem) => void;
}) {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  switch (item.kind) {
    case 'milestone':
      return <MilestoneForm item={item} review={review} onChange={onChange} />;
    case 'measure':
      return (
        <>
          <TitleField label={noun('measure')} value={item.title} onChange={(title) => onChange({ ...item, title })} />
          <Field label={texts.words}>
            <Textarea
              defaultValue={item.statusText ?? ''}
              onChange={(_, { value }) => onChange({ ...item, statusText: value })}
            />
          </Field>
          <Field label={texts.nextStep}>
            <Input
              defaultValue={item.nextStep ?? ''}
              onChange={(_, { value }) => onChange({ ...item, nextStep: value })}
            />
          </Field>
          <TitleField
            label={texts.responsible}
            value={item.responsible ?? ''}
            onChange={(responsible) => onChange({ ...item, responsible })}
          />
          {item.registeredAfterwards ? <p className="muted small">{texts.afterwards}</p> : null}
        </>
      );
    case 'group':
      return (
        <>
          <TitleField label={noun('group')} value={item.name} onChange={(name) => onChange({ ...item, name })} />
          <LinesField
            label={texts.tasks}
            value={item.responsibilities}
            onChange={(responsibilities) => onChange({ ...item, responsibilities })}
          />
          <LinesField
            label={texts.participants}
            value={item.members}
            onChange={(members) => onChange({ ...item, members })}
          />
        </>
      );
    case 'decision':
      return (
        <>
          <TitleField label={noun('decision')} value={item.title} onChange={(title) => onChange({ ...item, title })} />
          <TitleField
            label={texts.decidedBy}
            value={item.decidedBy ?? ''}
            onChange={(decidedBy) => onChange({ ...item, decidedBy })}
          />
          <TitleField
            label={texts.caseNumber}
            value={item.caseNumber ?? ''}
            onChange={(caseNumber) => onChange({ ...item, caseNumber })}
          />
          <TimeField
            label={texts.date}
            value={item.date}
            context={contextOf(review)}
            baseline={null}
            onChange={(date) => onChange({ ...item, date })}
          />
          <LinesField label={texts.pointsOf} value={item.points} onChange={(points) => onChange({ ...item, points })} />
          <p className="muted small">{texts.afterwards}</p>
        </>
      );
    case 'mandate':
      return (
        <>
          <TitleField label={noun('mandate')} value={item.title} onChange={(title) => onChange({ ...item, title })} />
          <LinesField label={texts.tasks} value={item.points} onChange={(points) => onChange({ ...item, points })} />
          <p className="muted small">{texts.afterwards}</p>
        </>
      );
    case 'investigation':
    case 'proposal':
      return (
        <TitleField
          label={noun(item.kind === 'proposal' ? 'proposal' : 'measure')}
          value={item.title}
          onChange={(title) => onChange({ ...item, title })}
        />
      );
    case 'goal':
    case 'assumption':
    case 'stakeholder':
    case 'recommendation':
    case 'reference':
    case 'duty':
      // Gathered in one entry, never a form of its own.
      return <p>{titleOf(item)}</p>;
  }

  function noun(entity: 'measure' | 'group' | 'decision' | 'mandate' | 'proposal'): string {
    const { singular } = entityNouns[entity][language];
    return singular.charAt(0).toLocaleUpperCase('nb') + singular.slice(1);
  }
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

function TitleField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const long = value.length > LINE_LIMIT;
  // A text that does not fit in a line is shown in several, so that all of it is in sight while it is shortened.
  const [inLines] = useState(long);
  return (
    <div>
      <Field label={label}>
        {inLines ? (
          <Textarea defaultValue={value} rows={5} onChange={(_, { value: typed }) => onChange(oneLine(typed))} />
        ) : (
          <Input defaultValue={value} onChange={(_, { value: typed }) => onChange(typed)} />
        )}
      </Field>
      <TextCheck text={value} limit={LINE_LIMIT} />
    </div>
  );
}

function MilestoneForm({
  item,
  review,
  onChange,
}: {
  readonly item: DraftMilestone;
  readonly review: Review;
  readonly onChange: (item: DraftMilestone) => void;
}) {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  const label = entityNouns.milestone[language].singular;
  return (
    <>
      <TitleField
        label={label.charAt(0).toLocaleUpperCase('nb') + label.slice(1)}
        value={item.title}
        onChange={(title) => onChange({ ...item, title })}
      />
      <TimeField
        label={texts.time}
        value={item.when}
        context={contextOf(review)}
        baseline={null}
        onChange={(when) => onChange({ ...item, when })}
      />
      <LinesField
        label={texts.participants}
        value={item.participants}
        onChange={(participants) => onChange({ ...item, participants })}
      />
    </>
  );
}
