/** What becomes of an operation that is sent to SharePoint, and what is needed to send it. */
import type { Result } from '#base/result.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Graph } from '#graph/client.ts';
import type { GraphFailure, Landed } from '#graph/failure.ts';
import type { GraphAnswer } from '#graph/request.ts';
import type { FoundSite } from '#repository/site.ts';
import type { StoredRow } from './items.ts';

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly row: StoredRow }
  /** Somebody else changed the row since `before`: merge with theirs and save again on their version. */
  | { readonly kind: 'overtaken'; readonly theirs: StoredRow }
  /** `landed` unknown: look before trying again, which `save` does when it is told that it was tried. */
  | Failed;

export interface Failed {
  readonly kind: 'failed';
  readonly failure: PlanFailure;
  readonly landed: Landed;
}

export const failed = (failure: PlanFailure, landed: Landed): Failed => ({ kind: 'failed', failure, landed });

/** SharePoint has it and does not show it yet: reading lags behind writing. */
export const LAG: PlanFailure = { kind: 'unavailable', code: 'lag' };

/** undefined where a batch gave fewer answers than it was asked for. */
export type Answer = Result<GraphAnswer, GraphFailure> | undefined;

export interface SaveContext {
  readonly graph: Graph;
  readonly site: FoundSite;
  /** Lists that nothing is written to. */
  readonly damaged: ReadonlyMap<EntityName, PlanFailure>;
}
