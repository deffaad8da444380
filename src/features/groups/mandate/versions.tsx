/** The versions of a mandate: those that were, to be read, and the way to the next. */
import { Button } from '@fluentui/react-components';
import type { Mandate } from '#domain/group.ts';
import { changeOfMandate, changesOf, nextVersionOf } from '#domain/mandate.ts';
import type { Plan } from '#domain/plan.ts';
import { isOpen } from '#domain/proposal-path.ts';
import { roleFor } from '#domain/role.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { writersOf } from '#domain/writers.ts';
import { mandateTexts } from '#text/mandate-screen.ts';
import { roleLabels } from '#text/roles.ts';
import { inSentence } from '#text/sentence.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useSayEdited } from '../../edit-outcome.tsx';
import { rowsOfPlan } from '../../group-rows.ts';
import { useMayWrite } from '../../may-write.tsx';
import { nextCode } from '../../plan-rows.ts';
import { type NewPlanRow, useActor, useEditor, useSnapshot } from '../../plan-session.tsx';
import { Approval, MandateWords } from './standing.tsx';

export function EarlierVersions({ earlier }: { readonly earlier: readonly Mandate[] }) {
  const texts = useTexts(mandateTexts);
  return (
    <details className="mandate-earlier">
      <summary className="text-link">{texts.earlier}</summary>
      {earlier.map((mandate) => (
        <section key={mandate.key} className="mandate-version">
          <h3>{texts.version(mandate.version)}</h3>
          <MandateWords mandate={mandate} whole />
          <Approval mandate={mandate} />
        </section>
      ))}
    </details>
  );
}

interface NewVersionProps {
  readonly plan: Plan;
  readonly mandate: Mandate;
}

/** A draft of the next version, and the proposal to change the plan that it waits for. */
export function NewVersion({ plan, mandate }: NewVersionProps) {
  const texts = useTexts(mandateTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const editor = useEditor();
  const actor = useActor();
  const say = useSayEdited();
  const allowed = useMayWrite('mandate');
  if (!allowed) return null;

  function make(): void {
    const proposals = rowsOfPlan(rows.proposal, plan);
    const decisions = rowsOfPlan(rows.decision, plan);
    const next = nextVersionOf(mandate, editor.blank(plan.key));
    const change = changeOfMandate(mandate, editor.blank(plan.key), {
      code: nextCode(
        'F',
        proposals.map(({ code }) => code),
      ),
      title: texts.changeTitle(inSentence(mandate.title, language)).slice(0, LINE_LIMIT),
      proposedBy: roleLabels[roleFor(actor, writersOf('mandate') ?? [])][language],
      from: texts.changeFrom(mandate.version),
      to: texts.changeTo(next.version),
    });
    const asked = changesOf(next, proposals).some((one) => isOpen(one, decisions));
    const made: readonly NewPlanRow[] = [
      { entity: 'mandate', row: next, via: 'tab' },
      ...(asked ? [] : [{ entity: 'proposal', row: change, via: 'tab' } as const]),
    ];
    say(editor.createAll(made), texts.newVersionMade(next.version));
  }
  return (
    <div className="mandate-ways">
      <Button size="small" onClick={make}>
        {texts.newVersion}
      </Button>
      <span className="muted small">{texts.locked}</span>
    </div>
  );
}
