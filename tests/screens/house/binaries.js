/**
 * Where the programs under test lie. Nothing here builds them: a suite that builds what it needs hides a build that
 * nobody else can repeat. What is missing is said loudly, with the line that makes it.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The built companion, which `phone serve` shows. */
export const COMPANION = join(ROOT, 'ui/companion/dist');

/** The workbook that every ward of this suite is made from; all names and numbers in it are made up. */
export const WORKBOOK = join(ROOT, 'tests/data/danh-sach-ho.xlsx');

/** The whole ward in one workbook, as large as the first ward; all names and numbers in it are made up too. */
export const WHOLE_WARD = join(ROOT, 'tests/data/danh-sach-ho-ca-phuong.xlsx');

/** Where pictures go. */
export const SCREENS = join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'screens');

const BUILD = {
  'sync-server': 'cargo build -p sync-server -p phone',
  phone: 'cargo build -p sync-server -p phone',
  'tung-nha': 'cargo build -p tung-nha --features tauri/custom-protocol',
};

/** Folders that may hold the binaries, the first one first. */
function folders() {
  const { TUNGNHA_BIN, CARGO_TARGET_DIR } = process.env;
  return [TUNGNHA_BIN, CARGO_TARGET_DIR && join(CARGO_TARGET_DIR, 'debug'), join(ROOT, 'target/debug')].filter(Boolean);
}

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The path of one of our programs. Throws with the command that builds it. */
export function binary(name) {
  const found = folders().map((folder) => join(folder, name)).find(runs);
  if (found) return found;
  throw new Error(`${name} is not built (looked in ${folders().join(', ')}).\n`
    + `Build it:  ${BUILD[name]}\nor set TUNGNHA_BIN to the folder that holds it.`);
}

/** Throws unless the companion is built. */
export function companionBuilt() {
  try {
    accessSync(join(COMPANION, 'index.html'));
  } catch {
    throw new Error(`The companion is not built: no index.html in ${COMPANION}.\nBuild it:  cd ui && npm ci && npm run build`);
  }
}

/** A program of the system, looked for on the PATH. Throws with the package that brings it. */
export function tool(name, debianPackage) {
  const found = (process.env.PATH ?? '').split(':').map((folder) => join(folder, name)).find(runs);
  if (found) return found;
  throw new Error(`${name} is not installed. On Debian:  apt-get install -y --no-install-recommends ${debianPackage}`);
}

/** The browser that stands in for Android's WebView. `CHROMIUM` overrides the search. */
export function chromium() {
  if (process.env.CHROMIUM) {
    if (runs(process.env.CHROMIUM)) return process.env.CHROMIUM;
    throw new Error(`CHROMIUM names no program: ${process.env.CHROMIUM}`);
  }
  return tool('chromium', 'chromium');
}
