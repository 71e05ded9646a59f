/**
 * Why: the first page says how many have not handed in, and the list that it opens must be exactly so long; so what a
 * number counts and what the list shows is decided here, once. The reminder names the same rows.
 */

import type { ReporterKind, SubmissionCount, SubmissionRow, SubmissionState, SubmissionsPage } from '@tung-nha/shared/generated';
import { deskFirstWords } from '@tung-nha/shared/words/desk-first';
import { unitsWords } from './due';
import { clockAndDay, fullDay } from './moments';
import type { SubmissionFilter, SubmissionsPlace } from './place';
import type { Cell } from './spreadsheet';
import { unitWords } from './ward.svelte';

const words = deskFirstWords.owed;

/** Whether a state is one of those that a number counts. */
export function passes(state: SubmissionState, filter: SubmissionFilter | undefined): boolean {
  if (filter === undefined) return true;
  return filter === 'owing' ? state !== 'submitted' : state === filter;
}

/** The rows that the address asks for. */
export function rowsAsked(rows: readonly SubmissionRow[], { show, kind }: Pick<SubmissionsPlace, 'show' | 'kind'>): SubmissionRow[] {
  return rows.filter((row) => (kind === undefined || row.kind === kind) && passes(row.state, show));
}

/** As many as {@link rowsAsked} would leave, from the server's counts. */
export function counted(counts: readonly SubmissionCount[], show: SubmissionFilter | undefined, kind: ReporterKind | undefined): number {
  return counts.filter((one) => (kind === undefined || one.kind === kind) && passes(one.state, show)).reduce((sum, { number }) => sum + number, 0);
}

/** "Tổ 12, Phước Mỹ cũ", "Trường THCS Lê Độ". */
export function ownerWords({ unit, name }: Pick<SubmissionRow, 'unit' | 'name'>): string {
  return unit ? unitWords(unit) : name;
}

/** A message that names whoever has not handed in; empty when everybody has. */
export function reminder(page: SubmissionsPage, rows: readonly SubmissionRow[]): string {
  const owing = rows.filter(({ state }) => passes(state, 'owing')).map((row) => (row.state === 'missing' ? ownerWords(row) : `${ownerWords(row)} (${words.states[row.state]})`));
  if (owing.length === 0) return '';
  return words.zalo.text({ year: page.year, due: fullDay(page.due.units), asOf: clockAndDay(page.asOf), days: unitsWords(page.due, page.asOf), owing });
}

/** The list as a spreadsheet. */
export function submissionsSheet(rows: readonly SubmissionRow[]): Cell[][] {
  return [
    [words.form.kind, words.who, words.state, words.written],
    ...rows.map((row): Cell[] => [words.kinds[row.kind], ownerWords(row), words.states[row.state], row.setAt === null ? undefined : clockAndDay(row.setAt)]),
  ];
}
