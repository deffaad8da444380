/** The plan itself as a Word document. Our own import reads it back word for word (`plan-import/own-form.ts`). */
import { type Day, inOslo, type Instant } from '#base/clock.ts';
import { compareText } from '#base/order.ts';
import type { Result } from '#base/result.ts';
import { inPlanOrder } from '#domain/attention.ts';
import type { Decision } from '#domain/decision.ts';
import { inLogOrder } from '#domain/decision-log.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Group } from '#domain/group.ts';
import type { Measure } from '#domain/measure.ts';
import type { Milestone } from '#domain/milestone.ts';
import { type Goal, type GoalKind, type Plan, type Reference, type Revision, goalKinds } from '#domain/plan.ts';
import type { Proposal } from '#domain/proposal.ts';
import { isInUse, type Row } from '#domain/row.ts';
import type { Stakeholder } from '#domain/stakeholder.ts';
import { formatDay, formatTimeOfDay } from '#text/calendar-words.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { groupKindLabels } from '#text/group.ts';
import type { Language } from '#text/language.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { type PlanTable, planDocumentTexts } from '#text/plan-document.ts';
import { planTexts } from '#text/plan-screen.ts';
import { planLabels } from '#text/plan.ts';
import { affectedDegreeLabels, stanceLabels } from '#text/stakeholder.ts';
import type { TemplateFailure } from '#text/word-template.ts';
import { prose, said } from './record-blocks.ts';
import { heading, paragraph, type WordBlock, type WordLine, writeWord } from './word-writer.ts';

/** Rows that the document is made of; those that are taken away, or of another plan, are left out. */
export interface PlanDocumentRows {
  readonly goal: readonly Goal[];
  readonly group: readonly Group[];
  readonly milestone: readonly Milestone[];
  readonly measure: readonly Measure[];
  readonly stakeholder: readonly Stakeholder[];
  readonly decision: readonly Decision[];
  readonly proposal: readonly Proposal[];
  readonly reference: readonly Reference[];
  readonly revision: readonly Revision[];
}

type Cells = readonly (string | readonly string[])[];

/** How wide each column is beside the others. */
const shares: Readonly<Record<PlanTable, readonly number[]>> = {
  about: [3, 7],
  groups: [2, 5, 4, 4, 6, 7],
  milestones: [6, 4, 4],
  measures: [3, 8, 5, 6, 5, 5, 5],
  stakeholders: [6, 3, 4],
  decisions: [3, 9, 5, 5, 3, 5, 4],
  recommendations: [7, 3],
  references: [8, 2],
  revisions: [2, 3, 6, 4],
};

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position;

