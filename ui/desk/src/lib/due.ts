/** How many days are left until reports are due, in words that say which day is meant. */

import { addDays, dateDigits, dayOf, daysBetween, weekday, weekdayWords } from '@tung-nha/shared/dates';
import type { Day, SubmissionDue } from '@tung-nha/shared/generated';
import { deskFirstWords } from '@tung-nha/shared/words/desk-first';
import { fullDay } from './moments';

const words = deskFirstWords.due;

/** The plan says "trước ngày": the last day on which an office is open before it. */
export function lastWorkingDay(before: Day): Day {
  let day = addDays(before, -1);
  while (weekday(day) === 0 || weekday(day) === 6) day = addDays(day, -1);
  return day;
}

/** "còn 12 ngày đến hạn đơn vị nộp (trước ngày 06/12/2026)" */
export function unitsWords({ units }: SubmissionDue, asOf: number): string {
  return words.left(daysBetween(dayOf(asOf).day, units), fullDay(units));
}

/** "ngày làm việc cuối: thứ Sáu 04/12" */
export function lastDayWords({ units }: SubmissionDue): string {
  const last = lastWorkingDay(units);
  return words.lastWorkingDay(weekdayWords(last), dateDigits(last, units));
}

/** "hạn gửi Sở 15/12/2026: còn 21 ngày" */
export function departmentWords({ department }: SubmissionDue, asOf: number): string {
  return department ? words.department(daysBetween(dayOf(asOf).day, department), fullDay(department)) : words.noDepartment;
}
