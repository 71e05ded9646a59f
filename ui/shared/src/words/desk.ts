/**
 * The words of the supervisor's page. A sentence that carries figures is a function giving its pieces in the order of
 * the language, so that each figure can be a link on the screen and the same sentence can be copied as plain text.
 */
import { count } from '../numbers';
import { deskRecordWords } from './desk-records';
import { pick } from './language';

/** A piece of a sentence: plain words, or a figure named for the rows that it counts. */
export type Piece<Name extends string = string> = string | { figure: Name; text: string };

/** The figures of the coverage sentence, already written out. */
export interface CoverageFigures {
  asOf: string;
  visited: string;
  visitedRate: string;
  met: string;
  metRate: string;
  excluded: string;
  awaiting: string;
  /** How many phones are late, and since which day; absent when none is. */
  silent?: { phones: number; since: string | undefined };
}
export type CoverageFigure = 'visited' | 'met' | 'excluded' | 'awaiting' | 'silent';

/** The figures of one tổ's or one street's sentence. */
export interface AreaFiguresText extends Omit<CoverageFigures, 'asOf' | 'silent'> {
  notVisited: string;
}
export type AreaFigure = 'visited' | 'met' | 'excluded' | 'awaiting' | 'notVisited';

const plural = (n: number, one: string, more: string): string => `${count(n)} ${n === 1 ? one : more}`;

const phonesVi = (n: number, since: string | undefined): string => (since ? `${count(n)} máy chưa gửi từ ${since}` : `${count(n)} máy chưa gửi lần nào`);
const phonesEn = (n: number, since: string | undefined): string =>
  since ? `${plural(n, 'phone', 'phones')} not in since ${since}` : `${plural(n, 'phone has', 'phones have')} never come in`;

/** "3 máy chưa gửi từ 14/11" */
export const silentPhones = pick(phonesVi, phonesEn);

