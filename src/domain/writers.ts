/**
 * Who may write which rows, where not every member of the team may: what a screen offers, and whom it names. SharePoint is
 * what keeps it, by the rights of `schema/`; a test holds the two together.
 */
import { consultationKeepers } from '#domain/consultation.ts';
import { registrars } from '#domain/decision.ts';
import type { EntityName } from '#domain/entities.ts';
import { type Actor, holds, leading, mayEdit, recordKeepers, type Role } from '#domain/role.ts';

const kept: Readonly<Partial<Record<EntityName, readonly Role[]>>> = {
  plan: leading,
  group: leading,
  member: leading,
  mandate: leading,
  consultation: consultationKeepers,
  decision: registrars,
  revision: registrars,
  journalEntry: recordKeepers,
};

/** null where every member may. */
export const writersOf = (entity: EntityName): readonly Role[] | null => kept[entity] ?? null;

export function mayWrite(actor: Actor, entity: EntityName): boolean {
  const writers = writersOf(entity);
  return mayEdit(actor) && (writers === null || holds(actor, writers));
}
