/**
 * Where the volunteer is, and how they came there. It keeps its own trail of addresses, so that "back" on a screen goes
 * up to the screen it belongs to, a saved form never stays behind the back button, and a list comes back scrolled to
 * where it was left.
 */
import { createContext } from 'svelte';
import { href, read, type Route } from './route';

interface Stop {
  hash: string;
  scroll: number;
}

export class Router {
  route = $state.raw<Route>({ at: 'today' });
  #trail: Stop[] = [];
  #index = 0;
  #arrived: (() => void) | undefined;
  #scrollTo = 0;
  #held = false;

  constructor() {
    history.scrollRestoration = 'manual';
    this.#trail = [{ hash: location.hash, scroll: 0 }];
    history.replaceState({ index: 0 }, '');
    this.route = read(location.hash);
    addEventListener('popstate', (event) => this.#popped(event));
    addEventListener('click', (event) => this.#followed(event));
  }

  /** One screen further. */
  to(route: Route): void {
    const hash = href(route);
    if (hash === location.hash) return scrollTo(0, 0);
    this.#leave();
    this.#trail = [...this.#trail.slice(0, this.#index + 1), { hash, scroll: 0 }];
    this.#index += 1;
    history.pushState({ index: this.#index }, '', hash);
    this.#enter(route, 0);
  }

  /** Another screen in the place of this one. */
  replace(route: Route): void {
    const hash = href(route);
    this.#trail[this.#index] = { hash, scroll: 0 };
    history.replaceState({ index: this.#index }, '', hash);
    this.#enter(route, 0);
  }

  /** Back to the screen that this one belongs to: to where it was left, if one came from there. */
  async up(route: Route): Promise<void> {
    const hash = href(route);
    const earlier = this.#trail.slice(0, this.#index).map((stop) => stop.hash).lastIndexOf(hash);
    if (earlier < 0) return this.replace(route);
    await new Promise<void>((resolve) => {
      this.#arrived = resolve;
      history.go(earlier - this.#index);
    });
  }

  /** The screen before this one, for a page that belongs to no other. */
  get cameFrom(): Route | undefined {
    const before = this.#trail[this.#index - 1];
    return before && read(before.hash);
  }

  /** The nearest screen of a kind that one came by, so that a way back can lead to the very list one left. */
  cameBy(at: Route['at']): Route | undefined {
    return this.#trail.slice(0, this.#index).map((stop) => read(stop.hash)).reverse().find((route) => route.at === at);
  }

  /** Until released, no way back leads anywhere: the phone is in a resident's hands. */
  hold(): () => Promise<void> {
    this.#held = true;
    history.pushState(history.state, '');
    return async () => {
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
        this.#held = false;
        history.back();
      });
    };
  }

  /** A screen says that its content stands, so a list can be scrolled to where it was left. */
  settled(): void {
    if (this.#scrollTo > 0) scrollTo(0, this.#scrollTo);
    this.#scrollTo = 0;
  }

  #leave(): void {
    const stop = this.#trail[this.#index];
    if (stop) stop.scroll = scrollY;
  }

  #enter(route: Route, scroll: number): void {
    this.#scrollTo = scroll;
    this.route = route;
    scrollTo(0, 0);
  }

  /** A tapped link to a screen goes by the trail too; left to the browser it would leave no mark there. */
  #followed(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.to(read(link.getAttribute('href') ?? ''));
  }

  #popped(event: PopStateEvent): void {
    if (this.#held) return history.pushState({ index: this.#index }, '', this.#trail[this.#index]?.hash);
    this.#leave();
    const index: unknown = event.state?.index;
    const stop = typeof index === 'number' ? this.#trail[index] : undefined;
    if (typeof index === 'number' && stop?.hash === location.hash) {
      this.#index = index;
      this.#enter(read(location.hash), stop.scroll);
    } else {
      // An address typed by hand, or kept by the WebView from before: the trail starts anew.
      this.#trail = [{ hash: location.hash, scroll: 0 }];
      this.#index = 0;
      history.replaceState({ index: 0 }, '');
      this.#enter(read(location.hash), 0);
    }
    this.#arrived?.();
    this.#arrived = undefined;
  }
}

export const [useRouter, provideRouter] = createContext<Router>();
