/**
 * The documents of the tenant, as they are stored. Times are milliseconds since 1970; people are told by their Entra id.
 * Nothing here is altered in place: a change is a new document under the same key.
 */
import type { Column } from './column-types.ts';

export interface Person {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly guest: boolean;
  /** A program with a token of its own, which no directory tells of. */
  readonly program?: true;
}

/** owner: full control; member: edit, lists too; visitor: read. */
export type SiteRole = 'owner' | 'member' | 'visitor';

export interface Site {
  readonly id: string;
  readonly webId: string;
  /** Server-relative, as `/sites/framdrift`; empty for the root site. */
  readonly path: string;
  readonly displayName: string;
  readonly timeZone: string;
  readonly created: number;
  /** The Microsoft 365 group, which is also the team, or null. */
  readonly groupId: string | null;
  readonly access: Readonly<Record<string, SiteRole>>;
  /** Programs that the site lets in by themselves; absent until the first is. */
  readonly programs?: readonly SiteProgram[];
  /** The hidden User Information List; the ids of its rows are the LookupIds of people on this site. */
  readonly peopleListId: string;
  /** The library «Documents». */
  readonly libraryId: string;
  /** SharePoint groups; absent on sites of an older store. */
  readonly groups?: readonly SiteGroup[];
  /** Permission levels beside those that every site has. */
  readonly levels?: readonly PermissionLevel[];
  /** Columns of the site's own, for content types to hold; absent until the first is made. */
  readonly columns?: readonly Column[];
  readonly contentTypes?: readonly ContentType[];
}

/** What `Sites.Selected` gives a program on one site. */
export interface SiteProgram {
  /** The application's id in Entra. */
  readonly id: string;
  readonly displayName: string;
  readonly role: 'read' | 'write';
}

/** A kind of row with columns of its own beside those of its parent. */
export interface ContentType {
  /** `0x01…`: begins with its parent's. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  /** Site columns. */
  readonly columnIds: readonly string[];
}

export interface SiteGroup {
  /** A LookupId: people and groups of a site are counted together. */
  readonly id: number;
  readonly title: string;
  readonly description: string;
  /** One of the three that a site is born with: its members are those whom the site admits in that role. */
  readonly standing: SiteRole | null;
  /** Entra ids. */
  readonly members: readonly string[];
  /** Others do not see who is in it: so SharePoint makes a new group, and a site's own three are open. */
  readonly closed: boolean;
}

export interface PermissionLevel {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  /** The permissions' bits, in two halves of 32. */
  readonly high: number;
  readonly low: number;
}

/** Permission levels that a group or a person has on one list. */
export interface Assignment {
  /** LookupId. */
  readonly principal: number;
  readonly levels: readonly number[];
}

export type ListTemplate = 'genericList' | 'documentLibrary' | 'userInformation';

export interface List {
  readonly id: string;
  readonly siteId: string;
  /** Given by the server from the first display name, and kept. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly template: ListTemplate;
  readonly hidden: boolean;
  /** Seen in collections only by those who select the facet `system`. */
  readonly system: boolean;
  readonly contentTypesEnabled: boolean;
  readonly created: number;
  readonly createdBy: string;
  /** When the list itself, not its rows, was last changed. */
  readonly modified: number;
  readonly modifiedBy: string;
  readonly columns: readonly Column[];
  /** Views beside the default one, which shows all rows; absent on lists of an older store. */
  readonly views?: readonly ListView[];
  /** JSON of column formatting, by the column's internal name. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Whether rows keep earlier versions, and how many; absent: as a new list does. */
  readonly versioning?: { readonly enabled: boolean; readonly most: number };
  /** Who may do what with it; null or absent: as on its site. */
  readonly assignments?: readonly Assignment[] | null;
}

export interface ListView {
  readonly id: string;
  readonly title: string;
  /** Last part of its address: the title that it was made under. Absent on views of an older store. */
  readonly file?: string;
  /** Internal names. */
  readonly fields: readonly string[];
  /** CAML: Where, OrderBy, GroupBy. */
  readonly query: string;
  readonly rowLimit: number;
  readonly paged: boolean;
  readonly isDefault: boolean;
  /** JSON of view formatting, or nothing. */
  readonly format: string;
}

/** A column's value: text, number, yes/no, moment (milliseconds), LookupIds, or a hyperlink. Empty values are not kept. */
export type FieldValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly number[]
  | { readonly Url: string; readonly Description: string };

export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface Item {
  readonly id: number;
  readonly guid: string;
  /** 1, 2, 3 …: the number in the ETag and in the version's name. */
  readonly version: number;
  readonly created: number;
  readonly createdBy: string;
  readonly modified: number;
  readonly modifiedBy: string;
  readonly values: FieldValues;
  /** In the recycle bin since. */
  readonly recycled: number | null;
  /** When it last changed in any way; later than `modified` where it was recycled or restored. */
  readonly changed: number;
  /** The place of its last change among all changes of the list: what delta tokens count. */
  readonly change: number;
}

/** A file or folder in a library; its columns are the list item with id `itemId`. */
export interface DriveItem {
  readonly id: string;
  readonly listId: string;
  readonly itemId: number;
  /** Null for the library's root. */
  readonly parentId: string | null;
  readonly name: string;
  readonly folder: boolean;
  readonly size: number;
  readonly mimeType: string;
}

/** A page of a site, as those who may edit it have it; readers see what was published last. */
export interface SitePage {
  readonly id: string;
  readonly siteId: string;
  /** Of the file, as `Styringsgruppa.aspx`. */
  readonly name: string;
  readonly created: number;
  readonly createdBy: string;
  readonly modified: number;
  readonly modifiedBy: string;
  /** How often it was written since it was last published; 0: published as it stands. */
  readonly drafts: number;
  readonly draft: PageContent;
  readonly published: PageContent | null;
  /** Major versions. */
  readonly publications: number;
}

export interface PageContent {
  readonly title: string;
  readonly description: string;
  readonly showComments: boolean;
  readonly showRecommendedPages: boolean;
  readonly sections: readonly PageSection[];
}

export interface PageSection {
  readonly id: string;
  readonly layout: string;
  readonly emphasis: string;
  readonly columns: readonly PageColumn[];
}

export interface PageColumn {
  readonly id: string;
  /** Of twelve. */
  readonly width: number;
  readonly parts: readonly PagePart[];
}

export type PagePart =
  | { readonly kind: 'text'; readonly id: string; readonly html: string }
  | {
      readonly kind: 'standard';
      readonly id: string;
      readonly type: string;
      readonly data: Readonly<Record<string, unknown>>;
    };

export interface UploadSession {
  readonly ticket: string;
  readonly listId: string;
  readonly parentId: string;
  readonly name: string;
  readonly conflict: ConflictBehaviour;
  readonly personId: string;
  readonly received: number;
  readonly parts: number;
  readonly expires: number;
}

export type ConflictBehaviour = 'fail' | 'replace' | 'rename';

export interface Channel {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly membershipType: 'standard' | 'private';
  readonly created: number;
  readonly siteId: string;
  readonly folderId: string;
  /** Private channels have members of their own. */
  readonly members: readonly TeamMember[] | null;
}

export interface TeamMember {
  readonly personId: string;
  readonly role: 'owner' | 'member' | 'guest';
}

export interface Team {
  /** Also the id of the group. */
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly created: number;
  readonly siteId: string;
  readonly members: readonly TeamMember[];
  readonly channels: readonly Channel[];
}
