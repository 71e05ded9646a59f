/** The doors that are due and why, narrowed by a reason and by what was typed. */
import type { DueDoor, DueTask } from '@tung-nha/shared/generated';
import { todayWords } from '@tung-nha/shared/words/today';
import { holds } from '../fold';
import type { Names } from '../names';

/** A short list is read faster than it is searched. */
export const FEW = 6;

/** Reasons that occur, each with its doors, in the order of the catalogue. */
export function reasons(due: readonly DueDoor[], names: Names): { code: string; word: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tasks } of due) for (const { code } of tasks) counts.set(code, (counts.get(code) ?? 0) + 1);
  const known = names.catalogue.tasks.map(({ code }) => code);
  const place = (code: string) => (known.includes(code) ? known.indexOf(code) : known.length);
  return [...counts]
    .sort(([one], [other]) => place(one) - place(other))
    .map(([code, count]) => ({ code, word: names.task(code), count }));
}

/** Doors with that reason, if one is given, at an address that holds every word typed. */
export function narrowed(due: readonly DueDoor[], task: string | undefined, typed: string): DueDoor[] {
  return due.filter(({ door, tasks }) =>
    (task === undefined || tasks.some(({ code }) => code === task))
    && holds([door.short, door.street, door.kiet, door.unit].filter(Boolean).join(' '), typed.trim()));
}

/** "Hẹn lại · quá 3 ngày" */
export function reasonWords({ code, overdue }: DueTask, names: Names): string {
  if (overdue === null) return names.task(code);
  return `${names.task(code)} · ${overdue > 0 ? todayWords.overdue(overdue) : todayWords.dueToday}`;
}

/** Past its day: said in the colour of what is late. */
export function isLate({ overdue }: DueTask): boolean {
  return overdue !== null && overdue > 0;
}

