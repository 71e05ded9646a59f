/**
 * Why: the ward works on in Excel. A byte order mark keeps the Vietnamese marks, CRLF is what Excel writes itself, and a
 * cell that begins like a formula gets an apostrophe, because an address typed at a door must never run as one.
 */

/** A cell: text, a number that stays a number, or nothing. */
export type Cell = string | number | undefined;

const BYTE_ORDER_MARK = '\ufeff';
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return cell.toString();
  const safe = LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The whole file, header row included. */
export function spreadsheet(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(written).join(',') + '\r\n').join('');
}

/** Hands the file to the browser's downloads. */
export function download(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
