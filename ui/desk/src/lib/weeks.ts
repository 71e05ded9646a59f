/** The weeks of the year as two lines that rise to the present figures; worked out on plain values, drawn elsewhere. */

import type { WeeksPage } from '@tung-nha/shared/generated';
import { deskFirstWords } from '@tung-nha/shared/words/desk-first';
import { fullDay } from './moments';
import type { Cell } from './spreadsheet';

const words = deskFirstWords.weeks;

/** A week with what was reached and met by its end. */
export interface SummedWeek {
  monday: string;
  reached: number;
  met: number;
  reachedSoFar: number;
  metSoFar: number;
}

/** Each week with the sums up to its end. */
export function summed(weeks: WeeksPage['weeks']): SummedWeek[] {
  let [reachedSoFar, metSoFar] = [0, 0];
  return weeks.map(({ monday, reached, met }) => {
    reachedSoFar += reached;
    metSoFar += met;
    return { monday, reached, met, reachedSoFar, metSoFar };
  });
}

/** A line through the ends of the weeks on a field of that size, from nothing on the left; `most` is the field's top. */
export function path(values: readonly number[], most: number, width: number, height: number): string {
  if (values.length === 0 || most <= 0) return '';
  const tenths = (n: number): number => Math.round(n * 10) / 10;
  const at = (value: number, nth: number): string => `${tenths((width * nth) / values.length)} ${tenths(height - (height * Math.min(value, most)) / most)}`;
  return `M0 ${height}${values.map((value, nth) => `L${at(value, nth + 1)}`).join('')}`;
}

/** The table as a spreadsheet, its units in the header. */
export function weeksSheet(weeks: readonly SummedWeek[]): Cell[][] {
  const c = words.columns;
  const head = (word: string): string => `${word} (${words.households})`;
  return [[c.week, head(c.reached), head(c.met), head(c.reachedSoFar), head(c.metSoFar)], ...weeks.map((week): Cell[] => [fullDay(week.monday), week.reached, week.met, week.reachedSoFar, week.metSoFar])];
}
