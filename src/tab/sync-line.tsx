/** One quiet line: is what I wrote shared, on its way, or held up? */
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CloudArrowUp16Regular } from '@fluentui/react-icons/svg/cloud-arrow-up';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { useSnapshot } from '#features/plan-session.tsx';
import { failureText } from '#text/failures.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';

export function SyncLine() {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const { edits, failure, sharedAt } = useSnapshot();
  const stuck = edits.filter(({ state }) => state.kind === 'setAside' || state.kind === 'clash').length;
  const moving = edits.length - stuck;
  return (
    <p className="sync-line" role="status" aria-live="polite">
      {stuck > 0 ? (
        <span className="sync-line-trouble">
          <Warning16Regular />
          {texts.notSent(stuck)}
        </span>
      ) : moving > 0 ? (
        <>
          <CloudArrowUp16Regular />
          {failure === null
            ? moving > 1
              ? texts.savingMany(moving)
              : texts.saving
            : failureText(failure, language).what}
        </>
      ) : failure !== null ? (
        <span className="sync-line-trouble">
          <Warning16Regular />
          {failureText(failure, language).what}
        </span>
      ) : sharedAt === null ? null : (
        <>
          <CheckmarkCircle16Regular />
          {texts.shared(sharedAt)}
        </>
      )}
    </p>
  );
}
