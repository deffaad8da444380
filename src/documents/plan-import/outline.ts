/** The document as sections: each block with the headings it stands below and the words that lead up to it. */
import type { Block, DocumentTree, Heading, List, Paragraph, Table } from '../document-tree.ts';
import { type Topic, topicOf } from './topics.ts';

export type Content = Paragraph | List | Table;

export interface Section {
  readonly heading: Heading | null;
  /** What the heading says that the section is about. */
  readonly topic: Topic | null;
  readonly parent: Section | null;
  readonly children: readonly Section[];
  readonly content: readonly Content[];
}

export interface Outline {
  readonly sections: readonly Section[];
  /** In reading order. */
  readonly blocks: readonly Block[];
  readonly sectionOf: (content: Content) => Section;
  /** The paragraph right before a block in the same section, if any. */
  readonly leadOf: (content: Content) => Paragraph | null;
}

interface OpenSection extends Section {
  readonly children: OpenSection[];
  readonly content: Content[];
}

export function outlineOf(tree: DocumentTree): Outline {
  const root: OpenSection = { heading: null, topic: null, parent: null, children: [], content: [] };
  const sections: OpenSection[] = [root];
  const sectionByBlock = new Map<Content, Section>();
  const leads = new Map<Content, Paragraph>();
  let path: OpenSection[] = [root];
  let before: Block | null = null;
  for (const block of tree.blocks) {
    if (block.kind === 'heading') {
      path = path.filter((open) => open.heading === null || open.heading.level < block.level);
      const parent = path.at(-1) ?? root;
      const section: OpenSection = { heading: block, topic: topicOf(block.text), parent, children: [], content: [] };
      parent.children.push(section);
      path.push(section);
      sections.push(section);
    } else {
      const section = path.at(-1) ?? root;
      section.content.push(block);
      sectionByBlock.set(block, section);
      if (before?.kind === 'paragraph') leads.set(block, before);
    }
    before = block;
  }
  return {
    sections,
    blocks: tree.blocks,
    sectionOf: (content) => sectionByBlock.get(content) ?? root,
    leadOf: (content) => leads.get(content) ?? null,
  };
}

/** The topic of the section or of the nearest section around it that has one. */
export function topicAround(section: Section): Topic | null {
  for (let at: Section | null = section; at !== null; at = at.parent) if (at.topic !== null) return at.topic;
  return null;
}
