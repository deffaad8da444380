/** Puts a decision to the server, and lets what follows from it follow. The one way by which the product makes a decision. */
import type { Decision } from '#domain/decision.ts';
import { followingOf } from '#domain/decision-following.ts';
import type { EntityName } from '#domain/entities.ts';
import type { Role } from '#domain/role.ts';
import type { Ask } from './ask-server.ts';
import { useEditor, useSnapshot } from './plan-session.tsx';
import { useWanted } from './wanted.ts';

/** Lists that what follows is written in, and that a plan does not open with. */
const decisionLists = ['agendaItem', 'consultation', 'followup', 'mandate'] as const satisfies readonly EntityName[];

/** For a button, which tells by itself where the answer was lost: asked again, it is the same decision. */
export function useDecisionAsk(): (decision: Decision, by: Role) => Ask {
  const editor = useEditor();
  const { rows } = useSnapshot();
  useWanted(decisionLists);
  return (decision, by) =>
    editor.as([by]).registration({ entity: 'decision', before: null, after: decision }, followingOf(decision, rows));
}
