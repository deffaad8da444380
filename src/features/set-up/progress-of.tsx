/** How far the making of a part has come: seen all the time, said aloud at each quarter. */
import { ProgressBar } from '@fluentui/react-components';
import { quartersDone } from '#domain/set-up.ts';
import { approvalTexts } from '#text/set-up-approval.ts';
import { setUpTexts } from '#text/set-up-screen.ts';
import { useTexts } from '#ui/language.tsx';
import type { Making } from './use-set-up.ts';

export function ProgressOf({ making: { part, progress } }: { readonly making: Making }) {
  const texts = useTexts(setUpTexts);
  const approval = useTexts(approvalTexts);
  const words = progress === null ? texts.looking : texts.progress(progress.done + 1, progress.total);
  const quarters = progress === null ? 0 : quartersDone(progress);
  return (
    <div className="set-up-progress">
      <p>
        <b>{approval.parts[part]}.</b> {words}. <span className="muted">{texts.closeSafely}</span>
      </p>
      <ProgressBar
        aria-label={approval.parts[part]}
        max={progress?.total ?? 1}
        {...(progress !== null && { value: progress.done })}
      />
      <span className="visually-hidden" role="status">
        {quarters === 0 ? approval.parts[part] : `${approval.parts[part]}: ${25 * quarters} %`}
      </span>
    </div>
  );
}
