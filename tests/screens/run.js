/**
 * Runs the suite: imports the ward's workbook once, then lets node's own runner take the stories, two at a time. Its
 * closing lines (`ℹ pass 12`) are what `cargo xtask test` counts.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { binary, chromium, companionBuilt } from './house/binaries.js';
import { prepare } from './house/ward.js';

/** No story takes longer on a busy machine with two cores; one that hangs ends here. */
const STORY_MS = 300_000;

const here = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);

try {
  companionBuilt();
  chromium();
  binary('phone');
  binary('sync-server');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const template = await prepare();
const stories = readdirSync(`${here}stories`)
  .filter((file) => file.endsWith('.test.js') && (wanted.length === 0 || wanted.some((word) => file.includes(word))))
  .map((file) => `stories/${file}`);
const runner = spawn(
  process.execPath,
  ['--test', '--test-reporter=spec', '--test-concurrency=2', `--test-timeout=${STORY_MS}`, ...stories],
  // A group of its own: what a story that hangs leaves behind ends with the run.
  { cwd: here, stdio: 'inherit', detached: true },
);
const sweep = () => {
  try {
    process.kill(-runner.pid, 'SIGKILL');
  } catch {
    return; // nothing was left
  }
};
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    sweep();
    process.exit(1);
  });
}
runner.once('exit', async (code) => {
  sweep();
  await rm(template, { recursive: true, force: true });
  process.exit(code ?? 1);
});
