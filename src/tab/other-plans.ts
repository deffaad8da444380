/**
 * The plans of a person's own page: each has a session of its own on what this device keeps of it, as in its channel, and
 * none of them knows of the others.
 */
import type { Clock } from '#base/clock.ts';
import type { OtherPlan, OtherPlans, WayThere } from '#features/ports.ts';
import type { EntityName } from '#domain/entities.ts';
import type { Role } from '#domain/role.ts';
import type { PlanSession } from '#sync/session.ts';
import { type KnownPlan, type KnownPlans, planOfLink, siteName } from './known-plans.ts';
import type { Live } from './live.ts';
import { noteWhenSeen } from './remember-plan.ts';

export interface PlanUnderWay {
  readonly session: PlanSession;
  readonly roles: Live<{ readonly roles: readonly Role[] }>;
  readonly open: () => Promise<void>;
}

export interface OtherPlansPorts {
  readonly known: KnownPlans;
  readonly open: (plan: KnownPlan) => PlanUnderWay;
  readonly wayTo: (plan: KnownPlan, item: string) => WayThere;
  readonly wanted: readonly EntityName[];
  readonly clock: Pick<Clock, 'now'>;
}

/** All of them together, for a host that puts the page aside or has its net again. */
type Together = Pick<PlanSession, 'setVisible' | 'setOnline' | 'flush' | 'retry' | 'close'>;

interface Entry extends PlanUnderWay {
  readonly plan: KnownPlan;
  readonly stop: () => void;
}

export function openOtherPlans({ known, open, wayTo, wanted, clock }: OtherPlansPorts): OtherPlans & Together {
  const listeners = new Set<() => void>();
  let entries: readonly Entry[] = [];
  let shown: readonly OtherPlan[] | null = null;

  function changed(): void {
    shown = null;
    for (const listener of listeners) listener();
  }

  function begin(plan: KnownPlan): Entry {
    const underWay = open(plan);
    const { session, roles } = underWay;
    const stops = [
      session.subscribe(changed),
      roles.subscribe(changed),
      noteWhenSeen({ ...plan, clock }, session, known),
    ];
    for (const entity of wanted) session.want(entity);
    void underWay.open();
    return { ...underWay, plan, stop: () => stops.forEach((stop) => stop()) };
  }

  const entryOf = (id: string): Entry | undefined => entries.find(({ plan }) => siteName(plan.site) === id);
  const each = (task: (session: PlanSession) => void): void => entries.forEach(({ session }) => task(session));

  entries = known.all().map(begin);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current() {
      shown ??= entries.map(({ plan, session, roles }) => ({
        id: siteName(plan.site),
        title: plan.title,
        snapshot: session.snapshot(),
        roles: roles.current().roles,
      }));
      return shown;
    },
    add(link) {
      const found = planOfLink(link);
      if (found === null) return false;
      const before = entryOf(siteName(found.site));
      if (before !== undefined) {
        before.session.retry();
        return true;
      }
      const plan: KnownPlan = { ...found, title: '', roles: ['member'], at: clock.now() };
      known.note(plan);
      entries = [begin(plan), ...entries];
      changed();
      return true;
    },
    leaveOut(id) {
      const entry = entryOf(id);
      if (entry === undefined) return;
      entry.stop();
      entry.session.close();
      known.forget(entry.plan.site);
      entries = entries.filter((one) => one !== entry);
      changed();
    },
    wayTo(id, item) {
      const entry = entryOf(id);
      return entry === undefined ? { href: '', open: null } : wayTo(entry.plan, item);
    },
    setVisible: (visible) => each((session) => session.setVisible(visible)),
    setOnline: (online) => each((session) => session.setOnline(online)),
    retry: () => each((session) => session.retry()),
    flush: async () => void (await Promise.all(entries.map(({ session }) => session.flush()))),
    close: () => each((session) => session.close()),
  };
}
