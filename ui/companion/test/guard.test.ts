import { describe, expect, it } from 'vitest';
import { danger, harmless, type Danger } from '../src/lib/guard';

function says(expected: Danger | undefined, texts: readonly string[]): void {
  expect(texts.map((text) => [text, danger(text)])).toEqual(texts.map((text) => [text, expected]));
}

describe('what may not be written', () => {
  it('is the number of an ID card, however it is grouped', () => says('id', [
    '048190001234', 'số 048 204 001 234', '048.190.001.234', '048-190-001-234', 'CCCD: 0481 9000 1234 của bác', '201234567', 'CMND 201 234 567',
    'căn cước 048190001234, hẹn 24/11/2026',
  ]));

  it('is a phone number, mobile or landline', () => says('phone', [
    '0905 123 456', '0905123456', '0905.123.456', '0905-123-456', '09 05 12 34 56', '+84 905 123 456', '84905123456', '+84905.123.456', '(0236) 3123 456',
    '02363123456', '0236.3.123.456', 'gọi con trai 0935 111 222 nhé', '01221234567', 'bác Bảy 0905123456',
  ]));

  it('is a code or a password beside its word, with marks or without', () => says('code', [
    'OTP 123456', 'mã OTP là 4821', 'ma otp la 482913', 'mật khẩu: 88886666', 'mat khau wifi la 123456', 'pass 1234', 'PIN 0987', 'mã pin của bác: 12-34-56',
    'Mã 123 456', 'mk: 246810', '482913 là mã OTP', '123456 (otp)',
  ]));

  it('is the number of an account', () => says('account', [
    'stk 0041000123456', 'Vietcombank 00410001', '1903 5678 9012 34', 'số tài khoản 10 chữ số 1234567890', 'thẻ 9704 3600 1234 5678',
  ]));
});

describe('what passes', () => {
  it('is an address', () => says(undefined, [
    'K123/45', 'K123/45 Ngô Quyền', '125/3', '125/3/12 An Cư 3', 'K45/15/8', 'tổ 12', 'Tổ 12 - Phước Mỹ', 'Lô 12-B2.5', 'P.302, khối B', 'tầng 12, phòng 3',
    'số 12 14 16 18', 'nhà 125-127', 'đối diện trường Hai Bà Trưng',
  ]));

  it('is a day, an hour, a year', () => says(undefined, [
    '24/11/2026', '24-11-2026', '24.11.2026', '1/1/2027', '2026-11-24', 'Khoá 2026-2027', 'từ 2024 – 2026', 'hẹn 14:30 24/11/2026', '8h30-9h30', 'sinh năm 1950',
    'hai vợ chồng 1950 1955', 'lớp 01/2026',
  ]));

  it('is a price', () => says(undefined, ['200.000', '200.000 đồng', '1.200.000đ', 'mất 120.000.000 đồng', '200,000', 'giá 50000', 'mã giảm 200.000']));

  it('is a hotline', () => says(undefined, ['1022', 'gọi 113', 'tổng đài 1900 8198', '18001091', '1900 1234 56']));

  it('is the battery of a phone, a mother, and a forgotten password', () => says(undefined, [
    'pin yếu', 'pin 5000mAh', 'pin 5000 mAh', 'má sinh 1950', 'mà 2026 mới về', 'bác quên mật khẩu, hẹn 24/11/2026', 'quên mật khẩu. Năm 2026 làm lại', 'mã QR của quán',
    'pin sạc 2 tiếng',
  ]));

  it('is nothing at all', () => says(undefined, ['', 'bác Bảy', 'cô Hoà', 'Lớp tối thứ Ba', 'nhà có 3 người, 2 người già']));
});

it('what makes a note dangerous can be taken out in one tap, and the rest of it stays', () => {
  for (const [written, left] of [
    ['Số 048190001234 nhờ xem giúp; nhà có chó, gọi cửa sau.', 'Số nhờ xem giúp; nhà có chó, gọi cửa sau.'],
    ['Hẹn 20/11/2026, gọi 0905 123 456', 'Hẹn 20/11/2026, gọi'],
    ['mã OTP là 123456', 'mã OTP là'],
    ['CCCD 048190001234, ĐT 0905123456', 'CCCD , ĐT'],
    ['Nhà 12 14 16, có chó', 'Nhà 12 14 16, có chó'],
  ] as const) {
    expect([written, harmless(written)]).toEqual([written, left]);
    expect(danger(harmless(written))).toBeUndefined();
  }
});
