/** Mandates: sections called so, with the group they are for, and lines that only say that there is one. */
import { undated } from '#domain/fuzzy-date.ts';
import type { TextNode } from '../document-tree.ts';
import { wholeOf } from '../document-tree.ts';
import { pointsOf } from './goals.ts';
import { readingOf } from './ledger.ts';
import type { Section } from './outline.ts';
import type { ImportContext } from './recogniser.ts';
import { groupMentions } from './vocabulary.ts';

function groupNamed(text: string): string | null {
  const [mention] = groupMentions(text);
  return mention === undefined ? null : text.slice(mention.start, mention.end);
}

/** Passages of the section, and of those right below that are only labels in it. */
function pointsIn(section: Section): TextNode[] {
  const parts = [section, ...section.children.filter((below) => below.heading?.guessed === true)];
  return parts.flatMap((part) => {
    const points = part.content.flatMap((block): readonly TextNode[] => {
      if (block.kind === 'list') return pointsOf(block.items);
      return block.kind === 'paragraph' ? [block] : [];
    });
    if (part === section || part.heading === null) return points;
    const labelled: TextNode[] = [part.heading];
    return labelled.concat(points);
  });
}

function readSection({ ledger, timesIn }: ImportContext, section: Section): void {
  const { heading } = section;
  const points = section.topic === 'mandate' ? pointsIn(section) : [];
  if (heading === null || points.length === 0) return;
  const times = points.flatMap(({ text }) => timesIn(text));
  const group = groupNamed(heading.text);
  ledger.add({
    kind: 'mandate',
    title: heading.text,
    group,
    points: points.map(({ text }) => text),
    deadline: times.find(({ date }) => date.kind === 'deadline')?.date ?? undated,
    registeredAfterwards: true,
    ...readingOf([heading, ...points].map(wholeOf), group === null ? ['bodyMissing'] : []),
  });
}

/** «Mandater til arbeidsgrupper 2021:» on a page of documents. */
const MANDATE_LINE = /^mandat(?:er|et)?\s+(?:til|for|fra|frå)\s+[^.]{3,80}$/iu;

function readLine({ ledger }: ImportContext, line: TextNode): void {
  if (!MANDATE_LINE.test(line.text) || ledger.isTaken(line)) return;
  ledger.add({
    kind: 'mandate',
    title: line.text.replace(/:$/, ''),
    group: groupNamed(line.text),
    points: [],
    deadline: undated,
    registeredAfterwards: true,
    ...readingOf([wholeOf(line)], ['mentionOnly']),
  });
}

export function readMandates(context: ImportContext): void {
  for (const section of context.outline.sections) {
    readSection(context, section);
    for (const block of section.content) if (block.kind === 'paragraph') readLine(context, block);
  }
}
