/**
 * The geometry of the one picture that belongs to this product: a house, filled by its state. All houses of one
 * state become ONE path, so a strip of 400 houses costs the page no more nodes than a strip of ten. Shape and
 * pattern differ with the state, so that it can be read in black and white.
 */
import type { HouseState } from '../generated/types';

/** In this order states are named in words and drawn. */
export const STATES: readonly HouseState[] = [
  'met', 'nobody_home', 'come_back', 'declined', 'family_matter', 'no_one_lives', 'not_reached',
];

export type StripSize = 'S' | 'M' | 'L';

/** One house is drawn on a field of 20 × 26; a cell leaves air around it. */
export const HOUSE = { width: 20, height: 26, cellWidth: 23, cellHeight: 32 } as const;

const SCALE: Record<StripSize, number> = { S: 0.66, M: 1, L: 1.7 };
const SMALLER: readonly StripSize[] = ['L', 'M', 'S'];

/** Roof line at `x`, for clipping the hatch by hand: a clip path or a pattern would need an id of its own. */
function roof(x: number): number {
  return x <= 10 ? 9.5 - (x - 2) : 1.5 + (x - 10);
}

/** Diagonals of the hatch, cut to the house. */
const HATCH: readonly string[] = [13, 17.5, 22, 26.5, 31, 35.5, 40].flatMap((sum) => {
  const inside: number[] = [];
  for (let x = 2.8; x <= 17.2; x += 0.2) {
    const y = sum - x;
    if (y <= 24.2 && y >= roof(x) + 0.8) inside.push(x);
  }
  const [from, to] = [inside[0], inside[inside.length - 1]];
  if (from === undefined || to === undefined || to - from < 1) return [];
  return [`M${from.toFixed(1)} ${(sum - from).toFixed(1)}L${to.toFixed(1)} ${(sum - to).toFixed(1)}`];
});

/** `at(dx, dy)` writes one house's share of a path. */
type Draw = (dx: number, dy: number) => string;

/** Takes a path apart once, so that drawing thousands of houses is additions and no reading. */
function move(path: string): Draw {
  const points = [...path.matchAll(/([ML])(-?[\d.]+) (-?[\d.]+)/g)].map(([, letter = '', x, y]) => ({ letter, x: Number(x), y: Number(y) }));
  const end = path.endsWith('Z') ? 'Z' : '';
  const tenths = (n: number) => Math.round(n * 10) / 10;
  return (dx, dy) => points.map(({ letter, x, y }) => `${letter}${tenths(x + dx)} ${tenths(y + dy)}`).join('') + end;
}

const BODY = move('M2 9.5L10 1.5L18 9.5L18 25L2 25Z');

const GLYPH: Partial<Record<HouseState, Draw>> = {
  met: move('M6 15.6L9 18.6L14.2 12.4'),
  nobody_home: move('M2 17L18 17L18 25L2 25Z'),
  come_back: move('M10 16.4L10 16.4'),
  declined: move('M5 17L15 17'),
  no_one_lives: move(HATCH.join('')),
};

/** What the piece renders: for each state in the strip one body path and perhaps one glyph path. */
export interface StripDrawing {
  /** In CSS pixels. */
  width: number;
  height: number;
  viewBox: string;
  layers: { state: HouseState; body: string; glyph: string }[];
  /** The house one stands at, if the caller said which. */
  here: { body: string; mark: string } | undefined;
}

/**
 * Lays the houses out in rows over `width` CSS pixels. The size given is the largest: a long street is drawn smaller
 * before it takes more than three rows.
 */
export function drawStrip(states: readonly HouseState[], width: number, size: StripSize, here?: number): StripDrawing {
  const fits = (scale: number) => Math.max(1, Math.floor((width + 3 * scale) / (HOUSE.cellWidth * scale)));
  const wanted = SMALLER.slice(SMALLER.indexOf(size));
  const chosen = wanted.find((each) => Math.ceil(states.length / fits(SCALE[each])) <= 3) ?? 'S';
  const columns = Math.min(fits(SCALE[chosen]), Math.max(1, states.length));
  const rows = Math.ceil(states.length / columns);
  // A street that almost fills its one row fills it whole, so that streets of a list end at the same edge.
  const filled = width / (columns * HOUSE.cellWidth - 3);
  const scale = rows === 1 && filled < SCALE[chosen] * 1.3 ? filled : SCALE[chosen];

  const place = (index: number): [number, number] =>
    [(index % columns) * HOUSE.cellWidth, Math.floor(index / columns) * HOUSE.cellHeight];
  const layers = STATES.flatMap((state) => {
    const places = states.flatMap((each, index) => (each === state ? [place(index)] : []));
    if (places.length === 0) return [];
    const glyph = GLYPH[state];
    return [{
      state,
      body: places.map(([x, y]) => BODY(x, y)).join(''),
      glyph: glyph ? places.map(([x, y]) => glyph(x, y)).join('') : '',
    }];
  });
  const at = here !== undefined && here >= 0 && here < states.length ? place(here) : undefined;
  const [fieldWidth, fieldHeight] = [columns * HOUSE.cellWidth - 3, rows * HOUSE.cellHeight];
  return {
    width: fieldWidth * scale,
    height: fieldHeight * scale,
    viewBox: `0 0 ${fieldWidth} ${fieldHeight}`,
    layers,
    here: at && { body: BODY(...at), mark: move('M6.5 31L10 27.4L13.5 31Z')(...at) },
  };
}

/** How many houses stand in each state, in the order of [`STATES`], none left out that occurs. */
export function tally(states: readonly HouseState[]): { state: HouseState; houses: number }[] {
  return STATES
    .map((state) => ({ state, houses: states.filter((each) => each === state).length }))
    .filter(({ houses }) => houses > 0);
}
