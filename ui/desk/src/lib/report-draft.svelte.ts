/**
 * The words of a paper while somebody edits them. What was typed stays in the form until it is saved: a new answer of the
 * server changes the other parts and never these.
 */

import type { AskReport, ReportPage, ReportPart } from '@tung-nha/shared/generated';
import { deskReportWords } from '@tung-nha/shared/words/desk-report';
import { SvelteMap } from 'svelte/reactivity';
import { server } from './api';
import { Errand } from './errand.svelte';

export class ReportDraft {
  readonly errand = new Errand(deskReportWords.notDone);
  /** Part to what is typed and not saved. */
  readonly typed = new SvelteMap<string, string>();
  /** Said once the server holds the words. */
  saved = $state(false);
  readonly unsaved = $derived(this.typed.size > 0);

  /** What stands in the box of a part. */
  text({ part, body }: ReportPart): string {
    return this.typed.get(part) ?? body;
  }

  type({ part, body }: ReportPart, text: string): void {
    this.saved = false;
    if (text === body) this.typed.delete(part);
    else this.typed.set(part, text);
  }

  /** The paper with the new words, once they are kept. */
  async save(of: AskReport): Promise<ReportPage | undefined> {
    if (!this.unsaved) return undefined;
    const parts = Object.fromEntries(this.typed);
    const page = (await this.errand.run(() => server.saveReport({ of, parts })))?.answer;
    if (page) {
      // What was typed on while the words travelled is not saved yet.
      for (const [part, text] of Object.entries(parts)) if (this.typed.get(part) === text) this.typed.delete(part);
      this.saved = true;
    }
    return page;
  }
}
