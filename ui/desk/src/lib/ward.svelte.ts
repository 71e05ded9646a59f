/**
 * The ward's coverage, kept between pages: the first page is back at once after a look into a tổ, and other pages take
 * from it the names of the tổ and the server's clock.
 */

import type { Unit } from '@tung-nha/shared/generated';
import { deskWords as words } from '@tung-nha/shared/words/desk';
import { server } from './api';
import { Loaded } from './loaded.svelte';

export const ward = new Loaded(server.coverage);

/** "Tổ 12, Phước Mỹ cũ". */
export function unitWords(unit: Unit): string {
  const name = `Tổ ${unit.number}`;
  return unit.oldWard === '' ? name : `${name}, ${words.coverage.oldWardOf(unit.oldWard)}`;
}
