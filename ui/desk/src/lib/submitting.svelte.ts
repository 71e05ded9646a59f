/** What is written down on *Ai chưa nộp*: one deed at a time, each with a way back for as long as it is the last one. */

import type { Day, ReporterKind, SubmissionRow, SubmissionState } from '@tung-nha/shared/generated';
import { deskFirstWords } from '@tung-nha/shared/words/desk-first';
import { server } from './api';
import { Errand } from './errand.svelte';
import { ownerWords } from './submissions';

const words = deskFirstWords.owed;

export class Submitting {
  /** What was done last, or why it was not. */
  said = $state('');
  failed = $state(false);
  readonly #errand = new Errand(words.notSet);
  readonly busy = $derived(this.#errand.busy);
  #undo = $state.raw<() => Promise<unknown>>();
  readonly canUndo = $derived(this.#undo !== undefined && !this.busy);
  readonly #done: () => Promise<void>;

  /** `done`: called once the server has it, so that the page shows it. */
  constructor(done: () => Promise<void>) {
    this.#done = done;
  }

  async set(row: SubmissionRow, state: SubmissionState): Promise<void> {
    if (row.state === state) return;
    const before = row.state;
    await this.#run(() => server.submit({ owner: row.owner, state }), words.set(ownerWords(row), words.states[state]), () => server.submit({ owner: row.owner, state: before }));
  }

  async end(row: SubmissionRow): Promise<void> {
    await this.#run(() => server.endReporter({ reporter: row.owner, ended: true }), words.ended(row.name), () => server.endReporter({ reporter: row.owner, ended: false }));
  }

  /** True once the server has it. */
  add(kind: ReporterKind, name: string): Promise<boolean> {
    return this.#run(() => server.addReporter({ kind, name }), words.set(name.trim(), words.states.missing));
  }

  department(day: Day | null, before: Day | null, said: string): Promise<boolean> {
    return this.#run(() => server.departmentDeadline({ day }), said, () => server.departmentDeadline({ day: before }));
  }

  async undo(): Promise<void> {
    const back = this.#undo;
    if (back) await this.#run(back, words.putBack);
  }

  async #run(deed: () => Promise<unknown>, said: string, undo?: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    const done = await this.#errand.run(async () => {
      await deed();
      await this.#done();
    });
    [this.said, this.failed, this.#undo] = done ? [said, false, undo] : [this.#errand.failure, true, undefined];
    return done !== undefined;
  }
}
