/** Questions about a month's visits: what the address narrows them to, and the same rows as a spreadsheet. */

import type { ChecksPage, DeskFlag } from '@tung-nha/shared/generated';
import { aboutWords } from '@tung-nha/shared/words/checks';
import { deskChecksWords as words } from '@tung-nha/shared/words/desk-checks';
import { checkRuleWords, explanationWords } from './code-words';
import type { ChecksAsked } from './running-place';
import type { Cell } from './spreadsheet';
import { unitWords } from './ward.svelte';

/** Those that pass every filter of the address but one, which then counts what it would leave. */
export function asked(flags: readonly DeskFlag[], by: ChecksAsked, but?: 'check' | 'waiting'): DeskFlag[] {
  return flags.filter(({ flag, unit }) =>
    (by.area === '' || unit?.area === by.area)
    && (but === 'check' || by.check === '' || flag.check === by.check)
    && (but === 'waiting' || !by.waiting || flag.explained === null));
}

/** `2026-11` so many months on. */
export function monthFrom(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + (number - 1) + step;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Header and rows, as they are shown. */
export function checksSheet(flags: readonly DeskFlag[]): Cell[][] {
  const c = words.columns;
  return [
    [c.day, c.who, c.area, c.what, c.answer, c.doors],
    ...flags.map(({ flag, called, unit, doors }): Cell[] => [
      { day: flag.day }, called, unit ? unitWords(unit) : undefined, `${checkRuleWords(flag.check)} (${aboutWords(flag)})`,
      flag.explained === null ? undefined : explanationWords(flag.explained), doors.map(({ label }) => label).join('; '),
    ]),
  ];
}

/** The month that a page is about, as the address writes it. */
export function monthOf({ month }: Pick<ChecksPage, 'month'>): string {
  return month.slice(0, 7);
}
