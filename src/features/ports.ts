/** What screens need from the tenant beyond the plan's own rows, in the plan's words; `tab/` fills it in. */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Result } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { ChangeRecord } from '#domain/history.ts';
import type { RecordName, RegisteredCheck } from '#domain/registration.ts';
import type { Person } from '#domain/row.ts';

/** What has happened, the newest first. It is asked when somebody wants to see it, and needs the net. */
export interface History {
  historyOf(item: Key): Promise<Result<readonly ChangeRecord[], PlanFailure>>;
  historySince(at: Instant, most: number): Promise<Result<readonly ChangeRecord[], PlanFailure>>;
  /** How a row that is only ever added stands against what was registered. */
  check(entity: RecordName, item: Key): Promise<Result<readonly RegisteredCheck[], PlanFailure>>;
}

/** The members of the channel that the plan lies in: asked when somebody is to be chosen, remembered while the tab is open. */
export interface People {
  members(): Promise<Result<readonly Person[], PlanFailure>>;
}
