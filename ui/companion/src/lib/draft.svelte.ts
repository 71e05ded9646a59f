/**
 * What stands in a form that was not saved yet, kept on this phone so that a call, a dead battery or a killed app loses no
 * word of it. A form says what it holds and calls `keep` after a tap and `soon` after a letter; the rest is done here.
 */
import { onMount } from 'svelte';
import { call, CallError } from './ipc/call';

/** Letters are kept after this long without another; a tap at once. */
export const LETTERS_MS = 400;

export class Draft<Kept extends object> {
  /** Something stood here from before, and the form was filled with it. */
  reopened = $state(false);
  /** What the form shows is safe on this phone. */
  kept = $state(false);
  /** Why it is not. */
  failure = $state.raw<CallError>();

  #writing: Promise<void> = Promise.resolve();
  /** What the form shows could not be kept: it is tried again when the screen goes away, and when it comes back. */
  #owed = false;
  #clock: ReturnType<typeof setTimeout> | undefined;

  /** `form` is absent for a meeting; `household` may be a lớp, for its buổi. */
  constructor(readonly household: string, readonly form: string | undefined, readonly now: () => Kept) {}

  /** What stood here; nothing where nothing does, or where a later version reads otherwise. Throws [`CallError`]. */
  async open(): Promise<Partial<Kept> | undefined> {
    const { body } = await call('draft', this.#which());
    const kept = parsed<Kept>(body);
    this.reopened = kept !== undefined;
    return kept;
  }

  /** After a tap. */
  keep(): Promise<void> {
    this.#stop();
    return this.#write(JSON.stringify(this.now()));
  }

  /** After a letter. */
  soon(): void {
    this.#stop();
    this.kept = false;
    this.#clock = setTimeout(() => void this.keep(), LETTERS_MS);
  }

  /** The screen goes away, or comes back from where room was made: what is not kept yet is kept now. */
  leave(): void {
    if (this.#clock !== undefined || this.#owed) void this.keep();
  }

  /** Saved, or not wanted any more. */
  async forget(): Promise<void> {
    this.#stop();
    [this.reopened, this.kept] = [false, false];
    await this.#write('');
  }

  /** Puts a form back that was saved and taken back again. */
  async putBack(kept: Kept): Promise<void> {
    await this.#write(JSON.stringify(kept));
  }

  #stop(): void {
    clearTimeout(this.#clock);
    this.#clock = undefined;
  }

  /** One after the other, so that an older state of the form never overtakes a newer one. */
  #write(body: string): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      try {
        await call('keep_draft', { ...this.#which(), body });
        [this.kept, this.failure, this.#owed] = [body !== '' && this.#clock === undefined, undefined, false];
      } catch (error) {
        const failure = CallError.from(error);
        [this.kept, this.#owed] = [false, body !== ''];
        // The same one again is no news: a screen that brings it into view would pull the form away under the thumb.
        if (failure.code !== this.failure?.code) this.failure = failure;
      }
    });
    return this.#writing;
  }

  #which(): { household: string; form?: string } {
    return { household: this.household, ...(this.form !== undefined && { form: this.form }) };
  }
}

function parsed<Kept extends object>(body: string): Partial<Kept> | undefined {
  try {
    const kept: unknown = JSON.parse(body || 'null');
    return typeof kept === 'object' && kept !== null ? (kept as Partial<Kept>) : undefined;
  } catch {
    return undefined; // of another version: the form starts empty, the draft stays until this one is kept
  }
}

/** To be called while a screen is set up: leaving it, and Android hiding or showing it, keep what is not kept yet. */
export function keepOnLeaving(draft: () => { leave(): void } | undefined): void {
  onMount(() => {
    const leave = () => draft()?.leave();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      leave();
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  });
}
