import { afterEach, expect, it, vi } from 'vitest';
import { canScan, slipCode } from '../src/lib/person/slip';

afterEach(() => vi.unstubAllGlobals());

it('a code is the same however it was written down', () => {
  for (const typed of ['ab12cd34', 'AB12-CD34', ' ab12 cd34 ', 'Ab 12 – cD.34', 'https://phuong.example/phieu/AB12-CD34', 'tungnha:phieu?ma=ab12cd34']) {
    expect([typed, slipCode(typed)]).toEqual([typed, 'AB12CD34']);
  }
  expect(slipCode(' - ')).toBe('');
});

it('there is a scanner only where the WebView has both the camera and the reader', async () => {
  const reader = (formats: string[]) => ({ getSupportedFormats: () => Promise.resolve(formats) });
  const camera = { mediaDevices: { getUserMedia: () => undefined } };
  for (const [detector, navigator, can] of [
    [undefined, camera, false], [reader(['qr_code']), {}, false], [reader(['ean_13']), camera, false], [reader(['qr_code']), camera, true],
  ] as const) {
    vi.stubGlobal('window', { BarcodeDetector: detector });
    vi.stubGlobal('navigator', navigator);
    expect(await canScan()).toBe(can);
  }
});
