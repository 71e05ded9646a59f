/**
 * Why: some deeds (revoke a phone, close an account, carry data out, erase) ask for the password again. A page hands its
 * deed in; when the server wants the password first, one sheet asks for it and the deed is done then. Whoever closes the
 * sheet has changed nothing, and the page is told so by the refusal itself.
 */

import { Failure, server } from './api';

class Confirming {
  /** The sheet is open. */
  asked = $state(false);
  checking = $state(false);
  /** What was wrong with the last password, in the server's words. */
  problem = $state('');
  #answer: ((given: boolean) => void) | undefined;

  /** Does a deed, after the password where it is asked for. */
  async through<T>(deed: () => Promise<T>): Promise<T> {
    try {
      return await deed();
    } catch (thrown) {
      if (Failure.from(thrown).code !== 'confirm_first' || this.asked || !(await this.#ask())) throw thrown;
    }
    return deed();
  }

  async give(password: string): Promise<void> {
    if (this.checking) return;
    [this.checking, this.problem] = [true, ''];
    try {
      await server.confirm({ password });
      this.#close(true);
    } catch (thrown) {
      this.problem = Failure.from(thrown).sentence || Failure.from(thrown).code;
    } finally {
      this.checking = false;
    }
  }

  leave(): void {
    this.#close(false);
  }

  #ask(): Promise<boolean> {
    [this.asked, this.problem] = [true, ''];
    return new Promise((resolve) => (this.#answer = resolve));
  }

  #close(given: boolean): void {
    this.asked = false;
    this.#answer?.(given);
    this.#answer = undefined;
  }
}

export const confirming = new Confirming();
