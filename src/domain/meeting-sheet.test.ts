import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankGroup, type Group } from './group.ts';
import { readRows } from './measure-sheet.ts';
import { blankMeeting, type Meeting } from './meeting.ts';
import {
  canBeWritten,
  kindOfLine,
  type MeetingLine,
  type MeetingSheetContext,
  readMeetingPlan,
  sureLines,
} from './meeting-sheet.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const group = (title: string, more: Partial<Group> = {}): Group => ({
  ...blankGroup(newRow(keys(), plan)),
  title,
  ...more,
});
const steering = group('Styringsgruppe', { kind: 'steering' });
const context: MeetingSheetContext = {
  plan,
  meetings: [],
  groups: [steering, group('Bemanning og turnus', { code: 'AG2', kind: 'working' })],
  dates: { ...contextWithoutClues, documentDay: day(2026, 2, 11) },
};
const read = (text: string, more: Partial<MeetingSheetContext> = {}): readonly MeetingLine[] => {
  const rows = readRows(text);
  return rows.ok ? readMeetingPlan(rows.value, { ...context, ...more }) : expect.fail(rows.failure.kind);
};
const short = ({ planned: { title, when, papersDue, time, place } }: MeetingLine): string =>
  [title, when.from ?? when.words, papersDue ?? '', time, place].join('|').replace(/\|+$/, '');
const doubts = (line: MeetingLine | undefined): readonly string[] => line?.doubts.map(({ kind }) => kind) ?? [];
const written = (lines: readonly MeetingLine[]): readonly Meeting[] =>
  lines.map(({ planned }) => ({ ...blankMeeting(newRow(planned.key, plan)), ...planned }));

describe('a plan of meetings', () => {
  it('is read from a spreadsheet with headings, in any order of its columns', () => {
    const lines = read(
      [
        'Møtedato\tOrgan\tFrist for sakspapirer\tKlokkeslett\tSted',
        '17.06.2026\tKommunestyret\t05.06.2026\t18:00\tKommunestyresalen',
        'tirsdag 9. juni 2026\tUtvalg for helse og omsorg\t29. mai 2026\tkl. 13\t',
      ].join('\n'),
    );
    expect(lines.map(short)).toEqual([
      'Kommunestyret|2026-06-17|2026-06-05|18:00|Kommunestyresalen',
      'Utvalg for helse og omsorg|2026-06-09|2026-05-29|13:00',
    ]);
    expect(lines.map(kindOfLine)).toEqual(['new', 'new']);
    expect(lines.map(({ planned }) => planned.kind)).toEqual(['political', 'political']);
  });

  it('is read without headings, and with the body said once for the lines below it', () => {
    const lines = read('Kommunestyret\t12.2.2026\t30.1.2026\n\t16.4.2026\t2.4.2026\nFormannskapet\t5.3.2026');
    expect(lines.map(short)).toEqual([
      'Kommunestyret|2026-02-12|2026-01-30',
      'Kommunestyret|2026-04-16|2026-04-02',
      'Formannskapet|2026-03-05',
    ]);
  });

  it('is read as a year: a line for each body, a column for each month', () => {
    const lines = read(
      'Møteplan 2026\nOrgan\tJanuar\tFebruar\tMars\tApril\nKommunestyret\t\t12\t\t16\nFormannskapet\t8., 22.\t-\t5 og 19\t9 kanskje',
    );
    expect(lines.filter(({ refusal }) => refusal === null).map(short)).toEqual([
      'Kommunestyret|2026-02-12',
      'Kommunestyret|2026-04-16',
      'Formannskapet|2026-01-08',
      'Formannskapet|2026-01-22',
      'Formannskapet|2026-03-05',
      'Formannskapet|2026-03-19',
    ]);
    // What a month’s cell says and nobody understands is told, not lost.
    expect(
      lines.filter(({ refusal }) => refusal !== null).map(({ refusal, words }) => [refusal, words.includes('kanskje')]),
    ).toEqual([['noDate', true]]);
  });

  it('is read from running text: a line for each meeting, or a body with its days below it', () => {
    const lines = read(
      [
        'Møteplan for 2026',
        'Kommunestyret: onsdag 17. juni kl. 18.00, frist for saker 5. juni',
        'Styringsgruppe:',
        '• 26. februar',
        '• 23.04',
        'Formannskapet, uke 25',
      ].join('\n'),
    );
    expect(lines.map(short)).toEqual([
      'Kommunestyret|2026-06-17|2026-06-05|18:00',
      'Styringsgruppe|2026-02-26',
      'Styringsgruppe|2026-04-23',
      'Formannskapet|2026-06-15',
    ]);
    expect(lines.map(kindOfLine)).toEqual(['new', 'new', 'new', 'doubtful']);
    expect(doubts(lines[3])).toEqual(['day']);
  });

  it('knows the plan’s own groups, by name and by code', () => {
    const [first, second] = read('Styringsgruppa\t26.2.2026\nAG2\t18.2.2026');
    expect(first?.planned).toMatchObject({
      title: 'Styringsgruppe',
      kind: 'steering',
      body: '',
      group: { key: steering.key },
    });
    expect(second?.planned).toMatchObject({ title: 'Bemanning og turnus', kind: 'working' });
  });

  it('has several days of one body in one cell', () => {
    expect(read('Kommunestyret\t12.2.2026, 16.4.2026 og 18.6.2026').map(short)).toEqual([
      'Kommunestyret|2026-02-12',
      'Kommunestyret|2026-04-16',
      'Kommunestyret|2026-06-18',
    ]);
  });
});

