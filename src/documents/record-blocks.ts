/** Proposals and decisions as every document of ours shows them, and the small parts that all of them are made of. */
import type { Day } from '#base/clock.ts';
import { type Decision, isBinding } from '#domain/decision.ts';
import type { ReportedProposal } from '#domain/steering-report.ts';
import { formatDay } from '#text/calendar-words.ts';
import { decisionNouns, outcomeLabels } from '#text/decision.ts';
import { capitalised } from '#text/entities.ts';
import type { Language } from '#text/language.ts';
import { consultationLine, effectLine, progressLine } from '#text/proposal-lines.ts';
import { steeringReportTexts } from '#text/steering-report.ts';
import { muted, paragraph, strong, type WordBlock, type WordLine } from './word-writer.ts';

export const said = (words: string): boolean => words.trim() !== '';

/** Lines of a cell, the empty ones left out. */
export const cell = (...lines: readonly (WordLine | null)[]): readonly WordLine[] =>
  lines.filter((line) => line !== null);

export const listed = (words: readonly string[], between = ' · '): string => words.filter(said).join(between);

/** Words on several lines are told as paragraphs. */
export const prose = (words: string): readonly WordBlock[] =>
  words
    .split('\n')
    .filter(said)
    .map((line) => paragraph('normal', line));

/** «640 000», with the space that keeps a number on one line. */
export const number = (amount: number): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, '\u00A0');

/** In a dashed frame, with the word for it and how far it has come: never to be taken for a decision. */
export function proposalBlock({ proposal, consultation }: ReportedProposal, today: Day, language: Language): WordBlock {
  const texts = steeringReportTexts[language];
  const who = proposal.proposedBy || proposal.group?.code || proposal.group?.title || '';
  const costs = [
    proposal.costOnce === null ? '' : texts.costOnce(number(proposal.costOnce)),
    proposal.costYearly === null ? '' : texts.costYearly(number(proposal.costYearly)),
    proposal.budget === 'outside' ? texts.outsideBudget : '',
  ];
  const path = [
    consultationLine(consultation, language, today),
    proposal.state === 'recommended' ? progressLine(proposal, language, today) : '',
  ];
  return {
    kind: 'proposal',
    lines: cell(
      [strong(`${texts.proposal} ${proposal.code}`.trim()), muted(who === '' ? '' : `   ${texts.from(who)}`)],
      [strong(proposal.title)],
      said(proposal.text) ? [proposal.text] : null,
      costs.some(said) ? [listed(costs, ' ')] : null,
      [muted(listed(path, ' '))],
    ),
  };
}

/** What binds nobody has no day to hold from, and what says nothing of it is not made to. */
const saysWhen = (decision: Decision): boolean =>
  isBinding(decision) && (decision.stages.length > 0 || said(decision.effective.words));

/** Along a solid line, as a proposal stands in a dashed frame. */
export function decisionBlock(decision: Decision, language: Language): WordBlock {
  const texts = steeringReportTexts[language];
  const facts = [
    outcomeLabels[decision.outcome][language],
    decision.decidedBy,
    decision.on === null ? '' : formatDay(decision.on, language, 'long'),
    decision.caseNumber === '' ? '' : texts.case(decision.caseNumber),
    decision.registeredAfterwards ? texts.registeredAfterwards : '',
  ];
  const noun = capitalised(decisionNouns[decision.level][language].singular);
  const lines: readonly WordLine[] = cell(
    [strong(`${noun} ${decision.code}`.trim()), `: ${decision.title}`],
    [muted(listed(facts))],
    ...decision.points.map((point) => [`– ${point}`]),
    saysWhen(decision) ? [muted(texts.applies(effectLine(decision, language)))] : null,
  );
  return { kind: 'decision', lines };
}
