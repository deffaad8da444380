/** The list of what was found, the place in the document, and how it is read: side by side, or one after the other on a phone. */
import { Button } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { Document16Regular } from '@fluentui/react-icons/svg/document';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentTree, NodeId } from '#documents/document-tree.ts';
import { SECTIONS_LIMIT } from '#documents/draft-rows.ts';
import { findNationalId } from '#domain/personal-data.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { importPointTexts } from '#text/import-point.ts';
import { importTexts } from '#text/import-screen.ts';
import { useChoices } from '#ui/choices.tsx';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { CertaintyMark, StoppedMark } from './entry-words.tsx';
import { titleOf } from './lengths.ts';
import { PointView } from './point-view.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { verdictOfKey } from './review-keys.ts';
import {
  certaintyOf,
  currentEntry,
  type Entry,
  entryGroups,
  groupOf,
  isReady,
  isStopped,
  itemOf,
  judge,
  judged,
  keepSure,
  keptTooLong,
  type Review,
  select,
  sourcesOf,
  sureOnes,
  tooLongIn,
  type Verdict,
  verdictOf,
} from './review-state.ts';
import { SourceView } from './source-view.tsx';
import { timeSpansOf } from './time-words.ts';
import './review.css';

interface ImportReviewProps {
  readonly review: Review;
  readonly tree: DocumentTree;
  /** Said where the document was put in before. */
  readonly before: string | null;
  readonly warnings: readonly string[];
  readonly newPlan: boolean;
  readonly onChange: (review: Review) => void;
  /** The document is read again with milestones where the person has pointed. */
  readonly onPoint: (pointed: ReadonlySet<NodeId>) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

export function ImportReview(props: ImportReviewProps) {
  const { review, tree, before, warnings, newPlan, onChange, onPoint, onSave, onCancel } = props;
  const texts = useTexts(importTexts);
  const pointTexts = useTexts(importPointTexts);
  const sure = sureOnes(review).length;
  const tooLong = keptTooLong(review).length;
  const current = currentEntry(review);
  const { draft } = review;
  const sources = useMemo(() => (current === null ? [] : sourcesOf(draft, current)), [draft, current]);
  const times = useMemo(() => (current === null ? [] : timeSpansOf(draft, current, tree)), [draft, current, tree]);
  const found = review.entries.some((entry) => groupOf(review, entry) === 'milestones');
  const [pointing, setPointing] = useState(false);
  const [pointed, setPointed] = useState<ReadonlySet<NodeId>>(new Set());

  function point(next: ReadonlySet<NodeId>): void {
    setPointed(next);
    onPoint(next);
  }

  function verdict(value: Verdict): void {
    if (current !== null) onChange(judge(review, current.id, value));
  }

  // One letter for each verdict, so that a plan can be looked over without the mouse; never while a text is written, and
  // not where single keys are turned off.
  const { singleKeys } = useChoices();
  const keys = useRef(verdict);
  useEffect(() => {
    keys.current = verdict;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const held = event.ctrlKey || event.metaKey || event.altKey;
      const value = verdictOfKey({ key: event.key, held, typing: isTyping(event.target), singleKeys });
      if (value === null) return;
      keys.current(value);
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);

  return (
    <div className="page">
      <div className="page-head">
        <h1>{texts.heading}</h1>
        <span className="review-file muted">
          <Document16Regular />
          {review.fileName}
        </span>
        <span className="grow" />
        <span className="muted" role="status">
          {texts.progress(judged(review), review.entries.length)}
        </span>
        <Button onClick={onCancel}>{texts.another}</Button>
        {sure > 0 ? <Button onClick={() => onChange(keepSure(review))}>{texts.keepSure(sure)}</Button> : null}
        <Button
          appearance="primary"
          disabledFocusable={!isReady(review)}
          title={isReady(review) ? undefined : tooLong > 0 ? texts.someTooLong(tooLong) : texts.notReady}
          onClick={() => (isReady(review) ? onSave() : undefined)}
        >
          {texts.putIn}
        </Button>
      </div>
      {tooLong > 0 ? (
        <p className="review-warnings" role="status">
          {texts.someTooLong(tooLong)}
        </p>
      ) : null}
      {before === null ? null : <p className="review-warnings">{before}</p>}
      {warnings.length > 0 ? <p className="review-warnings muted small">{warnings.join(' ')}</p> : null}
      {found || pointing ? null : (
        <div className="review-nothing">
          <Notice
            kind="warning"
            title={texts.nothingFound}
            action={{ label: pointTexts.point, run: () => setPointing(true) }}
          >
            {texts.nothingFoundText}
          </Notice>
        </div>
      )}
      <div className="review">
        <div className="review-list surface">
          {entryGroups.map((group) => {
            const entries = review.entries.filter((entry) => groupOf(review, entry) === group);
            return entries.length === 0 ? null : (
              <section key={group} aria-label={texts.groups[group]}>
                <h2>{texts.groups[group]}</h2>
                <ul>
                  {entries.map((entry) => (
                    <EntryRow
                      key={entry.id}
                      entry={entry}
                      review={review}
                      onSelect={() => onChange(select(review, entry.id))}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
          <Unread review={review} newPlan={newPlan} />
        </div>
        <div className="review-source surface">
          {pointing ? (
            <PointView tree={tree} pointed={pointed} onPoint={point} onDone={() => setPointing(false)} />
          ) : (
            <SourceView tree={tree} sources={sources} times={times} onPoint={found ? () => setPointing(true) : null} />
          )}
        </div>
        <div className="review-panel surface">
          {current === null ? null : (
            <ReadingPanel key={current.id} review={review} entry={current} onChange={onChange}>
              {verdictOf(review, current) === 'open' ? (
                <>
                  <Button
                    appearance="primary"
                    icon={<Checkmark16Regular />}
                    disabledFocusable={isStopped(review, current)}
                    onClick={() => verdict('kept')}
                  >
                    {texts.keepAndNext} <kbd>G</kbd>
                  </Button>
                  <Button onClick={() => verdict('dropped')}>
                    {texts.skip} <kbd>H</kbd>
                  </Button>
                </>
              ) : (
                <Button onClick={() => verdict('open')}>{texts.reopen}</Button>
              )}
            </ReadingPanel>
          )}
        </div>
      </div>
    </div>
  );
}

function EntryRow({
  entry,
  review,
  onSelect,
}: {
  readonly entry: Entry;
  readonly review: Review;
  readonly onSelect: () => void;
}) {
  const texts = useTexts(importTexts);
  const verdict = verdictOf(review, entry);
  const isCurrent = review.current === entry.id;
  return (
    <li>
      <button
        type="button"
        className={`review-entry${isCurrent ? ' review-entry--current' : ''}`}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onSelect}
      >
        {verdict === 'kept' ? (
          <CheckmarkCircle16Filled className="review-kept" />
        ) : verdict === 'dropped' ? (
          <SubtractCircle16Regular className="muted" />
        ) : (
          <Circle16Regular className="muted" />
        )}
        <span className="grow">
          <EntryWords entry={entry} review={review} />
        </span>
        {isStopped(review, entry) && verdict !== 'dropped' ? (
          <StoppedMark />
        ) : verdict === 'open' || (verdict === 'kept' && tooLongIn(review, entry).length > 0) ? (
          <CertaintyMark certainty={certaintyOf(review, entry)} />
        ) : (
          <span className="muted small">{verdict === 'kept' ? texts.kept : texts.dropped}</span>
        )}
      </button>
    </li>
  );
}

function EntryWords({ entry, review }: { readonly entry: Entry; readonly review: Review }) {
  const texts = useTexts(importTexts);
  const language = useLanguage();
  if (entry.kind === 'facts') {
    return (
      <>
        <span className="review-title">{texts.facts}</span>
        <span className="muted small">{review.draft.facts.title?.value ?? ''}</span>
      </>
    );
  }
  if (entry.kind === 'gathered') {
    const kept = entry.items.filter(({ id }) => !review.left.has(id)).length;
    return (
      <>
        <span className="review-title">{texts.gathered[entry.gathered]}</span>
        <span className="muted small">{texts.points(kept)}</span>
      </>
    );
  }
  const item = itemOf(review, entry.item);
  return (
    <>
      <span className="review-title">{titleOf(item)}</span>
      {item.kind === 'milestone' ? <TimeMark date={item.when} /> : null}
      {item.kind === 'group' && item.responsibilities.length > 0 ? (
        <span className="muted small">{texts.points(item.responsibilities.length)}</span>
      ) : null}
      {item.kind === 'decision' && item.date.words !== '' ? (
        <span className="muted small">{formatFuzzyDate(item.date, language)}</span>
      ) : null}
    </>
  );
}

function Unread({ review, newPlan }: { readonly review: Review; readonly newPlan: boolean }) {
  const texts = useTexts(importTexts);
  const { unread } = review.draft;
  if (unread.length === 0) return null;
  const fits = JSON.stringify(unread.map(({ text }) => text)).length < SECTIONS_LIMIT;
  const hint = !newPlan ? texts.unreadApart : fits ? texts.unreadHint : texts.unreadTooMuch;
  return (
    <details className="review-unread">
      <summary>{texts.unread(unread.length)}</summary>
      <p className="muted small">{hint}</p>
      <ul>
        {unread.map(({ text, source }) => (
          <li key={`${source.node}-${source.start}`}>
            {text}
            {findNationalId(text) === null ? null : <StoppedMark />}
          </li>
        ))}
      </ul>
    </details>
  );
}
