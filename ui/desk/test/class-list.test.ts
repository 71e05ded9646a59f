import { describe, expect, it } from 'vitest';
import { AGE_BANDS, consentOf, MOST_SKILLS, NAME_QUESTION, SKILLS, skillWord, withSkill } from '../src/lib/class-list';

const slip = 'Bên kiểm soát dữ liệu: UBND phường, điện thoại {phone}. Lưu đến {until}; sau đó xoá tên. Từ chối không ảnh hưởng việc được giúp.';
const blanks = { phone: '……', until: '…/…/…' };

describe('what is said before somebody signs', () => {
  it('is the ward’s, with its telephone and its day', () => {
    const said = consentOf(slip, { phone: ' 0236 3 123 456 ', until: '2027-12-31' }, blanks);
    expect(said).toContain('điện thoại 0236 3 123 456.');
    expect(said).toContain('Lưu đến 31/12/2027; sau đó xoá tên.');
    expect(said).toContain('Từ chối không ảnh hưởng việc được giúp.');
    expect(said).not.toMatch(/[{}\\\n]/);
    expect(NAME_QUESTION).toBe('Cho ghi tên không?');
  });

  it('has room for what is written by hand', () => {
    const said = consentOf(slip, { phone: '', until: '' }, blanks);
    expect(said).toContain('điện thoại ……. ');
    expect(said).toContain('Lưu đến …/…/…;');
  });
});

it('nobody under sixteen has an age to write', () => {
  expect(AGE_BANDS[0]).toBe('16–29 tuổi');
});

it('as many skills as there is room for, in the catalogue’s order', () => {
  const [one, two] = SKILLS.map(({ code }) => code) as [string, string];
  expect(withSkill(withSkill([], two, true), one, true)).toEqual([one, two]);
  expect(withSkill([one, two], one, false)).toEqual([two]);
  const full = SKILLS.slice(0, MOST_SKILLS).map(({ code }) => code);
  expect(withSkill(full, SKILLS[MOST_SKILLS]!.code, true)).toEqual(full);
  expect(SKILLS.every(({ code }) => /^[A-Z]+-\d+$/.test(code)), 'no group of skills is taught').toBe(true);
  expect(skillWord('DD-01')).toBe('Cài và kích hoạt VNeID');
});
