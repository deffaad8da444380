/** `npm run sim:sabotage [-- -t name]`: each sabotaged reminder service is caught within a hundred seeds. */
import { describe, expect, it } from 'vitest';
import { reminderSabotages, tryReminderSabotage } from './reminders-sabotage.ts';

const SEEDS = 100;

describe('a sabotaged reminder service is caught', () => {
  it.each(reminderSabotages)('$name: $what', async (sabotage) => {
    const { seed, rules, runs } = await tryReminderSabotage(sabotage, SEEDS);
    console.log(
      `${sabotage.name}: ${seed === null ? 'not caught' : `caught by seed ${seed}`} in ${runs} runs: ${rules.join(' ')}`,
    );
    expect(seed).not.toBeNull();
  });
});
