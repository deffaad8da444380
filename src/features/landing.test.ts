import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Role } from '#domain/role.ts';
import { newRow } from '#domain/row.ts';
import { landingOf, landsByMeetings } from './landing.ts';
import type { Screen } from './route.ts';

const keys = countingKeys();
const today = day(2026, 2, 11);
const steering = (words: string, more: Partial<Meeting> = {}): Meeting => ({
  ...newRow(keys(), keys()),
  title: 'Styringsgruppa',
  kind: 'steering',
  state: 'planned',
  group: null,
  body: '',
  when: readFuzzyDate(words, contextWithoutClues),
  time: '',
  place: '',
  papersDue: null,
  number: '',
  casePapers: '',
  attendance: '',
  minutes: '',
  ...more,
});
const lands = (roles: readonly Role[], meetings: readonly Meeting[] = [], phone = false): Screen =>
  landingOf({ roles, phone, today }, meetings).screen;

describe('a person lands by role', () => {
  it.each([
    [['member'], 'my-page'],
    [['groupLeader', 'member'], 'my-page'],
    [['unionRepresentative', 'member'], 'my-page'],
    [['projectLeader'], 'overview'],
    [['projectLeader', 'member'], 'overview'],
    [['politicalSecretariat', 'member'], 'my-page'],
    [['reader'], 'overview'],
    [[], 'overview'],
  ] as const)('%j → %s', (roles, screen) => {
    expect(lands(roles)).toBe(screen);
  });

  it('on a phone everybody who has something to do lands on the own page, but the project leader', () => {
    expect(lands(['member'], [], true)).toBe('my-page');
    expect(lands(['steeringGroup'], [], true)).toBe('my-page');
    expect(lands(['politicalSecretariat'], [], true)).toBe('my-page');
    expect(lands(['projectLeader'], [], true)).toBe('overview');
    expect(lands(['reader'], [], true)).toBe('overview');
  });
});

describe('the steering group', () => {
  it.each([
    ['11. februar 2026', 'meeting'],
    ['21. februar 2026', 'meeting'],
    ['22. februar 2026', 'overview'],
    ['10. februar 2026', 'overview'],
    ['siste del av februar 2026', 'meeting'],
    ['mars 2026', 'overview'],
    ['', 'overview'],
  ])('with a meeting %j lands on %s', (words, screen) => {
    expect(lands(['steeringGroup', 'member'], [steering(words)])).toBe(screen);
    expect(lands(['chiefExecutive', 'steeringGroup'], [steering(words)])).toBe(screen);
  });

  it('lands on the meeting on a phone too, and on the first of two', () => {
    const meetings = [steering('19. februar 2026'), steering('12. februar 2026')];
    expect(landingOf({ roles: ['steeringGroup'], phone: true, today }, meetings)).toEqual({
      screen: 'meeting',
      open: meetings[1]?.key,
    });
  });

  it('is not called by a meeting that is held, cancelled, taken away or of another kind', () => {
    const meetings = [
      steering('12. februar 2026', { state: 'held' }),
      steering('12. februar 2026', { state: 'cancelled' }),
      steering('12. februar 2026', { removed: { by: 'Noen', at: instantOf(0) } }),
      steering('12. februar 2026', { kind: 'project' }),
    ];
    expect(lands(['steeringGroup'], meetings)).toBe('overview');
  });

  it('and nobody else waits for the meetings before landing', () => {
    expect(landsByMeetings({ roles: ['steeringGroup', 'member'] })).toBe(true);
    expect(landsByMeetings({ roles: ['projectLeader', 'steeringGroup'] })).toBe(false);
    expect(landsByMeetings({ roles: ['member'] })).toBe(false);
    expect(lands(['projectLeader', 'steeringGroup'], [steering('12. februar 2026')])).toBe('overview');
  });
});
