/** The doors of one street's frontage or of one kiệt, in walking order. */
import { tally } from '@tung-nha/shared/pieces/house';
import { stateWords } from '@tung-nha/shared/words/states';
import { todayWords } from '@tung-nha/shared/words/today';
import type { AskDoors, Door, HouseState } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';

/** In this order a list is narrowed: what is still to do comes first. */
const FIRST: readonly HouseState[] = ['not_reached', 'nobody_home', 'come_back', 'family_matter', 'declined', 'met', 'no_one_lives'];

export class StreetPage {
  doors = $state.raw<Door[]>();
  title = $state('');
  failure = $state.raw<CallError>();

  readonly states = $derived((this.doors ?? []).map((door) => door.state));
  readonly tallied = $derived(tally(this.states));
  /** "14 nhà · gặp được 4 · còn 7 nhà chưa đến" */
  readonly progress = $derived.by(() => {
    const of = (state: HouseState) => this.tallied.find((each) => each.state === state)?.houses ?? 0;
    const [all, met, left] = [this.states.length, of('met'), of('not_reached')];
    return left > 0 ? todayWords.progress(all, met, left) : todayWords.allReached(all, met);
  });
  /** States that occur, as something to narrow the list by. */
  readonly choices = $derived(
    [...this.tallied].sort((one, other) => FIRST.indexOf(one.state) - FIRST.indexOf(other.state))
      .map(({ state, houses }) => ({ code: state, word: capital(stateWords[state]), count: houses })),
  );
  /** This street, as filters remember it. */
  readonly key: string;

  constructor(readonly asked: AskDoors) {
    this.key = JSON.stringify([asked.area, asked.street, asked.kiet ?? null]);
  }

  async load(): Promise<void> {
    try {
      const [doors, streets] = await Promise.all([call('doors', this.asked), call('streets', {})]);
      const { area, street, kiet = null } = this.asked;
      this.title = streets.find((each) => each.area === area && each.street === street && each.kiet === kiet)?.title ?? street;
      this.doors = doors;
      this.failure = undefined;
    } catch (error) {
      this.failure = CallError.from(error);
    }
  }
}

/** A word that begins a button, where it otherwise stands within a line. */
function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}
