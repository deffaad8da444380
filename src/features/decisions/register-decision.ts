/** Puts a decision to the server, and lets what follows from it follow. The one way by which the product makes a decision. */
import { fail, type Result, succeed } from '#base/result.ts';
import { type Decision, checkDecision } from '#domain/decision.ts';
import { followingOf } from '#domain/decision-following.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Role } from '#domain/role.ts';
import type { Refusal } from '#domain/steps.ts';
import type { Ask } from '../ask-server.ts';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { useWanted } from '../wanted.ts';

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

/** For several in a row, as when a meeting is closed. What failed may be put again: it is never registered twice. */
export function useRegisterDecision(): (
  decision: Decision,
  by: Role,
) => Promise<Result<Decision, PlanFailure | Refusal>> {
  const actor = useActor();
  const askFor = useDecisionAsk();
  return async (decision, by) => {
    const checked = checkDecision(decision, actor);
    if (!checked.ok) return checked;
    const answer = await askFor(decision, by)(() => undefined);
    return answer.kind === 'registered' ? succeed(decision) : fail(answer.failure);
  };
}
