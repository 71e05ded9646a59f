/**
 * Undo instead of "are you sure": for ten seconds after a deed a bar says what was saved and offers to take it back.
 * A newer deed takes the older one's place; the older one can still be taken back at its door today.
 */
import { createContext } from 'svelte';
import { CallError } from './ipc/call';

export const UNDO_MS = 10_000;
/** A bar that only tells goes sooner. */
export const TOLD_MS = 4_000;

interface Offer {
  /** "Đã lưu trên máy: K45/13 vắng nhà" */
  said: string;
  /** Takes the deed back; absent once it was, or where there is nothing to take back. */
  takeBack?: () => Promise<void>;
  /** What to say once it was. */
  afterwards?: string;
}

export class Undo {
  offer = $state.raw<Offer>();
  failure = $state.raw<CallError>();
  #clock: ReturnType<typeof setTimeout> | undefined;

  show(offer: Offer): void {
    this.failure = undefined;
    this.offer = offer;
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.hide(), offer.takeBack ? UNDO_MS : TOLD_MS);
  }

  /** The next tap of a thumb: a bar that only tells has been seen, and may stand in its way. */
  tapped(): void {
    if (!this.offer?.takeBack && !this.failure) this.hide();
  }

  hide(): void {
    clearTimeout(this.#clock);
    this.offer = undefined;
    this.failure = undefined;
  }

  /** One tap on *Hoàn tác*. A failure stays on the bar, since the deed still stands. */
  async take(): Promise<void> {
    const offer = this.offer;
    if (!offer?.takeBack) return;
    clearTimeout(this.#clock);
    this.offer = { said: offer.said };
    try {
      await offer.takeBack();
      this.show({ said: offer.afterwards ?? offer.said });
    } catch (error) {
      this.show({ said: offer.said });
      this.failure = CallError.from(error);
    }
  }
}

export const [useUndo, provideUndo] = createContext<Undo>();
