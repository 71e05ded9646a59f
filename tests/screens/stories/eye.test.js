import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Glass, quiet } from '../house/glass.js';
import { look } from '../look/look.js';

let glass;
before(async () => {
  glass = await Glass.open();
});
after(() => glass.close());

/** What the eye says of a page with this body. */
async function said(body, before = async () => undefined) {
  const page = await glass.window('phone');
  const html = `<!doctype html><html lang="vi"><title>Thử</title><meta name="viewport" content="width=device-width">
    <style>*{box-sizing:border-box}body{margin:0;font:18px/1.5 sans-serif;background:#fff;color:#000}
    .button{min-width:56px;min-height:56px;background:#fff;color:#000;border:1px solid}</style><main><h1>Thử</h1>${body}</main>`;
  await page.route('http://127.0.0.1:1/', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await page.goto('http://127.0.0.1:1/');
  await quiet(page);
  await before(page);
  const faults = await look(page, { name: 'thử', thumb: true });
  await page.context().close();
  return faults.join('\n');
}

test('the eye is quiet about a page without a fault', async () => {
  assert.equal(await said('<button class="button main">Ghi: vắng nhà</button>'), '');
});

test('the eye sees a target too small for a thumb, and a main one that is only just large enough for others', async () => {
  assert.match(await said('<button>Lưu</button>'), /target \d+×\d+ < 48: <button> Lưu/);
  assert.match(await said('<button class="button main" style="min-height:50px;height:50px">Lưu</button>'), /target \d+×50 < 56/);
});

test('the eye sees a page that scrolls sideways and words that leave the screen', async () => {
  const faults = await said('<p style="width:600px">Nguyễn Công Trứ kiệt 45 nhà 15 hẻm 3 tầng 2 phòng 7</p>');
  assert.match(faults, /188 px wider than the screen/);
  assert.match(faults, /text leaves the screen/);
});

test('the eye sees words that fit at first and are cut in letters twice as large', async () => {
  const faults = await said('<p style="height:3rem;max-height:54px;overflow:hidden;font-size:1.125rem">Đã lưu trên máy: kiệt 45 nhà 15 vắng nhà</p>');
  assert.doesNotMatch(faults, /100 %\): text is cut/);
  assert.match(faults, /200 %\): text is cut: “Đã lưu trên máy/);
});

test('the eye sees what moves after it was there, and not what a person moved', async () => {
  const late = async (page) => {
    await page.evaluate(() => document.querySelector('main').prepend(Object.assign(document.createElement('p'), { textContent: 'Có tin mới' })));
  };
  assert.match(await said('<p>Nhà kế tiếp</p>', late), /layout moved by 0\.\d+/);
  const asked = async (page) => {
    await page.locator('button').tap();
  };
  const opens = '<button class="button main" onclick="this.before(\'Đã mở\', document.createElement(\'br\'))">Mở</button><p>Nhà kế tiếp</p>';
  assert.doesNotMatch(await said(opens, asked), /layout moved/);
});

test('the eye sees grey words that the sun would swallow', async () => {
  const faults = await said('<p style="color:#666">chưa đến</p>');
  assert.match(faults, /axe color-contrast-enhanced/);
});
