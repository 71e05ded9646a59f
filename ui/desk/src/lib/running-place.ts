/** The sub-pages of *Điều hành*, as they stand in the address: `#/dieu-hanh/tai-khoan`. The first one has no word. */

/** In the order of the tabs. */
export const RUNNING_PARTS = ['members', 'import', 'accounts', 'log'] as const;
export type RunningPart = (typeof RUNNING_PARTS)[number];

const WRITTEN: Record<RunningPart, string> = { members: '', import: 'nhap-danh-sach', accounts: 'tai-khoan', log: 'nhat-ky' };

export interface RunningPlace {
  page: 'running';
  part: RunningPart;
  /** Which member stands open; empty for none. */
  open: string;
}

/** Reads the second word of the address; one that names no sub-page is nothing. */
export function readRunning(word: string, open: string): RunningPlace | undefined {
  const part = RUNNING_PARTS.find((known) => WRITTEN[known] === word);
  return part && { page: 'running', part, open };
}

/** The path behind the `#`. */
export function runningPath(part: RunningPart): string {
  return WRITTEN[part] === '' ? '/dieu-hanh' : `/dieu-hanh/${WRITTEN[part]}`;
}
