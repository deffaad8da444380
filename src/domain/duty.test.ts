import { describe, expect, it } from 'vitest';
import { day, isWorkday } from '#base/calendar.ts';
import { type Day, parseDay } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankDuty, dutiesInOrder, dutiesToTell, type Duty, dutyStanding, isOwedOutside, nextDue } from './duty.ts';
import { type Cadence, cadences, contextWithoutClues, type FuzzyDate, readFuzzyDate } from './fuzzy-date.ts';
import { blankMeeting, type Meeting } from './meeting.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);
const when = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);

const duty = (more: Partial<Duty> = {}): Duty => ({
  ...blankDuty(newRow(keys(), plan)),
  title: 'Orientere om arbeidet',
  from: 'Prosjektleder',
  to: 'Utvalg for helse og omsorg',
  ...more,
});
const every = (cadence: Cadence, more: Partial<Duty> = {}): Duty => duty({ rhythm: 'recurring', cadence, ...more });
const meeting = (body: string, on: string, more: Partial<Meeting> = {}): Meeting => ({
  ...blankMeeting(newRow(keys(), plan)),
  title: body,
  kind: 'political',
  state: 'planned',
  group: null,
  body,
  when: when(on),
  ...more,
});
const committee = ['20.1.2026', '3.3.2026', '14.4.2026'].map((on) => meeting('Utvalg for helse og omsorg', on));

describe('a duty that comes round', () => {
  it('is due on the last workday of its month, tertial or year', () => {
    expect(nextDue(every('monthly'), [], today)).toBe('2026-02-27');
    expect(nextDue(every('quarterly'), [], today)).toBe('2026-03-31');
    expect(nextDue(every('tertially'), [], today)).toBe('2026-04-30');
    expect(nextDue(every('halfYearly'), [], today)).toBe('2026-06-30');
    expect(nextDue(every('yearly'), [], today)).toBe('2026-12-31');
  });

  it('is due before a holiday that ends its span', () => {
    // May 2026 ends on a Sunday; week 14 ends in Easter.
    expect(nextDue(every('monthly'), [], day(2026, 5, 4))).toBe('2026-05-29');
    expect(nextDue(every('weekly'), [], day(2026, 3, 30))).toBe('2026-04-01');
  });

  it('is due in the span after the one in which it was done', () => {
    expect(nextDue(every('monthly', { lastDoneOn: day(2026, 2, 3) }), [], today)).toBe('2026-03-31');
    expect(nextDue(every('daily', { lastDoneOn: day(2026, 2, 13) }), [], day(2026, 2, 13))).toBe('2026-02-16');
  });

  it('is late where a span went by without it', () => {
    const late = every('monthly', { lastDoneOn: day(2025, 12, 10) });
    expect(nextDue(late, [], today)).toBe('2026-01-30');
    expect(dutyStanding(late, [], today)).toEqual({ kind: 'late', on: '2026-01-30', days: 12 });
  });

  it('begins when its words say, and comes to an end with them', () => {
    expect(nextDue(every('monthly', { when: when('fra 1. mai 2026') }), [], today)).toBe('2026-05-29');
    const done = every('monthly', { when: when('ut 2025'), lastDoneOn: day(2025, 12, 10) });
    expect(nextDue(done, [], today)).toBeNull();
  });

  it('has no day where it goes on all the time', () => {
    expect(dutyStanding(every('continuous'), [], today)).toEqual({ kind: 'running' });
  });

  it('is due on a workday, or on no day at all', () => {
    for (const cadence of cadences) {
      for (const lastDoneOn of [null, day(2025, 12, 31), day(2026, 3, 31)]) {
        const due = nextDue(every(cadence, { lastDoneOn }), committee, day(2026, 4, 1));
        expect(due === null || isWorkday(due)).toBe(true);
        if (due !== null && lastDoneOn !== null) expect(due > lastDoneOn).toBe(true);
      }
    }
  });
});

