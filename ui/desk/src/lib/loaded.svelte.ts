/**
 * Why: every page asks for one thing, shows the last answer it got, and asks again when a phone came in. While a new
 * answer is on its way, or the network is gone, the old one stays on the screen and the page says that it is old.
 */

import { untrack } from 'svelte';
import { Failure, type FailureCode } from './api';
import { session } from './session.svelte';
import { onTouched } from './touched';

export class Loaded<T> {
  value = $state.raw<T>();
  failure = $state<FailureCode>();
  readonly #fetch: () => Promise<T>;
  #newest = 0;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  async load(): Promise<void> {
    const mine = ++this.#newest;
    try {
      const value = await this.#fetch();
      if (mine !== this.#newest) return;
      this.value = value;
      this.failure = undefined;
    } catch (thrown) {
      if (mine !== this.#newest) return;
      const failure = Failure.from(thrown);
      if (failure.code === 'not_allowed') session.lapse();
      else this.failure = failure.code;
    }
  }

  /** Whoever signs in next must not see what the last one saw. */
  forget(): void {
    this.#newest += 1;
    this.value = undefined;
    this.failure = undefined;
  }
}

/** Loads for as long as the calling component lives, and again whenever something came in. */
export function follow<T>(page: Loaded<T>): Loaded<T> {
  $effect(() => {
    untrack(() => void page.load());
    return onTouched(() => void page.load());
  });
  return page;
}

/**
 * As {@link follow}, where the address may come to ask for another thing while the page stays: the answer to the old
 * question goes at once, so that no figure stands under a name that is not its own.
 */
export function followAsked<T>(page: Loaded<T>, asked: () => string): Loaded<T> {
  $effect(() => {
    void asked();
    untrack(() => {
      page.forget();
      void page.load();
    });
    return onTouched(() => void page.load());
  });
  return page;
}
