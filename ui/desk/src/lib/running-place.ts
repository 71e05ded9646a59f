/** The sub-pages of *Điều hành*, as they stand in the address: `#/dieu-hanh/tai-khoan`. The first one has no word. */

/** In the order of the tabs. */
export const RUNNING_PARTS = ['members', 'import', 'units', 'book', 'wording', 'checks', 'accounts', 'log'] as const;
export type RunningPart = (typeof RUNNING_PARTS)[number];

const WRITTEN: Record<RunningPart, string> = { members: '', import: 'nhap-danh-sach', units: 'to-dan-pho', book: 'so-phuong', wording: 'loi-xin-phep', checks: 'kiem-tra', accounts: 'tai-khoan', log: 'nhat-ky' };

/** To what the questions about visits are narrowed. */
export interface ChecksAsked {
  /** `2026-11`; empty for the present one. */
  month: string;
  /** Of one tổ; empty for all. */
  area: string;
  /** Of one rule, a code of the catalogue; empty for all. */
  check: string;
  /** Only those without an answer. */
  waiting: boolean;
}

export const ALL_CHECKS: ChecksAsked = { month: '', area: '', check: '', waiting: false };

export interface RunningPlace {
  page: 'running';
  part: RunningPart;
  /** Which member stands open, or which part of the book; empty for none and the first. */
  open: string;
  checks: ChecksAsked;
}

/** Reads the second word of the address and what is asked; a word that names no sub-page is nothing. */
export function readRunning(word: string, asked: URLSearchParams): RunningPlace | undefined {
  const part = RUNNING_PARTS.find((known) => WRITTEN[known] === word);
  const month = asked.get('thang') ?? '';
  return part && {
    page: 'running',
    part,
    open: asked.get('mo') ?? '',
    checks: { month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : '', area: asked.get('to') ?? '', check: asked.get('viec') ?? '', waiting: asked.get('loc') === 'chua' },
  };
}

/** The path behind the `#`. */
export function runningPath(part: RunningPart): string {
  return WRITTEN[part] === '' ? '/dieu-hanh' : `/dieu-hanh/${WRITTEN[part]}`;
}

/** What stands behind the `?`. */
export function runningQuery({ open, checks }: RunningPlace): Record<string, string | undefined> {
  return { mo: open, thang: checks.month, to: checks.area, viec: checks.check, loc: checks.waiting ? 'chua' : undefined };
}
