/**
 * Somebody new off the signed list of a class: there is no field for a name before it is said that they signed. Where they
 * live is found on the phone's list of houses; whoever is known there already is offered first, so that nobody is written
 * down twice.
 */
import type { Day, Door, HouseholdView } from '@tung-nha/shared/generated';
import { danger } from '../guard';
import { call, CallError } from '../ipc/call';
import { placeOf } from '../door/saving';
import type { Phone } from '../phone.svelte';
import { attendeesOf, type Attendee } from './attendance.svelte';

/** Typing pauses this long before the phone is asked. */
const TYPING_MS = 160;
const ROWS = 8;

/** What the draft of the buổi keeps of it. */
export interface KeptSigned {
  signed: boolean;
  name: string;
  ageBand: string | null;
  household: string | null;
}

export class SignedPerson {
  signed = $state(false);
  name = $state('');
  ageBand = $state<string>();
  query = $state('');
  found = $state.raw<Door[]>();
  home = $state.raw<HouseholdView>();
  saving = $state(false);
  /** Why the name was not saved: said until it is. */
  failure = $state.raw<CallError>();
  /** Why houses could not be found. */
  unread = $state.raw<CallError>();
  #clock: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  readonly nameDanger = $derived(danger(this.name));
  /** Known at that house already, of whom one may be meant. */
  readonly known = $derived(this.home ? attendeesOf(this.home) : []);
  readonly ready = $derived(
    this.signed && this.name.trim() !== '' && this.nameDanger === undefined && this.home !== undefined && !this.saving,
  );

  /** `changed` is told of every tap (true) and of every letter (false). */
  constructor(readonly changed: (tap: boolean) => void) {}

  /** Taken back, it takes what was written with it. */
  setSigned(signed: boolean): void {
    if (signed) this.signed = true;
    else this.#empty();
    this.changed(true);
  }

  write(name: string): void {
    this.name = name;
    this.changed(false);
  }

  setAgeBand(ageBand: string): void {
    this.ageBand = ageBand;
    this.changed(true);
  }

  /** Letters of an address. */
  type(query: string): void {
    this.query = query;
    clearTimeout(this.#clock);
    this.#asked += 1;
    this.found = undefined;
    if (query.trim() !== '') this.#clock = setTimeout(() => void this.#find(), TYPING_MS);
  }

  async live(household: string): Promise<void> {
    try {
      this.home = await call('household', { household });
      [this.query, this.found, this.unread] = ['', undefined, undefined];
      this.changed(true);
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  /** Another house. */
  leaveHome(): void {
    this.home = undefined;
    this.changed(true);
  }

  /** Somebody known after all, or done with. */
  drop(): void {
    this.#empty();
    this.changed(true);
  }

  /** The new person once they are safe on this phone. */
  async save(phone: Phone, signedOn: Day): Promise<Attendee | undefined> {
    const { home, ageBand } = this;
    const textVersion = phone.names?.catalogue.consent.textVersion;
    if (!this.ready || !home || textVersion === undefined) return undefined;
    [this.saving, this.failure] = [true, undefined];
    const name = this.name.trim();
    try {
      const saved = await call('add_person', {
        household: home.door.household, name, ...(ageBand && { ageBand }),
        consent: { nameAllowed: true, callAllowed: false, textVersion, way: 'class_list', signedOn },
      });
      this.#empty();
      phone.saved(saved);
      return saved.person === null ? undefined : { id: saved.person, name, place: placeOf(home.door), ageBand: ageBand ?? null };
    } catch (error) {
      this.failure = CallError.from(error);
      return undefined;
    } finally {
      this.saving = false;
    }
  }

  kept(): KeptSigned {
    const { signed, name, ageBand = null, home } = this;
    return { signed, name, ageBand, household: home?.door.household ?? null };
  }

  async restore({ signed, name, ageBand, household }: KeptSigned): Promise<void> {
    [this.signed, this.name, this.ageBand] = [signed, name, ageBand ?? undefined];
    if (household === null) return;
    // A house that is not on this phone any more is asked for again; all else stands.
    this.home = await call('household', { household }).catch(() => undefined);
  }

  #empty(): void {
    [this.signed, this.name, this.ageBand, this.home, this.query, this.found] = [false, '', undefined, undefined, '', undefined];
  }

  async #find(): Promise<void> {
    const mine = this.#asked;
    try {
      const { doors } = await call('search', { query: this.query.trim(), limit: ROWS });
      if (mine === this.#asked) [this.found, this.unread] = [doors, undefined];
    } catch (error) {
      if (mine === this.#asked) this.unread = CallError.from(error);
    }
  }
}
