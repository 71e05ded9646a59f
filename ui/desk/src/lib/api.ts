/**
 * Why: the one door to the server. Pages ask for what they show by name and get it typed; what goes wrong comes as one
 * kind of error with a code that a page can act on. The session is a cookie that no script can read.
 */

import type { AccountRow, AddAccount, AddMember, AddReporter, AddUnit, AreaPage, AskReport, AuditPage, Book, BookPage, ChangeRole, ChangeWording, ChecksPage, Choose, CodeSlip, Confirm, Conflict, CoveragePage, CutView, DecidePair, DecisionCounts, DuplicatesPage, EndReporter, FigureRowsPage, FiguresPage, FilledForm, FirstPage, HandOver, HeldRow, HouseholdPage, ImportFiles, ImportPreview, ImportView, JoinUnits, Keyed, KeyingPage, KeyLine, LawRequestRow, MakeCut, MakeSlips, MakeWalkSheet, MembersPage, MoveLawRequest, MoveNeed, NamedPerson, NeedRow, NewLawRequest, NewPassword, PhoneRow, PicturesPage, PrintedSlip, ReadForm, RefusalCode, ReportChoices, ReportPage, SaveReportParts, Session, SetDepartmentDeadline, SetSubmission, Sheet, SignIn, SubmissionsPage, UndoLine, Unit, UnitsPage, WalkSheet, WeeksPage, WordingPage } from '@tung-nha/shared/generated';

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

/** Fetches a file: what is sent is JSON, or a file of theirs. */
async function file(path: string, body: unknown): Promise<Response> {
  const theirs = body instanceof Blob;
  const headers = { 'x-tungnha': 'desk', 'content-type': theirs ? 'application/octet-stream' : 'application/json' };
  let response: Response;
  try {
    response = await fetch(`/desk/api/${path}`, { method: 'POST', headers, credentials: 'same-origin', cache: 'no-store', body: theirs ? body : JSON.stringify(body) });
  } catch {
    throw new Failure('unreachable');
  }
  if (!response.ok) throw await refused(response);
  return response;
}

/** What a template came back as: the file, how many marks were filled, and those that were not. */
export interface FilledTemplate {
  content: Blob;
  filled: number;
  unknown: string[];
}

async function filled(cut: string, template: Blob): Promise<FilledTemplate> {
  const response = await file(asking('reports/fill', { cut }), template);
  const unknown = (response.headers.get('x-tungnha-unknown') ?? '').split(',').filter((mark) => mark !== '').map(decodeURIComponent);
  return { content: await response.blob(), filled: Number(response.headers.get('x-tungnha-filled') ?? 0), unknown };
}

