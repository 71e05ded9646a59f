/** The figures of a day being frozen. The server says which days may be, so its sentence is shown as it came. */

import type { CutView, Day } from '@tung-nha/shared/generated';
import { deskFigureWords as words } from '@tung-nha/shared/words/desk-figures';
import { Failure, server } from './api';
import { session } from './session.svelte';

export class Freezing {
  /** Empty until somebody picks another day than today. */
  picked = $state('');
  saving = $state(false);
  /** Why it was not done. */
  failure = $state('');

  /** The new cut, once the server holds it. */
  async freeze(day: Day): Promise<CutView | undefined> {
    if (this.saving || day === '') return undefined;
    [this.saving, this.failure] = [true, ''];
    try {
      return await server.freeze({ day });
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code === 'not_allowed') session.lapse();
      this.failure = failure.sentence || words.notFrozen;
      return undefined;
    } finally {
      this.saving = false;
    }
  }
}
