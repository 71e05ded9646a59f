import { afterEach, describe, expect, it, vi } from 'vitest';
import { above } from '../src/lib/door/after';
import { resultsOf } from '../src/lib/results/cards';
import { ResultsPage } from '../src/lib/results/results.svelte';
import { RowsPage } from '../src/lib/results/rows.svelte';
import { FakeEngine, figureLine, indicator, refusal, results } from './support/fake-engine';

afterEach(() => vi.unstubAllGlobals());

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');
const plan = [
  indicator('CT-c2', 'Người từ 16 tuổi được hướng dẫn sử dụng nền tảng số', { people: null }),
  indicator('CT-e', 'Người được hướng dẫn an toàn', { people: null, leaflets: 'Hộ đã nhận tờ rơi' }),
  indicator('PH-a', 'Hộ đã đến', { households: null }),
  indicator('PH-d', 'Người từ 16 tuổi được hướng dẫn', { people: null, turns: 'Lượt hướng dẫn' }),
  indicator('NCT', 'Lớp cho người cao tuổi', { classes: 'Lớp', sessions: 'Buổi' }),
  indicator('NC', 'Nhu cầu, khó khăn', { new: 'Mới' }),
  indicator('CT-a', 'Cán bộ hoàn thành khoá học', { staff: null }, 'line'),
];
const houses = figureLine({ indicator: 'PH-a', code: 'households', unit: 'households', part: 83, whole: 100, named: null, unnamed: null, verdict: null, target: null, printed: '83/100 = 83,0 %' });
const bare = { shares: false, whole: null, named: null, unnamed: null, verdict: null, target: null } as const;
const lines = [
  figureLine(), figureLine({ indicator: 'CT-e' }), { ...houses, indicator: 'CT-e', code: 'leaflets', part: 58, printed: '58/100 = 58,0 %' }, houses,
  figureLine({ indicator: 'PH-d' }), figureLine({ ...bare, indicator: 'PH-d', code: 'turns', unit: 'turns', part: 411, printed: '411' }),
  figureLine({ ...bare, indicator: 'NCT', code: 'classes', unit: 'classes', part: 2, printed: '2' }), figureLine({ ...bare, indicator: 'NCT', code: 'sessions', unit: 'sessions', part: 9, printed: '9' }),
  figureLine({ ...bare, indicator: 'NC', code: 'new', unit: 'items', part: 3, printed: '3' }), figureLine({ ...bare, indicator: 'CT-a', code: 'staff', part: null, printed: '—' }),
];

