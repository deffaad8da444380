/** The plan in SharePoint, reached as the host says. A program file of its own: a known plan is painted without it. */
import type { People } from '#features/ports.ts';
import { type Behind, createPlanRepository, type PlanRepository } from '#repository/plan-repository.ts';
import { rolesHeld } from '#repository/rights.ts';
import type { PlanSession, Timer } from '#sync/session.ts';
import { channelPeople } from './channel-people.ts';
import type { HeldRoles } from './held-roles.ts';
import type { Host } from './host.ts';
import { followRoles } from './role-looks.ts';
import { wiresOf } from './wires.ts';

interface SharePoint {
  readonly repository: PlanRepository;
  readonly people: People;
  /** Begins to ask for the roles that the person holds, and goes on as long as the tab is open. */
  readonly followRoles: (roles: HeldRoles, session: PlanSession, timer: Timer) => void;
}

/** `onBehind` is told which of tab and lists is a version behind. */
export function openSharePoint(host: Host, onBehind: (behind: Behind | null) => void): SharePoint {
  const { graphWith, restWith } = wiresOf(host);
  const rest = restWith(host.tokens.roles);
  return {
    repository: createPlanRepository(graphWith(host.token), host.site, onBehind),
    people: channelPeople(graphWith(host.tokens.members), host.channel),
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
        clock: host.steadyClock,
        timer,
      }),
  };
}
