/**
 * Why: a supervisor sends a colleague "this list" by copying the address, so everything that decides what a page shows
 * (which tổ, which filter, which order) stands in it, and the back button undoes a filter. The address is behind the `#`,
 * so it reaches neither server nor logs; it holds ids and codes, never a name.
 *
 * This file reads and writes addresses and knows no browser; `address-bar.svelte.ts` does.
 */

import type { HouseState, ReporterKind, ReportForm, SubmissionState } from '@tung-nha/shared/generated';
import { ALL_CHECKS, readRunning, runningPath, runningQuery, type ChecksAsked, type RunningPart, type RunningPlace } from './running-place';

/** Columns by which the table of tổ can be put in order. `not_visited` is the gap. */
export const COVERAGE_ORDERS = ['unit', 'visited', 'visited_rate', 'met', 'met_rate', 'not_visited', 'not_met', 'excluded', 'awaiting', 'last_visit', 'phones'] as const;
export type CoverageOrder = (typeof COVERAGE_ORDERS)[number];

/** The states of a house, in the order in which a legend names them. */
export const HOUSE_STATES = ['met', 'nobody_home', 'come_back', 'declined', 'family_matter', 'no_one_lives', 'not_reached'] as const satisfies readonly HouseState[];

/** What a list of doors can be narrowed to: a count of the coverage table, a state, or a mark. */
export const DOOR_FILTERS = ['counted', 'visited', 'met_counted', 'not_visited', 'not_met', 'excluded', 'awaiting', 'priority', 'conflict', ...HOUSE_STATES] as const;
export type DoorFilter = (typeof DOOR_FILTERS)[number];

export const PHONE_FILTERS = ['silent', 'revoked'] as const;
export type PhoneFilter = (typeof PHONE_FILTERS)[number];

/** How coverage is shown: as a table, as streets of houses, as a line over the weeks. */
export const COVERAGE_VIEWS = ['table', 'pictures', 'weeks'] as const;
export type CoverageView = (typeof COVERAGE_VIEWS)[number];

/** States of a report, in the order in which it moves. */
export const SUBMISSION_STATES = ['missing', 'draft', 'seen_by_lead', 'submitted', 'needs_work'] as const satisfies readonly SubmissionState[];
export const REPORTER_KINDS = ['area', 'school', 'unit'] as const satisfies readonly ReporterKind[];
/** `owing`: everything but handed in. */
export const SUBMISSION_FILTERS = ['owing', ...SUBMISSION_STATES] as const;
export type SubmissionFilter = (typeof SUBMISSION_FILTERS)[number];

export interface FirstPlace {
  page: 'first';
}
export interface SubmissionsPlace {
  page: 'submissions';
  show: SubmissionFilter | undefined;
  kind: ReporterKind | undefined;
}
export interface CoveragePlace {
  page: 'coverage';
  view: CoverageView;
  /** Of the weeks: one tổ; empty for the ward. */
  area: string;
  /** Free words: "tổ 12", "phuoc my". */
  find: string;
  /** Name of an old ward, or empty for all. */
  oldWard: string;
  order: CoverageOrder;
  descending: boolean;
}
export interface AreaPlace {
  page: 'area';
  area: string;
  show: DoorFilter | undefined;
  /** Title of one street or kiệt, or empty for all. */
  street: string;
}
export interface HouseholdPlace {
  page: 'household';
  household: string;
}
export interface PhonesPlace {
  page: 'phones';
  show: PhoneFilter | undefined;
  /** Only phones that hold this tổ; empty for all. */
  area: string;
}
/** The parts of "Cần quyết định", in the order of their tabs. */
export const DECISION_PARTS = ['held', 'conflicts', 'duplicates', 'needs', 'requests'] as const;
export type DecisionPart = (typeof DECISION_PARTS)[number];

export interface DecisionsPlace {
  page: 'decisions';
  part: DecisionPart;
  /** Of needs: those passed on to that addressee, a code of the catalogue; `none` for those passed on to nobody; empty for all. */
  to: string;
  /** What was decided already, instead of what waits. */
  decided: boolean;
}
export interface FiguresPlace {
  page: 'figures';
  /** Of one tổ; empty for the ward. */
  area: string;
  /** A frozen cut; empty for now. */
  cut: string;
  /** The line whose rows stand open, such as `CT-c2.people`; empty for none. */
  line: string;
}
/** The papers of the desk, in the order in which they are offered. */
export const REPORT_FORMS = ['annual', 'periodic', 'check', 'area_annual', 'area_quarter', 'youth', 'volunteer'] as const satisfies readonly ReportForm[];

