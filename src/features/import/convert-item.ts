/**
 * «Legges inn som»: what was read as one kind may be another, and the person knows. Pure. What the other kind has no place
 * for goes; the words, the time and who it concerns come along.
 */
import type { DraftItem } from '#documents/draft-plan.ts';
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';

/** Kinds that are looked over one by one and can stand for each other. */
export const exchangeable = ['milestone', 'measure', 'proposal', 'decision'] as const;
export type Exchangeable = (typeof exchangeable)[number];

export type ExchangeableItem = Extract<DraftItem, { readonly kind: Exchangeable }>;

export const isExchangeable = (item: DraftItem): item is ExchangeableItem =>
  exchangeable.some((kind) => kind === item.kind);

interface Essence {
  readonly when: FuzzyDate;
  readonly who: readonly string[];
}

function essenceOf(item: ExchangeableItem): Essence {
  const named = (name: string | null): readonly string[] => (name === null || name === '' ? [] : [name]);
  switch (item.kind) {
    case 'milestone':
      return { when: item.when, who: item.participants };
    case 'measure':
      return { when: item.when.words === '' ? (item.started ?? undated) : item.when, who: named(item.responsible) };
    case 'proposal':
      return { when: item.when, who: named(item.proposedBy) };
    case 'decision':
      return { when: item.date, who: named(item.decidedBy) };
  }
}

export function convertItem(item: ExchangeableItem, kind: Exchangeable): ExchangeableItem {
  if (item.kind === kind) return item;
  const { id, title, sources, certainty, reasons } = item;
  const base = { id, title, sources, certainty, reasons };
  const { when, who } = essenceOf(item);
  const name = who.length === 0 ? null : who.join(', ');
  switch (kind) {
    case 'milestone':
      return { ...base, kind, participants: who, when };
    case 'measure':
      return {
        ...base,
        kind,
        status: null,
        statusText: null,
        nextStep: null,
        workPackage: null,
        focusArea: null,
        responsible: name,
        assistance: null,
        started: null,
        when,
        politicalHandling: false,
        registeredAfterwards: false,
      };
    case 'proposal':
      return { ...base, kind, proposedBy: name, when };
    case 'decision':
      return {
        ...base,
        kind,
        points: [],
        decidedBy: name,
        date: when,
        caseNumber: null,
        deadline: undated,
        effective: undated,
        registeredAfterwards: true,
      };
  }
}
