/** Signs that guide cards are drawn from: what is right, what is never done, what is said, what happens on a screen. */
import type { Part } from './ink';

const ROUND = 'M0 -14A14 14 0 1 0 0 14A14 14 0 1 0 0 -14Z';
const BUBBLE = 'M-23 -18H23A7 7 0 0 1 30 -11V9A7 7 0 0 1 23 16H-10L-20 26V16H-23A7 7 0 0 1 -30 9V-11A7 7 0 0 1 -23 -18Z';

export const SIGNS = {
  'wash-jade': [['wash-jade', 'M4 -54C33 -58 56 -36 55 -6C54 26 38 50 6 53C-26 56 -53 38 -55 8C-57 -24 -30 -50 4 -54Z']],
  'wash-gold': [['wash-gold', 'M-6 -53C26 -58 52 -40 55 -10C58 20 40 50 8 54C-24 58 -52 38 -55 6C-57 -22 -36 -48 -6 -53Z']],
  'wash-red': [['wash-red', 'M2 -54C32 -56 57 -32 54 0C51 30 34 54 2 54C-28 54 -56 34 -54 2C-52 -30 -28 -52 2 -54Z']],
  'wash-sky': [['wash-sky', 'M0 -55C30 -55 58 -30 54 2C50 34 30 56 -2 54C-34 52 -58 28 -54 -4C-50 -34 -30 -55 0 -55Z']],
  tick: [['jade', ROUND], ['on-solid', 'M-6.5 .5L-2 5L7 -5']],
  cross: [['red', ROUND], ['on-solid', 'M-5.5 -5.5L5.5 5.5M5.5 -5.5L-5.5 5.5']],
  /** Over something whole: it is not done at all. */
  never: [['red-line', 'M0 -26A26 26 0 1 0 0 26A26 26 0 1 0 0 -26ZM-18 -18L18 18']],
  warn: [['gold', 'M0 -18L20 16H-20Z'], ['line', 'M0 -6V4M0 10V10']],
  question: [['line', 'M-6 -6A6.5 6.5 0 1 1 2.5 -.5C.5 .5 0 2 0 5M0 12V12']],
  spark: [['jade', 'M0 -15C2 -5 5 -2 15 0C5 2 2 5 0 15C-2 5 -5 2 -15 0C-5 -2 -2 -5 0 -15Z']],
  play: [['jade', 'M-8 -12L13 0L-8 12Z']],
  down: [['jade', ROUND], ['on-solid', 'M0 -7V6M-5.5 .5L0 6L5.5 .5']],
  up: [['jade', ROUND], ['on-solid', 'M0 7V-6M-5.5 -.5L0 -6L5.5 -.5']],
  bubble: [['paper', BUBBLE]],
  /** The same from the other side of a talk. */
  reply: [['jade-tint', 'M23 -18H-23A7 7 0 0 0 -30 -11V9A7 7 0 0 0 -23 16H10L20 26V16H23A7 7 0 0 0 30 9V-11A7 7 0 0 0 23 -18Z']],
  words: [['line', 'M-17 -8H17M-17 0H17M-17 8H4']],
  few: [['line', 'M-12 -4H12M-12 4H5']],
  /** A code of six, which nobody else may know. */
  dots: [['ink', '-20 -12 -4 4 12 20'.split(' ').map((x) => `M${x} -3A3 3 0 1 0 ${x} 3A3 3 0 1 0 ${x} -3Z`).join('')]],
  field: [['paper', 'M-14 -6H14A4 4 0 0 1 18 -2V2A4 4 0 0 1 14 6H-14A4 4 0 0 1 -18 2V-2A4 4 0 0 1 -14 -6Z']],
  button: [['jade', 'M-13 -6H13A6 6 0 0 1 13 6H-13A6 6 0 0 1 -13 -6Z']],
  link: [['line', 'M-3 4L4 -3M-1 -6L4 -11A7.5 7.5 0 0 1 15 0L10 5M1 7L-4 12A7.5 7.5 0 0 1 -15 1L-10 -4']],
  waves: [['line', 'M-5 -8A10 10 0 0 1 -5 8M2 -14A19 19 0 0 1 2 14']],
  /** Where a finger comes down, twice. */
  taps: [['jade-line', 'M-8 0A9 9 0 0 1 8 0M-16 -5A19 19 0 0 1 16 -5']],
  help: [['jade', ROUND], ['on-solid', 'M-4 -4.5A4.3 4.3 0 1 1 1.8 -.4C.5 .3 0 1.2 0 2.6M0 7V7']],
  /** How much of a film is over. */
  progress: [['jade-line', 'M-26 0H-4'], ['line', 'M4 0H26'], ['jade', 'M0 -4A4 4 0 1 0 0 4A4 4 0 1 0 0 -4Z']],
  ring: [['line', 'M0 0L7 -4M2 -11L7 -17M-1 11L6 16']],
  frame: [['jade-line', 'M-26 -16V-26H-16M16 -26H26V-16M26 16V26H16M-16 26H-26V16']],
  print: [['line', 'M-14 1A14 14 0 0 1 14 1V6M-8.5 13C-9.5 9 -9 5 -8.5 1.5A8.5 8.5 0 0 1 8.5 1.5C8.5 8 8 12 6 17M-3 2A3 3 0 0 1 3 2C3 9 2 15 -1 20M-14 7C-14 9 -13.5 12 -12.5 14']],
  /** A clock whose hand is on the move. */
  hurry: [['paper', ROUND], ['red-line', 'M0 -7V0L5 4']],
} as const satisfies Record<string, Part>;
