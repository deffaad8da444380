/** What a scenario lets happen in the page: its person writes, with or without net, by the door that every edit goes through. */
import type { Clock } from '#base/clock.ts';
import type { RandomBytes } from '#base/id.ts';
import type { Actor } from '#domain/role.ts';
import { createEditor } from '#features/plan-session.tsx';
import { createUndoStack } from '#features/undo-stack.ts';
import type { PlanSession } from '#sync/session.ts';
import type { Opening } from './settings.ts';

interface Writer {
  readonly actor: Actor;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

/** As a browser that has lost its net: it says so, and nothing is answered. */
function loseNet(page: Window): void {
  page.fetch = () => Promise.reject(new TypeError('There is no net in this scenario'));
  page.dispatchEvent(new Event('offline'));
}

export function playOpening(session: PlanSession, { actor, clock, random }: Writer, opening: Opening): void {
  const editor = createEditor(session, actor, clock, random, createUndoStack(queueMicrotask));
  function play(): void {
    const { phase, rows } = session.snapshot();
    if (phase !== 'open') return;
    stop();
    if (opening.netGoes) loseNet(window);
    for (const { title, before, after } of opening.writings) {
      const measure = rows.measure.find((row) => row.title === title);
      const asBefore =
        measure !== undefined &&
        (before.status ?? measure.status) === measure.status &&
        (before.nextStep ?? measure.nextStep) === measure.nextStep;
      if (asBefore) editor.change('measure', measure, after);
    }
  }
  const stop = session.subscribe(play);
  play();
}
