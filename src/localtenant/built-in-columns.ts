/** The columns that SharePoint itself puts in a list, with its own well-known ids. */
import type { Column, ColumnType } from './column-types.ts';

const text: ColumnType = {
  kind: 'text',
  facet: {
    allowMultipleLines: false,
    appendChangesToExistingText: false,
    linesForEditing: 0,
    maxLength: 255,
    textType: 'plain',
  },
};
const moment: ColumnType = { kind: 'dateTime', facet: { displayAs: 'default', format: 'dateTime' } };
const person: ColumnType = {
  kind: 'personOrGroup',
  facet: { allowMultipleSelection: false, chooseFromType: 'peopleAndGroups', displayAs: 'account' },
};
const yesNo: ColumnType = { kind: 'boolean', facet: {} };
const computed: ColumnType = { kind: 'computed' };

function builtIn(name: string, displayName: string, id: string, type: ColumnType, other: Partial<Column> = {}): Column {
  return {
    id,
    name,
    displayName,
    description: '',
    group: 'Custom Columns',
    type,
    required: false,
    indexed: false,
    unique: false,
    hidden: false,
    readOnly: true,
    builtIn: true,
    defaultValue: null,
    ...other,
  };
}

const title = builtIn('Title', 'Title', 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', text, {
  required: true,
  readOnly: false,
});

const everywhere: readonly Column[] = [
  builtIn('ContentType', 'Content Type', 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', computed),
  // The primary key, so a filter on it needs no index of its own.
  builtIn('ID', 'ID', '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', computed),
  builtIn('Modified', 'Modified', '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', moment),
  builtIn('Created', 'Created', '8c06beca-0777-48f7-91c7-6da68bc07b69', moment),
  builtIn('Author', 'Created By', '1df5e554-ec7e-46a6-901d-d85a3881cb18', person),
  builtIn('Editor', 'Modified By', 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', person),
  builtIn('_UIVersionString', 'Version', 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', text),
  builtIn('Edit', 'Edit', '503f1caa-358e-4918-9094-4a2cdc4bc034', computed),
  builtIn('ItemChildCount', 'Item Child Count', 'b824e17e-a1b3-426e-aecf-f0184d900485', computed),
  builtIn('FolderChildCount', 'Folder Child Count', '960ff01f-2b6d-4f1b-9c3f-e19ad8927341', computed),
];

const linked: readonly Column[] = [
  builtIn('LinkTitleNoMenu', 'Title', 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', computed),
  builtIn('LinkTitle', 'Title', '82642ec8-ef9b-478f-acf9-31f7d45fbc31', computed),
];

export const genericColumns: readonly Column[] = [
  title,
  builtIn('Attachments', 'Attachments', '67df98f4-9dec-48ff-a553-29bece9c5bf4', yesNo),
  ...everywhere,
  ...linked,
];

export const libraryColumns: readonly Column[] = [
  builtIn('FileLeafRef', 'Name', '8553196d-ec8d-4564-9861-3dbe931050c8', text, { required: true }),
  { ...title, required: false },
  builtIn('FileSizeDisplay', 'File Size', '78a07ba4-bda8-4357-9e0f-580d64487583', computed),
  ...everywhere,
];

/** Of the User Information List. */
export const personColumns: readonly Column[] = [
  title,
  builtIn('Name', 'Account', 'bfc6f32c-668c-43c4-a903-847cca2f9b3c', text),
  builtIn('EMail', 'Work email', 'fce16b4c-fe53-4793-aaab-b4892e736d15', text),
  builtIn('UserName', 'User name', '211a8cfc-93b7-4173-9254-0bfc2d1643da', text),
  builtIn('JobTitle', 'Title', 'c4e0f350-52cc-4ede-904c-dd71a3d11f7d', text),
  builtIn('IsSiteAdmin', 'Is Site Admin', '9ba260b2-85a1-4a32-ad7a-63eaceffe6b4', yesNo),
  ...everywhere,
];
