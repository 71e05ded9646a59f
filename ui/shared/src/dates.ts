/**
 * Days as people say them. A day is `2026-12-06` in Asia/Ho_Chi_Minh, which has kept UTC+7 without summer time since
 * 1975; so arithmetic on days needs no time zone of the device, which may be set wrongly.
 */
import type { Day } from './generated/types';
import { pick } from './words/language';

const DAY_MS = 86_400_000;
const HANOI_MS = 7 * 3_600_000;

const words = pick(
  {
    near: { '-2': 'hôm kia', '-1': 'hôm qua', '0': 'hôm nay', '1': 'ngày mai', '2': 'ngày kia' } as Record<string, string>,
    evenings: { '-1': 'tối qua', '0': 'tối nay', '1': 'tối mai' } as Record<string, string>,
    evening: (date: string) => `tối ${date}`,
    on: (date: string) => `ngày ${date}`,
    at: (day: string, time: string) => `${time} ${day}`,
    weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
    parts: { morning: 'Sáng', noon: 'Trưa', afternoon: 'Chiều', evening: 'Tối' },
    partOf: (part: string, weekday: string) => `${part} ${weekday}`,
  },
  {
    near: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
    evenings: { '-1': 'last night', '0': 'tonight', '1': 'tomorrow evening' },
    evening: (date: string) => `evening of ${date}`,
    on: (date: string) => `on ${date}`,
    at: (day: string, time: string) => `${time} ${day}`,
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    parts: { morning: 'morning', noon: 'noon', afternoon: 'afternoon', evening: 'evening' },
    partOf: (part: string, weekday: string) => `${weekday} ${part}`,
  },
);

/** Days since 1970; a malformed day is NaN and reads as itself below. */
function number(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The day `n` days later (or earlier). */
export function addDays(day: Day, n: number): Day {
  return new Date((number(day) + n) * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return number(to) - number(from);
}

/** 0 = Sunday. */
export function weekday(day: Day): number {
  return (((number(day) + 4) % 7) + 7) % 7;
}

/** "thứ Ba" */
export function weekdayWords(day: Day): string {
  return words.weekdays[weekday(day)] ?? '';
}

/** "06/12", with the year when it is not this one: "06/12/2027". */
export function dateDigits(day: Day, today: Day): string {
  const [year, month, date] = day.split('-');
  if (!year || !month || !date) return day;
  return year === today.slice(0, 4) ? `${date}/${month}` : `${date}/${month}/${year}`;
}

/** "hôm qua", "ngày mai", else "ngày 06/12". */
export function dayWords(day: Day, today: Day): string {
  return words.near[String(daysBetween(today, day))] ?? words.on(dateDigits(day, today));
}

/** Short enough for the right end of a row: "hôm qua", "ngày mai", else "06/12". */
export function dayShort(day: Day, today: Day): string {
  return words.near[String(daysBetween(today, day))] ?? dateDigits(day, today);
}

/** "tối nay", "tối mai", else "tối 26/11": when a kiệt is walked. */
export function eveningWords(day: Day, today: Day): string {
  return words.evenings[String(daysBetween(today, day))] ?? words.evening(dateDigits(day, today));
}

/** The day and the clock of an instant, in Asia/Ho_Chi_Minh. */
export function dayOf(instant: number): { day: Day; time: string } {
  const local = new Date(instant + HANOI_MS).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

/** "18:42 hôm qua" */
export function instantWords(instant: number, today: Day): string {
  const { day, time } = dayOf(instant);
  return words.at(dayWords(day, today), time);
}

/** The part of the day that an instant lies in. */
export function partOfDay(instant: number): 'morning' | 'noon' | 'afternoon' | 'evening' {
  const hour = Number(dayOf(instant).time.slice(0, 2));
  return hour < 11 ? 'morning' : hour < 13 ? 'noon' : hour < 18 ? 'afternoon' : 'evening';
}

/** "Tối thứ Ba": the greeting's first words. */
export function momentWords(instant: number): string {
  return words.partOf(words.parts[partOfDay(instant)], weekdayWords(dayOf(instant).day));
}
