/** The words of the slips that stay with residents. What is printed speaks Vietnamese whoever prints it. */
import { count } from '../numbers';
import { pick } from './language';

const vi = {
  go: 'In phiếu để lại cho bà con',
  title: 'Phiếu giấy để lại cho bà con',
  loading: 'Đang lấy lời in trên phiếu…',
  about: 'Mỗi phiếu có một mã riêng, chưa là của ai. Ai cho ghi tên thì thành viên gõ hoặc quét mã này vào máy rồi để phiếu lại. Đổi ý thì bà con đọc mã, không cần nói tên hay lý do.',
  sheets: 'Số tờ A4',
  sheetsOf: (n: number) => `${count(n)} tờ, ${count(n * 4)} phiếu`,
  phone: 'Điện thoại của phường',
  until: 'Lưu tên đến ngày',
  make: 'Làm phiếu',
  again: 'Làm phiếu khác',
  print: 'In',
  made: (n: number) => `Đã làm ${count(n)} phiếu. Mã chỉ nằm trên giấy: đóng trang là hết, in lại thì ra mã khác.`,
  notDone: 'Chưa làm được phiếu. Chưa có gì bị thay đổi.',
  back: 'Về lời xin phép',
  slip: {
    head: 'Phiếu để lại cho bà con',
    team: 'Tổ Công nghệ số cộng đồng',
    code: 'Mã phiếu',
    qr: (code: string) => `Hình để máy quét: mã ${code}`,
    change: (phone: string) => `Muốn xem, sửa, hoặc đổi ý: gọi phường số ${phone}, đọc mã này; hoặc đưa phiếu cho người của Tổ.`,
    blank: '……………………',
    blankDay: '…… / …… / …………',
    version: (n: number) => `Lời xin phép bản ${n}.`,
  },
};

export const slipWords = pick(vi, {
  go: 'Print slips to leave at doors',
  title: 'Slips that stay with residents',
  loading: 'Fetching what is printed on a slip…',
  about: 'Each slip has a code of its own that is nobody’s yet. Where a name is given, a volunteer types or scans the code and leaves the slip. Whoever changes their mind reads the code out, without a name or a reason.',
  sheets: 'Sheets of A4',
  sheetsOf: (n: number) => (n === 1 ? '1 sheet, 4 slips' : `${count(n)} sheets, ${count(n * 4)} slips`),
  phone: 'The ward’s phone number',
  until: 'Names are kept until',
  make: 'Make slips',
  again: 'Make others',
  print: 'Print',
  made: (n: number) => `${count(n)} slips were made. The codes stand on paper only: they are gone with this page, and others come next time.`,
  notDone: 'No slips were made. Nothing was changed.',
  back: 'To the words of consent',
  slip: vi.slip,
});
