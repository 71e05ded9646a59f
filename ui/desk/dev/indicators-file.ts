/**
 * Reads `schemas/catalogue/indicators.toml` for the made-up ward: just the forms that the file uses, so that the page is
 * looked at with the ward's own wording.
 */

import { readFileSync } from 'node:fs';
import type { Indicator, LineDefinition } from '@tung-nha/shared/generated';

function value(text: string): unknown {
  return JSON.parse(text.replace(/([{,]\s*)(\w+)\s*=/g, '$1"$2":'));
}

/** The indicators in the order of print. */
export function indicatorsOfPlan(): Indicator[] {
  const indicators: Indicator[] = [];
  let at: Record<string, unknown> = {};
  for (const row of readFileSync(new URL('../../../schemas/catalogue/indicators.toml', import.meta.url), 'utf8').split('\n')) {
    const pair = /^(\w+)\s*=\s*(.+)$/.exec(row);
    if (row === '[[indicators]]') {
      const indicator: Indicator = { id: '', words: { vi: '', en: '' }, rule: '', lines: [] };
      indicators.push(indicator);
      at = indicator as unknown as Record<string, unknown>;
    } else if (row === '[[indicators.lines]]') {
      const line: LineDefinition = { code: '', words: null, unit: '', kind: 'activity', part: '', whole: null, known: null, target: null, strict: false, range: false };
      indicators.at(-1)?.lines.push(line);
      at = line as unknown as Record<string, unknown>;
    } else if (row.startsWith('[[')) at = {};
    else if (pair?.[1] && pair[2]) at[pair[1]] = value(pair[2]);
  }
  return indicators;
}
