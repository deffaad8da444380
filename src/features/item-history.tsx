/**
 * What has happened to one row: every field that was changed, from what to what, by whom on whose behalf, when and by what
 * way. What was done in SharePoint itself is asked for apart, for it costs a look at every version of the row.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { inOslo } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import type { HistoryEntry } from '#domain/history.ts';
import { together } from '#domain/plan-history.ts';
import { mayEdit } from '#domain/role.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { failureText } from '#text/failures.ts';
import { historyTexts } from '#text/history-screen.ts';
import { byWhomAndHow, itemLines } from '#text/history-told.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useHistoryOf, useOutsideEdits } from './history.ts';
import { useActor } from './plan-session.tsx';
import { WhenHistory } from './when-history.tsx';
import './item-history.css';

const PAGE = 12;

interface ItemProps {
  readonly entity: EntityName;
  readonly item: Key;
}

export function ItemHistory({ entity, item }: ItemProps) {
  const read = useHistoryOf(item);
  const [asked, setAsked] = useState<Key | null>(null);
  return (
    <WhenHistory read={read} rows={2}>
      {(changes) =>
        asked === item ? (
          <WithOutside entity={entity} item={item} changes={changes} />
        ) : (
          <>
            <Changes key={item} changes={changes} />
            <AskOutside onAsk={() => setAsked(item)} />
          </>
        )
      }
    </WhenHistory>
  );
}

/** On pages that are about more than the row: nothing is asked for before somebody opens it. */
export function FoldedHistory({ entity, item, of }: ItemProps & { readonly of: string }) {
  const texts = useTexts(historyTexts);
  const [asked, setAsked] = useState(false);
  return (
    <details className="folded-history" onToggle={() => setAsked(true)}>
      <summary className="text-link" aria-label={of === '' ? texts.heading : `${texts.heading}: ${of}`}>
        {texts.heading}
      </summary>
      {asked ? <ItemHistory entity={entity} item={item} /> : null}
    </details>
  );
}

function AskOutside({ onAsk }: { readonly onAsk: () => void }) {
  const texts = useTexts(historyTexts);
  return (
    <button type="button" className="text-link item-history-outside" onClick={onAsk}>
      {texts.outside}
    </button>
  );
}

function WithOutside({ entity, item, changes }: ItemProps & { readonly changes: readonly HistoryEntry[] }) {
  const texts = useTexts(historyTexts);
  const { language } = useReader();
  const outside = useOutsideEdits(entity, item);
  const found = outside?.ok === true ? outside.value : [];
  return (
    <>
      <Changes changes={together(changes, found)} />
      <p className="muted small" role="status">
        {outside === null
          ? texts.reading
          : !outside.ok
            ? failureText(outside.failure, language).what
            : found.length === 0
              ? texts.noneOutside
              : texts.outsideExplain}
      </p>
    </>
  );
}

function Changes({ changes }: { readonly changes: readonly HistoryEntry[] }) {
  const texts = useTexts(measuresTexts);
  const words = useTexts(historyTexts);
  const { language, today } = useReader();
  const named = mayEdit(useActor());
  const [shown, setShown] = useState(PAGE);
  if (changes.length === 0) return <p className="muted">{texts.noHistory}</p>;
  return (
    <>
      <ol className="item-history">
        {changes.slice(0, shown).map((change) => {
          return (
            <li key={change.key}>
              <time dateTime={change.at}>{formatRecentDay(inOslo(change.at).day, language, today)}</time>
              <div>
                {itemLines(change, language).map((line) => (
                  <span key={line}>{line}</span>
                ))}
                <small className="muted">{byWhomAndHow(change, named, language)}</small>
              </div>
            </li>
          );
        })}
      </ol>
      {changes.length <= shown ? null : (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + PAGE)}>
          {words.older}
        </Button>
      )}
    </>
  );
}
