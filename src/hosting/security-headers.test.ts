import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Allowed, type Headers, redirectHeaders, tabHeaders } from './security-headers.ts';

const directivesOf = (headers: Headers): ReadonlyMap<string, readonly string[]> =>
  new Map(
    (headers['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );

const hosted: Allowed = { calls: ['https://skarvoy.sharepoint.com'], framedBy: [] };
const tab = directivesOf(tabHeaders(hosted));

describe('the headers of the tab', () => {
  it('allow nothing first, and then what is named', () => {
    const [first] = tab;
    expect(first).toEqual(['default-src', ["'none'"]]);
    expect(redirectHeaders['Content-Security-Policy']).toMatch(/^default-src 'none'; /);
  });

  it('let Teams frame it and nobody else', () => {
    expect(tab.get('frame-ancestors')).toEqual([
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.cloud.microsoft',
    ]);
  });

  it('let no script run but our files, and no words become script', () => {
    expect(tab.get('script-src')).toEqual(["'self'"]);
    expect(tab.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(tab.get('trusted-types')).toEqual(['default']);
    for (const headers of [tabHeaders(hosted), redirectHeaders]) {
      expect(headers['Content-Security-Policy']).not.toMatch(/unsafe|\*[ ;]|https: |http:/);
    }
  });

  it('take the empty style element that Fluent fills, by its hash', () => {
    expect(tab.get('style-src')).toEqual(["'self'", `'sha256-${createHash('sha256').update('').digest('base64')}'`]);
  });

  it('name every host that is called', () => {
    expect(tab.get('connect-src')).toEqual([
      "'self'",
      'https://graph.microsoft.com',
      'https://login.microsoftonline.com',
      'https://res.cdn.office.net',
      'https://skarvoy.sharepoint.com',
    ]);
  });

  it('are extended for a laptop in calls and framing alone', () => {
    const laptop = directivesOf(tabHeaders({ calls: ['http://127.0.0.1:4281'], framedBy: ["'self'"] }));
    const different = [...tab].filter(([name, values]) => laptop.get(name)?.join() !== values.join());
    expect(different.map(([name]) => name)).toEqual(['connect-src', 'frame-ancestors']);
    expect([...laptop.keys()]).toEqual([...tab.keys()]);
  });

  it('ask for encryption for more than a year, and tell no other site where people came from', () => {
    for (const headers of [tabHeaders(hosted), redirectHeaders]) {
      expect(Number(/max-age=(\d+)/.exec(headers['Strict-Transport-Security'] ?? '')?.[1])).toBeGreaterThan(31_536_000);
      expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
    }
  });
});
