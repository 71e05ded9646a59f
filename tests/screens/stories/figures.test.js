import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure } from '../house/clerk.js';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { WALKED, walkTheArea } from '../house/past.js';

const ADULTS = 263;
const BOOK = `
[[denominators]]
tdp = "${AREA}"
what = "adults16"
number = ${ADULTS}
source = "Công an phường"
day = "2026-01-05"
`;

let clerk;
let lan;
/** People guided before the day was frozen: one by name, two without, and no more than live there. */
let guided;
const house = day(async (opened) => {
  await opened.ward.enter(BOOK);
  const { met } = await walkTheArea(opened);
  guided = 1 + Math.min(2, await adultsOf(met.household) - 1);
});

/** Người từ 16 tuổi of a household; where nobody said, no number is a limit. */
async function adultsOf(household) {
  const found = (await house.ward.households()).find(({ id }) => id === household);
  return found.adults16 ?? Infinity;
}

/** As paper prints a share of the tổ. */
const printed = (part) => `${part}/${ADULTS} = ${(Math.round((part * 1000) / ADULTS) / 10).toFixed(1).replace('.', ',')} %`;

/** The line of an indicator: unit, result, and the address that it opens. */
async function line(id) {
  const row = clerk.page.locator('main tbody tr.first').filter({ has: clerk.page.locator('.id', { hasText: new RegExp(`^${id}$`) }) });
  const link = row.locator('td.result a').first();
  return {
    unit: (await row.locator('td.unit').textContent()).trim(),
    // The page keeps a number and its sign on one line by spaces that do not break.
    printed: (await link.textContent()).trim().replaceAll('\u00a0', ' '),
    href: await link.getAttribute('href'),
  };
}

/** What the opened rows add up to. */
async function added() {
  const table = clerk.page.locator('main tr.rows table');
  await table.waitFor();
  const parts = await table.locator('tbody td.n').allTextContents();
  return parts.map((part) => figure(part.trim().split('/')[0])).reduce((sum, part) => sum + part, 0);
}

test('the desk shows every indicator with its unit, and what nobody said as a dash', async () => {
  clerk = await house.desk();
  await clerk.signsIn();
  await clerk.page.getByRole('link', { name: 'Số liệu', exact: true }).click();
  await clerk.page.getByRole('heading', { name: /^Số liệu/ }).waitFor();
  await clerk.sees(/Sổ hộ: .* đã loại 1, chờ xác nhận 1/);
  const people = await line('PH-d');
  assert.equal(people.unit, 'người');
  assert.ok(people.printed.startsWith(`${guided}/—`), `${people.printed}: of eleven tổ nobody has said how many live there`);
  await clerk.sees(/thiếu số của 11 tổ/);
  assert.equal((await line('PH-a')).unit, 'hộ');
  unharmed(clerk);
});

test('a figure opens the tổ that it is made of, and a tổ the houses', async () => {
  const visited = await line('PH-a');
  await clerk.opens(visited.href);
  assert.equal(await added(), 6, 'the same six doors as on the coverage page');
  const area = clerk.page.locator('main tr.rows tbody tr').filter({ hasText: `Tổ ${WALKED.tdp}` }).filter({ hasText: WALKED.oldWard });
  await area.getByRole('link').first().click();
  await clerk.page.locator('main tr.rows tbody th a[href^="#/ho/"]').first().waitFor();
  assert.equal(await clerk.page.locator('main tr.rows tbody tr').count(), 6);
  assert.equal(await added(), 6);
  unharmed(clerk);
});

test('a frozen day stays what it was while the phones go on', async () => {
  await clerk.page.getByRole('button', { name: 'Chốt số' }).click();
  await clerk.sees(/Số đã chốt ngày/);
  const frozen = await line('PH-d');
  assert.ok(frozen.printed.startsWith(printed(guided)), frozen.printed);
  lan = await house.enrolled('chị Tư');
  const { household } = (await lan.phone.call('today')).due.at(-1).door;
  await lan.phone.call('record_visit', { household, outcome: 'met', guidance: [], unnamed: [{ skill: 'AT-05', people: 4 }], leaflet: true });
  await lan.phone.call('sync');
  guided += Math.min(4, await adultsOf(household));
  await clerk.page.reload();
  await clerk.sees(/Số đã chốt ngày/);
  assert.equal((await line('PH-d')).printed, frozen.printed);
  await clerk.page.getByLabel('Thời điểm').selectOption({ label: 'Hiện tại' });
  await clerk.sees(/Tính đến/);
  await clerk.page.locator('main tr.first td.result a').first().waitFor();
  assert.ok((await line('PH-d')).printed.startsWith(printed(guided)));
  unharmed(clerk);
});

test('the phone says the same of its own tổ, and leads to the doors behind it', async () => {
  const { hand } = lan;
  await hand.part('Gửi');
  await hand.link(/Xem mọi kết quả/);
  await hand.sees('Người từ 16 tuổi được hướng dẫn');
  await hand.sees(new RegExp(printed(guided).replace(' =', ' người =').replaceAll(' ', '\\s')));
  const card = hand.page.getByRole('link').filter({ hasText: /^Hộ đã đến/ });
  await card.first().tap();
  await hand.page.locator('a[href*="/nha/"]').first().waitFor();
  unharmed(hand);
});
