/** What is offered to whom, list by list, and who can where it is not offered: SharePoint would refuse the others. */
import type { EntityName } from '#domain/entities.ts';
import type { Role } from '#domain/role.ts';
import { mayWrite, writersOf } from '#domain/writers.ts';
import { onlyThey, onlyTheyTake } from '#text/writers.ts';
import { useLanguage } from '#ui/language.tsx';
import { useActor, useEditor, useSnapshot } from './plan-session.tsx';

export function useMayWrite(entity: EntityName): boolean {
  const editor = useEditor();
  const actor = useActor();
  const { damaged } = useSnapshot();
  return editor.allowed && !damaged.has(entity) && mayWrite(actor, entity);
}

/** Who can write these, which the same people write; nothing where that is every member, or the reader is one of them. */
export function WhoWrites({ entities }: { readonly entities: readonly [EntityName, ...EntityName[]] }) {
  const language = useLanguage();
  const actor = useActor();
  const [entity] = entities;
  const writers = writersOf(entity);
  return writers === null || mayWrite(actor, entity) ? null : (
    <p className="muted small">{onlyThey(writers, 'change', entities, language)}</p>
  );
}

/** A step that is somebody else's: what it is, and who can take it. */
export function WhoTakes({ step, by }: { readonly step: string; readonly by: readonly Role[] }) {
  const language = useLanguage();
  return by.length === 0 ? null : <p className="muted small">{onlyTheyTake(step, by, language)}</p>;
}
