/** Every number of the first page is the length of the list that it opens, whoever reads it, over all links that there are. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { AREA } from '../house/house.js';
import { holds, numbersOf } from '../house/numbers.js';
import { walkTheArea } from '../house/past.js';

const VIEWER = { name: 'Lãnh đạo phường', password: 'xem-so-lieu-thoi' };
/** So few people live in the tổ that was walked that it is far from its target, and is named with its figures. */
const BOOK = `
[[denominators]]
tdp = "${AREA}"
what = "adults16"
number = 263
source = "Công an phường"
day = "2026-01-05"

[[weeks]]
monday = "${thisMonday()}"
skill = "DD-01"
`;

/** Of the week that the ward is in. */
function thisMonday() {
  const there = new Date(Date.now() + 7 * 3_600_000);
  there.setUTCDate(there.getUTCDate() - ((there.getUTCDay() + 6) % 7));
  return there.toISOString().slice(0, 10);
}

let clerk;
const house = day(async (opened) => {
  await opened.ward.account(VIEWER, 'viewer');
  await opened.ward.enter(BOOK);
  const doors = await walkTheArea(opened);
  const hoa = await opened.own('cô Hoà', AREA);
  await lessons(hoa, doors.met.household);
  await neverCameIn(opened);
  await threeAreHeld(opened);
  clerk = await opened.desk();
  await clerk.signsIn();
  await threeReportersOwe();
  // One of the three does not wait any longer, and is still kept.
  await clerk.opens('#/can-quyet-dinh');
  await clerk.page.getByRole('button', { name: 'Để riêng' }).first().click();
  await clerk.sees('Đã để riêng phiếu. Phiếu vẫn được giữ, có thể nhận lại.');
});

/** Two classes, the same neighbour at both. */
async function lessons(phone, household) {
  const { areas } = await phone.call('status');
  const { person } = await phone.call('add_person', {
    household, name: 'Lê Thị Sen', ageBand: '70+', consent: { nameAllowed: true, callAllowed: false, textVersion: 1, way: 'class_list' },
  });
  for (const [title, heads] of [['Lớp tối thứ Ba', 9], ['Lớp sáng thứ Bảy', 14]]) {
    const { lesson } = await phone.call('add_lesson', { area: areas[0].area, kind: 'elders', title });
    await phone.call('record_session', { lesson, heads, attended: [person] });
  }
  const state = await phone.call('sync');
  if (state.failure || state.unsent > 0) throw new Error(`the classes did not come home: ${JSON.stringify(state)}`);
}

/** A phone of the same tổ that took its code and was not heard of again. */
async function neverCameIn({ ward }) {
  const key = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const body = { code: await ward.enrol('chị Tư', AREA), called: null, deviceKey: key.toString('hex'), version: '0.1.0' };
  const said = await fetch(new URL('/v1/enrol', ward.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!said.ok) throw new Error(`the code was not taken: ${said.status}`);
}

/** What a phone sends that was lost meanwhile. */
async function threeAreHeld(opened) {
  const phone = await opened.own('anh Lạc', AREA);
  const { due } = await phone.call('today');
  for (const { door } of due.slice(-3)) {
    await phone.call('record_visit', { household: door.household, outcome: 'met', guidance: [], unnamed: [] });
  }
  await opened.ward.revoke('anh Lạc');
  const { held } = await phone.call('sync');
  if (held !== 3) throw new Error(`${held} are held`);
}

/** A school and a unit beside the tổ; one of each kind has got somewhere. */
async function threeReportersOwe() {
  await clerk.page.evaluate(async () => {
    const post = async (path, body) => {
      const answer = await fetch(`/desk/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-tungnha': 'desk' }, body: JSON.stringify(body) });
      // Read to its end, or the page counts as waiting for it.
      const said = await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${said}`);
    };
    await post('reporters', { kind: 'school', name: 'Trường THCS Lê Độ' });
    await post('reporters', { kind: 'school', name: 'Trường TH Nguyễn Thái Học' });
    await post('reporters', { kind: 'unit', name: 'Đoàn phường' });
    const { rows } = await (await fetch('/desk/api/submissions')).json();
    for (const [kind, state] of [['area', 'submitted'], ['school', 'draft'], ['unit', 'needs_work']]) {
      await post('submissions', { owner: rows.find((row) => row.kind === kind).owner, state });
    }
  });
}

/** Opens every number; returns which kinds of lists they were. */
async function everyNumberHolds(reader) {
  await reader.opens('#/');
  const found = await numbersOf(reader.page);
  const kinds = new Set();
  // A number that stands in two places is opened once.
  for (const link of new Map(found.map((one) => [`${one.text} ${one.href}`, one])).values()) kinds.add(await holds(reader, link));
  unharmed(reader);
  return { found, kinds: [...kinds].sort() };
}

test('each number of the first page is the length of what it opens, over all links, for a supervisor', async () => {
  const { found, kinds } = await everyNumberHolds(clerk);
  assert.deepEqual(kinds, ['areas', 'conflicts', 'held', 'houses', 'name', 'phones', 'reports']);
  assert.ok(found.length >= 40, `${found.length} numbers are links`);
});

test('it is the same for a viewer, who is led nowhere they may not look', async () => {
  const viewer = await house.desk();
  await viewer.tries(VIEWER.name, VIEWER.password);
  await viewer.sees('Ba con số');
  const { found, kinds } = await everyNumberHolds(viewer);
  assert.deepEqual(kinds, ['areas', 'conflicts', 'houses', 'name', 'phones', 'reports']);
  assert.ok(found.length >= 40, `${found.length} numbers are links`);
});
