/** Help asked for: an item with an addressee, open until it is answered. */
import { type Day, inOslo, type Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { compareText } from '#base/order.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Actor, Role } from '#domain/role.ts';
import type { Ref, Row } from '#domain/row.ts';
import { type Need, type Refusal, type Steps, takeStep } from '#domain/steps.ts';

export const requestStates = ['open', 'answered', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export interface HelpRequest extends Row {
  readonly title: string;
  readonly state: RequestState;
  readonly about: Ref | null;
  readonly group: Ref | null;
  /** The report that asked; the next one shows the answer first. */
  readonly report: Ref | null;
  readonly addressee: string;
  readonly needed: FuzzyDate;
  readonly answer: string;
  readonly answeredBy: string;
  readonly answeredOn: Day | null;
}

const members: readonly Role[] = ['projectLeader', 'groupLeader', 'member'];

/** Help asked for, with nothing said yet of what. */
export const blankRequest = (row: Row): HelpRequest => ({
  ...row,
  title: '',
  state: 'open',
  about: null,
  group: null,
  report: null,
  addressee: '',
  needed: undated,
  answer: '',
  answeredBy: '',
  answeredOn: null,
});

/** Whom help has been asked of, and the groups that could be: what is offered while a name is written. */
export function knownAddressees(
  requests: readonly HelpRequest[],
  groups: readonly Pick<Ref, 'title'>[],
): readonly string[] {
  const names = [...requests.map(({ addressee }) => addressee), ...groups.map(({ title }) => title)]
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names)].toSorted(compareText);
}

/**
 * What a group was answered since its last report, the first answer first; on the day of the report too, for nobody knows
 * which came first. `since` is null for a group's first report: then all that it was ever answered is news to it.
 */
export const answeredSince = (
  requests: readonly HelpRequest[],
  group: Key,
  since: Instant | null,
): readonly HelpRequest[] =>
  requests
    .filter(({ removed, state, group: of }) => removed === null && state === 'answered' && of?.key === group)
    .filter(({ answeredOn }) => since === null || (answeredOn !== null && answeredOn >= inOslo(since).day))
    .toSorted((a, b) => ((a.answeredOn ?? '') < (b.answeredOn ?? '') ? -1 : 1));

export const requestSteps: Steps<RequestState> = {
  open: {
    answered: {
      by: ['projectLeader', 'steeringGroup', 'chiefExecutive', 'groupLeader', 'member'],
      needs: ['reason', 'date'],
    },
    withdrawn: { by: members, needs: [] },
  },
  answered: { open: { by: members, needs: [] } },
  withdrawn: { open: { by: members, needs: [] } },
};

export function moveRequest(request: HelpRequest, to: RequestState, actor: Actor): Result<HelpRequest, Refusal> {
  const lacks = (need: Need): boolean =>
    need === 'reason' ? request.answer.trim() === '' : need === 'date' && request.answeredOn === null;
  const step = takeStep(requestSteps, request.state, to, actor, lacks);
  return step.ok ? succeed({ ...request, state: to }) : fail(step.failure);
}
