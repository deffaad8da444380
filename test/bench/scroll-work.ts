/**
 * What each step of a scroll costs the page's thread: script, style, layout and paint, in milliseconds of its own processor
 * time. A busy machine without a graphics card shows few frames of anything; the thread's own time is nobody else's.
 */
import type { Page } from 'playwright';
import { percentile } from './figures.ts';

export const SCROLL_STEPS = 120;
/** Pixels of one step: as much as a wheel gives. */
const STEP = 120;
/** Milliseconds that a frame has where there are sixty a second. */
const FRAME = 1_000 / 60;
const MARK = 'framdrift step';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds of the thread's own time. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly message?: string } };
}

/** Milliseconds of work for each step, in order. Each is scrolled by the wheel where the mouse stands, and drawn before the next. */
export async function scrollWork(page: Page): Promise<readonly number[]> {
  const tracer = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  tracer.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise<void>((resolve) => tracer.once('Tracing.tracingComplete', () => resolve()));
  // Two frames: what a scroll asks for is drawn in the frame after it.
  const drawn = (): Promise<void> =>
    page.evaluate(
      (mark) =>
        new Promise<void>((done) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              setTimeout(() => {
                console.timeStamp(mark);
                done();
              }),
            ),
          ),
        ),
      MARK,
    );
  await tracer.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await drawn();
  for (let step = 0; step < SCROLL_STEPS; step += 1) {
    await page.mouse.wheel(0, STEP);
    await drawn();
  }
  await tracer.send('Tracing.end');
  await ended;
  await tracer.detach();
  return workBetweenMarks(events);
}

function workBetweenMarks(events: readonly TraceEvent[]): readonly number[] {
  const marks = events.filter(({ name, args }) => name === 'TimeStamp' && args?.data?.message === MARK);
  const [first] = marks;
  const ends = marks.map(({ ts }) => ts).toSorted((a, b) => a - b);
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === first?.pid && tid === first.tid,
  );
  return ends.slice(1).map((end, index) => {
    const begun = ends[index] ?? end;
    const within = tasks.filter(({ ts }) => ts > begun && ts <= end);
    return within.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000;
  });
}

/** As it is reported. */
export function describeWork(work: readonly number[]): string {
  const over = work.filter((one) => one > FRAME).length;
  const [middle, p95, worst] = [percentile(work, 0.5), percentile(work, 0.95), Math.max(...work)];
  return `${middle.toFixed(1)} ms of work a step, 95 % within ${p95.toFixed(1)}, worst ${worst.toFixed(1)}; ${over} of ${work.length} over ${FRAME.toFixed(1)} ms`;
}
