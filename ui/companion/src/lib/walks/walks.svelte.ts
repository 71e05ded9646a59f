/** Who walks which kiệt and when; changing a walk, and taking it back. Every change can be undone. */
import { eveningWords } from '@tung-nha/shared/dates';
import { giveWords } from '@tung-nha/shared/words/give';
import type { Day, MendWalk, Unit, WalkView } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';
import { named } from './company';

/** What a walk's mend leaves untouched. */
const NOTHING = { membersOn: [], membersOff: [] };

export class WalksPage {
  all = $state.raw<{ unit: Unit; walks: WalkView[] }[]>();
  saving = $state(false);
  /** Why a tap was not saved: said until one is, whatever arrives meanwhile. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  constructor(readonly phone: Phone, readonly undo: Undo) {}

  async load(): Promise<void> {
    try {
      this.all = await Promise.all(this.phone.areas.map(async (unit) => ({ unit, walks: await call('walks', { area: unit.area }) })));
      this.unread = undefined;
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  /** Mine alone, or I lead: it may be changed altogether. Whoever only goes along may step out. */
  mayMend(walk: WalkView): boolean {
    const [first] = walk.members;
    return this.phone.leads || (walk.mine && walk.members.length === 1 && first?.id === this.phone.me?.id);
  }

  async move(walk: WalkView, day: Day): Promise<boolean> {
    const said = giveWords.moved(walk.title, eveningWords(day, this.phone.today));
    // An evening that is over cannot be gone back to, so there the undo is left out.
    const back = walk.day >= this.phone.today ? { day: walk.day } : undefined;
    return this.#mend(walk, { day }, said, back);
  }

  async setMembers(walk: WalkView, wanted: readonly string[]): Promise<boolean> {
    const stood = walk.members.map(({ id }) => id);
    const membersOn = wanted.filter((id) => !stood.includes(id));
    const membersOff = stood.filter((id) => !wanted.includes(id));
    const colleagues = [...walk.members, ...(this.phone.status?.colleagues ?? [])];
    const who = named(wanted.flatMap((id) => colleagues.find((colleague) => colleague.id === id) ?? []));
    return this.#mend(walk, { membersOn, membersOff }, giveWords.membersSaved(walk.title, who), { membersOn: membersOff, membersOff: membersOn });
  }

  async takeBack(walk: WalkView): Promise<boolean> {
    return this.#mend(walk, { voided: true }, giveWords.takenBack(walk.title), { voided: false });
  }

  async stepOut(walk: WalkView): Promise<boolean> {
    const me = this.phone.me?.id;
    if (me === undefined) return false;
    return this.#mend(walk, { membersOff: [me] }, giveWords.steppedOut(walk.title), { membersOn: [me] });
  }

  async #mend(walk: WalkView, change: Partial<MendWalk>, said: string, back: Partial<MendWalk> | undefined): Promise<boolean> {
    if (this.saving) return false;
    this.saving = true;
    this.failure = undefined;
    const mend = async (part: Partial<MendWalk>) => this.phone.saved(await call('mend_walk', { walk: walk.id, ...NOTHING, ...part }));
    try {
      await mend(change);
      await this.load();
      this.undo.show({ said, afterwards: giveWords.restored(walk.title), ...(back && { takeBack: () => mend(back).then(() => this.load()) }) });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }
}

/** Walks that are still to be walked, the next first; and those that are over, the latest first. */
export function parted(walks: readonly WalkView[], today: Day): { open: WalkView[]; past: WalkView[] } {
  const isOpen = ({ day, done, doors }: WalkView) => day >= today || done < doors.length;
  return { open: walks.filter(isOpen), past: walks.filter((walk) => !isOpen(walk)).reverse() };
}
