/**
 * Setting up a site for a plan: what of it is there, what comes next, and how the making of it is followed. Nothing of this
 * is stored: it follows from what stands on the site.
 */
import type { PlanFailure } from '#domain/failure.ts';
import {
  areListsDone,
  type ListStanding,
  type ListSurvey,
  type SetUpPlace,
  type SurveyedList,
} from '#domain/set-up-site.ts';

export interface RulesSurvey {
  readonly groups: readonly { readonly title: string; readonly made: boolean }[];
  /** The permission level that only adds. */
  readonly level: boolean;
  /** Lists, by name, and whether they have the rights that the plan needs. */
  readonly lists: readonly { readonly label: string; readonly ruled: boolean }[];
  /** Those who were let in beside the groups: told, and left alone. */
  readonly foreign: readonly { readonly list: string; readonly who: string }[];
  readonly views: readonly { readonly list: string; readonly title: string; readonly made: boolean }[];
  /** The page in SharePoint stands, ours or as somebody has changed it. */
  readonly page: boolean;
  /** Columns that have looks of their own, by name, and whether their cells are shown so. */
  readonly columns: readonly { readonly list: string; readonly column: string; readonly shown: boolean }[];
}

export type RightsLevel = 'full' | 'edit' | 'add' | 'read';

/** What set-up makes, before anything of it is there. */
export interface SetUpOutline {
  readonly lists: readonly {
    readonly label: string;
    readonly columns: number;
    /** Titles. */
    readonly views: readonly string[];
  }[];
  readonly rights: RightsByHand;
}

/** What an owner does by hand where SharePoint refuses the tab. */
export interface RightsByHand {
  /** The description is what a group is found by. */
  readonly groups: readonly { readonly title: string; readonly description: string }[];
  readonly level: { readonly name: string; readonly description: string };
  /** Lists that are to have the same rights stand together. */
  readonly sets: readonly {
    readonly lists: readonly string[];
    readonly rights: readonly {
      /** One of the site's own groups by its part, or one of ours by its title. */
      readonly group: 'owners' | 'members' | 'visitors' | { readonly title: string };
      readonly level: RightsLevel;
    }[];
  }[];
}

