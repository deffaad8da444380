/** Begins the draft of a decision and opens it; a proposal whose draft is begun is led to that. */
import type { Plan } from '#domain/plan.ts';
import { useReader } from '#ui/language.tsx';
import { useNavigation } from '../navigation.tsx';
import { useEditor, useSnapshot } from '../plan-session.tsx';
import { useRowEditor } from '../row-editor.ts';
import { beginDraft, type DraftAbout, openDrafts } from './decision-desk.ts';

export function useBeginDecision(plan: Plan): (about: DraftAbout) => void {
  const { rows } = useSnapshot();
  const { today } = useReader();
  const { go } = useNavigation();
  const editor = useEditor();
  const rowEditor = useRowEditor();
  return (about) => {
    const item = beginDraft(editor.blank(plan.key), about, { plan, rows, today });
    const begun = openDrafts(rows.agendaItem, rows.decision).find(
      (one) => item.about !== null && one.about?.key === item.about.key,
    );
    if (begun !== undefined || rowEditor.add('agendaItem', item)) {
      go({ screen: 'decisions', open: (begun ?? item).key });
    }
  };
}
