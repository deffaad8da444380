import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#base/clock.ts';
import { and, pathOf, queryOf, where } from './odata.ts';
import { isGraphPath } from '#graph/request.ts';

const filterOf = (query: string): string => new URL(`https://x.example/${query}`).searchParams.get('$filter') ?? '';

/** Reads `<field> eq '<literal>'` as OData does (OData 4.01 ABNF, string literals): the text meant, or null. */
function meant(filter: string, start = "fields/Title eq '"): string | null {
  if (!filter.startsWith(start)) return null;
  let text = '';
  for (let at = start.length; at < filter.length; at += 1) {
    if (filter[at] !== "'") text += filter[at];
    else if (filter[at + 1] === "'") {
      text += "'";
      at += 1;
    } else return at === filter.length - 1 ? text : null;
  }
  return null;
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '"',
        '%27',
        '%',
        '&',
        '#',
        '?',
        '+',
        '/',
        '\\',
        ' or 1 eq 1',
        '$filter=',
        '\u2019',
        'æøå',
        '\u202e',
        '\n',
        '\0',
        ')',
        ',',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('a filter', () => {
  it('finds only the text that was meant, whatever the text is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const query = queryOf({ filter: where('fields/Title', 'eq', text), top: 1 });
        expect(isGraphPath(`/sites/s/lists/l/items${query}`)).toBe(true);
        expect(query).toMatch(/^\?\$filter=[A-Za-z0-9%._~-]*&\$top=1$/);
        expect(meant(filterOf(query))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["' or 1 eq 1 or Title eq '", "O'Brien", '%27', "''", '\u2019'])('takes %s by the letter', (text) => {
    expect(meant(filterOf(queryOf({ filter: where('fields/Title', 'eq', text) })))).toBe(text);
  });

  it('has half a character replaced, which no server could have stored', () => {
    const query = queryOf({ filter: where('fields/Title', 'eq', 'a\ud800b\udc00😀') });
    expect(meant(filterOf(query))).toBe('a\ufffdb\ufffd😀');
  });

  it('writes each kind of value as SharePoint reads it', () => {
    const instant = '2026-02-11T13:32:00.000Z' as Instant;
    expect(where('fields/Frist', 'ge', { instant }).expression).toBe('fields/Frist ge 2026-02-11T13:32:00.000Z');
    expect(where('fields/Belop', 'lt', -2.5).expression).toBe('fields/Belop lt -2.5');
    expect(where('fields/Viktig', 'ne', true).expression).toBe('fields/Viktig ne true');
    expect(where('fields/Title', 'startswith', "d'A").expression).toBe("startswith(fields/Title,'d''A')");
    expect(and(where('fields/A', 'eq', '1'), where('fields/B', 'gt', 2)).expression).toBe(
      "fields/A eq '1' and fields/B gt 2",
    );
  });

  it.each(['', 'fields/', 'Title eq 1', "x'", 'a,b', 'fields/Å', '1a', '$top', 'fields//x', 'a b'])(
    'has no field named «%s»',
    (name) => {
      expect(() => where(name, 'eq', '')).toThrow(RangeError);
      expect(() => queryOf({ select: [name] })).toThrow(RangeError);
      expect(() => queryOf({ orderBy: name })).toThrow(RangeError);
      expect(() => queryOf({ expand: { [name]: [] } })).toThrow(RangeError);
      expect(() => queryOf({ expand: { fields: [name] } })).toThrow(RangeError);
    },
  );

  it('has no moment or number that is none', () => {
    expect(() => where('a', 'eq', { instant: "2026'" as Instant })).toThrow(RangeError);
    expect(() => where('a', 'eq', Number.NaN)).toThrow(RangeError);
    expect(() => where('a', 'eq', Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('a query', () => {
  it('is written in one order, and is nothing where nothing is asked', () => {
    expect(queryOf({})).toBe('');
    expect(
      queryOf({
        token: "la'test",
        top: 200,
        orderBy: 'fields/Frist',
        descending: true,
        expand: { fields: ['Title', 'FdKey'], versions: [] },
        select: ['id', 'eTag'],
      }),
    ).toBe(
      '?$select=id,eTag&$expand=fields($select=Title,FdKey),versions&$orderby=fields/Frist%20desc&$top=200&token=la%27test',
    );
  });
});

describe('a path', () => {
  it('holds any id within its own segment', () => {
    fc.assert(
      fc.property(anyText, (id) => {
        fc.pre(!/^\.{0,2}$/.test(id));
        const path = pathOf('sites', id, 'lists');
        expect(isGraphPath(path)).toBe(true);
        const { pathname, search, hash } = new URL(`https://x.example${path}`);
        const segments = pathname.split('/').map(decodeURIComponent);
        expect([segments, search, hash]).toEqual([['', 'sites', id, 'lists'], '', '']);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves the commas of site ids readable', () => {
    expect(pathOf('sites', 't.sharepoint.com,a1,b2', 'lists')).toBe('/sites/t.sharepoint.com,a1,b2/lists');
  });

  it.each(['', '.', '..'])('has no segment «%s»', (segment) => {
    expect(() => pathOf('sites', segment)).toThrow(RangeError);
  });
});
