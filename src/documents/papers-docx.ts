/** The case papers of a meeting in one Word document: each case on a page of its own, in the order of the agenda. */
import type { Result } from '#base/result.ts';
import { recordDocumentTexts } from '#text/record-documents.ts';
import type { TemplateFailure } from '#text/word-template.ts';
import { type CasePaper, casePaperBlocks, titleOfPaper } from './case-paper-docx.ts';
import { type Making, type PlanNamed, writeRecord } from './record-frame.ts';
import { heading, paragraph, type WordBlock } from './word-writer.ts';

export interface MeetingPapers {
  readonly plan: PlanNamed;
  /** «Styringsgruppa 26. februar 2026» */
  readonly meeting: string;
  readonly papers: readonly CasePaper[];
}

/** Under the heading of its case. */
const deeper = (block: WordBlock): WordBlock =>
  block.kind === 'heading' ? { ...block, level: block.level === 1 ? 2 : 3 } : block;

export function papersDocx(
  { plan, meeting, papers }: MeetingPapers,
  making: Making,
): Result<Uint8Array, TemplateFailure> {
  const texts = recordDocumentTexts[making.language];
  const titles = papers.map((paper, at) => texts.item(at + 1, titleOfPaper(paper, making)));
  const list: readonly WordBlock[] =
    titles.length === 0
      ? [paragraph('normal', texts.noAgenda)]
      : [heading(1, texts.agenda), { kind: 'list', items: titles.map((title) => [title]) }];
  const cases = papers.flatMap((paper, at): readonly WordBlock[] => [
    { kind: 'newPage' },
    heading(1, titles[at] ?? ''),
    ...casePaperBlocks(paper, making).map(deeper),
  ]);
  return writeRecord(texts.casePapers(meeting), plan, [...list, ...cases], making);
}
