/** Questions about my own visits. An answer is one tap, and may be changed by another. */
import type { CheckView } from '@tung-nha/shared/generated';
import { checkWords } from '@tung-nha/shared/words/checks';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

export class Checks {
  /** The newest first; absent until it was read. */
  all = $state.raw<CheckView[]>();
  busy = $state(false);
  /** Why an answer was not saved: said until one is. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  constructor(readonly phone: Phone, readonly undo: Undo) {}

  async load(): Promise<void> {
    try {
      this.all = await call('checks', {});
      this.unread = undefined;
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  async explain({ flag, last }: CheckView, explanation: string): Promise<void> {
    if (this.busy || flag.explained === explanation) return;
    [this.busy, this.failure] = [true, undefined];
    try {
      const saved = await call('explain', { at: last, check: flag.check, explanation });
      this.phone.unsent = saved.unsent;
      this.undo.show({ said: checkWords.saved });
      await this.load();
    } catch (error) {
      this.failure = CallError.from(error);
    } finally {
      this.busy = false;
    }
  }
}
