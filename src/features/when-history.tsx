/** What has happened, when it is there; the shape of it while it is asked for, and plain words where it cannot be had. */
import type { ReactNode } from 'react';
import type { ChangeRecord } from '#domain/history.ts';
import { failureText } from '#text/failures.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import type { HistoryRead } from './history.ts';

interface WhenHistoryProps {
  readonly read: HistoryRead;
  readonly rows: number;
  readonly children: (changes: readonly ChangeRecord[]) => ReactNode;
}

export function WhenHistory({ read, rows, children }: WhenHistoryProps) {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  if (read === null) return <Skeleton label={texts.loading} rows={rows} />;
  if (read.ok) return children(read.value);
  const { what } = failureText(read.failure, language);
  return <p className="muted">{what}</p>;
}
