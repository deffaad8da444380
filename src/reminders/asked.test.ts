import { beforeAll, expect, it } from 'vitest';
import type { CardPress } from '#domain/card-answer.ts';
import { answerPress } from './answer.ts';
import { sendAsked } from './asked.ts';
import type { Delivered, OutgoingCard } from './delivery.ts';
import { idOf, openTestDesk, person, type TestDesk } from './test-plan.ts';

let desk: TestDesk;
const sent: OutgoingCard[] = [];
let channel: Delivered = { kind: 'sent', message: '1' };

beforeAll(async () => {
  const opened = await openTestDesk();
  const run = {
    delivery: {
      answers: true,
      deliver: (card: OutgoingCard) => {
        sent.push(card);
        return Promise.resolve(channel);
      },
    },
    clock: opened.clock,
    sleep: () => Promise.resolve(),
    random: (length: number) => new Uint8Array(length).fill(sent.length + 1),
    instance: 'test',
    service: person('admin'),
    linkTo: (item: string) => `https://teams.microsoft.com/l/${item}`,
  };
  desk = { ...opened, remind: (reminders) => sendAsked(opened.kept, reminders, run) };
}, 60_000);

async function ask(): Promise<CardPress> {
  const group = await desk.group('AG2');
  const card = await desk.card('leder', [`report ${group.key} 2026-02`]);
  return { reminder: card.key, item: null, seen: '', answer: { kind: 'remindGroups' } };
}

it('whoever leads a group is asked for its report once, however often the button is pressed, and may answer that card', async () => {
  const press = await ask();
  sent.length = 0;
  const first = await answerPress(press, { id: idOf('leder') }, desk);
  expect(first.outcome).toMatchObject({ kind: 'groupsReminded', again: false, groups: [{ code: 'AG2' }] });
  expect(sent.map(({ recipient }) => recipient)).toEqual([person('gruppeleder2')]);
  for (let time = 1; time < 20; time += 1) {
    const { outcome } = await answerPress(press, { id: idOf('leder') }, desk);
    expect(outcome).toMatchObject({ kind: 'groupsReminded', again: true });
  }
  expect(sent).toHaveLength(1);
  const { rows } = await desk.ground();
  const asked = rows.reminder.find(({ title }) => title.startsWith('asked '));
  expect(asked).toMatchObject({ state: 'sent', recipient: { id: idOf('gruppeleder2') } });
  const group = await desk.group('AG2');
  const report = {
    reminder: asked?.key ?? press.reminder,
    item: group.key,
    seen: '',
    answer: { kind: 'report', mood: 'onTrack', summary: 'Vi er i rute.', help: '' },
  } as const;
  const answered = await answerPress(report, { id: idOf('gruppeleder2') }, desk);
  expect(answered.outcome).toMatchObject({ kind: 'reported', again: false, report: { summary: 'Vi er i rute.' } });
  // Every report is in: nobody is asked for one.
  const late = await answerPress(await ask(), { id: idOf('leder') }, desk);
  expect(late.outcome).toEqual({ kind: 'groupsReminded', groups: [], missed: [], again: false });
  expect(sent).toHaveLength(1);
});

it('nobody is asked where the plan names a role only, and a message whose answer was lost is not sent again', async () => {
  sent.length = 0;
  const unnamed = await desk.group('AG3');
  const card = await desk.card('leder', [`report ${unnamed.key} 2026-02`]);
  const press: CardPress = { reminder: card.key, item: null, seen: '', answer: { kind: 'remindGroups' } };
  const { outcome } = await answerPress(press, { id: idOf('leder') }, desk);
  expect(outcome).toMatchObject({ kind: 'groupsReminded', groups: [], missed: [{ code: 'AG3' }], again: false });
  // Nothing was done, and the card is not answered by it.
  expect((await desk.ground()).rows.reminder.find(({ key }) => key === card.key)?.state).toBe('sent');
  expect(sent).toEqual([]);

  channel = { kind: 'unsure', code: 'lost' };
  const { rows } = await desk.ground();
  const leader = person('gruppeleder1');
  const again = {
    claim: `asked again ${leader.id}`,
    form: 'single',
    recipient: leader,
    roles: ['groupLeader'],
    slot: desk.clock.today(),
    dueAt: desk.clock.now(),
    notices: [{ kind: 'welcome', groups: rows.group.slice(0, 1), measures: [] }],
  } as const;
  expect((await desk.remind([again])).ok).toBe(true);
  expect((await desk.remind([again])).ok).toBe(true);
  expect(sent).toHaveLength(1);
  const { rows: after } = await desk.ground();
  expect(after.reminder.find(({ title }) => title === again.claim)).toMatchObject({ state: 'unsure' });
});
