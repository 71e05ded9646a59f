/**
 * Layout that moves under a thumb makes it tap the wrong door. Every page of this suite notes each shift from its first
 * frame on; those that follow at once on a tap are the tap's own doing and are left out.
 */
import { quiet } from '../house/glass.js';

/** As long after a person's deed a shift is that deed's own, in milliseconds: what browsers say, too. */
const DEED_MS = 500;

/** To be called before the first page of a context. */
export async function watchShifts(context) {
  await context.addInitScript((deedMs) => {
    const seen = [];
    // Counted here and not read from `hadRecentInput`, which is also set while a phone's viewport is being made up: it
    // would excuse whatever moves in a page's first half second.
    const deeds = [];
    for (const kind of ['pointerdown', 'pointerup', 'keydown']) {
      addEventListener(kind, (event) => {
        if (event.isTrusted) deeds.push(event.timeStamp);
      }, { capture: true, passive: true });
    }
    const note = (entries) => {
      for (const entry of entries) {
        if (deeds.some((at) => entry.startTime >= at && entry.startTime - at < deedMs)) continue;
        const sources = entry.sources ?? [];
        // Other words in the same place begin elsewhere when they are centred; nothing has moved but letters.
        if (sources.length > 0 && sources.every(({ node }) => node?.nodeType === Node.TEXT_NODE)) continue;
        const moved = sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 90));
        seen.push({ value: entry.value, moved });
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    window.__shifts = () => {
      // The browser hands entries over when it has time; what it still holds is taken from it.
      note(observer.takeRecords());
      return seen.splice(0);
    };
  }, DEED_MS);
}

/** What moved since the page was opened or was last asked, as sentences; empty when nothing did. */
export async function shifts(page) {
  await quiet(page);
  const seen = await page.evaluate(() => window.__shifts());
  return seen.map(({ value, moved }) => `layout moved by ${value.toFixed(4)}: ${moved.join(' | ')}`);
}

/** After a change that only the suite makes, such as another size of text. */
export async function forgetShifts(page) {
  await shifts(page);
}
