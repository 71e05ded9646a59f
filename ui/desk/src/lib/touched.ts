/**
 * Why: when a phone comes in, every open desk shows it without being asked. One stream serves all pages of the tab; it is
 * open only while a page listens. What changed is not said here: a page asks for its own data again.
 */

/** A whole hall may come in within a second; pages ask once for all of them. */
const GATHER_MS = 1500;

const listeners = new Set<() => void>();
let stream: EventSource | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
let interrupted = false;

function tell(): void {
  waiting ??= setTimeout(() => {
    waiting = undefined;
    for (const listener of listeners) listener();
  }, GATHER_MS);
}

function open(): void {
  stream = new EventSource('/desk/api/events');
  stream.addEventListener('touched', tell);
  stream.addEventListener('error', () => {
    interrupted = true;
  });
  // Whatever happened while the line was down was not heard.
  stream.addEventListener('open', () => {
    if (interrupted) tell();
    interrupted = false;
  });
}

/** Calls back whenever something came in; returns how to stop listening. */
export function onTouched(listener: () => void): () => void {
  listeners.add(listener);
  if (!stream) open();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stream?.close();
    stream = undefined;
    clearTimeout(waiting);
    waiting = undefined;
  };
}
