/** A house that the list lacks: one hộ or several, and a word of warning where one like it stands already. */
import { housesWords } from '@tung-nha/shared/words/houses';
import type { Door, Unit } from '@tung-nha/shared/generated';
import { danger } from '../guard';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';
import { addressIn } from './alike';

export class NewHouse {
  area = $state<string>();
  address = $state('');
  many = $state<boolean>();
  units = $state<string[]>(['', '']);
  /** Houses that look like this one; nothing was saved while they stand here. */
  alike = $state.raw<Door[]>([]);
  saving = $state(false);
  failure = $state.raw<CallError>();

  readonly addressDanger = $derived(danger(this.address));
  readonly unitDanger = $derived(this.many ? this.units.map(danger).find((found) => found !== undefined) : undefined);
  readonly ready = $derived(
    this.area !== undefined && this.address.trim() !== '' && this.many !== undefined && !this.saving
      && this.addressDanger === undefined && this.unitDanger === undefined,
  );

  /** What is still to be said, while the button waits for it. */
  readonly missing = $derived(
    this.area === undefined ? housesWords.missing.area
    : this.address.trim() === '' ? housesWords.missing.address
    : this.many === undefined ? housesWords.missing.many
    : undefined,
  );

  /** `typed` is what was searched for and not found. */
  constructor(readonly phone: Phone, readonly undo: Undo, areas: readonly Unit[], typed = '') {
    if (areas.length === 1) this.area = areas[0]?.area;
    this.address = addressIn(typed);
  }

  /** Another address asks anew. */
  setAddress(address: string): void {
    this.address = address;
    this.alike = [];
  }

  /** The first new household's id once all are safe on this phone. */
  async save(althoughAlike = false): Promise<string | undefined> {
    if (!this.ready || this.area === undefined) return undefined;
    this.saving = true;
    this.failure = undefined;
    const address = this.address.trim();
    const units = this.many ? this.units.map((unit) => unit.trim()).filter((unit) => unit !== '') : [''];
    try {
      const saved = await call('add_household', { area: this.area, address, units, althoughAlike });
      this.alike = saved.alike;
      const [first] = saved.households;
      if (first === undefined) return undefined;
      this.phone.saved(saved);
      this.undo.show({
        said: housesWords.added(address),
        afterwards: housesWords.addedUndone(address),
        takeBack: () => takeBack(this.phone, saved.households),
      });
      return first;
    } catch (error) {
      this.failure = CallError.from(error);
      return undefined;
    } finally {
      this.saving = false;
    }
  }
}

/** Takes houses back that were just added. Throws [`CallError`]. */
export async function takeBack(phone: Phone, households: string[]): Promise<void> {
  phone.saved(await call('take_back_houses', { households }));
}
