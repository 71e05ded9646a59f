/** What stands behind one figure of one tổ: its houses, in the order of a walk. */
import { countedIn, lineName, lineWords, withUnit } from '@tung-nha/shared/figures';
import type { AskRows } from '@tung-nha/shared/generated';
import { count } from '@tung-nha/shared/numbers';
import { resultWords } from '@tung-nha/shared/words/results';
import { call, CallError } from '../ipc/call';

export interface ShownRow {
  key: string;
  label: string;
  /** Absent for what is no house. */
  household: string | undefined;
  /** "góp 2 người"; empty where each house adds itself. */
  adds: string;
}

export class RowsPage {
  title = $state('');
  /** "122/260 người = 46,9 %" */
  figure = $state('');
  rows = $state.raw<ShownRow[]>();
  failure = $state.raw<CallError>();

  constructor(readonly asked: AskRows) {}

  async load(): Promise<void> {
    try {
      const [results, rows] = await Promise.all([call('results', {}), call('figure_rows', this.asked)]);
      const here = results.areas.find(({ unit }) => unit.area === this.asked.area);
      const line = here?.figures.lines.find((each) => lineName(each) === this.asked.line);
      this.title = line ? lineWords(results.indicators, line) : resultWords.rows;
      this.figure = line ? withUnit(line) : '';
      this.rows = rows.map(({ household, label, part }, at) => ({
        key: `${household ?? label} ${at}`, label, household: household ?? undefined,
        adds: !line || line.unit === 'households' ? '' : resultWords.adds(`${count(part)} ${countedIn(line.unit)}`),
      }));
      this.failure = undefined;
    } catch (error) {
      this.failure = CallError.from(error);
    }
  }
}
