/** The doors of one street's frontage or of one kiệt, in walking order. */
import { tally } from '@tung-nha/shared/pieces/house';
import type { AskDoors, Door } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';

export class StreetPage {
  doors = $state.raw<Door[]>();
  title = $state('');
  failure = $state.raw<CallError>();

  readonly states = $derived((this.doors ?? []).map((door) => door.state));
  readonly tallied = $derived(tally(this.states));

  constructor(readonly asked: AskDoors) {}

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
