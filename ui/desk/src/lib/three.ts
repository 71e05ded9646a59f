/**
 * Why: *Ba con số* is what a leader says in a meeting: doors that opened, people who were helped, and those whom the plan
 * puts first. It must be the same three lines, with the same numbers, as the table below and the page of figures.
 */

import { countedIn, lineName, unbroken } from '@tung-nha/shared/figures';
import type { FigureLine, FirstPage } from '@tung-nha/shared/generated';
import { dateDigits, dayOf } from '@tung-nha/shared/dates';
import { deskWords } from '@tung-nha/shared/words/desk';
import type { ThreeFigure, ThreeFigures } from '@tung-nha/shared/words/desk-first';
import { MISSING, percent, rate, share } from './figure';
import { clockAndDay } from './moments';

/** Which lines they are. */
export const THREE: Readonly<Record<ThreeFigure, string>> = { met: 'PH-b.households', guided: 'PH-d.people', priority: 'UT-h.households' };

/** A line of the ward's figures by its name. */
export function lineOf(page: FirstPage, name: string): FigureLine | undefined {
  return page.figures.lines.find((line) => lineName(line) === name);
}

/** "71/100 hộ (71,0 %)"; a rate that cannot be printed is left out, and what is wrong with it is said. */
export function inSentence(line: FigureLine | undefined): string {
  if (!line || line.part === null) return MISSING;
  const of = line.whole ?? 0;
  const r = rate(line.part, of);
  const note = r.kind === 'known' ? ` (${percent(r.perMille)})` : r.kind === 'doubtful' ? ` (${deskWords.coverage.check})` : '';
  return unbroken(`${share(line.part, of)}\u00a0${countedIn(line.unit)}${note}`);
}

/** What the sentence says. */
export function threeFigures(page: FirstPage): ThreeFigures {
  const { asOf, silentPhones, silentSince } = page;
  return {
    ward: deskWords.ward(page.ward),
    asOf: clockAndDay(asOf),
    met: inSentence(lineOf(page, THREE.met)),
    guided: inSentence(lineOf(page, THREE.guided)),
    priority: inSentence(lineOf(page, THREE.priority)),
    awaiting: page.figures.register.awaiting,
    missingAreas: lineOf(page, THREE.guided)?.missingAreas ?? 0,
    silent: { phones: silentPhones, since: silentSince ? dateDigits(silentSince, dayOf(asOf).day) : undefined },
  };
}
