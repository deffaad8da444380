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
      {inOrder(body.map(drawn))}
      <p className="word-preview-foot">{footer}</p>
    </article>
  );
}

/** A document is drawn as a whole: its parts have no names by which they would be known again. */
const inOrder = (parts: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...parts);

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
      return <ul>{inOrder(block.items.map((item) => <li>{words(item)}</li>))}</ul>;
    case 'proposal':
    case 'decision':
      return <div className={`word-preview-${block.kind}`}>{lines(block.lines)}</div>;
    case 'newPage':
      return <hr />;
    case 'table':
      return (
        <table>
          <caption className="visually-hidden">{block.description}</caption>
          <colgroup>
            {block.columns.map(({ heading, share }) => (
              <col key={heading} style={{ width: `${(100 * share) / whole(block)}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {block.columns.map(({ heading }) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder(block.rows.map((row) => <tr>{inOrder(row.map((cell) => <td>{lines(cell)}</td>))}</tr>))}
          </tbody>
        </table>
      );
  }
}

const whole = ({ columns }: Extract<WordBlock, { readonly kind: 'table' }>): number =>
  columns.reduce((sum, { share }) => sum + share, 0);

const lines = (all: readonly WordLine[]): ReactNode => inOrder(all.map((line) => <p>{words(line)}</p>));

const words = (line: WordLine): ReactNode =>
  inOrder(
    line.map((run) => {
      if (typeof run === 'string') return run;
      if ('mark' in run) return <img src={addressOf(run.mark.png)} alt={run.mark.alt} width={14} height={14} />;
      return run.look === 'strong' ? <b>{run.text}</b> : <span className="muted">{run.text}</span>;
    }),
  );

const addresses = new WeakMap<Uint8Array, string>();

/** A picture that is here already needs no way to itself. */
function addressOf(png: Uint8Array): string {
  const known = addresses.get(png);
  if (known !== undefined) return known;
  const made = `data:image/png;base64,${btoa(String.fromCharCode(...png))}`;
  addresses.set(png, made);
  return made;
}
