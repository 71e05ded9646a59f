/**
 * What lists are narrowed to, kept while one opens a door and comes back: a filter that is gone on the way back shows
 * another list than the one that was left. In memory only, never in an address.
 */
import { createContext } from 'svelte';
import type { HouseState } from '@tung-nha/shared/generated';

export class Filters {
  /** Code of the task by which the due doors are listed; absent for all of them. */
  task = $state<string>();
  /** What was typed over the due doors. */
  typed = $state('');
  #street = $state.raw<{ of: string; state: HouseState }>();

  /** By which state the doors of a street are listed. Another street begins with all of its doors. */
  stateOf(street: string): HouseState | undefined {
    return this.#street?.of === street ? this.#street.state : undefined;
  }

  setState(street: string, state: HouseState | undefined): void {
    this.#street = state && { of: street, state };
  }
}

export const [useFilters, provideFilters] = createContext<Filters>();
