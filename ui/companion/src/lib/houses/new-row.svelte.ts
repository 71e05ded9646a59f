/**
 * *Thêm dãy nhà*: "kiệt 45, số 1 → 27, bên lẻ". Says beforehand which houses that makes; those that stand already are
 * passed over by the engine and told afterwards.
 */
import { rowWords } from '@tung-nha/shared/words/row';
import type { Door, RowSide, Street, Unit } from '@tung-nha/shared/generated';
import { fold } from '../fold';
import { danger } from '../guard';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Route } from '../route';
import type { Undo } from '../undo.svelte';
import { takeBack } from './new-house.svelte';

/** The engine's bounds. */
export const MOST_HOUSES = 100;
export const LAST_NUMBER = 9_999;

/** Street names offered for one tap. */
const MOST_KNOWN = 6;
/** So many numbers are said one by one. */
const SAID = 5;
/** So many houses that stood already are shown, as a sign. */
const FEW = 3;

export class NewRow {
  area = $state<string>();
  street = $state('');
  kiet = $state('');
  from = $state<number | null>(1);
  to = $state<number | null>(null);
  side = $state<RowSide>();
  streets = $state.raw<Street[]>([]);
  /** The known streets stand, or could not be read: only then is the form shown, so that nothing moves under a thumb. */
  loaded = $state(false);
  saving = $state(false);
  /** Why it was not saved: said until it is. */
  failure = $state.raw<CallError>();
  /** Why the known streets could not be read. */
  unread = $state.raw<CallError>();

  #stood = $state.raw<{ for: string; doors: Door[] }>();
  readonly #filled = $derived(JSON.stringify([this.area, this.street, this.kiet, this.from, this.to, this.side]));
  /** Those that stood already, where none was new; no more once another row is asked for. */
  readonly stood = $derived(this.#stood?.for === this.#filled ? this.#stood.doors.slice(0, FEW) : []);

  readonly numbers = $derived(numbersOf(this.from, this.to, this.side));
  /** What stands in the way of saving, in words; empty while something is merely not filled in yet. */
  readonly wrong = $derived.by(() => {
    const { from, to, side } = this;
    if (from === null || to === null) return '';
    if (from > to) return rowWords.wrongWay;
    if (side && this.numbers.length === 0) return rowWords.noneThere;
    return this.numbers.length > MOST_HOUSES ? rowWords.tooMany(MOST_HOUSES) : '';
  });
  /** "14 nhà: 1, 3, 5 … 27" */
  readonly preview = $derived(this.numbers.length > 0 && !this.wrong ? rowWords.houses(this.numbers.length, said(this.numbers)) : '');
  /** "K45/1 Nguyễn Công Trứ" */
  readonly first = $derived.by(() => {
    const [number] = this.numbers;
    if (number === undefined || !this.named || this.wrong) return '';
    return `${this.kiet.trim() ? `K${this.kiet.trim()}/` : ''}${number} ${this.street.trim()}`.trim();
  });
  readonly named = $derived(this.street.trim() !== '' || this.kiet.trim() !== '');
  readonly namedDanger = $derived(danger(this.street) ?? danger(this.kiet));
  readonly ready = $derived(
    this.area !== undefined && this.named && this.namedDanger === undefined && this.preview !== '' && !this.saving,
  );
  /** What is still to be said, while the button waits for it; what is said wrongly stands at its field. */
  readonly missing = $derived(
    this.area === undefined ? rowWords.missing.area
    : !this.named ? rowWords.missing.street
    : this.preview === '' ? this.wrong || rowWords.missing.numbers
    : '',
  );
  /** Streets of that tổ which the letters typed so far may become. */
  readonly known = $derived.by(() => {
    const names = this.streets.filter(({ area, street }) => street !== '' && (!this.area || area === this.area)).map(({ street }) => street);
    const typed = fold(this.street.trim());
    return [...new Set(names)].filter((name) => name !== this.street && fold(name).includes(typed)).slice(0, MOST_KNOWN);
  });

  constructor(readonly phone: Phone, readonly undo: Undo, areas: readonly Unit[]) {
    if (areas.length === 1) this.area = areas[0]?.area;
  }

  async load(): Promise<void> {
    try {
      this.streets = await call('streets', {});
      this.unread = undefined;
    } catch (error) {
      this.unread = CallError.from(error);
    }
    this.loaded = true;
  }

  /** The street on which the new houses stand, once all are safe on this phone. */
  async save(): Promise<Route | undefined> {
    const { area, from, to, side } = this;
    if (!this.ready || area === undefined || from === null || to === null || !side) return undefined;
    this.saving = true;
    this.failure = undefined;
    const [street, kiet] = [this.street.trim(), this.kiet.trim()];
    try {
      const saved = await call('add_row', { area, street, ...(kiet && { kiet }), from, to, side });
      this.phone.saved(saved);
      const [first] = saved.households;
      if (first === undefined) {
        this.#stood = { for: this.#filled, doors: saved.alike };
        return undefined;
      }
      const [made, what] = [saved.households.length, rowWords.what(street, kiet)];
      this.undo.show({
        said: [rowWords.saved(made, what), ...(saved.alike.length > 0 ? [rowWords.stood(saved.alike.length)] : [])].join('; '),
        afterwards: rowWords.undone(made, what),
        takeBack: () => takeBack(this.phone, saved.households),
      });
      return await this.#where(first);
    } catch (error) {
      this.failure = CallError.from(error);
      return undefined;
    } finally {
      this.saving = false;
    }
  }

  /** The engine may write a street otherwise than it was typed, so it is asked where the first house stands. */
  async #where(household: string): Promise<Route> {
    const { unit, address } = await call('household', { household });
    return { at: 'street', area: unit.area, street: address.street ?? '', ...(address.kiet !== null && { kiet: address.kiet }) };
  }
}

function numbersOf(from: number | null, to: number | null, side: RowSide | undefined): number[] {
  if (from === null || to === null || !side || from < 1 || to < from) return [];
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return all.filter((n) => side === 'both' || (n % 2 === 1) === (side === 'odd'));
}

/** "1, 3, 5 … 27" */
function said(numbers: readonly number[]): string {
  if (numbers.length <= SAID) return numbers.join(', ');
  return `${numbers.slice(0, 3).join(', ')} … ${numbers[numbers.length - 1]}`;
}
