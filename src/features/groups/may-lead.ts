/** Groups, members and mandates are kept by those who lead the plan; SharePoint would refuse the others. */
import type { EntityName } from '#domain/entities.ts';
import { holds } from '#domain/role.ts';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';

export function useMayLead(entity: EntityName): boolean {
  const editor = useEditor();
  const actor = useActor();
  const { damaged } = useSnapshot();
  return (
    editor.allowed && !damaged.has(entity) && holds(actor, ['projectLeader', 'steeringGroup', 'politicalSecretariat'])
  );
}
