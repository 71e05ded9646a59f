/** A telephone number as it is typed at a door. What is short of one is not saved; what only looks unusual is. */

/** Digits of the shortest number there is with its area, and of a mobile one. */
const LEAST_DIGITS = 9;

/** Begun and not ended: "0905 12". */
export function phoneShort(typed: string): boolean {
  const digits = typed.replace(/\D/g, '').length;
  return typed.trim() !== '' && digits < LEAST_DIGITS;
}

/** Whole, and unlike the numbers that people have. */
export function phoneOdd(typed: string): boolean {
  return typed.trim() !== '' && !phoneShort(typed) && !/^(0|\+?84)\d{9,10}$/.test(typed.replace(/[ .-]/g, ''));
}
