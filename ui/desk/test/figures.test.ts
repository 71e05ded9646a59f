import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FigureLine, FigureRowsPage, FiguresPage } from '@tung-nha/shared/generated';
import { madeUpFigures } from '../dev/made-up-figures';
import { madeUpWard } from '../dev/made-up-ward';
import { server } from '../src/lib/api';
import { groupsOf } from '../src/lib/figure-lines';
import { figuresFile, figuresSheet, rowsSheet } from '../src/lib/figures-export';
import { Freezing } from '../src/lib/freezing.svelte';

const made = madeUpFigures(madeUpWard('small'));
const page = made.page('', '') as FiguresPage;
const twelve = page.units.at(-1)?.area ?? '';

/** CT-c1 of tổ 12 as the worked example prints it. */
const ai: FigureLine = {
  indicator: 'CT-c1', code: 'people', unit: 'people', part: 37, whole: 260, shares: true, named: 33, unnamed: 4, high: 201, verdict: 'not_reached', target: 800,
  strict: true, check: false, missingAreas: 0, paper: 45, source: 'Công an phường', asOf: '2026-10-01', printed: '37/260 = 14,2 %', printedRange: '14,2–77,3 %',
};
const withLines = (...lines: FigureLine[]): FiguresPage => ({ ...page, figures: { ...page.figures, lines } });
const cellsOf = (sheet: ReturnType<typeof figuresSheet>, at = 1): Record<string, unknown> => Object.fromEntries((sheet[0] ?? []).map((head, column) => [head, sheet[at]?.[column]]));

afterEach(() => vi.unstubAllGlobals());

describe('the figures of the plan', () => {
  it('stand under their indicators in the order of print, and none is lost', () => {
    const groups = groupsOf(page);
    expect(groups.map(({ id }) => id)).toEqual(page.indicators.map(({ id }) => id));
    expect(groups.flatMap(({ lines }) => lines)).toHaveLength(page.figures.lines.length);
  });

  it('repeat no wording: a line has words only where it says more than its indicator', () => {
    const group = groupsOf(page).find(({ id }) => id === 'PH-d');
    expect(group?.words).toBe('Người từ 16 tuổi được hướng dẫn');
    expect(group?.lines.map(({ words }) => words)).toEqual([undefined, 'Lượt hướng dẫn']);
  });

  it('of a later version are shown under their own id', () => {
    const [group] = groupsOf(withLines({ ...ai, indicator: 'XX', code: 'later' }));
    expect([group?.id, group?.lines[0]?.name, group?.lines[0]?.words]).toEqual(['XX', 'XX.later', 'later']);
  });

  it('open only where rows of ours stand behind them', () => {
    const opens = (line: FigureLine) => groupsOf(withLines(line))[0]?.lines[0]?.opens;
    expect(opens(ai)).toBe(true);
    expect(opens({ ...ai, part: 0 })).toBe(false);
    expect(opens({ ...ai, part: null })).toBe(false);
    expect(opens({ ...ai, indicator: 'DT', code: 'citizens' })).toBe(false);
  });
});

describe('a figure and the rows that it opens', () => {
  it('agree in the made-up ward, so that what is looked at is what is meant', () => {
    const tdp = made.page(twelve, '') as FiguresPage;
    for (const name of ['PH-a.households', 'CT-c2.people', 'PH-d.turns']) {
      const rows = made.rows(name, twelve);
      const sum = (rows?.rows ?? []).reduce((n, { part }) => n + part, rows?.others ?? 0);
      expect(sum).toBe(tdp.figures.lines.find((line) => `${line.indicator}.${line.code}` === name)?.part);
    }
  });
});

