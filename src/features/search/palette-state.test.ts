import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import type { Searchable, SearchHits } from '#domain/search.ts';
import { type Command, moved, paletteOf } from './palette-state.ts';

const keys = countingKeys();
const thing = (entity: EntityName, title: string): Searchable => ({
  entity,
  key: keys(),
  isThing: true,
  code: '',
  title,
  about: [],
  passages: [],
});
const command = (label: string, more: Partial<Command> = {}): Command => ({
  id: label,
  label,
  run: () => undefined,
  ...more,
});
const hits = (things: readonly Searchable[], texts: SearchHits['texts'] = []): SearchHits => ({ things, texts });
const passage = { field: 'text', heading: '', text: 'dagtilbud' };

describe('the palette', () => {
  it('lists things by kind, the kind of the best hit first, then texts, then what can be done', () => {
    const found = hits(
      [thing('proposal', 'a'), thing('measure', 'b'), thing('proposal', 'c')],
      [{ thing: thing('mandate', 'd'), passage }],
    );
    const { sections, options, found: count } = paletteOf(found, [command('Nytt forslag')], 'forslag');
    expect(sections.map(({ of, options: some }) => [of, some.length])).toEqual([
      ['proposal', 2],
      ['measure', 1],
      ['texts', 1],
      ['commands', 1],
    ]);
    expect([options.length, count]).toEqual([5, 4]);
  });

  it('shows a few of each kind and says how many there are more', () => {
    const many = Array.from({ length: 20 }, (_, at) => thing('measure', String(at)));
    const { options, found, left } = paletteOf(hits([...many, thing('group', 'x')]), [], 'x');
    expect([options.length, found, left]).toEqual([6, 21, 15]);
  });

  it('offers all that can be done before anything is written, but nothing about a hit', () => {
    const commands = Array.from({ length: 9 }, (_, at) => command(String(at)));
    const { options } = paletteOf(hits([]), [...commands, command('Bekreft', { ofHit: true })], ' ');
    expect(options.map(({ id }) => id)).toEqual(commands.map(({ id }) => `command-${id}`));
  });

  it('finds what can be done by the beginnings of its words, also of others than are shown', () => {
    const commands = [command('Hurtigtaster', { also: 'tastatur hjelp' }), command('Logg ut')];
    const found = (query: string): readonly string[] =>
      paletteOf(hits([]), commands, query).options.map(({ id }) => id);
    expect(found('hjelp')).toEqual(['command-Hurtigtaster']);
    expect(found('ut log')).toEqual(['command-Logg ut']);
    expect(found('xyz')).toEqual([]);
  });

  it('offers what can be done with the best hit whatever was written to find it', () => {
    const confirm = command('Bekreft Dagtilbud uendret', { ofHit: true });
    expect(paletteOf(hits([thing('measure', 'Dagtilbud')]), [confirm], 't03').options).toHaveLength(2);
    expect(paletteOf(hits([]), [confirm], 'bekreft').options).toEqual([]);
  });
});

it.each([
  [0, 'ArrowDown', 3, 1],
  [2, 'ArrowDown', 3, 0],
  [0, 'ArrowUp', 3, 2],
  [0, 'PageDown', 3, 2],
  [7, 'PageUp', 9, 2],
  [1, 'a', 3, 1],
  [0, 'ArrowUp', 0, 0],
])('from %i, %s of %i leads to %i', (index, key, count, wanted) => {
  expect(moved(index, key, count)).toBe(wanted);
});
