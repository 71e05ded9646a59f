/** A WebView older than the styles: it says what to do and that nothing is lost, and nothing half drawn stands below. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../house/day.js';

const house = day();

test('a WebView that does not know :where asks for its update in Vietnamese, first thing on the screen, and begins nothing', async () => {
  const { phone, hand } = await house.enrolled('cô Lan', 'small');
  const page = await house.glass.window('small');
  // As such a WebView reads them: a selector that it has never heard of.
  await page.route(/\/assets\/.*\.(css|js)$/, async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, body: (await reply.text()).replaceAll(':where(body)', ':unheard-of(body)') });
  });
  await page.goto(phone.open);
  const words = page.getByText('Máy cần cập nhật');
  await words.waitFor();
  assert.ok((await words.boundingBox()).y < 120, 'nobody has to look for it');
  await page.getByText('Phiếu đã ghi vẫn nằm trên máy.').waitFor();
  await page.getByText('Android System WebView').waitFor();
  assert.equal(await page.locator('#app').innerHTML(), '');
  await hand.page.goto(phone.open);
  await hand.sees('Chào cô Lan');
  assert.equal(await hand.page.getByText('Máy cần cập nhật').isVisible(), false);
});
