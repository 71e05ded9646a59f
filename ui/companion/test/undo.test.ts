import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CallError } from '../src/lib/ipc/call';
import { Undo } from '../src/lib/undo.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('the offer stands for ten seconds', () => {
  const undo = new Undo();
  undo.show({ said: 'K45/13 vắng nhà', takeBack: () => Promise.resolve() });
  vi.advanceTimersByTime(9_999);
  expect(undo.offer?.said).toBe('K45/13 vắng nhà');
  vi.advanceTimersByTime(1);
  expect(undo.offer).toBeUndefined();
});

it('a newer deed has its own ten seconds', () => {
  const undo = new Undo();
  undo.show({ said: 'một', takeBack: () => Promise.resolve() });
  vi.advanceTimersByTime(9_000);
  undo.show({ said: 'hai', takeBack: () => Promise.resolve() });
  vi.advanceTimersByTime(9_000);
  expect(undo.offer?.said).toBe('hai');
});

it('one tap takes back once, however often it is tapped', async () => {
  const undo = new Undo();
  const takeBack = vi.fn(() => Promise.resolve());
  undo.show({ said: 'một', takeBack, afterwards: 'đã hoàn tác' });
  await Promise.all([undo.take(), undo.take()]);
  expect(takeBack).toHaveBeenCalledTimes(1);
  expect(undo.offer).toEqual({ said: 'đã hoàn tác' });
});

it('what could not be taken back is said', async () => {
  const undo = new Undo();
  undo.show({ said: 'một', takeBack: () => Promise.reject(new CallError('storage_full', 'Máy hết chỗ chứa.')) });
  await undo.take();
  expect(undo.failure?.code).toBe('storage_full');
});
