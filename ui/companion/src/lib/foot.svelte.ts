/**
 * How high the foot of the screen stands: a screen's own main button tells, and the bar that undoes floats above it. So
 * the bar comes and goes without moving a button under a thumb.
 */
import { createContext } from 'svelte';

export class Foot {
  /** In pixels; 0 where the screen has no button of its own. */
  height = $state(0);
  /** The same of what lies over the screen. */
  over = $state(0);
}

export const [useFoot, provideFoot] = createContext<Foot>();
