/**
 * Writing a person down: the script is read, two questions are asked and neither is pre-chosen, and only then is there
 * a field for a name. Volunteer and resident answer on screens of their own over one draft; what is refused leaves no
 * trace here. Knows no markup.
 */
import { personWords } from '@tung-nha/shared/words/person';
import type { AddPerson, FormOfAddress, HouseholdView, Way } from '@tung-nha/shared/generated';
import { Draft } from '../draft.svelte';
import { danger } from '../guard';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Origin } from '../route';
import type { Undo } from '../undo.svelte';
import { phoneOdd, phoneShort } from './number';
import { slipCode } from './slip';

/** One question a screen, in this order; `refused` is where a *Không* to the first question ends. */
export type Step = 'address' | 'script' | 'call' | 'name' | 'refused';

const STEPS: readonly Step[] = ['address', 'script', 'call', 'name', 'refused'];

/** For a resident of whom the phone forgot how to address them. */
const PLAIN: FormOfAddress = { code: '', xung: 'tôi', goi: 'bà con', retired: false };

/** What the draft keeps. */
interface Kept {
  /** Of the wording that was read; an answer to another one is no answer. */
  textVersion: number;
  step: Step;
  form: string | null;
  callAllowed: boolean | null;
  name: string;
  ageBand: string | null;
  phoneNumber: string;
  way: Way;
  slip: string;
  /** Where the volunteer goes on once the phone is theirs again. */
  from: Origin;
  meeting: boolean;
  /** The phone is, or was a moment ago, in the resident's hands. */
  handed: boolean;
}

/** Where the volunteer opened the form; the resident's screen does not know. */
export interface Opening {
  from: Origin;
  /** From a meeting, to which it goes back. */
  meeting: boolean;
}

export class NewPerson {
  view = $state.raw<HouseholdView>();
  /** The form stands as it was left, so that no earlier step is seen on the way to it. */
  opened = $state(false);
  step = $state<Step>('address');
  /** How volunteer and resident call each other. */
  form = $state.raw<FormOfAddress>();
  callAllowed = $state<boolean>();
  /** The script was on the screen to its end, before which it is not answered; not known before it is laid out. */
  read = $state<boolean>();
  name = $state('');
  ageBand = $state<string>();
  phoneNumber = $state('');
  way = $state<Way>('tap');
  slip = $state('');
  saving = $state(false);
  /** Why it was not saved: said until it is. */
  failure = $state.raw<CallError>();
  /** Why this screen could not be read. */
  unread = $state.raw<CallError>();

  readonly draft: Draft<Kept>;
  readonly nameDanger = $derived(danger(this.name));
  readonly phoneShort = $derived(phoneShort(this.phoneNumber));
  readonly ready = $derived(this.name.trim() !== '' && this.nameDanger === undefined && !this.phoneShort && !this.saving);
  /** A number that does not look like one is said, not refused. */
  readonly phoneOdd = $derived(phoneOdd(this.phoneNumber));