const frame = pick(
  {
    product: 'Từng Nhà',
    ward: (name: string) => (/^(phường|xã|đặc khu)\s/iu.test(name) ? name : `phường ${name}`),
    skip: 'Tới nội dung chính',
    otherLanguage: { label: 'English', code: 'en' as 'vi' | 'en' },
    menu: 'Các trang',
    pages: { first: 'Trang đầu', coverage: 'Độ phủ', figures: 'Số liệu', phones: 'Các máy', decisions: 'Cần quyết định', running: 'Điều hành' },
    signOut: 'Đăng xuất',
    copy: 'Sao chép câu này',
    copied: 'Đã sao chép',
    notCopied: 'Trình duyệt không cho sao chép. Xin bôi đen câu rồi bấm Ctrl+C.',
    print: 'In',
    clear: 'Bỏ lọc',
    all: 'Tất cả',
    signIn: {
      title: 'Đăng nhập',
      about: 'Trang dành cho cán bộ phường theo dõi việc đi từng nhà.',
      name: 'Tên đăng nhập',
      password: 'Mật khẩu',
      show: 'Hiện mật khẩu',
      hide: 'Ẩn mật khẩu',
      go: 'Đăng nhập',
      going: 'Đang đăng nhập…',
      wrong: 'Tên hoặc mật khẩu chưa đúng. Xin xem lại chữ hoa, chữ thường rồi thử lại.',
      ended: 'Phiên làm việc đã hết. Đăng nhập lại để xem tiếp đúng trang đang mở.',
      forgot: 'Quên mật khẩu: xin người quản trị của phường cấp lại.',
    },
    loading: { session: 'Đang hỏi máy chủ…', coverage: 'Đang lấy số liệu cả phường…', area: 'Đang lấy danh sách hộ của tổ…', household: 'Đang lấy các lần thăm của hộ…', phones: 'Đang lấy danh sách máy…', conflicts: 'Đang lấy những mục hai người cùng sửa…' },
    failure: {
      unreachable: 'Chưa liên lạc được máy chủ. Phiếu trên máy của các tổ vẫn an toàn. Kiểm tra mạng rồi thử lại.',
      not_found: 'Không tìm thấy mục này. Có thể đường dẫn đã cũ; mở lại từ Trang đầu.',
      not_allowed: 'Tài khoản này không được xem mục này.',
      other: 'Máy chủ đang trục trặc. Số liệu đã gửi về vẫn còn nguyên; thử lại sau ít phút, nếu vẫn vậy thì báo người quản trị.',
      again: 'Thử lại',
      stale: 'Chưa lấy được số liệu mới; trang đang giữ số liệu cũ.',
    },
    nowhere: { title: 'Không có trang này', what: 'Đường dẫn không dẫn tới đâu cả.', go: 'Về Trang đầu' },
    coverage: {
      title: (year: number) => `Độ phủ theo hộ, năm ${year}`,
      sentence: (f: CoverageFigures): Piece<CoverageFigure>[] => [
        `Tính đến ${f.asOf}: đã đến `, { figure: 'visited', text: f.visited }, ` hộ (${f.visitedRate}), gặp được `, { figure: 'met', text: f.met },
        ` hộ (${f.metRate}); đã loại `, { figure: 'excluded', text: f.excluded }, ', chờ xác nhận ', { figure: 'awaiting', text: f.awaiting },
        ...(f.silent ? ['; ', { figure: 'silent' as const, text: phonesVi(f.silent.phones, f.silent.since) }] : []), '.',
      ],
      noVisits: (asOf: string, year: number, households: string, units: string): string => `Tính đến ${asOf}: danh sách có ${households} hộ ở ${units} tổ dân phố; năm ${year} chưa có lượt thăm nào gửi về phường.`,
      empty: { title: 'Phường chưa có danh sách hộ', what: 'Người quản trị nhập danh sách hộ bằng lệnh sync-server import; các tổ dân phố sẽ hiện ra ở đây.' },
      denominator: (source: string) => `Mẫu số: ${source}, trừ hộ “không có người ở” đã xác nhận.`,
      decide: 'Cần quyết định',
      nothingToDecide: 'Không có mục nào đang chờ.',
      conflicts: 'Hai người cùng sửa',
      silent: 'Máy quá 3 ngày chưa gửi',
      held: 'Phiếu đang giữ lại',
      helpFirst: 'Tổ cần giúp thêm',
      otherOrder: 'Các tổ dân phố',
      orderedBy: (what: string) => `xếp theo ${what}`,
      find: 'Tìm tổ',
      findExample: 'tổ 12',
      oldWard: 'Phường cũ',
      oldWardOf: (name: string) => `${name} cũ`,
      noneFound: (asked: string) => `Không có tổ nào khớp với “${asked}”.`,
      noneHere: 'Không có tổ nào ở lựa chọn này.',
      orderBy: 'Xếp theo',
      columns: { unit: 'Tổ dân phố', strip: 'Tỷ lệ trong số hộ của tổ', visited: 'Đã đến', met: 'Gặp được', notVisited: 'Chưa đến', notMet: 'Chưa gặp', excluded: 'Đã loại', awaiting: 'Chờ xác nhận', lastVisit: 'Lần gần nhất', phones: 'Máy' },
      /** The unit of a column, said once, in its header. */
      households: 'hộ',
      orders: { unit: 'phường cũ và số tổ', visited: 'số hộ đã đến', visited_rate: 'tỷ lệ đã đến', met: 'số hộ gặp được', met_rate: 'tỷ lệ gặp được', not_visited: 'số hộ chưa đến', not_met: 'số hộ chưa gặp', excluded: 'số hộ đã loại', awaiting: 'số hộ chờ xác nhận', last_visit: 'lần thăm gần nhất', phones: 'số máy' },
      descending: 'nhiều trước',
      ascending: 'ít trước',
      total: 'Cả phường',
      shown: 'Đang xem',
      units: (n: number) => `${count(n)} tổ`,
      legend: { met: 'gặp được', visited: 'đã đến', left: 'chưa đến' },
      strip: (met: string, visited: string, of: string) => `gặp được ${met}, đã đến ${visited} trong ${of} hộ`,
      check: 'cần kiểm nguồn',
      noVisit: 'chưa có',
      noPhone: 'chưa có máy',
      file: 'do-phu',
      oldWardColumn: 'Phường cũ',
      numberColumn: 'Tổ số',
      registeredColumn: 'Hộ trong danh sách',
      denominatorColumn: 'Mẫu số (hộ)',
      visitedRateColumn: 'Đã đến (%)',
      metRateColumn: 'Gặp được (%)',
      sourceColumn: 'Nguồn mẫu số',
      asOfColumn: 'Tính đến',
    },
    area: {
      sentence: (f: AreaFiguresText): Piece<AreaFigure>[] => [
        'Đã đến ', { figure: 'visited', text: f.visited }, ` hộ (${f.visitedRate}), gặp được `, { figure: 'met', text: f.met }, ` hộ (${f.metRate}); còn `,
        { figure: 'notVisited', text: f.notVisited }, ' hộ chưa đến; đã loại ', { figure: 'excluded', text: f.excluded }, ', chờ xác nhận ', { figure: 'awaiting', text: f.awaiting }, '.',
      ],
      empty: { title: 'Tổ này chưa có hộ nào', what: 'Khi danh sách hộ được nhập, hoặc một máy thêm nhà mới, các nhà sẽ hiện ra ở đây.' },
      streets: 'Đường và kiệt',
      stripHint: 'Mỗi hình là một hộ, xếp theo thứ tự đi. Bấm vào hình để mở hộ, bấm tên đường để chỉ xem đường đó.',
      list: 'Danh sách hộ',
      count: (n: number) => `${count(n)} hộ`,
      noStreet: 'Chưa rõ đường',
      withShort: (street: string) => `${street} và các kiệt ngắn`,
      shortOnly: (street: string) => `Các kiệt ngắn của ${street}`,
      noneHere: 'Không có hộ nào ở lựa chọn này.',
      filterLabel: 'Lọc theo',
      onStreet: (title: string) => `ở ${title}`,
      filters: { counted: 'trong mẫu số', visited: 'đã đến', met_counted: 'gặp được', not_visited: 'chưa đến lần nào', not_met: 'chưa gặp được', excluded: 'đã loại', awaiting: 'chờ xác nhận', priority: 'ưu tiên', conflict: 'hai bản' },
      byCount: 'Theo số liệu',
      byState: 'Theo tình trạng',
      columns: { house: 'Nhà', state: 'Tình trạng', people: 'Nhân khẩu', adults16: 'Từ 16 tuổi', elders60: 'Từ 60 tuổi', visits: 'Đã thăm', lastVisit: 'Lần gần nhất' },
      persons: 'người',
      times: 'lượt',
      streetColumn: 'Đường, kiệt',
      unitColumn: 'Nhận ra bằng',
      priority: 'Ưu tiên',
      conflict: 'hai bản',
      excluded: 'đã loại',
      awaiting: 'chờ xác nhận',
      visitedWord: 'đã đến',
      brief: { visited: 'đến', met: 'gặp' },
      phones: (n: number) => (n === 0 ? 'chưa có máy nào giữ tổ này' : `${count(n)} máy giữ tổ này`),
      file: 'danh-sach-ho-to',
      yes: 'có',
    },
  },
  {
    product: 'Từng Nhà',
    ward: (name: string) => (/^(phường|xã|đặc khu)\s/iu.test(name) ? name : `phường ${name}`),
    skip: 'Skip to the content',
    otherLanguage: { label: 'Tiếng Việt', code: 'vi' },
    menu: 'Pages',
    pages: { first: 'First page', coverage: 'Coverage', figures: 'Figures', phones: 'Phones', decisions: 'To decide', running: 'Running the ward' },
    signOut: 'Sign out',
    copy: 'Copy this sentence',
    copied: 'Copied',
    notCopied: 'The browser does not allow copying. Select the sentence and press Ctrl+C.',
    print: 'Print',
    clear: 'Clear filters',
    all: 'All',
    signIn: {
      title: 'Sign in',
      about: 'For the ward’s officials who follow the walk from door to door.',
      name: 'User name',
      password: 'Password',
      show: 'Show password',
      hide: 'Hide password',
      go: 'Sign in',
      going: 'Signing in…',
      wrong: 'The name or the password is not right. Check capital and small letters, then try again.',
      ended: 'Your session has ended. Sign in again to go on with the page that was open.',
      forgot: 'Forgot the password? The ward’s administrator gives you a new one.',
    },
    loading: { session: 'Asking the server…', coverage: 'Fetching the ward’s figures…', area: 'Fetching the households of this group…', household: 'Fetching the visits of this household…', phones: 'Fetching the list of phones…', conflicts: 'Fetching what two people both changed…' },
    failure: {
      unreachable: 'The server cannot be reached. What the volunteers recorded is safe on their phones. Check the network, then try again.',
      not_found: 'This was not found. The address may be old; start again from the first page.',
      not_allowed: 'This account may not see this.',
      other: 'Something is wrong at the server. What has arrived is safe; try again in a few minutes, then tell the administrator.',
      again: 'Try again',
      stale: 'New figures could not be fetched; these are the older ones.',
    },
    nowhere: { title: 'There is no such page', what: 'The address leads nowhere.', go: 'Go to the first page' },
    coverage: {
      title: (year: number) => `Coverage by household, ${year}`,
      sentence: (f: CoverageFigures): Piece<CoverageFigure>[] => [
        `As of ${f.asOf}: visited `, { figure: 'visited', text: f.visited }, ` households (${f.visitedRate}), met `, { figure: 'met', text: f.met },
        ` households (${f.metRate}); left out `, { figure: 'excluded', text: f.excluded }, ', awaiting confirmation ', { figure: 'awaiting', text: f.awaiting },
        ...(f.silent ? ['; ', { figure: 'silent' as const, text: phonesEn(f.silent.phones, f.silent.since) }] : []), '.',
      ],
      noVisits: (asOf: string, year: number, households: string, units: string) => `As of ${asOf}: the register has ${households} households in ${units} groups; no visit of ${year} has reached the ward yet.`,
      empty: { title: 'The ward has no register yet', what: 'The administrator imports it with sync-server import; the groups will appear here.' },
      denominator: (source: string) => `Denominator: ${source}, less households confirmed as not lived in.`,
      decide: 'Needs a decision',
      nothingToDecide: 'Nothing is waiting.',
      conflicts: 'Changed by two people',
      silent: 'Phones not in for over 3 days',
      held: 'Deeds held back',
      helpFirst: 'Groups that need more help',
      otherOrder: 'All groups',
      orderedBy: (what: string) => `ordered by ${what}`,
      find: 'Find a group',
      findExample: 'tổ 12',
      oldWard: 'Old ward',
      oldWardOf: (name: string) => `former ${name}`,
      noneFound: (asked: string) => `No group matches “${asked}”.`,
      noneHere: 'No group fits this choice.',
      orderBy: 'Order by',
      columns: { unit: 'Group (tổ)', strip: 'Share of the group’s households', visited: 'Visited', met: 'Met', notVisited: 'Not visited', notMet: 'Not met', excluded: 'Left out', awaiting: 'Awaiting', lastVisit: 'Last visit', phones: 'Phones' },
      households: 'hộ',
      orders: { unit: 'old ward and number', visited: 'households visited', visited_rate: 'share visited', met: 'households met', met_rate: 'share met', not_visited: 'households not visited', not_met: 'households not met', excluded: 'households left out', awaiting: 'households awaiting confirmation', last_visit: 'last visit', phones: 'phones' },
      descending: 'most first',
      ascending: 'fewest first',
      total: 'Whole ward',
      shown: 'Shown',
      units: (n: number) => plural(n, 'group', 'groups'),
      legend: { met: 'met', visited: 'visited', left: 'not visited' },
      strip: (met: string, visited: string, of: string) => `met ${met}, visited ${visited} of ${of} households`,
      check: 'check the source',
      noVisit: 'none yet',
      noPhone: 'no phone yet',
      file: 'coverage',
      oldWardColumn: 'Old ward',
      numberColumn: 'Number',
      registeredColumn: 'In the register (hộ)',
      denominatorColumn: 'Denominator (hộ)',
      visitedRateColumn: 'Visited (%)',
      metRateColumn: 'Met (%)',
      sourceColumn: 'Source of the denominator',
      asOfColumn: 'As of',
    },
    area: {
      sentence: (f: AreaFiguresText): Piece<AreaFigure>[] => [
        'Visited ', { figure: 'visited', text: f.visited }, ` households (${f.visitedRate}), met `, { figure: 'met', text: f.met }, ` households (${f.metRate}); `,
        { figure: 'notVisited', text: f.notVisited }, ' households left to visit; left out ', { figure: 'excluded', text: f.excluded }, ', awaiting confirmation ', { figure: 'awaiting', text: f.awaiting }, '.',
      ],
      empty: { title: 'This group has no household yet', what: 'Once the register is imported, or a phone adds a house, the houses will appear here.' },
      streets: 'Streets and alleys',
      stripHint: 'Each shape is a household, in walking order. Press a shape to open it, a street’s name to see that street alone.',
      list: 'Households',
      count: (n: number) => plural(n, 'household', 'households'),
      noStreet: 'Street not known',
      withShort: (street: string) => `${street} and its short alleys`,
      shortOnly: (street: string) => `Short alleys of ${street}`,
      noneHere: 'No household fits this choice.',
      filterLabel: 'Show only',
      onStreet: (title: string) => `on ${title}`,
      filters: { counted: 'in the denominator', visited: 'visited', met_counted: 'met (counted)', not_visited: 'never visited', not_met: 'not met yet', excluded: 'left out', awaiting: 'awaiting confirmation', priority: 'priority', conflict: 'two versions' },
      byCount: 'By figure',
      byState: 'By state',
      columns: { house: 'House', state: 'State', people: 'Household', adults16: '16 or older', elders60: '60 or older', visits: 'Visited', lastVisit: 'Last visit' },
      persons: 'people',
      times: 'times',
      streetColumn: 'Street, alley',
      unitColumn: 'Told apart by',
      priority: 'Priority',
      conflict: 'two versions',
      excluded: 'left out',
      awaiting: 'awaiting confirmation',
      visitedWord: 'visited',
      brief: { visited: 'visited', met: 'met' },
      phones: (n: number) => (n === 0 ? 'no phone holds this group yet' : `${plural(n, 'phone holds', 'phones hold')} this group`),
      file: 'households',
      yes: 'yes',
    },
  },
);

/** All words of the desk; what it opens one by one has a file of its own. */
export const deskWords = { ...frame, ...deskRecordWords };
