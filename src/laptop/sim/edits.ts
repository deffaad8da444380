/** What people do to the plan, as the screens let them. */
import type { PlanChange } from '#domain/change.ts';
import type { Entities } from '#domain/entities.ts';
import { blankDecision } from '#domain/decision.ts';
import { blankGroup } from '#domain/group.ts';
import { blankMeasure, measureStatuses } from '#domain/measure.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { newRow, type Row } from '#domain/row.ts';
import { blankStakeholder } from '#domain/stakeholder.ts';
import { type Chance, weighted } from './chance.ts';
import { texts } from './convergence.ts';
import type { SimTab } from './tab.ts';
import type { SimWorld } from './world.ts';

export const kinds = ['milestone', 'measure', 'group', 'stakeholder'] as const;
export type EditedKind = (typeof kinds)[number];

/** SharePoint refuses whatever holds this, for good. */
export const REFUSED = 'AVVISES';

const words = ['Kartlegging', 'Høring', 'Vurdering', 'Samling', 'Utkast', 'Behandling'] as const;

/** Few enough that two people now and then write the same. */
export const someText = (chance: Chance): string => `${chance.pick(words)} ${chance.below(40)}`;

const blanks: { readonly [Name in EditedKind]: (row: Row) => Entities[Name] } = {
  milestone: blankMilestone,
  measure: blankMeasure,
  group: blankGroup,
  stakeholder: blankStakeholder,
};

function blank(world: SimWorld, kind: EditedKind, title: string): Entities[EditedKind] {
  return { ...blanks[kind](newRow(world.newKey(), world.plan)), title };
}

const created = (world: SimWorld, tab: SimTab, kind: EditedKind, title: string): PlanChange =>
  world.changeOf(tab, kind, 'created', null, blank(world, kind, title));

/** A row that the tab shows: one of the first few more often than not, so that people meet. */
export function someRow(tab: SimTab, chance: Chance, kind: EditedKind): Row | null {
  const rows = tab.session.snapshot().rows[kind] as readonly Row[];
  const few = chance.happens(0.6) ? rows.slice(0, 2) : rows;
  return few.length === 0 ? null : chance.pick(few);
}

const someKind = (chance: Chance): EditedKind =>
  weighted<EditedKind>(chance, [
    [5, 'milestone'],
    [4, 'measure'],
    [2, 'group'],
    [1, 'stakeholder'],
  ]);

export function create(world: SimWorld, tab: SimTab, chance: Chance): void {
  const kind = someKind(chance);
  const many = weighted(chance, [
    [6, 1],
    [3, chance.between(2, 5)],
    [1, chance.between(18, 26)],
  ]);
  world.note(`${tab.id}: adds ${many} to ${kind}`);
  world.commit(
    tab,
    Array.from({ length: many }, () => created(world, tab, kind, someText(chance))),
  );
}

export function changed(
  world: SimWorld,
  tab: SimTab,
  kind: EditedKind,
  row: Row,
  fields: Readonly<Record<string, unknown>>,
): PlanChange {
  return world.changeOf(tab, kind, 'changed', row as never, { ...row, ...fields } as never);
}

/** New texts for some of a row's fields. */
function someFields(chance: Chance, kind: EditedKind): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (let count = chance.happens(0.7) ? 1 : chance.between(2, 4); count > 0; count -= 1) {
    fields[chance.pick(texts[kind])] = someText(chance);
  }
  if (kind === 'measure' && chance.happens(0.3)) fields['status'] = chance.pick(measureStatuses);
  return fields;
}

export function change(world: SimWorld, tab: SimTab, chance: Chance): void {
  const kind = someKind(chance);
  const row = someRow(tab, chance, kind);
  if (row === null) return;
  const fields = someFields(chance, kind);
  world.note(`${tab.id}: changes ${kind} «${titleOf(row)}»: ${JSON.stringify(fields)}`);
  world.commit(tab, [changed(world, tab, kind, row, fields)]);
}

export const titleOf = (row: Row): string => ('title' in row ? String(row.title) : '');

/** The same row again and again, as somebody types. */
export function typing(world: SimWorld, tab: SimTab, chance: Chance): void {
  const kind = someKind(chance);
  const key = someRow(tab, chance, kind)?.key;
  if (key === undefined) return;
  world.note(`${tab.id}: types in ${kind} ${key.slice(0, 6)}`);
  const again = (left: number): void => {
    const row = (tab.session.snapshot().rows[kind] as readonly Row[]).find((one) => one.key === key);
    if (row === undefined || left === 0) return;
    world.commit(tab, [changed(world, tab, kind, row, someFields(chance, kind))]);
    tab.after(chance.between(20, 1500), () => again(left - 1));
  };
  again(chance.between(2, 5));
}

export function takeAway(world: SimWorld, tab: SimTab, chance: Chance): void {
  const kind = someKind(chance);
  const row = someRow(tab, chance, kind);
  if (row === null) return;
  const { removed } = row;
  const after = { ...row, removed: removed === null ? { by: tab.owner.name, at: wholeSecondOf(tab) } : null };
  world.note(`${tab.id}: ${removed === null ? 'takes away' : 'brings back'} ${kind} «${titleOf(row)}»`);
  world.commit(tab, [
    world.changeOf(tab, kind, removed === null ? 'removed' : 'restored', row as never, after as never),
  ]);
}

const wholeSecondOf = (tab: SimTab): never => `${tab.clock.now().slice(0, 19)}.000Z` as never;

export function longText(world: SimWorld, tab: SimTab, chance: Chance): void {
  const row = someRow(tab, chance, 'milestone');
  if (row === null) return;
  const length = weighted(chance, [
    [6, chance.between(300, 6000)],
    [1, 63_999],
    [3, 64_000],
  ]);
  world.note(`${tab.id}: writes ${length} letters into milestone «${titleOf(row)}»`);
  world.commit(tab, [
    changed(world, tab, 'milestone', row, { note: 'Lang tekst. '.repeat(Math.ceil(length / 12)).slice(0, length) }),
  ]);
}

export function poison(world: SimWorld, tab: SimTab, chance: Chance): void {
  const kind = someKind(chance);
  const row = chance.happens(0.5) ? someRow(tab, chance, kind) : null;
  world.note(`${tab.id}: ${row === null ? 'adds' : 'changes'} what SharePoint refuses, ${kind}`);
  const made =
    row === null
      ? created(world, tab, kind, REFUSED)
      : changed(world, tab, kind, row, { title: `${REFUSED} ${chance.below(9)}` });
  world.commit(tab, [made]);
}

/** A decision, which needs the server. */
export function register(world: SimWorld, tab: SimTab, chance: Chance): void {
  const row = { ...blankDecision(newRow(world.newKey(), world.plan)), title: someText(chance) };
  const decision = world.changeOf(tab, 'decision', 'created', null, row);
  const edit = world.ledger.add(tab, decision, true);
  world.note(`${tab.id}: registers a decision`);
  void (async () => {
    const { kind } = await tab.session.register(decision);
    if (!tab.alive()) return;
    edit.registered = kind;
    world.note(`${tab.id}: the decision is ${kind}`);
  })();
}
