/** Waiting, as an argument: nothing in this folder sets a timer of its own but `timerSleep`, which the edges hand in. */

/** Resolves after `milliseconds`, or at once when `signal` is aborted; never rejects. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export const timerSleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
  });

export const ABORTED = Symbol('aborted');

/** The value, or ABORTED if the signal comes first. */
export function unlessAborted<Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value | typeof ABORTED> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => resolve(ABORTED);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
