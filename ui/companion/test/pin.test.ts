import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Phone } from '../src/lib/phone.svelte';
import { ForgottenPin } from '../src/lib/resident/forgotten-pin.svelte';
import { NewPin, PinTry } from '../src/lib/resident/pin.svelte';
import { FakeEngine, refusal, status } from './support/fake-engine';

let engine: FakeEngine;
beforeEach(() => {
  vi.useFakeTimers();
  engine = new FakeEngine({
    set_pin: () => ({}), take_back: ({ pin }) => ({ right: pin === '2468', wait: 0 }), status: () => status({ hasPin: true }), catalogue: () => ({}) as never,
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function phone(hasPin: boolean): Phone {
  const made = new Phone();
  made.status = status({ hasPin });
  return made;
}

describe('a first PIN', () => {
  it('is chosen twice', async () => {
    const pin = new NewPin(phone(false));
    expect([await pin.enter('2468'), pin.step]).toEqual([false, 'second']);
    expect(await pin.enter('2468')).toBe(true);
    expect(engine.argsOf('set_pin')).toEqual([{ pin: '2468' }]);
    expect(pin.phone.status?.hasPin).toBe(true);
  });

  it('that was not entered alike is chosen again', async () => {
    const pin = new NewPin(phone(false));
    await pin.enter('2468');
    await pin.enter('2469');
    expect([pin.step, pin.said]).toEqual(['first', 'Hai lần chưa giống nhau. Mời chọn lại.']);
    await pin.enter('1357');
    expect(pin.said).toBe('');
    await pin.enter('1357');
    expect(engine.argsOf('set_pin')).toEqual([{ pin: '1357' }]);
  });
});

describe('another PIN', () => {
  it('needs the present one, asked for and tried first', async () => {
    const pin = new NewPin(phone(true));
    await pin.enter('1111');
    expect([pin.step, pin.said]).toEqual(['present', 'Mã PIN chưa đúng. Mời nhập lại.']);
    await pin.enter('2468');
    await pin.enter('135790');
    expect(await pin.enter('135790')).toBe(true);
    expect(engine.argsOf('set_pin')).toEqual([{ pin: '135790', present: '2468' }]);
  });

  it('that the phone refuses is begun anew, with the reason', async () => {
    engine.answer({ set_pin: () => { throw refusal('storage_full', 'Máy hết chỗ chứa.'); } });
    const pin = new NewPin(phone(true));
    await pin.enter('2468');
    await pin.enter('1357');
    expect(await pin.enter('1357')).toBe(false);
    expect([pin.step, pin.failure?.message]).toEqual(['present', 'Máy hết chỗ chứa.']);
  });
});

describe('a wrong PIN', () => {
  it('is said kindly; after several the wait counts down in words, and none is tried meanwhile', async () => {
    const pin = new PinTry();
    expect(await pin.enter('0000')).toBe(false);
    expect(pin.said).toBe('Mã PIN chưa đúng. Mời nhập lại.');
    engine.answer({ take_back: () => ({ right: false, wait: 90 }) });
    await pin.enter('0000');
    expect(pin.said).toBe('Mã PIN sai nhiều lần. Xin chờ 1 phút 30 giây rồi nhập lại.');
    await vi.advanceTimersByTimeAsync(31_000);
    expect(pin.said).toBe('Mã PIN sai nhiều lần. Xin chờ 59 giây rồi nhập lại.');
    const tried = engine.argsOf('take_back').length;
    expect(await pin.enter('2468')).toBe(false);
    expect(engine.argsOf('take_back')).toHaveLength(tried);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([pin.wait, pin.said]).toEqual([0, '']);
    engine.answer({ take_back: () => ({ right: true, wait: 0 }) });
    expect(await pin.enter('2468')).toBe(true);
  });
});

describe('a forgotten PIN', () => {
  it('is lifted by a code of the ward, which has to be typed first', async () => {
    engine.answer({ forgot_pin: () => ({}) });
    const forgotten = new ForgottenPin();
    expect([await forgotten.go(), forgotten.missing]).toEqual([false, 'Còn thiếu mã phường vừa cấp.']);
    forgotten.code = ' 7k3fq ';
    expect([await forgotten.go(), forgotten.missing]).toEqual([true, undefined]);
    expect(engine.argsOf('forgot_pin')).toEqual([{ code: '7k3fq' }]);
  });

  it('stays where the ward cannot be asked, with the code as it was typed', async () => {
    engine.answer({ forgot_pin: () => { throw refusal('offline'); } });
    const forgotten = new ForgottenPin();
    forgotten.code = '7K3FQ';
    expect(await forgotten.go()).toBe(false);
    expect([forgotten.failure?.code, forgotten.code, forgotten.busy]).toEqual(['offline', '7K3FQ', false]);
  });
});
