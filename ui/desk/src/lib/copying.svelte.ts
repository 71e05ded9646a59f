/** Handing words to the clipboard, and saying whether it was done. */

export class Copying {
  answer = $state<'copied' | 'not'>();

  /** Over plain http a browser keeps the clipboard to itself: then the words are selected, so that Ctrl+C does it. */
  async copy(words: string, shown: HTMLElement | undefined): Promise<void> {
    try {
      await navigator.clipboard.writeText(words);
      this.answer = 'copied';
    } catch {
      if (shown) getSelection()?.selectAllChildren(shown);
      this.answer = 'not';
    }
  }
}
