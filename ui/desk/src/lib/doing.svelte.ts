/** One deed of a form on its way to the server: whether it is under way, and why it was not done. */

import { Failure } from './api';
import { confirming } from './confirming.svelte';
import { session } from './session.svelte';

export class Doing {
  busy = $state(false);
  /** The server's own sentence, or the page's. */
  failure = $state('');
  readonly #otherwise: string;

  /** `otherwise`: what is said when the server gave no sentence. */
  constructor(otherwise: string) {
    this.#otherwise = otherwise;
  }

  /** What the deed answered, or nothing when it was not done. */
  async run<T>(deed: () => Promise<T>): Promise<{ answer: T } | undefined> {
    if (this.busy) return undefined;
    [this.busy, this.failure] = [true, ''];
    try {
      return { answer: await confirming.through(deed) };
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code === 'not_allowed') session.lapse();
      // Whoever closed the sheet for the password knows that nothing was done.
      this.failure = failure.code === 'confirm_first' ? '' : failure.sentence || this.#otherwise;
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
