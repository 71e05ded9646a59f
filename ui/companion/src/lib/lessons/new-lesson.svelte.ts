/** A lớp about to be opened: of one tổ, of one kind, by a title that names nobody. */
import { lessonWords } from '@tung-nha/shared/words/lessons';
import type { Unit } from '@tung-nha/shared/generated';
import { danger } from '../guard';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

export const TITLE_LIMIT = 100;

export class NewLesson {
  area = $state<string>();
  kind = $state<string>();
  title = $state('');
  saving = $state(false);
  failure = $state.raw<CallError>();

  readonly titleDanger = $derived(danger(this.title));
  readonly ready = $derived(
    this.area !== undefined && this.kind !== undefined && this.title.trim() !== '' && this.titleDanger === undefined && !this.saving,
  );

  /** What is still to be said, while the button waits for it. */
  readonly missing = $derived(
    this.area === undefined ? lessonWords.missing.area
    : this.kind === undefined ? lessonWords.missing.kind
    : this.title.trim() === '' ? lessonWords.missing.title
    : '',
  );

  constructor(readonly phone: Phone, readonly undo: Undo, areas: readonly Unit[]) {
    if (areas.length === 1) this.area = areas[0]?.area;
  }

  /** The new lớp's id once it is safe on this phone. */
  async save(): Promise<string | undefined> {
    if (!this.ready || this.area === undefined || this.kind === undefined) return undefined;
    this.saving = true;
    this.failure = undefined;
    const title = this.title.trim();
    try {
      const saved = await call('add_lesson', { area: this.area, kind: this.kind, title });
      this.phone.saved(saved);
      this.undo.show({ said: lessonWords.added(title) });
      return saved.lesson ?? undefined;
    } catch (error) {
      this.failure = CallError.from(error);
      return undefined;
    } finally {
      this.saving = false;
    }
  }
}
