/** Where React meets the plan session: the only file of the screens that knows how edits travel. */
import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { type Clock, wholeSecond } from '#base/clock.ts';
import { type Key, keyOf, newKey, type RandomBytes } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { changedFields, type ChangeOf, type PlanChange } from '#domain/change.ts';
import { lockedPart, writersOfConsultation } from '#domain/consultation.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { ChangeAct, ChangeWay } from '#domain/history.ts';
import { type EditableName, isRecord, needsServer, type RecordName, touchesRecord } from '#domain/registration.ts';
import { type Actor, mayEdit, type Role, roleFor } from '#domain/role.ts';
import { newRow, type Row } from '#domain/row.ts';
import { MeetingDaysContext } from '#ui/meeting-days.ts';
import type { PlanSession, PlanSnapshot } from '#sync/session.ts';
import { type Ask, askServer } from './ask-server.ts';
import { asStored, storedOf, tellMeetings, type ToldPlan } from './told-meetings.ts';
import type { History } from './ports.ts';
import { canBeUndone, createUndoStack, type UndoneEdit, type UndoStack } from './undo-stack.ts';

/** What undoes an edit, or why nothing of it was stored or queued. */
export type Edited = Result<() => void, PlanFailure>;

export interface Editor {
  /** False for readers: the screens show the same and offer nothing to change. */
  readonly allowed: boolean;
  readonly newKey: () => Key;
  /** A row with a key of its own, ready to be filled in and created. */
  blank(plan: Key): Row;
  create<Name extends EditableName>(entity: Name, row: Entities[Name]): Edited;
  /** All of them or none. */
  createAll(rows: readonly NewPlanRow[]): Edited;
  change<Name extends EditableName>(entity: Name, before: Entities[Name], fields: Partial<Entities[Name]>): Edited;
  /** All of them, and the new rows with them, or none; undone as one. */
  changeAll(changes: readonly ChangedPlanRow[], added?: readonly NewPlanRow[]): Edited;
  /** Rows are never deleted, only taken away. Answers what undoes it. */
  remove<Name extends EditableName>(entity: Name, row: Entities[Name]): () => void;
  /** Puts back what was taken away. */
  restore<Name extends EditableName>(entity: Name, row: Entities[Name]): Edited;
  /**
   * A decision, an approval or a sent report, to be put to the server. Nothing of it waits on the device, and none of it
   * can be undone. `following` is an ordinary edit, made when it is registered.
   */
  registration(act: RowChange, following?: readonly RowChange[]): Ask;
  /** The same, in the role that gives the right: of the roles that may, the first that she holds. History tells it. */
  as(by: readonly Role[]): Editor;
}

/** `before` is null for a new row. A record is only ever new. */
export type RowChange = {
  readonly [Name in EntityName]: {
    readonly entity: Name;
    readonly before: Name extends RecordName ? null : Entities[Name] | null;
    readonly after: Entities[Name];
  };
}[EntityName];

export type NewPlanRow = {
  readonly [Name in EntityName]: { readonly entity: Name; readonly row: Entities[Name]; readonly via: ChangeWay };
}[EntityName];

export type ChangedPlanRow = {
  readonly [Name in EditableName]: {
    readonly entity: Name;
    readonly before: Entities[Name];
    readonly fields: Partial<Entities[Name]>;
  };
}[EditableName];

interface PlanContextValue {
  readonly session: PlanSession;
  /** The plan as screens see it: its rows tell the days of the meetings that their words speak of. */
  readonly told: ToldPlan;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly editor: Editor;
  readonly history: History;
  readonly undo: UndoStack;
}

const PlanContext = createContext<PlanContextValue | null>(null);

interface ProviderProps {
  readonly session: PlanSession;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly history: History;
  readonly children: ReactNode;
}

export function PlanSessionProvider({ session, actor, clock, random, history, children }: ProviderProps) {
  // What can be undone outlives what the person may do: her roles may come while she works.
  const [undo] = useState(() => createUndoStack(queueMicrotask));
  const told = useMemo(() => tellMeetings(session), [session]);
  const value = useMemo(
    () => ({ session, told, actor, clock, history, undo, editor: createEditor(session, actor, clock, random, undo) }),
    [session, told, actor, clock, random, history, undo],
  );
  const days = useSyncExternalStore(told.subscribe, told.days);
  return (
    <PlanContext value={value}>
      <MeetingDaysContext value={days}>{children}</MeetingDaysContext>
    </PlanContext>
  );
}

function usePlanContext(): PlanContextValue {
  const value = useContext(PlanContext);
  if (value === null) throw new Error('A screen stands outside PlanSessionProvider');
  return value;
}

export function useSnapshot(): PlanSnapshot {
  const { told } = usePlanContext();
  return useSyncExternalStore(told.subscribe, told.snapshot);
}

export const useSession = (): PlanSession => usePlanContext().session;
export const useActor = (): Actor => usePlanContext().actor;
export const useEditor = (): Editor => usePlanContext().editor;
/** For `history.ts`, through which screens see it. */
export const useHistoryPort = (): History => usePlanContext().history;
export const useClock = (): Clock => usePlanContext().clock;
/** Every edit of this session that can be undone, whoever offered to undo it. */
export const useUndoStack = (): UndoStack => usePlanContext().undo;

const undoneEdit = ({ entity, after }: PlanChange): UndoneEdit => ({
  entity,
  title: 'title' in after && typeof after.title === 'string' ? after.title : '',
});

