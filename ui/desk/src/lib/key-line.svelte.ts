/** One line of paper while it is keyed: what stays for the next line (sheet, walker, day) and what goes (door, outcome). */

import type { Keyed, Outcome } from '@tung-nha/shared/generated';
import { deskReportWords } from '@tung-nha/shared/words/desk-report';
import { server } from './api';
import { Errand } from './errand.svelte';

/** In the order of the keys 1–7. */
export const OUTCOMES = ['met', 'nobody_home', 'come_back', 'declined', 'no_one_lives', 'not_found', 'family_matter'] as const satisfies readonly Outcome[];

export class KeyingLine {
  readonly errand = new Errand(deskReportWords.notDone);
  by = $state('');
  day = $state('');
  door = $state('');
  outcome = $state<(typeof OUTCOMES)[number]>();
  revisitOn = $state('');
  /** What became of the last line. */
  last = $state.raw<Keyed>();

  /** The outcome behind a key, if it is one. */
  press(key: string): boolean {
    const outcome = OUTCOMES[Number(key) - 1];
    if (outcome) this.outcome = outcome;
    return outcome !== undefined;
  }

  /** True once the server has answered; what was typed stays until then. */
  async save(sheet: string): Promise<boolean> {
    const { by, day, door, outcome, revisitOn } = this;
    if (outcome === undefined) return false;
    const kept = await this.errand.run(() =>
      server.key({ by, day, door: door.trim(), outcome, ...(sheet === '' ? {} : { sheet: Number(sheet) }), ...(outcome === 'come_back' && revisitOn !== '' ? { revisitOn } : {}) }),
    );
    if (!kept) return false;
    this.last = kept.answer;
    [this.door, this.outcome, this.revisitOn] = ['', undefined, ''];
    return true;
  }
}
