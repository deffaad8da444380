/** What people do about edits that wait for them: a clash, an edit set aside, one that they regret. */
import type { PlanFailure } from '#domain/failure.ts';
import { type Chance, weighted } from './chance.ts';
import { texts } from './convergence.ts';
import { someText } from './edits.ts';
import type { SimTab } from './tab.ts';
import type { SimWorld } from './world.ts';

/** Only texts can be merged; of anything else she takes one side. */
const mixed = (chance: Chance, isText: boolean, mine: unknown): unknown =>
  isText && typeof mine === 'string' ? `${mine} og ${someText(chance)}`.slice(0, 255) : mine;

/** Decides one thing that waits for the person; false where nothing does. */
export function decide(world: SimWorld, tab: SimTab, chance: Chance): boolean {
  const waiting = tab.session
    .snapshot()
    .edits.filter(({ state }) => state.kind === 'clash' || state.kind === 'setAside');
  if (waiting.length === 0) return false;
  const { change, state } = chance.pick(waiting);
  const edit = world.ledger.edits.get(change.operation);
  if (edit === undefined) return false;
  if (state.kind === 'setAside') {
    const again = chance.happens(0.6);
    world.note(`${tab.id}: ${again ? 'tries' : 'discards'} edit ${edit.nth}, ${reason(state.failure)}`);
    if (!again) edit.dropped = true;
    if (!again) tab.session.discard(change.operation);
    else tab.session.retryEdit(change.operation);
    return true;
  }
  if (state.kind !== 'clash') return false;
  const { conflicts } = state.clash;
  const how = weighted(chance, [
    [4, 'mine'],
    [3, 'theirs'],
    [2, 'merged'],
    [1, 'discard'],
  ] as const);
  world.note(`${tab.id}: chooses ${how} for edit ${edit.nth}: ${conflicts.map(({ field }) => field).join(', ')}`);
  if (how === 'discard') {
    edit.dropped = true;
    tab.session.discard(change.operation);
    return true;
  }
  const merged: Record<string, unknown> = {};
  const written: readonly string[] = Object.entries(texts).find(([entity]) => entity === change.entity)?.[1] ?? [];
  for (const { field, mine, theirs } of conflicts) {
    merged[field] = mixed(chance, written.includes(field), mine);
    world.ledger.chose(edit, field, theirs, how === 'merged' ? { value: merged[field] } : how);
  }
  tab.session.resolve(change.operation, how === 'merged' ? merged : how);
  return true;
}

const reason = (failure: PlanFailure): string => ('code' in failure ? `${failure.kind} ${failure.code}` : failure.kind);

/** Takes back an edit that may be waiting still. */
export function regret(world: SimWorld, tab: SimTab, chance: Chance): void {
  const { edits } = tab.session.snapshot();
  if (edits.length === 0) return;
  const { change } = chance.pick(edits);
  const edit = world.ledger.edits.get(change.operation);
  if (edit === undefined) return;
  world.note(`${tab.id}: takes back edit ${edit.nth}`);
  edit.dropped = true;
  tab.session.discard(change.operation);
}
