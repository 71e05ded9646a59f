/** Numbers as they are written in Vietnam: 1.234,5. Rates are rounded half away from zero (`12,25` → `12,3`). */

/** "1.234" */
export function count(n: number): string {
  return String(Math.trunc(n)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** "83,0 %", counted in whole numbers so that no binary fraction tips a half; "—" where there is no denominator. */
export function rate(numerator: number, denominator: number | null | undefined): string {
  if (!denominator) return '—';
  const tenths = Math.floor((2000 * numerator + denominator) / (2 * denominator));
  return `${count(Math.floor(tenths / 10))},${tenths % 10} %`;
}
