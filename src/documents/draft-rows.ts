/**
 * What a person has kept of a draft, as rows of the plan. Pure: keys come in as an argument.
 *
 * - Nothing is made of what was dropped. Words stay the document's own.
 * - What happened before the plan came here is registered afterwards, with the document as its source.
 * - A consultant's recommendation is a kind of its own and waits for nobody.
 */
import type { Entities, EntityName } from '#domain/entities.ts';
import { blankReference } from '#domain/plan.ts';
import { newRow, type Ref, type Row } from '#domain/row.ts';
import type { DraftItem, DraftPlan } from './draft-plan.ts';
import {
  decisionOf,
  dutyOf,
  goalOf,
  groupOf,
  investigationOf,
  mandateOf,
  measureOf,
  milestoneOf,
  planOf,
  proposalOf,
  type RowsContext,
  stakeholderOf,
} from './draft-rows/row-of.ts';

export { type RowsContext, SECTIONS_LIMIT, statuses as measureStatuses } from './draft-rows/row-of.ts';

export type DraftRow = {
  readonly [Name in EntityName]: { readonly entity: Name; readonly row: Entities[Name] };
}[EntityName];

/** `from` is the item that the row was made of; null for the plan itself. */
export type MadeRow = DraftRow & { readonly from: DraftItem | null };

/** Gives codes of one letter that go on from those that are taken. */
function numbered(letter: string, taken: readonly string[], digits: number): () => string {
  let last = 0;
  for (const code of taken) {
    const found = new RegExp(`^${letter}(\\d+)$`).exec(code)?.[1];
    if (found !== undefined) last = Math.max(last, Number(found));
  }
  return () => `${letter}${String(++last).padStart(digits, '0')}`;
}

/** «AP1 Struktur og drift»: what stands after the number. */
const titleOfPackage = (said: string): string =>
  /^(?:AP|arb(?:eids)?[. -]*pakke)\s*\d+[\s:.–-]+(\p{L}.*)$/iu.exec(said)?.[1] ?? '';

/** `kept` are the items to make rows of, in the document's order, as the person left them. */
export function rowsOf(draft: DraftPlan, kept: readonly DraftItem[], context: RowsContext): readonly MadeRow[] {
  const plan = context.plan ?? planOf(draft, context);
  const blank = (): Row => newRow(context.newKey(), plan.key);
  const code = {
    milestone: numbered('M', context.codes('milestone'), 1),
    measure: numbered('T', context.codes('measure'), 2),
    group: numbered('AG', context.codes('group'), 1),
    proposal: numbered('F', context.codes('proposal'), 2),
    decision: numbered('V', context.codes('decision'), 2),
    goal: {
      overall: numbered('O', context.codes('goal'), 1),
      result: numbered('R', context.codes('goal'), 1),
      process: numbered('P', context.codes('goal'), 1),
      assumption: numbered('A', context.codes('goal'), 1),
    },
  };
  const rows: MadeRow[] = context.plan === null ? [{ entity: 'plan', row: plan, from: null }] : [];
  const packages = new Map(context.workPackages.map((one) => [one.code, one]));
  const groups = new Map<string, Ref>();
  let position = 0;

  const workPackageOf = (said: string | null, from: DraftItem): Ref | null => {
    if (said === null || said === '') return null;
    const number = /\d+/.exec(said)?.[0];
    const wanted = number === undefined ? said : `AP${number}`;
    let found = packages.get(wanted);
    if (found === undefined) {
      found = {
        ...blank(),
        code: wanted,
        title: number === undefined ? said : titleOfPackage(said),
        kind: 'workPackage',
        position: packages.size + 1,
      };
      packages.set(wanted, found);
      rows.push({ entity: 'workPackage', row: found, from });
    }
    return { key: found.key, code: found.code, title: found.title };
  };

  for (const item of kept) {
    const from = item;
    position += 1;
    switch (item.kind) {
      case 'milestone':
        rows.push({ from, entity: 'milestone', row: milestoneOf(item, blank(), code.milestone(), position) });
        break;
      case 'goal':
        rows.push({
          from,
          entity: 'goal',
          row: goalOf(item.text, item.goalKind, blank(), code.goal[item.goalKind](), position),
        });
        break;
      case 'assumption':
        rows.push({
          from,
          entity: 'goal',
          row: goalOf(item.text, 'assumption', blank(), code.goal.assumption(), position),
        });
        break;
      case 'group': {
        const row = groupOf(item, blank(), item.groupKind === 'working' ? code.group() : '', position);
        groups.set(item.name.toLocaleLowerCase('nb'), { key: row.key, code: row.code, title: row.title });
        rows.push({ from, entity: 'group', row });
        break;
      }
      case 'stakeholder':
        rows.push({ from, entity: 'stakeholder', row: stakeholderOf(item, blank(), position) });
        break;
      case 'measure':
        rows.push({
          from,
          entity: 'measure',
          row: measureOf(item, blank(), code.measure(), workPackageOf(item.workPackage, item), context),
        });
        break;
      case 'investigation':
        rows.push({ from, entity: 'measure', row: investigationOf(item, blank(), code.measure(), context) });
        break;
      case 'recommendation':
      case 'proposal':
        rows.push({ from, entity: 'proposal', row: proposalOf(item, blank(), code.proposal(), context) });
        break;
      case 'decision':
        rows.push({ from, entity: 'decision', row: decisionOf(item, blank(), code.decision(), context) });
        break;
      case 'mandate':
        rows.push({ from, entity: 'mandate', row: mandateOf(item, blank(), groups, context) });
        break;
      case 'reference':
        rows.push({
          from,
          entity: 'reference',
          row: { ...blankReference(blank()), title: item.title, caseNumber: item.caseNumber ?? '' },
        });
        break;
      case 'duty':
        rows.push({ from, entity: 'duty', row: dutyOf(item, blank()) });
        break;
    }
  }
  return rows;
}