describe('the results of a tổ', () => {
  const shown = resultsOf(plan, { lines });
  const group = (key: string) => shown.groups.find((each) => each.key === key)?.cards ?? [];

  it('stand under houses, people, and classes and weeks', () => {
    expect(shown.groups.map(({ key, cards }) => [key, cards.map(({ name }) => name)])).toEqual([
      ['houses', ['PH-a.households', 'CT-e.leaflets']], ['people', ['PH-d.people', 'CT-c2.people', 'CT-e.people']], ['lessons', ['NCT.classes']],
    ]);
  });

  it('keep a unit beside each number, and further lines of an indicator under its first', () => {
    const [first] = group('people');
    expect(plain(first?.figure)).toBe('122/260 người = 46,9 %');
    expect(first?.besides.map(({ title, figure }) => [title, plain(figure)])).toEqual([['Lượt hướng dẫn', '411 lượt']]);
    expect(plain(group('houses')[0]?.figure)).toBe('83/100 hộ = 83,0 %');
  });

  it('say a whole indicator’s words where no line speaks for it', () => {
    const [elders] = group('lessons');
    expect([elders?.title, elders?.figure]).toEqual(['Lớp cho người cao tuổi', '']);
    expect(elders?.besides.map(({ figure }) => plain(figure))).toEqual(['2 lớp', '9 buổi']);
  });

  it('show no line twice: leaflets stand with the houses and not with the people', () => {
    expect(group('people').find(({ name }) => name === 'CT-e.people')?.besides).toEqual([]);
  });

  it('fold away the others, and of them only those that have a number', () => {
    expect(shown.others.map(({ title }) => title)).toEqual(['Nhu cầu, khó khăn']);
  });

  it('open where houses stand behind a number, and nowhere else', () => {
    expect([group('houses')[0]?.opens, group('people')[0]?.opens, group('lessons')[0]?.opens]).toEqual([true, true, false]);
    const none = resultsOf(plan, { lines: [{ ...houses, part: 0, printed: '0/100 = 0,0 %' }] });
    expect(none.groups[0]?.cards[0]?.opens).toBe(false);
  });

  it('of a further line lack the same as those of a first', () => {
    const five = figureLine({ indicator: 'NCT', code: 'five', part: 26, whole: null, verdict: null, target: null, printed: '26/—' });
    const classes = figureLine({ ...bare, indicator: 'NCT', code: 'classes', unit: 'classes', part: 2, printed: '2' });
    const elders = resultsOf(plan, { lines: [classes, five] }).groups[0]?.cards[0];
    expect(elders?.besides.map(({ lacks }) => lacks)).toEqual([undefined, 'Chưa có tổng số người của tổ']);
  });

  it('say how a number stands, and what is not known', () => {
    expect(plain(group('people')[1]?.verdictWords)).toBe('Chưa đạt (trên 80 %)');
    const unknown = resultsOf(plan, { lines: [figureLine({ whole: null, verdict: null, missingAreas: 1, printed: '122/—' })] });
    const [first] = unknown.groups[0]?.cards ?? [];
    expect([first?.notes, first?.lacks]).toEqual([['104 có tên, 18 không ghi tên'], 'Chưa có tổng số người của tổ']);
    expect(group('people').map(({ lacks }) => lacks)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the screen of results', () => {
  it('shows each of my tổ and the skill of the week', async () => {
    new FakeEngine({ results: () => results(lines, { indicators: plan, weeklySkill: 'TT-02' }) });
    const page = new ResultsPage();
    await page.load();
    expect([page.areas?.map(({ unit }) => unit.number), page.weekly, page.failure]).toEqual([['12'], 'TT-02', undefined]);
  });

  it('says what went wrong and shows no number of its own', async () => {
    new FakeEngine({ results: () => { throw refusal('broken'); } });
    const page = new ResultsPage();
    await page.load();
    expect([page.areas, page.failure?.code]).toEqual([undefined, 'broken']);
  });
});

describe('the houses behind a figure', () => {
  const rows = [{ household: 'h1', label: 'K45/15 Nguyễn Công Trứ', part: 2 }, { household: null, label: 'Lớp tối thứ Ba', part: 5 }];
  const engine = () => new FakeEngine({ results: () => results(lines, { indicators: plan }), figure_rows: () => rows });

  it('are asked for by tổ and line, and say how many people each adds', async () => {
    const asked = engine();
    const page = new RowsPage({ area: 'a12', line: 'CT-c2.people' });
    await page.load();
    expect(asked.argsOf('figure_rows')).toEqual([{ area: 'a12', line: 'CT-c2.people' }]);
    expect([page.title, plain(page.figure)]).toEqual(['Người từ 16 tuổi được hướng dẫn sử dụng nền tảng số', '122/260 người = 46,9 %']);
    expect(page.rows?.map(({ household, adds }) => [household, adds])).toEqual([['h1', 'góp 2 người'], [undefined, 'góp 5 người']]);
  });

  it('add nothing that is worth saying where each house counts as one', async () => {
    engine();
    const page = new RowsPage({ area: 'a12', line: 'PH-a.households' });
    await page.load();
    expect(page.rows?.map(({ adds }) => adds)).toEqual(['', '']);
  });

  it('lead back to their list, or to the results where there was none', () => {
    const list = { at: 'result-rows', area: 'a12', line: 'PH-a.households' } as const;
    expect(above('results', undefined, list)).toEqual(list);
    expect(above('results', undefined)).toEqual({ at: 'results' });
    expect(above('today', undefined, list)).toEqual({ at: 'today' });
  });
});
