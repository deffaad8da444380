/** Set-up as the host reaches it. A program file of its own: a plan that is there never needs it. */
import { succeed } from '#base/result.ts';
import type { PlanSetup } from '#features/ports.ts';
import { makePart, setUpOutline, surveyLists, surveyRules, type SetUpPorts } from '#repository/set-up.ts';
import type { PlanSession } from '#sync/session.ts';
import type { HeldRoles } from './held-roles.ts';
import type { Host } from './host.ts';
import { forgetRoles } from './role-looks.ts';
import { viewLanguage } from './view-language.ts';
import { wiresOf } from './wires.ts';

export function openPlanSetUp(
  host: Host,
  session: Pick<PlanSession, 'flush' | 'forget' | 'snapshot'>,
  roles: HeldRoles,
): Omit<PlanSetup, 'place'> {
  const { graphWith, restWith } = wiresOf(host);
  const fixed = {
    graph: graphWith(host.token),
    maker: graphWith(host.tokens.lists),
    rest: restWith(host.tokens.rights),
    site: host.site,
  };
  const ports = (): SetUpPorts => ({ ...fixed, language: viewLanguage(session) });
  return {
    surveyLists: () => surveyLists(ports()),
    surveyRules: () => surveyRules(ports()),
    make: (part, onProgress, agreed) => makePart(ports(), part, onProgress, agreed),
    outline: async () => succeed(setUpOutline(viewLanguage(session))),
    async forget() {
      await session.flush();
      await session.forget();
      forgetRoles(roles, () => window.localStorage);
    },
  };
}
