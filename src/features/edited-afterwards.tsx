/** Says of a registered row that it is no longer what was registered: who changed it last, when, and what differs. */
import type { RecordName } from '#domain/registration.ts';
import type { Row } from '#domain/row.ts';
import { editedAfterwardsTexts, lastEdited } from '#text/edited-afterwards.ts';
import { fieldLabel, fieldValue } from '#text/field-values.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useRegisteredCheck } from './history.ts';
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
