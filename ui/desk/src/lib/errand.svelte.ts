/** One decision on its way to the server: which row is busy, and in whose words it was refused. */

import { Failure } from './api';
import { confirming } from './confirming.svelte';
import { session } from './session.svelte';
import { waiting } from './waiting.svelte';

export class Errand {
  /** The row that is being decided. */
  busy = $state<string>();
  /** The row whose decision did not come through. */
  failed = $state<string>();
  /** The server's sentence about it; empty when it could not be asked. */
  sentence = $state('');
  /** What was decided last, in words. */
  said = $state('');

  /** True once the server has it; then `said` says so and the number in the menu is asked anew. */
  async run(row: string, said: string, ask: () => Promise<unknown>): Promise<boolean> {
    if (this.busy !== undefined) return false;
    [this.busy, this.failed, this.sentence, this.said] = [row, undefined, '', ''];
    try {
      await confirming.through(ask);
      this.said = said;
      void waiting.load();
      return true;
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code === 'not_allowed') session.lapse();
      // Whoever closed the sheet for the password knows that nothing was done.
      if (failure.code !== 'confirm_first') [this.failed, this.sentence] = [row, failure.sentence];
      return false;
    } finally {
      this.busy = undefined;
    }
  }
}
