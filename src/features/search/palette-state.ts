/** What the palette lists for a query, in sections, and which one Enter takes. Pure. */
import type { EntityName } from '#domain/entities.ts';
import { answersTo, fold, type Searchable, type SearchHits, type TextHit } from '#domain/search.ts';

export interface Command {
  readonly id: string;
  readonly label: string;
  /** Words that it is also found by. */
  readonly also?: string;
  /** The keys that do the same. */
  readonly keys?: readonly string[];
  /** About the best hit: offered for every query that finds it. */
  readonly ofHit?: true;
  readonly run: () => void;
}

export type Option =
  | { readonly kind: 'thing'; readonly id: string; readonly thing: Searchable }
  | { readonly kind: 'text'; readonly id: string; readonly hit: TextHit }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command };

export interface PaletteSection {
  readonly of: EntityName | 'texts' | 'commands';
  readonly options: readonly Option[];
}

export interface Palette {
  readonly sections: readonly PaletteSection[];
  readonly options: readonly Option[];
  /** Of things and texts, also of those that there is no room for. */
  readonly found: number;
  readonly left: number;
}

const MOST_THINGS = 12;
const MOST_OF_A_KIND = 5;
const MOST_TEXTS = 5;
const MOST_COMMANDS = 6;

/** The kind of the best hit first; of each kind a few. */
function thingSections(things: readonly Searchable[]): readonly PaletteSection[] {
  const kinds = new Map<EntityName, Option[]>();
  let room = MOST_THINGS;
  for (const thing of things) {
    const options = kinds.get(thing.entity) ?? [];
    if (options.length >= MOST_OF_A_KIND) continue;
    if (room === 0) break;
    room -= 1;
    options.push({ kind: 'thing', id: thing.key, thing });
    kinds.set(thing.entity, options);
  }
  return [...kinds].map(([of, options]) => ({ of, options }));
}

function matchingCommands(commands: readonly Command[], query: string, any: boolean): readonly Command[] {
  if (fold(query) === '') return commands.filter(({ ofHit }) => ofHit !== true);
  return commands
    .filter(({ label, also = '', ofHit }) => (ofHit === true ? any : answersTo(`${label} ${also}`, query)))
    .slice(0, MOST_COMMANDS);
}

export function paletteOf(hits: SearchHits, commands: readonly Command[], query: string): Palette {
  const things = thingSections(hits.things);
  const texts = hits.texts.slice(0, MOST_TEXTS).map((hit): Option => ({
    kind: 'text',
    id: `text-${hit.thing.key}`,
    hit,
  }));
  const doable = matchingCommands(commands, query, hits.things.length > 0).map((command): Option => ({
    kind: 'command',
    id: `command-${command.id}`,
    command,
  }));
  const sections = [...things, { of: 'texts' as const, options: texts }, { of: 'commands' as const, options: doable }];
  const filled = sections.filter((section) => section.options.length > 0);
  const shown = things.reduce((sum, section) => sum + section.options.length, texts.length);
  const found = hits.things.length + hits.texts.length;
  return { sections: filled, options: filled.flatMap((section) => section.options), found, left: found - shown };
}

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index + count - 1) % count,
  PageDown: (index, count) => Math.min(index + MOST_OF_A_KIND, count - 1),
  PageUp: (index) => Math.max(index - MOST_OF_A_KIND, 0),
};

/** The option that a key leads to; arrows go round at the ends. */
export const moved = (index: number, key: string, count: number): number =>
  count === 0 ? 0 : (steps[key]?.(index, count) ?? index);
