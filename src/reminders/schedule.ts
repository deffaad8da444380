/**
 * When the service looks: every five minutes, by Norwegian time. With many plans in one tenant, one begins after the other,
 * no faster than SharePoint's budget for one app allows.
 */
import { Cron } from 'croner';
import { type Clock, millisecondsOf } from '#base/clock.ts';
import type { Sleep } from '#graph/sleep.ts';
import type { RunReport } from './run.ts';

const EVERY_FIVE_MINUTES = '*/5 * * * *';

/** A round that lasts longer than five minutes is waited for. `stop` begins no more rounds. */
export function startSchedule(round: () => Promise<void>, onError: (error: unknown) => void): { stop(): void } {
  const job = new Cron(EVERY_FIVE_MINUTES, { timezone: 'Europe/Oslo', protect: true, catch: onError }, round);
  return { stop: () => job.stop() };
}

/** Resource units: 40 per cent of what SharePoint gives an app in a tenant with up to 1,000 licences (1,250 a minute). */
export const UNITS_PER_MINUTE = 500;

const MINUTE = 60_000;

/** Lets pass no faster than so many units a minute. What was spent is told afterwards: only then is it known. */
export interface UnitBudget {
  spend(units: number): void;
  /** Resolves when there is something left. */
  ready(): Promise<void>;
}

/** What may be spent at once, and what comes back in a minute: with the last plan's own, no minute of anybody's sees more. */
const AT_ONCE = 0.08;
const COMES_BACK = 0.8;

export function createUnitBudget(clock: Clock, sleep: Sleep, perMinute: number = UNITS_PER_MINUTE): UnitBudget {
  const [most, perMillisecond] = [perMinute * AT_ONCE, (perMinute * COMES_BACK) / MINUTE];
  let left = most;
  let at = millisecondsOf(clock.now());
  /** What is left now. */
  const refill = (): number => {
    const now = millisecondsOf(clock.now());
    // A clock that was set back gives nothing.
    left = Math.min(most, left + Math.max(0, now - at) * perMillisecond);
    at = now;
    return left;
  };
  return {
    spend(units) {
      refill();
      left -= units;
    },
    async ready() {
      for (let now = refill(); now <= 0; now = refill()) await sleep(Math.ceil((1 - now) / perMillisecond));
    },
  };
}

/** One round for all plans: a plan that fails does not keep the others waiting. The reports stand where their plans stood. */
export async function runRound(
  plans: readonly (() => Promise<RunReport>)[],
  budget: Pick<UnitBudget, 'ready'>,
  onError: (error: unknown) => void,
): Promise<readonly (RunReport | null)[]> {
  const reports: (RunReport | null)[] = [];
  for (const plan of plans) {
    await budget.ready();
    try {
      reports.push(await plan());
    } catch (error) {
      onError(error);
      reports.push(null);
    }
  }
  return reports;
}
