/** Which entries of the ward's book stand, and which were written before them; the same rules as the server's. */

import { lineName } from '@tung-nha/shared/figures';
import type { BookEntry, BookItem, Indicator } from '@tung-nha/shared/generated';

/** The parts of the book, in the order of the page. */
export const BOOK_PARTS = ['typed', 'line', 'paper', 'week', 'skill', 'record'] as const satisfies readonly BookItem['entry'][];
export type BookPart = (typeof BOOK_PARTS)[number];

/** The part that an address names, or the first. */
export function bookPart(word: string): BookPart {
  return BOOK_PARTS.find((part) => part === word) ?? BOOK_PARTS[0];
}

/** Lines of the plan that others report for the ward. */
export function reported(indicators: readonly Indicator[]): { name: string }[] {
  return indicators.flatMap((indicator) => indicator.lines.filter(({ part }) => part === 'line').map(({ code }) => ({ name: lineName({ indicator: indicator.id, code }) })));
}

/** What an entry speaks of: another that speaks of the same stands in its place. */
function about(item: BookItem): string {
  switch (item.entry) {
    case 'typed':
      return `${item.area} ${item.what}`;
    case 'line':
      return `${item.line} ${item.place}`;
    case 'paper':
      return `${item.area} ${item.line} ${item.from} ${item.until}`;
    case 'week':
      return item.monday;
    case 'skill':
      return item.skill;
    case 'record':
      return `${item.area} ${item.kind} ${item.day} ${item.title}`;
  }
}

/** Numbers as of a later day stand before those of an earlier one, whenever they were written. */
function day(item: BookItem): string {
  return item.entry === 'typed' || item.entry === 'line' ? item.day : '';
}

/** A figure on paper of 0 takes an earlier one back. */
function takesBack(item: BookItem): boolean {
  return item.entry === 'paper' && item.number === 0;
}

/** Newest first, both. */
export function standing(entries: readonly BookEntry[]): { now: BookEntry[]; before: BookEntry[] } {
  const latest = new Map<string, BookEntry>();
  for (const entry of entries) {
    const there = latest.get(about(entry.item));
    if (!there || later(entry, there)) latest.set(about(entry.item), entry);
  }
  const stands = new Set([...latest.values()].filter(({ item }) => !takesBack(item)));
  return { now: entries.filter((entry) => stands.has(entry)), before: entries.filter((entry) => !stands.has(entry)) };
}

function later(one: BookEntry, other: BookEntry): boolean {
  const [mine, theirs] = [day(one.item), day(other.item)];
  return mine === theirs ? one.entry > other.entry : mine > theirs;
}
