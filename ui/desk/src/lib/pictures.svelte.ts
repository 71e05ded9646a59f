/**
 * Why: a ward has some 25.000 houses and a screen shows a few hundred, so a tổ is asked for when its card comes near, and
 * those that come together are asked for together. When a phone comes in, only what is on the screen is asked for again.
 */

import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { HouseState, PicturesPage } from '@tung-nha/shared/generated';
import { Failure, server } from './api';
import { session } from './session.svelte';
import { gathered } from './strips';

/** As many as the server draws at once. */
export const MOST_AT_ONCE = 24;

/** A strip of a card. */
export interface DrawnStrip {
  /** As on the tổ's own page, so that it can be opened there. */
  title: string;
  states: HouseState[];
}

/** The title of a street's frontage or of a kiệt, as the tổ's own page is sent it. */
function titleOf(street: string, kiet: string): string {
  if (kiet === '') return street;
  return street === '' ? `Kiệt ${kiet}` : `Kiệt ${kiet} ${street}`;
}

/** Each tổ of an answer, as strips. */
export function drawnOf({ states, areas }: PicturesPage): Map<string, DrawnStrip[]> {
  const statesOf = (houses: string): HouseState[] => [...houses].map((digit) => states[Number(digit)] ?? 'not_reached');
  const stripsOf = (streets: PicturesPage['areas'][number]['streets']): DrawnStrip[] => {
    const parts = streets.flatMap(({ street, kiet: all }) => all.map(([kiet, houses]) => ({ title: titleOf(street, kiet), street, kiet: kiet === '' ? null : kiet, houses })));
    return gathered(parts, ({ houses }) => houses.length).map((strip) => ({ title: strip.title, states: strip.streets.flatMap(({ houses }) => statesOf(houses)) }));
  };
  return new Map(areas.map(({ area, streets }) => [area, stripsOf(streets)]));
}

export class Pictures {
  readonly drawn = new SvelteMap<string, DrawnStrip[]>();
  /** Cards that are on the screen or near it. */
  readonly near = new SvelteSet<string>();
  failed = $state(false);
  readonly #wanted = new Set<string>();
  #asking: Promise<void> | undefined;

  /** A card comes near or goes away. */
  see(area: string, isNear: boolean): void {
    if (!isNear) {
      this.near.delete(area);
      return;
    }
    this.near.add(area);
    if (!this.drawn.has(area)) void this.ask([area]);
  }

  /** Something came in: what is looked at is drawn anew, the rest when it comes near again. */
  async renew(): Promise<void> {
    for (const area of [...this.drawn.keys()]) if (!this.near.has(area)) this.drawn.delete(area);
    await this.ask([...this.near]);
  }

  /** Resolves once those are drawn, or could not be. */
  async ask(areas: readonly string[]): Promise<void> {
    for (const area of areas) this.#wanted.add(area);
    this.#asking ??= this.#askAll().finally(() => (this.#asking = undefined));
    await this.#asking;
  }

  async #askAll(): Promise<void> {
    // Cards that come near in one frame are one question.
    await Promise.resolve();
    this.failed = false;
    while (this.#wanted.size > 0) {
      const some = [...this.#wanted].slice(0, MOST_AT_ONCE);
      try {
        for (const [area, strips] of drawnOf(await server.pictures(some))) this.drawn.set(area, strips);
      } catch (thrown) {
        if (Failure.from(thrown).code === 'not_allowed') session.lapse();
        this.failed = true;
        this.#wanted.clear();
        return;
      }
      for (const area of some) this.#wanted.delete(area);
    }
  }
}
