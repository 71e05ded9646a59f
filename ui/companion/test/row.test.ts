import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NewRow } from '../src/lib/houses/new-row.svelte';
import { Phone } from '../src/lib/phone.svelte';
import { Undo } from '../src/lib/undo.svelte';
import { door, FakeEngine, household, saved, street } from './support/fake-engine';

const { unit } = household();
let engine: FakeEngine;
let undo: Undo;
let row: NewRow;

beforeEach(async () => {
  engine = new FakeEngine({
    streets: () => [street(), street({ kiet: null }), street({ street: 'Ngô Quyền' }), street({ street: '' })],
    add_row: () => saved({ households: ['h8', 'h9'], alike: [door()] }),
    household: () => household(), take_back_houses: () => saved(),
  });
  undo = new Undo();
  row = new NewRow(new Phone(), undo, [unit]);
  await row.load();
  [row.street, row.kiet, row.to] = ['Nguyễn Công Trứ', '45', 27];
});
afterEach(() => {
  undo.hide();
  vi.unstubAllGlobals();
});

describe('a row of houses', () => {
  it('is said before it is made, and with no side chosen nothing is', () => {
    expect([row.preview, row.ready]).toEqual(['', false]);
    row.side = 'odd';
    expect([row.preview, row.first, row.ready]).toEqual(['14 nhà: 1, 3, 5 … 27', 'K45/1 Nguyễn Công Trứ', true]);
    [row.side, row.to] = ['even', 8];
    expect(row.preview).toBe('4 nhà: 2, 4, 6, 8');
  });

  it('that cannot be is said in words and not saved', async () => {
    row.side = 'both';
    for (const [from, to, wrong] of [[9, 3, /lớn hơn/], [1, 300, /100 nhà/]] as const) {
      [row.from, row.to] = [from, to];
      expect(row.wrong).toMatch(wrong);
      expect(await row.save()).toBeUndefined();
    }
    [row.from, row.to, row.side] = [4, 4, 'odd'];
    expect(row.wrong).not.toBe('');
    expect(engine.argsOf('add_row')).toEqual([]);
  });

  it('leads to its street, says what stood already, and can be taken back', async () => {
    row.side = 'odd';
    expect(await row.save()).toEqual({ at: 'street', area: 'a12', street: 'Nguyễn Công Trứ', kiet: '45' });
    expect(engine.argsOf('add_row')).toEqual([{ area: 'a12', street: 'Nguyễn Công Trứ', kiet: '45', from: 1, to: 27, side: 'odd' }]);
    expect(undo.offer?.said).toBe('Đã lưu trên máy: thêm 2 nhà kiệt 45 Nguyễn Công Trứ; 1 nhà đã có sẵn, không thêm lại');
    await undo.take();
    expect(engine.argsOf('take_back_houses')).toEqual([{ households: ['h8', 'h9'] }]);
  });

  it('that stands already says so until another is asked for', async () => {
    engine.answer({ add_row: () => saved({ alike: [door(), door({ household: 'h2' })] }) });
    row.side = 'odd';
    expect(await row.save()).toBeUndefined();
    expect(row.stood).toHaveLength(2);
    row.to = 29;
    expect(row.stood).toEqual([]);
  });

  it('on a street’s own frontage has no kiệt', async () => {
    [row.kiet, row.side] = [' ', 'odd'];
    expect(row.first).toBe('1 Nguyễn Công Trứ');
    await row.save();
    expect(engine.argsOf('add_row')[0]).not.toHaveProperty('kiet');
  });
});

it('known streets are offered once each, by letters without marks', () => {
  row.street = '';
  expect(row.known).toEqual(['Nguyễn Công Trứ', 'Ngô Quyền']);
  row.street = 'ngo q';
  expect(row.known).toEqual(['Ngô Quyền']);
});
