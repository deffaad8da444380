import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#base/calendar.ts';
import type { Instant } from '#base/clock.ts';
import { type CardAnswer, type CardOutcome, operationOf } from '#domain/card-answer.ts';
import type { Measure } from '#domain/measure.ts';
import type { Reminder } from '#domain/reminder.ts';
import type { Fault } from '#localtenant/fault-plan.ts';
import { byWhomAndHow } from '#text/history-told.ts';
import { answerPress } from './answer.ts';
import { idOf, openTestDesk, person, type TestDesk } from './test-plan.ts';

const confirm: CardAnswer = { kind: 'confirm' };
const toldOf = ({ key }: Measure): readonly string[] => [`measure ${key} silent`];

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
}, 60_000);
beforeEach(() => {
  desk.written.length = 0;
  desk.asked.length = 0;
});

const press = async (
  card: Reminder,
  measure: Measure,
  answer: CardAnswer,
  by = card.recipient?.id ?? '',
): Promise<CardOutcome> => (await answerPress(desk.press(card, measure, answer), { id: by }, desk)).outcome;

const cardOn = async (title: string, to: string): Promise<readonly [Reminder, Measure]> => {
  const measure = await desk.measure(title);
  return [await desk.card(to, toldOf(measure)), measure];
};

/** Lists that were changed, each told once. */
const changed = (): readonly string[] => [...new Set(desk.written.map(({ list }) => list))].toSorted();

describe('an answer', () => {
  it('«Stemmer fortsatt» is written with her as its author by card, told in the history and in the ledger', async () => {
    const [card, measure] = await cardOn('Turnus 2026', 'gruppeleder2');
    const outcome = await press(card, measure, confirm);
    expect(outcome).toMatchObject({ kind: 'confirmed', again: false, measure: { confirmedBy: 'Gruppeleder' } });
    const now = await desk.measure('Turnus 2026');
    expect(now).toMatchObject({ status: measure.status, confirmedAt: '2026-02-16T07:30:00.000Z' });
    const history = await desk.repository.historyOf(measure.key);
    expect(history.ok && history.value[0]).toMatchObject({
      via: 'card',
      by: { id: idOf('gruppeleder2'), name: 'Leder arbeidsgruppe 2' },
      role: 'member',
    });
    const [told] = history.ok ? history.value : [];
    expect(told && byWhomAndHow(told, true, 'nb')).toMatch(/^Leder arbeidsgruppe 2, .*på et kort$/);
    expect(changed()).toEqual(['Changes', 'Measures', 'Reminders']);
    const { rows } = await desk.ground();
    expect(rows.reminder.find(({ key }) => key === card.key)).toMatchObject({
      state: 'answered',
      answeredAt: '2026-02-16T07:30:00.000Z',
    });
  });

  it('sent fifty times is written once, and is told as given before', async () => {
    const [card, measure] = await cardOn('Kartlegge ansattes kompetanse og ønsker', 'gruppeleder2');
    const answer: CardAnswer = { kind: 'status', status: 'partlyDone', nextStep: 'Snakke med de siste' };
    expect(await press(card, measure, answer)).toMatchObject({ kind: 'statusSet', again: false });
    desk.written.length = 0;
    for (let time = 1; time < 50; time += 1) {
      expect(await press(card, measure, answer)).toMatchObject({ kind: 'statusSet', again: true });
    }
    expect(desk.written).toEqual([]);
    const history = await desk.repository.historyOf(measure.key);
    expect(history.ok && history.value.filter(({ via }) => via === 'card')).toHaveLength(1);
  });

  it('sent ten times at once is written once', async () => {
    const [card, measure] = await cardOn('Kjøp av vaskeritjenester', 'medlem2');
    const answer: CardAnswer = { kind: 'comment', words: 'Tilbudet fra naboen kom i dag.' };
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => press(card, measure, answer)));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['commented']));
    const history = await desk.repository.historyOf(measure.key);
    expect(history.ok && history.value.filter(({ via }) => via === 'card')).toHaveLength(1);
    const { statusWords } = await desk.measure('Kjøp av vaskeritjenester');
    expect(statusWords).toBe('Tilbudet fra naboen kom i dag.');
  });

  it('on a field that somebody has changed since is not written, and on another is', async () => {
    const [card, measure] = await cardOn('Felles tildeling med nabokommunen', 'gruppeleder1');
    await desk.edit('Felles tildeling med nabokommunen', { status: 'onHold' }, 'medlem1');
    desk.written.length = 0;
    const outcome = await press(card, measure, { kind: 'status', status: 'done', nextStep: '' });
    expect(outcome).toMatchObject({
      kind: 'changedSince',
      by: 'Medlem arbeidsgruppe 1',
      measure: { status: 'onHold' },
      wanted: { kind: 'status', status: 'done' },
    });
    expect(await press(card, measure, confirm)).toMatchObject({ kind: 'changedSince' });
    expect(desk.written).toEqual([]);
    expect(await press(card, measure, { kind: 'comment', words: 'Venter på nabokommunen.' })).toMatchObject({
      kind: 'commented',
      measure: { status: 'onHold', statusWords: 'Venter på nabokommunen.' },
    });
    // «Behold mitt»: she has seen what stands there now.
    const seen = await desk.measure('Felles tildeling med nabokommunen');
    expect(await press(card, seen, { kind: 'status', status: 'done', nextStep: '' })).toMatchObject({
      kind: 'statusSet',
      again: false,
    });
  });

  it('with a national identity number is stored nowhere', async () => {
    const [card, measure] = await cardOn('Turnus 2026', 'gruppeleder2');
    const words = 'Vikaren 13097248022 er syk';
    for (const answer of [
      { kind: 'comment', words },
      { kind: 'status', status: 'onHold', nextStep: words },
      { kind: 'move', words: 'Høsten 2027', because: words },
    ] satisfies readonly CardAnswer[]) {
      const outcome = await press(card, measure, answer);
      expect([answer.kind, outcome]).toEqual([answer.kind, { kind: 'refused', why: 'nationalId' }]);
    }
    expect(desk.written).toEqual([]);
  });

  it('is not given after sixty days, while what is true is still shown', async () => {
    const measure = await desk.measure('Turnus 2026');
    const long = `${addDays(desk.clock.today(), -61)}T07:00:00.000Z` as Instant;
    const card = await desk.card('gruppeleder2', toldOf(measure), { sentAt: long, claimedAt: long });
    expect(await press(card, measure, confirm)).toEqual({ kind: 'refused', why: 'tooOld' });
    expect(await press(card, measure, { kind: 'show' })).toEqual({ kind: 'shown' });
    expect(desk.written).toEqual([]);
  });
});

