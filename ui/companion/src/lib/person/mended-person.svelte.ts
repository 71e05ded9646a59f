/** Mending what stands about a person: each field alone, and only what was touched is written. */
import { personWords } from '@tung-nha/shared/words/person';
import type { MendPerson, PersonView } from '@tung-nha/shared/generated';
import { Draft } from '../draft.svelte';
import { danger } from '../guard';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

type Field = Omit<MendPerson, 'person'>;

export class MendedPerson {
  person = $state.raw<PersonView>();
  place = $state('');
  changes = $state.raw<Field>({});
  saving = $state(false);
  /** Why it was not saved: said until it is. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  readonly draft: Draft<{ changes: Field }>;
  readonly name = $derived(this.changes.name ?? this.person?.name ?? '');
  readonly nameDanger = $derived(danger(this.changes.name ?? ''));
  readonly touched = $derived(Object.keys(this.changes).length > 0);
  readonly ready = $derived(this.touched && this.name.trim() !== '' && this.nameDanger === undefined && !this.saving);

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string, readonly id: string) {
    this.draft = new Draft(household, `mend-person:${id}`, () => ({ changes: this.changes }));
  }

  async load(): Promise<void> {
    try {
      const [view, kept] = await Promise.all([call('household', { household: this.household }), this.draft.open()]);
      this.changes = kept?.changes ?? {};
      this.person = view.people.find((person) => person.id === this.id && person.withdrawnOn === null && person.status !== 'dead');
      this.place = view.door.short;
      this.unread = this.person ? undefined : new CallError('not_found', '');
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  change(field: Field): void {
    this.changes = { ...this.changes, ...field };
    void this.draft.keep();
  }

  /** A letter; the name as it stood is no change. */
  write(name: string): void {
    const { name: _, ...others } = this.changes;
    this.changes = name === this.person?.name ? others : { ...others, name };
    this.draft.soon();
  }

  async drop(): Promise<void> {
    this.changes = {};
    await this.draft.forget();
  }

  async save(): Promise<boolean> {
    if (!this.person || !this.ready) return false;
    this.saving = true;
    this.failure = undefined;
    const { name, ...others } = this.changes;
    try {
      this.draft.leave();
      this.phone.saved(await call('mend_person', { person: this.id, ...others, ...(name !== undefined && { name: name.trim() }) }));
      await this.draft.forget();
      this.undo.show({ said: personWords.saved(this.name.trim()) });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }
}
