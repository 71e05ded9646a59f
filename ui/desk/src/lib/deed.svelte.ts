/**
 * One thing asked of the server at a time, and why it was not done. The server says in words what is safe and what to do;
 * where it said nothing, the network is gone.
 */

import { deskReportWords as words } from '@tung-nha/shared/words/desk-report';
import { Failure } from './api';
import { confirming } from './confirming.svelte';
import { session } from './session.svelte';

export class Deed {
  doing = $state(false);
  /** A sentence; empty while all is well. */
  failure = $state('');

  /** What came of it, or nothing. */
  async does<T>(ask: () => Promise<T>): Promise<T | undefined> {
    if (this.doing) return undefined;
    [this.doing, this.failure] = [true, ''];
    try {
      return await confirming.through(ask);
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code === 'not_allowed') session.lapse();
      // Whoever closed the sheet for the password knows that nothing was done.
      this.failure = failure.code === 'confirm_first' ? '' : failure.sentence || words.notDone;
      return undefined;
    } finally {
      this.doing = false;
    }
  }
}
