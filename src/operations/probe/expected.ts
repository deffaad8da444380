/**
 * What the tenant in a box answers to each question, and under which of its assumptions: the column beside a real tenant's.
 * A test asks the tenant in a box and compares, and holds that each of its assumptions is either asked about or named below.
 */
import type { ProbeId } from '#text/probe.ts';

export interface Expected {
  /** Ids of the tenant in a box's assumptions. */
  readonly assumptions: readonly string[];
  /** By question; null is measured, and nothing is expected of it. */
  readonly answers: Readonly<Record<string, string | null>>;
}

export const expected: Readonly<Record<ProbeId, Expected>> = {
  'if-match': {
    assumptions: ['if-match', 'fields-route', 'etag-header'],
    answers: {
      'PATCH …/fields': '200',
      'ETag in the body of that answer': 'the new one',
      'ETag in the header of that answer': 'the new one',
      'PATCH …/items/{id}': '200',
      'ETag in the body of the answer to it': 'the new one',
      'PATCH …/fields, stale If-Match': '412 resourceModified, unchanged',
      'PATCH …/items/{id}, stale If-Match': '412 resourceModified, unchanged',
      'DELETE …/items/{id}, stale If-Match': '412 resourceModified, unchanged',
      'that PATCH within $batch': '412 resourceModified, unchanged',
      'ETag header of GET …/items/{id}': 'with quotes',
      'PATCH, fresh If-Match with quotes': '200',
      'PATCH, fresh If-Match without quotes': '200',
    },
  },
  'parallel-writes': {
    assumptions: ['parallel-writes'],
    answers: {
      '20 PATCHes of one row at once, without If-Match': '20 × 200',
    },
  },
  'multi-choice': {
    assumptions: ['multi-choice', 'multi-choice-read'],
    answers: {
      'POST with @odata.type beside': '201',
      'how it reads': '["alfa","bravo"]',
      'a type beside it': 'absent',
      'POST of a plain array': '400 invalidRequest',
      'PATCH with [] and the type': '200, reads absent',
    },
  },
  clearing: {
    assumptions: ['clearing', 'empty-absent'],
    answers: {
      'PATCH ProbeText with null': '200, reads absent',
      'PATCH ProbeNumber with null': '200, reads absent',
      'PATCH ProbeYes with null': '200, reads absent',
      'PATCH ProbeChoice with null': '200, reads absent',
      'PATCH ProbeDay with null': '200, reads absent',
      'PATCH ProbePersonLookupId with null': '200, reads absent',
      'PATCH ProbePlain with ""': '200, reads absent',
    },
  },
  dates: {
    assumptions: ['date-only', 'date-without-zone', 'milliseconds', 'created-answer-dates'],
    answers: {
      'day 2026-03-01T12:00:00Z reads': '2026-02-28T23:00:00Z',
      'that day in the answer to the POST': '2026-03-01T00:00:00Z',
      'moment …12:00:00.859Z reads': '2026-03-01T12:00:00Z',
      'that moment in the answer to the POST': '2026-03-01T13:00:00Z',
      'PATCH day with 2026-03-01T00:00:00Z': '200, reads 2026-02-28T23:00:00Z',
      'PATCH day with 2026-07-01T12:00:00Z': '200, reads 2026-06-30T22:00:00Z',
      'PATCH day with 2026-03-01': '400 invalidRequest',
    },
  },
  hyperlink: {
    assumptions: ['hyperlink'],
    answers: {
      'POST of a link': '400 invalidRequest',
      'PATCH of a link': '200, reads https://www.sharepoint.com',
    },
  },
  'odd-fields': {
    assumptions: [
      'unknown-field',
      'lookup-target',
      'note-length',
      'fields-of-one',
      'post-without-fields',
      'dollar-sign',
      'person-beside-id',
    ],
    answers: {
      'POST of an unknown field': '400 invalidRequest',
      'PATCH of an unknown field': '400 invalidRequest',
      '$select of an unknown field': '400 invalidRequest',
      'PATCH of a field that begins with _': '400 invalidRequest',
      'PATCH of a person without a row': '400 invalidRequest',
      'PATCH of 63,999 letters': '200',
      'PATCH of 64,000 letters': '400 invalidRequest',
      'GET …/items/{id} without $expand': 'no fields',
      'POST of bare fields': 'reads bare',
      'GET …/items?expand=fields': '400 badArgument',
      'GET …/items?$expand=fields(select=ID)': '400 invalidRequest',
      'PATCH of ProbePersonLookupId beside a column ProbePersonId': '400 invalidRequest',
    },
  },
  delta: {
    assumptions: ['delta-expand', 'delta-deleted-unseen', 'delta-column-removed'],
    answers: {
      'GET …/items/delta?$expand=fields($select=…)': 'reads first',
      '$expand in its link': 'repeated',
      'GET …/items/delta?token=latest': '200, 0 rows',
      'an edit is told': 'at the first look',
      'how it is told': 'told, reads second',
      'a deleted row': 'told, deleted: deleted',
      'a row made and deleted between two looks': 'told, deleted: deleted',
      'a column is deleted': 'not told',
      'a token that is none': '410 resyncChangesApplyDifferences, Location',
    },
  },
  paging: {
    assumptions: ['page-size'],
    answers: {
      'GET …/items': '200, 200 rows, nextLink',
      'GET …/items?$top=50': '200, 50 rows, nextLink',
      'GET …/items?$top=1000': '200, 200 rows, nextLink',
      'milliseconds of that page': null,
      'milliseconds of all pages': null,
      'all pages by their links': 'each row once',
      '$orderby=fields/ProbeDay, indexed': '200, in order',
      '$orderby=fields/ProbePlain, not indexed': '400 invalidRequest',
      '$orderby=id': '400 invalidRequest',
    },
  },
  filters: {
    assumptions: ['filter-operators', 'date-literals', 'id-filter'],
    answers: {
      eq: '200, 1 rows',
      'eq in capitals': '200, 1 rows',
      startswith: '200, 2 rows',
      and: '200, 1 rows',
      or: '200, 2 rows',
      parentheses: '200, 2 rows',
      'ne, with an empty one': '200, 2 rows',
      'eq null': '400 invalidRequest',
      not: '400 invalidRequest',
      contains: '400 invalidRequest',
      'a moment, bare': '200, 1 rows',
      'a moment, in quotes': '400 invalidRequest',
      'a column without index': '400 invalidRequest',
      'fields/ID': '200, 1 rows',
    },
  },
  'list-stamp': {
    assumptions: ['list-stamp'],
    answers: {
      'lastModifiedDateTime after an edit': 'at the first look',
      'eTag after an edit': 'another',
      'lastModifiedDateTime after a new row': 'at the first look',
      'eTag after a new row': 'another',
      'lastModifiedDateTime after a deleted row': 'at the first look',
      'eTag after a deleted row': 'another',
    },
  },
  batches: {
    assumptions: ['batch-concurrency', 'batch-order', 'batch-body'],
    answers: {
      '20 POSTs in one $batch': '20 × 201',
      'their answers': null,
      'an order for some of three': '400 BadRequest',
      'a write without a body': '400 BadRequest',
      '21 requests': '400 MaximumValueExceeded',
    },
  },
  unique: {
    assumptions: ['unique-violation', 'unique-strict'],
    answers: {
      'a second POST of the same value': '400 invalidRequest',
      'the same in capitals': '400 invalidRequest',
      'PATCH to a value in use': '400 invalidRequest',
      'PATCH of another column': '200',
      'rows without a value': '201',
      '20 POSTs of one value at once': '1 × 201, 19 × 400 invalidRequest',
      'rows with that value': '1',
      '20 POSTs of one value in a $batch': '1 × 201, 19 × 400 invalidRequest',
      'rows with that value (batch)': '1',
      'DELETE of a row with a value': '204',
      'POST of the deleted row’s value': '201',
    },
  },
  'list-creation': {
    assumptions: ['list-name', 'duplicate-list', 'column-rules', 'defaults', 'null-definitions', 'required'],
    answers: {
      'POST …/lists with columns of seven kinds': '201',
      name: 'the display name in ASCII',
      'PATCH of its display name': '200',
      'name after that': 'kept',
      'POST …/lists with a display name in use': '409 nameAlreadyExists',
      'POST …/lists with a name': '400 invalidRequest',
      'indexed at the creation': 'true',
      'enforceUniqueValues at the creation': 'true',
      'defaultValue at the creation': 'alfa',
      'validation, read back': 'absent',
      'a link’s facet, read back': 'absent',
      'a hidden column, where hidden is not selected': 'absent',
      'POST of a row without its required column': '201',
      'a default that was left out': 'alfa',
      'POST of a row against the validation': '201',
      'a unique column without index': '400 invalidRequest',
      'an indexed column of several lines': '400 invalidRequest',
      'a default that is null': '500 generalException',
      'POST …/lists with 21 indexes': '400 invalidRequest',
    },
  },
  'token-rights': {
    assumptions: [],
    answers: {
      'rights in the token': null,
      'rights in SharePoint’s token': null,
      'GET /sites/{id}': '200',
      'POST …/lists': '201',
      'POST …/columns': '201',
      'POST …/items': '201',
      'GET …/items/delta': '200',
      'GET /sites/{id}/drive': '200',
    },
  },
  'channel-files': {
    assumptions: [],
    answers: {
      'kind of channel': null,
      'GET …/filesFolder': '200',
      'GET /sites/{id}/drive': '200',
      'the folder’s drive': 'the site’s own',
    },
  },
  views: {
    assumptions: [],
    answers: {
      'OPTIONS …/views/add from the tab': '200, the origin is let in',
      'POST …/views/add, odata=nometadata': '200, the origin is let in',
      'POST …/views/add, odata=verbose': '200',
      'MERGE of a column’s format': '204',
      'the format, read back': 'kept',
    },
  },
  headers: {
    assumptions: ['retry-after-exposed'],
    answers: {
      'OPTIONS to Graph for a PATCH': '200, the origin is let in',
      'GET from Graph': '200, the origin is let in',
      'exposed by Graph':
        'client-request-id, Content-Range, ETag, Location, Preference-Applied, ReadWriteConsistencyToken, request-id, Retry-After, SdkVersion, WWW-Authenticate, x-ms-client-gcc-tenant',
      'Retry-After from Graph': 'exposed',
      'ETag from Graph': 'exposed',
      'Location from Graph': 'exposed',
      'RateLimit-Remaining from Graph': 'hidden',
      'GET from SharePoint': '200, the origin is let in',
      'Retry-After from SharePoint': 'exposed',
    },
  },
  inheritance: {
    assumptions: ['list-versions'],
    answers: {
      'versions that it keeps': '500',
      'the site’s time': 'told',
      hasuniqueroleassignments: 'false',
      'breakroleinheritance, with a copy': '200',
      'hasuniqueroleassignments after it': 'true',
      'the same, told with all lists': 'true',
      'assignments after it': 'as they were',
    },
  },
  'role-group': {
    assumptions: [],
    answers: {
      'POST web/sitegroups': '201',
      'its title': 'kept',
      'its description': 'kept',
      'who is in it is seen by others': 'yes',
      'POST …/users': '201',
      'web/currentuser/groups names it': 'yes',
      'web, with its current user’s groups': '200',
      'it names the group': 'yes',
      'it says what I may do': 'yes',
    },
  },
  'add-only': {
    assumptions: [],
    answers: {
      'POST web/roledefinitions': '201',
      'its permissions, read back': 'kept',
      addroleassignment: '200',
      'removeroleassignment of what they had': '200',
      'a member reads': '200',
      'a member adds': '201',
      'a member edits': '403 accessDenied',
      'a member deletes': '403 accessDenied',
      'an owner edits': '200',
      'a member restores a version': '403 accessDenied',
    },
  },
};

