/** "Kết quả của tổ" as the screen reads it, and the houses behind one of its figures. */
import type { Results, Unit } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import { resultsOf, type ShownResults } from './cards';

export class ResultsPage {
  areas = $state.raw<(ShownResults & { unit: Unit })[]>();
  /** Skill code of this week. */
  weekly = $state.raw<string>();
  failure = $state.raw<CallError>();

  async load(): Promise<void> {
    try {
      const results: Results = await call('results', {});
      this.areas = results.areas.map(({ unit, figures }) => ({ unit, ...resultsOf(results.indicators, figures) }));
      this.weekly = results.weeklySkill ?? undefined;
      this.failure = undefined;
    } catch (error) {
      this.failure = CallError.from(error);
    }
  }
}
