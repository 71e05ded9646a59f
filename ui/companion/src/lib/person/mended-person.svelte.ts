/** Mending what stands about a person: each field alone, and only what was touched is written. */
import { personWords } from '@tung-nha/shared/words/person';
import type { MendPerson, PersonView } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

type Field = Omit<MendPerson, 'person'>;

export class MendedPerson {
  person = $state.raw<PersonView>();
  place = $state('');
  changes = $state.raw<Field>({});
  saving = $state(false);
  failure = $state.raw<CallError>();

  readonly touched = $derived(Object.keys(this.changes).length > 0);

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string, readonly id: string) {}

  async load(): Promise<void> {
    try {
      const view = await call('household', { household: this.household });
      this.person = view.people.find((person) => person.id === this.id);
      this.place = view.door.short;
      if (!this.person) this.failure = new CallError('not_found', '');
    } catch (error) {
      this.failure = CallError.from(error);
    }
  }

  change(field: Field): void {
    this.changes = { ...this.changes, ...field };
  }

  async save(): Promise<boolean> {
    if (!this.person || this.saving || !this.touched) return false;
    this.saving = true;
    this.failure = undefined;
    try {
      this.phone.saved(await call('mend_person', { person: this.id, ...this.changes }));
      this.undo.show({ said: personWords.saved(this.changes.name ?? this.person.name) });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }
}
