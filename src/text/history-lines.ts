/** A change as one line of history: what was done to what. The roles act here, not the persons. */
import { type EntityName, entityNames } from '#domain/entities.ts';
import type { ChangeRecord } from '#domain/history.ts';
import { roles } from '#domain/role.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import type { Language } from '#text/language.ts';
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
