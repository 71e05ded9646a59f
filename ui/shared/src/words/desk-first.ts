/**
 * The words of the desk's first page, of *Ai chưa nộp*, and of coverage as pictures and over the weeks. What is copied
 * from here goes into messages and reports, so a sentence stands on its own: its moment, its units, what is unconfirmed.
 */
import type { ReporterKind, SubmissionState } from '../generated/types';
import { count } from '../numbers';
import { silentPhones, type Piece } from './desk';
import { pick } from './language';

/** The figures of *Ba con số*, already written out with their units. */
export interface ThreeFigures {
  ward: string;
  asOf: string;
  met: string;
  guided: string;
  priority: string;
  /** Hộ “không có người ở” that only one member saw so. */
  awaiting: number;
  /** Tổ whose number of people nobody typed. */
  missingAreas: number;
  silent: { phones: number; since: string | undefined };
}
export type ThreeFigure = 'met' | 'guided' | 'priority';

const unconfirmedVi = (f: ThreeFigures): string[] => [
  ...(f.awaiting > 0 ? [`${count(f.awaiting)} hộ “không có người ở” chờ xác nhận`] : []),
  ...(f.missingAreas > 0 ? [`thiếu tổng số người của ${count(f.missingAreas)} tổ`] : []),
  ...(f.silent.phones > 0 ? [silentPhones(f.silent.phones, f.silent.since)] : []),
];
const unconfirmedEn = (f: ThreeFigures): string[] => [
  ...(f.awaiting > 0 ? [`${count(f.awaiting)} households awaiting confirmation that no one lives there`] : []),
  ...(f.missingAreas > 0 ? [`the number of people of ${count(f.missingAreas)} groups is missing`] : []),
  ...(f.silent.phones > 0 ? [silentPhones(f.silent.phones, f.silent.since)] : []),
];

