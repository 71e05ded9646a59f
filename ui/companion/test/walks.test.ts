import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { company } from '../src/lib/walks/company';
import { NewWalk, stripKey } from '../src/lib/walks/new-walk.svelte';
import { parted, WalksPage } from '../src/lib/walks/walks.svelte';
import { FakeEngine, household, LAN, NAM, refusal, saved, status, street, walk } from './support/fake-engine';

const { unit } = household();
let phone: Phone;
let undo: Undo;
let engine: FakeEngine;

beforeEach(() => {
  engine = new FakeEngine({ streets: () => [street(), street({ kiet: null, title: 'Nguyễn Công Trứ' })], walks: () => [walk()], mend_walk: () => saved(), add_walks: () => saved() });
  phone = new Phone();
  undo = new Undo();
  phone.status = status({ areas: [unit], colleagues: [LAN, NAM], role: 'lead' });
});
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

async function opened(from?: { area: string; street: string; kiet?: string }): Promise<NewWalk> {
  const page = new NewWalk(phone, undo, from);
  await page.load();
  return page;
}

describe('giving kiệt out', () => {
  it('names strips, evening and people in one deed, and can be taken back whole', async () => {
    const page = await opened();
    expect([page.ready, page.missing]).toEqual([false, 'Chọn người đi']);
    page.toggleMember('nam');
    expect(page.missing).toBe('Chọn kiệt, đường');
    for (const each of page.strips) page.toggleStrip(each);
    page.day = '2026-11-26';
    let given = false;
    engine.answer({
      add_walks: () => { given = true; return saved(); },
      walks: () => [walk(), ...(given ? [walk({ id: 'w2', day: '2026-11-26' }), walk({ id: 'w3', day: '2026-11-26', kiet: null })] : [])],
    });
    expect(await page.save()).toBe(true);
    expect(engine.argsOf('add_walks')).toEqual([{
      area: 'a12', day: '2026-11-26', members: ['nam'],
      strips: [{ street: 'Nguyễn Công Trứ', kiet: '45', doors: [] }, { street: 'Nguyễn Công Trứ', doors: [] }],
    }]);
    expect(undo.offer?.said).toBe('Đã lưu trên máy: 2 kiệt, tối 26/11');
    await undo.take();
    expect(engine.argsOf('mend_walk')).toEqual(['w2', 'w3'].map((id) => ({ walk: id, membersOn: [], membersOff: [], voided: true })));
  });

  it('begins with the street that one came from, and with nobody chosen', async () => {
    const page = await opened({ area: 'a12', street: 'Nguyễn Công Trứ' });
    expect(page.chosen).toEqual([stripKey({ street: 'Nguyễn Công Trứ' })]);
    expect(page.strips[0]?.title).toBe('Nguyễn Công Trứ');
    expect(page.members).toEqual([]);
  });

  it('says who has a kiệt already', async () => {
    const page = await opened();
    expect(page.given(street())).toBe('cô Lan, anh Nam đi tối nay');
    expect(page.given(street({ kiet: '47' }))).toBe('');
  });

  it('is taking one for oneself where one does not lead', async () => {
    phone.status = status({ areas: [unit], colleagues: [LAN, NAM] });
    const page = await opened();
    expect(page.members).toEqual(['lan']);
    page.toggleStrip(street());
    await page.save();
    expect(engine.argsOf('add_walks')).toMatchObject([{ day: '2026-11-24', members: ['lan'] }]);
  });

  it('that is refused keeps what was chosen', async () => {
    engine.answer({ add_walks: () => { throw refusal('storage_full'); } });
    const page = await opened();
    page.toggleMember('nam');
    page.toggleStrip(street());
    expect(await page.save()).toBe(false);
    expect([page.failure?.code, page.members, page.chosen.length]).toEqual(['storage_full', ['nam'], 1]);
    expect(undo.offer).toBeUndefined();
  });
});

describe('changing a walk', () => {
  it('taken back, it comes again by one tap', async () => {
    const page = new WalksPage(phone, undo);
    expect(await page.takeBack(walk())).toBe(true);
    await undo.take();
    expect(engine.argsOf('mend_walk').map(({ voided }) => voided)).toEqual([true, false]);
  });

  it('writes only who is new and who is not going any more', async () => {
    const page = new WalksPage(phone, undo);
    await page.setMembers(walk({ members: [LAN] }), ['nam']);
    await undo.take();
    expect(engine.argsOf('mend_walk')).toEqual([
      { walk: 'w1', membersOn: ['nam'], membersOff: ['lan'] }, { walk: 'w1', membersOn: ['lan'], membersOff: ['nam'] },
    ]);
  });

  it('from an evening that is over cannot be undone to it', async () => {
    const page = new WalksPage(phone, undo);
    await page.move(walk({ day: '2026-11-20' }), '2026-11-25');
    expect([undo.offer?.said, undo.offer?.takeBack]).toEqual(['Đã lưu trên máy: Kiệt 45 Nguyễn Công Trứ, tối mai', undefined]);
  });

  it('is for who leads, or who goes alone; others may step out', async () => {
    phone.status = status({ areas: [unit], colleagues: [LAN, NAM] });
    const page = new WalksPage(phone, undo);
    expect([walk(), walk({ members: [LAN] }), walk({ members: [NAM], mine: false })].map((each) => page.mayMend(each))).toEqual([false, true, false]);
    await page.stepOut(walk());
    expect(engine.argsOf('mend_walk')).toEqual([{ walk: 'w1', membersOn: [], membersOff: ['lan'] }]);
  });
});

it('walks that are not done stay among those to come, whatever their evening', () => {
  const walks = [walk({ id: 'old', day: '2026-11-20', done: 2 }), walk({ id: 'left', day: '2026-11-21' }), walk({ id: 'now' }), walk({ id: 'next', day: '2026-11-28', done: 2 })];
  const { open, past } = parted(walks, '2026-11-24');
  expect([open, past].map((each) => each.map(({ id }) => id))).toEqual([['left', 'now', 'next'], ['old']]);
});

it('a walk says with whom one goes', () => {
  expect(company(walk(), 'lan')).toBe('đi cùng anh Nam');
  expect(company(walk({ members: [LAN] }), 'lan')).toBe('tôi đi một mình');
  expect(company(walk({ mine: false, members: [NAM] }), 'lan')).toBe('anh Nam');
});

describe('what went wrong with walks', () => {
  it('is said until a change is saved, whatever is read meanwhile', async () => {
    const page = new WalksPage(phone, undo);
    engine.answer({ mend_walk: () => { throw refusal('storage_full'); } });
    expect(await page.takeBack(walk())).toBe(false);
    await page.load();
    expect([page.failure?.code, page.unread]).toEqual(['storage_full', undefined]);
    engine.answer({ mend_walk: () => saved() });
    expect(await page.takeBack(walk())).toBe(true);
    expect(page.failure).toBeUndefined();
  });

  it('is no failure of a change that was saved and could only not be read again', async () => {
    const page = new WalksPage(phone, undo);
    engine.answer({ walks: () => { throw refusal('broken'); } });
    expect(await page.takeBack(walk())).toBe(true);
    expect([page.failure, page.unread?.code]).toEqual([undefined, 'broken']);
  });

  it('while giving kiệt out is still said after another tổ was read', async () => {
    const page = await opened();
    page.toggleMember('nam');
    page.toggleStrip(street());
    engine.answer({ add_walks: () => { throw refusal('storage_full'); } });
    await page.save();
    await page.setArea('a12');
    expect([page.failure?.code, page.unread]).toEqual(['storage_full', undefined]);
  });
});
