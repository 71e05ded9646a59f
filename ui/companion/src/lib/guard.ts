/**
 * What no free text of this app may hold (`rules.md` §1, §5): the number of an ID card, a phone number, a code or password,
 * an account number. It looks at the digits and at the word before them, so that house numbers, days and prices pass.
 */
export type Danger = 'id' | 'phone' | 'code' | 'account';

/** Days, spans of years, prices, hotlines and capacities: many digits, and nobody's. */
const HARMLESS = [
  /(?<!\d[ .-]?)(?:0?[1-9]|[12]\d|3[01])([./ -])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?![ .-]?\d)/g,
  /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/g,
  /(?<!\d[ .-]?)(?:19|20)\d{2}(?:\s?[-–]\s?|\s)(?:19|20)\d{2}(?![ .-]?\d)/g,
  /(?<!\d[ .,-]?)[1-9]\d{0,2}(?:\.\d{3}){1,2}(?![ .,-]?\d)/g,
  /(?<!\d[ .,-]?)[1-9]\d{0,2}(?:,\d{3}){1,2}(?![ .,-]?\d)/g,
  /(?<!\d[ .-]?)1[89]00(?:[ .-]?\d){4,6}(?![ .-]?\d)/g,
  /\d+\s?mah(?![\p{L}\d])/gu,
];

const GAP = '[ .()-]*';
/** 0905 123 456, +84 905.123.456, (0236) 3123 456, and the mobile numbers of before 2018. */
const PHONE = new RegExp(
  `(?<!\\d)(?:\\+?${GAP}84|0)${GAP}(?:(?:3${GAP}[2-9]|5${GAP}[25689]|7${GAP}[06-9]|8${GAP}[1-9]|9${GAP}\\d)(?:${GAP}\\d){7}|[12](?:${GAP}\\d){9})(?!\\d)`,
);

/** "mã" typed without its mark is a mã; "má", "mà", "mả" are other words. */
const SECRET = '(?:otp|mã|ma|mật khẩu|mat khau|mk|password|passcode|pass|pin)';
const CODE = '\\d(?:[ -]?\\d){3,7}(?!\\d|[./-]\\d|\\p{L})';
/** "mã OTP là 123456", "pass wifi: 8888 6666"; a sentence that ends between the two parts them. */
const SECRET_CODE = new RegExp(`(?<![\\p{L}\\d])${SECRET}(?![\\p{L}\\d])[^\\d\\n.;!?]{0,24}(?<![\\p{L}\\d/])${CODE}`, 'u');
/** "123456 là mã" */
const CODE_SECRET = new RegExp(`(?<![\\p{L}\\d/.])${CODE}[^\\d\\n.;!?]{0,6}(?<![\\p{L}\\d])(?:otp|mã|mật khẩu|mat khau|pin)(?![\\p{L}\\d])`, 'u');

/** The worst that a text holds, or nothing. */
export function danger(text: string): Danger | undefined {
  const plain = HARMLESS.reduce((rest, known) => rest.replace(known, ' · '), text.normalize('NFC').toLocaleLowerCase('vi'));
  const runs = (plain.match(/\d+(?:[ .-]\d+)*/g) ?? []).map((run) => run.split(/\D/));
  // Somebody who copies a long number from a card groups it by three or more; "12 14 16 18" are houses.
  const long = runs.filter((groups) => digits(groups) / groups.length >= 3).map(digits);
  if (long.some((n) => n === 12)) return 'id';
  if (PHONE.test(plain)) return 'phone';
  if (long.some((n) => n === 9)) return 'id';
  if (SECRET_CODE.test(plain) || CODE_SECRET.test(plain)) return 'code';
  return long.some((n) => n >= 8 && n <= 16) ? 'account' : undefined;
}

/** What only looks like somebody's may be something else, and is saved all the same; an ID card's number and a code are not. */
export function isDoubtful(found: Danger): boolean {
  return found === 'phone' || found === 'account';
}

/** Digits as they stand in a text, with what people write between them. */
const RUN = /\+?\d[\d .()-]*\d|\d/g;

/** The text without the numbers that make it dangerous; words and other numbers stay. */
export function harmless(text: string): string {
  let rest = text;
  while (danger(rest)) {
    const without = [...rest.matchAll(RUN)].map(({ 0: run, index }) => rest.slice(0, index) + rest.slice(index + run.length));
    // One number may be enough; else the longest goes first.
    const next = without.find((left) => !danger(left)) ?? without.sort((a, b) => a.length - b.length)[0];
    if (next === undefined) return rest;
    rest = next;
  }
  return rest === text ? text : rest.replace(/ {2,}/g, ' ').trim();
}

function digits(groups: readonly string[]): number {
  return groups.reduce((sum, group) => sum + group.length, 0);
}
