/** What a person points at: a block, or by its heading all that stands below it. Pure. */
import type { Block, NodeId } from '#documents/document-tree.ts';

/** Blocks below a heading, up to the next one that is as high. */
function below(blocks: readonly Block[], index: number): readonly Block[] {
  const heading = blocks[index];
  if (heading?.kind !== 'heading') return heading === undefined ? [] : [heading];
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= heading.level);
  return (end === -1 ? rest : rest.slice(0, end)).filter(({ kind }) => kind !== 'heading');
}

/** Pointing twice at the same place takes it back. */
export function pointedBy(blocks: readonly Block[], index: number, pointed: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  const ids = below(blocks, index).map(({ id }) => id);
  const next = new Set(pointed);
  const isOn = ids.length > 0 && ids.every((id) => pointed.has(id));
  for (const id of ids) {
    if (isOn) next.delete(id);
    else next.add(id);
  }
  return next;
}
