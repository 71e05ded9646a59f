/**
 * Why: a supervisor sends a colleague "this list" by copying the address, so everything that decides what a page shows
 * (which tổ, which filter, which order) stands in it, and the back button undoes a filter. The address is behind the `#`,
 * so it reaches neither server nor logs; it holds ids and codes, never a name.
 *
 * This file reads and writes addresses and knows no browser; `address-bar.svelte.ts` does.
 */

import type { HouseState } from '@tung-nha/shared/generated';
import { readRunning, runningPath, type RunningPart, type RunningPlace } from './running-place';

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

export interface CoveragePlace {
  page: 'coverage';
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
export interface ConflictsPlace {
  page: 'conflicts';
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
export interface NowherePlace {
  page: 'nowhere';
}
export type Place = CoveragePlace | AreaPlace | HouseholdPlace | PhonesPlace | ConflictsPlace | FiguresPlace | RunningPlace | NowherePlace;

/** The first page as it opens: the tổ with most doors left to walk first. */
export const FIRST_PAGE: CoveragePlace = { page: 'coverage', find: '', oldWard: '', order: 'not_visited', descending: true };

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
  return order ? { order, descending } : { order: FIRST_PAGE.order, descending: FIRST_PAGE.descending };
}

/** Reads `#/to/<id>?loc=met`. An unknown page is `nowhere`; an unknown filter is as if it were not there. */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const asked = new URLSearchParams(query);
  const [first = '', second = '', ...rest] = path.split('/').filter((part) => part !== '');
  if (rest.length > 0) return { page: 'nowhere' };
  if (first === '') return { page: 'coverage', find: asked.get('tim') ?? '', oldWard: asked.get('phuong') ?? '', ...readOrder(asked.get('xep')) };
  if (first === 'to' && second !== '') return { page: 'area', area: second, show: oneOf(DOOR_FILTERS, asked.get('loc')), street: asked.get('duong') ?? '' };
  if (first === 'ho' && second !== '') return { page: 'household', household: second };
  if (first === 'may' && second === '') return { page: 'phones', show: oneOf(PHONE_FILTERS, asked.get('loc')), area: asked.get('to') ?? '' };
  if (first === 'so-lieu' && second === '') return { page: 'figures', area: asked.get('to') ?? '', cut: asked.get('chot') ?? '', line: asked.get('dong') ?? '' };
  if (first === 'dieu-hanh') return readRunning(second, asked.get('mo') ?? '') ?? { page: 'nowhere' };
  if (first === 'hai-nguoi-sua' && second === '') return { page: 'conflicts' };
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
    case 'coverage': {
      const usual = place.order === FIRST_PAGE.order && place.descending === FIRST_PAGE.descending;
      return withQuery('/', { tim: place.find, phuong: place.oldWard, xep: usual ? undefined : `${place.descending ? '-' : ''}${place.order}` });
    }
    case 'area':
      return withQuery(`/to/${place.area}`, { loc: place.show, duong: place.street });
    case 'household':
      return `#/ho/${place.household}`;
    case 'phones':
      return withQuery('/may', { loc: place.show, to: place.area });
    case 'conflicts':
      return '#/hai-nguoi-sua';
    case 'figures':
      return withQuery('/so-lieu', { to: place.area, chot: place.cut, dong: place.line });
    case 'running':
      return withQuery(runningPath(place.part), { mo: place.open });
    case 'nowhere':
      return '#/';
  }
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

/** Address of the figures of the ward or of one tổ, as of now. */
export function toFigures(area = '', line = ''): string {
  return writePlace({ page: 'figures', area, cut: '', line });
}

/** Address of a sub-page of *Điều hành*. */
export function toRunning(part: RunningPart = 'members', open = ''): string {
  return writePlace({ page: 'running', part, open });
}
