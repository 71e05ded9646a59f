/**
 * A meeting being written down at the door: whom the volunteer helped, with what, how far they got. Each field is kept
 * as a draft the moment it changes, so a phone that dies in the rain comes back to the same form. Knows no markup.
 */
import type { Day, HouseholdView, Level, PersonView, Source } from '@tung-nha/shared/generated';
import { Draft } from '../draft.svelte';
import { danger, harmless } from '../guard';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';
import { record } from './saving';

/** How far one person got with one skill today. */
export interface Learnt {
  level: Level;
  source: Source;
}

/** What the draft keeps. A later version that reads less than it needs starts an empty form. */
interface Kept {
  helped: Record<string, Record<string, Learnt>>;
  unnamed: Record<string, number>;
  unnamedPriority: number;
  leaflet: boolean;
  /** Other hộ met on this doorstep. */
  together: string[];
  revisitOn: Day | null;
  note: string;
}

/** The most people without a name that one skill may count (the engine's bound). */
export const MOST_UNNAMED = 50;

export class Meeting {
  #priority = $state(0);
  view = $state.raw<HouseholdView>();
  helped = $state<Record<string, Record<string, Learnt>>>({});
  unnamed = $state<Record<string, number>>({});
  leaflet = $state(false);
  together = $state.raw<string[]>([]);
  revisitOn = $state<Day>();
  note = $state('');
  saving = $state(false);
  /** Why it was not saved: said until it is, whatever arrives meanwhile. */
  failure = $state.raw<CallError>();
  /** Why the household could not be read. */
  unread = $state.raw<CallError>();

  /** People who can be helped by name: who moved away, died or withdrew is not asked about. */
  readonly people = $derived((this.view?.people ?? []).filter((person) => person.status === 'here' && person.withdrawnOn === null));
  readonly noteDanger = $derived(danger(this.note));
  readonly helpedAnyone = $derived(
    Object.values(this.helped).some((skills) => Object.keys(skills).length > 0) || Object.keys(this.unnamed).length > 0,
  );

  /** People helped in this meeting without a name, as the rule counts them: the most in any one skill. */
  readonly unnamedMost = $derived(Math.max(0, ...Object.values(this.unnamed)));
  /** Of these, for whose sake the house is on the priority list; never more than were helped. */
  readonly unnamedPriority = $derived(Math.min(this.#priority, this.unnamedMost));

  readonly draft: Draft<Kept>;
  #reopened = false;

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string) {
    this.draft = new Draft(household, undefined, () => this.#kept());
  }

  /** Reads the household, and once the form as it was left: what is being typed is never put back to what was kept. */
  async load(): Promise<void> {
    try {
      const { household } = this;
      const [view, kept] = await Promise.all([call('household', { household }), this.#reopened ? undefined : this.draft.open()]);
      this.#restore(kept);
      this.view = view;
      this.unread = undefined;
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  setLevel(person: string, skill: string, level: Level): void {
    const source = this.helped[person]?.[skill]?.source ?? 'taught';
    this.helped[person] = { ...this.helped[person], [skill]: { level, source } };
    void this.draft.keep();
  }

  setSource(person: string, skill: string, source: Source): void {
    const learnt = this.helped[person]?.[skill];
    if (!learnt) return;
    this.helped[person] = { ...this.helped[person], [skill]: { ...learnt, source } };
    void this.draft.keep();
  }

  drop(person: string, skill: string): void {
    const { [skill]: _, ...others } = this.helped[person] ?? {};
    this.helped[person] = others;
    void this.draft.keep();
  }

  /** How many people were helped with a skill without their names; none forgets the skill. */
  setUnnamed(skill: string, people: number): void {
    const { [skill]: _, ...others } = this.unnamed;
    this.unnamed = people > 0 ? { ...others, [skill]: Math.min(people, MOST_UNNAMED) } : others;
    void this.draft.keep();
  }

  setUnnamedPriority(people: number): void {
    this.#priority = Math.min(people, this.unnamedMost);
    void this.draft.keep();
  }

  setLeaflet(left: boolean): void {
    this.leaflet = left;
    void this.draft.keep();
  }

  /** Another hộ was met on this doorstep. */
  setTogether(household: string, on: boolean): void {
    const others = this.together.filter((each) => each !== household);
    this.together = on ? [...others, household] : others;
    void this.draft.keep();
  }

  setRevisit(day: Day | undefined): void {
    this.revisitOn = day;
    void this.draft.keep();
  }

  setNote(text: string): void {
    this.note = text;
    this.draft.soon();
  }

  /** Takes out what no note may hold; the rest of it stays. */
  clearNote(): void {
    this.note = harmless(this.note);
    void this.draft.keep();
  }

  /** A note half typed is kept before the screen goes away. */
  leave(): void {
    this.draft.leave();
  }

  /** Skills that a person may go on with: begun and not yet done alone, highest first. */
  begun(person: PersonView): string[] {
    return person.skills
      .filter(({ level }) => level === '1' || level === '2')
      .sort((a, b) => b.level.localeCompare(a.level))
      .map(({ skill }) => skill);
  }

  /** True once the visit is safe on this phone. */
  async save(): Promise<boolean> {
    const view = this.view;
    if (!view || this.saving) return false;
    this.saving = true;
    this.failure = undefined;
    try {
      const kept = this.#kept();
      this.draft.leave();
      await record(this.phone, this.undo, view.door, this.#finding(), () => this.draft.putBack(kept));
      await this.draft.forget();
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }

  #finding() {
    const guidance = Object.entries(this.helped).flatMap(([person, skills]) =>
      Object.entries(skills).map(([skill, { level, source }]) => ({ person, skill, level, source })));
    const unnamed = Object.entries(this.unnamed).map(([skill, people]) => ({ skill, people }));
    const { revisitOn, unnamedPriority, leaflet, together } = this;
    return { outcome: 'met' as const, guidance, unnamed, unnamedPriority, leaflet, together, revisitOn, note: this.note.trim() };
  }

  #kept(): Kept {
    const { helped, unnamed, unnamedPriority, leaflet, together, revisitOn = null, note } = this;
    return { helped, unnamed, unnamedPriority, leaflet, together, revisitOn, note };
  }

  #restore(kept: Partial<Kept> | undefined): void {
    if (!kept || this.#reopened) return void (this.#reopened = true);
    this.#reopened = true;
    this.helped = kept.helped ?? {};
    this.unnamed = kept.unnamed ?? {};
    this.#priority = kept.unnamedPriority ?? 0;
    this.leaflet = kept.leaflet ?? false;
    this.together = kept.together ?? [];
    this.revisitOn = kept.revisitOn ?? undefined;
    this.note = kept.note ?? '';
  }
}
