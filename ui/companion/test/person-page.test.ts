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

describe('what somebody knew before', () => {
  it('is written outside of a meeting, and stands at once', async () => {
    stands = person({ skills: [{ skill: 'DD-01', level: '1' }, { skill: 'AT-01', level: '2' }] });
    const page = await opened();
    await page.knows({ skill: 'DD-01', level: '3' });
    expect(engine.argsOf('mend_person')).toEqual([{ person: 'bay', knows: [{ skill: 'DD-01', level: '3' }] }]);
    expect([page.level('DD-01'), page.level('AT-01')]).toEqual(['3', '2']);
  });

  it('of portals can be taken off again', async () => {
    stands = person({ portals: ['bdh_ai'] });
    const page = await opened();
    await page.setPortal('bdhvs_city', true);
    await page.setPortal('bdh_ai', false);
    expect(engine.argsOf('mend_person')).toEqual([{ person: 'bay', portalsOn: ['bdhvs_city'] }, { person: 'bay', portalsOff: ['bdh_ai'] }]);
    expect(page.person?.portals).toEqual(['bdhvs_city']);
  });
});

describe('somebody who changes their mind', () => {
  const gone = { name: '', withdrawnOn: '2026-11-24', destroyedOn: '2026-11-27' };

  it('is hidden once the phone has done it, and can be kept as before', async () => {
    engine.answer({
      withdraw: () => {
        stands = person(gone);
        return { person: 'bay', household: 'h1', on: '2026-11-24', destroyedOn: '2026-11-27' };
      },
      keep_consent: () => {
        stands = person();
        return saved();
      },
    });
    const page = await opened();
    expect(await page.withdraw()).toBe(true);
    expect(engine.argsOf('withdraw')).toEqual([{ person: 'bay' }]);
    expect([page.person?.name, page.person?.destroyedOn]).toEqual(['', '2026-11-27']);
    expect(await page.keepConsent()).toBe(true);
    expect(engine.argsOf('keep_consent')).toEqual([{ person: 'bay' }]);
    expect([page.person?.name, page.person?.withdrawnOn]).toEqual(['bác Bảy', null]);
  });

  it('stays as they were when the phone refuses, with the reason', async () => {
    engine.answer({ withdraw: () => { throw refusal('storage_full'); } });
    const page = await opened();
    expect(await page.withdraw()).toBe(false);
    expect([page.person?.name, page.failure?.code]).toEqual(['bác Bảy', 'storage_full']);
  });
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

  it('is without a name once they died, until it was a mistake', async () => {
    const died = person({ name: '', status: 'dead', destroyedOn: '2026-11-27' });
    engine.answer({ mend_person: ({ status }) => { stands = status === 'dead' ? died : person(); return saved(); } });
    const page = await opened();
    await page.leave('dead', 'Đã mất');
    expect([page.person?.name, page.person?.destroyedOn]).toEqual(['', '2026-11-27']);
    expect(await page.mistaken()).toBe(true);
    expect([page.person?.name, page.person?.status]).toEqual(['bác Bảy', 'here']);
    expect(undo.offer?.said).toBe('Đã lưu trên máy: người này vẫn đang ở');
  });

  it('of an earlier version is confirmed by being written again', async () => {
    stands = person({ name: '', status: 'dead' });
    engine.answer({ mend_person: () => { stands = person({ name: '', status: 'dead', destroyedOn: '2026-11-27' }); return saved(); } });
    const page = await opened();
    expect(await page.confirmDeath()).toBe(true);
    expect(engine.argsOf('mend_person')).toEqual([{ person: 'bay', status: 'dead' }]);
    expect(page.person?.destroyedOn).toBe('2026-11-27');
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

describe('what went wrong on a person’s page', () => {
  it('is said until a tap is saved, whatever is read meanwhile', async () => {
    engine.answer({ mend_person: () => { throw refusal('storage_full'); } });
    const page = await opened();
    await page.setBank(true);
    await page.load();
    expect([page.failure?.code, page.unread]).toEqual(['storage_full', undefined]);
    engine.answer({ mend_person: () => saved() });
    expect(await page.setBank(true)).toBe(true);
    expect(page.failure).toBeUndefined();
  });

  it('with reading says nothing of a tap, and goes when it is read', async () => {
    engine.answer({ household: () => { throw refusal('broken'); } });
    const page = await opened();
    expect([page.failure, page.unread?.code]).toEqual([undefined, 'broken']);
    engine.answer({ household: () => household({ people: [stands] }) });
    await page.load();
    expect([page.unread, page.person?.id]).toEqual([undefined, 'bay']);
  });

  it('does not call a withdrawal undone that could only not be read again', async () => {
    const page = await opened();
    engine.answer({ withdraw: () => ({}) as never, household: () => { throw refusal('broken'); } });
    expect(await page.withdraw()).toBe(true);
    expect([page.failure, page.unread?.code]).toEqual([undefined, 'broken']);
  });
});
