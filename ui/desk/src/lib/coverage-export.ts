/** The coverage table as a spreadsheet: every column of the screen and the two that explain its rates. */

import type { CoveragePage, CoverageRow } from '@tung-nha/shared/generated';
import { deskWords } from '@tung-nha/shared/words/desk';
import { denominator } from './coverage-rows';
import { MISSING, rate } from './figure';
import { clockAndDay } from './moments';
import type { Cell } from './spreadsheet';

const words = deskWords.coverage;

function rateCell(part: number, of: number): Cell {
  const r = rate(part, of);
  return r.kind === 'known' ? { share: r.perMille } : r.kind === 'missing' ? MISSING : words.check;
}

const households = (word: string): string => `${word} (${words.households})`;

/** Header and rows, in the order in which they stand on the screen. */
export function coverageSheet(page: CoveragePage, rows: readonly CoverageRow[]): Cell[][] {
  const asOf = clockAndDay(page.asOf);
  return [
    [words.numberColumn, words.oldWardColumn, words.registeredColumn, households(words.columns.excluded), households(words.columns.awaiting), words.denominatorColumn, households(words.columns.visited), words.visitedRateColumn, households(words.columns.met), words.metRateColumn, households(words.columns.notVisited), households(words.columns.notMet), words.columns.lastVisit, words.columns.phones, words.sourceColumn, words.asOfColumn],
    ...rows.map(({ unit, coverage: c, lastVisit, phones }): Cell[] => {
      const of = denominator(c);
      return [unit.number, unit.oldWard, c.registered, c.excluded, c.awaiting, of, c.visited, rateCell(c.visited, of), c.met, rateCell(c.met, of), of - c.visited, of - c.met, lastVisit ? { day: lastVisit } : MISSING, phones, page.denominatorSource, asOf];
    }),
  ];
}
