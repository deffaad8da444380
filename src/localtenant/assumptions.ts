/**
 * Where nobody whom we could read knows what the real service does, or where they differ: what this tenant does instead,
 * on whose word, and the probe on a real tenant that would settle it.
 */
import type { Conduct } from './world.ts';

export interface Assumption {
  /** Kebab-case, stable: findings of a probe are filed under it. */
  readonly id: string;
  readonly assumed: string;
  /** Where the assumption comes from: an issue, a page, or `none`. */
  readonly source: string;
  /** The request that would settle it. */
  readonly probe: string;
  /** The switch that makes this tenant behave the other way, where it has one. */
  readonly conduct?: keyof Conduct;
}

export const assumptions: readonly Assumption[] = [
  {
    id: 'if-match',
    assumed: 'If-Match is honoured on /items/{id} and on /items/{id}/fields: 412 resourceModified, nothing changed.',
    source: 'listitem-update; code and text of /items/{id} were read from a tenant in 2026, /fields was not.',
    probe: 'PATCH both addresses with a stale ETag; read the row again.',
  },
  {
    id: 'fields-route',
    assumed: 'PATCH …/items/{id}/fields with bare fields is accepted.',
    source: 'listitem-update and many clients; one tenant answered 400 Invalid request in 2026.',
    probe: 'PATCH …/fields {"Title": "x"}.',
    conduct: 'fieldsRoute',
  },
  {
    id: 'etag-header',
    assumed: 'The header ETag carries quotes as the body does; If-Match is understood with and without them.',
    source: 'one tenant was reported to send the header without quotes.',
    probe: 'Read the header of GET …/items/{id}; send it back with and without quotes.',
  },
  {
    id: 'parallel-writes',
    assumed: 'Writes to one row without If-Match follow each other; none is refused.',
    source: 'clients report 409 resourceModified under parallel writes; plan it as a fault with `refuse`, status 409.',
    probe: 'Twenty PATCHes of one row at once, without If-Match.',
  },
  {
    id: 'multi-choice',
    assumed: 'Several choices need "X@odata.type": "Collection(Edm.String)"; a plain array is refused with 400.',
    source:
      'corso and vtfk write the pair; sdk-powershell#839 shows a plain array refused; altronic-arc says that some tenants take it.',
    probe: 'POST a row either way and read it back.',
    conduct: 'multiChoice',
  },
  {
    id: 'multi-choice-read',
    assumed: 'Several choices read as a plain array, without a type beside it.',
    source: 'altronic-arc and corso read arrays; OData would let a type stand beside.',
    probe: 'GET a row with several choices.',
  },
  {
    id: 'unique-violation',
    assumed: '400 invalidRequest with SharePoint’s text; `conflict` makes it 409 nameAlreadyExists.',
    source:
      'SharePoint REST: SPDuplicateValuesFoundException −2130575169; a connector showed BadRequest; Graph’s own is not on record.',
    probe: 'POST two rows with one value in a unique column.',
    conduct: 'uniqueViolation',
  },
  {
    id: 'unique-strict',
    assumed:
      'A unique column holds under parallel creates, compares text without regard to case, and forgets recycled rows; the fault `leakyUnique` lets equals through.',
    source: 'none',
    probe: 'Twenty POSTs of one value at once; then one more after deleting the row.',
  },
  {
    id: 'unique-restored',
    assumed:
      'A row stays in the recycle bin while another has its unique value; a write that leaves the value alone passes.',
    source: 'none',
    probe: 'Delete a row, make another with its key, restore the first; PATCH another column of both.',
  },
  {
    id: 'created-answer-dates',
    assumed: 'Dates in the 201 answer are the site’s wall clock with a Z; a GET shows them right.',
    source: 'microsoft-graph-docs#13168 and #5293, both before 2022.',
    probe: 'POST a row with a date on a site in Oslo and compare the answer with a GET.',
    conduct: 'createdAnswerDates',
  },
  {
    id: 'date-only',
    assumed:
      'A date-only value is cut to local midnight of the site’s zone, told in UTC; the time of day that was sent is lost.',
    source: 'rows of altronic-arc at 22:00Z, 23:00Z and 06:00Z; pnpjs#1890.',
    probe: 'Write 2026-03-01T12:00:00Z and T00:00:00Z on sites in Oslo and Los Angeles; read back.',
  },
  {
    id: 'date-without-zone',
    assumed: 'A date without a time and zone, as 2026-03-01, is refused with 400.',
    source: 'none',
    probe: 'PATCH a date-only column with 2026-03-01.',
  },
  {
    id: 'milliseconds',
    assumed: 'Moments keep whole seconds.',
    source: 'measured on a tenant in 2026: 33:28.859 came back as 33:28.',
    probe: 'Write a moment with milliseconds and read it.',
  },
  {
    id: 'clearing',
    assumed:
      'null clears text, choice, number, yes/no, date and single lookups; [] with the pair clears several values.',
    source: 'altronic-arc; single findings for each kind but yes/no.',
    probe: 'PATCH each kind with null and read the row.',
  },
  {
    id: 'empty-absent',
    assumed: 'Empty fields are absent from answers, also where "" was written.',
    source: 'microsoft-graph-docs#13342; measured for dates in 2026.',
    probe: 'Write "" to a text column and read the row.',
  },
  {
    id: 'required',
    assumed: 'A required column may be left empty.',
    source: 'PnP-JS-Core#376: the client object model always allowed it; Graph not on record.',
    probe: 'POST a row without a required column.',
  },
  {
    id: 'defaults',
    assumed: 'A column’s default value is kept and filled in at a create that leaves the column out.',
    source: 'list-create; contradicted by docs-contrib#3480 and sdk-dotnet#1136 (2021), where it was dropped.',
    probe: 'Create a list with defaults; POST an empty row.',
  },
  {
    id: 'unknown-field',
    assumed:
      '400 invalidRequest «Field X is not recognized», also in $select, and for names that begin with an underscore.',
    source: 'microsoft-graph-docs#2609; a client reports fields dropped in silence; $select not on record.',
    probe: 'POST, PATCH and $select an unknown name.',
  },
  {
    id: 'lookup-target',
    assumed: 'A LookupId without a row is refused with a bare 400.',
    source: 'none',
    probe: 'Write LookupId 999999.',
  },
  {
    id: 'hyperlink',
    assumed: 'A hyperlink is refused in POST and taken in PATCH as {Url, Description}.',
    source: 'altronic-arc live in 2026; refused for others (graph-docs#12638, #1965, #7536).',
    probe: 'PATCH a hyperlink column.',
  },
  {
    id: 'note-length',
    assumed: 'A multi-line column takes 63,999 characters.',
    source: 'measured on a tenant in 2026 as «about 63K».',
    probe: 'Write 64,000 characters.',
  },
  {
    id: 'fields-of-one',
    assumed: 'GET …/items/{id} without $expand=fields shows no fields.',
    source: 'listitem-get; older samples show them.',
    probe: 'GET a row without $expand.',
  },
  {
    id: 'post-without-fields',
    assumed: 'POST …/items takes bare fields as well as {"fields": …}.',
    source: 'the PnPjs suite posts {Title}.',
    probe: 'POST {"Title": "x"} and read the row.',
  },
  {
    id: 'dollar-sign',
    assumed: 'Query options without $ are refused with 400 badArgument, and so is fields(select=X).',
    source: 'one tenant in 2026; graph-docs#9642; other clients leave the $ out and are answered.',
    probe: 'GET …/items?expand=fields.',
  },
  {
    id: 'filter-operators',
    assumed: 'and, or and parentheses are honoured; ne also finds empty values; null, not and contains are refused.',
    source: 'listitem-list names eq to startswith; the rest not on record.',
    probe: 'Each of them on an indexed column.',
  },
  {
    id: 'date-literals',
    assumed: 'Moments stand bare in filters; in quotes they are refused.',
    source: 'altronic-arc; other clients quote them.',
    probe: 'Filter a date column either way.',
  },
  {
    id: 'id-filter',
    assumed: 'fields/ID may be filtered and ordered by as if indexed; $orderby=id is refused.',
    source: 'graph-docs#14191 for the latter.',
    probe: 'GET …/items?$filter=fields/ID gt 5.',
  },
  {
    id: 'threshold',
    assumed: 'More than 5,000 rows behind the first clause: 429 tooManyResources without Retry-After, for good.',
    source: 'msgraph-sdk-dotnet#827 for the 429; its code is not on record.',
    probe: 'Filter a list of 6,000 equal values.',
  },
  {
    id: 'page-size',
    assumed: 'A page holds at most 200 rows, whatever $top says.',
    source: '200 is the usual page; $top up to 5,000 is in use in the wild: this tenant is stricter on purpose.',
    probe: 'GET …/items?$top=1000 on a list of 1,000.',
  },
  {
    id: 'delta-expand',
    assumed: 'items/delta takes $expand=fields($select=…) and repeats it in its links.',
    source: 'listitem-delta names $select, $expand and $top.',
    probe: 'GET …/items/delta?$expand=fields.',
  },
  {
    id: 'delta-token-life',
    assumed:
      'A token lives 30 days; older, foreign and unreadable ones get 410 resyncChangesApplyDifferences with Location.',
    source: 'onedrive-api-docs#231 for about 30 days of a drive’s token.',
    probe: 'Keep a token for 31 days; send one of another list.',
  },
  {
    id: 'delta-deleted-unseen',
    assumed: 'A row made and deleted between two looks is told as deleted.',
    source: 'none',
    probe: 'POST and DELETE a row, then follow the delta link.',
  },
  {
    id: 'delta-column-removed',
    assumed: 'Removing a column changes no row: delta tells nothing, and values are simply gone.',
    source: 'none',
    probe: 'Delete a column and follow the delta link.',
  },
  {
    id: 'restored-rows',
    assumed: 'A row restored from the bin keeps id, ETag and version, and delta tells it as changed.',
    source: 'none',
    probe: 'Delete a row, restore it on the site, follow the delta link.',
  },
  {
    id: 'list-stamp',
    assumed: 'lastModifiedDateTime of a list follows its rows at once, to the second; its ETag follows the stamp.',
    source: 'none: nobody promises it, hence the fault `listStamp`.',
    probe: 'Read the stamp before and after an edit, every second for a minute.',
  },
  {
    id: 'list-name',
    assumed: 'A list’s name is its first display name without what is not ASCII, and is kept.',
    source: 'none in Graph; SharePoint derives addresses so.',
    probe: 'POST a list «Milepæler» and read its name.',
  },
  {
    id: 'duplicate-list',
    assumed: 'A second list of the same display name: 409 nameAlreadyExists.',
    source: 'graph/errors',
    probe: 'POST a list twice.',
  },
  {
    id: 'list-versions',
    assumed:
      'A list made through Graph keeps 500 versions of a row, and SharePoint’s REST says so to whoever sees the list.',
    source: 'Microsoft’s support pages for 500, of libraries; none for lists.',
    probe: 'POST a list and read EnableVersioning and MajorVersionLimit.',
  },
  {
    id: 'rights-shown',
    assumed:
      'Who has which rights on a list is shown to those who may enumerate permissions (full control), 403 to others; that it has rights of its own is shown to all.',
    source: 'PermissionKind.EnumeratePermissions.',
    probe: 'GET roleassignments and HasUniqueRoleAssignments of a list as a member.',
  },
  {
    id: 'column-rules',
    assumed:
      'At most 20 indexes; unique needs indexed (400 otherwise); several lines, several values and links cannot be indexed.',
    source: 'SPField.EnforceUniqueValues; advaiya.com for 20.',
    probe: 'POST such columns.',
  },
  {
    id: 'null-definitions',
    assumed: 'defaultValue or validation sent as null: 500 generalException.',
    source: 'a comment in corso gives the text, not the status.',
    probe: 'POST a column with "defaultValue": null.',
  },
  {
    id: 'people-known',
    assumed: 'A person enters the User Information List at her first call to the site, and not before.',
    source: 'graph-docs#15695, #5875; when exactly is not on record.',
    probe: 'Look for a member who has never opened the site.',
  },
  {
    id: 'guests',
    assumed: 'Guests of the team read and do not write, as visitors of the site.',
    source: 'a choice: Teams itself lets guests edit.',
    probe: 'PATCH a row as a guest.',
  },
  {
    id: 'member-by-team',
    assumed:
      'Who is in a SharePoint group through a group of Microsoft 365 is told so by currentuser/groups of that group.',
    source: 'none: the page on groups speaks of members by name alone.',
    probe: 'Put the team’s own group in a SharePoint group, and ask as a member of the team.',
  },
  {
    id: 'batch-concurrency',
    assumed: 'Requests of a batch without dependsOn are carried out and answered in any order.',
    source: 'json-batching',
    probe: 'Twenty POSTs in one batch; compare ids with order.',
  },
  {
    id: 'batch-order',
    assumed: 'A batch that gives an order to some of its requests only is refused whole with 400.',
    source: 'json-batching: fully sequential or fully parallel; what a mixture gets is not on record.',
    probe: 'Three GETs, the second dependent on the first.',
  },
  {
    id: 'batch-body',
    assumed: 'A write in a batch without body and Content-Type fails the whole batch with 400.',
    source: 'a comment in pnpcore quotes the text.',
    probe: 'POST …/restoreVersion inside a batch without a body.',
  },
  {
    id: 'person-beside-id',
    assumed: 'Where a column `OwnerId` stands beside the person column `Owner`, a write of `OwnerLookupId` is refused.',
    source: 'microsoft-graph-docs#19901: the write fails; its answer is not quoted.',
    probe: 'Make both columns, and POST a row with OwnerLookupId.',
  },
  {
    id: 'missing-folders',
    assumed: 'PUT of a file below folders that are not there: 404.',
    source: 'none; OneDrive is said to make them.',
    probe: 'PUT …/root:/ny/fil.docx:/content.',
  },
  {
    id: 'channel-folder',
    assumed:
      'filesFolder of the channel is read, and files are put there, with the rights that write the plan’s rows; else the site’s own library is used.',
    source: 'Graph lists Files.Read.All and Sites.Read.All for filesFolder, and says nothing of Sites.Selected.',
    probe: 'GET …/channels/{id}/filesFolder and PUT a small file there, in «enkel» and in «streng».',
  },
  {
    id: 'file-open',
    assumed: 'A file that somebody has open in Word refuses PUT with 423; a new name is then taken.',
    source: 'Graph: error codes, resourceLocked; others have seen notAllowed too.',
    probe: 'Open a document in Word, and PUT it.',
  },
  {
    id: 'file-addresses',
    assumed:
      'Large files go up to, and files come down from, the tenant’s own SharePoint host, which the tab may call.',
    source: 'Seen in examples of uploadUrl and downloadUrl; no page promises it.',
    probe: 'Begin an upload, and read the host of its address.',
  },
  {
    id: 'retry-after-exposed',
    assumed: 'Retry-After is exposed to pages; `hiddenSeconds` in a fault hides it.',
    source: 'dev-proxy lists it; graph-docs#17488 and sdk-javascript#978 say that it is not.',
    probe: 'Read a 429’s headers in a page.',
  },
  {
    id: 'list-web-part',
    assumed: 'A page with the web part that shows a list is refused with 400; `accepted` takes it.',
    source:
      'sitepage-create names the web parts that it takes and says that others fail; public programs count this one among those that v1.0 takes.',
    probe: 'POST a page with web part f92bf067-bc19-489e-a556-7fe95f508720.',
    conduct: 'listWebPart',
  },
  {
    id: 'page-name-taken',
    assumed: 'A second page of one name: 409 nameAlreadyExists.',
    source: 'none',
    probe: 'POST a page twice.',
  },
  {
    id: 'page-checked-out',
    assumed: 'A page stands checked out by whoever wrote it last until it is published; a change by another gets 423.',
    source: 'sitepage-create shows the checkout; sitepage-publish checks in; the answer to others is not on record.',
    probe: 'PATCH a page that another person has just made.',
  },
  {
    id: 'page-rights',
    assumed: 'Whoever may edit rows of the site may make, change and publish pages.',
    source: 'sitepage-create: delegated Sites.ReadWrite.All; Sites.Selected is not in its table.',
    probe: 'POST a page as a member, and with Sites.Selected and the roles write and manage.',
  },
  {
    id: 'program-rights',
    assumed: 'Sites.Selected with the role write: rows in every list, whatever rights of its own it has, and no lists.',
    source: 'permissions-selected-overview; of lists with rights of their own nothing is said.',
    probe: 'With an app-only token and the role write: POST a row in Decisions, PATCH one in Reminders, POST a list.',
  },
  {
    id: 'program-sees-groups',
    assumed: 'The same program reads over REST who is in open groups; $expand=Users is refused where one is closed.',
    source: 'none; app-only calls of SharePoint’s REST need a certificate or a managed identity.',
    probe: 'GET …/_api/web/sitegroups?$expand=Users by an app-only token, with a closed group and without.',
  },
  {
    id: 'program-author',
    assumed: 'createdBy of what a program writes names the application, and «SharePoint App» as its user.',
    source: 'answers shown in public issues.',
    probe: 'POST a row with an app-only token, and read createdBy.',
  },
];
