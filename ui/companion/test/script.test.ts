import { expect, it } from 'vitest';
import { fillScript, nameAlone } from '../src/lib/person/script';

it('whoever calls self cháu gives the name alone', () => {
  expect(['cô Lan', 'Anh Nam', 'bác  Bảy', 'Lan', 'Cô', 'Anh Thư', 'Bà Rịa'].map(nameAlone)).toEqual(['Lan', 'Nam', 'Bảy', 'Lan', 'Cô', 'Thư', 'Rịa']);
  expect(fillScript('Dạ chào {gọi}, {xưng} là {name}. {gọi} nghe ạ?', { 'gọi': 'bác', 'xưng': 'cháu', name: nameAlone('cô Lan') })).toBe('Dạ chào bác, cháu là Lan. Bác nghe ạ?');
});

it('a sentence that begins with a word that was put in begins with a capital', () => {
  const words = { 'gọi': 'cô', 'xưng': 'cháu' };
  expect(fillScript('{gọi} cho {xưng} gọi không ạ?', words)).toBe('Cô cho cháu gọi không ạ?');
  expect(fillScript('Dạ! {xưng} chào {gọi}. {khác}', words)).toBe('Dạ! Cháu chào cô. {khác}');
});
