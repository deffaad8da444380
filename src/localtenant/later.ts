/** What is still on its way to the tenant: calls that land late, rows that will be restored. A kill loses it. */

export class Later {
  #waiting: { readonly at: number; readonly act: () => unknown }[] = [];

  /** `at` in milliseconds since 1970. */
  add(at: number, act: () => unknown): void {
    this.#waiting.push({ at, act });
  }

  /** Lets happen, in order, whatever is due at `now`; `Infinity` leaves nothing. */
  async run(now: number): Promise<void> {
    if (!this.#waiting.some(({ at }) => at <= now)) return;
    const due = this.#waiting.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
    this.#waiting = this.#waiting.filter(({ at }) => at > now);
    for (const { act } of due) await act();
  }
}
