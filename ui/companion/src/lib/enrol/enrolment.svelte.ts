/** The slip of the ward being typed in: where the server is, the one-time code, and what to call the volunteer. */
import { enrolWords } from '@tung-nha/shared/words/enrol';
import { danger } from '../guard';
import { CallError } from '../ipc/call';
import type { Phone } from '../phone.svelte';

export class Enrolment {
  server = $state('');
  code = $state('');
  called = $state('');
  busy = $state(false);
  /** Said only after the button was tapped, so that nobody is scolded while typing. */
  missing = $state<string>();
  failure = $state.raw<CallError>();

  /** Residents and colleagues see what the volunteer is called. */
  readonly calledDanger = $derived(danger(this.called));

  constructor(readonly phone: Phone) {}

  /** Practice at made-up doors, before the ward has given a code. */
  async train(): Promise<void> {
    if (this.busy) return;
    [this.busy, this.failure, this.missing] = [true, undefined, undefined];
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
    const { server, code, called } = this;
    this.missing = !server.trim() ? enrolWords.missing.server
      : !code.trim() ? enrolWords.missing.code
      : !called.trim() ? enrolWords.missing.called
      : undefined;
    if (this.missing || this.calledDanger) return false;
    [this.busy, this.failure] = [true, undefined];
    try {
      await this.phone.enrol({ server: withScheme(server.trim()), code: code.trim(), called: called.trim() });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** People type "10.0.0.5:8080"; the engine wants an address with its scheme. */
function withScheme(server: string): string {
  return /^[a-z]+:\/\//i.test(server) ? server : `http://${server}`;
}
