import { describe, expect, it } from 'vitest';
import type { EntityName } from '#domain/entities.ts';
import { allLists, lists, listByName, startLists } from './lists.ts';

/**
 * Names that columns must not bear, lower case: SharePoint's own columns (MS-WSSTS 2.4.2 «Base Data Fields»), what Graph
 * answers beside them in `fields` (learn: graph/api/listitem-get), and properties of a list item in SharePoint REST.
 */
const RESERVED: ReadonlySet<string> = new Set(
  `AccessPolicy AppAuthor AppEditor Attachments Author BaseName CheckedOutUserId CheckoutUser ComplianceAssetId
  ContentType ContentTypeId ContentVersion Created Created_x0020_Date DocIcon Edit Editor EncodedAbsUrl
  File_x0020_Size File_x0020_Type FileDirRef FileLeafRef FileRef FileSizeDisplay FolderChildCount FSObjType GUID
  HTML_x0020_File_x0020_Type ID InstanceID IsCheckedoutToLocal ItemChildCount Last_x0020_Modified LinkFilename
  LinkFilename2 LinkFilenameNoMenu LinkTitle LinkTitle2 LinkTitleNoMenu MetaInfo Modified Name NoExecute Order
  OriginatorId owshiddenversion ParentLeafName ParentUniqueId ParentVersionString PermMask Predecessors PrincipalCount
  ProgId Restricted ScopeId SelectFilename SelectTitle ServerUrl SMLastModifiedDate SMTotalFileCount
  SMTotalFileStreamSize SMTotalSize SortBehavior SyncClientId TemplateUrl TriggerFlowInfo Type UniqueId Version
  VirusStatus WorkflowInstanceID WorkflowVersion xd_ProgID xd_Signature
  AttachmentFiles Comments DisplayName EffectiveBasePermissions FieldValuesAsText FieldValuesForEdit File
  FileSystemObjectType Folder HasUniqueRoleAssignments IconOverlay LikedByInformation ParentList Properties
  RoleAssignments ServerRedirectedEmbedUrl Versions`
    .toLowerCase()
    .split(/\s+/),
);

/** Display names of the columns that SharePoint shows in every list, Norwegian and English. */
const SHOWN_BY_SHAREPOINT: ReadonlySet<string> = new Set(
  `ID,Tittel,Endret,Endret av,Opprettet,Opprettet av,Versjon,Vedlegg,Innholdstype,Type,Rediger,
  Title,Modified,Modified By,Created,Created By,Version,Attachments,Content Type,Edit`
    .split(',')
    .map((label) => label.trim()),
);

/** Rights and loading as the table of lists in the architecture has them. */
const TABLE: Readonly<Record<EntityName, readonly [name: string, rights: string, loading: string]>> = {
  plan: ['Plans', 'led', 'start'],
  milestone: ['Milestones', 'open', 'start'],
  measure: ['Measures', 'open', 'start'],
  proposal: ['Proposals', 'open', 'start'],
  group: ['Groups', 'led', 'start'],
  member: ['Members', 'led', 'start'],
  mandate: ['Mandates', 'led', 'onDemand'],
  report: ['Reports', 'open', 'start'],
  decision: ['Decisions', 'addOnlyByLed', 'start'],
  sentReport: ['SentReports', 'addOnly', 'onDemand'],
  revision: ['Revisions', 'addOnlyByLed', 'onDemand'],
  journalEntry: ['Journal', 'addOnlyByKeepers', 'onDemand'],
  followup: ['Followups', 'open', 'onDemand'],
  pause: ['Pauses', 'open', 'onDemand'],
  request: ['Requests', 'open', 'onDemand'],
  meeting: ['Meetings', 'open', 'onDemand'],
  agendaItem: ['AgendaItems', 'open', 'onDemand'],
  workPackage: ['WorkPackages', 'open', 'onDemand'],
  goal: ['Goals', 'open', 'onDemand'],
  stakeholder: ['Stakeholders', 'open', 'onDemand'],
  involvement: ['Involvement', 'open', 'onDemand'],
  input: ['Inputs', 'open', 'onDemand'],
  duty: ['Duties', 'open', 'onDemand'],
  reference: ['References', 'open', 'onDemand'],
  importRun: ['Imports', 'open', 'onDemand'],
  consultation: ['Consultations', 'ledAndUnions', 'onDemand'],
  change: ['Changes', 'addOnly', 'onDemand'],
  reminder: ['Reminders', 'service', 'onDemand'],
  conversation: ['Conversations', 'service', 'service'],
};

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

