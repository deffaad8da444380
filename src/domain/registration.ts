/**
 * Which changes need the server: decisions, approvals, and the sending of a report. They stand alike with everybody at
 * once, or they are not made: until the server has them they are drafts. Every other change may wait on the device.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { PlanChange } from '#domain/change.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { ChangeWay } from '#domain/history.ts';

/** Lists in which a new row is the act itself; nothing in them is changed afterwards. */
export const records = ['decision', 'sentReport', 'revision', 'journalEntry'] as const satisfies readonly EntityName[];

type StateOf<Name extends EntityName> = Entities[Name] extends { readonly state: infer State extends string }
  ? State
  : never;
type Stated = { [Name in EntityName]: [StateOf<Name>] extends [never] ? never : Name }[EntityName];
/** A state: every step to it. A pair: that step alone. */
type Step<State extends string> = State | `${State}>${State}`;

/** The steps with which a body, or the unions, bind somebody. */
const binding: { readonly [Name in Stated]: readonly Step<StateOf<Name>>[] } = {
  plan: ['approved', 'closed'],
  // Only the steering group takes a milestone out of the plan, and in again.
  milestone: ['cancelled', 'cancelled>planned'],
  proposal: ['recommended', 'decided'],
  mandate: ['approved', 'approved>draft', 'accepted', 'returned'],
  // What the unions have confirmed is locked.
  consultation: ['confirmed'],
  // A group is set to work under a mandate that was approved.
  group: [],
  // The act is the sent report, a row of its own; the draft follows it.
  report: [],
  // What becomes of a decision is told. What replaces or repeals it is a decision of its own.
  followup: [],
  request: [],
  meeting: [],
  // A case and its draft bind nobody: the decision that comes of it does.
  agendaItem: [],
  involvement: [],
  input: [],
  importRun: [],
  reminder: [],
};

export type BindingName = 'plan' | 'milestone' | 'proposal' | 'mandate' | 'consultation';
/** What a change that needs the server can be of. */
export type RegisteredName = (typeof records)[number] | BindingName;

export type RecordName = (typeof records)[number];
/** What can be edited: records are added and left alone. */
export type EditableName = Exclude<EntityName, RecordName>;

export const isRecord = (entity: EntityName): entity is RecordName => records.some((name) => name === entity);
const isStated = (entity: EntityName): entity is Stated => Object.hasOwn(binding, entity);
const stateIn = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'state' in row && typeof row.state === 'string' ? row.state : '';

/**
 * Would it touch what is registered? A record is never changed, taken away or put back, by whatever way: another record
 * ends it or corrects it. SharePoint refuses it as well, but only when the edit has waited for its turn.
 */
export const touchesRecord = ({ entity, before }: Pick<PlanChange, 'entity' | 'before'>): boolean =>
  isRecord(entity) && before !== null;

export function needsServer(
  { entity, before, after }: Pick<PlanChange, 'entity' | 'before' | 'after'>,
  via: ChangeWay = 'tab',
): boolean {
  // What an import brings was decided before the plan came here: it is written down, not decided.
  if (via === 'import') return false;
  if (isRecord(entity)) return before === null;
  if (!isStated(entity)) return false;
  const [from, to] = [stateIn(before), stateIn(after)];
  const steps: readonly string[] = binding[entity];
  return from !== to && (steps.includes(to) || steps.includes(`${from}>${to}`));
}

/** A row that is only ever added, against its checksum. `unverifiable`: its history is missing, or is of another version. */
export type RegisteredStanding = 'asRegistered' | 'changed' | 'unverifiable';

export interface RegisteredCheck {
  /** null where somebody has overwritten it. */
  readonly key: Key | null;
  readonly title: string;
  readonly standing: RegisteredStanding;
  /** As SharePoint tells who wrote the row last; '' and null where it does not say. */
  readonly editedBy: string;
  readonly editedAt: Instant | null;
  /** Fields that read otherwise than what was registered, so far as they can be told. */
  readonly fields: readonly { readonly name: string; readonly registered: unknown; readonly now: unknown }[];
}
