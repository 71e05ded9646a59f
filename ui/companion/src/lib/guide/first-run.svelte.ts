/**
 * Whether the minute that explains the app is still to be shown: once, after the ward's code has made this phone somebody's.
 * That it is due outlives a phone that dies in the middle; where nothing can be kept it is shown all the same, and the
 * worst is that it does not come back.
 */
import type { Status } from '@tung-nha/shared/generated';

const KEPT_AS = 'tungnha.first-run';

export class FirstRun {
  due = $state(false);
  #before: boolean | undefined;

  constructor() {
    this.due = kept(() => localStorage.getItem(KEPT_AS) === 'due') ?? false;
  }

  /** Hears who the phone is. Practice makes nobody its holder. */
  see({ enrolled, training }: Pick<Status, 'enrolled' | 'training'>): void {
    if (training) return;
    if (enrolled && this.#before === false) {
      this.due = true;
      kept(() => localStorage.setItem(KEPT_AS, 'due'));
    }
    this.#before = enrolled;
  }

  /** Shown, or skipped. */
  done(): void {
    this.due = false;
    kept(() => localStorage.removeItem(KEPT_AS));
  }
}

/** A WebView may refuse to keep anything. */
function kept<T>(deed: () => T): T | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}