describe('the exported figures', () => {
  it('keep numerator, denominator and paper as numbers, each in a column of its own', () => {
    const cells = cellsOf(figuresSheet(withLines(ai)));
    expect(cells).toMatchObject({ 'Mã': 'CT-c1', 'Đơn vị': 'người', 'Tử số': 37, 'Mẫu số': 260, 'Tỷ lệ (%)': { share: 142 }, 'Có tên': 33, 'Không ghi tên': 4, 'Sổ giấy': 45, 'Nguồn': 'Công an phường', 'Ngày của nguồn': { day: '2026-10-01' } });
    expect(String(cells['Đánh giá']).replaceAll('\u00a0', ' ')).toBe('Chưa đạt (trên 80 %)');
  });

  it('say a dash where a number is missing, and nothing where there is none to have', () => {
    const cells = cellsOf(figuresSheet(withLines({ ...ai, whole: null, missingAreas: 1, printed: '37/—', printedRange: null, verdict: null })));
    expect(cells).toMatchObject({ 'Tử số': 37, 'Mẫu số': '—', 'Tỷ lệ (%)': '—', 'Tổ thiếu số': 1 });
    const turns = cellsOf(figuresSheet(withLines({ ...ai, unit: 'turns', whole: null, shares: false, printed: '37', paper: null })));
    expect([turns['Mẫu số'], turns['Tỷ lệ (%)'], turns['Sổ giấy']]).toEqual([undefined, undefined, undefined]);
  });

  it('print no share of a numerator above its denominator', () => {
    const cells = cellsOf(figuresSheet(withLines({ ...ai, part: 300, check: true, printed: '300/260', printedRange: null, verdict: null })));
    expect(cells).toMatchObject({ 'Tử số': 300, 'Mẫu số': 260, 'Tỷ lệ (%)': '—', 'Cần kiểm nguồn': 'có' });
  });

  it('have as many cells in every row as in the header', () => expect(new Set(figuresSheet(page).map((row) => row.length)).size).toBe(1));

  it('name the tổ, the cut and the line in the file', () => {
    const unit = page.units.at(-1) ?? null;
    expect(figuresFile({ ...page, unit }, 'CT-c2.people')).toBe('so-lieu-to-12-2026-11-24-1842-CT-c2.people');
    expect(figuresFile({ ...page, cut: { id: 'c', day: '2026-10-31', madeAt: 0 } })).toBe('so-lieu-chot-2026-10-31');
  });
});

describe('the exported rows', () => {
  const unit = page.units.at(-1) ?? null;
  const rows: FigureRowsPage = { unit, areas: [], rows: [{ household: 'h1', label: 'K45/15 Nguyễn Công Trứ', part: 2 }], others: 1 };

  it('of a tổ are its houses, and those who withdrew are one row without a name', () => {
    expect(rowsSheet(rows, 'people')).toEqual([['Nhà, lớp', 'Góp vào (người)'], ['K45/15 Nguyễn Công Trứ', 2], ['Đã khử nhận dạng', 1]]);
    expect(rowsSheet({ ...rows, others: 0 }, 'people')).toHaveLength(2);
  });

  it('of the ward are its tổ as the server orders them, without ranks', () => {
    const sheet = rowsSheet({ unit: null, areas: page.units.map((each) => ({ unit: each, line: ai })), rows: [], others: 0 }, 'people');
    expect(sheet.slice(1).map(([number]) => number)).toEqual(['1', '2', '12']);
    expect(new Set(sheet.map((row) => row.length)).size).toBe(1);
  });
});

describe('asking the server', () => {
  it('leaves out what is not asked for', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      return Response.json({});
    });
    await server.figures('', '');
    await server.figureRows('CT-đ.members', '0190-aa', '0190-cc');
    expect(asked).toEqual(['/desk/api/figures', '/desk/api/figures/rows?line=CT-%C4%91.members&area=0190-aa&cut=0190-cc']);
  });

  it('to freeze a day that has not come shows the server’s own sentence', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ code: 'malformed', message: 'Ngày chốt chưa tới.' }, { status: 400 }));
    const freezing = new Freezing();
    expect(await freezing.freeze('2027-01-01')).toBeUndefined();
    expect([freezing.errand.failure, freezing.errand.busy]).toEqual(['Ngày chốt chưa tới.', false]);
  });

  it('to freeze with the network gone says that nothing was changed', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
    const freezing = new Freezing();
    await freezing.freeze('2026-11-24');
    expect(freezing.errand.failure).toContain('chưa có gì thay đổi');
  });
});
