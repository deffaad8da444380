import { describe, expect, it } from 'vitest';
import { fail, succeed } from '#base/result.ts';
import { hoursOf, shownHours } from './member-hours.ts';

describe('hours that a member is released', () => {
  it('are read with comma or point, and shown with a comma', () => {
    expect([hoursOf(' 7,5 '), hoursOf('7.5'), hoursOf('0'), hoursOf('')]).toEqual([7.5, 7.5, 0, null].map(succeed));
    expect([shownHours(7.5), shownHours(null)]).toEqual(['7,5', '']);
  });

  it('are not guessed from anything else', () => {
    for (const words of ['sju', '7 timer', '-1', '1e3', '=1+1']) expect(hoursOf(words)).toEqual(fail('notHours'));
  });
});
