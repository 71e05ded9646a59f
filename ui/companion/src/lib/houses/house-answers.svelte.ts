/**
 * "Trong nhà mấy người …": what the family says of all who live there, without names. A number that nobody told stays
 * absent and never becomes 0, and only what was touched is written.
 */
import { answerWords } from '@tung-nha/shared/words/answers';
import type { HouseholdView, MendAnswers, Mended, MendNeed, NeedView } from '@tung-nha/shared/generated';
import { placeOf } from '../door/saving';
import { Draft } from '../draft.svelte';
import { call, CallError } from '../ipc/call';
import { withNeed } from '../person/person-page.svelte';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

export type NumberField = 'about' | 'vneid2' | 'bank' | 'smartphones';

interface Kept {
  told: MendAnswers;
  needs: MendNeed[];
  priorityPeople: number | null;
  digitalFamily: boolean | null;
}

export class HouseAnswers {
  view = $state.raw<HouseholdView>();
  told = $state.raw<MendAnswers>({});
  priorityPeople = $state<number>();
  digitalFamily = $state<boolean>();
  needs = $state.raw<MendNeed[]>([]);
  saving = $state(false);
  /** Why it was not saved: said until it is. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  readonly draft: Draft<Kept>;
  readonly touched = $derived(
    Object.keys(this.told).length > 0 || this.needs.length > 0 || this.priorityPeople !== undefined || this.digitalFamily !== undefined,
  );
  /** The needs as they will stand. */
  readonly needsShown = $derived(this.needs.reduce<NeedView[]>((needs, need) => withNeed(needs, need, null), this.view?.needStates ?? []));
  /** More of them than were asked about: said, never refused. */
  readonly odd = $derived.by(() => {
    const about = this.number('about');
    return about !== null && (['vneid2', 'bank'] as const).some((field) => (this.number(field) ?? 0) > about);
  });

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string) {
    this.draft = new Draft(household, 'answers', () => {
      const { told, needs, priorityPeople = null, digitalFamily = null } = this;
      return { told, needs, priorityPeople, digitalFamily };
    });
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

  number(field: NumberField): number | null {
    return this.told[field] ?? this.view?.answers[field] ?? null;
  }

  /** Back to "not known" only forgets what was tapped here: what was told before cannot be untold. */
  setNumber(field: NumberField, value: number | null): void {
    const { [field]: _, ...others } = this.told;
    this.told = value === null ? others : { ...others, [field]: value };
    void this.draft.keep();
  }

  readonly internet = $derived(this.told.internet ?? this.view?.answers.internet ?? undefined);
  readonly toldBy = $derived(this.told.toldBy ?? this.view?.answers.toldBy ?? undefined);

  tell(part: Pick<MendAnswers, 'internet' | 'toldBy'>): void {
    this.told = { ...this.told, ...part };
    void this.draft.keep();
  }

  setPriorityPeople(people: number | null): void {
    this.priorityPeople = people ?? undefined;
    void this.draft.keep();
  }

  /** What stood already is no change. */
  setDigitalFamily(on: boolean): void {
    const stood = this.view?.answers.digitalFamily !== null;
    this.digitalFamily = on === stood ? undefined : on;
    void this.draft.keep();
  }

  setNeed(need: MendNeed): void {
    this.needs = [...this.needs.filter(({ code }) => code !== need.code), need];
    void this.draft.keep();
  }

  async drop(): Promise<void> {
    this.#fill(undefined);
    await this.draft.forget();
  }

  /** True once it is safe on this phone. */
  async save(): Promise<boolean> {
    if (!this.view || this.saving || !this.touched) return false;
    this.saving = true;
    this.failure = undefined;
    const fields: Mended = { cautionsOn: [], cautionsOff: [], needsOn: [] };
    if (Object.keys(this.told).length > 0) fields.answers = this.told;
    if (this.needs.length > 0) fields.needs = this.needs;
    if (this.priorityPeople !== undefined) fields.priorityPeople = this.priorityPeople;
    if (this.digitalFamily !== undefined) fields.digitalFamily = this.digitalFamily;
    try {
      this.phone.saved(await call('mend_household', { household: this.household, fields }));
      await this.draft.forget();
      this.undo.show({ said: answerWords.saved(placeOf(this.view.door)) });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }

  #fill(kept: Partial<Kept> | undefined): void {
    [this.told, this.needs] = [kept?.told ?? {}, kept?.needs ?? []];
    [this.priorityPeople, this.digitalFamily] = [kept?.priorityPeople ?? undefined, kept?.digitalFamily ?? undefined];
  }
}
