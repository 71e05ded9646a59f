/**
 * Why: a figure on this page is compared with a printed report, so both must be written by the same rule: the server's
 * `figure.rs`. One decimal, a half rounded away from zero, worked out on whole numbers. The form (1.234,5) is the same in
 * both languages of the page: one figure, one spelling.
 *
 * Not here: what a figure counts. Nothing is clamped or guessed on the way to the screen.
 */

import { count } from '@tung-nha/shared/numbers';

/** What stands where a figure is not known. Missing is never 0. */
export const MISSING = '—';

const NO_BREAK_SPACE = '\u00a0';

/** A rate that can be printed, or the reason why it cannot. */
export type Rate = { kind: 'known'; perMille: number } | { kind: 'missing' } | { kind: 'doubtful' };

/** The rate of `part` in `of`: missing without a denominator, doubtful when the numerator is above it (`rules.md` §2.6). */
export function rate(part: number, of: number): Rate {
  if (of <= 0) return { kind: 'missing' };
  if (part > of) return { kind: 'doubtful' };
  return { kind: 'known', perMille: Math.floor((2000 * part + of) / (2 * of)) };
}

/** 764 per mille → `76,4`, for columns whose header already says %. */
export function decimal(perMille: number): string {
  return `${count(Math.floor(perMille / 10))},${perMille % 10}`;
}

/** 764 per mille → `76,4 %`, with a space that never breaks. */
export function percent(perMille: number): string {
  return `${decimal(perMille)}${NO_BREAK_SPACE}%`;
}

/** A rate as words of a sentence: `76,4 %`, `—`, or what the caller says about a doubtful one. */
export function rateWords(part: number, of: number, doubtful: string): string {
  const r = rate(part, of);
  return r.kind === 'known' ? percent(r.perMille) : r.kind === 'missing' ? MISSING : doubtful;
}

/** `18.240/23.863`; the denominator is a dash when there is none. */
export function share(part: number, of: number): string {
  return `${count(part)}/${of > 0 ? count(of) : MISSING}`;
}
