import { describe, expect, it } from 'vitest';
import type { FigureLine, FirstPage, SubmissionsPage } from '@tung-nha/shared/generated';
import { deskFirstWords } from '@tung-nha/shared/words/desk-first';
import { madeUpFigures } from '../dev/made-up-figures';
import { madeUpFirst } from '../dev/made-up-first';
import { madeUpWard } from '../dev/made-up-ward';
import { departmentWords, lastDayWords, lastWorkingDay, unitsWords } from '../src/lib/due';
import { drawnOf } from '../src/lib/pictures.svelte';
import { barOf } from '../src/lib/plan-lines';
import { stripsOf } from '../src/lib/strips';
import { counted, passes, reminder, rowsAsked } from '../src/lib/submissions';
import { inSentence, lineOf, THREE, threeFigures } from '../src/lib/three';
import { path, summed } from '../src/lib/weeks';
import { REPORTER_KINDS, SUBMISSION_FILTERS } from '../src/lib/place';

const ward = madeUpWard('whole');
const made = madeUpFirst(ward, madeUpFigures(ward));
const first = made.first() as FirstPage;
const owed: SubmissionsPage = made.submissions();
const line = lineOf(first, THREE.guided) as FigureLine;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('ba con số', () => {
  it('are lines of the figures and say their units', () => {
    for (const name of Object.values(THREE)) expect(lineOf(first, name)?.part).toBeGreaterThan(0);
    expect(plain(inSentence({ ...line, part: 140, whole: 260 }))).toBe('140/260 người (53,8 %)');
  });

  it('say a dash for a number nobody typed, and which number has to be checked', () => {
    expect(plain(inSentence({ ...line, part: 140, whole: null }))).toBe('140/— người');
    expect(plain(inSentence({ ...line, part: 270, whole: 260 }))).toBe('270/260 người (cần kiểm nguồn)');
    expect(inSentence(undefined)).toBe('—');
  });

  it('name in the sentence what is unconfirmed, and say so when nothing is', () => {
    const said = (page: FirstPage): string => deskFirstWords.three.sentence(threeFigures(page)).map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
    expect(said(first)).toMatch(/^Tính đến 18:42, 24\/11\/2026, phường An Hải .*Chưa xác nhận: .*chờ xác nhận; thiếu tổng số người của \d+ tổ; \d+ máy chưa gửi từ \d\d\/\d\d\.$/);
    const settled = { ...first, silentPhones: 0, figures: { ...first.figures, register: { ...first.figures.register, awaiting: 0 }, lines: first.figures.lines.map((each) => ({ ...each, missingAreas: 0 })) } };
    expect(said(settled)).toMatch(/Không còn gì chờ xác nhận\.$/);
  });
});

describe('the days that are left', () => {
  const at = Date.UTC(2026, 10, 24, 11, 42);
  it('count to the plan’s day, and name the last one on which an office is open', () => {
    expect(unitsWords({ units: '2026-12-06', department: null }, at)).toBe('còn 12 ngày đến hạn đơn vị nộp (trước ngày 06/12/2026)');
    expect(lastWorkingDay('2026-12-06')).toBe('2026-12-04');
    expect(lastDayWords({ units: '2026-12-06', department: null })).toBe('ngày làm việc cuối: thứ Sáu 04/12');
    expect(unitsWords({ units: '2026-12-06', department: null }, Date.UTC(2026, 11, 8, 3))).toBe('quá hạn đơn vị nộp 2 ngày (trước ngày 06/12/2026)');
  });

  it('count to the Sở’s day only where the ward typed one', () => {
    expect(departmentWords({ units: '2026-12-06', department: null }, at)).toBe('chưa ghi hạn gửi Sở');
    expect(departmentWords({ units: '2026-12-06', department: '2026-12-15' }, at)).toBe('hạn gửi Sở 15/12/2026: còn 21 ngày');
  });
});

describe('a number of reports and the list that it opens', () => {
  it('agree for every kind and state', () => {
    for (const kind of [undefined, ...REPORTER_KINDS]) for (const show of [undefined, ...SUBMISSION_FILTERS]) expect(rowsAsked(owed.rows, { show, kind })).toHaveLength(counted(first.submissions, show, kind));
  });

  it('name in the message exactly those that have not handed in', () => {
    const rows = rowsAsked(owed.rows, { show: undefined, kind: 'school' });
    const message = reminder(owed, rows);
    expect(message.split('\n').filter((each) => each.startsWith('- '))).toEqual(['- Trường Tiểu học Nguyễn Thái Học', '- Trường THCS Lê Độ']);
    expect(reminder(owed, rows.filter(({ state }) => !passes(state, 'owing')))).toBe('');
  });
});

describe('a bar', () => {
  it('is drawn only where there is something to measure by', () => {
    expect(barOf({ ...line, part: 37, whole: 260, high: 201, target: 800, check: false })).toEqual({ low: 37 / 260, high: 201 / 260, target: 0.8 });
    expect(barOf({ ...line, whole: null })).toBeUndefined();
    expect(barOf({ ...line, whole: 0 })).toBeUndefined();
    expect(barOf({ ...line, part: 270, whole: 260, check: true })).toBeUndefined();
  });
});

describe('a picture', () => {
  it('has the strips of the tổ’s own page, house by house', () => {
    for (const { unit } of ward.coverage().rows.slice(0, 20)) {
      const expected = stripsOf(ward.area(unit.area)?.streets ?? []).map(({ title, doors }) => ({ title, states: doors.map(({ state }) => state) }));
      expect(drawnOf(made.pictures([unit.area])).get(unit.area)).toEqual(expected);
    }
  });

  it('of the whole ward is small: about a letter a house', () => {
    const { rows, total } = ward.coverage();
    const bytes = JSON.stringify(made.pictures(rows.map(({ unit }) => unit.area))).length;
    expect(bytes).toBeLessThan(total.registered * 3);
  });
});

describe('the weeks', () => {
  it('sum up, and the line ends at the present figure', () => {
    const weeks = summed([{ monday: '2026-11-02', reached: 3, met: 1 }, { monday: '2026-11-09', reached: 1, met: 2 }]);
    expect(weeks.map(({ reachedSoFar, metSoFar }) => [reachedSoFar, metSoFar])).toEqual([[3, 1], [4, 3]]);
    expect(path([3, 4], 8, 100, 40)).toBe('M0 40L50 25L100 20');
    expect(path([], 8, 100, 40)).toBe('');
    expect(path([1], 0, 100, 40)).toBe('');
  });
});
