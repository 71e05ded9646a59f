/**
 * Layout that moves under a thumb makes it tap the wrong door. Every page of this suite notes each shift from its first
 * frame on; those within half a second of a tap are the tap's own doing and are left out, as browsers count it.
 */

import { quiet } from '../house/glass.js';

/** To be called before the first page of a context. */
export async function watchShifts(context) {
  await context.addInitScript(() => {
    window.__shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.hadRecentInput) continue;
        const sources = entry.sources ?? [];
        // Other words in the same place begin elsewhere when they are centred; nothing has moved but letters.
        if (sources.length > 0 && sources.every(({ node }) => node?.nodeType === Node.TEXT_NODE)) continue;
        const moved = sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 90));
        window.__shifts.push({ value: entry.value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What moved since the page was opened or since the last `forgetShifts`, as sentences; empty when nothing did. */
export async function shifts(page) {
  await quiet(page);
  const seen = await page.evaluate(() => window.__shifts);
  return seen.map(({ value, moved }) => `layout moved by ${value.toFixed(4)}: ${moved.join(' | ')}`);
}

/** After a change that only the suite makes, such as another size of text. */
export async function forgetShifts(page) {
  await shifts(page);
  await page.evaluate(() => {
    window.__shifts = [];
  });
}