  /** The phone is in the resident's hands, or about to be. */
  handed: boolean;

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string, public opening?: Opening) {
    this.handed = opening === undefined;
    this.draft = new Draft(household, 'person', () => this.#kept());
  }

  async load(): Promise<void> {
    try {
      const { household } = this;
      const [view, kept] = await Promise.all([call('household', { household }), this.draft.open()]);
      this.view = view;
      if (kept) this.#restore(kept);
      if (this.handed && !this.form) this.address(PLAIN);
      [this.opened, this.unread] = [true, undefined];
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  address(form: FormOfAddress): void {
    this.form = form;
    this.#go('script');
  }

  answerName(allowed: boolean): void {
    this.#go(allowed ? 'call' : 'refused');
  }

  answerCall(allowed: boolean): void {
    this.callAllowed = allowed;
    if (!allowed) this.phoneNumber = '';
    this.#go('name');
  }

  /** Another text, or more of it, came to stand on the screen. */
  sawEnd(seen: boolean): void {
    this.read ||= seen;
  }

  /** Both questions are answered anew. */
  begin(): void {
    this.callAllowed = undefined;
    this.#go('script');
  }

  /** The screen before; false at the first one. */
  back(): boolean {
    const before: Record<Step, Step | undefined> =
      { address: undefined, script: 'address', call: 'script', name: 'call', refused: 'script' };
    const step = before[this.step];
    if (step) this.#go(step);
    return step !== undefined;
  }

  /** After a tap into one of the fields, and after a letter. */
  set(fields: Partial<Pick<NewPerson, 'ageBand' | 'way' | 'slip'>>): void {
    Object.assign(this, fields);
    void this.draft.keep();
  }

  write(field: 'name' | 'phoneNumber' | 'slip', text: string): void {
    this[field] = text;
    this.draft.soon();
  }

  /** Forgets everything and begins anew. */
  async drop(): Promise<void> {
    [this.step, this.form, this.callAllowed, this.read] = ['address', undefined, undefined, undefined];
    [this.name, this.ageBand, this.phoneNumber, this.way, this.slip] = ['', undefined, '', 'tap', ''];
    await this.draft.forget();
  }

  /** Sets the caution under which this door is not asked for a name again. True once it is safe on this phone. */
  async rememberNo(caution: string): Promise<boolean> {
    this.saving = true;
    this.failure = undefined;
    try {
      const set = async (on: boolean) => {
        const fields = { needsOn: [], cautionsOn: on ? [caution] : [], cautionsOff: on ? [] : [caution] };
        this.phone.saved(await call('mend_household', { household: this.household, fields }));
      };
      await set(true);
      this.undo.show({ said: personWords.remembered, afterwards: personWords.rememberUndone, takeBack: () => set(false) });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }

  /** The new person's id once they are safe on this phone. */
  async save(textVersion: number): Promise<string | undefined> {
    if (!this.ready || this.callAllowed === undefined) return undefined;
    this.saving = true;
    this.failure = undefined;
    try {
      this.draft.leave();
      const saved = await call('add_person', this.#person(textVersion, this.callAllowed));
      await this.draft.forget();
      this.phone.saved(saved);
      this.undo.show({ said: personWords.nameSaved(this.name.trim()) });
      return saved.person ?? undefined;
    } catch (error) {
      this.failure = CallError.from(error);
      return undefined;
    } finally {
      this.saving = false;
    }
  }

  #go(step: Step): void {
    this.step = step;
    // The resident's no is kept until the volunteer has seen it; then it leaves no trace.
    const trace = this.handed || (step !== 'refused' && step !== 'address');
    void (trace ? this.draft.keep() : this.draft.forget());
  }

  #person(textVersion: number, callAllowed: boolean): AddPerson {
    const phone = this.phoneNumber.trim();
    const slip = slipCode(this.slip);
    return {
      household: this.household,
      name: this.name.trim(),
      ...(this.ageBand && { ageBand: this.ageBand }),
      ...(callAllowed && phone && { phone }),
      consent: { nameAllowed: true, callAllowed, textVersion, way: this.way, ...(this.way === 'slip' && slip && { slip }) },
    };
  }

  get #wording() {
    return this.phone.names?.catalogue.consent;
  }

  #kept(): Kept {
    const { step, form, callAllowed = null, name, ageBand = null, phoneNumber, way, slip, handed } = this;
    const { from = 'houses', meeting = false } = this.opening ?? {};
    const textVersion = this.#wording?.textVersion ?? 0;
    return { textVersion, step, form: form?.code ?? null, callAllowed, name, ageBand, phoneNumber, way, slip, from, meeting, handed };
  }

  #restore(kept: Partial<Kept>): void {
    if (kept.textVersion !== this.#wording?.textVersion) return void this.drop();
    this.form = this.#wording?.forms.find(({ code }) => code === kept.form);
    this.step = STEPS.find((step) => step === kept.step) ?? 'address';
    this.callAllowed = kept.callAllowed ?? undefined;
    if (this.step === 'name' && this.callAllowed === undefined) this.step = 'call';
    if (this.step === 'script' && !this.form) this.step = 'address';
    [this.name, this.phoneNumber, this.slip] = [kept.name ?? '', kept.phoneNumber ?? '', kept.slip ?? ''];
    [this.ageBand, this.way] = [kept.ageBand ?? undefined, kept.way ?? 'tap'];
    if (this.handed) {
      this.opening = { from: kept.from ?? 'houses', meeting: kept.meeting ?? false };
    } else if (kept.handed) {
      // Just handed back: nothing was left half written.
      this.draft.reopened = false;
      if (this.step === 'refused') void this.draft.forget();
    }
  }
}
