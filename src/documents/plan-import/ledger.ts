/**
 * Keeps account of who has read what. Recognisers run in a fixed order, the most certain first; each adds what it found
 * and the words that told it so, and leaves alone what an earlier one has read. What nobody claimed is unread, and so is
 * what somebody claimed and kept nowhere: nothing of a document vanishes.
 */
import type { CheckReason, DraftFacts, DraftItem, Reading, UnreadPassage } from '../draft-plan.ts';
import {
  type DocumentTree,
  type NodeId,
  type Passage,
  type SourceSpan,
  type TextNode,
  passagesOf,
  wholeOf,
} from '../document-tree.ts';
import { lostIn, withoutLost, wordsKept } from './remainder.ts';
import { sentencesIn } from './sentences.ts';

type WithoutId<Item> = Item extends DraftItem ? Omit<Item, 'id'> : never;
export type NewItem = WithoutId<DraftItem>;

/** `untimed` only where nothing else is wrong: what must be checked anyway is not sure but for its time. */
export function readingOf(
  sources: readonly SourceSpan[],
  reasons: readonly CheckReason[],
  timed: 'timed' | 'untimed' = 'timed',
): Reading {
  const unique = [...new Set(reasons)];
  if (unique.length > 0) return { sources, certainty: 'check', reasons: unique };
  return { sources, certainty: timed === 'untimed' ? 'untimed' : 'sure', reasons: [] };
}

/** 'support' are words that were understood without being an item: a heading, a column title, a lead. */
export type ClaimKind = DraftItem['kind'] | 'fact' | 'support';

interface Claim extends SourceSpan {
  readonly kind: ClaimKind;
}

/** Signs in one stretch; a sentence touches one or two. */
const STRETCH = 1024;

