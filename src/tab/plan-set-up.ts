/** Set-up as the host reaches it. A program file of its own: a plan that is there never needs it. */
import { millisecondsOf, systemClock } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import type { PlanSetup } from '#features/ports.ts';
import { createGraph, createSharePointRest, type TokenSource } from '#graph/client.ts';
import { timerSleep } from '#graph/sleep.ts';
import { makePart, setUpOutline, surveyLists, surveyRules, type SetUpPorts } from '#repository/set-up.ts';
import type { PlanSession } from '#sync/session.ts';
import type { HeldRoles } from './held-roles.ts';
import type { Host } from './host.ts';
import { forgetRoles } from './role-looks.ts';
import { sharedGate } from './shared-gate.ts';

export function openPlanSetUp(
  host: Host,
  session: Pick<PlanSession, 'flush' | 'forget'>,
  roles: HeldRoles,
): Omit<PlanSetup, 'place'> {
  const { owner, steadyClock: clock, site, tokens } = host;
  const wire = {
    fetch: (input: string, init: RequestInit) => fetch(input, init),
    clock,
    sleep: timerSleep,
    random: host.random,
  };
  // Graph's pauses hold for the whole plan, whoever of its callers was asked to wait.
  const gate = sharedGate(
    `framdrift-gate/${owner.tenant}/${owner.person}`,
    window.localStorage,
    () => millisecondsOf(clock.now()) - millisecondsOf(systemClock.now()),
    clock,
  );
  const graphWith = (token: TokenSource) =>
    createGraph({ ...wire, token, gate, ...(host.graphOrigin !== undefined && { origin: host.graphOrigin }) });
  const ports: SetUpPorts = {
    graph: graphWith(host.token),
    maker: graphWith(tokens.lists),
    rest: createSharePointRest({
      ...wire,
      token: tokens.rights,
      site,
      ...(host.sharePointOrigin !== undefined && { origin: host.sharePointOrigin }),
    }),
    site,
    // As the lists are named.
    language: 'nb',
  };
  return {
    surveyLists: () => surveyLists(ports),
    surveyRules: () => surveyRules(ports),
    make: (part, onProgress, agreed) => makePart(ports, part, onProgress, agreed),
    outline: async () => succeed(setUpOutline(ports.language)),
    async forget() {
      await session.flush();
      await session.forget();
      forgetRoles(roles, () => window.localStorage);
    },
  };
}
