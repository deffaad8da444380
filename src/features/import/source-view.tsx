/** The place in the document that an entry was read from, as the document has it, with what was read marked. */
import { useEffect, useMemo, useRef } from 'react';
import type { Block, DocumentTree, List, ListItem, SourceSpan, Table, TextNode } from '#documents/document-tree.ts';
import { importPointTexts } from '#text/import-point.ts';
import { importTexts } from '#text/import-screen.ts';
import { useTexts } from '#ui/language.tsx';
import './source-view.css';

/** Blocks shown before and after the place, where no heading bounds it. */
const AROUND = 3;

const blockIndex = (node: string): number => Number(node.split('.')[0]);

/** The blocks from the heading above the first source to the heading after the last. */
function passageAround(blocks: readonly Block[], sources: readonly SourceSpan[]): readonly Block[] {
  if (sources.length === 0) return blocks.slice(0, AROUND * 4);
  const first = Math.min(...sources.map(({ node }) => blockIndex(node)));
  // What was gathered from all over the document is shown where it begins.
  const near = sources.map(({ node }) => blockIndex(node)).filter((index) => index - first < AROUND * 4);
  const last = Math.max(...near);
  let from = first;
  while (from > 0 && blocks[from]?.kind !== 'heading' && first - from < AROUND) from -= 1;
  let to = last + 1;
  while (to < blocks.length && blocks[to]?.kind !== 'heading' && to - last <= AROUND) to += 1;
  return blocks.slice(from, to);
}

export function SourceView({
  tree,
  sources,
  times,
  onPoint,
}: {
  readonly tree: DocumentTree;
  readonly sources: readonly SourceSpan[];
  /** Those of them that are words of time. */
  readonly times: readonly SourceSpan[];
  /** Null where the way to point stands elsewhere on the screen. */
  readonly onPoint: (() => void) | null;
}) {
  const texts = useTexts(importTexts);
  const pointing = useTexts(importPointTexts);
  const paper = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => passageAround(tree.blocks, sources), [tree, sources]);
  const heading = blocks.find(({ kind }) => kind === 'heading');
  useEffect(() => {
    // Only the paper is scrolled, never the page around it.
    const mark = paper.current?.querySelector('mark');
    if (paper.current === null || mark === null || mark === undefined) return;
    const [frame, place] = [paper.current.getBoundingClientRect(), mark.getBoundingClientRect()];
    const outside = place.top < frame.top || place.bottom > frame.bottom;
    if (outside) paper.current.scrollTop += place.top - frame.top - frame.height / 3;
  }, [sources]);
  const marks = useMemo(() => {
    const byNode = new Map<string, Mark[]>();
    const add = (span: SourceSpan, isTime: boolean): void => {
      const { start, end } = span;
      byNode.set(span.node, [...(byNode.get(span.node) ?? []), { start, end, isTime }]);
    };
    for (const source of sources) add(source, false);
    for (const time of times) add(time, true);
    return byNode;
  }, [sources, times]);
  return (
    <>
      <header className="review-head">
        <h2>{texts.inDocument}</h2>
        {heading?.kind === 'heading' ? <span className="muted small clip grow">«{heading.text}»</span> : null}
        {onPoint === null ? null : (
          <button type="button" className="text-link small review-point" onClick={onPoint}>
            {pointing.point}
          </button>
        )}
      </header>
      <div className="paper" ref={paper} tabIndex={0} role="region" aria-label={texts.inDocument}>
        {blocks.map((block) => (
          <BlockView key={blockId(block)} block={block} marks={marks} />
        ))}
      </div>
    </>
  );
}

const blockId = (block: Block): string => block.id;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly isTime: boolean;
}

export type Marks = ReadonlyMap<string, readonly Mark[]>;

export function BlockView({ block, marks }: { readonly block: Block; readonly marks: Marks }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <Marked node={block} marks={marks} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <Marked node={block} marks={marks} />
        </p>
      );
    case 'list':
      return <ListView list={block} marks={marks} />;
    case 'table':
      return <TableView table={block} marks={marks} />;
  }
}

function ListView({ list, marks }: { readonly list: List; readonly marks: Marks }) {
  const items = list.items.map((item) => <ItemView key={item.id} item={item} marks={marks} />);
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

const ItemView = ({ item, marks }: { readonly item: ListItem; readonly marks: Marks }) => (
  <li>
    <Marked node={item} marks={marks} />
    {item.items.length === 0 ? null : (
      <ul>
        {item.items.map((inner) => (
          <ItemView key={inner.id} item={inner} marks={marks} />
        ))}
      </ul>
    )}
  </li>
);

function TableView({ table, marks }: { readonly table: Table; readonly marks: Marks }) {
  return (
    <table>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={row.id} className={row.cells.some(({ id }) => marks.has(id)) ? 'paper-row--marked' : undefined}>
            {row.cells.map((cell) => {
              const span = { colSpan: cell.columnSpan, rowSpan: cell.rowSpan };
              const inner = <Marked node={cell} marks={marks} />;
              return index < table.headerRows ? (
                <th key={cell.id} {...span}>
                  {inner}
                </th>
              ) : (
                <td key={cell.id} {...span}>
                  {inner}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A node's text with its marked stretches; stretches that overlap are one, but for words of time within them. */
function Marked({ node, marks }: { readonly node: TextNode; readonly marks: Marks }) {
  const spans = marks.get(node.id) ?? [];
  if (spans.length === 0) return node.text;
  const borders = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), node.text.length])];
  borders.sort((a, b) => a - b);
  return borders.slice(1).map((end, index) => {
    const start = borders[index] ?? 0;
    const over = spans.filter((span) => span.start < end && start < span.end);
    const text = node.text.slice(start, end);
    if (over.length === 0) return <span key={start}>{text}</span>;
    return (
      <mark key={start} className={over.some(({ isTime }) => isTime) ? 'paper-time' : undefined}>
        {text}
      </mark>
    );
  });
}
