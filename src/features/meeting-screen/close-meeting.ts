/**
 * Closes a meeting: its decisions are put to the server one after the other, then the meeting is closed. One that fails
 * stays open with its reason, the others are tried all the same, and the meeting stays open as long as one is left.
 */
import type { Key } from '#base/id.ts';
import type { AgendaItem } from '#domain/agenda-item.ts';
import type { Decision } from '#domain/decision.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { type ClosingView, nextStep } from '#domain/meeting-closing.ts';
import type { Refusal } from '#domain/steps.ts';

export type NotRegistered =
  | { readonly kind: 'lacks'; readonly refusal: Refusal }
  /** `unsure`: it may be on record all the same. */
  | { readonly kind: 'failed'; readonly failure: PlanFailure; readonly isUnsure: boolean };

export interface ClosingPort {
  /** As it stands now; null where the meeting is gone. */
  readonly view: () => ClosingView | null;
  /** null when it is registered, and what follows from it is done. */
  readonly register: (decision: Decision) => Promise<NotRegistered | null>;
  readonly finish: (postponed: readonly AgendaItem[]) => PlanFailure | null;
  readonly onProgress: (registered: number) => void;
}

export type Closed =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly left: ReadonlyMap<Key, NotRegistered>; readonly failure: PlanFailure | null };

export async function closeMeeting(port: ClosingPort): Promise<Closed> {
  const tried = new Set<Key>();
  const left = new Map<Key, NotRegistered>();
  let registered = 0;
  const open = (failure: PlanFailure | null): Closed => ({ kind: 'open', left, failure });
  for (;;) {
    const view = port.view();
    if (view === null) return open(null);
    const step = nextStep(view, tried);
    switch (step.kind) {
      case 'closed':
        return { kind: 'closed' };
      case 'halted':
        return open(null);
      case 'refused':
        tried.add(step.item.key);
        left.set(step.item.key, { kind: 'lacks', refusal: step.refusal });
        break;
      case 'register': {
        tried.add(step.item.key);
        // One at a time: a number that one decision takes is taken when the next one is given its own.
        const failed = await port.register(step.decision);
        if (failed === null) port.onProgress((registered += 1));
        else left.set(step.item.key, failed);
        break;
      }
      case 'finish': {
        const failure = port.finish(step.postponed);
        return failure === null ? { kind: 'closed' } : open(failure);
      }
    }
  }
}