export interface ReportsPlace {
  page: 'reports';
  /** A frozen cut; empty for the newest. */
  cut: string;
  form: ReportForm;
  /** For a tổ's paper; empty for none. */
  area: string;
  /** For a certificate; empty for none. */
  volunteer: string;
}
export interface WalkSheetPlace {
  page: 'walk_sheet';
  area: string;
  /** Title of one street or kiệt, or empty for all. */
  street: string;
  /** Number of a sheet that was made; empty while there is none. */
  sheet: string;
}
export interface ClassListPlace {
  page: 'class_list';
  area: string;
}
export interface SlipsPlace {
  page: 'slips';
}
export interface KeyingPlace {
  page: 'keying';
  /** The sheet whose lines are keyed; empty while each is named in full. */
  sheet: string;
}
export interface NowherePlace {
  page: 'nowhere';
}
export type Place = FirstPlace | SubmissionsPlace | CoveragePlace | AreaPlace | HouseholdPlace | PhonesPlace | FiguresPlace | DecisionsPlace | ReportsPlace | WalkSheetPlace | ClassListPlace | SlipsPlace | KeyingPlace | RunningPlace | NowherePlace;

/** What opens for whoever signs in. */
export const FIRST_PAGE: FirstPlace = { page: 'first' };

/** Coverage as it opens: the tổ with most doors left to walk first. */
export const COVERAGE_PAGE: CoveragePlace = { page: 'coverage', view: 'table', area: '', find: '', oldWard: '', order: 'not_visited', descending: true };

/** Whether a column is first shown from high to low when its header is pressed. */
export function startsDescending(order: CoverageOrder): boolean {
  return order === 'not_visited' || order === 'not_met' || order === 'excluded' || order === 'awaiting';
}

function oneOf<T extends string>(known: readonly T[], word: string | null): T | undefined {
  return known.find((candidate) => candidate === word);
}

function readOrder(word: string | null): Pick<CoveragePlace, 'order' | 'descending'> {
  const descending = word?.startsWith('-') ?? false;
  const order = oneOf(COVERAGE_ORDERS, descending ? (word ?? '').slice(1) : word);
  return order ? { order, descending } : { order: COVERAGE_PAGE.order, descending: COVERAGE_PAGE.descending };
}

/** In an address a view goes by a Vietnamese word; the table needs none. */
const VIEW_WORDS: Record<CoverageView, string> = { table: '', pictures: 'hinh', weeks: 'tuan' };

function readView(word: string | null): CoverageView {
  return COVERAGE_VIEWS.find((view) => VIEW_WORDS[view] === word) ?? 'table';
}

/** Reads `#/to/<id>?loc=met`. An unknown page is `nowhere`; an unknown filter is as if it were not there. */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const asked = new URLSearchParams(query);
  const [first = '', second = '', ...rest] = path.split('/').filter((part) => part !== '');
  if (first === 'to' && rest.length === 1 && rest[0] === 'in') return { page: 'walk_sheet', area: second, street: asked.get('duong') ?? '', sheet: asked.get('phieu') ?? '' };
  if (first === 'to' && rest.length === 1 && rest[0] === 'danh-sach-lop') return { page: 'class_list', area: second };
  if (rest.length > 0) return { page: 'nowhere' };
  if (first === '') return FIRST_PAGE;
  if (first === 'ai-chua-nop' && second === '') return { page: 'submissions', show: oneOf(SUBMISSION_FILTERS, asked.get('loc')), kind: oneOf(REPORTER_KINDS, asked.get('loai')) };
  if (first === 'do-phu' && second === '') return { page: 'coverage', view: readView(asked.get('xem')), area: asked.get('to') ?? '', find: asked.get('tim') ?? '', oldWard: asked.get('phuong') ?? '', ...readOrder(asked.get('xep')) };
  if (first === 'to' && second !== '') return { page: 'area', area: second, show: oneOf(DOOR_FILTERS, asked.get('loc')), street: asked.get('duong') ?? '' };
  if (first === 'ho' && second !== '') return { page: 'household', household: second };
  if (first === 'may' && second === '') return { page: 'phones', show: oneOf(PHONE_FILTERS, asked.get('loc')), area: asked.get('to') ?? '' };
  if (first === 'so-lieu' && second === '') return { page: 'figures', area: asked.get('to') ?? '', cut: asked.get('chot') ?? '', line: asked.get('dong') ?? '' };
  if (first === 'can-quyet-dinh' && second === '') {
    return { page: 'decisions', part: oneOf(DECISION_PARTS, asked.get('phan')) ?? 'held', to: asked.get('noi') ?? '', decided: asked.get('xong') === '1' };
  }
  // Its address before it became a part of the page.
  if (first === 'hai-nguoi-sua' && second === '') return { page: 'decisions', part: 'conflicts', to: '', decided: false };
  if (first === 'bao-cao' && second === '') return { page: 'reports', cut: asked.get('chot') ?? '', form: oneOf(REPORT_FORMS, asked.get('mau')) ?? 'annual', area: asked.get('to') ?? '', volunteer: asked.get('nguoi') ?? '' };
  if (first === 'phieu-de-lai' && second === '') return { page: 'slips' };
  if (first === 'nhap-phieu' && second === '') return { page: 'keying', sheet: asked.get('phieu') ?? '' };
  if (first === 'dieu-hanh') return readRunning(second, asked) ?? { page: 'nowhere' };
  return { page: 'nowhere' };
}

