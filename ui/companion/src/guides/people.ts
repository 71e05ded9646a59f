/** Hands and people that guide cards are drawn from: nobody in particular, so that everybody may be meant. */
import type { Part } from './ink';

export const PEOPLE = {
  /** Points upwards; its tip is its middle. */
  hand: [
    ['paper', 'M-5.5 29V5.5A5.5 5.5 0 0 1 5.5 5.5V20A5 5 0 0 1 15 22A5 5 0 0 1 24 25A4.6 4.6 0 0 1 32 28.5V38C32 50 25 56 15 56H12C4 56 -1 53 -4.5 47L-14 32.5C-17.5 27 -10.5 22.5 -7 27Z'],
    ['line', 'M5.5 20V30M15 23V31M24 26V32'],
  ],
  /** Open, held up. */
  palm: [
    ['paper', 'M-17 2V-16A4.5 4.5 0 0 1 -8 -16V-22A4.5 4.5 0 0 1 1 -22V-20A4.5 4.5 0 0 1 10 -20V-13A4.5 4.5 0 0 1 19 -13V8C19 20 12 27 2 27C-7 27 -11 23 -15 16L-25 1C-28 -4 -22 -8 -18 -4Z'],
    ['line', 'M-8 -16V-2M1 -20V-3M10 -18V-2'],
  ],
  person: [
    ['gold', 'M0 -24A11 11 0 1 0 0 -2A11 11 0 1 0 0 -24Z'],
    ['jade-tint', 'M-21 24C-21 9 -12 3 0 3C12 3 21 9 21 24Z'],
  ],
  /** The same in other clothes: somebody else. */
  other: [
    ['paper', 'M0 -24A11 11 0 1 0 0 -2A11 11 0 1 0 0 -24Z'],
    ['sky', 'M-21 24C-21 9 -12 3 0 3C12 3 21 9 21 24Z'],
  ],
  /** Wears a cap with a badge. */
  officer: [
    ['paper', 'M-10 -12A10 10 0 1 0 10 -12Z'],
    ['jade-tint', 'M-15 -13C-15 -17 -14 -18 -12 -19C-13 -24 -8 -27 0 -27C8 -27 13 -24 12 -19C14 -18 15 -17 15 -13Z'],
    ['ink', 'M0 -24L1.5 -21H-1.5Z'],
    ['jade-tint', 'M-21 24C-21 9 -12 4 0 4C12 4 21 9 21 24Z'],
    ['line', 'M-6 5L0 12L6 5'],
  ],
  face: [
    ['gold', 'M0 -16A16 16 0 1 0 0 16A16 16 0 1 0 0 -16Z'],
    ['line', 'M-6 -4V-3M6 -4V-3M-6 6C-3 9 3 9 6 6'],
  ],
  /** One half is a person, the other only looks so. */
  faked: [
    ['gold', 'M0 -16A16 16 0 0 0 0 16Z'],
    ['paper', 'M0 -16A16 16 0 0 1 0 16Z'],
    ['line', 'M-7 -4V-3M-7 6C-5 8 -3 8.5 0 8.5M4 -6L9 -1M9 -6L4 -1M3 8H5M8 6H9'],
    ['red-line', 'M0 -21L0 21'],
  ],
} as const satisfies Record<string, Part>;
