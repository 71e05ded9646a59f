/**
 * One person's page. Each tap is shown at once and written one after the other, each field alone, so that a colleague's
 * mend of another field stays; what the engine refuses goes back to what stands.
 */
import { personWords } from '@tung-nha/shared/words/person';
import { personPageWords } from '@tung-nha/shared/words/person-page';
import { withdrawWords } from '@tung-nha/shared/words/withdraw';
import type { HouseholdView, Knows, MendNeed, MendPerson, NeedView, PersonView } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

type Fields = Omit<MendPerson, 'person'>;

export class PersonPage {
  view = $state.raw<HouseholdView>();
  person = $state.raw<PersonView>();
  /** The week's skill, where this person is to learn it; asked once, and the page does without it. */
  weekly = $state<string>();
  /** Why a tap was not saved: said until one is, whatever arrives meanwhile. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  /** Shown as long as somebody is about to call it; asked for then and not before. */
  number = $state<string>();

  #writing: Promise<void> = Promise.resolve();
  #waiting = 0;
  #askedWeek = false;

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string, readonly id: string) {}

  async load(): Promise<void> {
    try {
      const view = await call('household', { household: this.household });
      // What was tapped meanwhile is still on its way; the load after it shows both.
      if (this.#waiting > 0) return;
      this.view = view;
      this.person = view.people.find((person) => person.id === this.id);
      this.unread = this.person ? undefined : new CallError('not_found', '');
    } catch (error) {
      this.unread = CallError.from(error);
    }
    await this.#askWeek();
  }

  async askNumber(): Promise<void> {
    this.failure = undefined;
    try {
      const { number } = await call('number_to_call', { person: this.id });
      this.number = number.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');
    } catch (error) {
      this.failure = CallError.from(error);
    }
  }

  forgetNumber(): void {
    this.number = undefined;
  }

  /** How far this person got, as a level; absent where nobody wrote it. */
  level(skill: string): string | undefined {
    return this.person?.skills.find((reached) => reached.skill === skill)?.level;
  }

  setTick(code: string, on: boolean): Promise<boolean> {
    const ticks = withCode(this.person?.ticks ?? [], code, on);
    return this.#write(on ? { ticksOn: [code] } : { ticksOff: [code] }, { ticks });
  }

  setPortal(code: string, on: boolean): Promise<boolean> {
    return this.#write(on ? { portalsOn: [code] } : { portalsOff: [code] }, { portals: withCode(this.person?.portals ?? [], code, on) });
  }

  /** *Biết sẵn*, seen outside of a meeting: the highest level stands. */
  knows(known: Knows): Promise<boolean> {
    const others = (this.person?.skills ?? []).filter(({ skill }) => skill !== known.skill);
    return this.#write({ knows: [known] }, { skills: [...others, known] });
  }

  setVneid(vneid: string): Promise<boolean> {
    return this.#write({ vneid }, { vneid });
  }

  setBank(bank: boolean): Promise<boolean> {
    return this.#write({ bank }, { bank });
  }

  setPriority(priority: boolean): Promise<boolean> {
    return this.#write({ priority }, { priority });
  }

  setNeed(need: MendNeed): Promise<boolean> {
    return this.#write({ needs: [need] }, { needs: withNeed(this.person?.needs ?? [], need, this.phone.today) });
  }

  /** Moved away, or died and is hidden; for ten seconds it can be taken back from the bar, later from the page. */
  async leave(status: 'moved' | 'dead', word: string): Promise<boolean> {
    const name = this.person?.name ?? '';
    const shown = status === 'dead' ? { status, name: '', phone: null } : { status };
    const done = await this.#write({ status }, shown, () => this.undo.show({
      said: personPageWords.goneSaved(name, word),
      afterwards: personPageWords.undone(name),
      takeBack: async () => {
        if (!await this.stay()) throw this.failure ?? new CallError('broken', '');
      },
    }));
    if (done) await this.load();
    return done;
  }

  /** Lives here after all. */
  stay(): Promise<boolean> {
    return this.#write({ status: 'here' }, { status: 'here' });
  }

  /** That somebody died was a mistake: the name is back once the phone has it. */
  mistaken(): Promise<boolean> {
    return this.#state('here', personPageWords.deadMistaken);
  }

  /** An earlier version wrote it without its day; from now on it is as if it were written today. */
  confirmDeath(): Promise<boolean> {
    return this.#state('dead', personPageWords.deadConfirmed);
  }

  #state(status: 'here' | 'dead', said: string): Promise<boolean> {
    return this.#decide(async () => {
      this.phone.saved(await call('mend_person', { person: this.id, status }));
      this.undo.show({ said });
    });
  }

  /** They changed their mind: the name is hidden at once. */
  withdraw(): Promise<boolean> {
    return this.#decide(async () => void await call('withdraw', { person: this.id }));
  }

  /** It was a mistake, or spite. */
  keepConsent(): Promise<boolean> {
    return this.#decide(async () => {
      this.phone.saved(await call('keep_consent', { person: this.id }));
      this.undo.show({ said: withdrawWords.kept });
    });
  }

  /** Shown once the phone has done it: nothing is told to a resident beforehand. */
  async #decide(deed: () => Promise<void>): Promise<boolean> {
    try {
      await this.#writing;
      this.failure = undefined;
      await deed();
      await this.load();
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    }
  }

  /** True once the field is safe on this phone. */
  async #write(fields: Fields, shown: Partial<PersonView>, said?: () => void): Promise<boolean> {
    if (!this.person) return false;
    const { name } = this.person;
    this.person = { ...this.person, ...shown };
    this.failure = undefined;
    this.#waiting += 1;
    let done = false;
    this.#writing = this.#writing.then(async () => {
      try {
        this.phone.saved(await call('mend_person', { person: this.id, ...fields }));
        done = true;
        (said ?? (() => this.undo.show({ said: personWords.saved(name) })))();
      } catch (error) {
        this.failure = CallError.from(error);
      } finally {
        this.#waiting -= 1;
      }
    });
    await this.#writing;
    if (this.failure && this.#waiting === 0) await this.load();
    return done;
  }

  async #askWeek(): Promise<void> {
    if (this.#askedWeek || !this.person || this.person.next.length === 0) return;
    this.#askedWeek = true;
    try {
      this.weekly = (await call('results', {})).weeklySkill ?? undefined;
    } catch {
      return; // the mark is left out
    }
  }
}

function withCode(codes: readonly string[], code: string, on: boolean): string[] {
  const others = codes.filter((each) => each !== code);
  return on ? [...others, code] : others;
}

/** The needs of a list after one of them was told or went on; absent `since` is one that is not saved yet. */
export function withNeed(needs: readonly NeedView[], { code, stage, referral }: MendNeed, since: string | null): NeedView[] {
  const changed: NeedView = { code, stage, referral: referral ?? null, since };
  return needs.some((need) => need.code === code) ? needs.map((need) => (need.code === code ? changed : need)) : [...needs, changed];
}
