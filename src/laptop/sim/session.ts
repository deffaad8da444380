/** The session as the simulation drives it. */
import type { Clock, Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { PlanChange } from '#domain/change.ts';
import type { EntityName } from '#domain/entities.ts';
import type { Fields } from '#domain/history.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { PlanRepository, UnreadableRow } from '#repository/plan-repository.ts';
import type { DeviceFailure, DevicePlace, Owner } from '#sync/device.ts';
import type { DrainLock, Neighbours } from '#sync/neighbours.ts';
import { createPlanSession, type EditState, type PlanRows } from '#sync/session.ts';

export interface SimEdit {
  readonly change: PlanChange;
  readonly state: EditState;
  readonly tried: boolean;
  readonly kept?: boolean;
}

export interface SimSnapshot {
  readonly phase: 'opening' | 'open' | 'failed';
  readonly failure: PlanFailure | null;
  readonly rows: PlanRows;
  readonly loaded: ReadonlySet<EntityName>;
  readonly unreadable: readonly UnreadableRow[];
  readonly edits: readonly SimEdit[];
  readonly storage?: { readonly kind: string; readonly failure?: DeviceFailure };
}

export interface SessionPorts {
  readonly repository: PlanRepository;
  readonly places: DevicePlace;
  readonly owner: Owner;
  readonly lock: DrainLock;
  readonly neighbours: Neighbours;
  readonly clock: Clock;
  readonly timer: (milliseconds: number, task: () => void) => () => void;
  readonly chance: () => number;
  readonly signedIn: () => { tenant: string; person: string } | null;
}

export type Registration =
  { readonly kind: 'registered' } | { readonly kind: 'refused' | 'unsure'; readonly failure: PlanFailure };

export interface SimSession {
  readonly snapshot: () => SimSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  open(): Promise<void>;
  close(): void;
  want(entity: EntityName): void;
  commit(changes: readonly PlanChange[]): void;
  register?(change: PlanChange): Promise<Registration>;
  retry(): void;
  retryEdit?(operation: Key): void;
  discard(operation: Key): void;
  resolve(operation: Key, choice: 'mine' | 'theirs' | Fields): void;
  setVisible(visible: boolean): void;
  setOnline?(online: boolean): void;
  flush?(): Promise<void>;
  forget?(): Promise<void>;
}

export const openSession = (ports: SessionPorts): SimSession => createPlanSession(ports) as unknown as SimSession;

export type { Instant };
