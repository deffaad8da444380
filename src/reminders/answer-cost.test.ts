import { beforeAll, describe, expect, it } from 'vitest';
import type { CardAnswer } from '#domain/card-answer.ts';
import type { Reminder } from '#domain/reminder.ts';
import { answerPress } from './answer.ts';
import { type KeptPlan, readKeptPlan } from './plan-reading.ts';
import { idOf, openTestDesk, type TestDesk } from './test-plan.ts';

let desk: TestDesk;
let kept: KeptPlan;
let card: Reminder;

/** In the service’s time and in SharePoint’s. */
function pass(seconds: number): void {
  desk.clock.advance(seconds * 1000);
  desk.site.clock.advance(seconds);
}

beforeAll(async () => {
  desk = await openTestDesk();
  kept = readKeptPlan({ repository: desk.repository, people: () => desk.membership.people(), clock: desk.clock });
  await kept.readAnew();
  pass(5);
  card = await desk.card('gruppeleder1', [`measure ${(await desk.measure('Dagtilbud')).key} late`]);
  pass(5);
  await kept.read();
}, 60_000);

async function costOf(answer: CardAnswer, after: number): Promise<readonly [string, number, number]> {
  pass(after);
  const measure = answer.kind === 'show' ? null : await desk.measure('Dagtilbud');
  const { usage } = desk.site.tenant;
  usage.reset();
  const press = desk.press(card, measure, answer);
  const { outcome } = await answerPress(press, { id: idOf('gruppeleder1') }, { ...desk, plan: kept });
  const { units, byRoute } = usage.report();
  const roster = Object.entries(byRoute).find(([route]) => route.endsWith('/allMembers'));
  return [outcome.kind, units, roster?.[1].requests ?? 0];
}

describe('a press', () => {
  it('costs few units, and asks once who is in the channel, in the groups and owns the site', async () => {
    expect(await costOf({ kind: 'confirm' }, 10)).toEqual(['confirmed', 18, 1]);
    expect(await costOf({ kind: 'confirm' }, 10)).toEqual(['confirmed', 8, 1]);
    expect(await costOf({ kind: 'show' }, 10)).toEqual(['shown', 6, 1]);
    // When whoever is reminded has to be asked for as well.
    expect(await costOf({ kind: 'show' }, 7_200)).toEqual(['shown', 6, 1]);
  });
});
