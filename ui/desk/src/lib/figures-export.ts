/**
 * The figures as a spreadsheet: numerator and denominator as numbers in columns of their own, the unit in every row, and
 * the paper column beside them, never in them.
 */

import { countedIn, targetWords, unbroken, verdictWords } from '@tung-nha/shared/figures';
import type { FigureLine, FigureRowsPage, FiguresPage, Unit } from '@tung-nha/shared/generated';
import { deskFigureWords as words } from '@tung-nha/shared/words/desk-figures';
import { MISSING, rate } from './figure';
import { groupsOf } from './figure-lines';
import { clockAndDay, fileStamp } from './moments';
import type { Cell } from './spreadsheet';

const { columns: c, sheet: s } = words;

/** What every sheet says of a figure, whatever its rows are. */
const NUMBERS: string[] = [c.unit, s.part, s.whole, s.rate, s.named, s.unnamed, s.range, c.target, c.verdict, s.check, s.missing, c.paper, c.source, s.sourceDay];

function rateCell({ part, whole, shares }: FigureLine): Cell {
  if (!shares) return undefined;
  const r = part === null || whole === null ? { kind: 'missing' as const } : rate(part, whole);
  return r.kind === 'known' ? { share: r.perMille } : MISSING;
}

function numbers(line: FigureLine): Cell[] {
  const whole = line.shares ? (line.whole ?? MISSING) : undefined;
  return [
    countedIn(line.unit), line.part ?? MISSING, whole, rateCell(line), line.named ?? undefined, line.unnamed ?? undefined,
    line.printedRange === null ? undefined : unbroken(line.printedRange), targetWords(line), verdictWords(line), line.check ? s.yes : undefined,
    line.missingAreas > 0 ? line.missingAreas : undefined, line.paper ?? undefined, line.source ?? undefined, line.asOf ? { day: line.asOf } : undefined,
  ];
}

/** Header and one row a line, in the order of print. */
export function figuresSheet(page: FiguresPage): Cell[][] {
  const when: Cell[] = [{ day: page.figures.cut }, clockAndDay(page.cut?.madeAt ?? page.asOf)];
  return [
    [s.id, s.indicator, s.line, ...NUMBERS, s.cut, s.asOf],
    ...groupsOf(page).flatMap(({ id, words: indicator, lines }) => lines.map(({ words: own, line }): Cell[] => [id, indicator, own, ...numbers(line), ...when])),
  ];
}

/** What stands behind one line: the tổ of the ward, or the houses and lessons of a tổ. */
export function rowsSheet(page: FigureRowsPage, unit: string): Cell[][] {
  if (!page.unit) {
    return [[s.number, s.oldWard, ...NUMBERS], ...page.areas.map(({ unit: area, line }): Cell[] => [area.number, area.oldWard, ...numbers(line)])];
  }
  return [
    [words.rows.row, `${words.rows.part} (${countedIn(unit)})`],
    ...page.rows.map(({ label, part }): Cell[] => [label, part]),
    ...(page.others === 0 ? [] : [[words.rows.others, page.others]]),
  ];
}

/** `so-lieu-to-12-2026-11-24-1842`, `so-lieu-chot-2026-10-31-CT-c2.people`. */
export function figuresFile({ unit, cut, asOf }: { unit: Unit | null; cut: FiguresPage['cut']; asOf: number }, line = ''): string {
  const of = unit ? words.fileArea(unit.number) : words.file;
  return `${[of, cut ? words.fileFrozen(cut.day) : fileStamp(asOf), line].filter((part) => part !== '').join('-')}`;
}
