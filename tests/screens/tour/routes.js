/**
 * Which screens there are, as the companion itself lists them, and at which of them a tour has stopped: a screen that is
 * added and photographed by nobody is a fault of the tour.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../house/binaries.js';

const UI = join(ROOT, 'ui');

/** Screens at which no tour can stop, each with the reason in words. There are none. */
const EXEMPT = {};

/** The companion's own reader of addresses, and every screen that it may answer. */
async function companionRoutes() {
  const source = await readFile(join(UI, 'companion/src/lib/route.ts'), 'utf8');
  const union = /export type Route =([\s\S]*?);\n\n/.exec(source)?.[1] ?? '';
  const all = [...union.matchAll(/\| \{ at: '([a-z-]+)'/g)].map(([, at]) => at);
  if (all.length === 0) throw new Error('route.ts lists its screens otherwise than this tour reads them');
  // The compiler that builds the companion takes the types off; the file imports nothing.
  const typescript = createRequire(join(UI, 'package.json'))('typescript');
  const { outputText } = typescript.transpileModule(source, { compilerOptions: { module: 'esnext', target: 'es2022' } });
  const { read } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return { all, read };
}

export class StopsAtRoutes {
  #seen = new Set();
  #all;
  #read;

  static async begin() {
    const stops = new StopsAtRoutes();
    ({ all: stops.#all, read: stops.#read } = await companionRoutes());
    return stops;
  }

  /** The tour stands here. */
  note(page) {
    this.#seen.add(this.#read(new URL(page.url()).hash).at);
  }

  /** Screens that nobody stopped at, and reasons that none needs any more, as sentences. */
  missed() {
    const left = this.#all.filter((at) => !this.#seen.has(at) && !(at in EXEMPT)).map((at) => `the tour never stopped at “${at}”`);
    const needless = Object.keys(EXEMPT).filter((at) => this.#seen.has(at) || !this.#all.includes(at));
    return [...left, ...needless.map((at) => `“${at}” is exempt without need`)];
  }
}