describe('a second paste', () => {
  const before = written(read('Kommunestyret\t17.6.2026\t5.6.2026\nFormannskapet\tuke 25 2026'));

  it('makes nothing twice, however the day and the body are written', () => {
    const lines = read('KOMMUNESTYRET\tonsdag 17. juni 2026\t5. juni 2026\nFormannskapet\tuke 25 2026', {
      meetings: before,
    });
    expect(lines.map(kindOfLine)).toEqual(['same', 'same']);
    expect(sureLines(lines).size).toBe(0);
  });

  it('changes what it says otherwise, and leaves what it does not say', () => {
    const [line] = read('Kommunestyret\t17.6.2026\t3.6.2026\tSalen', { meetings: before });
    expect(line?.fields).toEqual({ papersDue: '2026-06-03', place: 'Salen' });
    expect(line?.meeting?.key).toBe(before[0]?.key);
  });

  it('asks before a meeting that was taken away comes back, as a row of its own', () => {
    const away = before.map((meeting) => ({ ...meeting, removed: { by: 'Noen', at: instantOf(0) } }));
    const [line] = read('Kommunestyret\t17.6.2026', { meetings: away });
    expect(doubts(line)).toEqual(['away']);
    expect(away.map(({ key }) => key)).not.toContain(line?.planned.key);
  });

  it('by two people at once makes the same rows', () => {
    const text = 'Kommunestyret\t17.6.2026';
    expect(read(text)[0]?.planned.key).toBe(read(text)[0]?.planned.key);
    expect(read('Formannskapet\t17.6.2026')[0]?.planned.key).not.toBe(read(text)[0]?.planned.key);
  });
});

describe('a doubtful line', () => {
  it.each([
    ['Kommunestyret\tvåren 2026', ['day']],
    ['Kommunestyret\t17.6.', ['year']],
    ['Kommunestyret\t17.6.2026\t18.6.2026', ['papers']],
    ['Kommunestyret\t17.6.2026\t\tavlyst', ['called']],
    ['=HYPERLINK("http://x")\t17.6.2026', ['formula']],
  ])('%j is told: %j', (text, kinds) => {
    const [line] = read(text);
    expect(doubts(line)).toEqual(kinds);
    expect(line?.refusal).toBeNull();
    expect(sureLines(read(text)).size).toBe(0);
  });

  it('is refused where it is the second of two alike', () => {
    const lines = read('Kommunestyret\t17.6.2026\nKommunestyret\t17.06.2026');
    expect(lines.map(({ refusal }) => refusal)).toEqual([null, 'twice']);
  });

  it.each([
    ['\t17.6.2026', 'noBody'],
    ['Kommunestyret\tikke bestemt ennå', 'noDate'],
    ['Kommunestyret 01019012480\t17.6.2026', 'nationalId'],
    [`${'x'.repeat(300)}\t17.6.2026`, 'tooLong'],
  ])('%.40j is refused as %s', (text, refusal) => {
    const [line] = read(text);
    expect(line?.refusal).toBe(refusal);
    expect(line !== undefined && canBeWritten(line)).toBe(false);
  });
});

it('any text whatever is some lines: each with a day or a reason, no mark that cannot be seen, in bounded time', () => {
  const scrap = fc.constantFrom(
    'Kommunestyret',
    '17.6.2026',
    '\t',
    '\n',
    '"',
    '=1+1',
    'kl. 18',
    'frist',
    '2026',
    'Januar',
    '\u202E',
    '<b>',
    '5, 19',
  );
  const text = fc
    .array(fc.oneof(scrap, fc.string({ unit: 'binary' })), { maxLength: 30 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, (pasted) => {
      const rows = readRows(pasted);
      if (!rows.ok) return;
      const lines = readMeetingPlan(rows.value, context);
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      for (const line of lines) {
        const { planned, refusal } = line;
        expect(
          refusal !== null ||
            (planned.title !== '' && readFuzzyDate(planned.when.words, context.dates).kind !== 'unread'),
        ).toBe(true);
        expect(/\p{Cf}|\p{Cc}/u.test(planned.title + planned.body + planned.place)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
  const long = `Kommunestyret\t${'1.1, '.repeat(20_000)}\n`.repeat(3) + `${'kl. 1'.repeat(30_000)}\n`.repeat(3);
  expect(read(long).length).toBeGreaterThan(0);
});
