/**
 * What a device keeps of one plan for one person: the rows as the server last told them, and the edits that the server has
 * not acknowledged. A port: `memory-device.ts` and `indexed-db.ts` fill it in, and one contract suite holds for both.
 *
 * - One write is one transaction: all of it or nothing, and it has ended only when it would survive the end of the process.
 * - Every write raises the revision by one. Rows are written only by the holder of the lock; edits are added by everybody.
 * - What one person keeps is never handed to another: the owner is part of the place.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Result } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Mark, StoredRow, UnreadableRow } from '#repository/plan-repository.ts';
import type { EditState } from '#sync/queue.ts';

/** Whose plan, and which: a tenant, a person in it (Entra ids), and the site that the plan lies on. */
export interface Owner {
  readonly tenant: string;
  readonly person: string;
  readonly site: string;
}

/** Why a device does not keep what it is given. */
export type DeviceFailure =
  /** No room left. */
  | { readonly kind: 'full' }
  /** A newer Framdrift has been here and keeps things in a way that this one does not know. */
  | { readonly kind: 'newer' }
  /** Another tab with an older Framdrift is in the way of an upgrade. */
  | { readonly kind: 'blocked' }
  /** Somebody emptied the browser's storage under us. */
  | { readonly kind: 'wiped' }
  /** The browser keeps nothing for this page, or broke off. `code` for support. */
  | { readonly kind: 'unavailable'; readonly code: string };

/** An edit as it stands on the device. That it is being sent is not kept: whoever finds it later sees that it was tried. */
export interface KeptEdit {
  readonly change: PlanChange;
  /** Was sent, or was about to be, and nobody knows whether it landed. */
  readonly tried: boolean;
  readonly state: Exclude<EditState, { readonly kind: 'sending' }>;
}

export type KeptRow =
  { readonly kind: 'row'; readonly row: StoredRow } | { readonly kind: 'unreadable'; readonly row: UnreadableRow };

/** All that is known of one list. */
export interface KeptList {
  readonly entity: EntityName;
  readonly mark: Mark;
  readonly rows: readonly KeptRow[];
  /** When the server was last asked what changed in it. */
  readonly readAt: Instant;
}

/** How the lists stood when they were last looked at. */
export interface KeptStanding {
  readonly lookedAt: Instant | null;
  readonly stamps: readonly (readonly [EntityName, Instant | null])[];
  readonly damaged: readonly (readonly [EntityName, PlanFailure])[];
  /** When the server last acknowledged an edit. */
  readonly sharedAt: Instant | null;
}

export interface DeviceContent {
  readonly revision: number;
  /** In the order in which they were added. */
  readonly edits: readonly KeptEdit[];
  /** Lists written after the revision that was asked from. */
  readonly lists: readonly KeptList[];
  readonly standing: KeptStanding;
}

export interface ListWrite {
  readonly entity: EntityName;
  readonly mark: Mark;
  /** Replaces the row of the same list item. */
  readonly put: readonly KeptRow[];
  /** Ids of list items. */
  readonly remove: readonly string[];
  /** Drops all rows of the list first. */
  readonly whole: boolean;
  /** null leaves it as it is. */
  readonly readAt: Instant | null;
}

/** One transaction. */
export interface DeviceWrite {
  /** Appended in this order. */
  readonly add?: readonly KeptEdit[];
  /** Replaces the edit of the same operation; one that is no longer there stays away. */
  readonly put?: readonly KeptEdit[];
  /** Operations. */
  readonly remove?: readonly Key[];
  readonly lists?: readonly ListWrite[];
  readonly standing?: Partial<KeptStanding>;
}

export interface Device {
  /** A mark that an earlier page load left was found: what is kept here outlives the page. */
  readonly proven: boolean;
  /** `since` is the revision up to which the lists are known; 0 for all of them. */
  read(since: number): Promise<Result<DeviceContent, DeviceFailure>>;
  /** Answers the revision that the write made. */
  write(write: DeviceWrite): Promise<Result<number, DeviceFailure>>;
  /** Drops the rows and keeps the edits: at sign-out, and after thirty days. */
  forget(): Promise<Result<null, DeviceFailure>>;
  /** Calls once when the storage is taken away under us. */
  onLost(listener: (failure: DeviceFailure) => void): () => void;
  close(): void;
}

/** Where devices are opened. */
export interface DevicePlace {
  open(owner: Owner): Promise<Result<Device, DeviceFailure>>;
  /** Drops the rows of every owner who has not been here for thirty days; their edits stay. */
  sweep(now: Instant): Promise<Result<null, DeviceFailure>>;
}

/** Days after which rows go where their owner has not been. */
export const KEPT_DAYS = 30;