export const deskFirstWords = pick(
  {
    title: 'Trang đầu',
    loading: 'Đang lấy số liệu trang đầu…',
    asOf: (moment: string) => `Tính đến ${moment}`,
    three: {
      title: 'Ba con số',
      met: 'Hộ gặp được người từ 16 tuổi',
      guided: 'Người từ 16 tuổi được hướng dẫn',
      priority: 'Hộ ưu tiên được hướng dẫn',
      sentence: (f: ThreeFigures): Piece<ThreeFigure>[] => [
        `Tính đến ${f.asOf}, ${f.ward} gặp được người từ 16 tuổi ở `, { figure: 'met', text: f.met }, ', hướng dẫn ', { figure: 'guided', text: f.guided },
        ' từ 16 tuổi; hộ ưu tiên được hướng dẫn: ', { figure: 'priority', text: f.priority },
        unconfirmedVi(f).length > 0 ? `. Chưa xác nhận: ${unconfirmedVi(f).join('; ')}.` : '. Không còn gì chờ xác nhận.',
      ],
    },
    plan: {
      title: (year: number) => `Chỉ tiêu kế hoạch ${year}`,
      columns: { line: 'Chỉ tiêu', bar: 'Tiến độ', result: 'Kết quả', target: 'Mục tiêu', verdict: 'Đánh giá' },
      bar: (printed: string, target: string | undefined) => (target ? `${printed}, mục tiêu ${target}` : printed),
      all: 'Xem bảng số liệu đầy đủ',
    },
    due: {
      left: (days: number, day: string) => (days > 0 ? `còn ${count(days)} ngày đến hạn đơn vị nộp (trước ngày ${day})` : days === 0 ? `hôm nay là hạn đơn vị nộp (trước ngày ${day})` : `quá hạn đơn vị nộp ${count(-days)} ngày (trước ngày ${day})`),
      lastWorkingDay: (weekday: string, day: string) => `ngày làm việc cuối: ${weekday} ${day}`,
      department: (days: number, day: string) => (days > 0 ? `hạn gửi Sở ${day}: còn ${count(days)} ngày` : days === 0 ? `hạn gửi Sở là hôm nay` : `hạn gửi Sở ${day}: quá ${count(-days)} ngày`),
      noDepartment: 'chưa ghi hạn gửi Sở',
    },
    owed: {
      title: 'Ai chưa nộp',
      about: (year: number) => `Báo cáo năm ${year}`,
      /** Over narrow columns. */
      short: { area: 'Tổ', school: 'Trường', unit: 'Đơn vị' } as Record<ReporterKind, string>,
      kinds: { area: 'Tổ dân phố', school: 'Trường', unit: 'Đơn vị' } as Record<ReporterKind, string>,
      states: { missing: 'chưa có', draft: 'nháp', seen_by_lead: 'tổ trưởng đã xem', submitted: 'đã nộp', needs_work: 'cần sửa' } as Record<SubmissionState, string>,
      owing: 'chưa nộp xong',
      who: 'Ai',
      state: 'Tình trạng',
      written: 'Ghi lúc',
      neverWritten: 'chưa ai ghi',
      count: (n: number) => `${count(n)} nơi`,
      goList: 'Ghi tình trạng, soạn tin nhắc',
      loading: 'Đang lấy danh sách nộp báo cáo…',
      byKind: 'Theo loại',
      byState: 'Theo tình trạng',
      noneHere: 'Không có nơi nào ở lựa chọn này.',
      set: (who: string, state: string) => `Đã ghi ${who}: ${state}.`,
      ended: (who: string) => `${who} không còn phải nộp.`,
      putBack: 'Đã trả lại như trước.',
      undo: 'Hoàn tác',
      notSet: 'Chưa ghi được; chưa có gì thay đổi. Thử lại.',
      zalo: {
        title: 'Tin nhắc để dán vào Zalo',
        copy: 'Sao chép tin',
        none: 'Ở lựa chọn này không còn nơi nào phải nhắc.',
        text: (f: { year: number; due: string; asOf: string; days: string; owing: string[] }) => [
          `Kính gửi các anh/chị,`,
          `Báo cáo năm ${f.year} gửi về Phòng Văn hoá - Xã hội: ${f.days}.`,
          `Đến ${f.asOf}, phường chưa nhận xong của ${count(f.owing.length)} nơi:`,
          ...f.owing.map((who) => `- ${who}`),
          'Nơi nào vướng xin báo lại để phường cùng gỡ. Xin cảm ơn.',
        ].join('\n'),
      },
      form: {
        title: 'Thêm trường hoặc đơn vị',
        kind: 'Loại',
        name: 'Tên (không ghi tên người)',
        add: 'Thêm',
        end: 'Thôi nộp',
        endOf: (who: string) => `${who}: thôi nộp`,
        department: 'Hạn gửi Sở',
        save: 'Ghi hạn',
      },
      file: 'ai-chua-nop',
    },
    help: {
      title: 'Tổ cần giúp thêm',
      note: 'Không xếp hạng: các tổ xa mục tiêu nền tảng số (CT-c2) nhất, và các tổ chưa có tổng số người còn nhiều hộ chưa đến, theo thứ tự danh sách.',
      none: 'Chưa có tổ nào xa mục tiêu.',
      columns: { unit: 'Tổ dân phố', visited: 'Đã đến', platforms: 'Hướng dẫn nền tảng số', why: 'Vì sao' },
      wanting: (n: number) => `còn ${count(n)} người nữa mới đạt`,
      noPeople: 'chưa có tổng số người của tổ',
      left: (n: number) => `${count(n)} hộ chưa đến`,
      noPhone: 'chưa có máy nào',
      silent: (n: number) => `${count(n)} máy quá 3 ngày chưa gửi`,
    },
    views: { label: 'Cách xem', table: 'Bảng', pictures: 'Hình', weeks: 'Theo tuần' },
    pictures: {
      title: 'Từng tổ, từng đường, từng nhà',
      about: 'Mỗi hình nhỏ là một hộ, xếp theo thứ tự đi. Bấm vào một đường để mở tổ ở đường đó.',
      loading: 'Đang vẽ các tổ…',
      legend: 'Chú thích',
      counts: (visited: string, met: string) => `đến ${visited} · gặp ${met}`,
      open: (street: string, unit: string) => `${street}, ${unit}`,
      none: 'Tổ này chưa có hộ nào.',
      printAll: 'In cả phường',
      preparing: 'Đang vẽ hết để in…',
      notDrawn: 'Chưa vẽ được hết các tổ. Kiểm tra mạng rồi bấm in lại.',
    },
    weeks: {
      title: 'Tiến độ theo tuần',
      about: 'Số hộ đến lần đầu, gặp lần đầu trong năm, cộng dồn tới cuối mỗi tuần.',
      loading: 'Đang lấy tiến độ theo tuần…',
      drawing: (reached: string, met: string, of: string) => `Đến cuối tuần này: đã đến ${reached}, gặp được ${met} trong ${of} hộ`,
      none: (year: number) => `Năm ${year} chưa có lượt thăm nào gửi về phường.`,
      columns: { week: 'Tuần từ', reached: 'Đến lần đầu', met: 'Gặp lần đầu', reachedSoFar: 'Đã đến, cộng dồn', metSoFar: 'Gặp được, cộng dồn' },
      reached: 'đã đến',
      met: 'gặp được',
      households: 'hộ',
      go: 'Tiến độ theo tuần',
      file: 'tien-do-theo-tuan',
    },
  },
  {
    title: 'First page',
    loading: 'Fetching the first page…',
    asOf: (moment: string) => `As of ${moment}`,
    three: {
      title: 'Three numbers',
      met: 'Households where an adult was met',
      guided: 'People of 16 and over guided',
      priority: 'Priority households guided',
      sentence: (f: ThreeFigures): Piece<ThreeFigure>[] => [
        `As of ${f.asOf}, ${f.ward} met an adult in `, { figure: 'met', text: f.met }, ', guided ', { figure: 'guided', text: f.guided },
        ' of 16 and over; priority households guided: ', { figure: 'priority', text: f.priority },
        unconfirmedEn(f).length > 0 ? `. Unconfirmed: ${unconfirmedEn(f).join('; ')}.` : '. Nothing awaits confirmation.',
      ],
    },
    plan: {
      title: (year: number) => `Targets of the plan, ${year}`,
      columns: { line: 'Indicator', bar: 'Progress', result: 'Result', target: 'Target', verdict: 'Verdict' },
      bar: (printed: string, target: string | undefined) => (target ? `${printed}, target ${target}` : printed),
      all: 'The full table of figures',
    },
    due: {
      left: (days: number, day: string) => (days > 0 ? `${count(days)} days until reports are due (before ${day})` : days === 0 ? `reports are due today (before ${day})` : `reports are ${count(-days)} days overdue (before ${day})`),
      lastWorkingDay: (weekday: string, day: string) => `last working day: ${weekday} ${day}`,
      department: (days: number, day: string) => (days > 0 ? `due at the department ${day}: ${count(days)} days left` : days === 0 ? 'due at the department today' : `due at the department ${day}: ${count(-days)} days late`),
      noDepartment: 'the department’s deadline is not typed yet',
    },
    owed: {
      title: 'Who has not handed in',
      about: (year: number) => `Report of ${year}`,
      short: { area: 'Tổ', school: 'Schools', unit: 'Units' } as Record<ReporterKind, string>,
      kinds: { area: 'Groups (tổ)', school: 'Schools', unit: 'Units' } as Record<ReporterKind, string>,
      states: { missing: 'none yet', draft: 'draft', seen_by_lead: 'seen by the lead', submitted: 'handed in', needs_work: 'needs work' } as Record<SubmissionState, string>,
      owing: 'still owed',
      who: 'Who',
      state: 'State',
      written: 'Written at',
      neverWritten: 'nobody wrote yet',
      count: (n: number) => (n === 1 ? '1 place' : `${count(n)} places`),
      goList: 'Write states, prepare a reminder',
      loading: 'Fetching the list of reports…',
      byKind: 'By kind',
      byState: 'By state',
      noneHere: 'No place fits this choice.',
      set: (who: string, state: string) => `Written for ${who}: ${state}.`,
      ended: (who: string) => `${who} owes no report any more.`,
      putBack: 'Put back as it was.',
      undo: 'Undo',
      notSet: 'This could not be written; nothing was changed. Try again.',
      zalo: {
        title: 'A reminder to paste into Zalo',
        copy: 'Copy the message',
        none: 'In this choice nobody needs a reminder.',
        text: (f: { year: number; due: string; asOf: string; days: string; owing: string[] }) => [
          'Dear all,',
          `The report of ${f.year} to the Culture and Society Office: ${f.days}.`,
          `By ${f.asOf} the ward still misses it from ${count(f.owing.length)} places:`,
          ...f.owing.map((who) => `- ${who}`),
          'Where something stands in the way, please tell us. Thank you.',
        ].join('\n'),
      },
      form: {
        title: 'Add a school or unit',
        kind: 'Kind',
        name: 'Name (no person’s name)',
        add: 'Add',
        end: 'Owes no more',
        endOf: (who: string) => `${who}: owes no more`,
        department: 'Due at the department',
        save: 'Write the day',
      },
      file: 'not-handed-in',
    },
    help: {
      title: 'Groups that need more help',
      note: 'No ranking: those furthest from the target of digital platforms (CT-c2), and those without a number of people that have most households to reach, in the order of the list.',
      none: 'No group is far from its target.',
      columns: { unit: 'Group (tổ)', visited: 'Visited', platforms: 'Guided on platforms', why: 'Why' },
      wanting: (n: number) => (n === 1 ? 'one more person reaches it' : `${count(n)} more people reach it`),
      noPeople: 'the number of people is not typed',
      left: (n: number) => (n === 1 ? '1 household left to visit' : `${count(n)} households left to visit`),
      noPhone: 'no phone yet',
      silent: (n: number) => (n === 1 ? '1 phone silent for over 3 days' : `${count(n)} phones silent for over 3 days`),
    },
    views: { label: 'Shown as', table: 'Table', pictures: 'Pictures', weeks: 'Week by week' },
    pictures: {
      title: 'Group by group, street by street, house by house',
      about: 'Each small shape is a household, in walking order. Press a street to open the group at that street.',
      loading: 'Drawing the groups…',
      legend: 'Legend',
      counts: (visited: string, met: string) => `visited ${visited} · met ${met}`,
      open: (street: string, unit: string) => `${street}, ${unit}`,
      none: 'This group has no household yet.',
      printAll: 'Print the ward',
      preparing: 'Drawing all for print…',
      notDrawn: 'Not all groups could be drawn. Check the network, then print again.',
    },
    weeks: {
      title: 'Progress by week',
      about: 'Households visited and met for the first time this year, summed up to the end of each week.',
      loading: 'Fetching the weeks…',
      drawing: (reached: string, met: string, of: string) => `By the end of this week: visited ${reached}, met ${met} of ${of} households`,
      none: (year: number) => `No visit of ${year} has reached the ward yet.`,
      columns: { week: 'Week from', reached: 'First visited', met: 'First met', reachedSoFar: 'Visited so far', metSoFar: 'Met so far' },
      reached: 'visited',
      met: 'met',
      households: 'hộ',
      go: 'Progress by week',
      file: 'progress-by-week',
    },
  },
);
