/** The figures of a day being frozen. The server says which days may be, so its sentence is shown as it came. */

import type { CutView, Day } from '@tung-nha/shared/generated';
import { deskFigureWords as words } from '@tung-nha/shared/words/desk-figures';
import { server } from './api';
import { Errand } from './errand.svelte';

export class Freezing {
  /** Empty until somebody picks another day than today. */
  picked = $state('');
  readonly errand = new Errand(words.notFrozen);

  /** The new cut, once the server holds it. */
  async freeze(day: Day): Promise<CutView | undefined> {
    if (day === '') return undefined;
    return (await this.errand.run(() => server.freeze({ day })))?.answer;
  }
}