describe('what goes wrong on the way', () => {
  const row = { path: '/sites/*/lists/*/items/*/fields', list: 'Measures', times: 1 } as const;
  const history = { method: 'POST', path: '/sites/*/lists/*/items', list: 'Changes' } as const;
  const accidents: readonly (readonly [string, Fault])[] = [
    ['the row is written and answered by 500', { when: row, effect: { kind: 'refuseAfter', status: 500 } }],
    ['the row is written and answered by 504', { when: row, effect: { kind: 'refuseAfter', status: 504 } }],
    ['the row is refused by 500', { when: row, effect: { kind: 'refuse', status: 500 } }],
    [
      'somebody else writes in between',
      { when: row, effect: { kind: 'foreignEdit', fields: { Partners: 'Nabokommunen' } } },
    ],
    ['its history is refused', { when: { ...history, times: 1 }, effect: { kind: 'refuse', status: 500 } }],
    ['its history is refused for long', { when: { ...history, times: 9 }, effect: { kind: 'refuse', status: 403 } }],
  ];

  it.each(accidents)('%s: pressed again it stands once, told once', async (_name, fault) => {
    const [card, measure] = await cardOn('Vri tjenesten mot hjemmebasert omsorg', 'medlem1');
    const words = `Vi har begynt, ${card.key}.`;
    const { faults } = desk.site.tenant;
    faults.set({ faults: [fault] });
    const first = await press(card, measure, { kind: 'comment', words });
    faults.clear();
    expect(['commented', 'refused', 'changedSince']).toContain(first.kind);
    expect(await press(card, measure, { kind: 'comment', words })).toMatchObject({ kind: 'commented' });
    const now = await desk.measure('Vri tjenesten mot hjemmebasert omsorg');
    expect(now.statusWords).toBe(words);
    const told = await desk.repository.historyOf(measure.key);
    const ours = operationOf(desk.press(card, measure, { kind: 'comment', words }));
    expect(told.ok && told.value.filter(({ operation }) => operation === ours)).toHaveLength(1);
  });
});

describe('the card after it', () => {
  it('tells what it told of and needs her still, and nothing else', async () => {
    const [late, group] = [await desk.measure('Dagtilbud'), await desk.group('AG1')];
    const card = await desk.card('gruppeleder1', [`measure ${late.key} dueSoon`, `report ${group.key} 2026-01`]);
    const show = { reminder: card.key, item: null, seen: '', answer: { kind: 'show' } } as const;
    const { outcome, due } = await answerPress(show, { id: idOf('gruppeleder1') }, desk);
    expect(outcome).toEqual({ kind: 'shown' });
    // What was due soon is late by now; the report is sent.
    expect(due?.notices).toMatchObject([{ kind: 'measure', why: 'late', measure: { key: late.key } }]);
    expect(due).toMatchObject({ form: 'digest', recipient: { id: idOf('gruppeleder1') } });
    expect(desk.written).toEqual([]);
  });
});

