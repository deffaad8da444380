/** For tests: a plan with one milestone, edits of it by two people, and what stands of them in the lists. */
import type { PlanChange } from '#domain/change.ts';
import type { Milestone } from '#domain/milestone.ts';
import type { PlanRepository, StoredRow } from './plan-repository.ts';
import { cellsOf, type TestSite } from './test-site.ts';

/** A tenant that the test hands in, as far as a milestone needs it. */
interface Tenant {
  readonly fetch: typeof fetch;
  readonly faults: { clear(): void };
  readonly usage: { reset(): void };
}

export interface Stage<Known extends Tenant = Tenant> {
  readonly site: TestSite<Known>;
  readonly repository: PlanRepository;
  readonly milestone: Milestone;
  /** The row as it was made. */
  readonly stored: StoredRow;
  readonly change: (fields: Partial<Milestone>) => PlanChange;
}

/** A plan with one milestone, «Oppstart», at version 1, on a site that is set up. */
export async function stageOn<Known extends Tenant>(site: TestSite<Known>): Promise<Stage<Known>> {
  const repository = site.repositoryOf('leder');
  const milestone = site.milestone({ title: 'Oppstart', note: 'Før' });
  const hand = site.handOf('leder');
  const [outcome] = await site.run(repository.create([{ change: hand.create('milestone', milestone), tried: false }]));
  if (outcome?.kind !== 'saved') throw new Error(JSON.stringify(outcome));
  site.tenant.usage.reset();
  return {
    site,
    repository,
    milestone,
    stored: outcome.row,
    change: (fields) => hand.change('milestone', milestone, fields),
  };
}

/** The same edit by somebody else, in a program of ours. */
export async function byAnother({ site, milestone, stored }: Stage, fields: Partial<Milestone>): Promise<StoredRow> {
  const change = site.handOf('gruppeleder1').change('milestone', milestone, fields);
  const outcome = await site.run(site.repositoryOf('gruppeleder1').save(change, stored, false));
  if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
  return outcome.row;
}

/** Titles of the milestones with their versions, and how often each operation stands in the history. */
export async function whatStands(
  { site }: Stage,
  change: PlanChange,
): Promise<{ rows: readonly string[]; told: number }> {
  site.tenant.faults.clear();
  await site.pass(3_600_000);
  const rows = await cellsOf(site, 'Milestones');
  const history = await cellsOf(site, 'Changes');
  return {
    rows: rows.map((cells) => `${String(cells['Title'])} ${String(cells['_UIVersionString'])}`),
    told: history.filter((cells) => cells['FdKey'] === change.operation).length,
  };
}
