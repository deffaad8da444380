/** «Skarvøy kommune» as it begins: its Word document read and put in by the product's own import, nothing corrected. */
import { createHash } from 'node:crypto';
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { type DraftRow, rowsOf } from '#documents/draft-rows.ts';
import { openDocument } from '#documents/open-document.ts';
import { importPlan } from '#documents/plan-import.ts';
import { newRow } from '#domain/row.ts';
import { roleLabels } from '#text/roles.ts';
import { skarvoyDocument } from './imported-document.ts';

const FILE = 'Prosessplan Skarvøy.docx';

export async function importedPlan(newKey: () => Key, now: Instant): Promise<readonly DraftRow[]> {
  const bytes = await skarvoyDocument();
  const document = await openDocument(bytes);
  if (!document.ok) throw new Error(`The scenario's own document cannot be read: ${document.failure.kind}`);
  const draft = importPlan(document.value.tree);
  const made = rowsOf(draft, draft.items, {
    plan: null,
    codes: () => [],
    workPackages: [],
    source: FILE,
    now,
    by: roleLabels.projectLeader.nb,
    newKey,
  });
  const [plan] = made;
  if (plan === undefined) return [];
  const run = {
    ...newRow(newKey(), plan.row.key),
    title: FILE,
    at: now,
    by: roleLabels.projectLeader.nb,
    documentHash: createHash('sha256').update(bytes).digest('hex'),
    readerVersion: 1,
    state: 'saved',
    items: made.map(({ row }) => ({ row: row.key, verdict: 'kept', source: '' }) as const),
  } as const;
  return [...made, { entity: 'importRun', row: run }];
}
