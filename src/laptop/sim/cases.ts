/** Cases that chance would seldom find by itself, set up on purpose. */
import { blankGroup } from '#domain/group.ts';
import { newRow, type Row } from '#domain/row.ts';
import type { Effect } from '#localtenant/fault-plan.ts';
import { lists } from '#schema/lists.ts';
import type { Chance } from './chance.ts';
import { changed, someRow, someText, titleOf } from './edits.ts';
import { deleteAndRestore } from './foreign-hand.ts';
import type { SimTab } from './tab.ts';
import type { SimWorld } from './world.ts';

const again = (tab: SimTab, kind: 'milestone' | 'measure', { key }: Row): Row | undefined =>
  (tab.session.snapshot().rows[kind] as readonly Row[]).find((row) => row.key === key);

/** What becomes of the answer while what it answers is done. */
const losses: readonly Effect[] = [
  { kind: 'dropAfter' },
  { kind: 'refuseAfter', status: 504 },
  { kind: 'refuseAfter', status: 503 },
  { kind: 'landsLate', seconds: 20 },
  { kind: 'partialBatch', after: 1 },
];

/** Ours lands, the answer is lost, a colleague writes, we get 412. */
export function oursLandsAnswerLost(world: SimWorld, tab: SimTab, others: readonly SimTab[], chance: Chance): void {
  const kind = chance.happens(0.5) ? 'milestone' : 'measure';
  const row = someRow(tab, chance, kind);
  if (row === null || others.length === 0) return;
  const effect = chance.pick(losses);
  const path = effect.kind === 'partialBatch' ? '/$batch' : '/sites/*/lists/*/items/*/fields';
  const list = effect.kind === 'partialBatch' ? {} : { list: lists[kind].name };
  world.tenant.faults.add({
    name: 'case',
    when: { ...list, path, person: tab.owner.email, times: 1, forSeconds: 120 },
    effect,
  });
  world.note(`${tab.id}: changes ${kind} «${titleOf(row)}», and its answer is lost (${effect.kind})`);
  world.commit(tab, [changed(world, tab, kind, row, { title: someText(chance) })]);
  const colleague = chance.pick(others);
  colleague.after(chance.between(200, 4_000), () => {
    const there = again(colleague, kind, row);
    if (there === undefined) return;
    world.note(`${colleague.id}: changes the same row`);
    const field = chance.happens(0.5) ? 'title' : kind === 'milestone' ? 'note' : 'nextStep';
    world.commit(colleague, [changed(world, colleague, kind, there, { [field]: someText(chance) })]);
  });
}

/** The row is thrown away while somebody changes it, and comes back. */
export function backFromTheBin(world: SimWorld, tab: SimTab, chance: Chance): void {
  const kind = chance.happens(0.5) ? 'milestone' : 'measure';
  const row = someRow(tab, chance, kind);
  if (row === null) return;
  world.note(`${tab.id}: changes ${kind} «${titleOf(row)}» while it is deleted`);
  deleteAndRestore(world, kind, row.key, chance.between(500, 60_000));
  world.commit(tab, [changed(world, tab, kind, row, { title: someText(chance) })]);
}

/** Two people make the same working group in the same second. */
export function sameGroupTwice(world: SimWorld, tab: SimTab, others: readonly SimTab[], chance: Chance): void {
  const title = `Arbeidsgruppe ${chance.below(5)}`;
  for (const one of [tab, ...others.slice(0, 1)]) {
    one.after(chance.below(900), () => {
      world.note(`${one.id}: makes «${title}»`);
      const group = { ...blankGroup(newRow(world.newKey(), world.plan)), title };
      world.commit(one, [world.changeOf(one, 'group', 'created', null, group)]);
    });
  }
}
