/** The plan in SharePoint, reached as the host says. A program file of its own: a known plan is painted without it. */
import { millisecondsOf, systemClock } from '#base/clock.ts';
import { createGraph } from '#graph/client.ts';
import { timerSleep } from '#graph/sleep.ts';
import type { People } from '#features/ports.ts';
import { createPlanRepository, type PlanRepository } from '#repository/plan-repository.ts';
import { channelPeople } from './channel-people.ts';
import type { Host } from './host.ts';
import { sharedGate } from './shared-gate.ts';

interface SharePoint {
  readonly repository: PlanRepository;
  readonly people: People;
}

export function openSharePoint(host: Host): SharePoint {
  const { owner, steadyClock: clock } = host;
  const ports = {
    token: host.token,
    fetch: (input: string, init: RequestInit) => fetch(input, init),
    clock,
    sleep: timerSleep,
    random: host.random,
    gate: sharedGate(
      `framdrift-gate/${owner.tenant}/${owner.person}`,
      window.localStorage,
      () => millisecondsOf(clock.now()) - millisecondsOf(systemClock.now()),
      clock,
    ),
    ...(host.graphOrigin !== undefined && { origin: host.graphOrigin }),
  };
  const graph = createGraph(ports);
  const members = createGraph({ ...ports, token: host.tokens.members });
  return { repository: createPlanRepository(graph, host.site), people: channelPeople(members, host.channel) };
}
