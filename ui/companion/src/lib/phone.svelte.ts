/**
 * This phone as every screen sees it: whose it is, what waits to be sent, and the words of the catalogue. It hears of
 * every change and passes it on, so a screen redraws from what was touched and never from guesses.
 */
import { createContext } from 'svelte';
import type { Enrol, Saved, Status, Touched } from '@tung-nha/shared/generated';
import { call, CallError, watch } from './ipc/call';
import { Names } from './names';

export class Phone {
  status = $state.raw<Status>();
  names = $state.raw<Names>();
  unsent = $state(0);
  failure = $state.raw<CallError>();
  #listeners = new Set<(touched: Touched) => void>();

  readonly enrolled = $derived(this.status?.enrolled ?? false);
  /** Today in Vietnam by the phone's clock; the engine says it, since the WebView's zone may be wrong. */
  readonly today = $derived(this.status?.today ?? '');

  /** The first calls of every start; returns how to stop hearing. */
  start(): () => void {
    void this.load();
    return watch((touched) => this.#heard(touched));
  }

  /** Reads who this phone is, and its catalogue once it is somebody's. */
  async load(): Promise<void> {
    try {
      this.failure = undefined;
      this.#take(await call('status', {}));
      if (this.enrolled) this.names = new Names(await call('catalogue', {}));
    } catch (error) {
      this.failure = CallError.from(error);
    }
  }

  /** Spends the one-time code. Throws [`CallError`]. */
  async enrol(slip: Enrol): Promise<void> {
    this.#take(await call('enrol', slip));
    this.names = new Names(await call('catalogue', {}));
  }

  /** Takes over what a deed says about what waits, without asking again. */
  saved(saved: Saved): void {
    this.unsent = saved.unsent;
    this.#pass(saved.touched);
  }

  /** Calls the listener at every change until the returned function is called. */
  hear(listener: (touched: Touched) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(status: Status): void {
    this.status = status;
    this.unsent = status.unsent;
  }

  #heard(touched: Touched): void {
    if (touched.sync || touched.ward) void this.load();
    this.#pass(touched);
  }

  #pass(touched: Touched): void {
    for (const listener of this.#listeners) listener(touched);
  }
}

export const [usePhone, providePhone] = createContext<Phone>();
