/**
 * Lists that a screen needs and the plan does not open with: asked for, awaited in the shape of rows, and where they cannot
 * be read said plainly. What is shown is then never a half plan that looks whole.
 */
import type { ReactNode } from 'react';
import type { EntityName } from '#domain/entities.ts';
import { failureText } from '#text/failures.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useSession, useSnapshot } from './plan-session.tsx';
import { useWanted } from './wanted.ts';

interface WhenLoadedProps {
  readonly lists: readonly EntityName[];
  readonly rows?: number;
  readonly children: ReactNode;
}

export function WhenLoaded({ lists, rows = 4, children }: WhenLoadedProps) {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const session = useSession();
  const { loaded, failure } = useSnapshot();
  useWanted(lists);
  if (lists.every((entity) => loaded.has(entity))) return children;
  if (failure === null) return <Skeleton label={texts.loading} rows={rows} />;
  const { what, remedy } = failureText(failure, language);
  return (
    <Notice kind="error" title={texts.loadFailed} action={{ label: texts.tryAgain, run: () => session.retry() }}>
      {what} {remedy}
    </Notice>
  );
}
