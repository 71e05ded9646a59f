/** Whether "Trợ giúp" is open. Any screen's bar opens it; it is drawn once, over them all. */
import { createContext } from 'svelte';

export class Help {
  open = $state(false);
}

export const [useHelp, provideHelp] = createContext<Help>();
