/**
 * What needs the person at once: storage in trouble, edits that clash, damaged lists, rows that cannot be read. Mostly there
 * is nothing of it, so that what shows it comes after the first picture.
 */
import { useSnapshot } from '#features/plan-session.tsx';
import { later } from '#ui/later.ts';

const loud = later(async () => (await import('./sync-notices/loud-notices.tsx')).LoudNotices);

export function SyncNotices() {
  const { edits, unreadable, damaged, storage, lockless } = useSnapshot();
  loud.useSent();
  const clash = edits.some(({ state }) => state.kind === 'clash');
  const quiet = !clash && unreadable.length + damaged.size === 0 && storage.kind !== 'trouble' && !lockless;
  return quiet ? null : <loud.Part />;
}
