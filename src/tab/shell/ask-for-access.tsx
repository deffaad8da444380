/** A chat with the project leader, where the plan names her. */
import { projectLeaderOf } from '#domain/organisation.ts';
import { rowsOfPlan } from '#features/group-rows.ts';
import { runningPlan } from '#features/plan-rows.ts';
import { useSnapshot } from '#features/plan-session.tsx';
import { accessTexts } from '#text/access.ts';
import { shellTexts } from '#text/shell.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { chatAddress } from '../chat-address.ts';

export function AskForAccess() {
  const texts = useTexts(accessTexts);
  const { untitledPlan } = useTexts(shellTexts);
  const { rows } = useSnapshot();
  const { today } = useReader();
  const plan = runningPlan(rows);
  const leader = plan && projectLeaderOf(rowsOfPlan(rows.group, plan), rowsOfPlan(rows.member, plan), today);
  return plan === null || leader === null ? null : (
    <a
      className="text-link"
      href={chatAddress(leader.email, texts.message(plan.title || untitledPlan))}
      target="_blank"
      rel="noreferrer"
    >
      {texts.ask}
    </a>
  );
}
