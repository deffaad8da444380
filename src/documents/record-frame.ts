/** What mandates, case papers and minutes have in common around their words. */
import { inOslo, type Instant } from '#base/clock.ts';
import type { Result } from '#base/result.ts';
import { formatDay, formatTimeOfDay } from '#text/calendar-words.ts';
import type { Language } from '#text/language.ts';
import { recordDocumentTexts } from '#text/record-documents.ts';
import type { TemplateFailure } from '#text/word-template.ts';
import { said } from './record-blocks.ts';
import { heading, type WordBlock, writeWord } from './word-writer.ts';

export interface Making {
  readonly language: Language;
  readonly made: Instant;
  /** The municipality's own; null for our looks. */
  readonly template: Uint8Array | null;
}

/** The plan that the document belongs to, as its header names it. */
export interface PlanNamed {
  readonly title: string;
  readonly municipality: string;
}

export function writeRecord(
  title: string,
  plan: PlanNamed,
  body: readonly WordBlock[],
  { language, made, template }: Making,
): Result<Uint8Array, TemplateFailure> {
  const texts = recordDocumentTexts[language];
  return writeWord(
    {
      language,
      title,
      creator: plan.municipality || plan.title,
      made,
      header: [plan.title, plan.municipality],
      footer: texts.made(formatDay(inOslo(made).day, language, 'long'), formatTimeOfDay(made, language)),
      pages: texts.page,
      body,
    },
    template,
  );
}

/** What is known, one line each; what nobody has filled in is left out. */
export function factTable(title: string, facts: readonly (readonly [string, string])[], language: Language): WordBlock {
  const texts = recordDocumentTexts[language];
  return {
    kind: 'table',
    description: texts.tableOf(title),
    columns: [
      { heading: texts.fact, share: 3 },
      { heading: texts.content, share: 7 },
    ],
    rows: facts.filter(([, value]) => said(value)).map(([name, value]) => [[[name]], [[value]]]),
  };
}

/** A part with its heading, left out where there is nothing in it. */
export const part = (title: string, blocks: readonly WordBlock[]): readonly WordBlock[] =>
  blocks.length === 0 ? [] : [heading(1, title), ...blocks];
