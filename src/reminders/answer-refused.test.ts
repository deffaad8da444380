import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instantOf, millisecondsOf } from '#base/clock.ts';
import type { CardAnswer, CardOutcome } from '#domain/card-answer.ts';
import type { Measure } from '#domain/measure.ts';
import type { Reminder } from '#domain/reminder.ts';
import { answerPress } from './answer.ts';
import { idOf, openTestDesk, type TestDesk } from './test-plan.ts';

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

describe('nobody answers', () => {
  const times = 20;
  const every = async (
    ask: (time: number) => readonly [Parameters<typeof answerPress>[0], string],
    why: CardOutcome,
  ): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      const [asked, who] = ask(time);
      const { outcome, due } = await answerPress(asked, { id: who }, desk);
      expect([time, outcome, due]).toEqual([time, why, null]);
    }
    expect(desk.written).toEqual([]);
  };
  const all: readonly CardAnswer[] = [
    confirm,
    { kind: 'status', status: 'done', nextStep: '' },
    { kind: 'comment', words: 'Ord' },
    { kind: 'move', words: 'Høsten 2027', because: 'Fordi' },
    { kind: 'undo' },
  ];
  const answerAt = (time: number): CardAnswer => all[time % all.length] ?? confirm;

  it('on an altered card: another’s measure, another’s card, what it never told of, what does not exist', async () => {
    const mine = await desk.measure('Turnus 2026');
    const others = await desk.measure('Dagtilbud');
    const card = await desk.card('gruppeleder2', toldOf(mine));
    const foreign = await desk.card('gruppeleder1', toldOf(others));
    const { plan } = await desk.ground();
    const odd = ['0'.repeat(32), plan.key, 'measure', '', '../../Plans', `${others.key} silent`];
    await every(
      (time) => {
        const answer = answerAt(time);
        const alterations = [
          desk.press(card, others, answer),
          desk.press(foreign, others, answer),
          desk.press(foreign, mine, answer),
          { ...desk.press(card, mine, answer), item: (odd[time % odd.length] ?? '') as Measure['key'] },
          { ...desk.press(card, mine, answer), reminder: (odd[time % odd.length] ?? '') as Measure['key'] },
        ];
        return [alterations[Math.floor(time / 4)] ?? desk.press(card, others, answer), idOf('gruppeleder2')];
      },
      { kind: 'refused', why: 'notYours' },
    );
  });

  it('on a card of another plan', async () => {
    const [, measure] = await cardOn('Turnus 2026', 'gruppeleder2');
    const other = await desk.card('gruppeleder2', toldOf(measure), { plan: measure.key });
    expect(await press(other, measure, confirm)).toEqual({ kind: 'refused', why: 'notYours' });
    expect(desk.written).toEqual([]);
  });

  it('who is not in the channel', async () => {
    const [card, measure] = await cardOn('Turnus 2026', 'gruppeleder2');
    await every(
      (time) => [
        desk.press(card, measure, answerAt(time)),
        ['', 'ukjent', 'leder@framdrift.local', '99999999-0000-4000-8000-000000000099'][time % 4] ?? '',
      ],
      { kind: 'refused', why: 'notMember' },
    );
  });

  it('who is a guest, also where the card was hers', async () => {
    const measure = await desk.measure('Turnus 2026');
    const card = await desk.card('gjest', toldOf(measure));
    await every((time) => [desk.press(card, measure, answerAt(time)), idOf('gjest')], {
      kind: 'refused',
      why: 'readerOnly',
    });
  });

  it('on what was taken away', async () => {
    const [card, measure] = await cardOn('Utrede skjermet avdeling', 'leder');
    const at = instantOf(millisecondsOf(desk.clock.now()));
    await desk.edit('Utrede skjermet avdeling', { removed: { by: 'Prosjektleder', at } }, 'leder');
    desk.written.length = 0;
    expect(await press(card, measure, confirm)).toEqual({ kind: 'refused', why: 'gone' });
    expect(desk.written).toEqual([]);
  });

  it('who was a member, from the moment that she is none', async () => {
    const [card, measure] = await cardOn('Kjøp av vaskeritjenester', 'medlem2');
    desk.remove('medlem2');
    desk.written.length = 0;
    await every((time) => [desk.press(card, measure, answerAt(time)), idOf('medlem2')], {
      kind: 'refused',
      why: 'notMember',
    });
  });
});