class Teller {
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  day(day: Day | null): string {
    return day === null ? '' : formatDay(day, this.#language, 'long');
  }

  /** '' where nothing is said of when: an empty cell for what has no time by nature. */
  time(when: FuzzyDate): string {
    return when.words === '' && when.kind === 'undated' ? '' : formatFuzzyDate(when, this.#language);
  }

  table(name: PlanTable, title: string, rows: readonly Cells[]): readonly WordBlock[] {
    if (rows.length === 0) return [];
    const texts = planDocumentTexts[this.#language];
    const columns = texts.columns[name].map((words, at) => ({ heading: words, share: shares[name][at] ?? 1 }));
    const lines = (cell: string | readonly string[]): readonly WordLine[] =>
      (typeof cell === 'string' ? [cell] : cell).filter(said).map((words) => [words]);
    return [
      heading(1, title),
      ...(name === 'recommendations' ? [paragraph('muted', texts.nothingDecided)] : []),
      { kind: 'table', description: texts.tableOf(title), columns, rows: rows.map((cells) => cells.map(lines)) },
    ];
  }
}

function about(plan: Plan, status: string, language: Language, teller: Teller): readonly Cells[] {
  const label = (field: keyof typeof planLabels): string => planLabels[field][language];
  const facts: readonly (readonly [string, string])[] = [
    [label('municipality'), plan.municipality],
    [label('date'), teller.day(plan.date)],
    [label('preparedBy'), plan.preparedBy],
    [label('adoptedBy'), plan.adoptedBy],
    [label('adoptedOn'), teller.day(plan.adoptedOn)],
    [label('adoptionCase'), plan.adoptionCase],
    [label('version'), status],
    [label('lastChangedOn'), teller.day(plan.lastChangedOn)],
    [label('lastChangedBy'), plan.lastChangedBy],
  ];
  // What is not filled in is shown as such: an adoption that is still to come has its place on the page.
  return facts.map(([name, value]) => [name, value.split('\n')]);
}

function decisionCells(decision: Decision, teller: Teller): Cells {
  const stages = decision.stages.map(({ what, when }) => `${what} ${teller.time(when)}`.trim());
  return [
    decision.code,
    [decision.title, ...decision.points],
    decision.decidedBy,
    teller.day(decision.on),
    decision.caseNumber,
    stages.length > 0 ? stages : teller.time(decision.effective),
    teller.time(decision.deadline),
  ];
}

/** Total: any plan gives a file. Refused is only a template that cannot be used. */
export function planDocx(
  plan: Plan,
  rows: PlanDocumentRows,
  language: Language,
  made: Instant,
  template: Uint8Array | null,
): Result<Uint8Array, TemplateFailure> {
  const [texts, words] = [planDocumentTexts[language], planTexts[language]];
  const { parts } = words;
  const teller = new Teller(language);
  const ours = <Kind extends Row>(all: readonly Kind[]): readonly Kind[] =>
    all.filter((row) => isInUse(row) && row.plan === plan.key);
  const goals = ours(rows.goal).toSorted(byPosition);
  const goalsOf = (kind: GoalKind): readonly WordBlock[] => {
    const items = goals.filter((goal) => goal.kind === kind && said(goal.title)).map(({ title }) => [title]);
    return items.length === 0 ? [] : [heading(1, parts[kind]), { kind: 'list', items }];
  };
  const status = plan.version === 0 ? words.draft : words.version(plan.version);
  const body: readonly WordBlock[] = [
    ...teller.table('about', parts.about, about(plan, status, language, teller)),
    ...(said(plan.purpose) ? [heading(1, parts.purpose), ...prose(plan.purpose)] : []),
    ...(plan.sections.length === 0 ? [] : [heading(1, parts.sections)]),
    ...plan.sections.flatMap((section) => [
      ...(said(section.heading) ? [heading(2, section.heading)] : []),
      ...prose(section.text),
    ]),
    ...goalKinds.flatMap(goalsOf),
    ...teller.table(
      'groups',
      parts.groups,
      ours(rows.group)
        .toSorted(byPosition)
        .map((group) => [
          group.code,
          [group.title, ...group.description.split('\n')],
          groupKindLabels[group.kind][language],
          group.leaderRole,
          group.composition,
          group.responsibilities,
        ]),
    ),
    ...teller.table(
      'milestones',
      parts.milestones,
      ours(rows.milestone)
        .filter(({ state }) => state !== 'cancelled')
        .toSorted(inPlanOrder)
        .map(({ title, participants, when }) => [title, participants, teller.time(when) || texts.noTime]),
    ),
    ...teller.table(
      'measures',
      texts.headings.measures,
      ours(rows.measure)
        .toSorted((a, b) => compareText(a.code, b.code))
        .map((measure) => [
          measure.code,
          measure.title,
          [measureStatusLabels[measure.status][language], ...measure.statusWords.split('\n')],
          measure.nextStep.split('\n'),
          measure.responsibleRole,
          teller.time(measure.when),
          measure.workPackage === null ? '' : `${measure.workPackage.code} ${measure.workPackage.title}`.trim(),
        ]),
    ),
    ...teller.table(
      'stakeholders',
      parts.stakeholders,
      ours(rows.stakeholder)
        .toSorted(byPosition)
        .map(({ title, stance, affected }) => [
          title,
          stanceLabels[stance][language],
          affectedDegreeLabels[affected][language],
        ]),
    ),
    ...teller.table(
      'decisions',
      parts.decisions,
      ours(rows.decision)
        .toSorted(inLogOrder)
        .map((decision) => decisionCells(decision, teller)),
    ),
    ...teller.table(
      'recommendations',
      texts.headings.recommendations,
      ours(rows.proposal)
        .filter(({ kind }) => kind === 'consultantRecommendation')
        .map(({ title, proposedBy }) => [title, proposedBy]),
    ),
    ...teller.table(
      'references',
      parts.references,
      ours(rows.reference).map(({ title, caseNumber }) => [title, caseNumber]),
    ),
    ...teller.table(
      'revisions',
      parts.revisions,
      ours(rows.revision)
        .toSorted((a, b) => a.number - b.number)
        .map(({ number, on, whatChanged, approvedBy }) => [
          String(number),
          teller.day(on),
          whatChanged.split('\n'),
          approvedBy,
        ]),
    ),
  ];
  return writeWord(
    {
      language,
      title: plan.title,
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
