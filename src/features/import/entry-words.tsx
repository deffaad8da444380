/** How sure a reading is, in words and shape. */
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Eye16Regular } from '@fluentui/react-icons/svg/eye';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import type { Certainty } from '#documents/draft-plan.ts';
import { importTexts } from '#text/import-screen.ts';
import { personalDataTexts } from '#text/personal-data.ts';
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

/** Cannot be put in as it stands. */
export function StoppedMark() {
  const texts = useTexts(personalDataTexts);
  return (
    <span className="certainty certainty--stopped">
      <ErrorCircle16Filled />
      {texts.entryStopped}
    </span>
  );
}
