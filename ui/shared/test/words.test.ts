import { expect, it } from 'vitest';
import { fieldWords, valueWords } from '../src/words/conflicts';
import { refusalWords } from '../src/words/refusals';
import { outcomeWords } from '../src/words/states';

it('a field is named by what a person calls it, whatever ids stand in its path', () => {
  expect(fieldWords('people')).toBe('Nhân khẩu');
  expect(fieldWords('visits/0192c0de-0000-7000-8000-000000000001/outcome')).toBe('Kết quả lần đến');
  expect(fieldWords('guidance/0192c0de-0000-7000-8000-000000000001/TT-02/level')).toBe('Mức làm được');
});

it('a value is said in words: ours, the catalogue’s, or as it stands', () => {
  const catalogue = (field: string, code: string) => (field === 'vneid' && code === 'level_2' ? 'Mức 2 đã kích hoạt' : undefined);
  expect(valueWords('visits/v/outcome', 'nobody_home', catalogue)).toBe('vắng nhà');
  expect(valueWords('vneid', 'level_2', catalogue)).toBe('Mức 2 đã kích hoạt');
  expect(valueWords('visits/v/revisitOn', '2026-12-06', catalogue)).toBe('06/12/2026');
  expect(valueWords('people', '5', catalogue)).toBe('5');
  expect(valueWords('unit', '', catalogue)).toBe('(để trống)');
});

it('what a household tells of its people is a number, what one person tells is a yes or a no', () => {
  const nothing = () => undefined;
  expect(fieldWords('about')).toBe('Số người được hỏi');
  expect(valueWords('bank', '3', nothing)).toBe('3 người');
  expect(valueWords('bank', 'false', nothing)).toBe('chưa dùng');
  expect(valueWords('vneid2', '2', nothing)).toBe('2 người');
  expect(valueWords('internet', 'true', nothing)).toBe('có');
  expect(valueWords('smartphones', '4', nothing)).toBe('4');
});

it('an outcome of a later version is shown as it stands', () => expect(outcomeWords('later_word')).toBe('later_word'));

it('the engine’s own sentence comes first; without one there is always another', () => {
  expect(refusalWords({ code: 'offline', message: '12 phiếu vẫn nằm trên máy.' })).toBe('12 phiếu vẫn nằm trên máy.');
  expect(refusalWords({ code: 'storage_full', message: '' })).toContain('Máy hết chỗ chứa');
  expect(refusalWords({ code: 'code_of_later' as never, message: '' })).not.toBe('');
});
