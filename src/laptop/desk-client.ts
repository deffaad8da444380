/** The page’s end of the desk: asks the laptop’s server, one thing at a time, and keeps what it answered last. */
import type { Day } from '#base/clock.ts';
import type { Answered, Choice, DeskState, Press, Pressed } from './reminders-talk.ts';

export interface DeskClient {
  state(): Promise<DeskState>;
  advance(to: Day): Promise<Answered>;
  choose(choice: Choice): Promise<DeskState>;
  press(press: Press): Promise<Pressed>;
}

/** Rejects where the server is not there, or does not understand. */
export function deskClient(fetch: typeof globalThis.fetch): DeskClient {
  async function ask(name: string, body: object): Promise<unknown> {
    const answer = await fetch(`reminders/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`reminders/${name}: ${answer.status}`);
    return answer.json();
  }
  // Both ends are built together, so what comes is what was sent.
  return {
    state: async () => (await ask('state', {})) as DeskState,
    advance: async (to) => (await ask('advance', { to })) as Answered,
    choose: async (choice) => (await ask('choose', choice)) as DeskState,
    press: async (press) => (await ask('press', press)) as Pressed,
  };
}
