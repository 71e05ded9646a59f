/** A screen that reads itself when it opens, and again after every change to what it may show. */
import { tick } from 'svelte';
import type { Phone } from './phone.svelte';
import type { Router } from './router.svelte';

/** Changes of one sync come in bursts; a screen reads itself once for all that come within this long. */
const BURST_MS = 80;

/** To be called while a screen is set up. */
export function keepFresh(phone: Phone, router: Router, load: () => Promise<void>): void {
  $effect(() => {
    let clock: ReturnType<typeof setTimeout> | undefined;
    void load().then(tick).then(() => router.settled());
    const deaf = phone.hear(() => {
      clearTimeout(clock);
      clock = setTimeout(() => void load(), BURST_MS);
    });
    return () => {
      clearTimeout(clock);
      deaf();
    };
  });
}
