/**
 * Why: whatever a page asks the server to do goes this one way. One errand at a time; the password is asked for where the
 * server wants it; a session that ended leads to the sign-in; what was not done is told in the server's words, which say
 * what is safe and what to do, and in the page's where the server gave none.
 */

import { Failure } from './api';
import { confirming } from './confirming.svelte';
import { session } from './session.svelte';

export class Errand {
  busy = $state(false);
  /** Why the last one was not done; empty while all is well. */
  failure = $state('');
  /** What was done last, in words. */
  said = $state('');
  /** Of a list: the row that the last one was about. */
  row = $state('');
  readonly #otherwise: string;
  readonly #done: (() => void) | undefined;

  /** `otherwise`: the failure where the server gave no sentence. `done`: called once the server has what was asked. */
  constructor(otherwise: string, done?: () => void) {
    this.#otherwise = otherwise;
    this.#done = done;
  }

  /** What the server answered, or nothing when it was not done. */
  async run<T>(ask: () => Promise<T>, said = '', row = ''): Promise<{ answer: T } | undefined> {
    if (this.busy) return undefined;
    [this.busy, this.failure, this.said, this.row] = [true, '', '', row];
    try {
      const answer = await confirming.through(ask);
      this.said = said;
      this.#done?.();
      return { answer };
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code === 'not_allowed') session.lapse();
      // Whoever closed the sheet for the password knows that nothing was done.
      if (failure.code !== 'confirm_first') this.failure = failure.sentence || this.#otherwise;
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** Why the last one was not done, if it was about this row. */
  failureOf(row: string): string {
    return row === this.row ? this.failure : '';
  }
}
