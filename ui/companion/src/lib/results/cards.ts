/**
 * Why: the plan has some fifty lines, and an elder reads one number at a time. What a Tổ works for stands in three short
 * groups, one card an indicator; the rest waits folded. The engine counts and prints; here it is only put in order.
 */
import { definitionOf, lineName, lineWords, notesOf, verdictWords, withUnit } from '@tung-nha/shared/figures';
import type { FigureLine, Figures, Indicator, Verdict } from '@tung-nha/shared/generated';
import { language } from '@tung-nha/shared/words/language';
import { resultWords } from '@tung-nha/shared/words/results';

/** One line, ready to be read. */
export interface ShownFigure {
  /** `CT-c2.people` */
  name: string;
  title: string;
  /** "122/260 người = 46,9 %" */
  figure: string;
  /** What the number cannot be compared with: "Chưa có tổng số người của tổ". */
  lacks: string | undefined;
  /** Its source is to be looked at: more than all. */
  check: boolean;
}

export interface ResultCard extends ShownFigure {
  notes: string[];
  verdict: Verdict | null;
  verdictWords: string | undefined;
  /** Houses stand behind it. */
  opens: boolean;
  /** Further lines of the same indicator. */
  besides: ShownFigure[];
}

export type GroupKey = 'houses' | 'people' | 'lessons';

export interface ShownResults {
  groups: { key: GroupKey; cards: ResultCard[] }[];
  /** What no group names, as far as this phone knows a number of it. */
  others: ResultCard[];
}

/** An indicator with all its lines, or one line alone, which then leaves its indicator. */
const GROUPS: readonly { key: GroupKey; asked: readonly string[] }[] = [
  { key: 'houses', asked: ['PH-a', 'PH-b', 'PH-c', 'UT-h', 'GD', 'CT-e.leaflets'] },
  { key: 'people', asked: ['PH-d', 'CT-c2', 'CT-e', 'CT-c1', 'UT-n'] },
  { key: 'lessons', asked: ['NCT', 'TKN', 'VPS'] },
];
const ASKED = new Set(GROUPS.flatMap(({ asked }) => asked));

function shownFigure(indicators: readonly Indicator[], line: FigureLine): ShownFigure {
  // On a phone there is one tổ, so a missing total is said as that tổ's.
  const lacks = !line.shares || line.whole !== null ? undefined : line.unit === 'people' ? resultWords.noPeople : resultWords.noWhole;
  return { name: lineName(line), title: lineWords(indicators, line), figure: withUnit(line), lacks, check: line.check };
}

function card(indicators: readonly Indicator[], lines: readonly FigureLine[], opening: boolean): ResultCard | undefined {
  const [first, ...rest] = lines;
  if (!first) return undefined;
  const { indicator, definition } = definitionOf(indicators, first);
  const alone = ASKED.has(lineName(first));
  const shown = shownFigure(indicators, first);
  const besides = rest.map((line) => shownFigure(indicators, line));
  // Where the first line says less than its indicator ("Lớp"), it is one among the others under the indicator's words.
  if (indicator && definition?.words && !alone) {
    return { name: shown.name, title: indicator.words[language], figure: '', lacks: undefined, check: false, notes: [], verdict: null, verdictWords: undefined, opens: false, besides: [shown, ...besides] };
  }
  return { ...shown, notes: notesOf({ ...first, missingAreas: 0 }), verdict: first.verdict, verdictWords: verdictWords(first), opens: opening && (first.part ?? 0) > 0, besides };
}

/** The cards of one tổ. */
export function resultsOf(indicators: readonly Indicator[], { lines }: Pick<Figures, 'lines'>): ShownResults {
  const linesOf = (asked: string): FigureLine[] =>
    lines.filter((line) => lineName(line) === asked || (line.indicator === asked && !ASKED.has(lineName(line))));
  const cards = (asked: readonly string[], opening: boolean): ResultCard[] => asked.flatMap((each) => card(indicators, linesOf(each), opening) ?? []);
  const grouped = new Set(GROUPS.flatMap(({ asked }) => asked.flatMap(linesOf)));
  const left = lines.filter((line) => line.part !== null && !grouped.has(line));
  const ids = [...new Set(left.map(({ indicator }) => indicator))];
  return {
    groups: GROUPS.map(({ key, asked }) => ({ key, cards: cards(asked, key !== 'lessons') })).filter(({ cards: some }) => some.length > 0),
    others: ids.flatMap((id) => card(indicators, left.filter(({ indicator }) => indicator === id), false) ?? []),
  };
}
