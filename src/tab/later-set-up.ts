/** Set-up while its program file is still on its way; where it cannot be had, there is no net. */
import { fail, type Result } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { SetUpPlace } from '#domain/set-up-site.ts';
import type { PlanSetup } from '#features/ports.ts';

type SetUpWork = Omit<PlanSetup, 'place'>;

export function laterSetUp(place: SetUpPlace, bring: () => Promise<SetUpWork>): PlanSetup {
  async function ask<Value>(
    work: (here: SetUpWork) => Promise<Result<Value, PlanFailure>>,
  ): Promise<Result<Value, PlanFailure>> {
    let here: SetUpWork;
    try {
      here = await bring();
    } catch {
      return fail({ kind: 'offline' });
    }
    return work(here);
  }
  return {
    place,
    surveyLists: () => ask((here) => here.surveyLists()),
    surveyRules: () => ask((here) => here.surveyRules()),
    make: (part, onProgress, agreed) => ask((here) => here.make(part, onProgress, agreed)),
    outline: () => ask((here) => here.outline()),
    forget: async () => (await bring()).forget(),
  };
}
