/** A document as it will be, read in the page before it is a file: the same words in the same order, and fit to be printed. */
import { createElement, Fragment, type ReactNode } from 'react';
import type { WordBlock, WordDocument, WordLine } from '#documents/word-writer.ts';
import './word-preview.css';

export function WordPreview({
  document: { title, header, footer, body, language },
}: {
  readonly document: WordDocument;
}) {
  return (
    <article className="word-preview" lang={language}>
      <p className="word-preview-head">
        <span>{header[0]}</span>
        <span>{header[1]}</span>
      </p>
      <h2 className="word-preview-title">{title}</h2>
      {inOrder(body, drawn)}
      <p className="word-preview-foot">{footer}</p>
    </article>
  );
}

/** Parts of a document have no names by which they would be known again: their places must do. */
const inOrder = <Part,>(parts: readonly Part[], draw: (part: Part) => ReactNode): readonly ReactNode[] =>
  parts.map((part, at) => createElement(Fragment, { key: at }, draw(part)));

/** Under the page's own heading, and under the title of the document. */
const levels = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

function drawn(block: WordBlock): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = levels[block.level];
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return <p className={`word-preview-${block.role}`}>{words(block.line)}</p>;
    case 'list':
      return <ul>{inOrder(block.items, point)}</ul>;
    case 'proposal':
    case 'decision':
      return <div className={`word-preview-${block.kind}`}>{inOrder(block.lines, paragraph)}</div>;
    case 'newPage':
      return <hr />;
    case 'table':
      return table(block);
  }
}

const paragraph = (line: WordLine): ReactNode => <p>{words(line)}</p>;
const point = (line: WordLine): ReactNode => <li>{words(line)}</li>;
const cell = (lines: readonly WordLine[]): ReactNode => <td>{inOrder(lines, paragraph)}</td>;
const row = (cells: readonly (readonly WordLine[])[]): ReactNode => <tr>{inOrder(cells, cell)}</tr>;

function table({ columns, description, rows }: Extract<WordBlock, { readonly kind: 'table' }>): ReactNode {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <table>
      <caption className="visually-hidden">{description}</caption>
      <colgroup>
        {columns.map(({ heading, share }) => (
          <col key={heading} style={{ width: `${(100 * share) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{inOrder(rows, row)}</tbody>
    </table>
  );
}

const words = (line: WordLine): readonly ReactNode[] => inOrder(line, run);

function run(piece: WordLine[number]): ReactNode {
  if (typeof piece === 'string') return piece;
  if ('mark' in piece) return <img src={addressOf(piece.mark.png)} alt={piece.mark.alt} width={14} height={14} />;
  return piece.look === 'strong' ? <b>{piece.text}</b> : <span className="muted">{piece.text}</span>;
}

const addresses = new WeakMap<Uint8Array, string>();

/** A picture that is here already needs no way to itself. */
function addressOf(png: Uint8Array): string {
  const known = addresses.get(png);
  if (known !== undefined) return known;
  const made = `data:image/png;base64,${btoa(String.fromCharCode(...png))}`;
  addresses.set(png, made);
  return made;
}