describe('a duty before each meeting', () => {
  it('is due when the papers are, else five workdays before', () => {
    expect(nextDue(every('eachMeeting'), committee, today)).toBe('2026-02-24');
    const said = [meeting('Utvalg for helse og omsorg', '3.3.2026', { papersDue: parseDay('2026-02-19') })];
    expect(nextDue(every('eachMeeting'), said, today)).toBe('2026-02-19');
  });

  it('is done for the next meeting once it is done after the last', () => {
    const done = (lastDoneOn: Day) => nextDue(every('eachMeeting', { lastDoneOn }), committee, today);
    expect(done(day(2026, 1, 12))).toBe('2026-02-24');
    // What was said on the day of a meeting was said in it.
    expect(done(day(2026, 1, 20))).toBe('2026-02-24');
    // Five workdays before 14 April, with Easter Monday behind them.
    expect(done(day(2026, 2, 10))).toBe('2026-04-07');
  });

  it('is late from the day after until the meeting is held', () => {
    expect(dutyStanding(every('eachMeeting'), committee, day(2026, 2, 25))).toMatchObject({ kind: 'late', days: 1 });
    expect(nextDue(every('eachMeeting'), committee, day(2026, 3, 4))).toBe('2026-04-07');
  });

  it('waits for the plan of meetings, and takes no other body’s, and none that is cancelled or has no day', () => {
    const others = [
      meeting('Kommunestyret', '3.3.2026'),
      meeting('Utvalg for helse og omsorg', '3.3.2026', { state: 'cancelled' }),
      meeting('Utvalg for helse og omsorg', 'mars 2026'),
    ];
    expect(dutyStanding(every('eachMeeting'), others, today)).toEqual({ kind: 'noMeeting' });
  });
});

describe('a duty of its own time', () => {
  it('is due when its words say, and is over when it is done', () => {
    const once = duty({ when: when('innen utgangen av februar 2026') });
    expect(nextDue(once, [], today)).toBe('2026-02-28');
    expect(dutyStanding({ ...once, lastDoneOn: day(2026, 2, 10) }, [], today)).toEqual({
      kind: 'done',
      on: '2026-02-10',
    });
    expect(dutyStanding(duty(), [], today)).toEqual({ kind: 'untimed' });
  });

  it('on request waits until somebody asks', () => {
    const asked = duty({ rhythm: 'onRequest', to: 'Statsforvalteren', lastDoneOn: day(2025, 6, 1) });
    expect(dutyStanding(asked, [], today)).toEqual({ kind: 'onRequest' });
    expect(nextDue({ ...asked, when: when('20. februar 2026') }, [], today)).toBe('2026-02-20');
    expect(nextDue({ ...asked, when: when('20. februar 2026'), lastDoneOn: day(2026, 2, 20) }, [], today)).toBeNull();
  });
});

describe('duties to others', () => {
  it('are those owed outside the project’s own organisation', () => {
    const to = (body: string) => isOwedOutside(duty({ to: body }));
    expect(['Kommunestyret', 'Statsforvalteren', 'Eldrerådet'].map(to)).toEqual([true, true, true]);
    expect(['styringsgruppen', 'Prosjektgruppa', 'prosjektlederen', ''].map(to)).toEqual([false, false, false, false]);
  });

  const all = [
    duty({ title: 'Ferdig', lastDoneOn: day(2026, 1, 5) }),
    every('continuous', { title: 'Hele tida' }),
    every('eachMeeting', { title: 'Utvalget' }),
    every('monthly', { title: 'Over tida', lastDoneOn: day(2025, 12, 10) }),
    every('yearly', { title: 'Til nyttår' }),
    every('monthly', { title: 'Til styringsgruppa', to: 'Styringsgruppa' }),
  ];

  it('stand with the first due first and what is done last', () => {
    expect(dutiesInOrder(all, committee, today).map(({ duty: { title } }) => title)).toEqual([
      'Over tida',
      'Utvalget',
      'Til nyttår',
      'Hele tida',
      'Ferdig',
    ]);
  });

  it('need somebody when they are late or due within a fortnight', () => {
    expect(dutiesToTell(all, committee, today).map(({ duty: { title } }) => title)).toEqual(['Over tida', 'Utvalget']);
    expect(dutiesToTell(all, committee, day(2026, 2, 9)).map(({ duty: { title } }) => title)).toEqual(['Over tida']);
  });
});
