/**
 * A case paper (saksframlegg) as a Word document: what the plan knows of a proposal, in the form of a case for a body, with
 * the assessment left to whoever prepares it.
 */
import type { Result } from '#base/result.ts';
import type { Consultation } from '#domain/consultation.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { ConsultationStanding } from '#domain/proposal-path.ts';
import { inOslo } from '#base/clock.ts';
import { formatDay } from '#text/calendar-words.ts';
import { budgetPlaceLabels, costLabels } from '#text/measure.ts';
import { consultationLine } from '#text/proposal-lines.ts';
import { proposalLabels } from '#text/proposal.ts';
import { recordDocumentTexts } from '#text/record-documents.ts';
import type { TemplateFailure } from '#text/word-template.ts';
import { cell, listed, number, proposalBlock, prose, said } from './record-blocks.ts';
import { factTable, type Making, part, type PlanNamed, writeRecord } from './record-frame.ts';
import { heading, paragraph, strong, type WordBlock } from './word-writer.ts';

export interface CasePaper {
  readonly plan: PlanNamed;
  readonly proposal: Proposal;
  readonly consultation: ConsultationStanding;
  /** Role of whoever prepares the case. */
  readonly officer: string;
  readonly archiveCase: string;
}

/** The unions' disagreement stands word for word. */
function disagreement({ unions, disagreement: words }: Consultation, say: (unions: string) => string): WordBlock[] {
  return said(words) ? [paragraph('normal', strong(say(unions))), ...prose(words)] : [];
}

export const casePaperDocx = (paper: CasePaper, making: Making): Result<Uint8Array, TemplateFailure> =>
  writeRecord(titleOfPaper(paper, making), paper.plan, casePaperBlocks(paper, making), making);

export const titleOfPaper = ({ proposal }: CasePaper, { language }: Making): string =>
  said(proposal.title) ? proposal.title : recordDocumentTexts[language].casePaper;

/** What stands under its title. */
export function casePaperBlocks(
  { plan, proposal, consultation, officer, archiveCase }: CasePaper,
  making: Making,
): readonly WordBlock[] {
  const { language } = making;
  const texts = recordDocumentTexts[language];
  const { day: today } = inOslo(making.made);
  const who = proposal.proposedBy || listed([proposal.group?.code ?? '', proposal.group?.title ?? ''], ' ');
  const facts: readonly (readonly [string, string])[] = [
    [texts.officer, officer],
    [texts.archiveCase, archiveCase],
    [proposalLabels.proposedBy[language], who],
    [
      proposalLabels.proposedOn[language],
      proposal.proposedOn === null ? '' : formatDay(proposal.proposedOn, language, 'long'),
    ],
    [proposalLabels.source[language], proposal.source],
  ];
  const costs = (['costOnce', 'costYearly', 'fullTimeEquivalents'] as const).flatMap((field) => {
    const amount = proposal[field];
    return amount === null ? [] : [[`${costLabels[field][language]}: ${number(amount)}`]];
  });
  const budget = [`${costLabels.budget[language]}: ${budgetPlaceLabels[proposal.budget][language]}`];
  const columns = [
    { heading: texts.body, share: 3 },
    { heading: texts.day, share: 3 },
    { heading: texts.case, share: 2 },
    { heading: texts.says, share: 5 },
  ];
  const rows = proposal.route.map(({ body, on, caseNumber, recommendation }) => [
    cell([body]),
    cell([on === null ? '' : formatDay(on, language, 'long')]),
    cell([caseNumber]),
    cell([recommendation]),
  ]);
  const route: WordBlock = { kind: 'table', description: texts.tableOf(texts.handling), columns, rows };
  return [
    paragraph('muted', listed([texts.casePaper, plan.municipality])),
    factTable(texts.casePaper, facts, language),
    heading(1, texts.summary),
    ...(said(proposal.text) ? prose(proposal.text) : [paragraph('muted', texts.nothingWritten)]),
    heading(1, texts.account),
    heading(2, texts.consultation),
    paragraph('normal', consultationLine(consultation, language, today)),
    ...('consultation' in consultation ? disagreement(consultation.consultation, texts.disagreement) : []),
    heading(2, texts.economy),
    ...(costs.length === 0 ? [paragraph('normal', texts.noCosts)] : []),
    { kind: 'list', items: [...costs, budget] },
    heading(1, texts.assessment),
    paragraph('muted', texts.assessmentPrompt),
    heading(1, texts.recommendation),
    paragraph('muted', texts.notDecided),
    proposalBlock({ proposal, consultation }, today, language),
    ...part(texts.handling, rows.length === 0 ? [] : [route]),
  ];
}
