/** A phone: the real engine behind the `phone` binary, and the built companion that it serves to a browser. */
import { rm } from 'node:fs/promises';
import { binary, COMPANION, companionBuilt } from './binaries.js';
import { Program } from './program.js';
import { folder } from './ward.js';

export class Phone {
  #at;
  #clock = [];
  #program;

  /** A new phone that nobody has enrolled; its clock may begin at seven in the evening some days ago. */
  static async unpack({ eveningsAgo } = {}) {
    companionBuilt();
    const phone = new Phone();
    phone.#clock = eveningsAgo === undefined ? [] : ['--evenings-ago', String(eveningsAgo)];
    phone.#at = await folder('phone');
    await phone.start();
    return phone;
  }

  /** A phone that belongs to somebody already; for stories that begin later in the day. */
  static async of(ward, called, areas, clock) {
    const phone = await Phone.unpack(clock);
    await phone.call('enrol', { server: ward.url, code: await ward.enrol(called, ...[areas].flat()), called });
    return phone;
  }

  async start() {
    const args = ['--data', this.#at, ...this.#clock, 'serve', '--ui', COMPANION];
    this.#program = await Program.start(binary('phone'), args, (line) => (line.startsWith('{') ? JSON.parse(line) : undefined));
    /** The address that lets a browser in. */
    this.open = this.#program.said.open;
  }

  /** Of the engine's process. */
  get pid() {
    return this.#program.pid;
  }

  /** The battery is pulled: nothing gets a chance to be written. */
  async die() {
    await this.#program.end('SIGKILL');
  }

  /** Any call of the screens, for what a story takes for granted. Throws the refusal's sentence. */
  async call(name, args = {}) {
    const response = await fetch(new URL(`/__call/${name}`, this.open), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tungnha-token': this.#program.said.token },
      body: JSON.stringify(args),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(`${name}: ${body.code}: ${body.message}`);
    return body;
  }

  async close() {
    await this.#program.end('SIGKILL');
    await rm(this.#at, { recursive: true, force: true });
  }
}
