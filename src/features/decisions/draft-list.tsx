/** Drafts that are not registered yet, and what a closed tab left undone after one that is. */
import { useState } from 'react';
import { blankDraft } from '#domain/agenda-item.ts';
import { followingOf, unfollowed } from '#domain/decision-following.ts';
import type { Decision } from '#domain/decision.ts';
import type { Plan } from '#domain/plan.ts';
import { isInUse } from '#domain/row.ts';
import { decisionNouns } from '#text/decision.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { capitalised } from '#text/entities.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useToast } from '#ui/toast.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { useMayWrite } from '../may-write.tsx';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { openDrafts, registrarOf } from './decision-desk.ts';

export function DraftList({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(decisionFormTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const drafts = openDrafts(rowsOfPlan(rows.agendaItem, plan), rows.decision);
  if (drafts.length === 0) return null;
  return (
    <section className="draft-list" aria-labelledby="decision-drafts">
      <h2 id="decision-drafts">
        {texts.drafts} <span className="section-count">{drafts.length}</span>
      </h2>
      <ul>
        {drafts.map((item) => (
          <li key={item.key}>
            <a href={formatRoute({ screen: 'decisions', open: item.key })}>
              {item.title === ''
                ? capitalised(decisionNouns[(item.draft ?? blankDraft).level][language].singular)
                : item.title}
            </a>
            <span className="muted small">{texts.draftOf}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All of it is made at once when the decision is registered, so what is left is left as a whole. */
export function LeftUndone({ plan }: { readonly plan: Plan }) {
  const { rows, loaded } = useSnapshot();
  const allowed = useMayWrite('decision');
  const known = (['agendaItem', 'followup', 'mandate'] as const).every((entity) => loaded.has(entity));
  if (!allowed || !known) return null;
  return unfollowed(rowsOfPlan(rows.decision, plan), rows.agendaItem.filter(isInUse)).map((decision) => (
    <Left key={decision.key} decision={decision} />
  ));
}

function Left({ decision }: { readonly decision: Decision }) {
  const texts = useTexts(decisionFormTexts);
  const { rows } = useSnapshot();
  const editor = useEditor();
  const actor = useActor();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  async function finish(): Promise<void> {
    const [first, ...rest] = followingOf(decision, rows);
    if (first === undefined || busy) return;
    setBusy(true);
    const ask = editor.as([registrarOf(decision, actor)]).registration(first, rest);
    const answer = await ask(() => undefined);
    setBusy(false);
    if (answer.kind === 'registered') toast({ text: texts.finished });
  }
  return (
    <div className="draft-list">
      <Notice
        kind="warning"
        title={texts.left(decision.title)}
        action={{ label: texts.finish, run: () => void finish() }}
      >
        {texts.leftText}
      </Notice>
    </div>
  );
}
