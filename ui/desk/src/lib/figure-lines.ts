/**
 * Why: what the page of figures shows (which lines under which indicator, which of them open) is worked out here on plain
 * values, so that a test can say what screen and file must agree on.
 *
 * Nothing is added up or judged here: the server counts, prints and judges.
 */

import { definitionOf, lineName } from '@tung-nha/shared/figures';
import type { FigureLine, FiguresPage, LineDefinition } from '@tung-nha/shared/generated';
import { language } from '@tung-nha/shared/words/language';

/** One line with what is said of it beside its indicator. */
export interface ShownLine {
  /** `CT-c2.people` */
  name: string;
  /** Its own words; the first line of most indicators has none, it is the indicator. */
  words: string | undefined;
  line: FigureLine;
  /** Rows stand behind it. */
  opens: boolean;
}

/** An indicator and its lines, in the order of print. */
export interface FigureGroup {
  id: string;
  words: string;
  lines: ShownLine[];
}

/** What others report has no rows of ours, and nothing stands behind nothing. */
function opens(line: FigureLine, definition: LineDefinition | undefined): boolean {
  return definition?.kind !== 'line' && line.part !== null && line.part > 0;
}

/** Every line under its indicator; one of a later version stands under its own id, because hiding it would hide a figure. */
export function groupsOf({ indicators, figures }: Pick<FiguresPage, 'indicators' | 'figures'>): FigureGroup[] {
  const groups: FigureGroup[] = [];
  for (const line of figures.lines) {
    const { indicator, definition } = definitionOf(indicators, line);
    let group = groups.find(({ id }) => id === line.indicator);
    if (!group) groups.push((group = { id: line.indicator, words: indicator?.words[language] ?? '', lines: [] }));
    const own = definition ? definition.words?.[language] : line.code;
    group.lines.push({ name: lineName(line), words: own, line, opens: opens(line, definition) });
  }
  return groups;
}
