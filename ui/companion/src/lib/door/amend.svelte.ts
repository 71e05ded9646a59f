/**
 * Correcting a visit: what came of it, why nobody lives there, when to come back. One's own of today is mended in place;
 * any other stays to be seen and a second one says what it corrects, which is the engine's matter and only said here.
 */
import { amendWords } from '@tung-nha/shared/words/amend';
import type { AmendVisit, Day, HouseholdView, Outcome, VisitView } from '@tung-nha/shared/generated';
import { Draft } from '../draft.svelte';
import { call, CallError } from '../ipc/call';
import type { Names } from '../names';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';
import { placeOf } from './saving';

/** Needs a day, and a reason: the engine knows no usual ones for a correction. */
const ASKS_DAY = 'come_back';
const ASKS_REASON = 'no_one_lives';
/** After these nobody comes back on a day. */
const NO_DAY: readonly Outcome[] = ['no_one_lives', 'not_found'];

/** What the draft keeps: the correction as it stands. */
interface Kept {
  outcome: Outcome;
  reason: string | null;
  revisitOn: Day | null;
}

export class Amending {
  view = $state.raw<HouseholdView>();
  outcome = $state<Outcome>();
  reason = $state<string>();
  revisitOn = $state<Day>();
  saving = $state(false);
  /** Why the correction was not saved: said until it is, whatever arrives meanwhile. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  readonly draft: Draft<Partial<Kept>>;
  readonly visit = $derived(this.view?.visits.find(({ id }) => id === this.visitId));
  /** Taken back or corrected already, perhaps on another phone. */
  readonly gone = $derived(this.view !== undefined && (this.visit === undefined || this.visit.amended));
  readonly inPlace = $derived(this.visit !== undefined && this.visit.mine && this.visit.day === this.phone.today);
  /** Somebody was helped, so an adult was met. */
  readonly mustBeMet = $derived(this.visit !== undefined && (this.visit.helped.length > 0 || this.visit.unnamed.length > 0));
  readonly asksReason = $derived(this.outcome === ASKS_REASON);
  readonly asksDay = $derived(this.outcome !== undefined && !NO_DAY.includes(this.outcome));
  /** What is missing before it can be saved. */
  readonly missing = $derived.by(() => {
    if (this.outcome === ASKS_DAY && !this.revisitOn) return amendWords.noDay;
    return this.asksReason && !this.reason ? amendWords.noReason : '';
  });
  readonly touched = $derived.by(() => {
    const { outcome, reason, revisitOn } = this.visit ?? {};
    return this.visit !== undefined && (this.outcome !== outcome || (this.reason ?? null) !== reason || (this.revisitOn ?? null) !== revisitOn);
  });
  readonly ready = $derived(this.touched && !this.gone && this.missing === '' && !this.saving);

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string, readonly visitId: string) {
    this.draft = new Draft(household, `amend:${visitId}`, () => this.#kept());
  }

  /** Reads the visit, and once the correction as it was left: what was tapped since is never put back to what was kept. */
  async load(): Promise<void> {
    try {
      const { household } = this;
      const first = this.view === undefined;
      const [view, kept] = await Promise.all([call('household', { household }), first ? this.draft.open() : undefined]);
      this.view = view;
      if (first && this.visit) this.#fill({ ...this.visit, ...kept });
      this.unread = undefined;
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  /** Another outcome begins with its own usual day, if it has one. */
  setOutcome(outcome: Outcome, usual: Day | undefined): void {
    if (outcome === this.outcome) return;
    const { visit } = this;
    if (visit && outcome === visit.outcome) this.#fill(visit);
    else this.#fill({ outcome, reason: null, revisitOn: usual ?? null });
    this.#keep();
  }

  setReason(code: string): void {
    this.reason = code;
    this.#keep();
  }

  setRevisit(day: Day | undefined): void {
    this.revisitOn = day;
    this.#keep();
  }

  /** As the visit was written. */
  async drop(): Promise<void> {
    if (this.visit) this.#fill(this.visit);
    await this.draft.forget();
  }

  /** True once the correction is safe on this phone. */
  async save(): Promise<boolean> {
    const { view, visit, outcome } = this;
    if (!view || !visit || !outcome || !this.ready) return false;
    this.saving = true;
    this.failure = undefined;
    try {
      const saved = await call('amend_visit', this.#asked(visit.id, outcome, this.reason, this.revisitOn));
      await this.draft.forget();
      this.phone.saved(saved);
      const takeBack = saved.visit === visit.id ? () => this.#restore(visit) : await this.#voiding(saved.visit);
      const place = placeOf(view.door);
      this.undo.show({ said: amendWords.saved(place), afterwards: amendWords.undone(place), ...(takeBack && { takeBack }) });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }

  #kept(): Partial<Kept> {
    const { outcome, reason = null, revisitOn = null } = this;
    return outcome === undefined ? {} : { outcome, reason, revisitOn };
  }

  /** A choice that was taken back again leaves nothing to come back to. */
  #keep(): void {
    void (this.touched ? this.draft.keep() : this.draft.forget());
  }

  #fill({ outcome, reason, revisitOn }: Kept): void {
    [this.outcome, this.reason, this.revisitOn] = [outcome, reason ?? undefined, revisitOn ?? undefined];
  }

  #asked(visit: string, outcome: Outcome, reason: string | undefined, revisitOn: Day | undefined): AmendVisit {
    return { household: this.household, visit, outcome, ...(reason && { reason }), ...(revisitOn && { revisitOn }) };
  }

  async #restore({ id, outcome, reason, revisitOn }: VisitView): Promise<void> {
    this.phone.saved(await call('amend_visit', this.#asked(id, outcome, reason ?? undefined, revisitOn ?? undefined)));
  }

  /** The correction is a visit of its own: it can be taken back where the engine says so. */
  async #voiding(made: string | null): Promise<(() => Promise<void>) | undefined> {
    const { visits } = await call('household', { household: this.household });
    const visit = visits.find(({ id }) => id === made);
    if (!visit?.canUndo) return undefined;
    return async () => this.phone.saved(await call('void_visit', { household: this.household, visit: visit.id }));
  }
}

/** Outcomes as buttons, those of the catalogue in its order. */
export function outcomes(names: Names): { code: Outcome; word: string }[] {
  return names.catalogue.outcomes.filter(({ retired }) => !retired).map(({ code }) => ({ code: code as Outcome, word: names.outcome(code) }));
}