function withQuery(path: string, asked: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(asked)) if (value) query.set(key, value);
  const written = query.toString();
  return written === '' ? `#${path}` : `#${path}?${written}`;
}

/** The reverse of {@link readPlace}; what is as usual is left out, so that the first page is `#/`. */
export function writePlace(place: Place): string {
  switch (place.page) {
    case 'first':
      return '#/';
    case 'submissions':
      return withQuery('/ai-chua-nop', { loc: place.show, loai: place.kind });
    case 'coverage': {
      const usual = place.order === COVERAGE_PAGE.order && place.descending === COVERAGE_PAGE.descending;
      return withQuery('/do-phu', { xem: VIEW_WORDS[place.view], to: place.area, tim: place.find, phuong: place.oldWard, xep: usual ? undefined : `${place.descending ? '-' : ''}${place.order}` });
    }
    case 'area':
      return withQuery(`/to/${place.area}`, { loc: place.show, duong: place.street });
    case 'household':
      return `#/ho/${place.household}`;
    case 'phones':
      return withQuery('/may', { loc: place.show, to: place.area });
    case 'decisions':
      return withQuery('/can-quyet-dinh', { phan: place.part === 'held' ? undefined : place.part, noi: place.to, xong: place.decided ? '1' : undefined });
    case 'figures':
      return withQuery('/so-lieu', { to: place.area, chot: place.cut, dong: place.line });
    case 'reports':
      return withQuery('/bao-cao', { mau: place.form === 'annual' ? undefined : place.form, chot: place.cut, to: place.area, nguoi: place.volunteer });
    case 'walk_sheet':
      return withQuery(`/to/${place.area}/in`, { duong: place.street, phieu: place.sheet });
    case 'class_list':
      return `#/to/${place.area}/danh-sach-lop`;
    case 'slips':
      return '#/phieu-de-lai';
    case 'keying':
      return withQuery('/nhap-phieu', { phieu: place.sheet });
    case 'running':
      return withQuery(runningPath(place.part), runningQuery(place));
    case 'nowhere':
      return '#/';
  }
}

/** Address of the reports that are owed, all or some. */
export function toSubmissions(show?: SubmissionFilter, kind?: ReporterKind): string {
  return writePlace({ page: 'submissions', show, kind });
}

/** Address of the line over the weeks, of the ward or of one tổ. */
export function toWeeks(area = ''): string {
  return writePlace({ ...COVERAGE_PAGE, view: 'weeks', area });
}

/** Address of one tổ's doors, narrowed to what a number counts. */
export function toArea(area: string, show?: DoorFilter, street = ''): string {
  return writePlace({ page: 'area', area, show, street });
}

/** Address of one household. */
export function toHousehold(household: string): string {
  return writePlace({ page: 'household', household });
}

/** Address of the phones, all or some. */
export function toPhones(show?: PhoneFilter, area = ''): string {
  return writePlace({ page: 'phones', show, area });
}

/** Address of what waits for a decision at one part, or of what was decided there. */
export function toDecisions(part: DecisionPart = 'held', decided = false, to = ''): string {
  return writePlace({ page: 'decisions', part, to, decided });
}

/** Address of the figures of the ward or of one tổ, as of now. */
export function toFigures(area = '', line = ''): string {
  return writePlace({ page: 'figures', area, cut: '', line });
}

/** Address of the ward's report, of the newest cut. */
export function toReports(): string {
  return writePlace({ page: 'reports', cut: '', form: 'annual', area: '', volunteer: '' });
}

/** Address where a walk sheet of a tổ or of one of its streets is made. */
export function toWalkSheet(area: string, street = '', sheet = ''): string {
  return writePlace({ page: 'walk_sheet', area, street, sheet });
}

/** Address where an attendance list for a class of a tổ is printed. */
export function toClassList(area: string): string {
  return writePlace({ page: 'class_list', area });
}

/** Address where slips to leave at doors are printed. */
export function toSlips(): string {
  return writePlace({ page: 'slips' });
}

/** Address where paper is keyed back. */
export function toKeying(sheet = ''): string {
  return writePlace({ page: 'keying', sheet });
}

/** Address of a sub-page of *Điều hành*, and what stands open there. */
export function toRunning(part: RunningPart = 'members', open = ''): string {
  return writePlace({ page: 'running', part, open, checks: ALL_CHECKS });
}

/** Address of the questions about a month's visits, all or some. */
export function toChecks(asked: Partial<ChecksAsked> = {}): string {
  return writePlace({ page: 'running', part: 'checks', open: '', checks: { ...ALL_CHECKS, ...asked } });
}
