/** How far a line has come on a bar from 0 to its denominator, and where the plan wants it. */

import type { FigureLine } from '@tung-nha/shared/generated';

/** Shares of the whole bar, from 0 to 1. */
export interface Bar {
  low: number;
  /** The most that it can be; `low` where there is no range. */
  high: number;
  target: number | undefined;
}

/** Nothing where there is no denominator, or a numerator that is above it and has to be checked. */
export function barOf({ part, whole, high, target, check }: Pick<FigureLine, 'part' | 'whole' | 'high' | 'target' | 'check'>): Bar | undefined {
  if (part === null || whole === null || whole === 0 || check) return undefined;
  const low = part / whole;
  return { low, high: Math.max(low, Math.min(1, (high ?? part) / whole)), target: target === null ? undefined : target / 1000 };
}