export const setUpSteps = ['place', 'approval', 'lists', 'roles', 'plan'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** Somebody has begun to make them: now, or when she was stopped. */
export const isBegun = ({ lists }: ListSurvey): boolean =>
  lists.some(({ standing }) => standing === 'made' || standing === 'halfMade');

/** A newer program meets the lists of an older one. */
export const areListsOld = ({ version, newest }: ListSurvey): boolean => version !== null && version < newest;

/** By the names that they are to have. */
export const listsStanding = ({ lists }: ListSurvey, wanted: ListStanding): readonly string[] =>
  lists.filter(({ standing }) => standing === wanted).map(({ label }) => label);

/** Deleted lists are not made anew, and lists of others not used, before she has said so. */
export const asksLeave = (survey: ListSurvey): boolean =>
  survey.lists.some(({ standing }) => standing === 'gone' || standing === 'foreign');

/** SharePoint let somebody make the plan's groups and its level: it knows her for an owner of the site. */
export const areRulesMade = ({ groups, level }: RulesSurvey): boolean => level && groups.every(({ made }) => made);

export const areRulesDone = (rules: RulesSurvey): boolean =>
  Object.values(rulesCounted(rules)).every(({ made, of }) => made === of);

export const rulesKinds = ['groups', 'level', 'lists', 'views', 'formats', 'page'] as const;
export type RulesKind = (typeof rulesKinds)[number];

/** How much of each kind stands. */
export function rulesCounted(rules: RulesSurvey): Readonly<Record<RulesKind, { made: number; of: number }>> {
  const { groups, level, lists, views, columns, page } = rules;
  const counted = (all: readonly boolean[]) => ({ made: all.filter((each) => each).length, of: all.length });
  return {
    groups: counted(groups.map(({ made }) => made)),
    level: counted([level]),
    lists: counted(lists.map(({ ruled }) => ruled)),
    views: counted(views.map(({ made }) => made)),
    formats: counted(columns.map(({ shown }) => shown)),
    page: counted([page]),
  };
}

/** The step that a person meets who comes to set-up, or comes back to it. */
export function firstStep(survey: ListSurvey): SetUpStep {
  if (areListsDone(survey)) return 'roles';
  return isBegun(survey) ? 'lists' : 'place';
}

/** What is known while a person goes through set-up. */
export interface SetUpKnown {
  readonly lists: ListSurvey;
  readonly rules: RulesSurvey | null;
  readonly hasPlan: boolean;
}

/** The first two steps make nothing: they are done for whoever has begun to make the lists, or stands past them. */
export function isStepDone(step: SetUpStep, at: SetUpStep, { lists, rules, hasPlan }: SetUpKnown): boolean {
  switch (step) {
    case 'place':
    case 'approval':
      return isBegun(lists) || setUpSteps.indexOf(step) < setUpSteps.indexOf(at);
    case 'lists':
      return areListsDone(lists);
    case 'roles':
      return rules !== null && areRulesDone(rules);
    case 'plan':
      return hasPlan;
  }
}

export const setUpParts = ['lists', 'rights', 'views', 'page'] as const;
export type SetUpPart = (typeof setUpParts)[number];

/** What a part asks for: made as the person who presses the button, with the leave that an administrator has given. */
export interface PartNeed {
  readonly part: SetUpPart;
  /** Each of them refuses the other's tokens. */
  readonly service: 'graph' | 'sharePoint';
  /** The right's own name there. */
  readonly right: string;
  /** The role that the app must have on the site while set-up runs; null where it may reach every site. */
  readonly role: 'manage' | 'fullcontrol' | null;
}

export function needOf(part: SetUpPart, rights: SetUpPlace['rights']): PartNeed {
  const strict = rights === 'strict';
  if (part === 'lists' || part === 'page') {
    const right = strict ? 'Sites.Selected' : 'Sites.Manage.All';
    return { part, service: 'graph', right, role: strict ? 'manage' : null };
  }
  const right = strict ? 'Sites.Selected' : 'AllSites.FullControl';
  // Rights of others are given by whoever has them all; making views takes no more than making lists.
  return { part, service: 'sharePoint', right, role: strict ? (part === 'rights' ? 'fullcontrol' : 'manage') : null };
}

/**
 * notApproved    no token: nobody has approved the right
 * notGranted     the app lacks its role on the site, or the person does not own it: SharePoint says the same to both
 * notOwner       the same, where the app may reach every site
 * notEnforced    the kind of channel keeps its rights to itself: the plan works, and SharePoint stops no member
 * other          the failure says it
 */
export type SetUpTrouble =
  | { readonly kind: 'notApproved' | 'notOwner'; readonly need: PartNeed }
  | { readonly kind: 'notGranted' | 'notEnforced'; readonly need: PartNeed }
  | { readonly kind: 'other'; readonly failure: PlanFailure };

/** Why a part could not be made. `groupsMade`: SharePoint let her make the plan's groups, so it knows her for an owner. */
export function troubleOf(
  failure: PlanFailure,
  part: SetUpPart,
  { rights, channel }: Pick<SetUpPlace, 'rights' | 'channel'>,
  groupsMade: boolean,
): SetUpTrouble {
  const need = needOf(part, rights);
  if (failure.kind === 'signIn') return { kind: 'notApproved', need };
  const refused = failure.kind === 'noAccess' || failure.kind === 'refused';
  const keepsItsOwn = channel === 'private' || channel === 'shared';
  if (part === 'rights' && refused && (groupsMade || keepsItsOwn)) return { kind: 'notEnforced', need };
  if (failure.kind !== 'noAccess') return { kind: 'other', failure };
  return { kind: need.role === null ? 'notOwner' : 'notGranted', need };
}

/** One step of the making, told as it begins. `done` of `total` steps known so far. */
export interface SetUpProgress {
  readonly part: SetUpPart;
  /** A list of this name is being made; null for every other step. */
  readonly making: string | null;
  readonly done: number;
  readonly total: number;
}

export type ListLine = 'made' | 'making' | 'halfMade' | 'waiting' | 'gone' | 'foreign';

/** How a list stands while lists are made: `begun` are those whose making has begun in this run, the latest last. */
export function listLine(list: SurveyedList, begun: readonly string[], latest: string | null): ListLine {
  if (list.label === latest) return 'making';
  if (list.standing === 'made' || begun.includes(list.label)) return 'made';
  return list.standing === 'missing' ? 'waiting' : list.standing;
}

/** Lists that stand now, those among them whose making has just ended. */
export const listsMadeBy = (survey: ListSurvey, begun: readonly string[], latest: string | null): number =>
  survey.lists.filter((list) => listLine(list, begun, latest) === 'made').length;

/** How many quarters of the work are behind: said aloud at each of them, for every step would be too much to listen to. */
export const quartersDone = ({ done, total }: SetUpProgress): number =>
  total === 0 ? 0 : Math.floor((4 * done) / total);

/** Standard channels share the team's site, and one site holds one running plan. */
export const isSiteShared = ({ channel }: Pick<SetUpPlace, 'channel'>): boolean => channel === 'standard';
