import { expect, it } from 'vitest';
import { spoken } from '../src/lib/wording';

it('an example is read as on the phone: a word that opens a sentence takes a capital', () => {
  const sample = { gọi: 'bác', xưng: 'cháu', phone: '0236 3123 456' };
  expect(spoken('Dạ chào {gọi}. {xưng} xin hỏi: {gọi} gọi {phone} nhé? {gọi} ơi, {cccd}', sample)).toBe('Dạ chào bác. Cháu xin hỏi: bác gọi 0236 3123 456 nhé? Bác ơi, {cccd}');
});
