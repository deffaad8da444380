import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ABORTED, timerSleep, unlessAborted } from './sleep.ts';

describe('sleeping by timer', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('lasts as long as it should', async () => {
    const woken = vi.fn<() => void>();
    void timerSleep(5000).then(woken);
    await vi.advanceTimersByTimeAsync(4999);
    expect(woken).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(woken).toHaveBeenCalledOnce();
  });

  it('ends early when it is stopped, and leaves no timer', async () => {
    const stop = new AbortController();
    const slept = timerSleep(5000, stop.signal);
    stop.abort();
    await slept;
    await timerSleep(5000, stop.signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('waiting unless stopped', () => {
  it('gives the value, the failure or the stop, whichever is first', async () => {
    const stop = new AbortController();
    expect(await unlessAborted(Promise.resolve(1), stop.signal)).toBe(1);
    await expect(unlessAborted(Promise.reject(new Error('bug')), stop.signal)).rejects.toThrow('bug');
    const endless = unlessAborted(new Promise(() => 0), stop.signal);
    stop.abort();
    expect(await endless).toBe(ABORTED);
    expect(await unlessAborted(Promise.resolve(1), stop.signal)).toBe(ABORTED);
  });
});
