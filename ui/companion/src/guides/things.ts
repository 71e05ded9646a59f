/** Things that guide cards are drawn from: what lies on a table, hangs on a wall, or is held in a hand. */
import type { Part } from './ink';

export const THINGS = {
  phone: [
    ['paper', 'M-15 -44H15A9 9 0 0 1 24 -35V35A9 9 0 0 1 15 44H-15A9 9 0 0 1 -24 35V-35A9 9 0 0 1 -15 -44Z'],
    ['line', 'M-5 -37H5'],
  ],
  /** Lying on its side, for what is watched. */
  lying: [
    ['paper', 'M-37 -26H37A9 9 0 0 1 46 -17V17A9 9 0 0 1 37 26H-37A9 9 0 0 1 -46 17V-17A9 9 0 0 1 -37 -26Z'],
    ['line', 'M39 -4V4'],
  ],
  qr: [
    ['paper', 'M-19 -19H19V19H-19Z'],
    ['line', 'M-13 -13H-5V-5H-13ZM5 -13H13V-5H5ZM-13 5H-5V13H-13Z'],
    ['ink', 'M-1.5 -13H1.5V-9H-1.5ZM-1.5 -4H1.5V0H-1.5ZM4 -1H8V3H4ZM10 3H14V7H10ZM4 7H8V14H4ZM10 10H14V14H10ZM-1.5 4H1.5V8H-1.5Z'],
  ],
  lock: [
    ['line', 'M-8 -3V-9A8 8 0 0 1 8 -9V-3'],
    ['gold', 'M-10 -3H10A3 3 0 0 1 13 0V13A3 3 0 0 1 10 16H-10A3 3 0 0 1 -13 13V0A3 3 0 0 1 -10 -3Z'],
    ['line', 'M0 5V9'],
  ],
  key: [
    ['gold', 'M-16 -9A9 9 0 1 0 -8 4H-4L0 0L4 4L8 0L12 4H18L23 -1L18 -6H-8A9 9 0 0 0 -16 -9Z'],
    ['line', 'M-17 0V0'],
  ],
  card: [
    ['sky', 'M-27 -18H27A5 5 0 0 1 32 -13V13A5 5 0 0 1 27 18H-27A5 5 0 0 1 -32 13V-13A5 5 0 0 1 -27 -18Z'],
    ['ink', 'M-32 -10H32V-3H-32Z'],
    ['line', 'M-24 8H-10'],
  ],
  /** Whose papers it is, without a letter of them. */
  papers: [
    ['sky', 'M-25 -18H25A5 5 0 0 1 30 -13V13A5 5 0 0 1 25 18H-25A5 5 0 0 1 -30 13V-13A5 5 0 0 1 -25 -18Z'],
    ['paper', 'M-13 -10A5 5 0 1 0 -13 0A5 5 0 1 0 -13 -10ZM-22 11C-21 3 -5 3 -4 11Z'],
    ['line', 'M5 -7H21M5 1H21M5 9H14'],
  ],
  bill: [
    ['paper', 'M-21 -29H21V29L14 24L7 29L0 24L-7 29L-14 24L-21 29Z'],
    ['line', 'M-12 -2H12M-12 8H12M-12 -12H2'],
  ],
  sheet: [
    ['paper', 'M-20 -27H9L20 -16V27H-20Z'],
    ['line', 'M9 -27V-16H20M-11 -7H11M-11 3H11M-11 13H3'],
  ],
  certificate: [
    ['paper', 'M-31 -24H31V20H-31Z'],
    ['line', 'M-20 -12H20M-20 -2H8'],
    ['gold', 'M18 4A10 10 0 1 0 18 24A10 10 0 1 0 18 4Z'],
    ['line', 'M12.5 23L10 33L18 28.5L26 33L23.5 23M14 14.5L17 17.5L22.5 11'],
  ],
  shield: [
    ['jade-tint', 'M0 -21L17 -15V-2C17 9 10 17 0 22C-10 17 -17 9 -17 -2V-15Z'],
    ['jade-line', 'M-7 0L-1.5 5.5L8 -5'],
  ],
  star: [
    ['jade-tint', 'M0 -21L17 -15V-2C17 9 10 17 0 22C-10 17 -17 9 -17 -2V-15Z'],
    ['jade', 'M0 -10L2.8 -3.6L9.6 -3L4.5 1.6L6 8.4L0 4.8L-6 8.4L-4.5 1.6L-9.6 -3L-2.8 -3.6Z'],
  ],
  handset: [
    ['paper', 'M-18 -22L-9 -25L-3 -13L-9 -8C-7 -1 -1 6 7 9L12 3L24 9L21 18C20 21 17 22 14 22C-6 19 -19 5 -22 -14C-22 -18 -21 -21 -18 -22Z'],
  ],
  mic: [
    ['jade-tint', 'M-8 -12A8 8 0 0 1 8 -12V0A8 8 0 0 1 -8 0Z'],
    ['line', 'M-15 -1A15 15 0 0 0 15 -1M0 14V21M-8 21H8'],
  ],
  camera: [
    ['jade', 'M-13 -10H5A4 4 0 0 1 9 -6V6A4 4 0 0 1 5 10H-13A4 4 0 0 1 -17 6V-6A4 4 0 0 1 -13 -10ZM11 -2L18 -7V7L11 2Z'],
  ],
  hall: [
    ['gold', 'M0 -24L26 -10V-5H-26V-10Z'],
    ['paper', 'M-22 -5H22V18H-22Z'],
    ['line', 'M-12 1V13M0 1V13M12 1V13M-27 19H27'],
  ],
  book: [
    ['jade-tint', 'M0 -10C-6 -15 -14 -16 -21 -14V12C-14 10 -6 11 0 16C6 11 14 10 21 12V-14C14 -16 6 -15 0 -10Z'],
    ['line', 'M0 -10V16M-14 -6C-11 -6 -9 -6 -7 -5M-14 1C-11 1 -9 1 -7 2M14 -6C11 -6 9 -6 7 -5M14 1C11 1 9 1 7 2'],
  ],
  bulb: [
    ['gold', 'M-6 9C-6 4 -12 1 -12 -6A12 12 0 0 1 12 -6C12 1 6 4 6 9Z'],
    ['line', 'M-5 14H5'],
  ],
  drop: [['sky', 'M0 -15C6 -7 10 -2 10 4A10 10 0 0 1 -10 4C-10 -2 -6 -7 0 -15Z']],
  lens: [
    ['jade-tint', 'M-4 -19A15 15 0 1 0 -4 11A15 15 0 1 0 -4 -19Z'],
    ['line', 'M7 7L20 20'],
  ],
  pencil: [
    ['gold', 'M-20 20L-16 7L10 -19L20 -9L-6 17Z'],
    ['line', 'M-16 7L-6 17M4 -13L14 -3'],
  ],
  picture: [
    ['paper', 'M-16 -13H16V13H-16Z'],
    ['sky', 'M-16 13L-6 0L2 8L7 3L16 13Z'],
    ['ink', 'M7 -8A3 3 0 1 0 7 -2A3 3 0 1 0 7 -8Z'],
  ],
  house: [['paper', 'M-13 -7L0 -20L13 -7V18H-13Z']],
  /** Somebody was met there. */
  met: [
    ['jade', 'M-13 -7L0 -20L13 -7V18H-13Z'],
    ['on-solid', 'M-6 3L-1.5 8L7 -2'],
  ],
  /** Nobody was home. */
  away: [
    ['paper', 'M-13 -7L0 -20L13 -7V18H-13Z'],
    ['gold', 'M-13 6H13V18H-13Z'],
  ],
  door: [
    ['paper', 'M-24 -40H24V40H-24Z'],
    ['jade-tint', 'M-16 -32H16V40H-16Z'],
    ['line', 'M9 3V7M-32 40H32'],
  ],
} as const satisfies Record<string, Part>;
