/** What is said of a registered row that somebody has changed in SharePoint, or that cannot be compared with anything. */
import { inOslo } from '#base/clock.ts';
import type { RegisteredCheck } from '#domain/registration.ts';
import { formatDay, formatTimeOfDay } from '#text/calendar-words.ts';
import type { ByLanguage, Language } from '#text/language.ts';

export interface EditedAfterwardsTexts {
  readonly changed: string;
  readonly last: (by: string, day: string, time: string) => string;
  readonly lastUnknown: string;
  readonly differs: string;
  readonly unverifiable: string;
}

export const editedAfterwardsTexts: ByLanguage<EditedAfterwardsTexts> = {
  nb: {
    changed: 'Endret etter registrering.',
    last: (by, day, time) => `Sist endret i SharePoint av ${by === '' ? 'noen' : by}, ${day} klokka ${time}.`,
    lastUnknown: 'SharePoint sier ikke hvem eller når.',
    differs: 'Slik det ble registrert, og slik det står nå:',
    unverifiable: 'Det kan ikke kontrolleres om dette er endret etter registrering: historikken mangler.',
  },
  nn: {
    changed: 'Endra etter registrering.',
    last: (by, day, time) => `Sist endra i SharePoint av ${by === '' ? 'nokon' : by}, ${day} klokka ${time}.`,
    lastUnknown: 'SharePoint seier ikkje kven eller når.',
    differs: 'Slik det vart registrert, og slik det står no:',
    unverifiable: 'Det kan ikkje kontrollerast om dette er endra etter registrering: historikken manglar.',
  },
  en: {
    changed: 'Changed after it was registered.',
    last: (by, day, time) => `Last changed in SharePoint by ${by === '' ? 'somebody' : by}, ${day} at ${time}.`,
    lastUnknown: 'SharePoint does not say who or when.',
    differs: 'As it was registered, and as it stands now:',
    unverifiable: 'It cannot be checked whether this was changed after it was registered: its history is missing.',
  },
};

/** Who and when, by SharePoint's own account. */
export function lastEdited({ editedAt, editedBy }: RegisteredCheck, language: Language): string {
  const { last, lastUnknown } = editedAfterwardsTexts[language];
  if (editedAt === null) return lastUnknown;
  return last(editedBy, formatDay(inOslo(editedAt).day, language, 'long'), formatTimeOfDay(editedAt, language));
}
