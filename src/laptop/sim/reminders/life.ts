/** One running program: whatever it waits for never comes once it is killed, and it can be killed at each of its waits. */

/** For ever. */
const never = new Promise<never>(() => undefined);

export class Life {
  #alive = true;
  #waits = 0;
  /** The wait that it does not come back from; 0 where none is chosen. */
  #last = 0;

  get alive(): boolean {
    return this.#alive;
  }

  /** Waits until now. */
  get waits(): number {
    return this.#waits;
  }

  kill(): void {
    this.#alive = false;
  }

  /** It is killed at so many waits from now. */
  endAfter(waits: number): void {
    this.#last = this.#waits + waits;
  }

  /** One of its waits: what it waits for, or nothing ever. */
  async wait<Value>(promise: Promise<Value>): Promise<Value> {
    this.#waits += 1;
    if (this.#waits === this.#last) this.kill();
    if (!this.#alive) {
      // Nobody is there any more to hear that it failed.
      promise.catch(() => undefined);
      return never;
    }
    try {
      const value = await promise;
      return this.#alive ? value : await never;
    } catch (error) {
      if (this.#alive) throw error;
      return never;
    }
  }
}
