import { afterEach, expect, it, vi } from 'vitest';
import { phoneOdd, phoneShort } from '../src/lib/person/number';
import { Renewal } from '../src/lib/person/renewal.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { FakeEngine, household, person, saved, status } from './support/fake-engine';

const undo = new Undo();
const consent = { textVersion: 2, forms: [], answers: {}, questions: [], ways: [], script: '', slip: '' };
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

async function renewal() {
  const engine = new FakeEngine({
    status: () => status(), catalogue: () => ({ consent }) as never,
    household: () => household({ people: [person({ phone: '0905 ••• 456', consentCurrent: false })] }),
    renew_consent: () => saved(), withdraw: () => ({ person: 'bay', household: 'h1', on: '2026-11-24', destroyedOn: '2026-11-27' }),
  });
  const phone = new Phone();
  await phone.load();
  const page = new Renewal(phone, undo, 'h1', 'bay');
  await page.load();
  return { engine, page };
}

it('both questions are asked again under the words that stand, and a number that stands is kept', async () => {
  const { engine, page } = await renewal();
  page.address({ code: 'con_bac', xung: 'con', goi: 'bác', retired: false });
  page.answerName(true);
  expect(await page.save(), 'the second question was not answered').toBe(false);
  page.answerCall(true);
  expect(await page.save()).toBe(true);
  expect(engine.argsOf('renew_consent')).toEqual([{ person: 'bay', consent: { nameAllowed: true, callAllowed: true, textVersion: 2, way: 'tap' } }]);
  expect(undo.offer?.said).toBe('Đã lưu trên máy: bác Bảy đồng ý lại');
});

it('a number half typed waits, and a no to calls forgets it', async () => {
  const { page } = await renewal();
  page.answerCall(true);
  page.phoneNumber = '0905 12';
  expect([page.short, page.ready]).toEqual([true, false]);
  page.answerCall(false);
  expect([page.phoneNumber, page.ready]).toEqual(['', true]);
});

it('a no to the name is a withdrawal, and the way back leads through the questions', async () => {
  const { engine, page } = await renewal();
  page.address({ code: 'con_bac', xung: 'con', goi: 'bác', retired: false });
  page.answerName(false);
  expect(page.step).toBe('refused');
  expect(await page.withdraw()).toBe(true);
  expect(engine.argsOf('withdraw')).toEqual([{ person: 'bay' }]);
  expect([page.back(), page.step, page.back(), page.step, page.back()]).toEqual([true, 'script', true, 'address', false]);
});

it('a number is short, whole, or whole and odd', () => {
  const of = (typed: string) => [phoneShort(typed), phoneOdd(typed)];
  expect(of('')).toEqual([false, false]);
  expect(of('0905 12')).toEqual([true, false]);
  for (const usual of ['0905 123 456', '+84 905 123 456', '0236 3847 123']) expect([usual, ...of(usual)]).toEqual([usual, false, false]);
  expect(of('905123456')).toEqual([false, true]);
});
