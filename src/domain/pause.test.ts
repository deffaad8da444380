import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { besides, endedPause, mayChangePause, newPause, ownPauses, readPause, runningPause } from './pause.ts';
import type { Actor } from './role.ts';
import { newRow } from './row.ts';

const keys = countingKeys(0x90);
const plan = keys();
const today = day(2026, 2, 11);
const person = (id: string) => ({ id, name: 'Enhetsleder', email: '' });
const she: Actor = { person: person('her'), roles: ['member'] };
const other: Actor = { person: person('other'), roles: ['projectLeader', 'member'] };
const pauseOf = (actor: Actor, from = day(2026, 2, 16), to = day(2026, 2, 20)) =>
  newPause(newRow(keys(), plan), actor, { from, to }, 'Pause');

describe('the days of a pause', () => {
  it('may begin and end on the same day, and have begun before today', () => {
    expect(readPause(today, today, [], today).ok).toBe(true);
    expect(readPause(day(2026, 2, 1), day(2026, 2, 12), [], today).ok).toBe(true);
  });

  it.each([
    ['noDays', null, day(2026, 3, 1)],
    ['noDays', day(2026, 3, 1), null],
    ['backwards', day(2026, 3, 2), day(2026, 3, 1)],
    ['over', day(2026, 2, 1), day(2026, 2, 10)],
    ['tooLong', day(2026, 3, 1), day(2027, 3, 2)],
    ['overlaps', day(2026, 2, 20), day(2026, 2, 27)],
    ['overlaps', day(2026, 2, 12), day(2026, 3, 27)],
  ] as const)('are refused: %s, from %s to %s', (trouble, from, to) => {
    expect(readPause(from, to, [pauseOf(she)], today)).toEqual({ ok: false, failure: trouble });
  });

  it('may be a whole year', () => {
    expect(readPause(day(2026, 3, 1), day(2027, 3, 1), [], today).ok).toBe(true);
  });

  it('may lie right beside another pause, and over the one that is changed', () => {
    const known = pauseOf(she);
    expect(readPause(day(2026, 2, 21), day(2026, 2, 27), [known], today).ok).toBe(true);
    expect(readPause(day(2026, 2, 17), day(2026, 2, 27), besides([known], known.key), today).ok).toBe(true);
  });
});

describe('a person’s pauses', () => {
  it('are her own that are not over, the first to begin first', () => {
    const late = pauseOf(she, day(2026, 7, 1), day(2026, 7, 20));
    const soon = pauseOf(she);
    const gone = pauseOf(she, day(2026, 1, 5), day(2026, 1, 9));
    const away = { ...pauseOf(she), removed: { by: '', at: '2026-02-01T08:00:00.000Z' as never } };
    expect(ownPauses([late, soon, gone, away, pauseOf(other)], 'her', today)).toEqual([soon, late]);
  });

  it('tell which one goes on today', () => {
    const running = pauseOf(she, today, day(2026, 2, 13));
    expect(runningPause([pauseOf(she), running], 'her', today)).toBe(running);
    expect(runningPause([pauseOf(she)], 'her', today)).toBeNull();
  });

  it('are changed by nobody else, the project leader neither, and by no reader', () => {
    expect(mayChangePause(pauseOf(she), she)).toBe(true);
    expect(mayChangePause(pauseOf(she), other)).toBe(false);
    expect(mayChangePause(pauseOf(she), { ...she, roles: ['reader'] })).toBe(false);
  });

  it('end with yesterday, and are taken away where nothing is left of them', () => {
    expect(endedPause(pauseOf(she, day(2026, 2, 9)), today)).toEqual({ to: day(2026, 2, 10) });
    expect(endedPause(pauseOf(she, today), today)).toBeNull();
    expect(endedPause(pauseOf(she), today)).toBeNull();
  });
});
