import { afterEach, expect, it, vi } from 'vitest';
import { Withdrawal } from '../src/lib/person/withdrawal.svelte';
import { destroyedIfToday, lastDay } from '../src/lib/person/withdrawn';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { door, FakeEngine, refusal, saved } from './support/fake-engine';

const undo = new Undo();
const withdrawn = { person: 'bay', household: 'h1', on: '2026-11-24', destroyedOn: '2026-11-27' };
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

it('a slip is withdrawn by its code, however it was typed, and can be kept as before', async () => {
  const engine = new FakeEngine({ slip_doors: () => [door()], withdraw: () => withdrawn, keep_consent: () => saved() });
  const page = new Withdrawal(new Phone(), undo);
  expect(page.ready).toBe(false);
  page.type('ab12 - cd34');
  expect(await page.withdraw(), 'not before it was asked whether this is the house').toBe(false);
  expect(await page.find()).toBe(true);
  expect(page.doors.map(({ household }) => household)).toEqual(['h1']);
  expect(engine.argsOf('withdraw')).toEqual([]);
  expect(await page.withdraw()).toBe(true);
  expect(engine.argsOf('withdraw')).toEqual([{ slip: 'AB12CD34' }]);
  expect(page.done).toEqual(withdrawn);
  expect(await page.keep()).toBe(true);
  expect(engine.argsOf('keep_consent')).toEqual([{ person: 'bay' }]);
  expect([page.done, page.code, undo.offer?.said]).toEqual([undefined, '', 'Đã lưu trên máy: giữ lại như cũ']);
});

it('a code that nobody here has is answered clearly, and asked for again', async () => {
  new FakeEngine({ slip_doors: () => [] });
  const page = new Withdrawal(new Phone(), undo);
  page.type('zz 99');
  await page.find();
  expect([page.unknown, page.failure, page.done]).toEqual(['ZZ99', undefined, undefined]);
  page.type('zz 98');
  expect(page.unknown).toBeUndefined();
});

it('whatever else goes wrong is a failure', async () => {
  new FakeEngine({ slip_doors: () => [door()], withdraw: () => { throw refusal('storage_full'); } });
  const page = new Withdrawal(new Phone(), undo);
  page.type('AB12');
  await page.find();
  await page.withdraw();
  expect([page.unknown, page.failure?.code]).toEqual([undefined, 'storage_full']);
});

it('the days are said in full, and the last one to keep it is the day before', () => {
  expect([destroyedIfToday('2026-12-30'), lastDay('2027-01-02')]).toEqual(['02/01/2027', '01/01/2027']);
});
