import { describe, expect, it } from 'vitest';
import { ALL_CHECKS, RUNNING_PARTS } from '../src/lib/running-place';
import { COVERAGE_ORDERS, COVERAGE_PAGE, COVERAGE_VIEWS, DECISION_PARTS, DOOR_FILTERS, FIRST_PAGE, readPlace, REPORT_FORMS, REPORTER_KINDS, SUBMISSION_FILTERS, toArea, toClassList, toDecisions, toFigures, toKeying, toPhones, toReports, toSubmissions, toWalkSheet, toWeeks, writePlace, type Place } from '../src/lib/place';

const places: Place[] = [
  FIRST_PAGE,
  COVERAGE_PAGE,
  ...COVERAGE_VIEWS.map((view): Place => ({ ...COVERAGE_PAGE, view, area: '0190-aa' })),
  ...SUBMISSION_FILTERS.flatMap((show) => REPORTER_KINDS.map((kind): Place => ({ page: 'submissions', show, kind }))),
  { page: 'submissions', show: undefined, kind: undefined },
  ...COVERAGE_ORDERS.flatMap((order) => [true, false].map((descending): Place => ({ page: 'coverage', view: 'table', area: '', find: 'tổ 12', oldWard: 'Phước Mỹ', order, descending }))),
  ...DOOR_FILTERS.map((show): Place => ({ page: 'area', area: '0190-aa', show, street: 'Kiệt 45 Nguyễn Công Trứ' })),
  { page: 'area', area: '0190-aa', show: undefined, street: '' },
  { page: 'class_list', area: '0190-aa' },
  { page: 'slips' },
  { page: 'household', household: '0190-bb' },
  { page: 'phones', show: 'silent', area: '0190-aa' },
  { page: 'phones', show: undefined, area: '' },
  ...DECISION_PARTS.flatMap((part) => [true, false].map((decided): Place => ({ page: 'decisions', part, to: 'police_area', decided }))),
  ...REPORT_FORMS.map((form): Place => ({ page: 'reports', form, cut: '0190-cc', area: '0190-aa', volunteer: '0190-dd' })),
  { page: 'walk_sheet', area: '0190-aa', street: 'Kiệt 45 Nguyễn Công Trứ', sheet: '17' },
  { page: 'walk_sheet', area: '0190-aa', street: '', sheet: '' },
  { page: 'keying', sheet: '' },
  { page: 'keying', sheet: '17' },
  ...RUNNING_PARTS.map((part): Place => ({ page: 'running', part, open: '', checks: ALL_CHECKS })),
  { page: 'running', part: 'members', open: '0190-dd', checks: ALL_CHECKS },
  { page: 'running', part: 'checks', open: '', checks: { month: '2026-10', area: '0190-aa', check: 'too_fast', waiting: true } },
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
    expect(writePlace(COVERAGE_PAGE)).toBe('#/do-phu');
    expect(writePlace({ ...COVERAGE_PAGE, view: 'pictures' })).toBe('#/do-phu?xem=hinh');
    expect(toPhones()).toBe('#/may');
    expect(toFigures()).toBe('#/so-lieu');
    expect(toDecisions()).toBe('#/can-quyet-dinh');
    expect([toReports(), toKeying(), toWalkSheet('0190-aa'), toClassList('0190-aa')]).toEqual(['#/bao-cao', '#/nhap-phieu', '#/to/0190-aa/in', '#/to/0190-aa/danh-sach-lop']);
  });

  it('carries Vietnamese words through the address bar', () => {
    const written = writePlace({ ...COVERAGE_PAGE, find: 'tổ 12 & 13', oldWard: 'An Hải Bắc' });
    expect(decodeURI(written)).not.toContain(' ');
    expect(readPlace(written)).toMatchObject({ find: 'tổ 12 & 13', oldWard: 'An Hải Bắc' });
  });

  it('ignores a filter or an order that it does not know, and says so for a page', () => {
    expect(readPlace('#/to/0190-aa?loc=tat-ca')).toEqual({ page: 'area', area: '0190-aa', show: undefined, street: '' });
    expect(readPlace('#/do-phu?xep=-nonsense&xem=bay')).toEqual(COVERAGE_PAGE);
    expect(readPlace('#/dieu-hanh/kiem-tra?thang=2026-13&loc=met')).toEqual({ page: 'running', part: 'checks', open: '', checks: ALL_CHECKS });
    for (const wrong of ['#/to', '#/ho', '#/khong-co', '#/may/1', '#/so-lieu/1', '#/to/a/b', '#/dieu-hanh/khong-co']) expect(readPlace(wrong)).toEqual({ page: 'nowhere' });
  });

  it('leads from where the conflicts stood to where they stand', () => {
    expect(readPlace('#/hai-nguoi-sua')).toEqual(readPlace(toDecisions('conflicts')));
  });

  it('narrows a list to what a number counts', () => {
    expect(toArea('0190-aa', 'visited')).toBe('#/to/0190-aa?loc=visited');
    expect(toPhones('silent')).toBe('#/may?loc=silent');
    expect(toSubmissions('owing', 'school')).toBe('#/ai-chua-nop?loc=owing&loai=school');
    expect(toWeeks('0190-aa')).toBe('#/do-phu?xem=tuan&to=0190-aa');
    expect(toFigures('0190-aa', 'CT-c2.people')).toBe('#/so-lieu?to=0190-aa&dong=CT-c2.people');
  });
});
