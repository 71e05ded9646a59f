/**
 * The script changed since somebody gave their name: it is read to them again, and both questions are asked again. A half
 * finished renewal is not kept, since half an answer is none. Knows no markup.
 */
import { renewWords } from '@tung-nha/shared/words/person-consent';
import type { FormOfAddress, HouseholdView, PersonView, Way } from '@tung-nha/shared/generated';
import { call, CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Undo } from '../undo.svelte';
import { phoneOdd, phoneShort } from './number';
import { slipCode } from './slip';

export type RenewalStep = 'address' | 'script' | 'call' | 'finish' | 'refused';

const BEFORE: Record<RenewalStep, RenewalStep | undefined> =
  { address: undefined, script: 'address', call: 'script', finish: 'call', refused: 'script' };

export class Renewal {
  view = $state.raw<HouseholdView>();
  person = $state.raw<PersonView>();
  step = $state<RenewalStep>('address');
  form = $state.raw<FormOfAddress>();
  /** The script was on the screen to its end; not known before it is laid out. */
  read = $state<boolean>();
  callAllowed = $state<boolean>();
  /** Another number; empty keeps the one that stands. */
  phoneNumber = $state('');
  way = $state<Way>('tap');
  slip = $state('');
  saving = $state(false);
  failure = $state.raw<CallError>();
  unread = $state.raw<CallError>();

  readonly odd = $derived(phoneOdd(this.phoneNumber));
  readonly short = $derived(phoneShort(this.phoneNumber));
  readonly ready = $derived(this.callAllowed !== undefined && !this.short && !this.saving);

  constructor(readonly phone: Phone, readonly undo: Undo, readonly household: string, readonly id: string) {}

  async load(): Promise<void> {
    try {
      this.view = await call('household', { household: this.household });
      this.person = this.view.people.find(({ id }) => id === this.id);
      this.unread = this.person ? undefined : new CallError('not_found', '');
    } catch (error) {
      this.unread = CallError.from(error);
    }
  }

  address(form: FormOfAddress): void {
    [this.form, this.step] = [form, 'script'];
  }

  sawEnd(seen: boolean): void {
    this.read ||= seen;
  }

  answerName(allowed: boolean): void {
    this.step = allowed ? 'call' : 'refused';
  }

  answerCall(allowed: boolean): void {
    this.callAllowed = allowed;
    if (!allowed) this.phoneNumber = '';
    this.step = 'finish';
  }

  /** The screen before; false at the first one. */
  back(): boolean {
    const step = BEFORE[this.step];
    if (step) this.step = step;
    return step !== undefined;
  }

  /** True once the new consent is safe on this phone. */
  async save(): Promise<boolean> {
    const { callAllowed, way } = this;
    const textVersion = this.phone.names?.catalogue.consent.textVersion;
    if (!this.ready || callAllowed === undefined || textVersion === undefined) return false;
    const [phone, slip] = [this.phoneNumber.trim(), slipCode(this.slip)];
    return this.#write(async () => {
      this.phone.saved(await call('renew_consent', {
        person: this.id,
        ...(callAllowed && phone && { phone }),
        consent: { nameAllowed: true, callAllowed, textVersion, way, ...(way === 'slip' && slip && { slip }) },
      }));
      this.undo.show({ said: renewWords.saved(this.person?.name ?? '') });
    });
  }

  /** *Không*: the name is hidden at once. True once it is. */
  withdraw(): Promise<boolean> {
    return this.#write(async () => void (await call('withdraw', { person: this.id })));
  }

  async #write(deed: () => Promise<void>): Promise<boolean> {
    [this.saving, this.failure] = [true, undefined];
    try {
      await deed();
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.saving = false;
    }
  }
}
