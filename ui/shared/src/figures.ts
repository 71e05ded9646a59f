/**
 * A line of an indicator as people read it. The engine and the server print numbers by one rule (`printed`); here stands
 * only which words belong to them, so that desk and phone say the same of the same figure.
 */
import type { FigureLine, Indicator, LineDefinition } from './generated/types';
import { count } from './numbers';
import { figureWords as words } from './words/figures';
import { language } from './words/language';

const NO_BREAK_SPACE = '\u00a0';

/** `CT-c2.people`, by which a line is asked for. */
export function lineName(line: Pick<FigureLine, 'indicator' | 'code'>): string {
  return `${line.indicator}.${line.code}`;
}

/** The indicator and the rule of a line; neither for a line of a later version. */
export function definitionOf(indicators: readonly Indicator[], line: Pick<FigureLine, 'indicator' | 'code'>): { indicator?: Indicator; definition?: LineDefinition } {
  const indicator = indicators.find(({ id }) => id === line.indicator);
  const definition = indicator?.lines.find(({ code }) => code === line.code);
  return { ...(indicator && { indicator }), ...(definition && { definition }) };
}

/** What the line says: its own words, else its indicator's, else its id as it stands. */
export function lineWords(indicators: readonly Indicator[], line: Pick<FigureLine, 'indicator' | 'code'>): string {
  const { indicator, definition } = definitionOf(indicators, line);
  return (definition?.words ?? indicator?.words)?.[language] ?? lineName(line);
}

/** "người", "tổ-tuần"; a unit of a later version stands as it came. */
export function countedIn(unit: string): string {
  return words.units[unit] ?? unit;
}

/** "80 %", "trên 80 %"; nothing where the plan names no number. */
export function targetWords({ target, strict }: Pick<FigureLine, 'target' | 'strict'>): string | undefined {
  if (target === null) return undefined;
  const tenths = target % 10 === 0 ? '' : `,${target % 10}`;
  const percent = `${count(Math.floor(target / 10))}${tenths}${NO_BREAK_SPACE}%`;
  return strict ? words.more(percent) : percent;
}

/** "Đạt", "Chưa đạt (trên 80 %)", "Chưa đủ căn cứ đánh giá"; nothing where nothing is judged. */
export function verdictWords(line: Pick<FigureLine, 'verdict' | 'target' | 'strict'>): string | undefined {
  switch (line.verdict) {
    case 'reached':
      return words.reached;
    case 'not_reached':
      return words.notReached(targetWords(line) ?? '');
    case 'undecided':
      return words.undecided;
    default:
      return undefined;
  }
}

/** What is to be known of a figure, each as a line of its own under it: how it came about, its range, what it lacks. */
export function notesOf(line: Pick<FigureLine, 'unit' | 'named' | 'unnamed' | 'printedRange' | 'missingAreas'>): string[] {
  const { named, unnamed } = line;
  const told = named !== null && unnamed !== null && (unnamed > 0 || (line.unit === 'people' && named > 0));
  return [
    ...(told ? [words.byName(named, unnamed)] : []),
    ...(line.printedRange === null ? [] : [words.range(unbroken(line.printedRange))]),
    ...(line.missingAreas > 0 ? [words.missingAreas(line.missingAreas)] : []),
  ];
}

/** The printed figure in a form that no line end tears: "46,9 %" stays together. */
export function unbroken(printed: string): string {
  return printed.replace(/ %/g, `${NO_BREAK_SPACE}%`);
}

/** "122/260 người = 46,9 %", "411 lượt", "122/— người": the unit stands with the count, not with the share. */
export function withUnit({ printed, unit, part }: Pick<FigureLine, 'printed' | 'unit' | 'part'>): string {
  if (part === null) return printed;
  const [figure = printed, ...rest] = unbroken(printed).split(' = ');
  return [`${figure}${NO_BREAK_SPACE}${countedIn(unit)}`, ...rest].join(' = ');
}
