/**
 * The other tabs of the same person on the same device: who may send, and the word that something changed.
 * Ports; `browser-neighbours.ts` fills them in with Web Locks and BroadcastChannel.
 */

/** One at a time on this device. Whoever asks waits until the holder lets go or is gone. */
export interface DrainLock {
  /**
   * `taken` is called once with what lets go; `refused` instead where the browser has no locks.
   * Answers what takes the request back; after `taken` it does nothing.
   */
  ask(taken: (release: () => void) => void, refused: () => void): () => void;
}

/** Word between tabs that what the device keeps has changed. It may be lost or come twice: a hint, never the news itself. */
export interface Neighbours {
  tell(): void;
  listen(listener: () => void): () => void;
  close(): void;
}
