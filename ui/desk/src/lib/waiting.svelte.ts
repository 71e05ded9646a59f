/**
 * How much waits for a decision, part by part: for the number in the menu and for the tabs of the page, which must be one
 * number. Kept between pages.
 */

import type { DecisionCounts } from '@tung-nha/shared/generated';
import { server } from './api';
import { Loaded } from './loaded.svelte';
import { DECISION_PARTS } from './place';

export const waiting = new Loaded(server.decisions);

/** Everything that waits. */
export function sum(counts: DecisionCounts | undefined): number {
  return counts === undefined ? 0 : DECISION_PARTS.reduce((all, part) => all + counts[part], 0);
}
