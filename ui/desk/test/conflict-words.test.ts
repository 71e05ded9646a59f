import { describe, expect, it } from 'vitest';
import { fieldWords, valueWords } from '../src/lib/conflict-words';

describe('two versions of a field', () => {
  it('are read in words, wherever the field lies', () => {
    expect(fieldWords('people')).toBe('Nhân khẩu');
    expect(fieldWords('visits/0190-aa/outcome')).toBe('Kết quả lần thăm');
    expect(valueWords('visits/0190-aa/outcome', 'nobody_home')).toBe('vắng nhà');
    expect(valueWords('visits/0190-aa/revisitOn', '2026-12-04')).toBe('04/12/2026');
    expect(valueWords('standing', 'empty')).toBe('không có người ở');
    expect(valueWords('bank', 'false')).toBe('chưa');
  });

  it('count the people of a household and say yes or no of one person', () => {
    expect(fieldWords('bank')).toBe('Tài khoản ngân hàng trên điện thoại');
    expect(valueWords('bank', '3')).toBe('3 người');
    expect(valueWords('bank', 'true')).toBe('có');
    expect(fieldWords('vneid2')).toBe('Số người có VNeID mức 2');
    expect(valueWords('vneid2', '2')).toBe('2 người');
    expect(valueWords('internet', 'true')).toBe('có');
    expect(valueWords('smartphones', '4')).toBe('4');
  });

  it('take the words of the catalogue for what is asked about a person', () => {
    expect(valueWords('vneid', 'level_1')).toBe('Mức 1');
    expect(valueWords('ageBand', '60-69')).toBe('60–69 tuổi');
  });

  it('show what a later version wrote as it stands, and an empty value as empty', () => {
    expect(fieldWords('visits/0190-aa/mood')).toBe('visits/0190-aa/mood');
    expect(valueWords('standing', 'half_empty')).toBe('half_empty');
    expect(valueWords('unit', '')).toBe('(để trống)');
  });
});
