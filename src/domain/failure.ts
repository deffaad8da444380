/**
 * What can stand in the way of reading or changing the plan, as the person meets it. `text/failures.ts` has a sentence and
 * a remedy for every kind; a new kind breaks the build until it has words.
 */
import type { Instant } from '#base/clock.ts';
import type { EntityName } from '#domain/entities.ts';
import type { Role } from '#domain/role.ts';

export type PlanFailure =
  /** No answer: no network, or something between. */
  | { readonly kind: 'offline' }
  /** SharePoint asks for a pause; nothing is sent before `until`. */
  | { readonly kind: 'busy'; readonly until: Instant }
  | { readonly kind: 'signIn' }
  /** The whole site is closed to the person: nothing is read or written. */
  | { readonly kind: 'noAccess' }
  /** SharePoint keeps others than these from doing so with the rows of one list. `by`: nobody at all where it is empty. */
  | {
      readonly kind: 'notAllowed';
      readonly list: EntityName;
      readonly act: 'add' | 'change';
      readonly by: readonly Role[];
    }
  | { readonly kind: 'siteMissing' }
  /** Lists of the plan that are not on the site, by display name; `unfinished` where set-up has not come to its end there. */
  | { readonly kind: 'listMissing'; readonly lists: readonly string[]; readonly unfinished?: true }
  /** Columns that somebody deleted, by display name. */
  | { readonly kind: 'columnMissing'; readonly list: string; readonly columns: readonly string[] }
  /** What the lists have no room for until they are upgraded: columns or lists, by display name. */
  | { readonly kind: 'listsOlder'; readonly names: readonly string[] }
  /** Written by a newer Framdrift than this one. */
  | { readonly kind: 'newer' }
  /** A text that SharePoint cannot hold whole. Lengths in characters. */
  | { readonly kind: 'tooLong'; readonly column: string; readonly length: number; readonly limit: number }
  /** The row was taken out of the list. */
  | { readonly kind: 'rowGone' }
  /** The row cannot be read as it stands, so it is not written either. */
  | { readonly kind: 'unreadable'; readonly columns: readonly string[] }
  /** Somebody else changed the row first. `by` is '' where SharePoint does not say. */
  | { readonly kind: 'overtaken'; readonly by: string }
  /** A text holds a national identity number, which is stored nowhere. */
  | { readonly kind: 'nationalId' }
  /** SharePoint refused what was sent. `code` for support. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'full' }
  /** The service failed. `code` is the status, for support. */
  | { readonly kind: 'unavailable'; readonly code: string }
  /** An answer came, but not from SharePoint: a sign-in page of the network, a broken answer. */
  | { readonly kind: 'notSharePoint' };

export type PlanFailureKind = PlanFailure['kind'];

/** Goes over by itself: the change is tried again. The others wait for a person. */
const passing: Readonly<Record<PlanFailureKind, boolean>> = {
  offline: true,
  busy: true,
  signIn: false,
  noAccess: false,
  notAllowed: false,
  siteMissing: false,
  listMissing: false,
  columnMissing: false,
  listsOlder: false,
  newer: false,
  tooLong: false,
  rowGone: false,
  unreadable: false,
  overtaken: false,
  nationalId: false,
  refused: false,
  full: false,
  unavailable: true,
  notSharePoint: true,
};

export const isPassing = (failure: PlanFailure): boolean => passing[failure.kind];
