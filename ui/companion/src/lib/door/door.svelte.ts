/** One door opened: what is known of it, and the deeds that are done there in one tap. */
import { fieldWords, conflictWords } from '@tung-nha/shared/words/conflicts';
import { doorWords } from '@tung-nha/shared/words/door';
import type { Conflict, HouseholdView, VisitView } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';
import { placeOf, record, type Finding } from './saving';

export class DoorPage {
  view = $state.raw<HouseholdView>();
  /** A half-filled visit waits here. */
  hasDraft = $state(false);
  saving = $state(false);
  /** Why a tap was not saved: said until one is, whatever arrives meanwhile. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string) {}

  async load(): Promise<void> {
    try {
      const household = this.household;
      const [view, draft] = await Promise.all([call('household', { household }), call('draft', { household })]);
      this.view = view;
      this.hasDraft = draft.body !== '';
      this.unread = undefined;
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  /** True once the visit is safe on this phone. */
  async record(finding: Finding): Promise<boolean> {
    const view = this.view;
    if (!view || this.saving) return false;
    return this.#deed(() => record(this.phone, this.undo, view.door, finding));
  }

  /** Takes one of my own visits of today back. */
  async takeBack(visit: VisitView): Promise<void> {
    await this.#deed(async () => {
      this.phone.saved(await call('void_visit', { household: this.household, visit: visit.id }));
      if (this.view) this.undo.show({ said: doorWords.undone(placeOf(this.view.door)) });
    });
  }

  /** One tap on a conflict card. */
  async choose(conflict: Conflict, value: string): Promise<void> {
    await this.#deed(() => choose(this.phone, this.undo, conflict, value));
  }

  async dropDraft(): Promise<void> {
    await this.#deed(async () => {
      await call('keep_draft', { household: this.household, body: '' });
      this.hasDraft = false;
    });
  }

  async #deed(deed: () => Promise<unknown>): Promise<boolean> {
    if (this.saving) return false;
    this.saving = true;
    try {
      await deed();
      this.failure = undefined;
      // Until what was done stands on the screen, no tap is meant for what stood there before.
      await this.load();
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }
}

/** Decides a field that two people both changed: an ordinary change, offline too. Throws [`CallError`]. */
export async function choose(phone: Phone, undo: Undo, conflict: Conflict, value: string): Promise<void> {
  const { document, field } = conflict;
  phone.saved(await call('choose', { document, field, value }));
  undo.show({ said: conflictWords.chosen(fieldWords(field)) });
}
