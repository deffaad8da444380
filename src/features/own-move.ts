/**
 * A large move by whoever decides large ones: what she wishes is answered in the same step, so that the time is on record as
 * decided and later moves are measured from it. Where the answer does not get through the wish stands, and the old time.
 */
import { followingOf } from '#domain/decision-following.ts';
import { nextCode } from '#domain/next-code.ts';
import { ownMove } from '#domain/plan-change.ts';
import type { Body, Plan } from '#domain/plan.ts';
import type { Proposal } from '#domain/proposal.ts';
import { type Role, roleFor } from '#domain/role.ts';
import { capitalised } from '#text/entities.ts';
import { deciderName } from '#text/plan-change.ts';
import { useReader } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { useActor, useEditor, useSnapshot } from './plan-session.tsx';
import { saidOf, standingAfter } from './registering-state.ts';

/** In one decision, for all that she moves at once. */
export interface OwnMove {
  readonly wishes: readonly [Proposal, ...(readonly Proposal[])];
  readonly decides: Body;
  readonly by: readonly Role[];
  readonly because: string;
}

/** Answers when it is told what became of it. */
export function useOwnMove(plan: Plan): (move: OwnMove, said: string) => Promise<void> {
  const editor = useEditor();
  const actor = useActor();
  const toast = useToast();
  const { rows } = useSnapshot();
  const { language, today } = useReader();
  return async ({ wishes, decides, by, because }, said) => {
    const codes = rows.decision.map(({ code }) => code);
    const decidedBy = capitalised(deciderName(decides, plan.language));
    const decision = ownMove(wishes, { code: nextCode('V', codes), decidedBy, on: today, because });
    const others = rows.proposal.filter(({ key }) => wishes.every((wish) => wish.key !== key));
    const following = followingOf(decision, { ...rows, proposal: [...others, ...wishes] });
    const act = { entity: 'decision', before: null, after: decision } as const;
    const ask = editor.as([roleFor(actor, by)]).registration(act, following);
    const answer = await ask(() => toast({ text: said }));
    const trouble = saidOf(standingAfter(answer), 'decision', language);
    toast({ text: trouble === null ? said : `${trouble.what} ${trouble.remedy}` });
  };
}
