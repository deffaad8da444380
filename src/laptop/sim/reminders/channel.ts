/** Teams as the service meets it: takes cards, asks for patience, fails, and takes cards whose answer is lost. */
import type { Delivered, Delivery, OutgoingCard } from '#reminders/delivery.ts';
import type { Chance } from '../chance.ts';
import type { SimTime } from '../time.ts';

/** What came through, by Teams' own account. */
export interface Taken {
  readonly at: number;
  /** '' for the plan's channel. */
  readonly recipient: string;
  readonly by: string;
  readonly answer: Delivered['kind'];
}

export interface ChannelWeather {
  /** Share of cards that are taken and whose answer is lost. */
  readonly lost: number;
  /** Share that is lost on its way. */
  readonly dropped: number;
  /** Share that is asked to come again. */
  readonly busy: number;
  /** Share that is refused for good. */
  readonly refused: number;
}

export class Channel {
  readonly taken: Taken[] = [];
  /** Nothing is taken before this. */
  busyUntil = 0;
  readonly #time: SimTime;
  readonly #chance: Chance;
  #weather: ChannelWeather;

  constructor(time: SimTime, chance: Chance, weather: ChannelWeather) {
    this.#time = time;
    this.#chance = chance;
    this.#weather = weather;
  }

  clear(): void {
    this.#weather = { lost: 0, dropped: 0, busy: 0, refused: 0 };
    this.busyUntil = 0;
  }

  /** As one of the services has it. A card that has left may arrive, whatever becomes of who sent it. */
  deliveryFor(by: string): Delivery {
    return { answers: true, deliver: (card) => this.#deliver(by, card) };
  }

  async #deliver(by: string, card: OutgoingCard): Promise<Delivered> {
    await this.#pass(this.#chance.between(20, 400));
    const answer = this.#answer();
    if (answer.kind !== 'refused' && answer.code !== 'lostOnItsWay') {
      const recipient = card.recipient?.id ?? '';
      this.taken.push({ at: this.#time.now(), recipient, by, answer: answer.kind });
    }
    await this.#pass(answer.kind === 'unsure' ? this.#chance.between(5_000, 30_000) : this.#chance.between(20, 400));
    return answer.kind === 'sent' ? { kind: 'sent', message: `m-${this.taken.length}` } : answer;
  }

  #answer(): Delivered & { readonly code: string } {
    const { lost, dropped, busy, refused } = this.#weather;
    if (this.#time.now() < this.busyUntil) {
      return { kind: 'refused', again: this.busyUntil - this.#time.now(), code: '429' };
    }
    const drawn = this.#chance.next();
    if (drawn < lost) return { kind: 'unsure', code: 'timeout' };
    if (drawn < lost + dropped) return { kind: 'unsure', code: 'lostOnItsWay' };
    if (drawn < lost + dropped + busy) {
      const again = this.#chance.pick([0, 1_000, 7_000, 30_000, 90_000]);
      return { kind: 'refused', again, code: this.#chance.pick(['429', '503', '412']) };
    }
    if (drawn < lost + dropped + busy + refused) return { kind: 'refused', again: null, code: '403' };
    return { kind: 'sent', message: '', code: '' };
  }

  #pass(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.#time.after(milliseconds, resolve));
  }
}
