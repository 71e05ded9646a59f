/**
 * Workbooks on their way into the register. The page keeps the files and what was put right; the server keeps nothing
 * between the preview and the import, so both send the same.
 */

import type { ImportFile, ImportPreview } from '@tung-nha/shared/generated';
import { deskImportWords as words } from '@tung-nha/shared/words/desk-import';
import { deskRunningWords } from '@tung-nha/shared/words/desk-running';
import { server } from './api';
import { Errand } from './errand.svelte';
import { base64, MOST_BYTES } from './file';

export interface Dropped extends ImportFile {
  /** Shown to whoever dropped it, and never sent: a file may be called after somebody. */
  name: string;
  size: number;
}

export class Importing {
  files = $state<Dropped[]>([]);
  /** From the first file until all were taken or left out: the page shows nothing else meanwhile. */
  working = $state(false);
  preview = $state.raw<ImportPreview>();
  /** What the last import did. */
  done = $state.raw<ImportPreview>();
  /** Something was put right since the preview. */
  stale = $state(false);
  problem = $state('');
  readonly errand = new Errand(deskRunningWords.notDone);

  async take(chosen: Iterable<File>): Promise<void> {
    [this.problem, this.done, this.working] = ['', undefined, true];
    const added: Dropped[] = [];
    for (const file of chosen) {
      try {
        added.push({ name: file.name, size: file.size, bytes: await base64(file), sheets: [], rows: [] });
      } catch {
        this.#stay(words.unreadable(file.name));
        return;
      }
    }
    if ([...this.files, ...added].reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
      this.#stay(words.tooMany);
      return;
    }
    this.files.push(...added);
    await this.look();
  }

  async leaveOut(at: number): Promise<void> {
    this.files.splice(at, 1);
    if (this.files.length > 0) await this.look();
    else [this.preview, this.working] = [undefined, false];
  }

  async look(): Promise<void> {
    this.preview = undefined;
    const read = await this.errand.run(() => server.previewImport({ files: this.#sent() }));
    if (!read) return;
    this.preview = read.answer;
    this.stale = false;
  }

  async go(): Promise<boolean> {
    const done = await this.errand.run(() => server.importLists({ files: this.#sent() }));
    if (!done) return false;
    [this.done, this.files, this.preview, this.working] = [done.answer, [], undefined, false];
    return true;
  }

  /** The place of a sheet that does not say it. */
  choosePlace(at: number, sheet: string, tdp: string, oldWard: string): void {
    const file = this.files[at];
    if (file) file.sheets = [...file.sheets.filter((mend) => mend.sheet !== sheet), { sheet, tdp, oldWard }];
    this.stale = true;
  }

  /** A row's address, or none to leave the row out; an empty one takes both back. */
  mendRow(at: number, sheet: string, row: number, address: string | null): void {
    const file = this.files[at];
    if (!file) return;
    const others = file.rows.filter((mend) => mend.sheet !== sheet || mend.row !== row);
    file.rows = address === '' ? others : [...others, { sheet, row, address }];
    this.stale = true;
  }

  /** Nothing more was taken; what was there stays. */
  #stay(problem: string): void {
    this.problem = problem;
    this.working = this.files.length > 0;
  }

  #sent(): ImportFile[] {
    return this.files.map(({ bytes, sheets, rows }) => ({ bytes, sheets, rows }));
  }
}
