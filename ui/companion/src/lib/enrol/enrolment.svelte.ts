/** The paper of the ward being typed in or scanned: where the server is, the one-time code, and what to call the volunteer. */
import { enrolWords } from '@tung-nha/shared/words/enrol';
import { danger } from '../guard';
import { CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';
import type { Ticket } from './ticket';

export type Field = 'server' | 'code' | 'called';

/** Refusals that one field can mend. */
const OF_FIELD: Partial<Record<CallError['code'], Field>> = {
  code_unknown: 'code', code_used: 'code', code_expired: 'code',
};

export class Enrolment {
  server = $state('');
  code = $state('');
  called = $state('');
  busy = $state(false);
  /** The field to look at first. Known only after the button was tapped, so that nobody is scolded while typing. */
  wrong = $state<Field>();
  /** Fields were empty when the button was tapped; those that still are say so. */
  missing = $state(false);
  failure = $state.raw<CallError>();

  /** Residents and colleagues see what the volunteer is called. */
  readonly calledDanger = $derived(danger(this.called));

  constructor(readonly phone: Phone) {}

  /** What a camera saw stands in the fields as if it had been typed. */
  take({ server, code }: Ticket): void {
    [this.server, this.code] = [server, code];
    this.#settle();
  }

  write(field: Field, text: string): void {
    this[field] = text;
    if (this.wrong === field && !this.missing) this.#settle();
  }

  /** Practice at made-up doors, before the ward has given a code. */
  async train(): Promise<void> {
    if (this.busy) return;
    this.#settle();
    this.busy = true;
    try {
      await this.phone.train(true);
    } catch (error) {
      this.failure = CallError.from(error);
    } finally {
      this.busy = false;
    }
  }

  /** True once the phone has its areas. */
  async go(): Promise<boolean> {
    if (this.busy) return false;
    this.#settle();
    const { server, code, called } = this;
    this.wrong = (['server', 'code', 'called'] as const).find((field) => this[field].trim() === '');
    this.missing = this.wrong !== undefined;
    if (this.calledDanger) this.wrong ??= 'called';
    if (this.wrong) return false;
    this.busy = true;
    try {
      await this.phone.enrol({ server: withScheme(server.trim()), code: code.trim(), called: called.trim() });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      this.wrong = OF_FIELD[this.failure.code];
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** What to say below this field. */
  said(field: Field, refused: (failure: CallError) => string): string | undefined {
    if (this.missing && this[field].trim() === '') return enrolWords.missing[field];
    return this.failure && this.wrong === field ? refused(this.failure) : undefined;
  }

  #settle(): void {
    [this.wrong, this.missing, this.failure] = [undefined, false, undefined];
  }
}

/** People type "10.0.0.5:8080"; the engine wants an address with its scheme. */
function withScheme(server: string): string {
  return /^[a-z]+:\/\//i.test(server) ? server : `http://${server}`;
}
