/**
 * A meeting being written down at the door: whom the volunteer helped, with what, how far they got. Each field is kept
 * as a draft the moment it changes, so a phone that dies in the rain comes back to the same form. Knows no markup.
 */
import type { Day, HouseholdView, Level, PersonView, Source } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';
import { looksLikeIdNumber } from './digits';
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
  revisitOn: Day | null;
  note: string;
}

/** The most people without a name that one skill may count (the engine's bound). */
export const MOST_UNNAMED = 50;

/** Letters of a note are kept after this long without another; every other field at once. */
const NOTE_MS = 400;

export class Meeting {
  #priority = $state(0);
  view = $state.raw<HouseholdView>();
  helped = $state<Record<string, Record<string, Learnt>>>({});
  unnamed = $state<Record<string, number>>({});
  leaflet = $state(false);
  revisitOn = $state<Day>();
  note = $state('');
  saving = $state(false);
  failure = $state.raw<CallError>();

  /** People who can be helped by name: who moved away or died is not asked about. */
  readonly people = $derived((this.view?.people ?? []).filter((person) => person.status === 'here'));
  readonly noteWarns = $derived(looksLikeIdNumber(this.note));
  readonly helpedAnyone = $derived(
    Object.values(this.helped).some((skills) => Object.keys(skills).length > 0) || Object.keys(this.unnamed).length > 0,
  );

  /** People helped in this meeting without a name, as the rule counts them: the most in any one skill. */
  readonly unnamedMost = $derived(Math.max(0, ...Object.values(this.unnamed)));
  /** Of these, for whose sake the house is on the priority list; never more than were helped. */
  readonly unnamedPriority = $derived(Math.min(this.#priority, this.unnamedMost));

  #keeping: Promise<unknown> = Promise.resolve();
  #noteClock: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string) {}

  /** Reads the household, and the form as it was left. */
  async load(): Promise<void> {
    try {
      const household = this.household;
      const [view, draft] = await Promise.all([call('household', { household }), call('draft', { household })]);
      this.#restore(draft.body);
      this.view = view;
      this.failure = undefined;
    } catch (error) {
      this.failure = CallError.from(error);
    }
  }

  setLevel(person: string, skill: string, level: Level): void {
    const source = this.helped[person]?.[skill]?.source ?? 'taught';
    this.helped[person] = { ...this.helped[person], [skill]: { level, source } };
    this.#keep();
  }

  setSource(person: string, skill: string, source: Source): void {
    const learnt = this.helped[person]?.[skill];
    if (!learnt) return;
    this.helped[person] = { ...this.helped[person], [skill]: { ...learnt, source } };
    this.#keep();
  }

  drop(person: string, skill: string): void {
    const { [skill]: _, ...others } = this.helped[person] ?? {};
    this.helped[person] = others;
    this.#keep();
  }

  /** How many people were helped with a skill without their names; none forgets the skill. */
  setUnnamed(skill: string, people: number): void {
    const { [skill]: _, ...others } = this.unnamed;
    this.unnamed = people > 0 ? { ...others, [skill]: Math.min(people, MOST_UNNAMED) } : others;
    this.#keep();
  }

  setUnnamedPriority(people: number): void {
    this.#priority = Math.min(people, this.unnamedMost);
    this.#keep();
  }

  setLeaflet(left: boolean): void {
    this.leaflet = left;
    this.#keep();
  }

  setRevisit(day: Day | undefined): void {
    this.revisitOn = day;
    this.#keep();
  }

  setNote(text: string): void {
    this.note = text;
    clearTimeout(this.#noteClock);
    this.#noteClock = setTimeout(() => this.#keep(), NOTE_MS);
  }

  /** A note half typed is kept before the screen goes away. */
  leave(): void {
    if (this.#noteClock !== undefined) this.#keep();
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
      clearTimeout(this.#noteClock);
      this.#noteClock = undefined;
      const kept = this.#body();
      await this.#keeping;
      await record(this.phone, this.undo, view.door, this.#finding(), () => this.#write(kept));
      await this.#write('');
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
    const { revisitOn, unnamedPriority, leaflet } = this;
    return { outcome: 'met' as const, guidance, unnamed, unnamedPriority, leaflet, revisitOn, note: this.note.trim() };
  }

  #keep(): void {
    clearTimeout(this.#noteClock);
    this.#noteClock = undefined;
    const body = this.#body();
    // One after the other, so that an older state of the form never overtakes a newer one.
    this.#keeping = this.#keeping.then(() => this.#write(body)).catch((error: unknown) => {
      this.failure = CallError.from(error);
    });
  }

  #body(): string {
    const { helped, unnamed, unnamedPriority, leaflet, revisitOn = null, note } = this;
    const kept: Kept = { helped, unnamed, unnamedPriority, leaflet, revisitOn, note };
    return JSON.stringify(kept);
  }

  async #write(body: string): Promise<void> {
    await call('keep_draft', { household: this.household, body });
  }

  #restore(body: string): void {
    if (!body) return;
    try {
      const kept = JSON.parse(body) as Partial<Kept>;
      this.helped = kept.helped ?? {};
      this.unnamed = kept.unnamed ?? {};
      this.#priority = kept.unnamedPriority ?? 0;
      this.leaflet = kept.leaflet ?? false;
      this.revisitOn = kept.revisitOn ?? undefined;
      this.note = kept.note ?? '';
    } catch {
      return; // a draft of another version: the form starts empty, the draft stays until this one is kept
    }
  }
}
