/** A person's own tab in Teams: what stands in a plan is opened in the channel that the plan has. */
import { app } from '@microsoft/teams-js';
import { steadyClock, systemClock } from '#base/clock.ts';
import type { WayThere } from '#features/ports.ts';
import type { KnownPlan } from '../known-plans.ts';
import { type MyPlans, startMyPlans } from '../my-plans.tsx';
import { addressOf, teamsLinkOf } from '../place.ts';
import { base, type Visit } from './visit.ts';

export function openMyPlans(
  { context, identity, signIn, hostOf, look }: Visit,
  root: HTMLElement,
  onChoose?: (plan: KnownPlan) => void,
): MyPlans {
  const id = context.app.appId?.toString() ?? '';

  /** Where no channel is known, the plan's own window is all that a link can lead to. */
  function wayTo({ site, channel }: KnownPlan, item: string): WayThere {
    const address = addressOf(base(), site, channel, item);
    const href = channel === null || id === '' ? address : teamsLinkOf(id, channel.channel, address, item);
    return { href, open: () => void app.openLink(href) };
  }

  return startMyPlans(
    {
      identity,
      signIn,
      hostOf: (plan) => hostOf(plan, plan.roles),
      wayTo,
      ...(onChoose !== undefined && { onChoose }),
      clock: systemClock,
      steadyClock: steadyClock(performance),
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      surroundings: look,
    },
    root,
  );
}
