/** The whole document, to show where the milestones stand: a button at each table, list, paragraph and heading. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Block, DocumentTree, NodeId } from '#documents/document-tree.ts';
import { importPointTexts } from '#text/import-point.ts';
import { importTexts } from '#text/import-screen.ts';
import { useTexts } from '#ui/language.tsx';
import { pointedBy } from './point-state.ts';
import { BlockView, type Marks } from './source-view.tsx';
import './point-view.css';

interface PointViewProps {
  readonly tree: DocumentTree;
  readonly pointed: ReadonlySet<NodeId>;
  readonly onPoint: (pointed: ReadonlySet<NodeId>) => void;
  readonly onDone: () => void;
}

/** Blocks shown at first, and with each step further: a long document is not drawn in one go. */
const STEP = 200;

const noMarks: Marks = new Map();

export function PointView({ tree, pointed, onPoint, onDone }: PointViewProps) {
  const texts = useTexts(importTexts);
  const point = useTexts(importPointTexts);
  const [shown, setShown] = useState(STEP);
  return (
    <>
      <header className="review-head">
        <h2>{point.point}</h2>
        <Button size="small" onClick={onDone}>
          {point.done}
        </Button>
      </header>
      <p className="point-hint muted">{point.hint}</p>
      <div className="paper" role="region" aria-label={texts.inDocument} tabIndex={0}>
        {tree.blocks.slice(0, shown).map((block, index) => (
          <PointedBlock
            key={block.id}
            block={block}
            isPointed={pointed.has(block.id)}
            onPoint={() => onPoint(pointedBy(tree.blocks, index, pointed))}
          />
        ))}
        {shown < tree.blocks.length ? <Button onClick={() => setShown(shown + STEP)}>{point.more}</Button> : null}
      </div>
    </>
  );
}

function PointedBlock({
  block,
  isPointed,
  onPoint,
}: {
  readonly block: Block;
  readonly isPointed: boolean;
  readonly onPoint: () => void;
}) {
  const point = useTexts(importPointTexts);
  return (
    <div className={`point-block${isPointed ? ' point-block--pointed' : ''}`}>
      <button type="button" className="point-button" aria-pressed={isPointed} onClick={onPoint}>
        {block.kind === 'heading' ? point.below : point.here}
      </button>
      <BlockView block={block} marks={noMarks} />
    </div>
  );
}
