import { afterEach, expect, it, vi } from 'vitest';
import { call, CallError } from '../src/lib/ipc/call';
import { FakeEngine, refusal } from './support/fake-engine';

afterEach(() => vi.unstubAllGlobals());

it('a refusal arrives with its code and its sentence', async () => {
  new FakeEngine({ sync: () => { throw refusal('offline', 'Chưa gửi được vì mất mạng.'); } });
  const error = await call('sync', {}).catch((raw: unknown) => raw);
  expect(error).toBeInstanceOf(CallError);
  expect(error).toMatchObject({ code: 'offline', message: 'Chưa gửi được vì mất mạng.' });
});

it('an engine out of reach is a broken one, never a bare error of the browser', async () => {
  vi.stubGlobal('window', { __TUNGNHA_BRIDGE__: { token: 'secret' } });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(call('status', {})).rejects.toMatchObject({ name: 'CallError', code: 'broken', message: '' });
});

it('the token goes in a header and never in an address', async () => {
  const fetched = vi.fn(() => Promise.resolve(Response.json({})));
  vi.stubGlobal('window', { __TUNGNHA_BRIDGE__: { token: 'secret' } });
  vi.stubGlobal('fetch', fetched);
  await call('status', {});
  const [url, init] = fetched.mock.calls[0] as unknown as [string, RequestInit];
  expect(url).toBe('/__call/status');
  expect(init.headers).toMatchObject({ 'x-tungnha-token': 'secret' });
});
