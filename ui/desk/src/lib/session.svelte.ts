/** Who sits at the desk. Pages are shown only while somebody is signed in; a refusal anywhere ends that. */

import type { Session } from '@tung-nha/shared/generated';
import { Failure, server, type FailureCode } from './api';

class SignedIn {
  /** `undefined` until the server was asked, `null` when nobody is. */
  who = $state.raw<Session | null>();
  /** The server could not be asked. */
  failure = $state<FailureCode>();
  /** True after a session ended by itself, so that the sign-in page can say why it is back. */
  ended = $state(false);

  /** A viewer is sent figures without names: columns that would stand empty are left out. */
  readonly discreet = $derived(this.who?.role === 'viewer');
  /** Only they decide between two versions. */
  readonly decides = $derived(!!this.who && !this.discreet);

  async ask(): Promise<void> {
    this.failure = undefined;
    try {
      this.who = await server.session();
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code === 'not_allowed') this.who = null;
      else this.failure = failure.code;
    }
  }

  async signIn(name: string, password: string): Promise<Failure | undefined> {
    try {
      this.who = await server.signIn({ name, password });
      this.ended = false;
      return undefined;
    } catch (thrown) {
      return Failure.from(thrown);
    }
  }

  /** Leaves the page even if the server cannot be told: whoever walks away must not stay on the screen. */
  async signOut(): Promise<void> {
    this.who = null;
    this.ended = false;
    try {
      await server.signOut();
    } catch {
      this.failure = undefined;
    }
  }

  /** The server no longer knows this session. */
  lapse(): void {
    if (this.who) this.ended = true;
    this.who = null;
  }
}

export const session = new SignedIn();
