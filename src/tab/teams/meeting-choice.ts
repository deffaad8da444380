/**
 * Which plan a meeting is about, where no channel says it: as the person chose on this device, under her and the meeting.
 * Another participant chooses for herself, from the plans that she has opened.
 */
import { steadyClock } from '#base/clock.ts';
import type { Owner } from '#sync/device.ts';
import { type KnownPlan, knownPlans, type PlanStore, siteName } from '../known-plans.ts';
import type { TeamsContext } from '../place.ts';

export interface MeetingChoice {
  /** null where nothing is chosen, or the plan is no longer among hers. */
  chosen(): KnownPlan | null;
  choose(plan: KnownPlan): void;
  forget(): void;
}

/** Meetings that are remembered, the latest first. */
const MOST = 50;

type Chosen = readonly [meeting: string, site: string];

const isChosen = (found: unknown): found is Chosen =>
  Array.isArray(found) && found.length === 2 && found.every((part) => typeof part === 'string');

/** null where the tab is opened beside no meeting. */
export function choiceFor(
  { meeting }: Pick<TeamsContext, 'meeting'>,
  identity: Pick<Owner, 'tenant' | 'person'>,
  store: () => PlanStore,
  clock = steadyClock(performance),
): MeetingChoice | null {
  const id = meeting?.id ?? '';
  if (id === '') return null;
  const place = `framdrift.meetings.${identity.tenant}.${identity.person}`;

  function all(): readonly Chosen[] {
    try {
      const found: unknown = JSON.parse(store().getItem(place) ?? '[]');
      return Array.isArray(found) ? found.filter(isChosen) : [];
    } catch {
      return [];
    }
  }
  function keep(chosen: readonly Chosen[]): void {
    try {
      store().setItem(place, JSON.stringify(chosen.slice(0, MOST)));
    } catch {
      // Then she is asked again.
    }
  }
  const others = (): readonly Chosen[] => all().filter(([one]) => one !== id);
  return {
    chosen() {
      const site = all().find(([one]) => one === id)?.[1];
      return (
        knownPlans(identity, store, clock)
          .all()
          .find((plan) => siteName(plan.site) === site) ?? null
      );
    },
    choose: (plan) => keep([[id, siteName(plan.site)], ...others()]),
    forget: () => keep(others()),
  };
}