describe('«Angre»', () => {
  it('takes back what she answered, once, and where nobody has written since', async () => {
    const [card, measure] = await cardOn('Ny ansvars- og oppgavedeling', 'gruppeleder2');
    await press(card, measure, { kind: 'status', status: 'done', nextStep: '' });
    const now = await desk.measure('Ny ansvars- og oppgavedeling');
    expect(await press(card, now, { kind: 'undo' })).toMatchObject({ kind: 'undone' });
    expect(await desk.measure('Ny ansvars- og oppgavedeling')).toEqual(measure);
    desk.written.length = 0;
    expect(await press(card, now, { kind: 'undo' })).toMatchObject({ kind: 'undone' });
    expect(desk.written).toEqual([]);
  });

  it('is followed by the same answer once more, which is then given anew', async () => {
    const title = 'Ny ansvars- og oppgavedeling';
    const [card, measure] = await cardOn(title, 'gruppeleder2');
    desk.clock.advance(2_000);
    for (const answer of [
      confirm,
      { kind: 'status', status: 'onHold', nextStep: '' },
    ] satisfies readonly CardAnswer[]) {
      for (let time = 1; time <= 3; time += 1) {
        expect(await press(card, measure, answer)).toMatchObject({ again: false, at: desk.clock.now() });
        expect(await press(card, measure, answer)).toMatchObject({ again: true });
        expect((await desk.measure(title)).confirmedAt).toBe(desk.clock.now());
        desk.clock.advance(2_000);
        expect(await press(card, await desk.measure(title), { kind: 'undo' })).toMatchObject({ kind: 'undone' });
        expect(await desk.measure(title)).toEqual(measure);
        desk.clock.advance(2_000);
      }
    }
  });

  it('leaves what somebody else has written', async () => {
    const [card, measure] = await cardOn('Ny ansvars- og oppgavedeling', 'gruppeleder2');
    await press(card, measure, { kind: 'comment', words: 'Alle er spurt.' });
    await desk.edit('Ny ansvars- og oppgavedeling', { statusWords: 'Noen er spurt.' }, 'medlem1');
    desk.written.length = 0;
    expect(await press(card, measure, { kind: 'undo' })).toMatchObject({
      kind: 'changedSince',
      by: 'Medlem arbeidsgruppe 1',
    });
    expect(desk.written).toEqual([]);
  });
});

describe('a new time', () => {
  it('is read first, with the interval that it is read as, and nothing is written', async () => {
    const [card, measure] = await cardOn('Dagtilbud', 'gruppeleder1');
    expect(await press(card, measure, { kind: 'readTime', words: '2. kvartal 2026', because: '' })).toMatchObject({
      kind: 'timeRead',
      when: { from: '2026-04-01', to: '2026-06-30' },
      needsReason: true,
    });
    expect(await press(card, measure, { kind: 'readTime', words: 'blåbær', because: '' })).toMatchObject({
      kind: 'timeNotRead',
    });
    expect(desk.written).toEqual([]);
  });

  it('outside what was approved is asked a reason for, and is then wished: the time stands', async () => {
    const [card, measure] = await cardOn('Dagtilbud', 'gruppeleder1');
    const words = '2. kvartal 2026';
    expect(await press(card, measure, { kind: 'move', words, because: ' ' })).toMatchObject({
      kind: 'timeRead',
      needsReason: true,
    });
    expect(desk.written).toEqual([]);
    const move: CardAnswer = { kind: 'move', words, because: 'Lokalet er ikke klart.' };
    const outcome = await press(card, measure, move);
    expect(outcome).toMatchObject({
      kind: 'moveWanted',
      again: false,
      wish: { kind: 'planChange', state: 'handedIn', change: { reason: 'Lokalet er ikke klart.' } },
    });
    expect(changed()).toEqual(['Changes', 'Proposals', 'Reminders']);
    expect((await desk.measure('Dagtilbud')).when).toEqual(measure.when);
    desk.written.length = 0;
    expect(await press(card, measure, move)).toMatchObject({ kind: 'moveWanted', again: true });
    expect(desk.written).toEqual([]);
  });

  it('where nothing was approved is moved at once, and read with the seasons of the plan', async () => {
    const [card, measure] = await cardOn('Turnus 2026', 'gruppeleder2');
    const outcome = await press(card, measure, { kind: 'move', words: 'Høsten 2026', because: '' });
    expect(outcome).toMatchObject({ kind: 'moved', measure: { when: { from: '2026-09-01', to: '2026-12-31' } } });
    const why: CardAnswer = { kind: 'move', words: 'November 2026', because: ' Vi har det travelt. ' };
    // What nobody asked her for is kept all the same.
    expect(await press(card, await desk.measure('Turnus 2026'), why)).toMatchObject({
      kind: 'moved',
      measure: { moveReason: 'Vi har det travelt.' },
    });
  });
});

