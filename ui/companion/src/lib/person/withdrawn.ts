/** The dates of a withdrawal as they are said: in full, since they are shown and read aloud as a promise. */
import { addDays, dateDigits } from '@tung-nha/shared/dates';
import type { Day } from '@tung-nha/shared/generated';

/** Days until the paper is destroyed (`rules.md` §5): time to mend a mistake or a spite. */
const DAYS = 3;

/** "24/11/2026" */
export function full(day: Day): string {
  return dateDigits(day, '');
}

/** When a withdrawal of today would be final. */
export function destroyedIfToday(today: Day): string {
  return full(addDays(today, DAYS));
}

/** The last day on which it can be kept as it was. */
export function lastDay(destroyedOn: Day): string {
  return full(addDays(destroyedOn, -1));
}
