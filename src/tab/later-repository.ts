/**
 * A repository that is still on its way. A known plan is painted from the device, and needs neither Graph nor the columns
 * of the lists: they come meanwhile, as a program file of their own. What is asked before they are here waits for them;
 * where they cannot be had, there is no net, and the next call tries again.
 */
import { fail, type Result } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { PlanRepository, SaveOutcome } from '#repository/plan-repository.ts';

const NOT_HERE: PlanFailure = { kind: 'offline' };
/** Nothing is sent now; what an earlier try sent may have landed. */
const notSent = (tried: boolean): SaveOutcome => ({
  kind: 'failed',
  failure: NOT_HERE,
  landed: tried ? 'unknown' : 'no',
});

export function laterRepository(bring: () => Promise<PlanRepository>): PlanRepository {
  let coming: Promise<PlanRepository> | null = null;

  async function arrived(): Promise<PlanRepository | null> {
    const awaited = (coming ??= bring());
    try {
      return await awaited;
    } catch {
      if (coming === awaited) coming = null;
      return null;
    }
  }

  async function ask<Value>(
    work: (repository: PlanRepository) => Promise<Result<Value, PlanFailure>>,
  ): Promise<Result<Value, PlanFailure>> {
    const repository = await arrived();
    return repository === null ? fail(NOT_HERE) : work(repository);
  }

  void arrived();
  return {
    load: () => ask((repository) => repository.load()),
    read: (entity) => ask((repository) => repository.read(entity)),
    changesSince: (entity, mark) => ask((repository) => repository.changesSince(entity, mark)),
    look: () => ask((repository) => repository.look()),
    historyOf: (item) => ask((repository) => repository.historyOf(item)),
    historySince: (at, most) => ask((repository) => repository.historySince(at, most)),
    historyBefore: (before, most) => ask((repository) => repository.historyBefore(before, most)),
    outsideEdits: (entity, item) => ask((repository) => repository.outsideEdits(entity, item)),
    check: (entity, item) => ask((repository) => repository.check(entity, item)),
    async save(change, base, tried) {
      const repository = await arrived();
      return repository === null ? notSent(tried) : repository.save(change, base, tried);
    },
    async create(rows) {
      const repository = await arrived();
      return repository === null ? rows.map(({ tried }) => notSent(tried)) : repository.create(rows);
    },
  };
}
