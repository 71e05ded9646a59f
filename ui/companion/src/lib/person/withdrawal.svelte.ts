/** Withdrawing consent by the code of a slip: brought, or read over the phone by whoever holds it. */
import { withdrawWords } from '@tung-nha/shared/words/withdraw';
import type { Door, Withdrawn } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';
import { slipCode } from './slip';

export class Withdrawal {
  code = $state('');
  busy = $state(false);
  /** A code that nobody on this phone has. */
  unknown = $state<string>();
  /** Where somebody holds this slip: asked about before a name is hidden. */
  doors = $state.raw<Door[]>([]);
  done = $state.raw<Withdrawn>();
  failure = $state.raw<CallError>();

  readonly ready = $derived(slipCode(this.code) !== '' && !this.busy);

  constructor(readonly phone: Phone, readonly undo: Undo) {}

  type(code: string): void {
    this.code = code;
    [this.unknown, this.doors] = [undefined, []];
  }

  /** True once the doors of this slip are known. */
  async find(): Promise<boolean> {
    if (!this.ready) return false;
    const slip = slipCode(this.code);
    return this.#try(async () => {
      this.doors = await call('slip_doors', { slip });
      if (this.doors.length === 0) this.unknown = slip;
    });
  }

  /** True once the name is hidden. */
  async withdraw(): Promise<boolean> {
    if (!this.ready || this.doors.length === 0) return false;
    const slip = slipCode(this.code);
    return this.#try(async () => {
      this.done = await call('withdraw', { slip });
    }, (refused) => {
      const unknown = ['malformed', 'not_found'].includes(refused.code);
      if (unknown) this.unknown = slip;
      return unknown;
    });
  }

  /** True once the consent stands as it did. */
  async keep(): Promise<boolean> {
    const { done } = this;
    if (!done) return false;
    return this.#try(async () => {
      this.phone.saved(await call('keep_consent', { person: done.person }));
      this.undo.show({ said: withdrawWords.kept });
      [this.done, this.code, this.doors] = [undefined, '', []];
    });
  }

  /** `said` tells whether a refusal has words of its own. */
  async #try(deed: () => Promise<void>, said: (refused: CallError) => boolean = () => false): Promise<boolean> {
    [this.busy, this.failure, this.unknown] = [true, undefined, undefined];
    try {
      await deed();
      return true;
    } catch (error) {
      const refused = CallError.from(error);
      if (!said(refused)) this.failure = refused;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
