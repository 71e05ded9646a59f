import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { spreadsheet, workbook } from '../src/lib/spreadsheet';

/** Three hundred things that may stand where a name belongs. */
function hostileNames(): string[] {
  const file = new URL('../../../tests/data/hostile-names.json', import.meta.url);
  const entries = JSON.parse(readFileSync(file, 'utf8')) as { json: string; times: number }[];
  return entries.map(({ json, times }) => (JSON.parse(json) as string).repeat(times));
}

/** The cells of a CSV as a program reads them that parts cells by one sign. */
function cellsBy(separator: string, csv: string): string[] {
  const cells = [''];
  let quoted = false;
  for (const sign of csv) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === separator || sign === '\r' || sign === '\n')) cells.push('');
    else cells[cells.length - 1] += sign;
  }
  return cells;
}

describe('an export', () => {
  it('begins with a byte order mark and ends each line as Excel does', () => {
    expect(spreadsheet([['Tổ', 'Đã đến'], ['12', 83]])).toBe('\ufeffTổ,Đã đến\r\n12,83\r\n');
  });

  it('never starts a cell like a formula', () => {
    for (const nasty of ['=1+1', '+84905', '-2', '@SUM(A1)', '\t=1', '\r=1']) {
      const cell = spreadsheet([[nasty]]).slice(1).replace(/^"/, '');
      expect(cell.startsWith("'")).toBe(true);
    }
  });

  it('holds no formula of three hundred hostile names, whichever sign an office parts cells by', () => {
    const names = hostileNames();
    expect(names.length).toBe(300);
    for (const separator of [',', ';', '\t']) {
      for (const name of names) {
        const cells = cellsBy(separator, spreadsheet([[name, 'x', name]]).slice(1));
        expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@|＝＋－＠]/u.test(cell)), name.slice(0, 60)).toEqual([]);
      }
    }
  });

  it('leaves numbers numbers, also negative ones', () => {
    expect(spreadsheet([[-3, 0, 1234]])).toBe('\ufeff-3,0,1234\r\n');
  });

  it('writes days and shares as people read them', () => {
    expect(spreadsheet([[{ day: '2026-11-24' }, { share: 764 }]])).toBe('\ufeff24/11/2026,"76,4"\r\n');
  });

  it('guards a workbook as it guards a CSV, and keeps its types', () => {
    const sheet = workbook('Độ phủ', [['Tổ', '=x'], ['=1+1', 83], [{ day: '2026-11-24' }, undefined], [{ share: 764 }, '-2']]);
    expect(sheet).toEqual({ name: 'Độ phủ', columns: ['Tổ', "'=x"], rows: [["'=1+1", 83], [{ day: '2026-11-24' }, null], [{ share: 764 }, "'-2"]] });
  });

  it('quotes commas, quotes and line ends', () => {
    expect(spreadsheet([['76,4', 'nhà "sau"', 'hai\ndòng', undefined]])).toBe('\ufeff"76,4","nhà ""sau""","hai\ndòng",\r\n');
  });
});
