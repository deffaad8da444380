/** What has happened to one row: every field that was changed, from what to what, by which role. */
import { inOslo } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { type EntityName, entityNames } from '#domain/entities.ts';
import type { ChangeRecord } from '#domain/history.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { fieldLabel, fieldValue } from '#text/field-values.ts';
import { actingRole, changeLine } from '#text/history-lines.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useHistoryOf } from './history.ts';
import { WhenHistory } from './when-history.tsx';
import './item-history.css';

/** Fields that tell nothing to a reader: they change with every other. */
const quiet = new Set(['confirmedAt', 'confirmedBy', 'key', 'plan', 'position']);

const MOST = 12;

const isEntity = (name: string): name is EntityName => entityNames.some((known) => known === name);

export function ItemHistory({ item }: { readonly item: Key }) {
  return (
    <WhenHistory read={useHistoryOf(item)} rows={2}>
      {(changes) => <Changes changes={changes} />}
    </WhenHistory>
  );
}

function Changes({ changes }: { readonly changes: readonly ChangeRecord[] }) {
  const texts = useTexts(measuresTexts);
  const { language, today } = useReader();
  if (changes.length === 0) return <p className="muted">{texts.noHistory}</p>;
  return (
    <ol className="item-history">
      {changes.slice(0, MOST).map((change) => {
        const { entity } = change;
        const fields = change.act === 'changed' ? Object.keys(change.after).filter((field) => !quiet.has(field)) : [];
        return (
          <li key={change.key}>
            <time dateTime={change.at}>{formatRecentDay(inOslo(change.at).day, language, today)}</time>
            <div>
              {fields.length === 0 ? <span>{changeLine(change, language)}</span> : null}
              {fields.map((field) => (
                <span key={field}>
                  {isEntity(entity)
                    ? texts.fromTo(
                        fieldLabel(entity, field, language),
                        fieldValue(entity, field, change.before[field], language),
                        fieldValue(entity, field, change.after[field], language),
                      )
                    : field}
                </span>
              ))}
              <small className="muted">{actingRole(change, language)}</small>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