describe('«Send påminnelse»', () => {
  it('asks whoever leads the groups that lack their report, by the project leader alone', async () => {
    const group = await desk.group('AG2');
    const tells = [`report ${group.key} 2026-02`];
    const ask = (card: Reminder) => ({
      reminder: card.key,
      item: null,
      seen: '',
      answer: { kind: 'remindGroups' } as const,
    });
    const card = await desk.card('leder', tells);
    const { outcome } = await answerPress(ask(card), { id: idOf('leder') }, desk);
    expect(outcome).toMatchObject({ kind: 'groupsReminded', again: false, groups: [{ code: 'AG2' }] });
    expect(desk.asked.map(({ recipient }) => recipient)).toEqual([person('gruppeleder2')]);
    const others = await desk.card('gruppeleder1', tells);
    desk.asked.length = 0;
    const refused = await answerPress(ask(others), { id: idOf('gruppeleder1') }, desk);
    expect(refused.outcome).toEqual({ kind: 'refused', why: 'notAllowed' });
    expect(desk.asked).toEqual([]);
  });
});

describe('a report', () => {
  const report: CardAnswer = { kind: 'report', mood: 'slow', summary: 'Vi venter på lokaler.', help: 'Et lokale' };
  const cardFor = async (code: string, to: string): Promise<readonly [Reminder, string]> => {
    const group = await desk.group(code);
    return [await desk.card(to, [`report ${group.key} 2026-02`]), group.key];
  };

  it('is sent by whoever leads the group, once, with the help that it asks for', async () => {
    const [card] = await cardFor('AG2', 'gruppeleder2');
    const group = await desk.group('AG2');
    const asked = { reminder: card.key, item: group.key, seen: '', answer: report };
    const first = (await answerPress(asked, { id: idOf('gruppeleder2') }, desk)).outcome;
    expect(first).toMatchObject({
      kind: 'reported',
      again: false,
      report: { period: '2026-02', mood: 'slow', summary: 'Vi venter på lokaler.', sentBy: 'Gruppeleder' },
    });
    const { rows } = await desk.ground();
    expect(rows.request.some(({ title, group: of }) => title === 'Et lokale' && of?.key === group.key)).toBe(true);
    desk.written.length = 0;
    const other = { ...asked, answer: { ...report, summary: 'Noe annet' } };
    const second = (await answerPress(other, { id: idOf('gruppeleder2') }, desk)).outcome;
    expect(second).toMatchObject({ kind: 'reported', again: true, report: { summary: 'Vi venter på lokaler.' } });
    expect(desk.written).toEqual([]);
  });

  it('is not sent by a member who does not lead it, though a card says so', async () => {
    const [card] = await cardFor('AG1', 'medlem1');
    const group = await desk.group('AG1');
    const asked = { reminder: card.key, item: group.key, seen: '', answer: report };
    const { outcome } = await answerPress(asked, { id: idOf('medlem1') }, desk);
    expect(outcome).toEqual({ kind: 'refused', why: 'notAllowed' });
    expect(desk.written).toEqual([]);
  });
});

describe('cards write', () => {
  it('measures, wishes, reports and requests: never a plan, a decision or a revision, whoever answers', async () => {
    const measure = await desk.measure('Dagtilbud');
    const group = await desk.group('AG1');
    const answers: readonly (readonly [string | null, CardAnswer])[] = [
      [measure.key, { kind: 'show' }],
      [measure.key, confirm],
      [measure.key, { kind: 'status', status: 'onHold', nextStep: 'Vente' }],
      [measure.key, { kind: 'readTime', words: 'Høsten 2027', because: '' }],
      [measure.key, { kind: 'move', words: 'Høsten 2027', because: 'Budsjettet' }],
      [measure.key, { kind: 'comment', words: 'Ord' }],
      [measure.key, { kind: 'undo' }],
      [group.key, { kind: 'report', mood: 'onTrack', summary: '', help: '' }],
      [null, { kind: 'remindGroups' }],
    ];
    for (const who of ['leder', 'kommunedirektor', 'sekretariat', 'gruppeleder1']) {
      const card = await desk.card(who, [...toldOf(measure), `report ${group.key} 2026-02`]);
      for (const [item, answer] of answers) {
        const asked = { reminder: card.key, item: item as Measure['key'] | null, seen: '', answer };
        await answerPress(asked, { id: idOf(who) }, desk);
      }
      expect(changed().filter((list) => /Plans|Decisions|Revisions|Groups|Mandates|Members/.test(list))).toEqual([]);
    }
  });
});
