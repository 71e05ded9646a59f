/**
 * Finding who was at a buổi among those who allowed their name. The search finds doors and says by whom it found them;
 * the people's ids stand in their households, so those are opened for the few doors that a name found.
 */
import type { Door, HouseholdView } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import { placeOf } from '../door/saving';

/** Typing pauses this long before the phone is asked. */
const TYPING_MS = 160;
const ROWS = 100;
/** So many doors are opened for one answer; who is not among them types on. */
const MOST_DOORS = 12;

/** Somebody with a name, told from others of the same name by the door. */
export interface Attendee {
  id: string;
  name: string;
  place: string;
  ageBand: string | null;
}

export class Attendance {
  query = $state('');
  found = $state.raw<Attendee[]>();
  /** There are more than are shown. */
  more = $state(false);
  /** What `found` answers. */
  answered = $state('');
  failure = $state.raw<CallError>();
  #clock: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  type(query: string): void {
    this.query = query;
    clearTimeout(this.#clock);
    if (query.trim() === '') {
      this.#asked += 1;
      this.found = undefined;
      return;
    }
    this.#clock = setTimeout(() => void this.#ask(), TYPING_MS);
  }

  async #ask(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const query = this.query.trim();
    try {
      const { doors, more } = await call('search', { query, limit: ROWS });
      const named = doors.filter(({ foundPerson }) => foundPerson !== null);
      const opened = named.slice(0, MOST_DOORS);
      const views = await Promise.all(opened.map(({ household }) => call('household', { household })));
      if (mine !== this.#asked) return; // a newer question is on its way
      this.found = views.flatMap((view, index) => attendees(view, opened[index], query));
      [this.more, this.answered, this.failure] = [more || named.length > opened.length, query, undefined];
    } catch (error) {
      if (mine === this.#asked) this.failure = CallError.from(error);
    }
  }
}

/** Those of a household that the words mean: whom the search named, and whoever else has all the words in their name. */
function attendees(view: HouseholdView, door: Door | undefined, query: string): Attendee[] {
  const words = plain(query).split(/\s+/);
  return attendeesOf(view, door).filter(({ name }) => name === door?.foundPerson || words.every((word) => plain(name).includes(word)));
}

/** All of a household who can be named: not who moved away, died or changed their mind. */
export function attendeesOf(view: HouseholdView, door: Door | undefined = view.door): Attendee[] {
  const place = door.short ? `${placeOf(door)} ${door.street}`.trim() : placeOf(view.door);
  return view.people
    .filter(({ status, withdrawnOn }) => status === 'here' && withdrawnOn === null)
    .map(({ id, name, ageBand }) => ({ id, name, place, ageBand }));
}

/** Without marks and case, as people type in a hurry. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
}
