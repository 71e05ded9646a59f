/** The first screen: the street being walked, the next door, what is due. */
import type { Day, Outcome, Today } from '@tung-nha/shared/generated';
import { record } from '../door/saving';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

export class TodayPage {
  today = $state.raw<Today>();
  /** Where the next door stands on its strip. */
  here = $state<number>();
  saving = $state(false);
  failure = $state.raw<CallError>();

  constructor(readonly phone: Phone, readonly undo: Undo) {}

  async load(): Promise<void> {
    try {
      const today = await call('today', {});
      this.here = await this.#placeOnStrip(today);
      this.today = today;
      this.phone.unsent = today.unsent;
      this.failure = undefined;
    } catch (error) {
      this.failure = CallError.from(error);
    }
  }

  /** One tap for a door that does not open. True once it is safe on this phone. */
  async record(outcome: Outcome, revisitOn?: Day): Promise<boolean> {
    const door = this.today?.next;
    if (!door || this.saving) return false;
    this.saving = true;
    this.failure = undefined;
    try {
      await record(this.phone, this.undo, door, { outcome, revisitOn });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }

  async #placeOnStrip({ street, next }: Today): Promise<number | undefined> {
    if (!street || !next) return undefined;
    const { area, street: name, kiet } = street;
    const doors = await call('doors', { area, street: name, ...(kiet !== null && { kiet }) });
    const at = doors.findIndex((door) => door.household === next.household);
    return at < 0 ? undefined : at;
  }
}
