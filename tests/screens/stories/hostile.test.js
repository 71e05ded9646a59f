/** Hostile names on every page of the desk and of the phone: words they are, and nothing else comes of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, unharmed } from '../house/day.js';
import { quiet } from '../house/glass.js';
import { AREA } from '../house/house.js';
import { hostileNames, watched } from '../house/hostile.js';

const { names, asMade } = hostileNames();
/** Those that are text and not so long that a form refuses them. */
const typed = names.map(({ text }) => text).filter((text) => text.isWellFormed() && text.length <= 100);
const CONSENT = { nameAllowed: true, callAllowed: false, textVersion: 1, way: 'tap' };

let clerk;
let lan;
let area;
let door;
/** Refused is well; broken is not. */
async function tries(phone, name, args) {
  try {
    return await phone.call(name, args);
  } catch (error) {
    assert.doesNotMatch(error.message, /: broken:/, `${name} ${JSON.stringify(args)}`);
    return undefined;
  }
}

const house = day(async (opened) => {
  lan = await opened.own('cô Lan', AREA);
  const { due } = await lan.call('today');
  const doors = due.slice(0, 12).map((one) => one.door.household);
  ({ areas: [{ area }] } = await lan.call('status'));
  door = doors[0];
  // A dozen houses share the names; each name is a person, a note, and in turn a house, a class, a mark of a door.
  for (const [at, text] of typed.entries()) {
    const household = doors[at % doors.length];
    await tries(lan, 'add_person', { household, name: text, ageBand: '70+', consent: CONSENT });
    if (at % 3 === 0) await tries(lan, 'record_visit', { household, outcome: 'met', guidance: [], unnamed: [], note: text });
    if (at % 3 === 1) await tries(lan, 'add_household', { area, address: text, units: [], althoughAlike: true });
    if (at % 9 === 2) await tries(lan, 'add_lesson', { area, kind: 'elders', title: text });
  }
  let state;
  do state = await lan.call('sync'); while (state.unsent > 0 && !state.failure);
  assert.deepEqual([state.failure, state.held], [null, 0]);
  clerk = await opened.desk();
  await clerk.signsIn();
});

/** Everything that the desk's own forms take. */
async function typeAtTheDesk() {
  await clerk.page.evaluate(async ({ texts, area: unit, household }) => {
    const post = async (path, body) => {
      const answer = await fetch(`/desk/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-tungnha': 'desk' }, body: JSON.stringify(body) });
      const said = await answer.text();
      if (answer.status >= 500) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
      return said;
    };
    const cut = JSON.parse(await post('cuts', { day: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10) }));
    for (const [at, text] of texts.entries()) {
      if (at % 3 === 0) await post('members', { called: text, role: 'volunteer', areas: [unit] });
      if (at % 3 === 1) await post('reporters', { kind: at % 2 ? 'school' : 'unit', name: text });
      if (at % 3 === 2) await post('requests', { kind: 'see', way: 'desk', receivedOn: cut.day, household, person: null, note: text });
    }
    const source = texts.filter((text) => /[<&{]/.test(text)).slice(0, 6).join(' ');
    await post('book', { typed: [{ area: unit, what: 'adults16', number: 260, source: source.slice(0, 200), day: '2026-01-05' }] });
    await post('reports/parts', { of: { cut: cut.id, form: 'annual' }, parts: { difficulties: texts.join('\n').slice(0, 19_000), signer: source } });
    await post('walk-sheets', { area: unit, title: source, households: [household] });
  }, { texts: typed, area, household: door });
}

test('the file of hostile names is what its maker makes, three hundred of them', () => {
  assert.ok(asMade, 'make it: node tests/data/make-hostile-names.mjs > tests/data/hostile-names.json');
  assert.equal(names.length, 300);
  assert.ok(typed.length > 250);
});

test('no page of the desk runs, asks for, opens or is pushed aside by any of them', async () => {
  await typeAtTheDesk();
  const watch = await watched(clerk.page);
  const households = await house.ward.households();
  const described = households.find(({ id }) => id !== door)?.id;
  for (const href of [
    '#/', '#/do-phu', '#/do-phu?xem=hinh', '#/do-phu?xem=tuan', `#/to/${area}`, `#/ho/${door}`, `#/ho/${described}`, '#/may', '#/so-lieu', `#/so-lieu?to=${area}&dong=NCT.classes`,
    `#/so-lieu?to=${area}&dong=PH-d.people`, '#/can-quyet-dinh', '#/can-quyet-dinh?phan=conflicts', '#/can-quyet-dinh?phan=duplicates', '#/can-quyet-dinh?phan=needs',
    '#/can-quyet-dinh?phan=requests', '#/bao-cao', '#/bao-cao?mau=check', '#/ai-chua-nop', `#/to/${area}/in?phieu=1`, '#/nhap-phieu', '#/nhap-phieu?phieu=1', '#/dieu-hanh',
    '#/dieu-hanh?mo=moi', '#/dieu-hanh/nhap-danh-sach', '#/dieu-hanh/kiem-tra', '#/dieu-hanh/tai-khoan', '#/dieu-hanh/nhat-ky',
  ]) {
    await clerk.opens(href);
    assert.deepEqual(await watch.harm(), [], href);
    unharmed(clerk);
  }
  const shown = await clerk.page.evaluate(async (household) => (await fetch(`/desk/api/households/${household}`)).text(), door);
  assert.ok(shown.includes('<img') || shown.includes('<script'), 'or nothing was looked at');
});

test('nor does an address in which one of them is asked for', async () => {
  const watch = await watched(clerk.page);
  for (const text of typed.filter((_, at) => at % 6 === 0)) {
    const said = encodeURIComponent(text);
    for (const href of [`#/do-phu?tim=${said}`, `#/to/${area}?duong=${said}`]) {
      await clerk.opens(href);
      assert.deepEqual(await watch.harm(), [], href);
    }
  }
  unharmed(clerk);
});

test('no screen of the smallest phone does', async () => {
  const hand = await house.hold(lan, 'small');
  const watch = await watched(hand.page);
  for (const screen of ['hom-nay', 'nha', `nha/${door}`, `nha/${door}/today`, 'lop', 'gui']) {
    await hand.page.goto(new URL(`/#/${screen}`, lan.open).href);
    await hand.page.locator('main').waitFor();
    await quiet(hand.page);
    assert.deepEqual(await watch.harm(), [], screen);
    unharmed(hand);
  }
});
