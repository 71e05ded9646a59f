/** Sending to the ward: receipts are counted, and what went wrong is said together with what is safe. */
import type { AreaFigures, Conflict, SyncState } from '@tung-nha/shared/generated';
import { choose } from '../door/door.svelte';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

export class Sending {
  state = $state.raw<SyncState>();
  conflicts = $state.raw<Conflict[]>([]);
  figures = $state.raw<AreaFigures[]>([]);
  /** An exchange or a choice that this screen began is under way. */
  busy = $state(false);
  /** The last exchange of this screen came to its end. */
  done = $state(false);
  /** Why the last exchange, or a tap, came to nothing. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  constructor(readonly phone: Phone, readonly undo: Undo) {}

  async load(): Promise<void> {
    try {
      const [state, conflicts, figures] = await Promise.all([call('sync_state', {}), call('conflicts', {}), call('figures', {})]);
      [this.conflicts, this.figures] = [conflicts, figures];
      this.#take(state);
      this.unread = undefined;
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  /** Blocks until done or refused; the screens stay usable meanwhile. */
  async send(): Promise<void> {
    if (this.busy) return;
    [this.busy, this.done, this.failure] = [true, false, undefined];
    try {
      const state = await call('sync', {});
      this.#take(state);
      this.done = state.failure === null;
    } catch (error) {
      this.failure = CallError.from(error);
    } finally {
      this.busy = false;
    }
    await this.load();
  }

  /** Begins practice at made-up doors. True once every screen is of those. */
  async train(): Promise<boolean> {
    if (this.busy) return false;
    [this.busy, this.failure] = [true, undefined];
    try {
      await this.phone.train(true);
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async choose(conflict: Conflict, value: string): Promise<void> {
    if (this.busy) return;
    [this.busy, this.failure] = [true, undefined];
    try {
      await choose(this.phone, this.undo, conflict, value);
      await this.load();
    } catch (error) {
      this.failure = CallError.from(error);
    } finally {
      this.busy = false;
    }
  }

  #take(state: SyncState): void {
    this.state = state;
    this.phone.unsent = state.unsent;
  }
}
