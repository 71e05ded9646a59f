/** The first screen: the walk or the street that is on, the next door, what is due. */
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
  /** Why a tap was not saved: said until one is, whatever arrives meanwhile. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  constructor(readonly phone: Phone, readonly undo: Undo) {}

  async load(): Promise<void> {
    try {
      const today = await call('today', {});
      this.here = await this.#placeOnStrip(today);
      this.today = today;
      this.phone.unsent = today.unsent;
      this.unread = undefined;
    } catch (error) {
      this.unread = CallError.from(error);
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
      // Until the next house stands there, no tap is meant for the one that was.
      await this.load();
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }

  async #placeOnStrip({ walk, street, next }: Today): Promise<number | undefined> {
    if (!next) return undefined;
    if (walk) return found(walk.doors.indexOf(next.household));
    if (!street) return undefined;
    const { area, street: name, kiet } = street;
    const doors = await call('doors', { area, street: name, ...(kiet !== null && { kiet }) });
    return found(doors.findIndex((door) => door.household === next.household));
  }
}

function found(index: number): number | undefined {
  return index < 0 ? undefined : index;
}
