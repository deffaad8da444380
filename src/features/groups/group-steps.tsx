/** Setting a group to work and closing it: offered to who may, and said whose it is to the others. */
import { Button } from '@fluentui/react-components';
import { type Group, groupSteps, type GroupState, groupStates, moveGroup } from '#domain/group.ts';
import type { Plan } from '#domain/plan.ts';
import { takersOf } from '#domain/steps.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { refusalText } from '#text/steps.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { useMayWrite, WhoTakes } from '../may-write.tsx';
import { useActor, useSnapshot } from '../plan-session.tsx';
import { useRowEditor } from '../row-editor.ts';

export function GroupSteps({ plan, group }: { readonly plan: Plan; readonly group: Group }) {
  const texts = useTexts(groupsTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const actor = useActor();
  const rowEditor = useRowEditor();
  const mayLead = useMayWrite('group');
  const mandates = rowsOfPlan(rows.mandate, plan);
  const possible = groupStates
    .map((to) => ({ to, outcome: moveGroup(group, to, actor, mandates) }))
    .filter(({ outcome }) => outcome.ok || outcome.failure.kind !== 'stepNotPossible');
  const labelOf = (to: GroupState): string =>
    to === 'closed' ? texts.close : group.state === 'closed' ? texts.reopen : texts.start;
  function take(to: GroupState): void {
    const said = to === 'closed' ? texts.closedNow(group.title) : texts.startedNow(group.title);
    rowEditor.save('group', group, { state: to }, said, takersOf(groupSteps, group.state, to));
  }
  return (
    <>
      {possible.map(({ to, outcome }) => {
        if (mayLead && outcome.ok) {
          // The notice at the top of the page offers it.
          if (group.state === 'planned') return null;
          return (
            <div key={to}>
              <Button appearance="subtle" onClick={() => take(to)}>
                {labelOf(to)}
              </Button>
            </div>
          );
        }
        const lacks = mayLead && !outcome.ok && outcome.failure.kind === 'stepNeeds' ? outcome.failure : null;
        if (lacks === null) return <WhoTakes key={to} step={labelOf(to)} by={takersOf(groupSteps, group.state, to)} />;
        const { what, remedy } = refusalText(lacks, 'group', language);
        return (
          <p key={to} className="muted small">
            {what} {remedy}
          </p>
        );
      })}
    </>
  );
}
