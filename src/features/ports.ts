/** What screens need from the tenant beyond the plan's own rows, in the plan's words; `tab/` fills it in. */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Result } from '#base/result.ts';
import type { ChannelFile, FileFailure } from '#domain/channel-file.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { CheckFinding, Versions } from '#domain/self-check.ts';
import type { ChangeRecord, HistoryEntry, HistoryPage } from '#domain/history.ts';
import type { EntityName } from '#domain/entities.ts';
import type { RecordName, RegisteredCheck } from '#domain/registration.ts';
import type { Role } from '#domain/role.ts';
import type { Person } from '#domain/row.ts';
import type { RulesSurvey, SetUpOutline, SetUpPart, SetUpProgress } from '#domain/set-up.ts';
import type { ListSurvey, SetUpPlace } from '#domain/set-up-site.ts';
import type { PlanSnapshot } from '#sync/session.ts';

/** What was found, and by which program; null where that could not be fetched. `site`: where it lies on the web. */
export interface LookedOver {
  readonly findings: readonly CheckFinding[];
  readonly versions: Versions | null;
  readonly site: string;
}

/** All that the plan stands on in SharePoint, looked at when somebody wants to know, and put right from here. */
export interface SelfCheck {
  /** Changes nothing. `asOwner`: with all that the person may, which she may be asked to allow. */
  lookOver(asOwner: boolean): Promise<LookedOver>;
  putRight(findings: readonly CheckFinding[]): Promise<Result<null, PlanFailure>>;
}

/** What has happened, the newest first. It is asked when somebody wants to see it, and needs the net. */
export interface History {
  historyOf(item: Key): Promise<Result<readonly ChangeRecord[], PlanFailure>>;
  historySince(at: Instant, most: number): Promise<Result<readonly ChangeRecord[], PlanFailure>>;
  /** What happened before, at least so many where there are; in a second it is told of all that happened. */
  historyBefore(before: Instant, most: number): Promise<Result<HistoryPage, PlanFailure>>;
  /** What was done to a row in SharePoint itself. It costs a look at every version, and is asked by whoever wants to know. */
  outsideEdits(entity: EntityName, item: Key): Promise<Result<readonly HistoryEntry[], PlanFailure>>;
  /** How a row that is only ever added stands against what was registered. */
  check(entity: RecordName, item: Key): Promise<Result<readonly RegisteredCheck[], PlanFailure>>;
}

/** The members of the channel that the plan lies in: asked when somebody is to be chosen, remembered while the tab is open. */
export interface People {
  members(): Promise<Result<readonly Person[], PlanFailure>>;
}

export interface NewFile {
  /** As the library takes it. */
  readonly name: string;
  /** What it is called where the one of that name is open with somebody and cannot be written over. */
  readonly otherName: string;
  readonly content: Blob;
  /** What was there under the name gets a new version, or is left alone and the new one gets a number. */
  readonly taken: 'replace' | 'rename';
}

/** The files of the channel that the plan lies in. Nothing of them is kept on the device. */
export interface ChannelFiles {
  save(file: NewFile): Promise<Result<ChannelFile, FileFailure>>;
  /** Those that lie in the channel's own folder, by name; not what lies in folders below it. */
  list(): Promise<Result<readonly ChannelFile[], FileFailure>>;
  /** What lies at a link that was saved; only of the channel's own files. */
  read(link: string): Promise<Result<Uint8Array, FileFailure>>;
}

/** A plan as it stands on this device, and as SharePoint has told it since. */
export interface OtherPlan {
  readonly id: string;
  /** As it was called when it was last here; '' where it never was. */
  readonly title: string;
  readonly snapshot: PlanSnapshot;
  readonly roles: readonly Role[];
}

/** A way to something in a plan. `open` goes there by the host's own means; null where the link alone does. */
export interface WayThere {
  readonly href: string;
  readonly open: (() => void) | null;
}

/** The plans that a person has opened on this device, or has been given a link to. One that fails leaves the others alone. */
export interface OtherPlans {
  readonly subscribe: (listener: () => void) => () => void;
  /** The one that was here last comes first. */
  readonly current: () => readonly OtherPlan[];
  /** Answers whether the link leads to a plan. */
  add(link: string): boolean;
  /** Takes it from this list; the plan and what is kept of it stay. */
  leaveOut(id: string): void;
  /** `item` as `routeOfItem` reads it; '' for the plan itself. */
  wayTo(id: string, item: string): WayThere;
}

/** The site made ready for a plan. Each part may be refused, stopped and made again; nothing is made twice. */
export interface PlanSetup {
  readonly place: SetUpPlace;
  /** The lists as they stand: nothing is changed, and nothing asked for beyond what a plan is read with. */
  surveyLists(): Promise<Result<ListSurvey, PlanFailure>>;
  /** Groups, rights and views as they stand: nothing is changed, but SharePoint's own leave is asked for. */
  surveyRules(): Promise<Result<RulesSurvey, PlanFailure>>;
  /** `agreed`: deleted lists may be made anew, and lists of others that have our addresses may be used. */
  make(
    part: SetUpPart,
    onProgress: (progress: SetUpProgress) => void,
    agreed: boolean,
  ): Promise<Result<null, PlanFailure>>;
  /** What is made, and how an owner gives the rights herself. */
  outline(): Promise<Result<SetUpOutline, PlanFailure>>;
  /** Takes the plan from this device; what stands on the site is left. */
  forget(): Promise<void>;
}
