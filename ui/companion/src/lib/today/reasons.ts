/** Why a house is due, in words: the rule of the catalogue, and how late it is where that is said at all. */
import type { DueTask } from '@tung-nha/shared/generated';
import { todayWords } from '@tung-nha/shared/words/today';
import type { Names } from '../names';

/** "Hẹn lại, quá 3 ngày · VNeID còn mức 1" */
export function reasons(tasks: readonly DueTask[], names: Names): string {
  return tasks.map(({ code, overdue }) => {
    if (overdue === null) return names.task(code);
    return `${names.task(code)}, ${overdue > 0 ? todayWords.overdue(overdue) : todayWords.dueToday}`;
  }).join(' · ');
}
