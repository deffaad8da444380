import { describe, expect, it } from 'vitest';
import { type Method, pathOfLink, resourceUnits } from './request.ts';

describe('a link that the service sends', () => {
  it('is followed letter by letter where it stays in Graph v1.0', () => {
    const path = "/sites/t.sharepoint.com,g1,g2/lists('l')/items/delta?$expand=fields&$skiptoken=UGFnZWQ9VFJVRQ%3D%3D";
    expect(pathOfLink(`https://graph.microsoft.com/v1.0${path}`)).toBe(path);
  });

  it.each([
    'https://evil.example/v1.0/sites',
    'https://graph.microsoft.com@evil.example/v1.0/sites',
    'https://graph.microsoft.com.evil.example/v1.0/sites',
    'https://graph.microsoft.com:8443/v1.0/sites',
    'https://user:pass@graph.microsoft.com/v1.0/sites',
    'https://graph.microsoft.com/v1.0@evil.example/',
    'https://graph.microsoft.com/v1.0',
    'https://graph.microsoft.com/v1.0x/sites',
    'https://graph.microsoft.com/beta/sites',
    'https://graph.microsoft.com/v1.0/../beta/sites',
    'https://graph.microsoft.com/v1.0/%2e%2e/beta/sites',
    'https://graph.microsoft.com/v1.0/sites/.%2E/me',
    'https://graph.microsoft.com/v1.0/sites/..',
    'https://graph.microsoft.com/v1.0//evil.example',
    'https://graph.microsoft.com/v1.0/\\evil.example',
    'https://graph.microsoft.com/v1.0/\t/evil.example',
    'https://graph.microsoft.com/v1.0/sites#x',
    'https://graph.microsoft.com\\@evil.example/v1.0/',
    'http://graph.microsoft.com/v1.0/sites',
    '//graph.microsoft.com/v1.0/sites',
    'javascript:alert(1)',
    ' https://graph.microsoft.com/v1.0/sites',
    '',
    null,
    17,
  ])('is refused: %s', (link) => {
    expect(pathOfLink(link)).toBeNull();
  });
});

describe('the cost of a request', () => {
  it.each<[Method, string, number]>([
    ['GET', '/sites/s/lists/l/items/1?$expand=fields', 1],
    ['GET', '/sites/s', 1],
    ['GET', '/sites/s/lists/l', 1],
    ['GET', '/sites/s/lists', 2],
    ['GET', '/sites/s/lists/l/items?$filter=x', 2],
    ['GET', '/sites/s/lists/l/items/1/versions', 2],
    ['GET', '/sites/s/lists/l/items/delta?$expand=fields', 2],
    ['GET', '/sites/s/lists/l/items/delta?token=abc', 1],
    ['GET', "/sites/s/lists/l/items/delta(token='abc')", 1],
    ['POST', '/sites/s/lists/l/items', 2],
    ['PATCH', '/sites/s/lists/l/items/1/fields', 2],
    ['DELETE', '/sites/s/lists/l/items/1', 2],
    ['GET', '/sites/s/permissions', 5],
    ['GET', '/sites/s/lists/l/items?$expand=permissions', 5],
    ['GET', '/sites/s/lists/l/items?$filter=permissions', 2],
    ['POST', '/sites/s/permissions', 5],
    ['POST', '/drives/d/items/i/createLink', 5],
    ['POST', '/$batch', 0],
  ])('%s %s is %i', (method, path, units) => {
    expect(resourceUnits({ method, path })).toBe(units);
  });
});
