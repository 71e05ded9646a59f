/**
 * A full disk: `strace` answers each write of a running program to its files with "no space left", until there is room
 * again. SQLite reaches the disk by this one call, and what goes to the screen goes by others.
 */
import { tool } from './binaries.js';
import { Program } from './program.js';
import { until } from './until.js';

const NO_ROOM = ['-f', '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', 'inject=pwrite64:error=ENOSPC'];

/** Whether a disk can be filled here; says so loudly when it cannot. */
export function canBeFilled() {
  try {
    tool('strace', 'strace');
    return true;
  } catch (error) {
    console.error(`!! No disk is filled here: ${error.message}`);
    return false;
  }
}

export class FullDisk {
  #tracer;

  /** From here on this phone has no room for anything. */
  static async of(phone) {
    const disk = new FullDisk();
    disk.#tracer = Program.run(tool('strace', 'strace'), [...NO_ROOM, '-p', String(phone.pid)]);
    await until('strace holds the phone', () => {
      const said = disk.#tracer.errors;
      if (/not permitted/.test(said)) throw new Error(`strace may not hold the phone: ${said}`);
      return said.includes('attached');
    });
    return disk;
  }

  /** Pictures were deleted: there is room again. */
  async empties() {
    await this.#tracer.end();
  }

  close() {
    return this.empties();
  }
}
