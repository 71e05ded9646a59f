/**
 * One thing asked of the server at a time, and why it was not done. The server says in words what is safe and what to do;
 * where it said nothing, the network is gone.
 */

import { deskReportWords as words } from '@tung-nha/shared/words/desk-report';
import { Failure } from './api';
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
      return await ask();
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code === 'not_allowed') session.lapse();
      this.failure = failure.sentence || words.notDone;
      return undefined;
    } finally {
      this.doing = false;
    }
  }
}
