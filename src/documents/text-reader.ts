/** Reads plain text, Markdown and what a person pasted into a tree. Never fails: any text is a document. */
import { type ReadDocument, buildTree } from './document-tree.ts';
import { cleanCharacters } from './normalised-text.ts';
import { type LooseLine, shapeText } from './text-shape.ts';

/** Markdown's marks of emphasis in pairs; a single star is a footnote, a bullet or a slip. */
const plainWords = (line: string): string =>
  line
    .replace(/(\*\*|__)(?=\S)([^\n]{0,300}?\S)\1/g, '$2')
    .replace(/\[([^\]\n]{1,300})\]\((?:https?|mailto):[^)\s]{1,2000}\)/g, '$1');

const isBold = (line: string): boolean => /^\s*(\*\*|__)(?=\S)(?:(?!\1).)*\S\1:?\s*$/.test(line);

/** Lines with the number of empty ones before each; a form feed counts as one. */
function linesOf(text: string): LooseLine[] {
  const lines: LooseLine[] = [];
  let gap = 0;
  for (const line of cleanCharacters(text.replaceAll('\f', '\n')).split('\n')) {
    if (line.trim() === '') gap += 1;
    else {
      lines.push({ text: plainWords(line), gap, bold: isBold(line) });
      gap = 0;
    }
  }
  return lines;
}

export function readText(text: string): ReadDocument {
  const shaped = shapeText(linesOf(text), { headings: 'all', lines: 'cut' });
  const tree = buildTree({ format: 'text', title: null, pages: null }, shaped.blocks);
  return {
    tree,
    warnings: shaped.contentsLines === 0 ? [] : [{ kind: 'contentsLeftOut', count: shaped.contentsLines }],
  };
}
