/** The plan in SharePoint, reached as the host says. A program file of its own: a known plan is painted without it. */
import { millisecondsOf, systemClock } from '#base/clock.ts';
import { createGraph, createSharePointRest } from '#graph/client.ts';
import { timerSleep } from '#graph/sleep.ts';
import type { People } from '#features/ports.ts';
import { type Behind, createPlanRepository, type PlanRepository } from '#repository/plan-repository.ts';
import { rolesHeld } from '#repository/rights.ts';
import type { PlanSession, Timer } from '#sync/session.ts';
import { channelPeople } from './channel-people.ts';
import type { HeldRoles } from './held-roles.ts';
import type { Host } from './host.ts';
import { followRoles } from './role-looks.ts';
import { sharedGate } from './shared-gate.ts';

interface SharePoint {
  readonly repository: PlanRepository;
  readonly people: People;
  /** Begins to ask for the roles that the person holds, and goes on as long as the tab is open. */
  readonly followRoles: (roles: HeldRoles, session: PlanSession, timer: Timer) => void;
}

/** `onBehind` is told which of tab and lists is a version behind. */
export function openSharePoint(host: Host, onBehind: (behind: Behind | null) => void): SharePoint {
  const { owner, steadyClock: clock } = host;
  const ports = {
    token: host.token,
    fetch: (input: string, init: RequestInit) => fetch(input, init),
    clock,
    sleep: timerSleep,
    random: host.random,
  };
  const gate = (of: string) =>
    sharedGate(
      `${of}/${owner.tenant}/${owner.person}`,
      window.localStorage,
      () => millisecondsOf(clock.now()) - millisecondsOf(systemClock.now()),
      clock,
    );
  const ofGraph = {
    ...ports,
    gate: gate('framdrift-gate'),
    ...(host.graphOrigin !== undefined && { origin: host.graphOrigin }),
  };
  const graph = createGraph(ofGraph);
  const members = createGraph({ ...ofGraph, token: host.tokens.members });
  const rest = createSharePointRest({
    ...ports,
    token: host.tokens.roles,
    site: host.site,
    gate: gate('framdrift-rest-gate'),
    ...(host.sharePointOrigin !== undefined && { origin: host.sharePointOrigin }),
  });
  return {
    repository: createPlanRepository(graph, host.site, onBehind),
    people: channelPeople(members, host.channel),
    followRoles: (roles, session, timer) =>
      followRoles({
        ask: () => rolesHeld(rest),
        roles,
        store: () => window.localStorage,
        session,
        isGuest: host.actor.roles.every((role) => role === 'reader'),
        person: host.actor.person.id,
        today: () => host.clock.today(),
        isVisible: () => document.visibilityState === 'visible',
        clock,
        timer,
      }),
  };
}
