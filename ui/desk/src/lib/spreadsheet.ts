/**
 * Why: the ward works on in Excel. A byte order mark keeps the Vietnamese marks, CRLF is what Excel writes itself, and a
 * cell that begins like a formula gets an apostrophe, because an address typed at a door must never run as one.
 *
 * A workbook is made by the server of the same rows: what stands on the screen is what a file holds, whichever it is.
 */

import type { Day, Sheet } from '@tung-nha/shared/generated';
import { decimal } from './figure';
import { fullDay } from './moments';

/** A cell: text, a number that stays a number, a day, a share in per mille, or nothing. */
export type Cell = string | number | { day: Day } | { share: number } | undefined;

const BYTE_ORDER_MARK = '\ufeff';
/** Signs of a formula, the wide ones of an East Asian keyboard too, even behind blanks and what nobody sees. */
const LIKE_A_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠]|^[\t\r\n]/u;
/** Excel parts cells by the separator of the office's own language, so a text that holds any of them is quoted. */
const NEEDS_QUOTES = /[",;\t\r\n]/;
/** What no program writes into a cell and some stop reading at. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** The one guard of formulas, of CSV and workbook alike. */
function guarded(text: string): string {
  const kept = text.replace(CONTROL, '');
  return LIKE_A_FORMULA.test(kept) ? `'${kept}` : kept;
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return cell.toString();
  if (typeof cell === 'string') return quoted(guarded(cell));
  return quoted('day' in cell ? fullDay(cell.day) : decimal(cell.share));
}

/** The whole file, header row included. */
export function spreadsheet(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(written).join(',') + '\r\n').join('');
}

/** The same table for the server, which makes a workbook of it. */
export function workbook(name: string, rows: readonly (readonly Cell[])[]): Sheet {
  const [head = [], ...body] = rows;
  return {
    name,
    columns: head.map((cell) => (typeof cell === 'string' ? guarded(cell) : written(cell))),
    rows: body.map((row) => row.map((cell) => (cell === undefined ? null : typeof cell === 'string' ? guarded(cell) : cell))),
  };
}

/** Hands a CSV to the browser's downloads. */
export function download(name: string, content: string): void {
  save(name, new Blob([content], { type: 'text/csv;charset=utf-8' }));
}

/** Hands any file to the browser's downloads. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
