import { describe, expect, it } from 'vitest';
import {
  changesOf,
  columnsOf,
  createColumn,
  createItem,
  createList,
  deleteItem,
  itemOf,
  itemsOf,
  listOf,
  listsOf,
  restoreVersion,
  siteOfGroup,
  updateColumn,
  updateItem,
  updateList,
  versionsOf,
} from './lists.ts';
import { where } from '#graph/odata.ts';
import { isGraphPath } from '#graph/request.ts';

const place = { site: 't.sharepoint.com,a1,b2', list: 'l 1' };
const LIST = '/sites/t.sharepoint.com,a1,b2/lists/l%201';

describe('requests for lists', () => {
  it('name what they are about and nothing else', () => {
    const requests = [
      siteOfGroup('g1'),
      listOf(place, ['id', 'name']),
      createList(place.site, { displayName: 'X' }),
      updateList(place, { displayName: 'Y' }),
      createColumn(place, { name: 'A' }),
      updateColumn(place, 'c1', { indexed: true }),
      itemOf(place, '7', ['Title']),
      createItem(place, { Title: 'X' }),
      updateItem(place, '7', '"g,3"', { Title: 'Y' }),
      deleteItem(place, '7', '"g,3"'),
      restoreVersion(place, '7', '2.0'),
    ];
    expect(requests).toEqual([
      { method: 'GET', path: '/groups/g1/sites/root' },
      { method: 'GET', path: `${LIST}?$select=id,name` },
      { method: 'POST', path: '/sites/t.sharepoint.com,a1,b2/lists', body: { displayName: 'X' } },
      { method: 'PATCH', path: LIST, body: { displayName: 'Y' } },
      { method: 'POST', path: `${LIST}/columns`, body: { name: 'A' } },
      { method: 'PATCH', path: `${LIST}/columns/c1`, body: { indexed: true } },
      { method: 'GET', path: `${LIST}/items/7?$expand=fields($select=Title)` },
      { method: 'POST', path: `${LIST}/items`, body: { fields: { Title: 'X' } } },
      { method: 'PATCH', path: `${LIST}/items/7/fields`, headers: { 'If-Match': '"g,3"' }, body: { Title: 'Y' } },
      { method: 'DELETE', path: `${LIST}/items/7`, headers: { 'If-Match': '"g,3"' } },
      { method: 'POST', path: `${LIST}/items/7/versions/2.0/restoreVersion` },
    ]);
    expect(requests.every(({ path }) => isGraphPath(path))).toBe(true);
  });

  it('over pages are paths', () => {
    const filter = where('fields/FdKey', 'eq', 'k');
    expect(listsOf(place.site, ['id'])).toBe('/sites/t.sharepoint.com,a1,b2/lists?$select=id');
    expect(columnsOf(place, ['id', 'hidden'])).toBe(`${LIST}/columns?$select=id,hidden`);
    expect(itemsOf(place, { fields: ['FdKey', 'Title'], filter, top: 200 })).toBe(
      `${LIST}/items?$expand=fields($select=FdKey,Title)&$filter=fields%2FFdKey%20eq%20%27k%27&$top=200`,
    );
    expect(changesOf(place, { fields: [] })).toBe(`${LIST}/items/delta?$expand=fields`);
    expect(versionsOf(place, '7', ['FdOp'])).toBe(`${LIST}/items/7/versions?$expand=fields($select=FdOp)`);
  });
});
