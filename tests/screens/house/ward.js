/**
 * A ward: the real server over a register that was imported from the office's workbook. The import is done once for a
 * run and copied, so that every story begins with the same untouched ward and none waits for another.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary, WORKBOOK } from './binaries.js';
import { answer, Program } from './program.js';

const TEMPLATE = 'TUNGNHA_SCREENS_TEMPLATE';

/** The supervisor of every ward. */
const SUPERVISOR = { name: 'Chị Hạnh', password: 'cua-go-hai-lan-mo' };

/** An empty folder of our own. */
export function folder(what) {
  return mkdtemp(join(tmpdir(), `tung-nha-screens-${what}-`));
}

/** Imports the workbook once; the environment carries the place to the processes of single suites. */
export async function prepare() {
  if (process.env[TEMPLATE]) return process.env[TEMPLATE];
  const at = await folder('template');
  await mkdir(join(at, 'ward'), { recursive: true });
  // A number that everybody may call: a ward's own is nobody's to make up.
  await writeFile(join(at, 'ward/tung-nha.toml'), '[ward]\nphone = "1022"\n');
  const server = (...args) => answer(binary('sync-server'), [...args, '--data', join(at, 'ward')]);
  const report = JSON.parse(await server('import', WORKBOOK, '--json'));
  await answer(
    binary('sync-server'),
    ['account', 'add', '--name', SUPERVISOR.name, '--role', 'supervisor', '--password-stdin', '--data', join(at, 'ward')],
    `${SUPERVISOR.password}\n`,
  );
  await writeFile(join(at, 'import.json'), JSON.stringify(report));
  process.env[TEMPLATE] = at;
  return at;
}

export class Ward {
  supervisor = SUPERVISOR;
  #at;
  #server;
  #port = 0;

  /** A fresh ward that answers. */
  static async open() {
    const template = await prepare();
    const ward = new Ward();
    ward.#at = await folder('ward');
    await cp(template, ward.#at, { recursive: true });
    ward.imported = JSON.parse(await readFile(join(ward.#at, 'import.json'), 'utf8'));
    await ward.start();
    return ward;
  }

  /** A ward of its own from another workbook. */
  static async from(workbook) {
    const ward = new Ward();
    ward.#at = await folder('from');
    ward.imported = JSON.parse(await answer(binary('sync-server'), ['import', workbook, '--json', '--data', ward.#data]));
    await ward.start();
    return ward;
  }

  /** A ward into which nobody has imported anything yet; its supervisor can sign in. */
  static async bare() {
    const ward = new Ward();
    ward.#at = await folder('bare');
    await ward.account(SUPERVISOR, 'supervisor');
    await ward.start();
    return ward;
  }

  /** Somebody who may sign in at the desk. */
  async account({ name, password }, role) {
    const said = ['account', 'add', '--name', name, '--role', role, '--password-stdin', '--data', this.#data];
    await answer(binary('sync-server'), said, `${password}\n`);
  }

  get #data() {
    return join(this.#at, 'ward');
  }

  /** Starts the server, after a stop at the same address as before. */
  async start() {
    const args = ['serve', '--data', this.#data, '--listen', `127.0.0.1:${this.#port}`];
    this.#server = await Program.start(binary('sync-server'), args, (line) => /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]);
    this.url = this.#server.said;
    this.#port = Number(new URL(this.url).port);
  }

  /** The network is gone: whoever calls finds nobody, and no connection is said goodbye to. */
  async stop() {
    await this.#server?.end('SIGKILL');
    this.#server = undefined;
  }

  /** A one-time code for a volunteer's phone. */
  async enrol(name, ...areas) {
    return this.#code(name, areas);
  }

  /** The same for somebody who leads a team. */
  async enrolLead(name, ...areas) {
    return this.#code(name, areas, '--lead');
  }

  /** A fresh code for somebody who has a phone. */
  async enrolAgain(name) {
    return this.#code(name, [], '--again');
  }

  async #code(name, areas, ...role) {
    const chosen = areas.flatMap((area) => ['--area', area]);
    const said = await answer(binary('sync-server'), ['enrol', '--name', name, ...chosen, ...role, '--json', '--data', this.#data]);
    return JSON.parse(said).code;
  }

  /** What only the ward's office knows: a TOML text, as `sync-server book` reads it. */
  async enter(book) {
    const file = join(this.#at, 'book.toml');
    await writeFile(file, book);
    await answer(binary('sync-server'), ['book', file, '--data', this.#data]);
  }

  /** Somebody's phone is lost: what it still sends is held. */
  async revoke(called) {
    await answer(binary('sync-server'), ['revoke', '--name', called, '--data', this.#data]);
  }

  /** All households as the server's own export writes them. */
  async households() {
    return JSON.parse(await answer(binary('sync-server'), ['export', 'households', '--format', 'json', '--data', this.#data]));
  }

  /** Stops the server and forgets everything. */
  async close() {
    await this.stop();
    await rm(this.#at, { recursive: true, force: true });
  }
}
