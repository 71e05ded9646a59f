/**
 * The one door to the engine. In the app's own window a call crosses by Tauri's IPC; in a browser it crosses to the
 * `phone` binary over loopback, which has put a bridge into the page. Nothing else in the companion knows which, and
 * nothing else imports `@tauri-apps/*`.
 */
import { Channel, invoke } from '@tauri-apps/api/core';
import type { Commands, Refusal, RefusalCode, Touched } from '@tung-nha/shared/generated';

declare global {
  interface Window {
    /** Put there by `phone serve`; absent in the app's own window. */
    __TUNGNHA_BRIDGE__?: { token: string };
  }
}

/** A refusal of the engine, or the engine itself out of reach: a code to act on, a sentence for people. */
export class CallError extends Error {
  constructor(readonly code: RefusalCode, message: string) {
    super(message);
    this.name = 'CallError';
  }

  /** Whatever was thrown on the way becomes one of ours; what cannot be read is `broken`, without a sentence. */
  static from(raw: unknown): CallError {
    if (raw instanceof CallError) return raw;
    return isRefusal(raw) ? new CallError(raw.code, raw.message) : new CallError('broken', '');
  }
}

function isRefusal(raw: unknown): raw is Refusal {
  return typeof raw === 'object' && raw !== null && 'code' in raw && typeof raw.code === 'string'
    && 'message' in raw && typeof raw.message === 'string';
}

/** Asks the engine to do a deed. Throws [`CallError`] and nothing else. */
export async function call<Name extends keyof Commands>(
  name: Name, args: Commands[Name]['args'],
): Promise<Commands[Name]['reply']> {
  try {
    const bridge = window.__TUNGNHA_BRIDGE__;
    return bridge ? await overLoopback(bridge.token, name, args) : await invoke('call', { name, args });
  } catch (raw) {
    throw CallError.from(raw);
  }
}

async function overLoopback<Reply>(token: string, name: string, args: unknown): Promise<Reply> {
  const response = await fetch(`/__call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tungnha-token': token },
    body: JSON.stringify(args),
    cache: 'no-store',
  });
  const body: unknown = await response.json();
  if (!response.ok) throw CallError.from(body);
  return body as Reply;
}

/** Tells the listener of every change to what this phone holds, until the returned function is called. */
export function watch(listener: (touched: Touched) => void): () => void {
  const bridge = window.__TUNGNHA_BRIDGE__;
  if (bridge) {
    const source = new EventSource(`/__events?token=${encodeURIComponent(bridge.token)}`);
    const hear = (event: MessageEvent<string>) => listener(JSON.parse(event.data) as Touched);
    source.addEventListener('touched', hear);
    source.addEventListener('message', hear);
    return () => source.close();
  }
  const channel = new Channel<Touched>();
  channel.onmessage = listener;
  // A window that hears of no change still works: it shows what it reads itself.
  invoke('watch', { channel }).catch(() => undefined);
  return () => {
    channel.onmessage = () => undefined;
  };
}
