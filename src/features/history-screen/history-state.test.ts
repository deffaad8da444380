import { describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { ChangeRecord, HistoryPage } from '#domain/history.ts';
import { newRow } from '#domain/row.ts';
import { type KnownHistory, withNewest, withOlder } from './history-state.ts';

const keys = countingKeys();
const plan = keys();
const at = (minute: number): Instant => instantOf(Date.UTC(2026, 1, 11, 12, minute));
const change = (minute: number): ChangeRecord => ({
  ...newRow(keys(), plan),
  operation: keys(),
  title: `Kl. 13.${minute}`,
  entity: 'measure',
  item: keys(),
  act: 'changed',
  at: at(minute),
  by: null,
  role: 'member',
  via: 'tab',
  before: {},
  after: {},
  checksum: '',
});
const [a, b, c, d] = [change(40), change(30), change(20), change(10)];
const page = (changes: readonly ChangeRecord[], more: boolean): HistoryPage => ({ changes, more });
const titles = ({ entries }: KnownHistory): readonly string[] => entries.map(({ title }) => title);

describe('the history while it is read', () => {
  const first = withNewest(null, page([b, c], true), at(59));

  it('goes on where its last page ended, until there is no older', () => {
    expect(first.before).toBe(c.at);
    const whole = withOlder(first, page([d], false), c.at);
    expect(titles(whole)).toEqual([b, c, d].map(({ title }) => title));
    expect(whole.before).toBeNull();
  });

  it('takes what is new in front, and remembers where it was', () => {
    const whole = withOlder(first, page([d], false), c.at);
    const newer = withNewest(whole, page([a, b], true), at(59));
    expect(titles(newer)).toEqual([a, b, c, d].map(({ title }) => title));
    expect(newer.before).toBeNull();
  });

  it('begins anew where the newest page does not reach what is known: it has no holes', () => {
    const known = withNewest(null, page([d], false), at(15));
    const anew = withNewest(known, page([a, b], true), at(59));
    expect(titles(anew)).toEqual([a, b].map(({ title }) => title));
    expect(anew.before).toBe(b.at);
  });

  it('leaves out a page that came for what was known before', () => {
    expect(withOlder(first, page([d], false), at(55))).toBe(first);
  });

  it('ends at a page that tells nothing', () => {
    expect(withOlder(first, page([], true), c.at).before).toBeNull();
  });
});
