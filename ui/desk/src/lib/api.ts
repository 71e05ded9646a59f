/**
 * Why: the one door to the server. Pages ask for what they show by name and get it typed; what goes wrong comes as one
 * kind of error with a code that a page can act on. The session is a cookie that no script can read.
 */

import type { AccountRow, AddAccount, AddMember, AreaPage, AuditPage, ChangeRole, Choose, CodeSlip, Confirm, Conflict, CoveragePage, CutView, FigureRowsPage, FiguresPage, HandOver, HouseholdPage, ImportFiles, ImportPreview, ImportView, MakeCut, MembersPage, NewPassword, PhoneRow, RefusalCode, Session, SignIn } from '@tung-nha/shared/generated';

/** `unreachable`: no answer at all, or one that is not ours. The rest are the server's. */
export type FailureCode = RefusalCode | 'unreachable';

/** Why a request was not answered with what was asked for. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** The server's sentence for people, in Vietnamese; empty when it gave none. */
  readonly sentence: string;

  constructor(code: FailureCode, sentence = '') {
    super(code);
    this.code = code;
    this.sentence = sentence;
  }

  /** Whatever was thrown, as a failure. */
  static from(thrown: unknown): Failure {
    return thrown instanceof Failure ? thrown : new Failure('unreachable');
  }
}

async function refused(response: Response): Promise<Failure> {
  try {
    const body = (await response.json()) as { code?: FailureCode; message?: string };
    if (body.code) return new Failure(body.code, body.message);
  } catch {
    // A proxy's own page, not an answer of ours: the status has to do.
  }
  if (response.status === 401 || response.status === 403) return new Failure('not_allowed');
  return new Failure(response.status === 404 ? 'not_found' : 'unreachable');
}

async function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  // The server takes a change only with this header, which no other site's form can send.
  if (method !== 'GET') headers['x-tungnha'] = 'desk';
  if (body !== undefined) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(`/desk/api/${path}`, { method, headers, credentials: 'same-origin', cache: 'no-store', ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  } catch {
    throw new Failure('unreachable');
  }
  if (!response.ok) throw await refused(response);
  const text = await response.text();
  if (text === '') return undefined as T;
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new Failure('unreachable');
  }
}

/** A path with what is asked for; what is empty is left out. */
function asking(path: string, asked: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** What the server can be asked; one entry an errand. */
export const server = {
  session: () => ask<Session>('GET', 'session'),
  signIn: (who: SignIn) => ask<Session>('POST', 'session', who),
  signOut: () => ask<void>('DELETE', 'session'),
  coverage: () => ask<CoveragePage>('GET', 'coverage'),
  area: (area: string) => ask<AreaPage>('GET', `areas/${encodeURIComponent(area)}`),
  household: (household: string) => ask<HouseholdPage>('GET', `households/${encodeURIComponent(household)}`),
  phones: () => ask<PhoneRow[]>('GET', 'phones'),
  conflicts: () => ask<Conflict[]>('GET', 'conflicts'),
  /** Of the ward, or of one tổ; as of now, or as a cut has frozen them. */
  figures: (area: string, cut: string) => ask<FiguresPage>('GET', asking('figures', { area, cut })),
  figureRows: (line: string, area: string, cut: string) => ask<FigureRowsPage>('GET', asking('figures/rows', { line, area, cut })),
  freeze: (cut: MakeCut) => ask<CutView>('POST', 'cuts', cut),
  confirm: (password: Confirm) => ask<void>('POST', 'confirm', password),
  /** The newest lines of the log, or those before one. */
  audit: (before?: number) => ask<AuditPage>('GET', asking('audit', { before: before === undefined ? '' : String(before) })),
  accounts: () => ask<AccountRow[]>('GET', 'accounts'),
  addAccount: (account: AddAccount) => ask<NewPassword>('POST', 'accounts', account),
  newPassword: (account: string) => ask<NewPassword>('POST', `accounts/${account}/password`),
  changeRole: (account: string, role: ChangeRole) => ask<void>('POST', `accounts/${account}/role`, role),
  closeAccount: (account: string) => ask<void>('POST', `accounts/${account}/close`),
  members: () => ask<MembersPage>('GET', 'members'),
  addMember: (member: AddMember) => ask<string>('POST', 'members', member),
  changeMember: (volunteer: string, member: AddMember) => ask<string>('POST', `members/${volunteer}`, member),
  handOver: (volunteer: string, to: HandOver) => ask<string>('POST', `members/${volunteer}/hand-over`, to),
  makeCode: (volunteer: string) => ask<CodeSlip>('POST', `members/${volunteer}/code`),
  imports: () => ask<ImportView[]>('GET', 'imports'),
  previewImport: (files: ImportFiles) => ask<ImportPreview>('POST', 'imports/preview', files),
  importLists: (files: ImportFiles) => ask<ImportPreview>('POST', 'imports', files),
  undoImport: (job: string) => ask<number>('POST', `imports/${job}/undo`),
  revoke: (device: string) => ask<unknown>('POST', `phones/${device}/revoke`),
  choose: (choice: Choose) => ask<unknown>('POST', 'conflicts/choose', choice),
};
