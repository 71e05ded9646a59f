/**
 * Writing a person down: the script is read, two questions are asked and neither is pre-chosen, and only then is there
 * a field for a name. What is refused leaves no trace here. Knows no markup.
 */
import { personWords } from '@tung-nha/shared/words/person';
import type { AddPerson, FormOfAddress, HouseholdView, Way } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';

/** One question a screen, in this order; `refused` is where a *Không* to the first question ends. */
export type Step = 'address' | 'script' | 'call' | 'name' | 'refused';

export class NewPerson {
  view = $state.raw<HouseholdView>();
  step = $state<Step>('address');
  /** How volunteer and resident call each other. */
  form = $state.raw<FormOfAddress>();
  callAllowed = $state<boolean>();
  name = $state('');
  ageBand = $state<string>();
  phoneNumber = $state('');
  way = $state<Way>('tap');
  slip = $state('');
  saving = $state(false);
  failure = $state.raw<CallError>();

  readonly ready = $derived(this.name.trim() !== '' && !this.saving);
  /** A number that does not look like one is said, not refused. */
  readonly phoneOdd = $derived(this.phoneNumber.trim() !== '' && !/^(0|\+?84)\d{9}$/.test(this.phoneNumber.replace(/[ .-]/g, '')));

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string) {}

  async load(): Promise<void> {
    try {
      this.view = await call('household', { household: this.household });
    } catch (error) {
      this.failure = CallError.from(error);
    }
  }

  address(form: FormOfAddress): void {
    this.form = form;
    this.step = 'script';
  }

  answerName(allowed: boolean): void {
    this.step = allowed ? 'call' : 'refused';
  }

  answerCall(allowed: boolean): void {
    this.callAllowed = allowed;
    if (!allowed) this.phoneNumber = '';
    this.step = 'name';
  }

  /** The screen before; false at the first one. */
  back(): boolean {
    const before: Record<Step, Step | undefined> =
      { address: undefined, script: 'address', call: 'script', name: 'call', refused: 'script' };
    const step = before[this.step];
    if (step) this.step = step;
    return step !== undefined;
  }

  /** Sets the caution under which this door is not asked for a name again. True once it is safe on this phone. */
  async rememberNo(caution: string): Promise<boolean> {
    this.saving = true;
    this.failure = undefined;
    try {
      const fields = { needsOn: [], cautionsOn: [caution], cautionsOff: [] };
      this.phone.saved(await call('mend_household', { household: this.household, fields }));
      this.undo.show({ said: personWords.remembered });
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
      const saved = await call('add_person', this.#person(textVersion, this.callAllowed));
      this.phone.saved(saved);
      this.undo.show({ said: personWords.saved(this.name.trim()) });
      return saved.person ?? undefined;
    } catch (error) {
      this.failure = CallError.from(error);
      return undefined;
    } finally {
      this.saving = false;
    }
  }

  #person(textVersion: number, callAllowed: boolean): AddPerson {
    const phone = this.phoneNumber.trim();
    const slip = this.slip.trim();
    return {
      household: this.household,
      name: this.name.trim(),
      ...(this.ageBand && { ageBand: this.ageBand }),
      ...(callAllowed && phone && { phone }),
      consent: { nameAllowed: true, callAllowed, textVersion, way: this.way, ...(this.way === 'slip' && slip && { slip }) },
    };
  }
}
