import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import {
  formatRoute,
  itemOfRoute,
  pageOf,
  parseRoute,
  type Route,
  routeOfItem,
  routeTo,
  saysWhere,
  scrollPlace,
} from './route.ts';

const key = countingKeys(0xabc)();
const measures: Route = { screen: 'measures', open: key, filter: 'late', search: 'turnus & ferie #1' };

describe('an address', () => {
  it('leads back to where it came from', () => {
    for (const route of [
      routeTo('overview'),
      routeTo('taken-away'),
      routeTo('history'),
      { screen: 'history', day: day(2026, 3, 1) },
      routeTo('journal'),
      routeTo('self-check'),
      measures,
      { screen: 'groups', open: key },
      routeTo('meetings'),
      { screen: 'meeting', open: key },
    ] as const)
      expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('may be any string: what is not understood leads to the front', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        const route = parseRoute(address);
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
    expect(parseRoute(`#/tiltak?sok=${'x'.repeat(3_000)}`)).toEqual({ screen: 'overview' });
  });

  it.each([
    ['', false],
    ['#', false],
    ['#/', false],
    ['#/tiltak', true],
    ['#tull', true],
  ])('%j says where to go: %s', (address, says) => {
    expect(saysWhere(address)).toBe(says);
  });
});

describe('a link to one item', () => {
  it.each([
    ['m', { screen: 'timeline', open: key }],
    ['t', { screen: 'measures', open: key, filter: null, search: '' }],
    ['g', { screen: 'groups', open: key }],
    ['s', { screen: 'reports', open: key }],
    ['b', { screen: 'decisions', open: key }],
    ['d', { screen: 'meeting', open: key }],
    ['i', { screen: 'involvement', open: key }],
  ])('%s leads to the item', (kind, route) => {
    expect(routeOfItem(`${kind}-${key}`)).toEqual(route);
  });

  it.each([
    ['min-side', 'my-page'],
    ['oversikt', 'overview'],
    ['rapporter', 'reports'],
    ['plan', 'plan'],
    ['selvsjekk', 'self-check'],
  ] as const)('may be to a page: %s', (item, screen) => {
    expect(routeOfItem(item)).toEqual(routeTo(screen));
  });

  it('is the link that is sent from where it leads to', () => {
    for (const kind of ['m', 't', 'g', 's', 'b', 'd', 'i']) {
      const item = `${kind}-${key}`;
      expect(itemOfRoute(routeOfItem(item) ?? routeTo('overview'))).toBe(item);
    }
  });

  it.each([
    '../../',
    'javascript:alert(1)',
    `t-${key}\n`,
    `t-${key}0`,
    `x-${key}`,
    `T-${key}`,
    `t-${key.toUpperCase()}`,
    `t-${key}#/plan`,
    'x'.repeat(100_000),
    'import',
    'Min-side',
    'plan/',
  ])('is ignored where it is not exactly that: %.20s', (item) => {
    expect(routeOfItem(item)).toBeNull();
  });

  it('gives no address but its own, for any string', () => {
    const nearly = fc
      .tuple(
        fc.constantFrom('m', 't', 'g', 's', 'b', 'd', 'i', 'v', ''),
        fc.constantFrom('-', ''),
        fc.string({ maxLength: 40 }),
      )
      .map((parts) => parts.join(''));
    const hex = fc.string({ unit: fc.constantFrom('0', '9', 'a', 'f', 'G'), minLength: 31, maxLength: 33 });
    const almost = hex.map((digits) => `b-${digits}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly, almost), (item) => {
        const route = routeOfItem(item);
        expect(route !== null).toBe(/^[mtgsbdi]-[0-9a-f]{32}$/.test(item) && item.length === 34);
        if (route !== null) expect(formatRoute(route)).toMatch(/^#\/[a-z-]+\/[0-9a-f]{32}$/);
      }),
    );
  });
});

describe('the place that is scrolled', () => {
  it('stays the same when a panel opens beside the list', () => {
    expect(scrollPlace(measures, false)).toBe(scrollPlace(routeTo('measures'), false));
  });

  it('is another where the item is a page of its own', () => {
    expect(scrollPlace(measures, true)).not.toBe(scrollPlace(routeTo('measures'), true));
    expect(scrollPlace({ screen: 'groups', open: key }, false)).not.toBe(scrollPlace(routeTo('groups'), false));
  });
});

it('meetings stand under the decisions, whether one is open or none', () => {
  expect(pageOf(routeTo('meetings'))).toBe('decisions');
  expect(pageOf({ screen: 'meeting', open: key })).toBe('decisions');
  expect(routeTo('meeting')).toEqual({ screen: 'meetings' });
});

it('what is no page in the row stands under the plan', () => {
  expect(pageOf(routeTo('import'))).toBe('plan');
  expect(pageOf(routeTo('taken-away'))).toBe('plan');
  expect(pageOf(routeTo('history'))).toBe('plan');
  expect(pageOf(routeTo('journal'))).toBe('decisions');
  expect(pageOf(routeTo('self-check'))).toBe('plan');
  expect(pageOf(measures)).toBe('measures');
});
