/** A change as one line of history: what was done to what. The roles act here, not the persons. */
import type { EntityName } from '#domain/entities.ts';
import { entityNames } from '#domain/entities.ts';
import type { ChangeRecord } from '#domain/history.ts';
import { entityNouns } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { roleLabels } from '#text/roles.ts';
import { roles } from '#domain/role.ts';

const acts: ByLanguage<Readonly<Record<ChangeRecord['act'], string>>> = {
  nb: { created: 'lagt inn', changed: 'endret', removed: 'tatt bort', restored: 'lagt tilbake' },
  nn: { created: 'lagt inn', changed: 'endra', removed: 'teke bort', restored: 'lagt tilbake' },
  en: { created: 'added', changed: 'changed', removed: 'taken away', restored: 'put back' },
};

const isEntity = (name: string): name is EntityName => entityNames.some((known) => known === name);

/** «Tiltak, endret»; the title stands before it on the screen. */
export function changeLine({ entity, act }: ChangeRecord, language: Language): string {
  const noun = isEntity(entity) ? entityNouns[entity][language].singular : entity;
  return `${noun.charAt(0).toLocaleUpperCase('nb')}${noun.slice(1)}, ${acts[language][act]}`;
}

/** The role that acted, as it is called in the language. */
export function actingRole({ role }: ChangeRecord, language: Language): string {
  const known = roles.find((one) => one === role);
  return known === undefined ? role : roleLabels[known][language];
}
