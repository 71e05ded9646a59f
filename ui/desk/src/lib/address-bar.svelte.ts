/** The address bar as state: pages read `place` and change by links, or by `show` when a box is typed in. */

import { readPlace, writePlace, type Place } from './place';

class AddressBar {
  place = $state.raw<Place>(readPlace(location.hash));

  constructor() {
    window.addEventListener('hashchange', () => this.#read());
  }

  /** Moves on; the back button comes back here. */
  go(place: Place): void {
    location.hash = writePlace(place);
  }

  /** The same page a little narrower or wider: no step for the back button, so that typing a word is not five steps. */
  show(place: Place): void {
    history.replaceState(null, '', writePlace(place));
    this.#read();
  }

  #read(): void {
    this.place = readPlace(location.hash);
  }
}

export const addressBar = new AddressBar();
