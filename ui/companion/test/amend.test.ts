import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VisitView } from '@tung-nha/shared/generated';
import { Amending } from '../src/lib/door/amend.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { FakeEngine, household, saved, status, visit } from './support/fake-engine';

let visits: VisitView[];
let engine: FakeEngine;
let undo: Undo;

beforeEach(() => {
  visits = [visit()];
  engine = new FakeEngine({
    household: () => household({ visits }),
    amend_visit: () => { visits = [visit({ id: 'v2', mine: true, canUndo: true, amends: 'v1' }), visit({ amended: true })]; return saved({ visit: 'v2' }); },
    void_visit: () => saved(),
  });
  undo = new Undo();
});
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

async function opened(id = 'v1'): Promise<Amending> {
  const phone = new Phone();
  phone.status = status();
  const page = new Amending(phone, undo, 'h1', id);
  await page.load();
  return page;
}

describe('a visit of somebody else', () => {
  it('stays, and the correction beside it can be taken back', async () => {
    const page = await opened();
    expect([page.inPlace, page.ready]).toEqual([false, false]);
    page.setOutcome('declined', undefined);
    expect(await page.save()).toBe(true);
    expect(engine.argsOf('amend_visit')).toEqual([{ household: 'h1', visit: 'v1', outcome: 'declined' }]);
    await undo.take();
    expect(engine.argsOf('void_visit')).toEqual([{ household: 'h1', visit: 'v2' }]);
  });

  it('is not offered to be undone where the engine would refuse', async () => {
    engine.answer({ amend_visit: () => { visits = [visit({ id: 'v2', mine: true, amends: 'v1' }), visit({ amended: true })]; return saved({ visit: 'v2' }); } });
    const page = await opened();
    page.setOutcome('declined', undefined);
    await page.save();
    expect([undo.offer?.said, undo.offer?.takeBack]).toEqual(['Đã lưu trên máy: sửa phiếu K45/15', undefined]);
  });

  it('that was corrected already is not corrected again', async () => {
    visits = [visit({ amended: true })];
    const page = await opened();
    page.setOutcome('declined', undefined);
    expect([page.gone, page.ready]).toEqual([true, false]);
  });
});

it('one’s own of today is mended in place, and undone by mending it back', async () => {
  visits = [visit({ day: '2026-11-24', mine: true, canUndo: true, revisitOn: '2026-11-26' })];
  engine.answer({ amend_visit: ({ visit: id }) => saved({ visit: id }) });
  const page = await opened();
  expect(page.inPlace).toBe(true);
  page.setOutcome('no_one_lives', undefined);
  expect(page.missing).not.toBe('');
  page.reason = 'vacant';
  await page.save();
  await undo.take();
  expect(engine.argsOf('amend_visit')).toEqual([
    { household: 'h1', visit: 'v1', outcome: 'no_one_lives', reason: 'vacant' },
    { household: 'h1', visit: 'v1', outcome: 'nobody_home', revisitOn: '2026-11-26' },
  ]);
});

it('where somebody was helped only the day can change', async () => {
  visits = [visit({ outcome: 'met', unnamed: [{ skill: 'AT-01', people: 1 }] })];
  const page = await opened();
  expect(page.mustBeMet).toBe(true);
  page.revisitOn = '2026-12-01';
  expect(page.ready).toBe(true);
});

it('a promise to come back needs its day', async () => {
  const page = await opened();
  page.setOutcome('come_back', undefined);
  expect(page.ready).toBe(false);
  page.revisitOn = '2026-11-26';
  expect(page.ready).toBe(true);
  page.setOutcome('nobody_home', '2026-11-28');
  expect([page.revisitOn, page.touched]).toEqual([undefined, false]);
});
