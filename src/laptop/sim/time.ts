/**
 * The simulation's own time: a queue of events, each followed by everything that waits for no time. Between two events
 * nothing is under way but what waits for a later one, so the same seed runs the same way.
 */

interface SimEvent {
  readonly at: number;
  readonly nth: number;
  task: (() => void) | null;
}

export interface SimTime {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** Runs once, `milliseconds` from now; the answer calls it off. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
  /** Lets so many milliseconds run. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Events that have happened. */
  readonly happened: () => number;
}

const isEarlier = (a: SimEvent, b: SimEvent): boolean => a.at < b.at || (a.at === b.at && a.nth < b.nth);

/** A binary heap; the earliest event is the first. */
class Events {
  readonly #heap: SimEvent[] = [];

  get first(): SimEvent | undefined {
    return this.#heap[0];
  }

  add(event: SimEvent): void {
    const heap = this.#heap;
    let at = heap.push(event) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isEarlier(event, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = event;
  }

  removeFirst(): void {
    const heap = this.#heap;
    const moved = heap.pop();
    if (moved === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      let child = heap[below];
      const other = heap[below + 1];
      if (child !== undefined && other !== undefined && isEarlier(other, child)) {
        below += 1;
        child = other;
      }
      if (child === undefined || !isEarlier(child, moved)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = moved;
  }
}

/** All promises that can be settled are, once the loop of events comes round: nothing here waits for the machine. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

export function simTime(start: number): SimTime {
  const events = new Events();
  let now = start;
  let count = 0;
  let happened = 0;
  return {
    now: () => now,
    happened: () => happened,
    after(milliseconds, task) {
      const event: SimEvent = { at: now + Math.max(0, Math.ceil(milliseconds)), nth: (count += 1), task };
      events.add(event);
      return () => {
        event.task = null;
      };
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settled();
      for (let next = events.first; next !== undefined && next.at <= end; next = events.first) {
        events.removeFirst();
        if (next.task === null) continue;
        now = Math.max(now, next.at);
        happened += 1;
        next.task();
        await settled();
      }
      now = end;
    },
  };
}
