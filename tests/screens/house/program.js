/** Starting our own programs, hearing their first line, and ending exactly those that were started here. */
import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** Longer than any start on a busy machine with two cores. */
const START_MS = 30_000;

const execute = promisify(execFile);

/** Runs a program to its end and returns what it printed. */
export async function answer(program, args, input) {
  const running = execute(program, args, { maxBuffer: 64 * 1024 * 1024, timeout: 120_000 });
  if (input !== undefined) running.child.stdin.end(input);
  const { stdout } = await running;
  return stdout;
}

/** A program that runs until it is ended. */
export class Program {
  /** Those that still run: a story that fails half-way leaves none behind. */
  static #running = new Set();
  #child;
  #leads = false;
  #ended;
  #errors = '';

  /** Resolves once `hear` has recognised a line of standard output; what it returned is `said`. */
  static async start(program, args, hear, options = {}) {
    const started = new Program();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    started.#begin(child, options.detached);
    started.said = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${program} said nothing for ${START_MS / 1000} s\n${started.#errors}`)), START_MS);
      const give = (settle) => (value) => {
        clearTimeout(late);
        settle(value);
      };
      child.once('error', give(reject));
      child.once('exit', (code) => give(reject)(new Error(`${program} ended with ${code}\n${started.#errors}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        const said = hear(line);
        if (said !== undefined) give(resolve)(said);
      });
    });
    return started;
  }

  /** Starts a program that says nothing of its own; who needs it asks until it answers. */
  static run(program, args, options = {}) {
    const started = new Program();
    started.#begin(spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options }), options.detached);
    return started;
  }

  /** At this process's own end, when nothing can be waited for any more. */
  static killAll() {
    for (const program of Program.#running) program.#signal('SIGKILL');
  }

  static async endAll() {
    await Promise.all([...Program.#running].map((program) => program.end('SIGKILL')));
  }

  #begin(child, leads = false) {
    this.#child = child;
    this.#leads = leads;
    this.#ended = new Promise((resolve) => {
      child.once('exit', resolve);
      child.once('error', resolve);
    });
    Program.#running.add(this);
    void this.#ended.then(() => Program.#running.delete(this));
    child.stderr.on('data', (bytes) => {
      this.#errors = (this.#errors + bytes).slice(-4000);
    });
  }

  /** One that was started `detached` leads a group, whose members it may not end by itself. */
  #signal(signal) {
    try {
      process.kill(this.#leads ? -this.#child.pid : this.#child.pid, signal);
    } catch {
      return; // it has ended meanwhile
    }
  }

  get pid() {
    return this.#child.pid;
  }

  /** What it last wrote to standard error. */
  get errors() {
    return this.#errors;
  }

  /** Ends it and waits until it is gone. SIGKILL gives it no chance to tidy up. */
  async end(signal = 'SIGTERM') {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#signal(signal);
    const hung = setTimeout(() => this.#signal('SIGKILL'), 5_000);
    await this.#ended;
    clearTimeout(hung);
  }
}

process.once('exit', () => Program.killAll());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