export function createEditor(
  session: Pick<PlanSession, 'commit' | 'register' | 'retry' | 'snapshot' | 'subscribe'>,
  actor: Actor,
  clock: Clock,
  random: RandomBytes,
  undoStack: UndoStack,
  by: readonly Role[] = [],
): Editor {
  const role = roleFor(actor, by);

  function changeOf<Name extends EntityName>(
    entity: Name,
    act: ChangeAct,
    before: Entities[Name] | null,
    after: Entities[Name],
    via: ChangeWay = 'tab',
  ): PlanChange {
    const change: ChangeOf<Name> = {
      entity,
      item: after.key,
      operation: newKey(random),
      act,
      at: wholeSecond(clock.now()),
      author: { person: actor.person, role, via },
      ...asStored(before, after),
    };
    // Name is one name here and a union to the compiler; the pair of entity and row is kept by the signature.
    return change as unknown as PlanChange;
  }

  /** The one way to what is queued. */
  function queue(changes: readonly PlanChange[]): PlanFailure | null {
    if (changes.some(touchesRecord)) throw new Error('What is registered was about to be touched');
    return lockedIn(changes) ?? session.commit(changes);
  }

  /** The unions' words are theirs, by whatever way somebody comes to them: an undo that has waited among them. */
  function lockedIn(changes: readonly PlanChange[]): PlanFailure | null {
    for (const change of changes) {
      if (change.entity !== 'consultation' || change.before === null) continue;
      const now = session.snapshot().rows.consultation.find(({ key }) => key === change.item) ?? change.before;
      const part = lockedPart(now, { ...now, ...changedFields(change.before, change.after) }, actor);
      if (part !== null) {
        return { kind: 'notAllowed', list: 'consultation', act: 'change', by: writersOfConsultation(now, part) };
      }
    }
    return null;
  }

  /** `undo` is not recorded itself: what was undone is not undone once more. */
  function commit(changes: readonly PlanChange[], undo: () => void): Edited {
    if (changes.some((change) => needsServer(change, change.author.via))) {
      throw new Error('What needs the server was about to wait on the device');
    }
    const refusal = queue(changes);
    if (refusal !== null) return fail(refusal);
    const [first] = changes;
    if (first === undefined || !canBeUndone(first.entity)) return succeed(undo);
    const items = changes.map(({ item }) => item);
    return succeed(undoStack.record(changes.map(undoneEdit), undo, items));
  }

  /** A new row is written by one operation, whoever makes it: two tabs that make the same row write it once. */
  function oneChangeOf({ entity, before, after }: RowChange): PlanChange {
    const change = changeOf<EntityName>(entity, before === null ? 'created' : 'changed', before, after);
    return before === null ? { ...change, operation: keyOf(`created ${after.key}`) } : change;
  }

  const takenAway = <Name extends EntityName>(row: Entities[Name]): Entities[Name] => ({
    ...row,
    removed: { by: actor.person.name, at: wholeSecond(clock.now()) },
  });

  const removal = <Name extends EntityName>(entity: Name, row: Entities[Name]): PlanChange =>
    changeOf(entity, 'removed', row, takenAway(row));

  /** A change, and the one that takes it back, made when it is asked for. */
  function changing<Name extends EntityName>(
    entity: Name,
    shown: Entities[Name],
    fields: Partial<Entities[Name]>,
  ): { readonly change: PlanChange; readonly back: () => PlanChange } {
    const before = storedOf(shown);
    const after = { ...before, ...fields };
    const restored = { ...after };
    for (const name of Object.keys(fields) as (keyof typeof before)[]) restored[name] = before[name];
    return {
      change: changeOf(entity, 'changed', before, after),
      back: () => changeOf(entity, 'changed', after, restored),
    };
  }

  const creations = (rows: readonly NewPlanRow[]): PlanChange[] =>
    rows.map(({ entity, row, via }) => changeOf<EntityName>(entity, 'created', null, row, via));
  /** Of what was added, but for the records among it: they stay. */
  const removals = (rows: readonly NewPlanRow[]): PlanChange[] =>
    rows.filter(({ entity }) => !isRecord(entity)).map(({ entity, row }) => removal<EntityName>(entity, row));

  const editor: Editor = {
    allowed: mayEdit(actor),
    newKey: () => newKey(random),
    blank: (plan) => newRow(newKey(random), plan),
    create: (entity, row) => commit([changeOf(entity, 'created', null, row)], () => void queue([removal(entity, row)])),
    createAll: (rows) => commit(creations(rows), () => void queue(removals(rows))),
    change(entity, before, fields) {
      const { change, back } = changing(entity, before, fields);
      return commit([change], () => void queue([back()]));
    },
    changeAll(changes, added = []) {
      const made = changes.map(({ entity, before, fields }) => changing<EntityName>(entity, before, fields));
      return commit(
        [...creations(added), ...made.map(({ change }) => change)],
        () => void queue([...made.map(({ back }) => back()), ...removals(added)]),
      );
    },
    remove(entity, row) {
      const after = takenAway(row);
      const restore = (): void => void queue([changeOf(entity, 'restored', after, { ...after, removed: null })]);
      const removed = commit([changeOf(entity, 'removed', row, after)], restore);
      return removed.ok ? removed.value : () => undefined;
    },
    restore(entity, row) {
      const after = { ...row, removed: null };
      return commit([changeOf(entity, 'restored', row, after)], () => void queue([removal(entity, after)]));
    },
    registration(act, following = []) {
      if ([act, ...following].some(touchesRecord)) throw new Error('What is registered was about to be touched');
      return askServer(session, oneChangeOf(act), () => {
        for (const { after } of [act, ...following]) undoStack.forget(after.key);
        if (following.length > 0) queue(following.map(oneChangeOf));
      });
    },
    as: (given) => createEditor(session, actor, clock, random, undoStack, given),
  };
  return editor;
}
