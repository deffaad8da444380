/** Says of a registered row that it is no longer what was registered: who changed it last, when, and what differs. */
import { useCallback } from 'react';
import type { RecordName, RegisteredCheck } from '#domain/registration.ts';
import type { Row } from '#domain/row.ts';
import { editedAfterwardsTexts, lastEdited } from '#text/edited-afterwards.ts';
import { fieldLabel, fieldValue } from '#text/field-values.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useAsked } from './history.ts';
import { useSnapshot } from './plan-session.tsx';
import type { History } from './ports.ts';
import './edited-afterwards.css';

export function EditedAfterwards({ entity, row }: { readonly entity: RecordName; readonly row: Row }) {
  const texts = useTexts(editedAfterwardsTexts);
  const { fromTo } = useTexts(measuresTexts);
  const language = useLanguage();
  const check = useRegisteredCheck(entity, row);
  if (check === null || check.standing === 'asRegistered') return null;
  if (check.standing === 'unverifiable') return <p className="muted small">{texts.unverifiable}</p>;
  return (
    <div className="edited-afterwards">
      <Notice kind="warning" title={texts.changed}>
        {lastEdited(check, language)} {check.fields.length === 0 ? null : texts.differs}
      </Notice>
      {check.fields.length === 0 ? null : (
        <ul>
          {check.fields.map(({ name, registered, now }) => (
            <li key={name}>
              {fromTo(
                fieldLabel(entity, name, language),
                fieldValue(entity, name, registered, language),
                fieldValue(entity, name, now, language),
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A registered row against what was registered; asked again when the row is told anew. null while nothing is known. */
function useRegisteredCheck(entity: RecordName, row: Row): RegisteredCheck | null {
  const { online } = useSnapshot();
  const ask = useCallback((history: History) => history.check(entity, row.key), [entity, row.key]);
  const read = useAsked(ask, `${online} ${JSON.stringify(row)}`);
  return read?.ok === true ? (read.value[0] ?? null) : null;
}
