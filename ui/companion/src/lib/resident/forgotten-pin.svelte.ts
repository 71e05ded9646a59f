/** The way back to one's phone without its PIN: a fresh code of the ward, which the ward's server alone can tell. */
import { pinWords } from '@tung-nha/shared/words/resident';
import { call, CallError } from '../ipc/call';

export class ForgottenPin {
  code = $state('');
  busy = $state(false);
  /** Said only after the button was tapped. */
  missing = $state<string>();
  failure = $state.raw<CallError>();

  /** True once the PIN is gone and the phone its holder's. A refusal leaves the code to be mended or sent again. */
  async go(): Promise<boolean> {
    if (this.busy) return false;
    const code = this.code.trim();
    [this.missing, this.failure] = [code ? undefined : pinWords.forgotMissing, undefined];
    if (!code) return false;
    this.busy = true;
    try {
      await call('forgot_pin', { code });
      return true;
    } catch (error) {
      this.failure = CallError.from(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
