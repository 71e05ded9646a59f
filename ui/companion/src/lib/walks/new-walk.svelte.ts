/**
 * Giving kiệt out for an evening: which, when, to whom. Who does not lead takes one for themselves. Nobody is chosen
 * beforehand where somebody else may be meant; tonight is, since that is when it is mostly done.
 */
import { addDays, eveningWords } from '@tung-nha/shared/dates';
import { giveWords } from '@tung-nha/shared/words/give';
import type { AskDoors, Colleague, Day, Door, Street, WalkView } from '@tung-nha/shared/generated';
import { holds } from '../fold';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';
import { named } from './company';
import { doorsOf, type Part } from './part';

/** The engine's bound. */
export const MOST_STRIPS = 30;

/** Tells strips of one tổ apart. */
export function stripKey({ street, kiet }: { street: string; kiet?: string | null }): string {
  return JSON.stringify([street, kiet ?? null]);
}

export class NewWalk {
  area = $state<string>();
  day = $state<Day>('');
  members = $state<string[]>([]);
  /** Keys of what is chosen. */
  chosen = $state<string[]>([]);
  typed = $state('');
  streets = $state.raw<Street[]>();
  walks = $state.raw<WalkView[]>([]);
  saving = $state(false);
  /** Why it was not saved: said until it is, whatever is read meanwhile. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  readonly colleagues = $derived<Colleague[]>(this.phone.status?.colleagues ?? []);
  readonly leads = $derived(this.phone.leads);
  /** Strips of the tổ, the one that was come from first, then those with most left to do as the phone walks them. */
  readonly strips = $derived.by(() => {
    const own = (this.streets ?? []).filter(({ area, title }) => area === this.area && holds(title, this.typed.trim()));
    const rank = (street: Street) => (this.from && stripKey(street) === stripKey(this.from) ? 0 : street.notReached > 0 ? 1 : 2);
    return [...own].sort((one, other) => rank(one) - rank(other));
  });
  /** Of the one strip that is chosen; of several always all. */
  part = $state<Part>('all');
  doors = $state.raw<Door[]>();
  picked = $state<string[]>([]);
  readonly only = $derived(this.chosen.length === 1 ? this.strips.find((street) => stripKey(street) === this.chosen[0]) : undefined);
  readonly partDoors = $derived(doorsOf(this.part, this.doors ?? [], this.picked));
  readonly missing = $derived(
    this.members.length === 0 ? giveWords.missing.members
    : this.chosen.length === 0 ? giveWords.missing.strips
    : this.part !== 'all' && this.partDoors.length === 0 ? giveWords.missing.doors
    : '',
  );
  readonly ready = $derived(this.area !== undefined && this.day !== '' && this.missing === '' && !this.saving);

  constructor(readonly phone: Phone, readonly undo: Undo, readonly from?: AskDoors) {
    this.area = from?.area ?? (phone.areas.length === 1 ? phone.areas[0]?.area : undefined);
    this.day = phone.today;
    if (from) this.chosen = [stripKey(from)];
    if (!phone.leads && phone.me) this.members = [phone.me.id];
  }

  async load(): Promise<void> {
    try {
      const [streets, walks] = await Promise.all([call('streets', {}), this.#walks()]);
      [this.streets, this.walks, this.unread] = [streets, walks, undefined];
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  readonly tonight = $derived(this.phone.today);
  readonly tomorrow = $derived(addDays(this.phone.today, 1));

  async setArea(area: string): Promise<void> {
    if (area !== this.area) {
      this.chosen = [];
      this.#whole();
    }
    this.area = area;
    await this.load();
  }

  toggleStrip(street: Street): void {
    const key = stripKey(street);
    this.#whole();
    this.chosen = this.chosen.includes(key) ? this.chosen.filter((each) => each !== key) : [...this.chosen, key].slice(-MOST_STRIPS);
  }

  /** All of the strip, a side of it, or houses of it; its houses are asked for once they matter. */
  async setPart(part: Part): Promise<void> {
    const { only } = this;
    if (!only) return;
    try {
      if (part !== 'all') this.doors = await call('doors', { area: only.area, street: only.street, ...(only.kiet !== null && { kiet: only.kiet }) });
      this.part = part;
    } catch (error) {
      this.failure = CallError.from(error);
    }
  }

  pick(household: string): void {
    this.picked = this.picked.includes(household) ? this.picked.filter((each) => each !== household) : [...this.picked, household];
  }

  #whole(): void {
    [this.part, this.doors, this.picked] = ['all', undefined, []];
  }

  toggleMember(id: string): void {
    this.members = this.members.includes(id) ? this.members.filter((each) => each !== id) : [...this.members, id];
  }

  /** "anh Nam đi tối nay": said on a strip that somebody has already. */
  given(street: Street): string {
    const walk = this.walks.find((each) => each.day >= this.phone.today && stripKey(each) === stripKey(street));
    return walk ? giveWords.given(eveningWords(walk.day, this.phone.today), named(walk.members)) : '';
  }

  /** True once all walks are safe on this phone. */
  async save(): Promise<boolean> {
    const { area, day } = this;
    if (!this.ready || area === undefined) return false;
    this.saving = true;
    this.failure = undefined;
    const streets = (this.streets ?? []).filter((street) => street.area === area && this.chosen.includes(stripKey(street)));
    const strips = streets.map(({ street, kiet }) => ({ street, ...(kiet !== null && { kiet }), doors: this.partDoors }));
    try {
      const before = (await this.#walks()).map(({ id }) => id);
      this.phone.saved(await call('add_walks', { area, day, strips, members: [...this.members] }));
      const made = (await this.#walks()).filter(({ id, ...walk }) => !before.includes(id) && walk.day === day && this.chosen.includes(stripKey(walk)));
      const [first] = streets;
      this.undo.show({
        said: giveWords.saved(streets.length === 1 && first ? first.title : giveWords.strips(streets.length), eveningWords(day, this.phone.today)),
        afterwards: giveWords.undone,
        ...(made.length > 0 && { takeBack: () => this.#takeBack(made) }),
      });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }

  async #walks(): Promise<WalkView[]> {
    return this.area === undefined ? [] : call('walks', { area: this.area });
  }

  async #takeBack(made: readonly WalkView[]): Promise<void> {
    for (const { id } of made) {
      this.phone.saved(await call('mend_walk', { walk: id, membersOn: [], membersOff: [], voided: true }));
    }
  }
}