function stretchesOf({ node, start, end }: SourceSpan): string[] {
  const keys: string[] = [];
  for (let at = Math.floor(start / STRETCH); at * STRETCH <= end; at++) keys.push(`${node}:${at}`);
  return keys;
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

export class Ledger {
  readonly #order = new Map<NodeId, number>();
  readonly #claims = new Map<NodeId, Claim[]>();
  /** The same claims by the stretches they touch: a long passage has thousands, and each of its sentences asks. */
  readonly #near = new Map<string, Claim[]>();
  readonly #items: NewItem[] = [];
  readonly #tree: DocumentTree;

  constructor(tree: DocumentTree) {
    this.#tree = tree;
    for (const passage of passagesOf(tree.blocks)) this.#order.set(passage.id, this.#order.size);
  }

  claim(kind: ClaimKind, spans: readonly SourceSpan[]): void {
    for (const span of spans) {
      const claim = { ...span, kind };
      append(this.#claims, span.node, claim);
      for (const key of stretchesOf(span)) append(this.#near, key, claim);
    }
  }

  /** Of a paragraph only the last sentence: it announces what follows, and those before it say something of their own. */
  support(...nodes: readonly (TextNode | Passage | null | undefined)[]): void {
    for (const node of nodes) {
      if (node === null || node === undefined) continue;
      const last = 'kind' in node && node.kind === 'paragraph' ? sentencesIn(node).at(-1) : undefined;
      const span = last === undefined ? wholeOf(node) : { node: node.id, start: last.start, end: node.text.length };
      this.claim('support', [span]);
    }
  }

  add(item: NewItem): void {
    this.#items.push(item);
    this.claim(item.kind, item.sources);
  }

  /** An item that is only named in passing: the words around the name remain unread. */
  mention(item: NewItem): void {
    this.#items.push(item);
  }

  /** Whether one reading has used all of it. */
  isTaken(node: TextNode): boolean {
    return (this.#claims.get(node.id) ?? []).some(({ start, end }) => start === 0 && end === node.text.length);
  }

  /** Whether anything in it was used. */
  isRead(node: TextNode): boolean {
    return this.#claims.has(node.id);
  }

  /** Whether any part of the stretch has been read as something of those kinds. */
  isReadAs(kinds: ReadonlySet<ClaimKind>, { node, start, end }: SourceSpan): boolean {
    const overlaps = (claim: Claim): boolean => claim.start < end && start < claim.end && kinds.has(claim.kind);
    return stretchesOf({ node, start, end }).some((key) => this.#near.get(key)?.some(overlaps) === true);
  }

  /** All items in reading order, numbered within their kind. */
  numbered(): DraftItem[] {
    const place = (item: NewItem): number => {
      const [first] = item.sources;
      return first === undefined ? Number.MAX_SAFE_INTEGER : (this.#order.get(first.node) ?? 0) + first.start / 1e9;
    };
    const counts = new Map<string, number>();
    const withId = (item: NewItem): DraftItem => {
      const count = (counts.get(item.kind) ?? 0) + 1;
      counts.set(item.kind, count);
      return { ...item, id: `${item.kind}-${count}` };
    };
    return this.#items.toSorted((a, b) => place(a) - place(b)).map(withId);
  }

  /** `facts` are those that were claimed: their words are kept as those of items are. */
  unread(facts: Partial<DraftFacts> = {}): UnreadPassage[] {
    const read = readByNode([...this.#items, ...Object.values(facts).filter((fact) => fact !== null)]);
    const found: UnreadPassage[] = [];
    let heading: string | null = null;
    for (const passage of passagesOf(this.#tree.blocks)) {
      if (passage.kind === 'heading') heading = passage.text;
      for (const source of this.#gapsIn(passage, read.get(passage.id) ?? nothingRead)) {
        found.push({
          source,
          text: passage.text.slice(source.start, source.end),
          heading: headingOver(passage.text, heading),
        });
      }
    }
    return found;
  }

  /** Stretches of a passage between claims, or claimed and kept nowhere, that hold at least a letter or a digit. */
  #gapsIn(passage: TextNode, { spans, kept }: ReadHere): SourceSpan[] {
    const claimed = this.#claims.get(passage.id) ?? [];
    const support = claimed.filter(({ kind }) => kind === 'support');
    const lost = lostIn(passage, spans, kept, support);
    const claims = withoutLost(claimed, lost).toSorted((a, b) => a.start - b.start);
    const gaps: SourceSpan[] = [];
    let at = 0;
    for (const claim of [...claims, { node: passage.id, start: passage.text.length, end: passage.text.length }]) {
      if (claim.start > at) {
        const text = passage.text.slice(at, claim.start);
        const start = at + text.length - text.replace(/^[\s.,;:–-]+/, '').length;
        const end = start + passage.text.slice(start, claim.start).trimEnd().length;
        const wholly = at === 0 && claim.start === passage.text.length;
        if (wholly || /[\p{L}\p{N}]/u.test(passage.text.slice(start, end))) {
          gaps.push(
            wholly ? { node: passage.id, start: 0, end: passage.text.length } : { node: passage.id, start, end },
          );
        }
      }
      at = Math.max(at, claim.end);
    }
    return gaps;
  }
}

/** What was read from one passage: where in it, and every word that was kept of it, one set for each reading. */
interface ReadHere {
  readonly spans: SourceSpan[];
  readonly kept: ReadonlySet<string>[];
}

function readByNode(readings: readonly Reading[]): ReadonlyMap<NodeId, ReadHere> {
  const byNode = new Map<NodeId, ReadHere>();
  for (const reading of readings) {
    // Once for each reading: one may have thousands of sources, and as many words.
    const words = wordsKept(reading);
    for (const source of reading.sources) {
      const here = byNode.get(source.node) ?? { spans: [], kept: [] };
      byNode.set(source.node, here);
      here.spans.push(source);
      if (here.kept.at(-1) !== words) here.kept.push(words);
    }
  }
  return byNode;
}

const nothingRead: ReadHere = { spans: [], kept: [] };

const headingOver = (text: string, heading: string | null): string | null => (heading === text ? null : heading);
