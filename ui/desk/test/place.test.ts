import { describe, expect, it } from 'vitest';
import { RUNNING_PARTS } from '../src/lib/running-place';
import { COVERAGE_ORDERS, DOOR_FILTERS, FIRST_PAGE, readPlace, toArea, toFigures, toPhones, writePlace, type Place } from '../src/lib/place';

const places: Place[] = [
  FIRST_PAGE,
  ...COVERAGE_ORDERS.flatMap((order) => [true, false].map((descending): Place => ({ page: 'coverage', find: 'tổ 12', oldWard: 'Phước Mỹ', order, descending }))),
  ...DOOR_FILTERS.map((show): Place => ({ page: 'area', area: '0190-aa', show, street: 'Kiệt 45 Nguyễn Công Trứ' })),
  { page: 'area', area: '0190-aa', show: undefined, street: '' },
  { page: 'household', household: '0190-bb' },
  { page: 'phones', show: 'silent', area: '0190-aa' },
  { page: 'phones', show: undefined, area: '' },
  { page: 'conflicts' },
  ...RUNNING_PARTS.map((part): Place => ({ page: 'running', part, open: '' })),
  { page: 'running', part: 'members', open: '0190-dd' },
  { page: 'figures', area: '', cut: '', line: '' },
  { page: 'figures', area: '0190-aa', cut: '0190-cc', line: 'CT-đ.members' },
];

describe('an address', () => {
  it('comes back as the same page with the same filters', () => {
    for (const place of places) expect(readPlace(writePlace(place))).toEqual(place);
  });

  it('is short where everything is as usual', () => {
    expect(writePlace(FIRST_PAGE)).toBe('#/');
    expect(readPlace('')).toEqual(FIRST_PAGE);
    expect(readPlace('#/')).toEqual(FIRST_PAGE);
    expect(toPhones()).toBe('#/may');
    expect(toFigures()).toBe('#/so-lieu');
  });

  it('carries Vietnamese words through the address bar', () => {
    const written = writePlace({ ...FIRST_PAGE, find: 'tổ 12 & 13', oldWard: 'An Hải Bắc' });
    expect(decodeURI(written)).not.toContain(' ');
    expect(readPlace(written)).toMatchObject({ find: 'tổ 12 & 13', oldWard: 'An Hải Bắc' });
  });

  it('ignores a filter or an order that it does not know, and says so for a page', () => {
    expect(readPlace('#/to/0190-aa?loc=tat-ca')).toEqual({ page: 'area', area: '0190-aa', show: undefined, street: '' });
    expect(readPlace('#/?xep=-nonsense')).toEqual(FIRST_PAGE);
    for (const wrong of ['#/to', '#/ho', '#/khong-co', '#/may/1', '#/so-lieu/1', '#/to/a/b', '#/dieu-hanh/khong-co']) expect(readPlace(wrong)).toEqual({ page: 'nowhere' });
  });

  it('narrows a list to what a number counts', () => {
    expect(toArea('0190-aa', 'visited')).toBe('#/to/0190-aa?loc=visited');
    expect(toPhones('silent')).toBe('#/may?loc=silent');
    expect(toFigures('0190-aa', 'CT-c2.people')).toBe('#/so-lieu?to=0190-aa&dong=CT-c2.people');
  });
});
