/**
 * The numbers of the first page and what they lead to. A number that is a link is a promise: the list behind it is as
 * long as the number says. Each kind of list is counted here as it stands on the screen, and a link of a kind that
 * nobody has thought of is no list but an error.
 */
import assert from 'node:assert/strict';
import { figure } from './clerk.js';

/** The first number of a text: "71/100 hộ" → 71, "3 máy chưa gửi" → 3. */
export function leading(text) {
  const found = /\d[\d.]*/.exec(text);
  if (!found) throw new Error(`no number: “${text}”`);
  return figure(found[0].replace(/\.$/, ''));
}

/** Every link of the first page whose text holds a digit, as often as it stands there. */
export function numbersOf(page) {
  return page.locator('main .first').evaluate((first) => [...first.querySelectorAll('a')]
    .map((link) => ({ text: (link.querySelector('strong') ?? link).textContent.trim(), href: link.getAttribute('href') }))
    .filter(({ text }) => /\d/.test(text)));
}

/** Which list an address opens. */
function kindOf(text, href) {
  const [path, query = ''] = href.replace(/^#/, '').split('?');
  const asked = new URLSearchParams(query);
  if (path === '/so-lieu' && asked.has('dong')) return asked.has('to') ? 'houses' : 'areas';
  if (path === '/ai-chua-nop') return 'reports';
  if (path === '/may' && asked.get('loc') === 'silent') return 'phones';
  if (path === '/can-quyet-dinh') return asked.get('phan') === 'conflicts' ? 'conflicts' : asked.has('phan') ? undefined : 'held';
  // "Tổ 12" is a name and no count.
  if (/^\/to\/[^/]+$/.test(path) && /^Tổ \S+$/.test(text)) return 'name';
  return undefined;
}

/** Rows of a list, beside the number that the list says of itself. */
async function listed(page, rows, stated) {
  const [found, said] = [await page.locator(rows).count(), leading(await page.locator(stated).first().textContent())];
  assert.equal(found, said, `${rows}: the list says of itself how long it is`);
  return found;
}

/** What the rows of an opened figure add up to: one row may be several people, or a whole tổ. */
async function added(page) {
  const rows = page.locator('main tr.rows table tbody tr');
  await rows.first().waitFor();
  const parts = await rows.locator('td.n .printed, td.n:not(:has(.printed))').allTextContents();
  return parts.map((part) => (part.trim() === '—' ? 0 : leading(part))).reduce((sum, part) => sum + part, 0);
}

/** Lines that count a week or a person once however often they come: behind a tổ their rows are occasions, and may be more. */
const COUNTED_ONCE = ['TKN.weeks', 'NCT.people', 'CT-d.teams'];

/** Each tổ of an opened figure adds up to its houses, too. */
async function eachAreaHolds(clerk, href) {
  const line = new URLSearchParams(href.split('?')[1]).get('dong');
  if (COUNTED_ONCE.includes(line)) return;
  const areas = await clerk.page.locator('main tr.rows table tbody tr').evaluateAll((rows) => rows.map((row) => ({
    text: (row.querySelector('td.n .printed')?.textContent ?? '').trim(), href: row.querySelector('th a').getAttribute('href'),
  })));
  for (const area of areas.filter(({ text }) => /^[1-9]/.test(text))) {
    await clerk.opens(area.href);
    assert.equal(await added(clerk.page), leading(area.text), `${area.text} of a tổ leads to ${area.href}`);
  }
}

/** Opens a number and compares it with what stands behind it. Returns which kind of list that was. */
export async function holds(clerk, { text, href }) {
  const kind = kindOf(text, href);
  assert.ok(kind, `nobody has said how to count what “${text}” opens: ${href}`);
  await clerk.opens(href);
  const { page } = clerk;
  const behind = {
    areas: () => added(page),
    houses: () => added(page),
    reports: () => listed(page, 'main tbody tr', 'main .head strong'),
    phones: () => listed(page, 'main tbody tr', 'main .head strong'),
    conflicts: () => listed(page, 'main form.card', 'main nav.parts a[aria-current] strong'),
    held: () => listed(page, 'main li.card', 'main nav.parts a[aria-current] strong'),
    name: async () => leading(await page.locator('main h1').first().textContent()),
  };
  assert.equal(await behind[kind](), leading(text), `“${text}” leads to ${href}`);
  if (kind === 'areas') await eachAreaHolds(clerk, href);
  return kind;
}