/** A paper that is asked for, as it stands in an address. */
function paper({ cut, form, area, volunteer }: AskReport): Record<string, string> {
  return { cut, form, area: area ?? '', volunteer: volunteer ?? '' };
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
  first: () => ask<FirstPage>('GET', 'first'),
  submissions: () => ask<SubmissionsPage>('GET', 'submissions'),
  submit: (said: SetSubmission) => ask<unknown>('POST', 'submissions', said),
  addReporter: (reporter: AddReporter) => ask<unknown>('POST', 'reporters', reporter),
  endReporter: (asked: EndReporter) => ask<unknown>('POST', 'reporters/end', asked),
  departmentDeadline: (asked: SetDepartmentDeadline) => ask<unknown>('POST', 'department-deadline', asked),
  /** Of a few tổ at a time: as many as the server draws at once. */
  pictures: (areas: readonly string[]) => ask<PicturesPage>('GET', asking('pictures', { areas: areas.join(',') })),
  /** Of the ward, or of one tổ. */
  weeks: (area: string) => ask<WeeksPage>('GET', asking('weeks', { area })),
  coverage: () => ask<CoveragePage>('GET', 'coverage'),
  area: (area: string) => ask<AreaPage>('GET', `areas/${encodeURIComponent(area)}`),
  household: (household: string) => ask<HouseholdPage>('GET', `households/${encodeURIComponent(household)}`),
  phones: () => ask<PhoneRow[]>('GET', 'phones'),
  conflicts: () => ask<Conflict[]>('GET', 'conflicts'),
  /** Of the ward, or of one tổ; as of now, or as a cut has frozen them. */
  figures: (area: string, cut: string) => ask<FiguresPage>('GET', asking('figures', { area, cut })),
  figureRows: (line: string, area: string, cut: string) => ask<FigureRowsPage>('GET', asking('figures/rows', { line, area, cut })),
  freeze: (cut: MakeCut) => ask<CutView>('POST', 'cuts', cut),
  reportChoices: () => ask<ReportChoices>('GET', 'reports/choices'),
  report: (asked: AskReport) => ask<ReportPage>('GET', asking('reports', paper(asked))),
  saveReport: (parts: SaveReportParts) => ask<ReportPage>('POST', 'reports/parts', parts),
  reportFile: async (asked: AskReport) => (await file('reports/document', asked)).blob(),
  takeTable: () => ask<unknown>('POST', 'tables', {}),
  sheetFile: async (sheet: Sheet) => (await file('sheets', sheet)).blob(),
  fillTemplate: filled,
  book: () => ask<Book>('GET', 'book'),
  makeWalkSheet: (doors: MakeWalkSheet) => ask<WalkSheet>('POST', 'walk-sheets', doors),
  walkSheet: (sheet: string) => ask<WalkSheet>('GET', `walk-sheets/${encodeURIComponent(sheet)}`),
  keying: () => ask<KeyingPage>('GET', 'keying'),
  key: (line: KeyLine) => ask<Keyed>('POST', 'keying', line),
  undoKeyed: (line: UndoLine) => ask<unknown>('POST', 'keying/undo', line),
  confirm: (password: Confirm) => ask<void>('POST', 'confirm', password),
  checks: (month: string) => ask<ChecksPage>('GET', asking('checks', { month: month === '' ? '' : `${month}-01` })),
  /** One part of the ward's book, with its history. */
  bookEntries: (kind: string) => ask<BookPage>('GET', asking('book/entries', { kind })),
  enterBook: (entries: Partial<Book>) => ask<unknown>('POST', 'book', entries),
  readForm: (kind: string, filled: FilledForm) => ask<ReadForm>('POST', `forms/${kind}`, filled),
  wording: () => ask<WordingPage>('GET', 'wording'),
  changeWording: (change: ChangeWording) => ask<number>('POST', 'wording', change),
  makeSlips: (sheets: MakeSlips) => ask<PrintedSlip[]>('POST', 'slips', sheets),
  units: () => ask<UnitsPage>('GET', 'units'),
  addUnit: (unit: AddUnit) => ask<string>('POST', 'units', unit),
  joinUnits: (joined: JoinUnits) => ask<Unit>('POST', 'units/join', joined),
  /** The newest lines of the log, or those before one. */
  audit: (before?: number) => ask<AuditPage>('GET', asking('audit', { before: before === undefined ? '' : String(before) })),
  accounts: () => ask<AccountRow[]>('GET', 'accounts'),
  addAccount: (account: AddAccount) => ask<NewPassword>('POST', 'accounts', account),
  newPassword: (account: string) => ask<NewPassword>('POST', `accounts/${account}/password`),
  changeRole: (account: string, role: ChangeRole) => ask<void>('POST', `accounts/${account}/role`, role),
  closeAccount: (account: string) => ask<void>('POST', `accounts/${account}/close`),
  members: () => ask<MembersPage>('GET', 'members'),
  addMember: (member: AddMember) => ask<string>('POST', 'members', member),
  addMembers: (members: AddMember[]) => ask<number>('POST', 'members/many', members),
  changeMember: (volunteer: string, member: AddMember) => ask<string>('POST', `members/${volunteer}`, member),
  handOver: (volunteer: string, to: HandOver) => ask<string>('POST', `members/${volunteer}/hand-over`, to),
  makeCode: (volunteer: string) => ask<CodeSlip>('POST', `members/${volunteer}/code`),
  imports: () => ask<ImportView[]>('GET', 'imports'),
  previewImport: (files: ImportFiles) => ask<ImportPreview>('POST', 'imports/preview', files),
  importLists: (files: ImportFiles) => ask<ImportPreview>('POST', 'imports', files),
  undoImport: (job: string) => ask<number>('POST', `imports/${job}/undo`),
  revoke: (device: string) => ask<unknown>('POST', `phones/${device}/revoke`),
  choose: (choice: Choose) => ask<unknown>('POST', 'conflicts/choose', choice),
  decisions: () => ask<DecisionCounts>('GET', 'decisions'),
  held: () => ask<HeldRow[]>('GET', 'held'),
  accept: (batch: string) => ask<unknown>('POST', `held/${encodeURIComponent(batch)}/accept`),
  setAside: (batch: string) => ask<unknown>('POST', `held/${encodeURIComponent(batch)}/set-aside`),
  duplicates: () => ask<DuplicatesPage>('GET', 'duplicates'),
  decidePair: (pair: DecidePair) => ask<unknown>('POST', 'duplicates', pair),
  needs: () => ask<NeedRow[]>('GET', 'needs'),
  requests: () => ask<LawRequestRow[]>('GET', 'requests'),
  enterRequest: (asked: NewLawRequest) => ask<unknown>('POST', 'requests', asked),
  moveRequest: (request: string, step: MoveLawRequest) => ask<unknown>('POST', `requests/${encodeURIComponent(request)}`, step),
  /** Whom of a household a request may be about. */
  peopleOf: (household: string) => ask<NamedPerson[]>('GET', `households/${encodeURIComponent(household)}/people`),
  moveNeed: (step: MoveNeed) => ask<unknown>('POST', 'needs', step),
};
