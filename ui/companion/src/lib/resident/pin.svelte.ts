/**
 * The PIN that takes the phone back from a resident: trying it, and choosing it twice. Who tries many is made to wait, and
 * the wait is said in words that count down.
 */
import { pinWords } from '@tung-nha/shared/words/resident';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';

export const LEAST_DIGITS = 4;
export const MOST_DIGITS = 6;

export class PinTry {
  /** Seconds until another may be tried. */
  wait = $state(0);
  wrong = $state(false);
  busy = $state(false);
  failure = $state.raw<CallError>();
  #clock: ReturnType<typeof setInterval> | undefined;

  /** What to say of the last one. */
  readonly said = $derived(this.wait > 0 ? pinWords.wait(pinWords.left(Math.floor(this.wait / 60), this.wait % 60)) : this.wrong ? pinWords.wrong : '');

  /** True when it was right. */
  async enter(pin: string): Promise<boolean> {
    if (this.busy || this.wait > 0) return false;
    [this.busy, this.failure] = [true, undefined];
    try {
      const { right, wait } = await call('take_back', { pin });
      this.wrong = !right;
      this.#hold(wait);
      return right;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** The screen goes away. */
  leave(): void {
    clearInterval(this.#clock);
  }

  #hold(seconds: number): void {
    clearInterval(this.#clock);
    this.wait = seconds;
    if (seconds === 0) return;
    // By the clock and not by the ticks, which a phone that sleeps leaves out.
    const until = Date.now() + seconds * 1000;
    this.#clock = setInterval(() => {
      this.wait = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (this.wait > 0) return;
      clearInterval(this.#clock);
      this.wrong = false;
    }, 1000);
  }
}

export class NewPin {
  step = $state<'present' | 'first' | 'second'>('first');
  differ = $state(false);
  failure = $state.raw<CallError>();
  busy = $state(false);
  readonly present = new PinTry();

  readonly asked = $derived(pinWords[this.step]);
  readonly said = $derived(this.step === 'present' ? this.present.said : this.differ ? pinWords.differ : '');
  #known: string | undefined;
  #first = '';

  constructor(readonly phone: Phone) {
    if (phone.status?.hasPin) this.step = 'present';
  }

  /** True once the PIN stands. */
  async enter(pin: string): Promise<boolean> {
    this.failure = undefined;
    if (this.step === 'present') {
      if (!await this.present.enter(pin)) return false;
      [this.#known, this.step] = [pin, 'first'];
      return false;
    }
    if (this.step === 'first') {
      [this.#first, this.differ, this.step] = [pin, false, 'second'];
      return false;
    }
    if (pin !== this.#first) {
      [this.differ, this.step] = [true, 'first'];
      return false;
    }
    return this.#set(pin);
  }

  async #set(pin: string): Promise<boolean> {
    this.busy = true;
    try {
      await call('set_pin', { pin, ...(this.#known !== undefined && { present: this.#known }) });
      await this.phone.load();
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      this.step = this.#known === undefined ? 'first' : 'present';
      return false;
    } finally {
      this.busy = false;
    }
  }
}
