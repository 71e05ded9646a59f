import { afterEach, expect, it, vi } from 'vitest';
import { canScan } from '../src/lib/camera';
import { ticketIn } from '../src/lib/enrol/ticket';
import { slipCode } from '../src/lib/person/slip';

afterEach(() => vi.unstubAllGlobals());

it('a code is the same however it was written down', () => {
  for (const typed of ['ab12cd34', 'AB12-CD34', ' ab12 cd34 ', 'Ab 12 – cD.34', 'https://phuong.example/phieu/AB12-CD34', 'tungnha:phieu?ma=ab12cd34']) {
    expect([typed, slipCode(typed)]).toEqual([typed, 'AB12CD34']);
  }
  expect(slipCode(' - ')).toBe('');
});

it('the square code of the enrolment paper says where and with which code, and any other says nothing', () => {
  expect(ticketIn(' v1|http://192.168.1.10:8080||7K3FQ-ABCDE|Phường An Hải\n')).toEqual({ server: 'http://192.168.1.10:8080', code: '7K3FQ-ABCDE' });
  for (const other of ['', 'AB12-CD34', 'v2|http://a||b|c', 'v1|http://a', 'v1|||7K3FQ|Phường An Hải', '00020101021238']) {
    expect([other, ticketIn(other)]).toEqual([other, undefined]);
  }
});

it('there is a scanner only where there is a camera', () => {
  for (const [navigator, can] of [[{}, false], [{ mediaDevices: {} }, false], [{ mediaDevices: { getUserMedia: () => undefined } }, true]] as const) {
    vi.stubGlobal('navigator', navigator);
    expect(canScan()).toBe(can);
  }
});
