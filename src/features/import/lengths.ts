/** What a row can hold, told before anything is saved. Pure. Nothing is cut: what does not fit is shown and shortened by hand. */
import type { DraftItem } from '#documents/draft-plan.ts';
import { capitalised } from '#text/entities.ts';
import { LINE_LIMIT } from '#domain/row.ts';

/** What an item is called, in the list and as a row. */
export function titleOf(item: DraftItem): string {
  switch (item.kind) {
    case 'goal':
    case 'assumption':
      return item.text;
    case 'group':
      return capitalised(item.name);
    case 'stakeholder':
      return item.name;
    case 'milestone':
    case 'measure':
    case 'recommendation':
    case 'proposal':
    case 'decision':
    case 'mandate':
    case 'reference':
    case 'duty':
    case 'investigation':
      return item.title;
  }
}

/** With other words for what it is called. */
export function retitled(item: DraftItem, text: string): DraftItem {
  switch (item.kind) {
    case 'goal':
    case 'assumption':
      return { ...item, text };
    case 'group':
    case 'stakeholder':
      return { ...item, name: text };
    case 'milestone':
    case 'measure':
    case 'recommendation':
    case 'proposal':
    case 'decision':
    case 'mandate':
    case 'reference':
    case 'duty':
    case 'investigation':
      return { ...item, title: text };
  }
}

/** Who answers for it and where it belongs: one line each. */
function linesOf(item: DraftItem): readonly string[] {
  const said = (...texts: readonly (string | null)[]): readonly string[] => texts.filter((text) => text !== null);
  switch (item.kind) {
    case 'measure':
      return said(item.responsible, item.focusArea);
    case 'decision':
      return said(item.decidedBy, item.caseNumber);
    case 'proposal':
      return said(item.proposedBy);
    case 'recommendation':
      return said(item.by);
    case 'group':
      return said(item.leader);
    case 'duty':
      return said(item.from, item.to);
    case 'reference':
    case 'investigation':
      return said(item.caseNumber);
    case 'milestone':
    case 'goal':
    case 'assumption':
    case 'stakeholder':
    case 'mandate':
      return [];
  }
}

const fits = (text: string): boolean => text.trim().length <= LINE_LIMIT;

export const isTooLong = (item: DraftItem): boolean => !fits(titleOf(item)) || !linesOf(item).every(fits);

/** The end of a clause, not so early that nothing is said. */
const CLAUSE_END = /[.:;,](?=\s)|\s[–-](?=\s)/g;
const LEAST = 30;

/**
 * A decision is often one long sentence. Its beginning is proposed as its title and the whole of it as its first point,
 * both in sight; the other kinds are shortened by whoever looks them over.
 */
export function fitted(item: DraftItem): DraftItem {
  if (item.kind !== 'decision' || fits(item.title)) return item;
  const ends = [...item.title.matchAll(CLAUSE_END)].map(({ index }) => index);
  const end = ends.findLast((at) => at >= LEAST && at <= LINE_LIMIT) ?? item.title.lastIndexOf(' ', LINE_LIMIT);
  return { ...item, title: item.title.slice(0, end).trim(), points: [item.title, ...item.points] };
}
