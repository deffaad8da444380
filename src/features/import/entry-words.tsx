/** How sure a reading is, in words and shape; and what an item is called. */
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Eye16Regular } from '@fluentui/react-icons/svg/eye';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import type { Certainty, DraftItem } from '#documents/draft-plan.ts';
import { importTexts } from '#text/import-screen.ts';
import { useTexts } from '#ui/language.tsx';

export function CertaintyMark({ certainty }: { readonly certainty: Certainty }) {
  const texts = useTexts(importTexts);
  return (
    <span className={`certainty certainty--${certainty}`}>
      {certainty === 'sure' ? (
        <CheckmarkCircle16Regular />
      ) : certainty === 'check' ? (
        <Eye16Regular />
      ) : (
        <QuestionCircle16Regular />
      )}
      {texts.certainty[certainty]}
    </span>
  );
}

/** What an item is called in the list. */
export function titleOf(item: DraftItem): string {
  switch (item.kind) {
    case 'goal':
    case 'assumption':
      return item.text;
    case 'group':
    case 'stakeholder':
      return item.name;
    case 'milestone':
    case 'measure':
    case 'recommendation':
    case 'proposal':
    case 'decision':
    case 'mandate':
    case 'reference':
    case 'duty':
    case 'investigation':
      return item.title;
  }
}
