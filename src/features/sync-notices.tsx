/**
 * What needs the person at once: storage in trouble, edits that clash, damaged lists, rows that cannot be read. Mostly there
 * is nothing of it, so that what shows it comes after the first picture.
 */
import { lazy, Suspense } from 'react';
import { useSnapshot } from '#features/plan-session.tsx';
import { useLater } from '#ui/later.ts';

const bringNotices = async () => ({ default: (await import('./sync-notices/loud-notices.tsx')).LoudNotices });
const LoudNotices = lazy(bringNotices);

export function SyncNotices() {
  const { edits, unreadable, damaged, storage, lockless } = useSnapshot();
  useLater(bringNotices);
  const clash = edits.some(({ state }) => state.kind === 'clash');
  const quiet = !clash && unreadable.length + damaged.size === 0 && storage.kind !== 'trouble' && !lockless;
  if (quiet) return null;
  return (
    <Suspense fallback={null}>
      <LoudNotices />
    </Suspense>
  );
}
