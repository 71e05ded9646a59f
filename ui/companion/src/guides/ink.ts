/**
 * How a stroke of a drawing is laid down. Inks are names and not colours, so that one drawing reads by day, in the dark
 * and on paper; outlines alone carry the meaning, and a tint only helps.
 */
export type Ink =
  /** Outlined, with a card's own ground. */
  | 'paper'
  /** Outlined, in a tint. */
  | 'jade-tint' | 'gold' | 'sky'
  /** A stroke without a ground. */
  | 'line' | 'jade-line' | 'red-line' | 'on-solid'
  /** A ground without an outline. */
  | 'ink' | 'jade' | 'red'
  /** What lies behind it all, so quiet that it is no part of the story. */
  | 'wash-jade' | 'wash-gold' | 'wash-red' | 'wash-sky';

/** One thing, drawn about its own middle with strokes three units wide. */
export type Part = readonly (readonly [Ink, string])[];
