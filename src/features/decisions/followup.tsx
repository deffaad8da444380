/** What becomes of a decision after it is made. The row is made the first time that somebody says something of it. */
import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { type Decision, type Followup, moveFollowup } from '#domain/decision.ts';
import { blankFollowup, followupKeyOf, followupOf, unmetIn } from '#domain/decision-log.ts';
import type { Plan } from '#domain/plan.ts';
import { LINE_LIMIT, newRow, NOTE_LIMIT } from '#domain/row.ts';
import { followupLabels, followupStateLabels } from '#text/decision.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { roleLabels } from '#text/roles.ts';
import { refusalText } from '#text/steps.ts';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { useRowEditor } from '../row-editor.ts';
import { ItemSection } from './page-frame.tsx';

/** Replacing and repealing come with the decision that does it. */
const steps = ['effective', 'implementing', 'implemented'] as const;

export function FollowupPart({ plan, decision }: { readonly plan: Plan; readonly decision: Decision }) {
  const texts = useTexts(decisionsTexts);
  const form = useTexts(decisionFormTexts);
  const { language, today } = useReader();
  const { rows, loaded, damaged } = useSnapshot();
  const editor = useEditor();
  const actor = useActor();
  const rowEditor = useRowEditor();
  const id = useId();
  if (!loaded.has('followup')) return null;
  const known = followupOf(decision, rows.followup);
  const followup = known ?? blankFollowup(newRow(followupKeyOf(decision), plan.key), decision);
  const allowed = editor.allowed && !damaged.has('followup');
  const label = (field: 'responsibleRole' | 'note'): string => followupLabels[field][language];

  function save(fields: Partial<Followup>): void {
    if (known === null) rowEditor.add('followup', { ...followup, ...fields });
    else rowEditor.save('followup', known, fields, texts.followupChanged);
  }
  const role = actor.roles.find((held) => held !== 'reader');
  function sayMet(stage: string): void {
    const met = { conditionMetOn: today, conditionMetBy: role === undefined ? '' : roleLabels[role][language] };
    if (stage === '') return save(met);
    const before = followupOf(decision, rows.followup, stage);
    if (before !== null) return rowEditor.save('followup', before, met, texts.followupChanged);
    const row = newRow(followupKeyOf(decision, stage), plan.key);
    return void rowEditor.add('followup', { ...blankFollowup(row, decision, stage), ...met });
  }
  const possible = steps
    .map((to) => ({ to, outcome: moveFollowup(followup, to, actor, decision) }))
    .filter(({ outcome }) => outcome.ok || outcome.failure.kind !== 'stepNotPossible');
  return (
    <ItemSection title={texts.followup}>
      <p className="item-note">
        <b>{followupStateLabels[followup.state][language]}</b>
      </p>
      {(['responsibleRole', 'note'] as const).map((field) => (
        <div key={field} className="item-fact">
          <span className="muted small">{label(field)}</span>
          <Editable
            lines={field === 'note' ? 3 : 1}
            limit={field === 'note' ? NOTE_LIMIT : LINE_LIMIT}
            value={followup[field]}
            label={texts.edit(label(field))}
            empty={texts.nothingWritten}
            locked={!allowed}
            onSave={(value) => save({ [field]: value })}
          />
        </div>
      ))}
      {allowed ? (
        <ul className="item-steps">
          {unmetIn(decision, rows.followup).map((stage) => (
            <li key={stage}>
              <Button onClick={() => sayMet(stage)}>{stage === '' ? texts.sayMet : form.sayMetOf(stage)}</Button>
            </li>
          ))}
          {possible.map(({ to, outcome }) => {
            const why = outcome.ok ? null : refusalText(outcome.failure, 'followup', language);
            return (
              <li key={to}>
                <Button
                  disabledFocusable={why !== null}
                  aria-describedby={why === null ? undefined : `${id}-${to}`}
                  onClick={() => (why === null ? save({ state: to }) : undefined)}
                >
                  {texts.followupSteps[to]}
                </Button>
                {why === null ? null : (
                  <p id={`${id}-${to}`} className="muted small">
                    {why.what} {why.remedy}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
    </ItemSection>
  );
}
