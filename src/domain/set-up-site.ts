/**
 * The site that a plan is to lie on, as far as it is asked before anybody has come to set-up: what stands there, and whether
 * there is a plan at all.
 */
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Row } from '#domain/row.ts';

/** Private and shared channels have a site of their own, standard ones share the team's; null where nobody tells. */
export type ChannelKind = 'standard' | 'private' | 'shared';

/** Where a plan is to lie, and who asks. */
export interface SetUpPlace {
  /** `contoso.sharepoint.com` */
  readonly host: string;
  /** `/sites/framtid` */
  readonly path: string;
  readonly channel: ChannelKind | null;
  /** What the municipality has allowed: every site that the person may see, or only the plan's. */
  readonly rights: 'simple' | 'strict';
  /** The app registration's id; '' where there is none. */
  readonly app: string;
  /** Whether set-up is offered: to owners of the team. What somebody may do is SharePoint's to say. */
  readonly offered: boolean;
}

/**
 * missing   is made
 * gone      stood once and was deleted: it may be fetched back with all that is in it, and a new one would be empty
 * halfMade  ours, without its name or some of its columns
 * foreign   somebody else's list has the address that ours would have
 */
export type ListStanding = 'made' | 'halfMade' | 'missing' | 'gone' | 'foreign';

export interface SurveyedList {
  readonly entity: EntityName;
  /** As it is to be called. */
  readonly label: string;
  readonly standing: ListStanding;
  /** Another list bears the name, so ours keeps its English one. */
  readonly nameTaken: boolean;
}

export interface ListSurvey {
  readonly lists: readonly SurveyedList[];
  /** Of the program that made them; null until all of them have stood as the plan needs them. */
  readonly version: number | null;
  /** The version that this program makes. */
  readonly newest: number;
}

/** Without the stamp somebody is still at it, or was stopped before the last touch. */
export const areListsDone = (survey: ListSurvey): boolean =>
  survey.version === survey.newest && survey.lists.every(({ standing }) => standing === 'made');

/**
 * Is the site without a plan, as far as a failed opening tells? Without a grant for the site, SharePoint hides even that. A
 * list gone from a plan that was set up is no such thing: that the self-check tells of.
 */
export const mayLackSetUp = (failure: PlanFailure | null, { rights, offered }: SetUpPlace): boolean =>
  (failure?.kind === 'listMissing' && failure.unfinished === true) ||
  (failure?.kind === 'noAccess' && rights === 'strict' && offered);

/** Is there any plan at all, closed or taken away too? Before that there is nothing to go to. */
export const isAnyPlan = (plans: readonly Row[]): boolean => plans.length > 0;
