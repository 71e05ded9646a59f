import { afterEach, expect, it, vi } from 'vitest';
import { HouseAnswers } from '../src/lib/houses/house-answers.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { FakeEngine, household, refusal, saved } from './support/fake-engine';

const undo = new Undo();
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

async function opened(): Promise<HouseAnswers> {
  const page = new HouseAnswers(new Phone(), undo, 'h1');
  await page.load();
  return page;
}

it('what nobody told is unknown and not 0, and goes to the ward as neither', async () => {
  const engine = new FakeEngine({ household: () => household(), mend_household: () => saved() });
  const page = await opened();
  expect((['about', 'vneid2', 'bank', 'smartphones'] as const).map((field) => page.number(field))).toEqual([null, null, null, null]);
  expect([page.internet, page.toldBy, page.touched]).toEqual([undefined, undefined, false]);
  page.setNumber('about', 3);
  page.setNumber('bank', 0);
  page.tell({ internet: false });
  expect(await page.save()).toBe(true);
  expect(engine.argsOf('mend_household')).toEqual([{
    household: 'h1', fields: { cautionsOn: [], cautionsOff: [], needsOn: [], answers: { about: 3, bank: 0, internet: false } },
  }]);
  expect(undo.offer?.said).toBe('Đã lưu trên máy: trong nhà K45/15');
});

it('a number tapped by mistake goes back to unknown and is not written', async () => {
  new FakeEngine({ household: () => household() });
  const page = await opened();
  page.setNumber('vneid2', 1);
  page.setNumber('vneid2', null);
  expect([page.number('vneid2'), page.touched]).toEqual([null, false]);
});

it('more people with VNeID than were asked about is said and can be saved', async () => {
  new FakeEngine({ household: () => household({ answers: { ...household().answers, about: 2 } }), mend_household: () => saved() });
  const page = await opened();
  page.setNumber('vneid2', 3);
  expect(page.odd).toBe(true);
  expect(await page.save()).toBe(true);
});

it('a need and the number of priority people go in the same deed, without a word about the answers', async () => {
  const stood = [{ code: 'no_network', stage: 'new', referral: null, since: '2026-11-01' }];
  const engine = new FakeEngine({ household: () => household({ needStates: stood }), mend_household: () => saved() });
  const page = await opened();
  page.setNeed({ code: 'no_network', stage: 'answered' });
  page.setNeed({ code: 'no_network', stage: 'referred', referral: 'hotline_1022' });
  page.setPriorityPeople(2);
  expect(page.needsShown).toEqual([{ code: 'no_network', stage: 'referred', referral: 'hotline_1022', since: null }]);
  await page.save();
  expect(engine.argsOf('mend_household')).toEqual([{
    household: 'h1',
    fields: { cautionsOn: [], cautionsOff: [], needsOn: [], needs: [{ code: 'no_network', stage: 'referred', referral: 'hotline_1022' }], priorityPeople: 2 },
  }]);
});

it('what the phone refuses stays in the form with its reason', async () => {
  new FakeEngine({ household: () => household(), mend_household: () => { throw refusal('malformed', 'Số người của một hộ phải từ 0 đến 99.'); } });
  const page = await opened();
  page.setNumber('about', 99);
  expect(await page.save()).toBe(false);
  expect([page.failure?.message, page.number('about')]).toEqual(['Số người của một hộ phải từ 0 đến 99.', 99]);
});
