/**
 * The walking order of a street as this volunteer walks it. A house goes by one step with an arrow, or is taken up and put
 * down elsewhere; nothing is kept before it is saved.
 */
import { orderWords } from '@tung-nha/shared/words/order';
import type { AskDoors, Door } from '@tung-nha/shared/generated';
import { placeOf } from '../door/saving';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

export class StreetOrder {
  doors = $state.raw<Door[]>();
  title = $state('');
  /** The house that was taken up. */
  held = $state.raw<Door>();
  /** Said after each step: "K45/15: nhà 3 trong 14". */
  said = $state('');
  saving = $state(false);
  /** Why it was not saved: said until it is. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();
  #before: readonly string[] = [];

  constructor(readonly phone: Phone, readonly undo: Undo, readonly asked: AskDoors) {}

  async load(): Promise<void> {
    try {
      const [doors, streets] = await Promise.all([call('doors', this.asked), call('streets', {})]);
      const { area, street, kiet = null } = this.asked;
      this.title = streets.find((each) => each.area === area && each.street === street && each.kiet === kiet)?.title || street;
      this.#before = doors.map(({ household }) => household);
      this.doors = doors;
      this.unread = undefined;
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  /** One step up (-1) or down (1); nothing happens past either end. */
  step(door: Door, by: -1 | 1): void {
    const at = this.#indexOf(door);
    this.#put(door, at + by);
  }

  /** Takes a house up, or lets the one that is held go. */
  hold(door: Door): void {
    this.held = this.held?.household === door.household ? undefined : door;
  }

  /** Puts the held house down where that one stands. */
  putAt(door: Door): void {
    if (!this.held) return;
    this.#put(this.held, this.#indexOf(door));
    this.held = undefined;
  }

  /** From the other end. */
  turn(): void {
    this.doors = [...(this.doors ?? [])].reverse();
    this.held = undefined;
  }

  /** True once the order is safe on this phone. */
  async save(): Promise<boolean> {
    const wanted = (this.doors ?? []).map(({ household }) => household);
    return this.#write(wanted, orderWords.saved(this.title));
  }

  /** One side of the street and then the other, as without a hand. */
  async usual(): Promise<boolean> {
    return this.#write([], orderWords.usualSaved(this.title));
  }

  async #write(doors: string[], said: string): Promise<boolean> {
    if (!this.doors || this.saving) return false;
    [this.saving, this.failure] = [true, undefined];
    const before = [...this.#before];
    try {
      await call('set_order', { ...this.asked, doors });
      this.undo.show({
        said,
        afterwards: orderWords.undone(this.title),
        takeBack: async () => void await call('set_order', { ...this.asked, doors: before }),
      });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }

  #indexOf(door: Door): number {
    return (this.doors ?? []).findIndex(({ household }) => household === door.household);
  }

  #put(door: Door, at: number): void {
    const others = (this.doors ?? []).filter(({ household }) => household !== door.household);
    if (at < 0 || at > others.length) return;
    this.doors = [...others.slice(0, at), door, ...others.slice(at)];
    this.said = orderWords.now(placeOf(door), at + 1, others.length + 1);
  }
}
