import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PersonPage } from '../src/lib/person/person-page.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { FakeEngine, household, person, quiet, refusal, results, saved } from './support/fake-engine';

let engine: FakeEngine;
let stands: ReturnType<typeof person>;
let undo: Undo;

beforeEach(() => {
  stands = person();
  engine = new FakeEngine({ household: () => household({ people: [stands] }), mend_person: () => saved({ unsent: 6 }) });
  undo = new Undo();
});
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

async function opened(): Promise<PersonPage> {
  const page = new PersonPage(new Phone(), undo, 'h1', 'bay');
  await page.load();
  return page;
}

describe('a tap on a person’s page', () => {
  it('is shown before the phone has answered, and writes that field alone', async () => {
    let answer: (value: ReturnType<typeof saved>) => void = () => undefined;
    engine.answer({ mend_person: () => new Promise((resolve) => { answer = resolve; }) });
    const page = await opened();
    const writing = page.setTick('learned', true);
    expect(page.person?.ticks).toEqual(['learned']);
    await quiet();
    answer(saved());
    expect(await writing).toBe(true);
    expect(engine.argsOf('mend_person')).toEqual([{ person: 'bay', ticksOn: ['learned'] }]);
    expect(undo.offer?.said).toBe('Đã lưu trên máy: bác Bảy');
  });

  it('that the phone refuses goes back to what stands, with the reason', async () => {
    engine.answer({ mend_person: () => { throw refusal('storage_full'); } });
    const page = await opened();
    expect(await page.setPriority(true)).toBe(false);
    expect(page.person?.priority).toBe(false);
    expect(page.failure?.code).toBe('storage_full');
    expect(undo.offer).toBeUndefined();
  });

  it('is not lost when another follows at once', async () => {
    const page = await opened();
    await Promise.all([page.setTick('learned', true), page.setTick('uses_service', true), page.setTick('learned', false)]);
    expect(engine.argsOf('mend_person')).toEqual([
      { person: 'bay', ticksOn: ['learned'] }, { person: 'bay', ticksOn: ['uses_service'] }, { person: 'bay', ticksOff: ['learned'] },
    ]);
    expect(page.person?.ticks).toEqual(['uses_service']);
  });

  it('is not covered by a reading that began before it', async () => {
    const page = await opened();
    let answer: (view: ReturnType<typeof household>) => void = () => undefined;
    engine.answer({ household: () => new Promise((resolve) => { answer = resolve; }), mend_person: () => new Promise(() => undefined) });
    const reading = page.load();
    void page.setVneid('level_2');
    await quiet();
    answer(household({ people: [stands] }));
    await reading;
    expect(page.person?.vneid).toBe('level_2');
  });
});

it('a need goes from new to passed on, with the one to whom', async () => {
  const page = await opened();
  await page.setNeed({ code: 'no_level_2', stage: 'new' });
  await page.setNeed({ code: 'no_level_2', stage: 'referred', referral: 'police_area' });
  expect(page.person?.needs.map(({ stage, referral }) => [stage, referral])).toEqual([['referred', 'police_area']]);
  expect(engine.argsOf('mend_person').map(({ needs }) => needs)).toEqual([
    [{ code: 'no_level_2', stage: 'new' }], [{ code: 'no_level_2', stage: 'referred', referral: 'police_area' }],
  ]);
});

describe('somebody who moved away or died', () => {
  it('is written in one tap, and one tap takes it back', async () => {
    const page = await opened();
    await page.leave('dead', 'Đã mất');
    expect(undo.offer?.said).toBe('Đã lưu trên máy: bác Bảy đã mất');
    await undo.take();
    expect(engine.argsOf('mend_person').map(({ status }) => status)).toEqual(['dead', 'here']);
    expect(page.person?.status).toBe('here');
    expect(undo.offer?.said).toBe('Đã hoàn tác: bác Bảy vẫn đang ở');
  });

  it('stays as written when taking it back fails, and the bar says so', async () => {
    const page = await opened();
    await page.leave('moved', 'Đã chuyển đi');
    stands = person({ status: 'moved' });
    engine.answer({ mend_person: () => { throw refusal('storage_full'); } });
    await undo.take();
    expect(undo.failure?.code).toBe('storage_full');
    expect(page.person?.status).toBe('moved');
  });
});

describe('the week’s skill', () => {
  it('is asked for once, and not at all where nothing is to be taught', async () => {
    await opened();
    expect(engine.argsOf('results')).toHaveLength(0);
    stands = person({ next: ['AT-01'] });
    engine.answer({ results: () => results([], { weeklySkill: 'AT-01' }) });
    const page = await opened();
    await page.load();
    expect(engine.argsOf('results')).toHaveLength(1);
    expect(page.weekly).toBe('AT-01');
  });

  it('that cannot be had leaves the page as it is', async () => {
    stands = person({ next: ['AT-01'] });
    const page = await opened();
    expect([page.weekly, page.failure, page.person?.name]).toEqual([undefined, undefined, 'bác Bảy']);
  });
});
