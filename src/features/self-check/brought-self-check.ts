/** The self-check while its program file is still on its way; where it cannot be had, there is no net. */
import { fail } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { SelfCheck } from '#features/ports.ts';

const OFFLINE: PlanFailure = { kind: 'offline' };

export function broughtSelfCheck(bring: () => Promise<SelfCheck>): SelfCheck {
  const brought = (): Promise<SelfCheck | null> => bring().catch(() => null);
  return {
    async lookOver(asOwner) {
      const here = await brought();
      if (here !== null) return here.lookOver(asOwner);
      return { findings: [{ kind: 'unchecked', part: 'lists', failure: OFFLINE }], versions: null, site: '' };
    },
    async putRight(findings) {
      const here = await brought();
      return here === null ? fail(OFFLINE) : here.putRight(findings);
    },
  };
}
