/** A change as one line of history: what was done to what, and by whom: persons to members, roles to everybody else. */
import { type EntityName, entityNames } from '#domain/entities.ts';
import type { ChangeRecord, HistoryEntry } from '#domain/history.ts';
import { roles } from '#domain/role.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { roleLabels } from '#text/roles.ts';
import { changeActLabels } from '#text/row.ts';

const isEntity = (name: string): name is EntityName => entityNames.some((known) => known === name);

/** «Tiltak, endret»; the title stands before it on the screen. */
export function changeLine({ entity, act }: Pick<ChangeRecord, 'entity' | 'act'>, language: Language): string {
  const noun = isEntity(entity) ? entityNouns[entity][language].singular : entity;
  return `${capitalised(noun)}, ${changeActLabels[act][language].toLowerCase()}`;
}

/** The role that acted, as it is called in the language. */
export function actingRole({ role }: Pick<ChangeRecord, 'role'>, language: Language): string {
  const known = roles.find((one) => one === role);
  return known === undefined ? role : roleLabels[known][language];
}

const somebody: ByLanguage<string> = { nb: 'Noen', nn: 'Nokon', en: 'Somebody' };
const actingAs: ByLanguage<string> = { nb: 'som', nn: 'som', en: 'as' };

/**
 * «Kari Lund, som prosjektleder», to members of the team; «Prosjektleder» to readers, and of whoever is called by her role.
 * Of an edit in SharePoint no role is known.
 */
export function whoActed({ by, role }: Pick<HistoryEntry, 'by' | 'role'>, named: boolean, language: Language): string {
  const called = actingRole({ role }, language);
  const name = named ? (by?.name ?? '') : '';
  if (called === '') return name || somebody[language];
  if (name === '' || name.toLowerCase() === called.toLowerCase()) return called;
  return `${name}, ${actingAs[language]} ${called.toLowerCase()}`;
}
