/** One conflict being decided: which version is picked, whether it was saved. Nothing is picked beforehand. */

import type { Conflict } from '@tung-nha/shared/generated';
import { deskWords } from '@tung-nha/shared/words/desk';
import { server } from './api';
import { Errand } from './errand.svelte';

export class Choosing {
  value = $state<string>();
  readonly errand = new Errand(deskWords.conflicts.notChosen);
  readonly ready = $derived(this.value !== undefined && !this.errand.busy);
  readonly #conflict: Conflict;

  constructor(conflict: Conflict) {
    this.#conflict = conflict;
  }

  /** The value that is now in force, once the server has it. */
  async save(): Promise<string | undefined> {
    const { document, field } = this.#conflict;
    const value = this.value;
    if (value === undefined) return undefined;
    return (await this.errand.run(() => server.choose({ document, field, value }))) && value;
  }
}
