/** Mending the counts, the needs and the cautions of a household: only what was touched is written, so a colleague's mend stays. */
import { housesWords } from '@tung-nha/shared/words/houses';
import type { HouseholdView, Mended } from '@tung-nha/shared/generated';
import { placeOf } from '../door/saving';
import { Draft } from '../draft.svelte';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

/** The two lists of codes that hang on a household. */
export type MarkList = 'needs' | 'cautions';

export type CountField = 'people' | 'adults16' | 'elders60';

/** The most that a count may say (the engine's bound). */
export const MOST_PEOPLE = 99;

interface Kept {
  counts: Partial<Record<CountField, number>>;
  taps: Record<MarkList, Record<string, boolean>>;
}

export class MendedHouse {
  view = $state.raw<HouseholdView>();
  counts = $state<Kept['counts']>({});
  /** What was tapped on or off, by code, in each of the two lists. */
  taps = $state<Kept['taps']>({ needs: {}, cautions: {} });
  saving = $state(false);
  /** Why it was not saved: said until it is. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  readonly draft: Draft<Kept>;
  readonly touched = $derived(
    [this.counts, this.taps.needs, this.taps.cautions].some((changes) => Object.keys(changes).length > 0),
  );
  /** More adults than people: said, never refused, since the household may be right and the list wrong. */
  readonly odd = $derived.by(() => {
    const people = this.shown('people');
    if (people === null) return false;
    return (['adults16', 'elders60'] as const).some((field) => (this.shown(field) ?? 0) > people);
  });

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string) {
    this.draft = new Draft(household, 'mend-house', () => ({ counts: this.counts, taps: this.taps }));
  }

  async load(): Promise<void> {
    try {
      const [view, kept] = await Promise.all([call('household', { household: this.household }), this.draft.open()]);
      this.#fill(kept);
      [this.view, this.unread] = [view, undefined];
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  /** What stands now, with what was just changed. */
  shown(field: CountField): number | null {
    return this.counts[field] ?? this.view?.counts[field] ?? null;
  }

  setCount(field: CountField, value: number | null): void {
    if (value === null) return;
    this.counts[field] = value;
    void this.draft.keep();
  }

  has(list: MarkList, code: string): boolean {
    return this.taps[list][code] ?? this.#stood(list, code);
  }

  /** A need that was told stays until the ward has answered it; only cautions come off at a door. */
  fixed(list: MarkList, code: string): boolean {
    return list === 'needs' && this.#stood(list, code);
  }

  /** A second tap on the same mark leaves it as it stood, untouched. */
  toggle(list: MarkList, code: string): void {
    if (this.fixed(list, code)) return;
    const wanted = !this.has(list, code);
    const { [code]: _, ...others } = this.taps[list];
    this.taps[list] = wanted === this.#stood(list, code) ? others : { ...others, [code]: wanted };
    void this.draft.keep();
  }

  async drop(): Promise<void> {
    this.#fill(undefined);
    await this.draft.forget();
  }

  async save(): Promise<boolean> {
    if (!this.view || this.saving || !this.touched) return false;
    this.saving = true;
    this.failure = undefined;
    const tapped = (list: MarkList, on: boolean) => Object.keys(this.taps[list]).filter((code) => this.taps[list][code] === on);
    const fields: Mended = {
      ...this.counts,
      needsOn: tapped('needs', true),
      cautionsOn: tapped('cautions', true),
      cautionsOff: tapped('cautions', false),
    };
    try {
      this.phone.saved(await call('mend_household', { household: this.household, fields }));
      await this.draft.forget();
      this.undo.show({ said: housesWords.mended(placeOf(this.view.door)) });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }

  #fill(kept: Partial<Kept> | undefined): void {
    this.counts = kept?.counts ?? {};
    this.taps = kept?.taps ?? { needs: {}, cautions: {} };
  }

  #stood(list: MarkList, code: string): boolean {
    const stood = list === 'needs' ? this.view?.needs : this.view?.door.cautions;
    return (stood ?? []).includes(code);
  }
}
