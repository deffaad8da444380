import { describe, expect, it } from 'vitest';
import type { Registration } from '#sync/session.ts';
import { type Ask, inTurn } from './ask-server.ts';

const nothing = (): void => undefined;
const registered: Registration = { kind: 'registered' };
const lost: Registration = { kind: 'unsure', failure: { kind: 'offline' } };

/** Answers as it is told to, in order, and the last answer from then on; `asked` counts. */
function scripted(...answers: readonly Registration[]) {
  let asked = 0;
  let found = nothing;
  const ask: Ask = async (onFound) => {
    found = onFound;
    asked += 1;
    return answers[Math.min(asked, answers.length) - 1] ?? registered;
  };
  return { ask, asked: () => asked, turnsUp: () => found() };
}

describe('several that are asked for as one', () => {
  it('are asked one after the other, each once', async () => {
    const [a, b] = [scripted(registered), scripted(registered)];
    const ask = inTurn([a.ask, b.ask]);
    expect(await ask(nothing)).toEqual(registered);
    expect(await ask(nothing)).toEqual(registered);
    expect([a.asked(), b.asked()]).toEqual([1, 1]);
  });

  it('stop at the first whose answer is lost, and go on from there', async () => {
    const [a, b, c] = [scripted(registered), scripted(lost, registered), scripted(registered)];
    const ask = inTurn([a.ask, b.ask, c.ask]);
    expect(await ask(nothing)).toEqual(lost);
    expect([a.asked(), b.asked(), c.asked()]).toEqual([1, 1, 0]);
    expect(await ask(nothing)).toEqual(registered);
    expect([a.asked(), b.asked(), c.asked()]).toEqual([1, 2, 1]);
  });

  it('are told of when the last of them turns up later, and not before', async () => {
    const [a, b] = [scripted(lost), scripted(lost)];
    let told = 0;
    const ask = inTurn([a.ask, b.ask]);
    await ask(() => (told += 1));
    a.turnsUp();
    expect(told).toBe(0);
    await ask(() => (told += 1));
    b.turnsUp();
    expect([a.asked(), told]).toEqual([1, 1]);
  });
});
