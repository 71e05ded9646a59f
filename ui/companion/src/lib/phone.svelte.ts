/**
 * This phone as every screen sees it: whose it is, what waits to be sent, and the words of the catalogue. It hears of
 * every change and passes it on, so a screen redraws from what was touched and never from guesses.
 */
import { createContext } from 'svelte';
import { common } from '@tung-nha/shared/words/common';
import type { Enrol, Saved, Status, Touched } from '@tung-nha/shared/generated';
import { call, CallError, watch } from './ipc/call';
import { Names } from './names';

export class Phone {
  status = $state.raw<Status>();
  names = $state.raw<Names>();
  unsent = $state(0);
  failure = $state.raw<CallError>();
  #listeners = new Set<(touched: Touched) => void>();

  /** My tổ as people count them: by old ward, then by number. */
  readonly areas = $derived([...(this.status?.areas ?? [])].sort(
    (a, b) => a.oldWard.localeCompare(b.oldWard, 'vi') || a.number.localeCompare(b.number, 'vi', { numeric: true }),
  ));
  readonly enrolled = $derived(this.status?.enrolled ?? false);
  /** At made-up doors; nothing is sent. */
  readonly training = $derived(this.status?.training ?? false);
  /** May send others to a kiệt. */
  readonly leads = $derived(['lead', 'supervisor'].includes(this.status?.role ?? ''));
  /** Its holder, by id; absent before the ward was ever asked. */
  readonly me = $derived(this.status?.colleagues[0]);
  /** Today in Vietnam by the phone's clock; the engine says it, since the WebView's zone may be wrong. */
  readonly today = $derived(this.status?.today ?? '');

  /** The first calls of every start; returns how to stop hearing. */
  start(): () => void {
    void this.load();
    return watch((touched) => this.#heard(touched));
  }

  /** Reads who this phone is, and its catalogue once it is somebody's. */
  async load(): Promise<void> {
    await this.#read(true);
  }

  /**
   * Spends the one-time code. Throws [`CallError`]; the phone may be enrolled all the same, when the code was taken and
   * the fetching of its houses broke off, so it looks again.
   */
  async enrol(slip: Enrol): Promise<void> {
    try {
      await call('enrol', slip);
    } finally {
      await this.load();
    }
  }

  /** Begins practice at made-up doors, or ends it; from then on every screen is of other houses. Throws [`CallError`]. */
  async train(begin: boolean): Promise<void> {
    await call(begin ? 'start_training' : 'end_training', {});
    await this.load();
  }

  /** Takes over what a deed says about what waits, without asking again. */
  saved(saved: Saved): void {
    this.unsent = saved.unsent;
    this.#pass(saved.touched);
  }

  /** Which tổ a door is in, said only where this phone holds several. */
  areaOf(area: string): string {
    const unit = this.areas.length > 1 ? this.areas.find((each) => each.area === area) : undefined;
    return unit ? `${common.area(unit.number)} ${unit.oldWard}`.trim() : '';
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
    if (touched.sync || touched.ward) void this.#read(touched.ward);
    this.#pass(touched);
  }

  /** The catalogue changes with the ward's sheet only, so a saved visit does not read it again. */
  async #read(catalogue: boolean): Promise<void> {
    try {
      const status = await call('status', {});
      if (status.enrolled && (catalogue || !this.names)) this.names = new Names(await call('catalogue', {}));
      this.#take(status);
      this.failure = undefined;
    } catch (error) {
      this.failure = CallError.from(error);
    }
  }

  #pass(touched: Touched): void {
    for (const listener of this.#listeners) listener(touched);
  }
}

export const [usePhone, providePhone] = createContext<Phone>();
