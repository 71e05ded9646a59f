/** One conflict being decided: which version is picked, whether it was saved. Nothing is picked beforehand. */

import type { Conflict } from '@tung-nha/shared/generated';
import { Failure, server } from './api';
import { session } from './session.svelte';

export class Choosing {
  value = $state<string>();
  saving = $state(false);
  failed = $state(false);
  readonly ready = $derived(this.value !== undefined && !this.saving);
  readonly #conflict: Conflict;

  constructor(conflict: Conflict) {
    this.#conflict = conflict;
  }

  /** The value that is now in force, once the server has it. */
  async save(): Promise<string | undefined> {
    if (this.value === undefined || this.saving) return undefined;
    [this.saving, this.failed] = [true, false];
    try {
      await server.choose({ document: this.#conflict.document, field: this.#conflict.field, value: this.value });
      return this.value;
    } catch (thrown) {
      if (Failure.from(thrown).code === 'not_allowed') session.lapse();
      this.failed = true;
      return undefined;
    } finally {
      this.saving = false;
    }
  }
}