/** Assumptions that no probe asks about, and why. */
export const unprobed: Readonly<Record<string, string>> = {
  'program-rights':
    'It takes the identity of the reminder service, which looks by itself: api/check, or serve.js --check.',
  'program-sees-groups': 'The same, and SharePoint’s own.',
  'program-author': 'The same.',
  'unique-restored': 'Graph v1.0 restores no row from the recycle bin, and the bin holds what is not ours.',
  'restored-rows': 'The same.',
  threshold: 'It takes a list of more than 5,000 rows, and would load the tenant for an hour.',
  'delta-token-life': 'A token must be kept for a month.',
  'people-known': 'It takes somebody who has never opened the site.',
  guests: 'It takes the token of a guest.',
  'member-by-team': 'It takes SharePoint’s token of somebody who is in the site only through the team.',
  'rights-shown': 'It takes SharePoint’s token of a member, and the probes have only Graph’s.',
  'missing-folders': 'Files would be put in the channel’s library, where people work.',
  'channel-folder': 'The same.',
  'file-open': 'The same, and it takes somebody with the file open.',
  'file-addresses': 'The same.',
  'list-web-part':
    'A page would stand among those that people see; set-up tries it, and tells which form the page got.',
  'page-name-taken': 'The same.',
  'page-checked-out': 'The same, and it takes the token of another person.',
  'page-rights': 'The same.',
};
