/** «Ikke sendt» at a row: what is shown there is this person's own, and nobody else sees it yet. */
import { CloudArrowUp16Regular } from '@fluentui/react-icons/svg/cloud-arrow-up';
import type { Key } from '#base/id.ts';
import type { PlanSnapshot } from '#sync/session.ts';
import { unsentTexts } from '#text/unsent.ts';
import { useTexts } from '#ui/language.tsx';
import { useSnapshot } from './plan-session.tsx';
import { unsentRows } from './sync-state.ts';
import './unsent-mark.css';

/** Reckoned once for a snapshot, however many rows ask. */
const reckoned = new WeakMap<PlanSnapshot, ReadonlySet<Key>>();
function unsentIn(snapshot: PlanSnapshot): ReadonlySet<Key> {
  const rows = reckoned.get(snapshot) ?? unsentRows(snapshot);
  reckoned.set(snapshot, rows);
  return rows;
}

export function UnsentMark({ row }: { readonly row: Key }) {
  const texts = useTexts(unsentTexts);
  const snapshot = useSnapshot();
  if (!unsentIn(snapshot).has(row)) return null;
  return (
    <span className="unsent-mark">
      <CloudArrowUp16Regular />
      {texts.notSent}
    </span>
  );
}
