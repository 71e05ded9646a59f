import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VisitView } from '@tung-nha/shared/generated';
import { Amending } from '../src/lib/door/amend.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { FakeEngine, household, quiet, refusal, saved, status, visit } from './support/fake-engine';

let visits: VisitView[];
let engine: FakeEngine;
let undo: Undo;
/** What the phone keeps, by form. */
let kept: Record<string, string>;

beforeEach(() => {
  visits = [visit()];
  kept = {};
  engine = new FakeEngine({
    household: () => household({ visits }),
    amend_visit: () => { visits = [visit({ id: 'v2', mine: true, canUndo: true, amends: 'v1' }), visit({ amended: true })]; return saved({ visit: 'v2' }); },
    void_visit: () => saved(),
    draft: ({ form = '' }) => ({ body: kept[form] ?? '', at: 0 }),
    keep_draft: ({ form = '', body }) => { kept[form] = body; return {}; },
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
  page.setReason('vacant');
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
  page.setRevisit('2026-12-01');
  expect(page.ready).toBe(true);
});

it('a promise to come back needs its day', async () => {
  const page = await opened();
  page.setOutcome('come_back', undefined);
  expect(page.ready).toBe(false);
  page.setRevisit('2026-11-26');
  expect(page.ready).toBe(true);
  page.setOutcome('nobody_home', '2026-11-28');
  expect([page.revisitOn, page.touched]).toEqual([undefined, false]);
});

describe('a correction that was not saved', () => {
  it('is kept after each field and comes back with the day and the reason', async () => {
    const page = await opened();
    page.setOutcome('no_one_lives', undefined);
    page.setReason('vacant');
    await quiet();
    expect(page.draft.kept).toBe(true);
    const again = await opened();
    expect([again.draft.reopened, again.outcome, again.reason, again.ready]).toEqual([true, 'no_one_lives', 'vacant', true]);
    again.setOutcome('come_back', undefined);
    again.setRevisit('2026-11-26');
    await quiet();
    const last = await opened();
    expect([last.outcome, last.reason, last.revisitOn]).toEqual(['come_back', undefined, '2026-11-26']);
  });

  it('of another visit at that door stays with its own', async () => {
    (await opened()).setOutcome('declined', undefined);
    visits = [visit({ id: 'v9' }), visit()];
    expect((await opened('v9')).outcome).toBe('nobody_home');
  });

  it('is no draft any more once it is saved, dropped, or as it was written', async () => {
    const page = await opened();
    page.setOutcome('declined', undefined);
    page.setOutcome('nobody_home', undefined);
    await quiet();
    expect(kept['amend:v1']).toBe('');
    page.setOutcome('declined', undefined);
    await page.drop();
    expect([kept['amend:v1'], page.outcome, page.touched]).toEqual(['', 'nobody_home', false]);
    page.setOutcome('declined', undefined);
    await page.save();
    expect(kept['amend:v1']).toBe('');
  });

  it('is not put back to what was kept when something arrives meanwhile', async () => {
    const page = await opened();
    page.setOutcome('declined', undefined);
    await quiet();
    page.setOutcome('not_found', undefined);
    await page.load();
    expect(page.outcome).toBe('not_found');
  });
});

it('a correction that was not saved is said until it is, whatever is read meanwhile', async () => {
  engine.answer({ amend_visit: () => { throw refusal('storage_full'); } });
  const page = await opened();
  page.setOutcome('declined', undefined);
  expect(await page.save()).toBe(false);
  await page.load();
  expect([page.failure?.code, page.unread, page.outcome]).toEqual(['storage_full', undefined, 'declined']);
  expect(JSON.parse(kept['amend:v1'] ?? '')).toEqual({ outcome: 'declined', reason: null, revisitOn: null });
});

it('a visit that could not be read is read again, and nothing is said of saving', async () => {
  let reads = false;
  engine.answer({ household: () => { if (!reads) throw refusal('broken'); return household({ visits }); } });
  const page = await opened();
  expect([page.unread?.code, page.failure]).toEqual(['broken', undefined]);
  reads = true;
  await page.load();
  expect([page.unread, page.outcome]).toEqual([undefined, 'nobody_home']);
});
