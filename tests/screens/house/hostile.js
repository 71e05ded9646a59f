/** A window in which something hostile stands: whatever it starts, opens, asks for or pushes aside is caught. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './binaries.js';

const FILE = join(ROOT, 'tests/data/hostile-names.json');

/** The names, and whether the file is what its maker makes. */
export function hostileNames() {
  const names = JSON.parse(readFileSync(FILE, 'utf8')).map(({ kind, json, times }) => ({ kind, text: JSON.parse(json).repeat(times) }));
  const made = execFileSync(process.execPath, [join(ROOT, 'tests/data/make-hostile-names.mjs')], { encoding: 'utf8' });
  return { names, asMade: made === readFileSync(FILE, 'utf8') };
}

/** Watches a page from now on; `harm` answers what has happened. */
export async function watched(page) {
  const happened = [];
  page.on('dialog', async (dialog) => {
    happened.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('popup', () => happened.push('a window'));
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (hostname && hostname !== '127.0.0.1' && !request.url().startsWith('data:')) happened.push(`a request to ${request.url()}`);
  });
  await page.addInitScript(() => {
    window.__violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.__violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.reload();
  return {
    async harm() {
      const within = await page.evaluate(() => ({
        ran: window.__harm ?? 0,
        violations: window.__violations,
        planted: document.querySelectorAll('main script, main iframe, main object, main base, main [onerror], main [onload], main [onmouseover], main [onfocus], main img:not([src^="data:"]):not([src^="blob:"])').length,
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      const found = [...happened, ...within.violations.map((what) => `the policy: ${what}`)];
      if (within.ran > 0) found.push('a script ran');
      if (within.planted > 0) found.push(`${within.planted} foreign elements`);
      if (within.sideways > 0) found.push(`the page is ${within.sideways} px too wide`);
      return found;
    },
  };
}