describe('the lists of a plan', () => {
  it('have the rights and are loaded as the architecture says', () => {
    const found = Object.fromEntries(allLists.map((list) => [list.entity, [list.name, list.rights, list.loading]]));
    expect(found).toEqual(TABLE);
  });

  it('stand under the entity that they say they hold', () => {
    for (const [entity, list] of Object.entries(lists)) expect(list.entity).toBe(entity);
  });

  it('are found by their internal name, and by no other', () => {
    expect(listByName('Milestones')).toBe(lists.milestone);
    expect(listByName('milestones')).toBeUndefined();
    expect(listByName('Milepæler')).toBeUndefined();
  });

  it('differ in internal name and in display name', () => {
    expect(repeated(allLists.map(({ name }) => name.toLowerCase()))).toEqual([]);
    expect(repeated(allLists.map(({ label }) => label))).toEqual([]);
  });

  it('that are read at the start are eight', () => {
    expect(startLists.map(({ name }) => name).toSorted()).toEqual(
      ['Decisions', 'Groups', 'Measures', 'Members', 'Milestones', 'Plans', 'Proposals', 'Reports'].toSorted(),
    );
  });
});

describe.each(allLists.map((list) => [list.name, list] as const))('the columns of %s', (_, list) => {
  const names = list.columns.map(({ name }) => name);

  it('have names that SharePoint takes as they are: ASCII, at most 32 characters, none reserved, none twice', () => {
    expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
    expect(names.filter((name) => name.length > 32)).toEqual([]);
    expect(names.filter((name) => RESERVED.has(name.toLowerCase()))).toEqual([]);
    expect(repeated(names.map((name) => name.toLowerCase()))).toEqual([]);
  });

  it('never end in Id, which would clash with the LookupId of a person column', () => {
    expect(names.filter((name) => name.endsWith('Id'))).toEqual([]);
  });

  it('hold SharePoint’s Title once, and make all others', () => {
    expect(list.columns.filter(({ builtIn }) => builtIn).map(({ name }) => name)).toEqual(['Title']);
  });

  it('have display names of their own', () => {
    const shown = names.map((name) => list.columnLabels[name] ?? '');
    expect(repeated(shown)).toEqual([]);
    expect(shown.filter((label) => label === '' || SHOWN_BY_SHAREPOINT.has(label))).toEqual([]);
  });

  it('have at most 20 indexes, and a unique column is indexed', () => {
    expect(list.columns.filter(({ indexed }) => indexed).length).toBeLessThanOrEqual(20);
    expect(list.columns.filter(({ indexed, unique }) => unique && !indexed)).toEqual([]);
  });

  it('index the key, the plan, the end of every time and the state', () => {
    const asked = names.filter((name) => /^(FdKey|FdPlan|State|Status|Period)$/.test(name));
    const ends = names.filter((name) => name.endsWith('Reading')).map((name) => name.replace(/Reading$/, 'To'));
    for (const name of [...asked, ...ends]) {
      expect([name, list.columns.find((made) => made.name === name)?.indexed]).toEqual([name, true]);
    }
  });

  it('index no text of several lines, which SharePoint cannot', () => {
    const notes = list.columns.filter(({ facet }) => 'text' in facet && 'allowMultipleLines' in facet.text);
    expect(notes.filter(({ indexed }) => indexed)).toEqual([]);
  });

  it('give every choice a text of its own', () => {
    for (const { facet } of list.columns) {
      if ('choice' in facet) expect(repeated(facet.choice.choices)).toEqual([]);
    }
  });
});
