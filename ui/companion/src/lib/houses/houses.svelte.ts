/** Finding a house: by what was typed, or street by street. What was typed stays when one comes back from a door. */
import type { Found, Street } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';

/** Typing pauses this long before the phone is asked. */
const TYPING_MS = 120;
const ROWS = 100;

export class HousesPage {
  query = $state('');
  found = $state.raw<Found>();
  /** What `found` answers; while it lags behind `query`, the older answer stays on the screen. */
  answered = $state('');
  streets = $state.raw<Street[]>();
  failure = $state.raw<CallError>();
  #clock: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  async load(): Promise<void> {
    try {
      this.streets = await call('streets', {});
      this.failure = undefined;
    } catch (error) {
      this.failure = CallError.from(error);
    }
    if (this.query.trim()) await this.#ask();
  }

  type(query: string): void {
    this.query = query;
    clearTimeout(this.#clock);
    if (query.trim() === '') {
      this.#asked += 1;
      this.found = undefined;
      return;
    }
    this.#clock = setTimeout(() => void this.#ask(), TYPING_MS);
  }

  async #ask(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const query = this.query.trim();
    try {
      const found = await call('search', { query, limit: ROWS });
      if (mine !== this.#asked) return; // a newer question is on its way
      [this.found, this.answered, this.failure] = [found, query, undefined];
    } catch (error) {
      if (mine === this.#asked) this.failure = CallError.from(error);
    }
  }
}
