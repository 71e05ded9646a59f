/** Instants and days in the form that this page and its files use; the arithmetic is `shared/dates`. */

import { dayOf, daysBetween } from '@tung-nha/shared/dates';

/** `2026-11-24` → `24/11/2026`. What does not read as a day is shown as it came. */
export function fullDay(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : day;
}

/** Instant → `18:42, 24/11/2026`, the cut of every figure. */
export function clockAndDay(at: number): string {
  const { day, time } = dayOf(at);
  return `${time}, ${fullDay(day)}`;
}

/** Instant → `2026-11-24-1842`, fit for a file's name. */
export function fileStamp(at: number): string {
  const { day, time } = dayOf(at);
  return `${day}-${time.replace(':', '')}`;
}

/** Whole days of the ward's calendar from one instant to a later one. */
export function daysSince(then: number, now: number): number {
  return daysBetween(dayOf(then).day, dayOf(now).day);
}
